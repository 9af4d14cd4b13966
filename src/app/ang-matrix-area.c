#include "config.h"

#include "ang-matrix-area-private.h"

#include <glib/gi18n.h>

#include "ang-focus.h"

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} AngMatrixAreaProps;

static guint cursor_moved_signal;

G_DEFINE_FINAL_TYPE_WITH_CODE (AngMatrixArea, ang_matrix_area, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
allocate_at (AngMatrixArea *self,
             GtkWidget     *child,
             int            min_width)
{
  GdkRectangle place = { 0, 0, 0, 0 };

  if (child == NULL || !ang_matrix_area_get_place (self, self->row, self->column, &place))
    return;

  place.width = MAX (place.width, min_width);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
ang_matrix_area_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (widget);

  ang_matrix_area_measure_parts (self);
  self->head_width = ang_matrix_area_measure_head (self, width);
  ang_matrix_area_configure (self, GTK_ORIENTATION_HORIZONTAL, ang_matrix_area_get_start (self, ang_matrix_area_get_n_columns (self)), width - self->head_width, 64);
  ang_matrix_area_configure (self, GTK_ORIENTATION_VERTICAL, (int) ang_matrix_area_get_n_rows (self) * self->row_height, height - self->head_height, self->row_height);
  allocate_at (self, self->cursors[self->turn], 0);
  allocate_at (self, self->editor, 120);
}

static void
ang_matrix_area_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (widget);

  ang_matrix_area_measure_parts (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 160;
      *natural = ang_matrix_area_measure_head (self, G_MAXINT / 4) + ang_matrix_area_get_start (self, ang_matrix_area_get_n_columns (self));
      *natural = MAX (*minimum, *natural);
    }
  else
    {
      *minimum = self->head_height + 3 * self->row_height;
      *natural = self->head_height + (int) MAX (ang_matrix_area_get_n_rows (self), 3) * self->row_height;
    }
}

/* What the cell with the keyboard is called: who, what, and what stands there. */
static void
name_cursor (AngMatrixArea *self)
{
  g_auto (AngMatrixHeading) row = { 0 };
  g_auto (AngMatrixHeading) column = { 0 };
  g_auto (AngMatrixCell) cell = { 0 };
  g_autofree char *label = NULL;
  GtkAccessible *cursor = GTK_ACCESSIBLE (self->cursors[self->turn]);

  ang_matrix_model_get_row (self->model, self->row, &row);
  ang_matrix_model_get_column (self->model, self->column, &column);
  ang_matrix_model_get_cell (self->model, self->row, self->column, &cell);
  /* Translators: how a screen reader names a cell: its row, its column, and what is in it. */
  label = g_strdup_printf (_("%s, %s: %s"), row.title, column.title, cell.text != NULL && *cell.text != '\0' ? cell.text : _("empty"));
  gtk_accessible_update_property (cursor, GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cell.tooltip != NULL ? cell.tooltip : "", -1);
  gtk_accessible_update_relation (cursor, GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) self->row + 1, GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int) self->column + 1, -1);
}

static void
remember_place (AngMatrixArea *self)
{
  g_auto (AngMatrixHeading) row = { 0 };
  g_auto (AngMatrixHeading) column = { 0 };

  ang_matrix_model_get_row (self->model, self->row, &row);
  ang_matrix_model_get_column (self->model, self->column, &column);
  self->row_id = row.id;
  self->column_id = column.id;
}

static void
show_cursor (AngMatrixArea *self)
{
  gboolean shown = !ang_matrix_area_is_empty (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    gtk_widget_set_child_visible (self->cursors[i], shown && i == self->turn);
  if (!shown)
    return;

  name_cursor (self);
  remember_place (self);
}

/* The smallest scrolling that brings a stretch into sight. */
static void
scroll_to (AngMatrixArea  *self,
           GtkOrientation  orientation,
           int             start,
           int             end)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, start, end);
}

static void
scroll_to_cursor (AngMatrixArea *self)
{
  int y = (int) self->row * self->row_height;

  scroll_to (self, GTK_ORIENTATION_VERTICAL, y, y + self->row_height);
  scroll_to (self, GTK_ORIENTATION_HORIZONTAL, ang_matrix_area_get_start (self, self->column), ang_matrix_area_get_start (self, self->column + 1));
}

static void
update_after_move (AngMatrixArea *self)
{
  show_cursor (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, cursor_moved_signal, 0);
}

static gboolean
find_row (AngMatrixArea *self,
          gint64         id,
          guint         *position)
{
  for (guint i = 0; i < ang_matrix_area_get_n_rows (self); i++)
    {
      g_auto (AngMatrixHeading) heading = { 0 };

      ang_matrix_model_get_row (self->model, i, &heading);
      if (heading.id != id)
        continue;
      *position = i;
      return TRUE;
    }

  return FALSE;
}

