#include "config.h"

#include "ang-participants-grid-private.h"

#include <glib/gi18n.h>

#include "ang-choice-list.h"
#include "ang-choice-popover.h"
#include "ang-participation.h"
#include "ang-rank.h"
#include "ang-view-rows.h"

enum
{
  SIGNAL_EDITED,
  SIGNAL_CHOSEN,
  SIGNAL_MOVED,
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngParticipantsGrid, ang_participants_grid, GTK_TYPE_WIDGET)

/* The look-up of ranks names them without their grade; here they stand as documents write them. */
static GListModel *
create_ranks (void)
{
  GListStore *store = g_list_store_new (ANG_TYPE_CHOICE_ITEM);
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;
  g_autoptr (AngChoiceItem) none = ang_choice_item_new (C_("rank", "None"), 0, NULL);
  gsize n_ranks;
  const AngRank *ranks = ang_rank_get_all (&n_ranks);

  g_list_store_append (store, none);
  for (gsize i = 0; i < n_ranks; i++)
    {
      g_autofree char *label = ang_rank_format (&ranks[i], english ? ANG_RANK_STYLE_ENGLISH : ANG_RANK_STYLE_SHORT);
      g_autoptr (AngChoiceItem) item = ang_choice_item_new (label, 0, ranks[i].code);

      g_list_store_append (store, item);
    }

  return G_LIST_MODEL (store);
}

static void
on_chosen (AngParticipantsGrid *self,
           AngChoiceItem       *item)
{
  AngGridCell *cell = g_steal_pointer (&self->chosen_for);

  if (cell == NULL || ang_grid_cell_get_record (cell) == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (cell));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, ang_grid_cell_get_record (cell), (int) ang_grid_cell_get_column (cell), item);
}

static void
on_choices_closed (AngParticipantsGrid *self)
{
  if (self->chosen_for != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->chosen_for));
}

static AngChoicePopover *
get_choices (AngParticipantsGrid  *self,
             AngParticipantColumn  column)
{
  g_autoptr (GListModel) model = NULL;
  GtkWidget *popover = self->choices[column];

  if (popover != NULL)
    return ANG_CHOICE_POPOVER (popover);

  if (column == ANG_PARTICIPANT_COLUMN_RANK)
    model = create_ranks ();
  else
    model = G_LIST_MODEL (ang_choice_list_get (self->store, ang_participant_column_get_choice (column)));
  popover = ang_choice_popover_new (model);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_object (popover, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_choices_closed), self, G_CONNECT_SWAPPED);
  self->choices[column] = popover;

  return ANG_CHOICE_POPOVER (popover);
}

static gboolean
get_bounds (AngParticipantsGrid *self,
            GtkWidget           *cell,
            GdkRectangle        *rectangle)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds))
    return FALSE;

  rectangle->x = (int) bounds.origin.x;
  rectangle->y = (int) bounds.origin.y;
  rectangle->width = (int) bounds.size.width;
  rectangle->height = (int) bounds.size.height;

  return TRUE;
}

static void
on_cell_choose (AngParticipantsGrid *self,
                AngGridCell         *cell)
{
  AngParticipantColumn column = ang_grid_cell_get_column (cell);
  AngChoicePopover *choices = get_choices (self, column);
  GdkRectangle rectangle;
  const char *code;
  gint64 value;

  if (!get_bounds (self, GTK_WIDGET (cell), &rectangle))
    return;

  self->chosen_for = cell;
  ang_participant_column_get_value (column, ang_grid_cell_get_record (cell), &value, &code);
  gtk_popover_set_pointing_to (GTK_POPOVER (choices), &rectangle);
  ang_choice_popover_open (choices, value, code);
}

static void
on_cell_committed (AngParticipantsGrid *self,
                   const char          *text,
                   AngGridCell         *cell)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, ang_grid_cell_get_record (cell), (int) ang_grid_cell_get_column (cell), text);
}

