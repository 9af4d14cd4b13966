#include "import-fixture.h"

#include <string.h>

#define TYPE_HAND_READER (hand_reader_get_type ())
G_DECLARE_FINAL_TYPE (HandReader, hand_reader, HAND, READER, AngSheetReader)

struct _HandReader
{
  AngSheetReader parent_instance;

  GStrv   lines;
  guint   at;
  GStrv   cells;
  GArray *values;
  GArray *merged;
};

G_DEFINE_FINAL_TYPE (HandReader, hand_reader, ANG_TYPE_SHEET_READER)

static void
add_value (HandReader *self,
           guint       column,
           char       *cell)
{
  static const char marks[] = "#@!";
  static const AngSheetValueKind kinds[] = { ANG_SHEET_VALUE_NUMBER, ANG_SHEET_VALUE_DATE, ANG_SHEET_VALUE_ERROR };
  const char *mark = *cell != '\0' ? strchr (marks, *cell) : NULL;
  AngSheetValue value = { ANG_SHEET_VALUE_TEXT, column, cell };
  char *line_break;

  while ((line_break = strstr (cell, "\\n")) != NULL)
    {
      *line_break = '\n';
      memmove (line_break + 1, line_break + 2, strlen (line_break + 2) + 1);
    }
  if (mark != NULL)
    {
      value.kind = kinds[mark - marks];
      value.text++;
    }
  if (*value.text != '\0')
    g_array_append_val (self->values, value);
}

static gboolean
hand_reader_next (AngSheetReader   *reader,
                  AngSheetReadRow  *row,
                  gboolean         *more,
                  GCancellable     *cancellable,
                  GError          **error)
{
  HandReader *self = HAND_READER (reader);

  g_array_set_size (self->values, 0);
  while (self->values->len == 0 && self->lines[self->at] != NULL)
    {
      g_strfreev (self->cells);
      self->cells = g_strsplit (self->lines[self->at++], "|", -1);
      for (guint i = 0; self->cells[i] != NULL; i++)
        add_value (self, i, self->cells[i]);
    }
  *more = self->values->len > 0;
  *row = (AngSheetReadRow) { self->at, (const AngSheetValue *) (gpointer) self->values->data, self->values->len };

  return TRUE;
}

static const AngSheetRange *
hand_reader_get_merged (AngSheetReader *reader,
                        guint          *n_ranges)
{
  HandReader *self = HAND_READER (reader);

  *n_ranges = self->merged->len;

  return (const AngSheetRange *) (gpointer) self->merged->data;
}

static double
hand_reader_get_progress (AngSheetReader *reader)
{
  return 1;
}

static void
hand_reader_finalize (GObject *object)
{
  HandReader *self = HAND_READER (object);

  g_strfreev (self->lines);
  g_strfreev (self->cells);
  g_array_unref (self->values);
  g_array_unref (self->merged);

  G_OBJECT_CLASS (hand_reader_parent_class)->finalize (object);
}

static void
hand_reader_class_init (HandReaderClass *klass)
{
  AngSheetReaderClass *reader_class = ANG_SHEET_READER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hand_reader_finalize;
  reader_class->next = hand_reader_next;
  reader_class->get_merged = hand_reader_get_merged;
  reader_class->get_progress = hand_reader_get_progress;
}

static void
hand_reader_init (HandReader *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (AngSheetValue));
  self->merged = g_array_new (FALSE, FALSE, sizeof (AngSheetRange));
}

static void
read_merged (HandReader *self,
             const char *merged)
{
  g_auto (GStrv) ranges = g_strsplit (merged, " ", -1);

  for (guint i = 0; ranges[i] != NULL; i++)
    {
      const char *from = ranges[i];
      const char *to = strchr (from, ':');
      AngSheetRange range;

      if (to == NULL)
        continue;
      to++;
      range.first_column = (guint) (*from - 'A');
      range.last_column = (guint) (*to - 'A');
      range.first_row = (guint) g_ascii_strtoull (from + 1, NULL, 10);
      range.last_row = (guint) g_ascii_strtoull (to + 1, NULL, 10);
      g_array_append_val (self->merged, range);
    }
}

static gpointer
make_reader (const char *rows,
             const char *merged)
{
  HandReader *reader = g_object_new (TYPE_HAND_READER, NULL);

  reader->lines = g_strsplit (rows, "\n", -1);
  read_merged (reader, merged);

  return reader;
}

AngImportTable *
import_fixture_table (const char *rows,
                      const char *merged)
{
  g_autoptr (GPtrArray) readers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) sheets = g_strsplit (rows, "\f", -1);
  AngImportTable *table;
  GError *error = NULL;

  for (guint i = 0; sheets[i] != NULL; i++)
    {
      g_ptr_array_add (readers, make_reader (sheets[i], i == 0 ? merged : ""));
      g_ptr_array_add (names, g_strdup_printf ("Sheet %u", 2021 + i));
    }
  table = ang_import_table_new_for_readers ((AngSheetReader *const *) readers->pdata, (const char *const *) names->pdata, readers->len,
                                            &error);
  g_assert_no_error (error);

  return table;
}

AngImportLayout *
import_fixture_layout (const char *rows,
                       const char *merged)
{
  g_autoptr (AngImportTable) table = import_fixture_table (rows, merged);

  return ang_import_layout_guess (table);
}
