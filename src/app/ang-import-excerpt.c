#include "config.h"

#include "ang-import-excerpt.h"

#include "ang-import-shown.h"

/* So many lines are shown from the beginning and from the end. */
#define N_FIRST 40
#define N_LAST 20

/* Headings stand among the first lines, with at least so many beside each other: a letterhead has one or two. */
#define N_HEAD_LINES 20
#define N_HEADINGS 3

struct _AngImportLine
{
  GObject parent_instance;

  AngImportTable *table;      /* (nullable): a gap */
  guint           row;        /* of the table */
  GArray         *heads;      /* (nullable): the excerpt's */
};

struct _AngImportExcerpt
{
  GObject parent_instance;

  AngImportTable *table;
  guint           first; /* row of the table */
  guint           n_lines;
  GArray         *heads; /* of guint, one a column: in which row a heading says that all below it is class C, counted from 1; 0: none does */
};

static void ang_import_excerpt_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (AngImportLine, ang_import_line, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (AngImportExcerpt, ang_import_excerpt, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ang_import_excerpt_list_model_init))

static void
ang_import_line_dispose (GObject *object)
{
  g_clear_object (&ANG_IMPORT_LINE (object)->table);
  g_clear_pointer (&ANG_IMPORT_LINE (object)->heads, g_array_unref);

  G_OBJECT_CLASS (ang_import_line_parent_class)->dispose (object);
}

static void
ang_import_line_class_init (AngImportLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_import_line_dispose;
}

static void
ang_import_line_init (AngImportLine *self)
{
}

/** Returns: whether this stands for lines that are not shown */
gboolean
ang_import_line_is_gap (AngImportLine *self)
{
  return self->table == NULL;
}

/** Returns: the row as a spreadsheet counts; 0 of a gap */
guint
ang_import_line_get_number (AngImportLine *self)
{
  return self->table != NULL ? ang_import_table_get_number (self->table, self->row) : 0;
}

/* Nobody has said yet where the headings are and what they mean: what looks like a heading below another one is shown. */
static gboolean
is_private (AngImportLine *self,
            guint          column,
            const char    *text)
{
  guint head = column < self->heads->len ? g_array_index (self->heads, guint, column) : 0;
  AngImportFieldId field;
  guint sureness;

  return head > 0 && self->row >= head && !ang_import_heading_find (NULL, text, &field, &sureness);
}

/** Returns: (nullable) (transfer full): what stands in @column; dots for what seems to be class C */
char *
ang_import_line_dup_cell (AngImportLine *self,
                          guint          column)
{
  AngSheetValue value;

  if (self->table == NULL || !ang_import_table_get (self->table, self->row, column, &value) || value.kind == ANG_SHEET_VALUE_EMPTY)
    return NULL;

  return ang_import_shown_dup_cell (&value, ANG_IMPORT_FIELD_NONE, is_private (self, column, value.text));
}

static gboolean
has_gap (AngImportExcerpt *self)
{
  return self->n_lines > N_FIRST + N_LAST;
}

static GType
get_item_type (GListModel *list)
{
  return ANG_TYPE_IMPORT_LINE;
}

static guint
get_n_items (GListModel *list)
{
  AngImportExcerpt *self = ANG_IMPORT_EXCERPT (list);

  return has_gap (self) ? N_FIRST + 1 + N_LAST : self->n_lines;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  AngImportExcerpt *self = ANG_IMPORT_EXCERPT (list);
  AngImportLine *line;

  if (position >= get_n_items (list))
    return NULL;

  line = g_object_new (ANG_TYPE_IMPORT_LINE, NULL);
  if (has_gap (self) && position == N_FIRST)
    return line;

  line->table = g_object_ref (self->table);
  line->heads = g_array_ref (self->heads);
  line->row = self->first + position;
  if (has_gap (self) && position > N_FIRST)
    line->row = self->first + self->n_lines - N_LAST + (position - N_FIRST - 1);

  return line;
}

static void
ang_import_excerpt_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
ang_import_excerpt_dispose (GObject *object)
{
  g_clear_object (&ANG_IMPORT_EXCERPT (object)->table);
  g_clear_pointer (&ANG_IMPORT_EXCERPT (object)->heads, g_array_unref);

  G_OBJECT_CLASS (ang_import_excerpt_parent_class)->dispose (object);
}

static void
ang_import_excerpt_class_init (AngImportExcerptClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_import_excerpt_dispose;
}

static void
ang_import_excerpt_init (AngImportExcerpt *self)
{
}

static void
look_for_heads (AngImportExcerpt *self,
                guint             n_columns)
{
  self->heads = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->heads, n_columns);
  for (guint i = self->first; i < self->first + MIN (self->n_lines, N_HEAD_LINES); i++)
    {
      if (ang_import_table_count_cells (self->table, i) < N_HEADINGS)
        continue;
      for (guint column = 0; column < n_columns; column++)
        {
          guint *head = &g_array_index (self->heads, guint, column);
          AngSheetValue value;

          if (*head == 0 && ang_import_table_get_filled (self->table, i, column, &value) && ang_import_heading_is_private (NULL, value.text))
            *head = i + 1;
        }
    }
}

/**
 * ang_import_excerpt_new:
 * @sheet: one of the sheets of @table
 *
 * Returns: (transfer full): what is seen of the sheet
 */
AngImportExcerpt *
ang_import_excerpt_new (AngImportTable *table,
                        guint           sheet)
{
  AngImportExcerpt *self = g_object_new (ANG_TYPE_IMPORT_EXCERPT, NULL);

  self->table = g_object_ref (table);
  ang_import_table_get_rows (table, sheet, &self->first, &self->n_lines);
  look_for_heads (self, ang_import_table_get_n_columns (table, sheet));

  return self;
}