/* Tab goes on to the next cell to write in, at the end of a row into the next one. */
static void
on_cell_left (AngParticipantsGrid *self,
              int                  direction,
              AngGridCell         *cell)
{
  int n_cells = (int) g_list_model_get_n_items (G_LIST_MODEL (self->participations)) * ANG_PARTICIPANT_N_COLUMNS;
  int at = (int) ang_grid_cell_get_position (cell) * ANG_PARTICIPANT_N_COLUMNS + (int) ang_grid_cell_get_column (cell);

  for (at += direction; at >= 0 && at < n_cells; at += direction)
    {
      int column = at % ANG_PARTICIPANT_N_COLUMNS;

      if (ang_participant_column_get_edit ((AngParticipantColumn) column) != ANG_PARTICIPANT_EDIT_TEXT)
        continue;
      ang_participants_grid_go_to (self, (guint) (at / ANG_PARTICIPANT_N_COLUMNS), (guint) column, ANG_GRID_SELECT_ROW);
      ang_participants_grid_edit (self);
      return;
    }
}

/* From the menu back to the cell it was opened on, unless its command went to another page. */
static void
on_menu_closed (AngParticipantsGrid *self)
{
  AngGridCell *cell = ang_participants_grid_find_cell (self, self->row, self->column);

  if (cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)))
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
on_cell_focused (GtkEventControllerFocus *controller,
                 AngParticipantsGrid     *self)
{
  AngGridCell *cell = ANG_GRID_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  self->row = ang_grid_cell_get_position (cell);
  self->column = ang_grid_cell_get_column (cell);
}

static void
on_cell_menu (GtkGestureClick     *gesture,
              int                  n_press,
              double               x,
              double               y,
              AngParticipantsGrid *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint position = ang_grid_cell_get_position (ANG_GRID_CELL (cell));
  GdkRectangle rectangle;

  if (self->menu == NULL || !get_bounds (self, cell, &rectangle))
    return;

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_grab_focus (cell);
  rectangle.x += (int) x;
  rectangle.y += (int) y;
  rectangle.width = rectangle.height = 1;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &rectangle);
  gtk_popover_popup (GTK_POPOVER (self->menu));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AngParticipantsGrid      *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *cell = ang_grid_cell_new (self->store, (AngParticipantColumn) column);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (cell, "choose", G_CALLBACK (on_cell_choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "committed", G_CALLBACK (on_cell_committed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "left", G_CALLBACK (on_cell_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_cell_focused), self, 0);
  gtk_widget_add_controller (cell, focus);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_cell_menu), self, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  ang_participants_grid_add_drag (self, ANG_GRID_CELL (cell));
  gtk_list_item_set_child (item, cell);
}

static AngRecord *
find_person (AngParticipantsGrid *self,
             AngRecord           *participation)
{
  for (guint i = 0; self->people != NULL && i < self->people->len; i++)
    {
      AngRecord *person = g_ptr_array_index (self->people, i);

      if (ang_record_get_id (person) == ang_record_get_integer (participation, ANG_PARTICIPATION_PERSON_ID))
        return person;
    }

  return NULL;
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AngParticipantsGrid      *self)
{
  AngGridCell *cell = ANG_GRID_CELL (gtk_list_item_get_child (item));

  ang_grid_cell_set_editable (cell, self->editable);
  ang_grid_cell_bind (cell, item);
  ang_grid_cell_set_today (cell, find_person (self, ang_grid_cell_get_record (cell)));
  g_ptr_array_add (self->cells, cell);
  if (self->focus_wanted && gtk_list_item_get_position (item) == self->row && ang_grid_cell_get_column (cell) == self->column)
    {
      self->focus_wanted = FALSE;
      gtk_widget_grab_focus (GTK_WIDGET (cell));
    }
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AngParticipantsGrid      *self)
{
  AngGridCell *cell = ANG_GRID_CELL (gtk_list_item_get_child (item));

  if (self->chosen_for == cell)
    self->chosen_for = NULL;
  g_ptr_array_remove_fast (self->cells, cell);
  ang_grid_cell_unbind (cell);
}

