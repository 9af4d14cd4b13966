#include "config.h"

#include "ang-participants-grid-private.h"

#include "ang-focus.h"

#define PAGE_OF_ROWS 10

static gboolean
is_editing (AngParticipantsGrid *self)
{
  AngGridCell *cell = ang_participants_grid_find_cell (self, self->row, self->column);

  return cell != NULL && ang_grid_cell_get_editing (cell);
}

/* Whether the focus is on a cell itself; in the headings and in editors the keys mean what they mean there. */
static gboolean
is_on_cell (AngParticipantsGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && ANG_IS_GRID_CELL (focus) && !is_editing (self);
}

static guint
step_row (AngParticipantsGrid *self,
          int                  by)
{
  int n_rows = (int) g_list_model_get_n_items (G_LIST_MODEL (self->participations));

  return (guint) CLAMP ((int) self->row + by, 0, MAX (n_rows - 1, 0));
}

static guint
step_column (AngParticipantsGrid *self,
             int                  by)
{
  return (guint) CLAMP ((int) self->column + by, 0, ANG_PARTICIPANT_N_COLUMNS - 1);
}

static gboolean
move (AngParticipantsGrid *self,
      guint                keyval,
      gboolean             control,
      gboolean             shift)
{
  AngGridSelect select = shift ? ANG_GRID_SELECT_EXTEND : ANG_GRID_SELECT_ROW;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      ang_participants_grid_go_to (self, step_row (self, control ? -G_MAXINT / 2 : -1), self->column, select);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      ang_participants_grid_go_to (self, step_row (self, control ? G_MAXINT / 2 : 1), self->column, select);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      ang_participants_grid_go_to (self, step_row (self, -PAGE_OF_ROWS), self->column, select);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      ang_participants_grid_go_to (self, step_row (self, PAGE_OF_ROWS), self->column, select);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      ang_participants_grid_go_to (self, self->row, step_column (self, -1), ANG_GRID_SELECT_KEEP);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      ang_participants_grid_go_to (self, self->row, step_column (self, 1), ANG_GRID_SELECT_KEEP);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      ang_participants_grid_go_to (self, control ? 0 : self->row, control ? self->column : 0, control ? select : ANG_GRID_SELECT_KEEP);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      ang_participants_grid_go_to (self, control ? step_row (self, G_MAXINT / 2) : self->row,
                                   control ? self->column : ANG_PARTICIPANT_N_COLUMNS - 1,
                                   control ? select : ANG_GRID_SELECT_KEEP);
      return TRUE;
    default:
      return FALSE;
    }
}

/* A letter begins to overwrite the cell, as in a spreadsheet. */
static gboolean
type (AngParticipantsGrid *self,
      guint                keyval)
{
  AngGridCell *cell = ang_participants_grid_find_cell (self, self->row, self->column);
  gunichar letter = gdk_keyval_to_unicode (keyval);
  char text[7] = { 0 };

  if (cell == NULL || !g_unichar_isprint (letter) || letter == ' ' ||
      ang_participant_column_get_edit (ang_grid_cell_get_column (cell)) != ANG_PARTICIPANT_EDIT_TEXT)
    return FALSE;

  g_unichar_to_utf8 (letter, text);
  ang_grid_cell_edit (cell, text);

  return TRUE;
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        AngParticipantsGrid   *self)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (!is_on_cell (self) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)))
    return GDK_EVENT_PROPAGATE;
  /* These two turn over the tabs of the page; the list view would take them. */
  if (control && (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_Page_Down))
    return gtk_widget_activate_action (GTK_WIDGET (self), "page.turn-tab", "i", keyval == GDK_KEY_Page_Down ? 1 : -1);
  if (move (self, keyval, control, shift))
    return GDK_EVENT_STOP;

  if (keyval == GDK_KEY_F2 || (!control && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)))
    {
      ang_participants_grid_edit (self);
      return GDK_EVENT_STOP;
    }

  return !control && type (self, keyval);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  AngParticipantsGrid *self = ANG_PARTICIPANTS_GRID (widget);
  AngGridCell *cell = ang_participants_grid_find_cell (self, self->row, self->column);
  GdkRectangle place = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  if (cell == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (cell), widget, &bounds))
    return FALSE;

  place.x = (int) bounds.origin.x;
  place.y = (int) (bounds.origin.y + bounds.size.height);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));

  return TRUE;
}

