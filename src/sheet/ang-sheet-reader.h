#pragma once

#include "ang-sheet.h"

G_BEGIN_DECLS

/* Reads one sheet of a book from its first row to its last, whatever its size. */

typedef enum
{
  ANG_SHEET_VALUE_EMPTY,
  ANG_SHEET_VALUE_TEXT,    /* as it stands */
  ANG_SHEET_VALUE_NUMBER,  /* the digits of the file, as they stand there: "43.8", "1.98503E+17" */
  ANG_SHEET_VALUE_DATE,    /* "1985-03-17", "1985-03-17T08:30", "1985-03-17T08:30:15"; a time alone "T08:30" */
  ANG_SHEET_VALUE_BOOLEAN, /* "1" or "0" */
  ANG_SHEET_VALUE_ERROR,   /* "#N/A" */
} AngSheetValueKind;

/* A cell that holds something. */
typedef struct
{
  AngSheetValueKind  kind;
  guint              column; /* from 0 */
  const char        *text;   /* borrowed until the next row is read */
} AngSheetValue;

/* A row that holds something: its values from the left, columns without one left out. */
typedef struct
{
  guint                number; /* as spreadsheets count, from 1; in a text the line in which the row begins */
  const AngSheetValue *values;
  guint                n_values;
} AngSheetReadRow;

/* Merged cells: rows from 1, columns from 0, the last ones included. */
typedef struct
{
  guint first_row;
  guint last_row;
  guint first_column;
  guint last_column;
} AngSheetRange;

#define ANG_TYPE_SHEET_READER (ang_sheet_reader_get_type ())
G_DECLARE_DERIVABLE_TYPE (AngSheetReader, ang_sheet_reader, ANG, SHEET_READER, GObject)

/* What a format does. A reader that has failed or has come to the end is not asked again. */
struct _AngSheetReaderClass
{
  GObjectClass parent_class;

  gboolean             (*next)         (AngSheetReader   *self,
                                        AngSheetReadRow  *row,
                                        gboolean         *more,
                                        GCancellable     *cancellable,
                                        GError          **error);
  const AngSheetRange *(*get_merged)   (AngSheetReader   *self,
                                        guint            *n_ranges);
  double               (*get_progress) (AngSheetReader   *self);
};

gboolean             ang_sheet_reader_next         (AngSheetReader   *self,
                                                    AngSheetReadRow  *row,
                                                    gboolean         *more,
                                                    GCancellable     *cancellable,
                                                    GError          **error);
const AngSheetRange *ang_sheet_reader_get_merged   (AngSheetReader   *self,
                                                    guint            *n_ranges);
double               ang_sheet_reader_get_progress (AngSheetReader   *self);

G_END_DECLS
