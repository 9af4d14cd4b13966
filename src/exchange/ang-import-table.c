#include "config.h"

#include "ang-import-table.h"

#include <glib/gi18n.h>

#include "ang-import-merged.h"
#include "ang-import-texts.h"

#define MAX_COLUMNS 65535u

typedef struct
{
  guint   number;  /* as the spreadsheet counts */
  guint   n_cells;
  guint64 first;   /* of the cells */
} Row;

typedef struct
{
  char            *name;
  guint            first; /* row */
  guint            n_rows;
  guint            n_columns;
  AngImportMerged *merged;
} Sheet;

struct _AngImportTable
{
  GObject parent_instance;

  AngImportTexts *texts;

  Row            *rows;
  gsize           n_rows;
  gsize           room_rows;

  guint32        *places;  /* of each cell's text, marked with its kind */
  guint16        *columns;
  gsize           n_cells;
  gsize           room_cells;

  GArray         *sheets;
};

typedef struct
{
  AngImportTable        *table;
  AngImportProgressFunc  progress;
  gpointer               user_data;
  guint                  n_done;
  guint                  n_sheets;
} Reading;

G_DEFINE_FINAL_TYPE (AngImportTable, ang_import_table, G_TYPE_OBJECT)

static gpointer
make_room (gpointer  array,
           gsize     n,
           gsize    *room,
           gsize     size)
{
  if (n < *room)
    return array;
  *room = MAX (1024, *room + *room / 2);

  return g_realloc_n (array, *room, size);
}

static gboolean
add_cell (AngImportTable      *self,
          Row                 *row,
          const AngSheetValue *value)
{
  gsize room = self->room_cells;

  if (value->kind == ANG_SHEET_VALUE_EMPTY || value->text == NULL || *value->text == '\0' || value->column >= MAX_COLUMNS ||
      (row->n_cells > 0 && value->column <= self->columns[self->n_cells - 1]))
    return TRUE;

  self->places = make_room (self->places, self->n_cells, &room, sizeof *self->places);
  self->columns = make_room (self->columns, self->n_cells, &self->room_cells, sizeof *self->columns);
  if (!ang_import_texts_add (self->texts, (char) value->kind, value->text, &self->places[self->n_cells]))
    return FALSE;
  self->columns[self->n_cells++] = (guint16) value->column;
  row->n_cells++;

  return TRUE;
}

static gboolean
add_row (AngImportTable         *self,
         Sheet                  *sheet,
         const AngSheetReadRow  *read,
         GError                **error)
{
  Row row = { .number = read->number, .first = self->n_cells };
  gboolean room = self->n_rows < G_MAXINT;

  for (guint i = 0; room && i < read->n_values; i++)
    room = add_cell (self, &row, &read->values[i]);
  if (!room)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The file holds more text than can be read at once. Divide it."));
      return FALSE;
    }
  if (row.n_cells == 0)
    return TRUE;

  self->rows = make_room (self->rows, self->n_rows, &self->room_rows, sizeof *self->rows);
  self->rows[self->n_rows++] = row;
  sheet->n_rows++;
  sheet->n_columns = MAX (sheet->n_columns, self->columns[self->n_cells - 1] + 1u);

  return TRUE;
}

static void
report (Reading        *reading,
        AngSheetReader *reader)
{
  if (reading->progress != NULL)
    reading->progress ((reading->n_done + ang_sheet_reader_get_progress (reader)) / reading->n_sheets, reading->user_data);
}

static gboolean
read_sheet (Reading         *reading,
            AngSheetReader  *reader,
            const char      *name,
            GCancellable    *cancellable,
            GError         **error)
{
  AngImportTable *self = reading->table;
  AngSheetReadRow row;
  Sheet sheet = { .first = (guint) self->n_rows };
  const AngSheetRange *ranges;
  gboolean more = TRUE;
  guint n_ranges;

  while (more)
    {
      if (!ang_sheet_reader_next (reader, &row, &more, cancellable, error) || (more && !add_row (self, &sheet, &row, error)))
        return FALSE;
      if (self->n_rows % 1024 == 0)
        report (reading, reader);
    }

  ranges = ang_sheet_reader_get_merged (reader, &n_ranges);
  sheet.merged = ang_import_merged_new (ranges, n_ranges);
  g_array_append_val (self->sheets, sheet);
  g_array_index (self->sheets, Sheet, self->sheets->len - 1).name = g_strdup (name);
  reading->n_done++;

  return TRUE;
}