static void
add_column (AngParticipantsGrid  *self,
            AngParticipantColumn  column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, 0);

  view_column = gtk_column_view_column_new (ang_participant_column_get_title (column), factory);
  gtk_column_view_column_set_resizable (view_column, column != ANG_PARTICIPANT_COLUMN_NUMBER);
  gtk_column_view_column_set_expand (view_column, ang_participant_column_get_expand (column));
  gtk_column_view_column_set_fixed_width (view_column, ang_participant_column_get_width (column));
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), view_column);
  g_object_unref (view_column);
}

/* Running numbers follow their rows. */
static void
on_rows_changed (AngParticipantsGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      AngGridCell *cell = g_ptr_array_index (self->cells, i);

      if (ang_grid_cell_get_column (cell) == ANG_PARTICIPANT_COLUMN_NUMBER)
        ang_grid_cell_update (cell);
    }
}

static void
on_selection_changed (AngParticipantsGrid *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

/* Hundreds of cells cost more than all the rest of a cohort's page: they are made when somebody wants to see them. */
static void
ang_participants_grid_map (GtkWidget *widget)
{
  AngParticipantsGrid *self = ANG_PARTICIPANTS_GRID (widget);

  if (gtk_column_view_get_model (GTK_COLUMN_VIEW (self->view)) == NULL)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));

  GTK_WIDGET_CLASS (ang_participants_grid_parent_class)->map (widget);
}

static void
ang_participants_grid_dispose (GObject *object)
{
  AngParticipantsGrid *self = ANG_PARTICIPANTS_GRID (object);

  for (guint i = 0; i < ANG_PARTICIPANT_N_COLUMNS; i++)
    g_clear_pointer (&self->choices[i], gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->participations);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_participants_grid_parent_class)->dispose (object);
}

static void
ang_participants_grid_finalize (GObject *object)
{
  AngParticipantsGrid *self = ANG_PARTICIPANTS_GRID (object);

  g_ptr_array_unref (self->cells);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (ang_participants_grid_parent_class)->finalize (object);
}

static void
ang_participants_grid_class_init (AngParticipantsGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_participants_grid_dispose;
  object_class->finalize = ang_participants_grid_finalize;
  widget_class->focus = ang_participants_grid_focus;
  widget_class->map = ang_participants_grid_map;

  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                  ANG_TYPE_RECORD, G_TYPE_INT, G_TYPE_STRING);
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                  ANG_TYPE_RECORD, G_TYPE_INT, ANG_TYPE_CHOICE_ITEM);
  signals[SIGNAL_MOVED] =
    g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  ang_participants_grid_bind_keys (widget_class);
}

static void
ang_participants_grid_init (AngParticipantsGrid *self)
{
  self->cells = g_ptr_array_new ();
  self->editable = TRUE;
}

static void
fill (AngParticipantsGrid *self,
      GMenuModel          *menu)
{
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->participations)));
  self->view = gtk_column_view_new (NULL);
  gtk_widget_add_css_class (self->view, "grid");
  gtk_column_view_set_show_column_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Participants"), -1);
  for (guint i = 0; i < ANG_PARTICIPANT_N_COLUMNS; i++)
    add_column (self, (AngParticipantColumn) i);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);

  ang_participants_grid_add_keys (self);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->participations, "items-changed", G_CALLBACK (on_rows_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * ang_participants_grid_new:
 * @participations: the people of one cohort, in roster order
 * @menu: what a right click offers
 *
 * Returns: (transfer floating): a grid of them
 */
GtkWidget *
ang_participants_grid_new (AngStore     *store,
                           AngRecordSet *participations,
                           GMenuModel   *menu)
{
  AngParticipantsGrid *self = g_object_new (ANG_TYPE_PARTICIPANTS_GRID, NULL);

  self->store = g_object_ref (store);
  self->participations = g_object_ref (participations);
  fill (self, menu);

  return GTK_WIDGET (self);
}

/**
 * ang_participants_grid_find_cell:
 *
 * Returns: (nullable) (transfer none): the cell there, if it is in sight or near
 */
AngGridCell *
ang_participants_grid_find_cell (AngParticipantsGrid *self,
                                 guint                row,
                                 guint                column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      AngGridCell *cell = g_ptr_array_index (self->cells, i);

      if (ang_grid_cell_get_column (cell) == column && ang_grid_cell_get_position (cell) == row)
        return cell;
    }

  return NULL;
}

