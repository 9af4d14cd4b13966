#include "config.h"

#include "ang-cell.h"

#include "ang-cell-format.h"
#include "ang-cell-text.h"
#include "ang-pill.h"
#include "ang-row.h"

/* A list keeps 200 rows of cells at hand, and makes them all before its first frame: a cell is one widget that draws its
 * text itself, without a child, a layout manager or a closure for each field. */
struct _AngCell
{
  GtkWidget parent_instance;

  AngColumn   *column;
  GtkWidget   *pill;   /* (nullable): instead of a text */
  char        *text;   /* (nullable) */
  GtkListItem *item;   /* (nullable): whose child this is */
  AngRow      *row;    /* (nullable) */
  gulong       row_handler;
  AngRecord   *record; /* (nullable): the row's */
  gulong       handlers[2];
};

G_DEFINE_FINAL_TYPE (AngCell, ang_cell, GTK_TYPE_WIDGET)

static void
show_pill (AngCell *self)
{
  const AngField *field = ang_column_describe (self->column);

  if (self->record != NULL)
    ang_pill_set_choice (ANG_PILL (self->pill), field->choices,
                         (int) ang_record_get_integer (self->record, ang_column_get_field (self->column)));
  else
    ang_pill_set (ANG_PILL (self->pill), NULL, NULL, NULL);
}

static void
show_text (AngCell *self)
{
  g_autofree char *text = NULL;

  if (self->record != NULL)
    text = ang_column_dup_own_text (self->column, self->record);
  if (self->record != NULL && text == NULL)
    text = ang_cell_format_column (self->record, self->column, ang_language_get_interface ());
  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text != NULL ? self->text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update (AngCell *self)
{
  if (self->pill != NULL)
    show_pill (self);
  else
    show_text (self);
}

static gulong
follow (GObject    *object,
        const char *property,
        GCallback   callback,
        AngCell    *self)
{
  static guint notify;

  if (notify == 0)
    notify = g_signal_lookup ("notify", G_TYPE_OBJECT);

  return g_signal_connect_closure_by_id (object, notify, g_quark_from_string (property), g_cclosure_new_swap (callback, self, NULL),
                                         FALSE);
}

static void
follow_field (AngCell *self,
              guint    which,
              guint    field)
{
  GParamSpec *pspec = ANG_RECORD_GET_CLASS (self->record)->properties[field];

  self->handlers[which] = follow (G_OBJECT (self->record), g_param_spec_get_name (pspec), G_CALLBACK (update), self);
}

static void
set_record (AngCell   *self,
            AngRecord *record)
{
  guint field;
  guint field_to;

  if (record == self->record)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->handlers); i++)
    g_clear_signal_handler (&self->handlers[i], self->record);
  g_set_object (&self->record, record);
  if (record == NULL)
    return;

  field = ang_column_get_field (self->column);
  field_to = ang_column_get_field_to (self->column);
  follow_field (self, 0, field);
  if (field_to != field)
    follow_field (self, 1, field_to);
}

static void
on_record_changed (AngCell *self)
{
  set_record (self, ang_row_get_record (self->row));
  update (self);
}

static void
set_row (AngCell *self,
         AngRow  *row)
{
  g_clear_signal_handler (&self->row_handler, self->row);
  g_set_object (&self->row, row);
  if (row != NULL)
    self->row_handler = follow (G_OBJECT (row), "record", G_CALLBACK (on_record_changed), self);
  set_record (self, row != NULL ? ang_row_get_record (row) : NULL);
}

static void
ang_cell_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  AngCell *self = ANG_CELL (widget);

  if (self->pill != NULL)
    gtk_widget_measure (self->pill, orientation, for_size, minimum, natural, NULL, NULL);
  else
    ang_cell_text_measure (widget, orientation, minimum, natural);
}

static void
ang_cell_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  AngCell *self = ANG_CELL (widget);

  if (self->pill != NULL)
    gtk_widget_allocate (self->pill, width, height, baseline, NULL);
}

static void
ang_cell_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  AngCell *self = ANG_CELL (widget);

  GTK_WIDGET_CLASS (ang_cell_parent_class)->snapshot (widget, snapshot);
  if (self->pill == NULL)
    ang_cell_text_snapshot (widget, snapshot, self->text, 0,
                            ang_column_is_numeric (self->column) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static gboolean
ang_cell_query_tooltip (GtkWidget  *widget,
                        int         x,
                        int         y,
                        gboolean    keyboard,
                        GtkTooltip *tooltip)
{
  AngCell *self = ANG_CELL (widget);

  if (!ang_cell_text_is_cut_off (widget, self->text, 0))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->text);

  return TRUE;
}

static void
ang_cell_dispose (GObject *object)
{
  AngCell *self = ANG_CELL (object);

  g_clear_pointer (&self->pill, gtk_widget_unparent);
  set_row (self, NULL);
  g_clear_object (&self->column);

  G_OBJECT_CLASS (ang_cell_parent_class)->dispose (object);
}

static void
ang_cell_finalize (GObject *object)
{
  g_free (ANG_CELL (object)->text);

  G_OBJECT_CLASS (ang_cell_parent_class)->finalize (object);
}

static void
ang_cell_class_init (AngCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_cell_finalize;
  widget_class->measure = ang_cell_measure;
  widget_class->size_allocate = ang_cell_size_allocate;
  widget_class->snapshot = ang_cell_snapshot;
  widget_class->query_tooltip = ang_cell_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ang_cell_init (AngCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * ang_cell_new:
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
ang_cell_new (AngColumn *column)
{
  AngCell *self = g_object_new (ANG_TYPE_CELL, NULL);

  self->column = g_object_ref (column);
  if (ang_column_get_format (column) == ANG_COLUMN_FORMAT_PILL)
    {
      self->pill = ang_pill_new ();
      gtk_widget_set_parent (self->pill, GTK_WIDGET (self));
    }
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  if (ang_column_is_numeric (column))
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  if (ang_column_get_expand (column))
    gtk_widget_set_size_request (GTK_WIDGET (self), ang_column_get_width (column), -1);

  return GTK_WIDGET (self);
}

/**
 * ang_cell_bind:
 *
 * Shows the record of @item.
 */
void
ang_cell_bind (AngCell     *self,
               GtkListItem *item)
{
  self->item = item;
  set_row (self, gtk_list_item_get_item (item));
  update (self);
}

/** Lets go of the row; what the cell says stays until it shows another one. */
void
ang_cell_unbind (AngCell *self)
{
  self->item = NULL;
  set_row (self, NULL);
}

/**
 * ang_cell_get_position:
 *
 * Returns: the row's position in the list; %GTK_INVALID_LIST_POSITION while it shows none
 */
guint
ang_cell_get_position (AngCell *self)
{
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}
