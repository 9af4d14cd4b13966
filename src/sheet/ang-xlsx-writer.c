#include "config.h"

#include "ang-xlsx-writer.h"

#include "ang-atomic-file.h"
#include "ang-numeric-locale.h"
#include "ang-sheet-text.h"
#include "ang-xlsx-form.h"
#include "ang-xlsx-formats.h"
#include "ang-xlsx-page.h"
#include "ang-xlsx-proof.h"
#include "ang-xlsx-sheet.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <xlsxwriter.h>

/* What a workbook needs beside its rows. */
#define LITTLE_SPACE (1024 * 1024)

struct _AngXlsxWriter
{
  AngSheetWriter parent_instance;

  AngAtomicFile *file;
  lxw_workbook *workbook;
  AngXlsxFormats *formats;
  AngXlsxSheet *sheet; /* the one at hand */
  lxw_worksheet *form; /* the library's sheet at hand */
  gboolean shows;      /* whether there is a sheet that is shown */
  GArray *counts;      /* of those ended, as AngXlsxCount */
  guint64 row_bytes;   /* of the rows in temporary files */
};

G_DEFINE_FINAL_TYPE (AngXlsxWriter, ang_xlsx_writer, ANG_TYPE_SHEET_WRITER)

/* The library's codes as errno has them; where it knows errno itself, that one. */
static int
errno_for_code (lxw_error code,
                int       saved_errno)
{
  switch ((int) code)
    {
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
      return ENOMEM;
    case LXW_ERROR_ZIP_BAD_ZIP_FILE:
      return EFBIG;
    case LXW_ERROR_CREATING_XLSX_FILE:
      return saved_errno != 0 ? saved_errno : EACCES;
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      return saved_errno != 0 ? saved_errno : ENOSPC;
    default:
      return 0;
    }
}

static gboolean
check (AngXlsxWriter  *self,
       lxw_error       code,
       GError        **error)
{
  int saved_errno = errno_for_code (code, errno);

  if (code == LXW_NO_ERROR)
    return TRUE;

  if (saved_errno != 0)
    ang_atomic_file_set_error (self->file, saved_errno, error);
  else
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("“%s” could not be written: %s."),
                 ang_sheet_writer_get_path (ANG_SHEET_WRITER (self)), lxw_strerror (code));
  return FALSE;
}

/* Two sheets of a workbook cannot have one name, whatever the case of its letters. */
static lxw_worksheet *
add_sheet (AngXlsxWriter *self,
           const char    *wanted)
{
  g_autofree char *name = ang_sheet_text_dup_sheet_name (wanted);

  for (guint i = 2; workbook_validate_sheet_name (self->workbook, name) == LXW_ERROR_SHEETNAME_ALREADY_USED; i++)
    {
      g_autofree char *start = ang_sheet_text_dup_sheet_name (wanted);
      g_autofree char *numbered = g_strdup_printf ("(%u) %s", i, start);

      g_free (name);
      name = ang_sheet_text_dup_sheet_name (numbered);
    }

  return workbook_add_worksheet (self->workbook, name);
}

static gboolean
end_sheet (AngXlsxWriter  *self,
           GError        **error)
{
  AngXlsxCount count;
  lxw_error code;

  if (self->sheet == NULL)
    return TRUE;

  code = ang_xlsx_sheet_end (self->sheet, &count);
  g_array_append_val (self->counts, count);
  g_clear_pointer (&self->sheet, ang_xlsx_sheet_free);
  return check (self, code, error);
}

/* The file opens with its first sheet that is not hidden. */
static void
show_first (AngXlsxWriter      *self,
            const AngSheetPage *page)
{
  if (page->hidden || self->shows)
    return;

  worksheet_activate (self->form);
  self->shows = TRUE;
}