static gboolean
find_column (AngMatrixArea *self,
             gint64         id,
             guint         *position)
{
  for (guint i = 0; i < ang_matrix_area_get_n_columns (self); i++)
    {
      g_auto (AngMatrixHeading) heading = { 0 };

      ang_matrix_model_get_column (self->model, i, &heading);
      if (heading.id != id)
        continue;
      *position = i;
      return TRUE;
    }

  return FALSE;
}

/* Rows or columns are others: the cursor goes with its record, or stays about where it was. */
static void
on_model_changed (AngMatrixArea *self)
{
  guint row = self->row;
  guint column = self->column;

  self->stale = TRUE;
  ang_matrix_area_measure_parts (self);
  if (self->row_id != 0)
    find_row (self, self->row_id, &row);
  if (self->column_id != 0)
    find_column (self, self->column_id, &column);
  row = MIN (row, MAX (ang_matrix_area_get_n_rows (self), 1) - 1);
  column = MIN (column, MAX (ang_matrix_area_get_n_columns (self), 1) - 1);
  if (row != self->row || column != self->column || self->from_row >= ang_matrix_area_get_n_rows (self) || self->from_column >= ang_matrix_area_get_n_columns (self))
    {
      self->from_row = row;
      self->from_column = column;
    }
  self->row = row;
  self->column = column;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  update_after_move (self);
}