static gboolean
read_book (Reading       *reading,
           AngSheetBook  *book,
           const guint   *sheets,
           GCancellable  *cancellable,
           GError       **error)
{
  for (guint i = 0; i < reading->n_sheets; i++)
    {
      g_autoptr (AngSheetReader) reader = ang_sheet_book_read (book, sheets[i], error);

      if (reader == NULL || !read_sheet (reading, reader, ang_sheet_book_get_sheet_name (book, sheets[i]), cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static void
seal (AngImportTable *self)
{
  ang_import_texts_seal (self->texts);
  self->rows = g_renew (Row, self->rows, self->n_rows);
  self->places = g_renew (guint32, self->places, self->n_cells);
  self->columns = g_renew (guint16, self->columns, self->n_cells);
}

/**
 * ang_import_table_read:
 * @sheets: (array length=n_sheets): which ones, by their index in @book
 * @progress: (nullable) (scope call): told how far it is, in the calling thread
 *
 * Returns: (transfer full): the rows of those sheets in that order, or %NULL on error
 */
AngImportTable *
ang_import_table_read (AngSheetBook           *book,
                       const guint            *sheets,
                       guint                   n_sheets,
                       AngImportProgressFunc   progress,
                       gpointer                user_data,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_autoptr (AngImportTable) self = g_object_new (ANG_TYPE_IMPORT_TABLE, NULL);
  Reading reading = { self, progress, user_data, 0, n_sheets };

  if (!read_book (&reading, book, sheets, cancellable, error))
    return NULL;
  seal (self);

  return g_steal_pointer (&self);
}

/**
 * ang_import_table_new_for_readers:
 * @readers: (array length=n_readers): one for each sheet
 * @names: (array length=n_readers): what to call the sheets
 *
 * For sheets that are of no book.
 *
 * Returns: (transfer full): the rows of all, or %NULL on error
 */
AngImportTable *
ang_import_table_new_for_readers (AngSheetReader *const  *readers,
                                  const char *const      *names,
                                  guint                   n_readers,
                                  GError                **error)
{
  g_autoptr (AngImportTable) self = g_object_new (ANG_TYPE_IMPORT_TABLE, NULL);
  Reading reading = { self, NULL, NULL, 0, n_readers };

  for (guint i = 0; i < n_readers; i++)
    {
      if (!read_sheet (&reading, readers[i], names[i], NULL, error))
        return NULL;
    }
  seal (self);

  return g_steal_pointer (&self);
}

static void
sheet_clear (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->name);
  g_clear_pointer (&sheet->merged, ang_import_merged_free);
}

static void
ang_import_table_finalize (GObject *object)
{
  AngImportTable *self = ANG_IMPORT_TABLE (object);

  ang_import_texts_free (self->texts);
  g_free (self->rows);
  g_free (self->places);
  g_free (self->columns);
  g_array_unref (self->sheets);

  G_OBJECT_CLASS (ang_import_table_parent_class)->finalize (object);
}

static void
ang_import_table_class_init (AngImportTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ang_import_table_finalize;
}

static void
ang_import_table_init (AngImportTable *self)
{
  self->texts = ang_import_texts_new ();
  self->sheets = g_array_new (FALSE, TRUE, sizeof (Sheet));
  g_array_set_clear_func (self->sheets, sheet_clear);
}

static const Sheet *
get_sheet (AngImportTable *self,
           guint           sheet)
{
  return &g_array_index (self->sheets, Sheet, sheet);
}

/** Returns: how many sheets were read */
guint
ang_import_table_get_n_sheets (AngImportTable *self)
{
  return self->sheets->len;
}

/** Returns: (transfer none): what the sheet is called */
const char *
ang_import_table_get_sheet_name (AngImportTable *self,
                                 guint           sheet)
{
  return get_sheet (self, sheet)->name;
}

/** Returns: how many rows there are that hold something */
guint
ang_import_table_get_n_rows (AngImportTable *self)
{
  return (guint) self->n_rows;
}

/**
 * ang_import_table_get_rows:
 * @first: (out): the first row of @sheet
 * @n_rows: (out): how many it has
 */
void
ang_import_table_get_rows (AngImportTable *self,
                           guint           sheet,
                           guint          *first,
                           guint          *n_rows)
{
  *first = get_sheet (self, sheet)->first;
  *n_rows = get_sheet (self, sheet)->n_rows;
}

/** Returns: how many columns the widest row of @sheet reaches */
guint
ang_import_table_get_n_columns (AngImportTable *self,
                                guint           sheet)
{
  return get_sheet (self, sheet)->n_columns;
}

/** Returns: which sheet @row is of */
guint
ang_import_table_get_sheet (AngImportTable *self,
                            guint           row)
{
  guint sheet = 0;

  while (sheet + 1 < self->sheets->len && get_sheet (self, sheet + 1)->first <= row)
    sheet++;

  return sheet;
}

/** Returns: the row's number as its spreadsheet counts, from 1 */
guint
ang_import_table_get_number (AngImportTable *self,
                             guint           row)
{
  return self->rows[row].number;
}

/** Returns: how many cells of @row hold something */
guint
ang_import_table_count_cells (AngImportTable *self,
                              guint           row)
{
  return self->rows[row].n_cells;
}

static void
give (AngImportTable *self,
      gsize           cell,
      AngSheetValue  *value)
{
  char kind;

  value->text = ang_import_texts_get (self->texts, self->places[cell], &kind);
  value->kind = (AngSheetValueKind) kind;
  value->column = self->columns[cell];
}

/**
 * ang_import_table_get_nth:
 * @n: below ang_import_table_count_cells()
 * @value: (out): the @n-th cell of @row that holds something, from the left
 *
 * Returns: whether there is one
 */
gboolean
ang_import_table_get_nth (AngImportTable *self,
                          guint           row,
                          guint           n,
                          AngSheetValue  *value)
{
  if (n >= self->rows[row].n_cells)
    return FALSE;
  give (self, self->rows[row].first + n, value);

  return TRUE;
}

/* Nearly all rows of a list have a cell in every column. */
static gboolean
find_cell (AngImportTable *self,
           guint           row,
           guint           column,
           gsize          *cell)
{
  const guint16 *columns = self->columns + self->rows[row].first;
  guint low = 0;
  guint high = self->rows[row].n_cells;

  if (column < high && columns[column] == column)
    {
      *cell = self->rows[row].first + column;
      return TRUE;
    }
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (columns[middle] < column)
        low = middle + 1;
      else
        high = middle;
    }
  *cell = self->rows[row].first + low;

  return low < self->rows[row].n_cells && columns[low] == column;
}

/**
 * ang_import_table_get:
 * @value: (out): what stands there, empty without; its text lives as long as the table
 *
 * Returns: whether something stands there
 */
gboolean
ang_import_table_get (AngImportTable *self,
                      guint           row,
                      guint           column,
                      AngSheetValue  *value)
{
  gsize cell;

  *value = (AngSheetValue) { ANG_SHEET_VALUE_EMPTY, column, "" };
  if (!find_cell (self, row, column, &cell))
    return FALSE;
  give (self, cell, value);

  return TRUE;
}

/**
 * ang_import_table_get_covering:
 * @range: (out): the merged cells
 *
 * Returns: whether that cell is one of merged ones
 */
gboolean
ang_import_table_get_covering (AngImportTable *self,
                               guint           row,
                               guint           column,
                               AngSheetRange  *range)
{
  const Sheet *sheet = get_sheet (self, ang_import_table_get_sheet (self, row));

  return ang_import_merged_find (sheet->merged, self->rows[row].number, column, range);
}

/* Returns: whether @sheet has a row of that number that holds something */
static gboolean
find_row (AngImportTable *self,
          const Sheet    *sheet,
          guint           number,
          guint          *row)
{
  guint low = sheet->first;
  guint high = sheet->first + sheet->n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->rows[middle].number < number)
        low = middle + 1;
      else
        high = middle;
    }
  *row = low;

  return low < sheet->first + sheet->n_rows && self->rows[low].number == number;
}

/**
 * ang_import_table_get_filled:
 * @value: (out): what stands there, empty without
 *
 * As ang_import_table_get(), but every one of merged cells has what is written in them.
 *
 * Returns: whether something stands there
 */
gboolean
ang_import_table_get_filled (AngImportTable *self,
                             guint           row,
                             guint           column,
                             AngSheetValue  *value)
{
  const Sheet *sheet;
  AngSheetRange range;
  guint anchor;

  if (ang_import_table_get (self, row, column, value))
    return TRUE;
  sheet = get_sheet (self, ang_import_table_get_sheet (self, row));
  if (!ang_import_merged_find (sheet->merged, self->rows[row].number, column, &range) ||
      !find_row (self, sheet, range.first_row, &anchor))
    return FALSE;

  return ang_import_table_get (self, anchor, range.first_column, value);
}

/** Returns: how many bytes the rows take */
gsize
ang_import_table_get_size (AngImportTable *self)
{
  return ang_import_texts_get_size (self->texts) + self->n_rows * sizeof *self->rows +
         self->n_cells * (sizeof *self->places + sizeof *self->columns);
}