static void
set_drop_place (GtkWidget  *cell,
                const char *class_name)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (cell));

  gtk_widget_remove_css_class (row, "drop-above");
  gtk_widget_remove_css_class (row, "drop-below");
  if (class_name != NULL)
    gtk_widget_add_css_class (row, class_name);
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource       *source,
                 double               x,
                 double               y,
                 AngParticipantsGrid *self)
{
  AngGridCell *cell = ANG_GRID_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  guint position = ang_grid_cell_get_position (cell);

  if (!self->editable || position == GTK_INVALID_LIST_POSITION || ang_grid_cell_get_editing (cell))
    return NULL;

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);

  return gdk_content_provider_new_typed (ANG_TYPE_PARTICIPANTS_GRID, self);
}

static void
on_drag_begin (GtkDragSource       *source,
               GdkDrag             *drag,
               AngParticipantsGrid *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (cell);

  gtk_drag_source_set_icon (source, icon, 0, 0);
}

static GdkDragAction
on_drop_motion (GtkDropTarget       *target,
                double               x,
                double               y,
                AngParticipantsGrid *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  set_drop_place (cell, y < gtk_widget_get_height (cell) / 2.0 ? "drop-above" : "drop-below");

  return GDK_ACTION_MOVE;
}

static void
on_drop_leave (GtkDropTarget       *target,
               AngParticipantsGrid *self)
{
  set_drop_place (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), NULL);
}

static gboolean
on_drop (GtkDropTarget       *target,
         const GValue        *value,
         double               x,
         double               y,
         AngParticipantsGrid *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  guint position = ang_grid_cell_get_position (ANG_GRID_CELL (cell));

  set_drop_place (cell, NULL);
  if (g_value_get_object (value) != (gpointer) self || position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_signal_emit_by_name (self, "moved", y < gtk_widget_get_height (cell) / 2.0 ? position : position + 1);

  return TRUE;
}

/**
 * ang_participants_grid_add_drag:
 *
 * Lets the selected rows be dragged by @cell, and dropped on it.
 */
void
ang_participants_grid_add_drag (AngParticipantsGrid *self,
                                AngGridCell         *cell)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ANG_TYPE_PARTICIPANTS_GRID, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "motion", G_CALLBACK (on_drop_motion), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (on_drop_leave), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (target));
}

/**
 * ang_participants_grid_add_keys:
 *
 * Takes the keys that move about before the list view does, which knows rows only.
 */
void
ang_participants_grid_add_keys (AngParticipantsGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (self->view, keys);
}

/* Into the cell where the keyboard was last, at first into the first one to write in: a running number is nothing to do. */
static gboolean
come_in (AngParticipantsGrid *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->participations));

  if (n_rows == 0)
    return FALSE;

  ang_participants_grid_go_to (self, MIN (self->row, n_rows - 1), MAX (self->column, ANG_PARTICIPANT_COLUMN_NAME),
                               ANG_GRID_SELECT_KEEP);

  return self->focus_wanted || ang_focus_is_within (GTK_WIDGET (self));
}

/** The vfunc focus: Tab leaves the cells; where one is edited, its editor takes it to go on to the next. */
gboolean
ang_participants_grid_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  AngParticipantsGrid *self = ANG_PARTICIPANTS_GRID (widget);
  GtkWidgetClass *parent_class = g_type_class_peek_parent (G_OBJECT_GET_CLASS (self));

  if (ang_focus_leaves (self->view, direction) && is_on_cell (self))
    return ang_focus_past (self->view, widget, direction);
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && !ang_focus_is_within (widget) && come_in (self))
    return TRUE;

  return parent_class->focus (widget, direction);
}

/**
 * ang_participants_grid_bind_keys:
 *
 * The keys of the page's commands that mean something else in a text: they count only while the focus is in the grid.
 */
void
ang_participants_grid_bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "page.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "page.select-all", NULL);
  /* Menus show the one that is added last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "page.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "page.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "page.move-down", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}
