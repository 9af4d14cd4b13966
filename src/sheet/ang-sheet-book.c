#include "config.h"

#include "ang-sheet-book.h"

#include "ang-csv-sheet-reader.h"
#include "ang-sheet-file.h"
#include "ang-sheet-kind.h"
#include "ang-xlsx-reader.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AngSheetBook
{
  GObject parent_instance;

  AngXlsxBook *workbook; /* NULL: a text with one sheet */
  char        *path;     /* of the text, NULL: it lies in memory */
  GBytes      *text;
  AngCsvGuess  guess;
  char        *name;
};

G_DEFINE_FINAL_TYPE (AngSheetBook, ang_sheet_book, G_TYPE_OBJECT)

static void
ang_sheet_book_finalize (GObject *object)
{
  AngSheetBook *self = ANG_SHEET_BOOK (object);

  g_clear_object (&self->workbook);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self->path);
  g_free (self->name);

  G_OBJECT_CLASS (ang_sheet_book_parent_class)->finalize (object);
}

static void
ang_sheet_book_class_init (AngSheetBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_sheet_book_finalize;
}

static void
ang_sheet_book_init (AngSheetBook *self)
{
}

/* The name of the file without its ending. */
static char *
make_name (const char *path)
{
  char *name = g_filename_display_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';

  return name;
}

/**
 * ang_sheet_book_open:
 * @path: a workbook (.xlsx, .xlsm), or a list in text form (.csv, .tsv, .txt)
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * What the file is, is found out from what is in it. It must stay where it is as long as it is read. A book, and all its
 * readers with it, belong to one thread at a time; a text is looked through once, for its encoding.
 *
 * Returns: (transfer full) (nullable): the book, or %NULL on an error, which says what to do
 */
AngSheetBook *
ang_sheet_book_open (const char    *path,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (AngSheetBook) self = g_object_new (ANG_TYPE_SHEET_BOOK, NULL);
  AngSheetKind kind;

  if (!ang_sheet_kind_read (path, &kind, cancellable, error))
    return NULL;

  if (kind == ANG_SHEET_KIND_ZIP)
    {
      self->workbook = ang_xlsx_book_open (path, cancellable, error);
      return self->workbook != NULL ? g_steal_pointer (&self) : NULL;
    }

  self->path = g_strdup (path);
  self->name = make_name (path);

  return ang_csv_guess_read (path, &self->guess, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ang_sheet_book_new_for_text:
 * @text: rows as spreadsheets put them on the clipboard: tabs between cells, line ends in cells between quotation marks
 *
 * Returns: (transfer full): a book with one sheet
 */
AngSheetBook *
ang_sheet_book_new_for_text (const char *text)
{
  AngSheetBook *self = g_object_new (ANG_TYPE_SHEET_BOOK, NULL);
  char *valid = g_utf8_make_valid (text, -1);

  self->text = g_bytes_new_take (valid, strlen (valid));
  self->guess.separator = '\t';
  self->name = g_strdup (_("Clipboard"));

  return self;
}

/** Returns: how many sheets there are, at least one */
guint
ang_sheet_book_get_n_sheets (AngSheetBook *self)
{
  return self->workbook != NULL ? ang_xlsx_book_get_n_sheets (self->workbook) : 1;
}

/**
 * ang_sheet_book_get_sheet_name:
 * @sheet: from 0; those one can see come first, hidden ones behind them
 *
 * Returns: the name of a sheet; of a text, the file's
 */
const char *
ang_sheet_book_get_sheet_name (AngSheetBook *self,
                               guint         sheet)
{
  g_return_val_if_fail (sheet < ang_sheet_book_get_n_sheets (self), NULL);

  return self->workbook != NULL ? ang_xlsx_book_get_sheet (self->workbook, sheet)->name : self->name;
}

/** Returns: whether the sheet is hidden in the workbook */
gboolean
ang_sheet_book_get_sheet_hidden (AngSheetBook *self,
                                 guint         sheet)
{
  g_return_val_if_fail (sheet < ang_sheet_book_get_n_sheets (self), FALSE);

  return self->workbook != NULL && ang_xlsx_book_get_sheet (self->workbook, sheet)->hidden;
}

/**
 * ang_sheet_book_get_property:
 * @name: of a custom document property
 *
 * Returns: (nullable): its value as text, %NULL when the book has no such property
 */
const char *
ang_sheet_book_get_property (AngSheetBook *self,
                             const char   *name)
{
  return self->workbook != NULL ? ang_xlsx_book_get_property (self->workbook, name) : NULL;
}

static AngSheetReader *
read_file (AngSheetBook  *self,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = ang_sheet_file_open (self->path, NULL, error);
  g_autoptr (GFileInfo) info = NULL;

  if (stream == NULL)
    return NULL;

  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, error);
  if (info == NULL)
    return NULL;

  return ang_csv_sheet_reader_new (G_INPUT_STREAM (stream), g_file_info_get_size (info), &self->guess);
}

/**
 * ang_sheet_book_read:
 * @sheet: from 0
 * @error: return location
 *
 * A sheet may be read several times, also at the same time as others. The readers hold what they need of the book.
 *
 * Returns: (transfer full) (nullable): a reader before the first row, or %NULL on an error
 */
AngSheetReader *
ang_sheet_book_read (AngSheetBook  *self,
                     guint          sheet,
                     GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (sheet < ang_sheet_book_get_n_sheets (self), NULL);

  if (self->workbook != NULL)
    return ang_xlsx_reader_new (self->workbook, sheet, error);
  if (self->path != NULL)
    return read_file (self, error);

  stream = g_memory_input_stream_new_from_bytes (self->text);
  return ang_csv_sheet_reader_new (stream, (goffset) g_bytes_get_size (self->text), &self->guess);
}

/**
 * ang_sheet_book_dup_charset:
 * @separator: (out): what stands between the cells
 *
 * Returns: (transfer full) (nullable): the encoding that a text file was taken to have; %NULL of a workbook and of the
 *   clipboard
 */
char *
ang_sheet_book_dup_charset (AngSheetBook *self,
                            char         *separator)
{
  if (self->workbook != NULL || self->path == NULL)
    return NULL;

  *separator = self->guess.separator;

  return g_strdup (self->guess.charset != NULL ? self->guess.charset : "UTF-8");
}
