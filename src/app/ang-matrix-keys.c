#include "config.h"

#include "ang-matrix-private.h"

/* Where a key of movement leads, from the cursor. FALSE: it is none. */
static gboolean
find_target (AngMatrix *self,
             guint      keyval,
             gboolean   control,
             int       *row,
             int       *column)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  int last_row = (int) ang_matrix_model_get_n_rows (model) - 1;
  int last_column = (int) ang_matrix_model_get_n_columns (model) - 1;
  int page = (int) ang_matrix_area_get_page (self->area);

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *row = control ? 0 : *row - 1;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *row = control ? last_row : *row + 1;
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *column = control ? 0 : *column - 1;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *column = control ? last_column : *column + 1;
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *row -= page;
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *row += page;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *column = 0;
      *row = control ? 0 : *row;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *column = last_column;
      *row = control ? last_row : *row;
      break;
    default:
      return FALSE;
    }
  *row = CLAMP (*row, 0, last_row);
  *column = CLAMP (*column, 0, last_column);

  return TRUE;
}

static gboolean
move (AngMatrix *self,
      guint      keyval,
      gboolean   control,
      gboolean   extend)
{
  guint at_row;
  guint at_column;
  int row;
  int column;

  ang_matrix_area_get_cursor (self->area, &at_row, &at_column);
  row = (int) at_row;
  column = (int) at_column;
  if (!find_target (self, keyval, control, &row, &column))
    return FALSE;

  ang_matrix_area_go_to (self->area, (guint) row, (guint) column, extend);

  return TRUE;
}

static void
step (AngMatrix *self,
      int        rows,
      int        columns)
{
  guint row;
  guint column;

  ang_matrix_area_get_cursor (self->area, &row, &column);
  ang_matrix_area_go_to (self->area, (guint) MAX ((int) row + rows, 0), (guint) MAX ((int) column + columns, 0), FALSE);
}

static void
stop_editing (AngMatrix *self,
              gboolean   commit)
{
  GtkWidget *editor = ang_matrix_area_get_editor (self->area);
  g_autofree char *text = NULL;
  gboolean changed;

  g_clear_handle_id (&self->leave_idle, g_source_remove);
  if (editor == NULL)
    return;

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editor))));
  changed = g_strcmp0 (gtk_widget_get_name (editor), text) != 0;
  ang_matrix_area_set_editor (self->area, NULL);
  if (commit && changed)
    ang_matrix_enter (self, text);
}

static gboolean
on_editor_key (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               AngMatrix             *self)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      stop_editing (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      stop_editing (self, TRUE);
      step (self, 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_ISO_Left_Tab:
      stop_editing (self, TRUE);
      step (self, 0, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      stop_editing (self, TRUE);
      step (self, keyval == GDK_KEY_Down ? 1 : -1, 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_editor_activate (AngMatrix *self)
{
  stop_editing (self, TRUE);
  step (self, 1, 0);
}

static gboolean
on_leave_idle (gpointer user_data)
{
  AngMatrix *self = ANG_MATRIX (user_data);

  self->leave_idle = 0;
  stop_editing (self, TRUE);

  return G_SOURCE_REMOVE;
}

/* The focus is on its way from the editor to another widget: the editor has to stay until it is there. */
static void
on_editor_left (AngMatrix *self)
{
  if (ang_matrix_area_get_editor (self->area) != NULL && self->leave_idle == 0)
    self->leave_idle = g_idle_add (on_leave_idle, self);
}

static GtkWidget *
create_editor (AngMatrix  *self,
               const char *before,
               gboolean    numeric)
{
  GtkWidget *editor = gtk_text_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_editor_key), self, 0);
  gtk_widget_add_controller (editor, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_editor_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (editor, focus);
  g_signal_connect_object (editor, "activate", G_CALLBACK (on_editor_activate), self, G_CONNECT_SWAPPED);
  gtk_editable_set_alignment (GTK_EDITABLE (editor), numeric ? 1 : 0);
  /* What was there before: leaving it as it is changes nothing. */
  gtk_widget_set_name (editor, before);

  return editor;
}

/**
 * ang_matrix_edit:
 * @typed: (nullable): the letter that began it, and takes the place of what is there; %NULL: what is there is edited
 *
 * Opens an entry in the cell of the cursor, if it takes texts.
 */
void
ang_matrix_edit (AngMatrix  *self,
                 const char *typed)
{
  g_auto (AngMatrixHeading) heading = { 0 };
  g_autofree char *before = NULL;
  AngMatrixModel *model = ang_matrix_get_model (self);
  GtkWidget *editor;
  guint row;
  guint column;

  if (!self->editable || !ang_matrix_get_cursor (self, &row, &column) || !ang_matrix_model_takes_text (model, row, column))
    return;

  before = ang_matrix_model_dup_text (model, row, column);
  ang_matrix_model_get_column (model, column, &heading);
  editor = create_editor (self, before, heading.numeric);
  gtk_editable_set_text (GTK_EDITABLE (editor), typed != NULL ? typed : before);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, heading.title, -1);
  ang_matrix_area_set_editor (self->area, editor);
  if (typed != NULL)
    gtk_editable_set_position (GTK_EDITABLE (editor), -1);
  else
    gtk_editable_select_region (GTK_EDITABLE (editor), 0, -1);
}

/**
 * ang_matrix_get_cursor_place:
 * @place: (out): where the cell of the cursor is, in the coordinates of @self: what a popover about it points to
 *
 * Returns: whether there is a cursor
 */
gboolean
ang_matrix_get_cursor_place (AngMatrix    *self,
                             GdkRectangle *place)
{
  graphene_rect_t bounds;
  guint row;
  guint column;

  if (!ang_matrix_get_cursor (self, &row, &column) || !ang_matrix_area_get_place (self->area, row, column, place) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self->area), GTK_WIDGET (self), &bounds))
    return FALSE;

  place->x += (int) bounds.origin.x;
  place->y += (int) bounds.origin.y;

  return TRUE;
}

