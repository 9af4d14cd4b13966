#include "config.h"

#include "ang-import-excerpt.h"

#include "ang-import-shown.h"

/* So many lines are shown from the beginning and from the end. */
#define N_FIRST 40
#define N_LAST 20

struct _AngImportLine
{
  GObject parent_instance;

  AngImportTable *table; /* (nullable): a gap */
  guint           row;   /* of the table */
};

struct _AngImportExcerpt
{
  GObject parent_instance;

  AngImportTable *table;
  guint           first; /* row of the table */
  guint           n_lines;
};

static void ang_import_excerpt_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (AngImportLine, ang_import_line, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (AngImportExcerpt, ang_import_excerpt, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ang_import_excerpt_list_model_init))

static void
ang_import_line_dispose (GObject *object)
{
  g_clear_object (&ANG_IMPORT_LINE (object)->table);

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

/** Returns: (nullable) (transfer full): what stands in @column; a NIK masked, though nobody has named the column yet */
char *
ang_import_line_dup_cell (AngImportLine *self,
                          guint          column)
{
  AngSheetValue value;

  if (self->table == NULL || !ang_import_table_get (self->table, self->row, column, &value) || value.kind == ANG_SHEET_VALUE_EMPTY)
    return NULL;

  return ang_import_shown_dup_cell (&value, ANG_IMPORT_FIELD_NONE);
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

  return self;
}
