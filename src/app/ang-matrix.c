#include "config.h"

#include "ang-matrix-private.h"

typedef enum
{
  PROP_MODEL = 1,
  PROP_TITLE,
  PROP_LABEL,
  PROP_HEAD_CHARS,
  PROP_MENU_MODEL,
  PROP_EDITABLE,
  PROP_ADVANCE,
} AngMatrixProps;

static GParamSpec *properties[PROP_ADVANCE + 1];
static guint cursor_moved_signal;

G_DEFINE_FINAL_TYPE (AngMatrix, ang_matrix, GTK_TYPE_WIDGET)

static void
on_cursor_moved (AngMatrix *self)
{
  g_signal_emit (self, cursor_moved_signal, 0);
}

static gboolean
ang_matrix_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ANG_MATRIX (widget)->area));
}

static void
set_menu_model (AngMatrix  *self,
                GMenuModel *menu_model)
{
  g_set_object (&self->menu_model, menu_model);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

static void
ang_matrix_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  AngMatrix *self = ANG_MATRIX (object);

  switch ((AngMatrixProps) prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, ang_matrix_get_model (self));
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_ADVANCE:
      g_value_set_boolean (value, self->advance);
      break;
    case PROP_TITLE:
    case PROP_LABEL:
    case PROP_HEAD_CHARS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_matrix_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  AngMatrix *self = ANG_MATRIX (object);

  switch ((AngMatrixProps) prop_id)
    {
    case PROP_MODEL:
      ang_matrix_set_model (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      ang_matrix_area_set_title (self->area, g_value_get_string (value));
      break;
    case PROP_LABEL:
      ang_matrix_area_set_label (self->area, g_value_get_string (value));
      break;
    case PROP_HEAD_CHARS:
      ang_matrix_area_set_head_chars (self->area, g_value_get_int (value));
      break;
    case PROP_MENU_MODEL:
      set_menu_model (self, g_value_get_object (value));
      break;
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    case PROP_ADVANCE:
      self->advance = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_matrix_dispose (GObject *object)
{
  AngMatrix *self = ANG_MATRIX (object);

  g_clear_handle_id (&self->leave_idle, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->menu_model);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_matrix_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags written = G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, ANG_TYPE_MATRIX_MODEL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, written);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, written);
  properties[PROP_HEAD_CHARS] = g_param_spec_int ("head-chars", NULL, NULL, 0, 200, 0, written);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  properties[PROP_ADVANCE] = g_param_spec_boolean ("advance", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_matrix_class_init (AngMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_matrix_get_property;
  object_class->set_property = ang_matrix_set_property;
  object_class->dispose = ang_matrix_dispose;
  widget_class->grab_focus = ang_matrix_grab_focus;
  install_properties (object_class);

  cursor_moved_signal =
    g_signal_new ("cursor-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("row-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_signal_new ("column-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (ANG_TYPE_MATRIX_AREA);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, AngMatrix, scroller);
  gtk_widget_class_bind_template_child (widget_class, AngMatrix, area);
  ang_matrix_bind_keys (widget_class);
}

static void
ang_matrix_init (AngMatrix *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (self->area, "cursor-moved", G_CALLBACK (on_cursor_moved), self, G_CONNECT_SWAPPED);
  ang_matrix_add_keys (self);
  ang_matrix_add_clicks (self);
}

/** Returns: (transfer none) (nullable): what is shown */
AngMatrixModel *
ang_matrix_get_model (AngMatrix *self)
{
  return ang_matrix_area_get_model (self->area);
}

/** Shows something else. */
void
ang_matrix_set_model (AngMatrix      *self,
                      AngMatrixModel *model)
{
  ang_matrix_area_set_model (self->area, model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/** Returns: whether there are cells at all; where the cursor is */
gboolean
ang_matrix_get_cursor (AngMatrix *self,
                       guint     *row,
                       guint     *column)
{
  ang_matrix_area_get_cursor (self->area, row, column);

  return !ang_matrix_area_is_empty (self->area);
}

/** Returns: whether there are cells at all; which of them are selected */
gboolean
ang_matrix_get_range (AngMatrix *self,
                      guint     *first_row,
                      guint     *first_column,
                      guint     *n_rows,
                      guint     *n_columns)
{
  AngMatrixRange range;

  ang_matrix_area_get_range (self->area, &range);
  *first_row = range.first_row;
  *first_column = range.first_column;
  *n_rows = range.last_row - range.first_row + 1;
  *n_columns = range.last_column - range.first_column + 1;

  return !ang_matrix_area_is_empty (self->area);
}

/** Moves the cursor to a cell, and the cell into sight. */
void
ang_matrix_go_to (AngMatrix *self,
                  guint      row,
                  guint      column)
{
  ang_matrix_area_go_to (self->area, row, column, FALSE);
}

/** Selects cells. */
void
ang_matrix_select (AngMatrix *self,
                   guint      row,
                   guint      column,
                   guint      n_rows,
                   guint      n_columns)
{
  AngMatrixRange range = { row, row + n_rows - 1, column, column + n_columns - 1 };

  ang_matrix_area_select (self->area, &range);
}

/**
 * ang_matrix_pick_cell:
 * @x: on the matrix, as controllers of it say
 *
 * Returns: whether a cell is there, not a heading
 */
gboolean
ang_matrix_pick_cell (AngMatrix *self,
                      double     x,
                      double     y,
                      guint     *row,
                      guint     *column)
{
  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->area), x, y, &x, &y);

  return ang_matrix_area_pick (self->area, x, y, row, column) == ANG_MATRIX_PART_CELL;
}

/** Frames the cell into which something would be dropped. */
void
ang_matrix_show_drop (AngMatrix *self,
                      gboolean   shown,
                      guint      row,
                      guint      column)
{
  ang_matrix_area_set_drop (self->area, shown, row, column);
}
