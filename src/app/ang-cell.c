#include "config.h"

#include "ang-cell.h"

#include "ang-cell-format.h"
#include "ang-pill.h"

struct _AngCell
{
  GtkWidget parent_instance;

  AngColumn   *column;
  GtkWidget   *content; /* GtkInscription, or AngPill */
  GtkListItem *item;    /* (nullable): whose child this is */
  GSignalGroup *record;
};

G_DEFINE_FINAL_TYPE (AngCell, ang_cell, GTK_TYPE_WIDGET)

static void
show_pill (AngCell   *self,
           AngRecord *record)
{
  const AngField *field = ang_column_describe (self->column);

  ang_pill_set_choice (ANG_PILL (self->content), field->choices,
                       (int) ang_record_get_integer (record, ang_column_get_field (self->column)));
}

static void
show_text (AngCell   *self,
           AngRecord *record)
{
  g_autofree char *text = ang_cell_format_column (record, self->column, ang_language_get_interface ());

  if (g_strcmp0 (text, gtk_inscription_get_text (GTK_INSCRIPTION (self->content))) == 0)
    return;

  gtk_inscription_set_text (GTK_INSCRIPTION (self->content), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->content), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update (AngCell *self)
{
  g_autoptr (AngRecord) record = g_signal_group_dup_target (self->record);

  if (record == NULL)
    return;

  if (ang_column_get_format (self->column) == ANG_COLUMN_FORMAT_PILL)
    show_pill (self, record);
  else
    show_text (self, record);
}

static gboolean
ang_cell_query_tooltip (GtkWidget  *widget,
                        int         x,
                        int         y,
                        gboolean    keyboard,
                        GtkTooltip *tooltip)
{
  AngCell *self = ANG_CELL (widget);
  const char *text = GTK_IS_INSCRIPTION (self->content) ? gtk_inscription_get_text (GTK_INSCRIPTION (self->content)) : NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (text == NULL || *text == '\0')
    return FALSE;

  layout = gtk_widget_create_pango_layout (self->content, text);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (self->content))
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
ang_cell_dispose (GObject *object)
{
  AngCell *self = ANG_CELL (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->column);

  G_OBJECT_CLASS (ang_cell_parent_class)->dispose (object);
}

static void
ang_cell_class_init (AngCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_cell_dispose;
  widget_class->query_tooltip = ang_cell_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_cell_init (AngCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static void
connect_field (AngCell *self,
               guint    field)
{
  g_autofree char *name = g_strdup (ang_column_get_entity (self->column)->fields[field].name);
  g_autofree char *detail = NULL;

  g_strdelimit (name, "_", '-');
  detail = g_strconcat ("notify::", name, NULL);
  g_signal_group_connect_swapped (self->record, detail, G_CALLBACK (update), self);
}

static GtkWidget *
create_inscription (AngColumn *column)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), 3);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), 12);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), ang_column_is_numeric (column) ? 1 : 0);
  /* One line high, whatever the row: else a second, half hidden line would push the first one up. */
  gtk_widget_set_valign (inscription, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (inscription, TRUE);

  return inscription;
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
  self->record = g_signal_group_new (ANG_TYPE_RECORD);
  connect_field (self, ang_column_get_field (column));
  if (ang_column_get_field_to (column) != ang_column_get_field (column))
    connect_field (self, ang_column_get_field_to (column));

  self->content = ang_column_get_format (column) == ANG_COLUMN_FORMAT_PILL ? ang_pill_new () : create_inscription (column);
  if (ang_column_is_numeric (column))
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
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
  g_signal_group_set_target (self->record, gtk_list_item_get_item (item));
  update (self);
}

/** Lets go of the record; what the cell says stays until it shows another one. */
void
ang_cell_unbind (AngCell *self)
{
  self->item = NULL;
  g_signal_group_set_target (self->record, NULL);
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