static gboolean
ang_xlsx_writer_begin (AngSheetWriter        *writer,
                       const AngSheetPage    *page,
                       const AngSheetColumn  *columns,
                       const double          *widths,
                       guint                  n_columns,
                       GError               **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);
  G_GNUC_UNUSED g_autoptr (AngNumericLocale) locale = ang_numeric_locale_enter ();
  lxw_worksheet *sheet;

  if (!end_sheet (self, error))
    return FALSE;

  sheet = add_sheet (self, page->sheet_name);
  if (sheet == NULL)
    return check (self, LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  g_clear_pointer (&self->formats, ang_xlsx_formats_free);
  self->formats = ang_xlsx_formats_new (self->workbook, page);
  self->sheet = ang_xlsx_sheet_new (sheet, self->formats, page, columns, widths, n_columns);
  self->form = sheet;
  show_first (self, page);
  return check (self, ang_xlsx_page_set_up (sheet, self->formats, page, columns, widths, n_columns), error);
}

static gboolean
ang_xlsx_writer_add_image (AngSheetWriter  *writer,
                           GBytes          *image,
                           double           height,
                           guint            rows,
                           GError         **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);

  if (ang_xlsx_sheet_add_image (self->sheet, image, height, rows))
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
               _("The logo is neither a PNG nor a JPEG picture, or is damaged."));
  return FALSE;
}

static gboolean
ang_xlsx_writer_add_row (AngSheetWriter     *writer,
                         const AngSheetRow  *row,
                         GError            **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);
  G_GNUC_UNUSED g_autoptr (AngNumericLocale) locale = ang_numeric_locale_enter ();

  return check (self, ang_xlsx_sheet_add_row (self->sheet, row), error);
}

static gboolean
ang_xlsx_writer_add_check (AngSheetWriter       *writer,
                           const AngSheetCheck  *what,
                           GError              **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);

  return check (self, ang_xlsx_form_add_check (self->form, what), error);
}

static gboolean
set_own_properties (AngXlsxWriter             *self,
                    const AngSheetProperties  *properties,
                    GError                   **error)
{
  for (guint i = 0; i < properties->n_own; i++)
    {
      const AngSheetProperty *own = &properties->own[i];

      if (!check (self, workbook_set_custom_property_string (self->workbook, own->name, own->value), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_properties (AngXlsxWriter             *self,
                const AngSheetProperties  *properties,
                GError                   **error)
{
  lxw_doc_properties own = {
    .title = (char *) properties->title,
    .subject = (char *) properties->subject,
    .author = (char *) properties->author,
    .company = (char *) properties->company,
    .keywords = (char *) properties->keywords,
    .comments = (char *) properties->comments,
    .created = (time_t) properties->created,
  };

  return check (self, workbook_set_properties (self->workbook, &own), error) && set_own_properties (self, properties, error);
}

/* The rows lie in temporary files, whose write errors the library does not look for. */
static gboolean
check_row_files (AngXlsxWriter  *self,
                 GError        **error)
{
  lxw_worksheet *sheet;

  STAILQ_FOREACH (sheet, self->workbook->worksheets, list_pointers)
    {
      errno = 0;
      if (fflush (sheet->optimize_tmpfile) != 0 || ferror (sheet->optimize_tmpfile))
        {
          ang_atomic_file_set_error (self->file, errno != 0 ? errno : ENOSPC, error);
          return FALSE;
        }
      self->row_bytes += MAX (ftell (sheet->optimize_tmpfile), 0);
    }

  return TRUE;
}

static gboolean
close_workbook (AngXlsxWriter  *self,
                GError        **error)
{
  if (!check_row_files (self, error))
    return FALSE;

  errno = 0;
  return check (self, workbook_close (g_steal_pointer (&self->workbook)), error);
}

/* When the proof fails, a disk without space is the likely reason, and the one that the user can do something about. By
 * now the temporary files are gone: was there room for the rows twice, as they come and as they are put together? */
static void
explain (AngXlsxWriter  *self,
         const GError   *cause,
         GError        **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (ang_atomic_file_get_temporary (self->file));
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);

  if (info != NULL && g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE) < 2 * self->row_bytes + LITTLE_SPACE)
    ang_atomic_file_set_error (self->file, ENOSPC, error);
  else
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                 _("“%s” could not be written whole and was left as it was. %s Try again, or choose another folder."),
                 ang_sheet_writer_get_path (ANG_SHEET_WRITER (self)), cause->message);
}

static gboolean
prove (AngXlsxWriter  *self,
       GCancellable   *cancellable,
       GError        **error)
{
  g_autoptr (GError) cause = NULL;

  if (ang_xlsx_proof_read (ang_atomic_file_get_temporary (self->file), (AngXlsxCount *) (gpointer) self->counts->data,
                           self->counts->len, cancellable, &cause))
    return TRUE;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    explain (self, cause, error);
  return FALSE;
}

static gboolean
ang_xlsx_writer_finish (AngSheetWriter            *writer,
                        const AngSheetProperties  *properties,
                        GCancellable              *cancellable,
                        GError                   **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);
  G_GNUC_UNUSED g_autoptr (AngNumericLocale) locale = ang_numeric_locale_enter ();

  if (!end_sheet (self, error) || !set_properties (self, properties, error) || !close_workbook (self, error)
      || !prove (self, cancellable, error) || !ang_atomic_file_commit (self->file, error))
    return FALSE;

  g_clear_pointer (&self->file, ang_atomic_file_free);
  return TRUE;
}