static void
on_cell_changed (AngMatrixArea *self,
                 guint          row,
                 guint          column)
{
  if ((row == G_MAXUINT || row == self->row) && (column == G_MAXUINT || column == self->column) && !ang_matrix_area_is_empty (self))
    name_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_scrolled (AngMatrixArea *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (AngMatrixArea  *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
ang_matrix_area_grab_focus (GtkWidget *widget)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (widget);

  if (self->editor != NULL)
    return gtk_widget_grab_focus (self->editor);

  return !ang_matrix_area_is_empty (self) && gtk_widget_grab_focus (self->cursors[self->turn]);
}

/* Keys move the cursor; the focus comes and goes with the Tab key. */
static gboolean
ang_matrix_area_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  if (ang_focus_is_within (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
ang_matrix_area_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (widget);

  GTK_WIDGET_CLASS (ang_matrix_area_parent_class)->css_changed (widget, change);
  ang_matrix_paint_forget (self->paint);
  self->stale = TRUE;
  gtk_widget_queue_resize (widget);
}

static void
ang_matrix_area_system_setting_changed (GtkWidget        *widget,
                                        GtkSystemSetting  setting)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (widget);

  GTK_WIDGET_CLASS (ang_matrix_area_parent_class)->system_setting_changed (widget, setting);
  ang_matrix_paint_forget (self->paint);
  self->stale = TRUE;
  gtk_widget_queue_resize (widget);
}

static void
ang_matrix_area_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (object);

  switch ((AngMatrixAreaProps) prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_matrix_area_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (object);

  switch ((AngMatrixAreaProps) prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_matrix_area_dispose (GObject *object)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (object);

  ang_matrix_area_set_model (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    g_clear_pointer (&self->cursors[i], gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);

  G_OBJECT_CLASS (ang_matrix_area_parent_class)->dispose (object);
}

static void
ang_matrix_area_finalize (GObject *object)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (object);

  ang_matrix_paint_free (self->paint);
  g_array_unref (self->starts);
  g_free (self->title);

  G_OBJECT_CLASS (ang_matrix_area_parent_class)->finalize (object);
}

static void
ang_matrix_area_class_init (AngMatrixAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_matrix_area_get_property;
  object_class->set_property = ang_matrix_area_set_property;
  object_class->dispose = ang_matrix_area_dispose;
  object_class->finalize = ang_matrix_area_finalize;
  widget_class->measure = ang_matrix_area_measure;
  widget_class->size_allocate = ang_matrix_area_size_allocate;
  widget_class->snapshot = ang_matrix_area_snapshot;
  widget_class->grab_focus = ang_matrix_area_grab_focus;
  widget_class->focus = ang_matrix_area_focus;
  widget_class->css_changed = ang_matrix_area_css_changed;
  widget_class->system_setting_changed = ang_matrix_area_system_setting_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  cursor_moved_signal =
    g_signal_new ("cursor-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "matrixarea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
ang_matrix_area_init (AngMatrixArea *self)
{
  int zero = 0;

  self->paint = ang_matrix_paint_new (GTK_WIDGET (self));
  self->starts = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (self->starts, zero);
  self->stale = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    {
      self->cursors[i] = g_object_new (GTK_TYPE_BOX, "css-name", "matrixcell", "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                       "focusable", TRUE, "can-target", FALSE, NULL);
      gtk_widget_set_parent (self->cursors[i], GTK_WIDGET (self));
      gtk_widget_set_child_visible (self->cursors[i], FALSE);
    }
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/** What is shown from now on. */
void
ang_matrix_area_set_model (AngMatrixArea  *self,
                           AngMatrixModel *model)
{
  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model == NULL)
    return;

  g_signal_connect_object (model, "rows-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "columns-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "cell-changed", G_CALLBACK (on_cell_changed), self, G_CONNECT_SWAPPED);
  on_model_changed (self);
}

/** Returns: (transfer none) (nullable): what is shown */
AngMatrixModel *
ang_matrix_area_get_model (AngMatrixArea *self)
{
  return self->model;
}

/** What stands above the titles of the rows. */
void
ang_matrix_area_set_title (AngMatrixArea *self,
                           const char    *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** What the grid is called for a screen reader. */
void
ang_matrix_area_set_label (AngMatrixArea *self,
                           const char    *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "", -1);
}

/** How many letters the titles of the rows have room for, where the window has it. */
void
ang_matrix_area_set_head_chars (AngMatrixArea *self,
                                int            chars)
{
  self->head_chars = chars;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/** Where the cursor is. */
void
ang_matrix_area_get_cursor (AngMatrixArea *self,
                            guint         *row,
                            guint         *column)
{
  *row = self->row;
  *column = self->column;
}

/** Which cells are selected: that of the cursor at least. */
void
ang_matrix_area_get_range (AngMatrixArea  *self,
                           AngMatrixRange *range)
{
  range->first_row = MIN (self->row, self->from_row);
  range->last_row = MAX (self->row, self->from_row);
  range->first_column = MIN (self->column, self->from_column);
  range->last_column = MAX (self->column, self->from_column);
}

/**
 * ang_matrix_area_go_to:
 * @extend: whether what is selected reaches from where it began to here
 *
 * Moves the cursor, and the keyboard with it, if it is here.
 */
void
ang_matrix_area_go_to (AngMatrixArea *self,
                       guint          row,
                       guint          column,
                       gboolean       extend)
{
  gboolean focused = ang_focus_is_within (GTK_WIDGET (self));

  if (ang_matrix_area_is_empty (self))
    return;

  ang_matrix_area_measure_parts (self);
  self->row = MIN (row, ang_matrix_area_get_n_rows (self) - 1);
  self->column = MIN (column, ang_matrix_area_get_n_columns (self) - 1);
  if (!extend)
    {
      self->from_row = self->row;
      self->from_column = self->column;
    }
  self->turn = 1 - self->turn;
  scroll_to_cursor (self);
  update_after_move (self);
  if (focused)
    gtk_widget_grab_focus (self->cursors[self->turn]);
}

/** Selects cells, and puts the cursor on the first of them. */
void
ang_matrix_area_select (AngMatrixArea  *self,
                        AngMatrixRange *range)
{
  ang_matrix_area_go_to (self, range->first_row, range->first_column, FALSE);
  self->from_row = MIN (range->last_row, MAX (ang_matrix_area_get_n_rows (self), 1) - 1);
  self->from_column = MIN (range->last_column, MAX (ang_matrix_area_get_n_columns (self), 1) - 1);
  update_after_move (self);
}

/** Shows where something that is dragged would go. */
void
ang_matrix_area_set_drop (AngMatrixArea *self,
                          gboolean       shown,
                          guint          row,
                          guint          column)
{
  self->drop_shown = shown;
  self->drop_row = row;
  self->drop_column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** Returns: whether the keyboard is on a cell itself */
gboolean
ang_matrix_area_has_cursor (AngMatrixArea *self)
{
  return gtk_widget_has_focus (self->cursors[self->turn]);
}

/**
 * ang_matrix_area_set_editor:
 * @editor: (nullable) (transfer floating): what the cell of the cursor is edited with; %NULL when that is over
 */
void
ang_matrix_area_set_editor (AngMatrixArea *self,
                            GtkWidget     *editor)
{
  gboolean focused = ang_focus_is_within (GTK_WIDGET (self));
  GtkWidget *old = g_steal_pointer (&self->editor);

  self->editor = editor;
  if (editor != NULL)
    {
      gtk_widget_set_parent (editor, GTK_WIDGET (self));
      gtk_widget_grab_focus (editor);
    }
  else if (focused)
    gtk_widget_grab_focus (self->cursors[self->turn]);
  g_clear_pointer (&old, gtk_widget_unparent);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/** Returns: (transfer none) (nullable): what the cell of the cursor is edited with */
GtkWidget *
ang_matrix_area_get_editor (AngMatrixArea *self)
{
  return self->editor;
}
