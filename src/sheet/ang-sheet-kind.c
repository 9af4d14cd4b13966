#include "config.h"

#include "ang-sheet-kind.h"

#include "ang-sheet-file.h"
#include "ang-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#define HEAD_SIZE 4096

/* How files begin that hold tables in a form that is not read, or no tables at all. */
static const struct
{
  const char *bytes;
  gsize       length;
  const char *message;
} others[] = {
  { "\xD0\xCF\x11\xE0", 4,
    N_ ("This is an old Excel workbook (.xls), or one with a password. Open it in a spreadsheet program and save it as .xlsx, "
        "without a password.") },
  { "\x09\x08\x10\0", 4, N_ ("This is a very old Excel workbook. Open it in a spreadsheet program and save it as .xlsx.") },
  { "\x09\x04\x06\0", 4, N_ ("This is a very old Excel workbook. Open it in a spreadsheet program and save it as .xlsx.") },
  { "\x09\x02\x06\0", 4, N_ ("This is a very old Excel workbook. Open it in a spreadsheet program and save it as .xlsx.") },
  { "\x09\0\x04\0", 4, N_ ("This is a very old Excel workbook. Open it in a spreadsheet program and save it as .xlsx.") },
  { "%PDF", 4, N_ ("This is a PDF document. Its tables cannot be read; ask for the list as .xlsx or .csv.") },
  { "{\\rtf", 5, N_ ("This is a text document (.rtf). Copy its table into a spreadsheet and save that as .xlsx.") },
  { "\x89PNG", 4, N_ ("This is a picture. Ask for the list as .xlsx or .csv.") },
  { "\xFF\xD8\xFF", 3, N_ ("This is a picture. Ask for the list as .xlsx or .csv.") },
  { "GIF8", 4, N_ ("This is a picture. Ask for the list as .xlsx or .csv.") },
  { "\x1F\x8B", 2, N_ ("This is a packed archive. Unpack it first, then open the workbook that is in it.") },
  { "Rar!", 4, N_ ("This is a packed archive. Unpack it first, then open the workbook that is in it.") },
  { "7z\xBC\xAF", 4, N_ ("This is a packed archive. Unpack it first, then open the workbook that is in it.") },
  { "SQLite format 3", 15, N_ ("This is a register or another database, not a list. Open a register with “Open…” in the main menu.") },
};

static gboolean
refuse (const char  *message,
        GError     **error)
{
  g_set_error_literal (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED, message);
  return FALSE;
}

static gboolean
begins_with (const char *text,
             const char *word)
{
  return g_ascii_strncasecmp (text, word, strlen (word)) == 0;
}

/* Web pages and XML: many systems export such under a name that ends in .xls. */
static gboolean
check_markup (const char  *head,
              GError     **error)
{
  const char *p = begins_with (head, "\xEF\xBB\xBF") ? head + 3 : head;

  while (g_ascii_isspace (*p))
    p++;

  if (begins_with (p, "<?xml") && strstr (p, "urn:schemas-microsoft-com:office:spreadsheet") != NULL)
    return refuse (_("This is a workbook in the XML form of 2003. Open it in a spreadsheet program and save it as .xlsx."), error);
  if (begins_with (p, "<?xml") && strstr (p, "opendocument") != NULL)
    return refuse (_("This is an OpenDocument file. Open it in a spreadsheet program and save it as .xlsx."), error);
  if (begins_with (p, "<html") || begins_with (p, "<!doctype html") || begins_with (p, "<table") || begins_with (p, "<head")
      || begins_with (p, "<meta") || begins_with (p, "<style") || begins_with (p, "<div") || strstr (p, "<html") != NULL)
    return refuse (_("This is a web page, even if its name ends in .xls. Open it in a spreadsheet program and save it as .xlsx."),
                   error);
  if (begins_with (p, "<?xml") || begins_with (p, "<!"))
    return refuse (_("This is an XML file, not a workbook. Open it in a spreadsheet program and save it as .xlsx."), error);

  return TRUE;
}

/**
 * ang_sheet_kind_read:
 * @path: any file
 * @kind: (out): what it looks like
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: FALSE when it cannot be opened, or is of a kind that is not read: the error says what to do
 */
gboolean
ang_sheet_kind_read (const char    *path,
                     AngSheetKind  *kind,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GFileInputStream) stream = ang_sheet_file_open (path, cancellable, error);
  char head[HEAD_SIZE + 1];
  gsize length;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD_SIZE, &length, cancellable, error))
    return FALSE;
  if (length == 0)
    return refuse (_("The file is empty."), error);

  head[length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (length >= others[i].length && memcmp (head, others[i].bytes, others[i].length) == 0)
      return refuse (_(others[i].message), error);

  *kind = memcmp (head, "PK\3\4", 4) == 0 || memcmp (head, "PK\5\6", 4) == 0 ? ANG_SHEET_KIND_ZIP : ANG_SHEET_KIND_TEXT;

  return *kind == ANG_SHEET_KIND_ZIP || check_markup (head, error);
}

/**
 * ang_sheet_kind_check_package:
 * @package: a zip file
 * @error: return location
 *
 * Returns: FALSE when it cannot be a workbook: the error says what it may be instead
 */
gboolean
ang_sheet_kind_check_package (AngXlsxPackage  *package,
                              GError         **error)
{
  if (ang_xlsx_package_has_part (package, "[Content_Types].xml"))
    return TRUE;

  if (ang_xlsx_package_has_part (package, "mimetype") && ang_xlsx_package_has_part (package, "content.xml"))
    return refuse (_("This is an OpenDocument file (.ods or .odt). Open it in a spreadsheet program and save it as .xlsx."),
                   error);
  if (ang_xlsx_package_has_part (package, "Index.zip") || ang_xlsx_package_has_part (package, "Index/Document.iwa"))
    return refuse (_("This is an Apple Numbers file. Export it from there as .xlsx."), error);
  if (ang_xlsx_package_has_part (package, "xl/workbook.xml"))
    return refuse (_("The file is damaged: its part “[Content_Types].xml” is missing."), error);

  return refuse (_("This is a packed archive. Unpack it first, then open the workbook that is in it."), error);
}

/**
 * ang_sheet_kind_check_content_type:
 * @type: (nullable): what the package says its main part is
 * @error: return location
 *
 * Returns: FALSE when it is no workbook that can be read: the error says what it is
 */
gboolean
ang_sheet_kind_check_content_type (const char  *type,
                                   GError     **error)
{
  static const char *const workbooks[] = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
  };

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (workbooks); i++)
    if (g_ascii_strcasecmp (type, workbooks[i]) == 0)
      return TRUE;

  if (type != NULL && strstr (type, "ms-excel.sheet.binary") != NULL)
    return refuse (_("This is a binary workbook (.xlsb). Open it in a spreadsheet program and save it as .xlsx."), error);
  if (type != NULL && strstr (type, "word") != NULL)
    return refuse (_("This is a Word document. Copy its table into a spreadsheet and save that as .xlsx."), error);
  if (type != NULL && strstr (type, "presentation") != NULL)
    return refuse (_("This is a presentation. Copy its table into a spreadsheet and save that as .xlsx."), error);

  return refuse (_("The file does not say that it is a workbook. Open it in a spreadsheet program and save it as .xlsx."), error);
}