/* The library forgets to close the rows' temporary files of a workbook that is given up. */
static void
free_workbook (lxw_workbook *workbook)
{
  lxw_worksheet *sheet;

  STAILQ_FOREACH (sheet, workbook->worksheets, list_pointers)
    g_clear_pointer (&sheet->optimize_tmpfile, fclose);

  lxw_workbook_free (workbook);
}

static void
ang_xlsx_writer_abort (AngSheetWriter *writer)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);

  g_clear_pointer (&self->sheet, ang_xlsx_sheet_free);
  g_clear_pointer (&self->workbook, free_workbook);
  g_clear_pointer (&self->file, ang_atomic_file_free);
}

static void
ang_xlsx_writer_finalize (GObject *object)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (object);

  g_clear_pointer (&self->sheet, ang_xlsx_sheet_free);
  g_clear_pointer (&self->formats, ang_xlsx_formats_free);
  g_clear_pointer (&self->workbook, free_workbook);
  g_clear_pointer (&self->file, ang_atomic_file_free);
  g_clear_pointer (&self->counts, g_array_unref);

  G_OBJECT_CLASS (ang_xlsx_writer_parent_class)->finalize (object);
}

static void
ang_xlsx_writer_class_init (AngXlsxWriterClass *klass)
{
  AngSheetWriterClass *writer_class = ANG_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ang_xlsx_writer_finalize;

  writer_class->begin = ang_xlsx_writer_begin;
  writer_class->add_image = ang_xlsx_writer_add_image;
  writer_class->add_row = ang_xlsx_writer_add_row;
  writer_class->add_check = ang_xlsx_writer_add_check;
  writer_class->finish = ang_xlsx_writer_finish;
  writer_class->abort = ang_xlsx_writer_abort;
  writer_class->max_text = ANG_XLSX_TEXT_MAX;
  writer_class->max_rows = LXW_ROW_MAX;
}

static void
ang_xlsx_writer_init (AngXlsxWriter *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (AngXlsxCount));
}

/**
 * ang_xlsx_writer_new:
 * @path: where the workbook shall be
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a writer of Excel workbooks
 */
AngSheetWriter *
ang_xlsx_writer_new (const char  *path,
                     GError     **error)
{
  g_autoptr (AngXlsxWriter) self = g_object_new (ANG_TYPE_XLSX_WRITER, "path", path, NULL);
  g_autofree char *temporary = NULL;
  g_autofree char *folder = NULL;
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };

  self->file = ang_atomic_file_new (path, error);
  if (self->file == NULL)
    return NULL;

  temporary = ang_atomic_file_dup_native_temporary (self->file);
  folder = ang_atomic_file_dup_native_folder (self->file);
  options.tmpdir = folder;
  self->workbook = workbook_new_opt (temporary, &options);
  if (!check (self, self->workbook != NULL ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED, error))
    return NULL;

  return ANG_SHEET_WRITER (g_steal_pointer (&self));
}