/**
 * ang_matrix_activate:
 *
 * Shows more of the cell of the cursor, or opens an entry in it.
 */
void
ang_matrix_activate (AngMatrix *self)
{
  GdkRectangle place;
  guint row;
  guint column;

  if (ang_matrix_get_cursor (self, &row, &column) && ang_matrix_get_cursor_place (self, &place) &&
      !ang_matrix_model_activate (ang_matrix_get_model (self), row, column, GTK_WIDGET (self), &place))
    ang_matrix_edit (self, NULL);
}

static gboolean
type (AngMatrix *self,
      guint      keyval)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (letter == 0 || !g_unichar_isprint (letter))
    return FALSE;

  ang_matrix_press (self, letter);

  return TRUE;
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        AngMatrix             *self)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (!ang_matrix_area_has_cursor (self->area) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)))
    return GDK_EVENT_PROPAGATE;
  /* These two turn over the tabs of the page. */
  if (control && (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_Page_Down))
    return gtk_widget_activate_action (GTK_WIDGET (self), "page.turn-tab", "i", keyval == GDK_KEY_Page_Down ? 1 : -1);
  if (move (self, keyval, control, (state & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_STOP;
  if (keyval == GDK_KEY_F2)
    ang_matrix_edit (self, NULL);
  else if (!control && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    ang_matrix_activate (self);
  else
    return !control && type (self, keyval);

  return GDK_EVENT_STOP;
}

/** Takes the keys that move about, and those that begin an entry. */
void
ang_matrix_add_keys (AngMatrix *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->area), keys);
}

static void
show_menu (AngMatrix *self,
           int        x,
           int        y)
{
  GdkRectangle place = { x, y, 1, 1 };

  if (self->menu_model == NULL)
    return;

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->menu_model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (gtk_widget_grab_focus), self->area, G_CONNECT_SWAPPED);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
is_in_range (AngMatrix *self,
             guint      row,
             guint      column)
{
  AngMatrixRange range;

  ang_matrix_area_get_range (self->area, &range);

  return row >= range.first_row && row <= range.last_row && column >= range.first_column && column <= range.last_column;
}

static gboolean
select_part (AngMatrix     *self,
             AngMatrixPart  part,
             guint          row,
             guint          column)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  AngMatrixRange range = { row, row, column, column };

  if (part == ANG_MATRIX_PART_COLUMN || part == ANG_MATRIX_PART_CORNER)
    range.last_row = MAX (ang_matrix_model_get_n_rows (model), 1) - 1;
  if (part == ANG_MATRIX_PART_ROW || part == ANG_MATRIX_PART_CORNER)
    range.last_column = MAX (ang_matrix_model_get_n_columns (model), 1) - 1;
  ang_matrix_area_select (self->area, &range);

  return TRUE;
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AngMatrix       *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint row;
  guint column;
  AngMatrixPart part = ang_matrix_area_pick (self->area, x, y, &row, &column);

  if (part == ANG_MATRIX_PART_NONE || ang_matrix_area_is_empty (self->area))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->area));
  self->selecting = part == ANG_MATRIX_PART_CELL;
  if (part == ANG_MATRIX_PART_CELL)
    ang_matrix_area_go_to (self->area, row, column, (state & GDK_SHIFT_MASK) != 0);
  else
    select_part (self, part, row, column);
  if (n_press != 2)
    return;

  self->selecting = FALSE;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (part == ANG_MATRIX_PART_CELL)
    ang_matrix_activate (self);
  else if (part == ANG_MATRIX_PART_ROW)
    g_signal_emit_by_name (self, "row-activated", row);
  else if (part == ANG_MATRIX_PART_COLUMN)
    g_signal_emit_by_name (self, "column-activated", column);
}