/**
 * ang_participants_grid_go_to:
 *
 * Moves the focus to a cell and scrolls to it.
 */
void
ang_participants_grid_go_to (AngParticipantsGrid *self,
                             guint                row,
                             guint                column,
                             AngGridSelect        select)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  AngGridCell *cell;

  if (select == ANG_GRID_SELECT_EXTEND)
    gtk_selection_model_select_range (model, MIN (self->anchor, row), MAX (self->anchor, row) - MIN (self->anchor, row) + 1, TRUE);
  else
    self->anchor = row;
  if (select == ANG_GRID_SELECT_ROW)
    gtk_selection_model_select_item (model, row, TRUE);

  self->row = row;
  self->column = column;
  ang_view_rows_scroll (GTK_COLUMN_VIEW (self->view), row);
  cell = ang_participants_grid_find_cell (self, row, column);
  self->focus_wanted = cell == NULL;
  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/**
 * ang_participants_grid_dup_selected:
 *
 * Returns: (transfer full) (element-type AngRecord): the selected participations, in their order
 */
GPtrArray *
ang_participants_grid_dup_selected (AngParticipantsGrid *self)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, positions, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    {
      AngRecord *record = ang_record_set_get (self->participations, position);

      if (record != NULL)
        g_ptr_array_add (selected, g_object_ref (record));
    }

  return selected;
}

/**
 * ang_participants_grid_select:
 * @id: of a participation
 *
 * Selects that row alone, shows it, and moves the focus there if wanted.
 */
void
ang_participants_grid_select (AngParticipantsGrid *self,
                              gint64               id,
                              gboolean             focus)
{
  guint position;

  if (ang_record_set_find (self->participations, id, &position) == NULL)
    return;

  if (focus)
    ang_participants_grid_go_to (self, position, MAX (self->column, ANG_PARTICIPANT_COLUMN_NAME), ANG_GRID_SELECT_ROW);
  else
    {
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
      ang_view_rows_scroll (GTK_COLUMN_VIEW (self->view), position);
    }
}

/** Selects all participants. */
void
ang_participants_grid_select_all (AngParticipantsGrid *self)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

/**
 * ang_participants_grid_edit:
 *
 * Starts to edit the cell that has the focus.
 */
void
ang_participants_grid_edit (AngParticipantsGrid *self)
{
  AngGridCell *cell = ang_participants_grid_find_cell (self, self->row, self->column);

  if (cell != NULL)
    ang_grid_cell_edit (cell, NULL);
}

/** @editable: whether cells can be edited; an edit that is under way goes on */
void
ang_participants_grid_set_editable (AngParticipantsGrid *self,
                                    gboolean             editable)
{
  self->editable = editable;
  for (guint i = 0; i < self->cells->len; i++)
    ang_grid_cell_set_editable (g_ptr_array_index (self->cells, i), editable);
}

/**
 * ang_participants_grid_set_people:
 * @people: (element-type AngRecord): the participants whose entry in the register is another one today
 *
 * For what the marks say.
 */
void
ang_participants_grid_set_people (AngParticipantsGrid *self,
                                  GPtrArray           *people)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_ptr_array_ref (people);
  for (guint i = 0; i < self->cells->len; i++)
    {
      AngGridCell *cell = g_ptr_array_index (self->cells, i);

      ang_grid_cell_set_today (cell, find_person (self, ang_grid_cell_get_record (cell)));
    }
}