static void
on_drag_update (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                AngMatrix      *self)
{
  guint at_row;
  guint at_column;
  guint row;
  guint column;
  double x;
  double y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!self->selecting || ang_matrix_area_pick (self->area, x + dx, y + dy, &row, &column) != ANG_MATRIX_PART_CELL)
    return;

  ang_matrix_area_get_cursor (self->area, &at_row, &at_column);
  if (row != at_row || column != at_column)
    ang_matrix_area_go_to (self->area, row, column, TRUE);
}

static void
on_menu_pressed (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 AngMatrix       *self)
{
  guint row;
  guint column;

  if (ang_matrix_area_pick (self->area, x, y, &row, &column) != ANG_MATRIX_PART_CELL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->area));
  if (!is_in_range (self, row, column))
    ang_matrix_area_go_to (self->area, row, column, FALSE);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->area), GTK_WIDGET (self), x, y, &x, &y);
  show_menu (self, (int) x, (int) y);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
on_tooltip (GtkWidget  *widget,
            int         x,
            int         y,
            gboolean    by_keyboard,
            GtkTooltip *tooltip,
            AngMatrix  *self)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  g_auto (AngMatrixHeading) heading = { 0 };
  g_auto (AngMatrixCell) cell = { 0 };
  const char *text = NULL;
  guint row;
  guint column;
  AngMatrixPart part = ang_matrix_area_pick (self->area, x, y, &row, &column);

  if (by_keyboard || model == NULL || ang_matrix_area_is_empty (self->area))
    return FALSE;
  if (part == ANG_MATRIX_PART_CELL)
    ang_matrix_model_get_cell (model, row, column, &cell);
  else if (part == ANG_MATRIX_PART_COLUMN)
    ang_matrix_model_get_column (model, column, &heading);
  else if (part == ANG_MATRIX_PART_ROW)
    ang_matrix_model_get_row (model, row, &heading);
  text = cell.tooltip != NULL ? cell.tooltip : heading.tooltip != NULL ? heading.tooltip : heading.title;
  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

/** What the mouse does on the cells. */
void
ang_matrix_add_clicks (AngMatrix *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->area), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->area), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (menu, "pressed", G_CALLBACK (on_menu_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->area), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->area), TRUE);
  g_signal_connect_object (self->area, "query-tooltip", G_CALLBACK (on_tooltip), self, 0);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  AngMatrix *self = ANG_MATRIX (widget);
  GdkRectangle place;
  double x;
  double y;
  guint row;
  guint column;

  if (!ang_matrix_get_cursor (self, &row, &column) || !ang_matrix_area_get_place (self->area, row, column, &place))
    return FALSE;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->area), widget, place.x, place.y + place.height, &x, &y);
  show_menu (self, (int) x, (int) y);

  return self->menu_model != NULL;
}

static void
on_command (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AngMatrix *self = ANG_MATRIX (widget);

  if (!ang_matrix_area_has_cursor (self->area) && self->menu == NULL)
    return;

  if (g_str_equal (action, "matrix.copy"))
    ang_matrix_copy (self);
  else if (g_str_equal (action, "matrix.paste"))
    ang_matrix_paste (self);
  else if (g_str_equal (action, "matrix.fill-down"))
    ang_matrix_fill_down (self);
  else if (g_str_equal (action, "matrix.clear"))
    ang_matrix_clear (self);
  else if (g_str_equal (action, "matrix.activate"))
    ang_matrix_activate (self);
  else
    select_part (self, ANG_MATRIX_PART_CORNER, 0, 0);
}

/** The commands of a matrix, "matrix.NAME", and their keys, which count while the keyboard is on a cell. */
void
ang_matrix_bind_keys (GtkWidgetClass *widget_class)
{
  static const char *const names[] = { "matrix.copy", "matrix.paste", "matrix.fill-down", "matrix.clear", "matrix.select-all", "matrix.activate" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], NULL, on_command);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "matrix.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "matrix.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "matrix.fill-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "matrix.select-all", NULL);
  /* Menus show the one that is added last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "matrix.clear", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "matrix.clear", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "matrix.clear", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}
