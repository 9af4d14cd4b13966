#include "config.h"

#include "ang-import-rows-view.h"

#include <glib/gi18n.h>

#include "ang-column-cells.h"
#include "ang-import-field.h"
#include "ang-import-verdict-pill.h"
#include "ang-text-cell.h"

struct _AngImportRowsView
{
  GtkWidget parent_instance;

  AngImport *import; /* (nullable) */
  GPtrArray *items;  /* of GtkListItem: the verdicts that are bound now */

  GtkBitset         *deciding; /* (nullable): positions that are still to be decided on */
  AngImportDecision  decision;
  guint              decide_source;

  GtkWidget         *scroller;
  GtkColumnView     *view;
  GtkMultiSelection *selection; /* the view's */
  GtkWidget         *menu;
};

enum
{
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngImportRowsView, ang_import_rows_view, GTK_TYPE_WIDGET)

/* The columns before those of the file. */
enum
{
  COLUMN_NUMBER,
  COLUMN_VERDICT,
  COLUMN_NAME,
  COLUMN_REASON,
  COLUMN_CELLS,
};

static const struct
{
  const char *title;
  int         width;
} columns[] = {
  [COLUMN_NUMBER] = { N_("Row"), 60 },
  [COLUMN_VERDICT] = { N_("Result"), 180 },
  [COLUMN_NAME] = { N_("Name"), 174 },
  [COLUMN_REASON] = { N_("Reason"), 162 },
};

#define CELL_WIDTH 150
#define NUMBER_WIDTH 180 /* a NIP is seen whole */
#define SOME_ROWS 400

static const AngImportChange *
find_change (AngImportRow *row,
             guint         column)
{
  guint n_changes;
  const AngImportChange *changes = ang_import_row_get_changes (row, &n_changes);

  for (guint i = 0; i < n_changes; i++)
    {
      if (changes[i].column == (int) column)
        return &changes[i];
    }

  return NULL;
}

/* What differs from the register says so itself: the colour only repeats it. */
static char *
dup_note (AngImportRow *row,
          guint         column)
{
  const char *message = ang_import_row_get_cell_message (row, column);
  const AngImportChange *change = NULL;

  if (message != NULL)
    return g_strdup (message);
  if (ang_import_row_get_verdict (row) != ANG_IMPORT_VERDICT_NEW)
    change = find_change (row, column);
  if (change == NULL)
    return NULL;
  if (change->old == NULL)
    return g_strdup (_("The register does not have this yet."));

  /* Translators: %s is what the register has, where the file has something else. */
  return g_strdup_printf (_("The register has: %s"), change->old);
}

static void
show_cell (AngTextCell  *cell,
           AngImportRow *row,
           guint         column)
{
  AngImportCellVerdict verdict = ang_import_row_get_cell_verdict (row, column);
  gboolean known = ang_import_row_get_verdict (row) != ANG_IMPORT_VERDICT_NEW;
  g_autofree char *note = dup_note (row, column);
  AngSeverity severity = 0;

  if (verdict == ANG_IMPORT_CELL_ERROR)
    severity = ANG_SEVERITY_ERROR;
  else if (verdict == ANG_IMPORT_CELL_WARNING)
    severity = ANG_SEVERITY_WARNING;
  else if (known && (verdict == ANG_IMPORT_CELL_CHANGED || verdict == ANG_IMPORT_CELL_NEW))
    severity = ANG_SEVERITY_INFO;
  ang_text_cell_set (cell, ang_import_row_get_cell (row, column), note, severity);
}

static void
bind_text (AngTextCell  *cell,
           AngImportRow *row)
{
  guint column = ang_text_cell_get_column (cell);
  g_autofree char *number = NULL;

  switch (column)
    {
    case COLUMN_NUMBER:
      number = g_strdup_printf ("%u", ang_import_row_get_number (row));
      ang_text_cell_set (cell, number, ang_import_row_get_sheet (row), 0);
      break;
    case COLUMN_NAME:
      ang_text_cell_set (cell, ang_import_row_get_name (row), NULL, 0);
      break;
    case COLUMN_REASON:
      ang_text_cell_set (cell, ang_import_row_get_reason (row), NULL, 0);
      break;
    default:
      show_cell (cell, row, column - COLUMN_CELLS);
      break;
    }
}

static void
stop_deciding (AngImportRowsView *self)
{
  g_clear_handle_id (&self->decide_source, g_source_remove);
  g_clear_pointer (&self->deciding, gtk_bitset_unref);
}

static void
decide_position (AngImportRowsView *self,
                 guint              position)
{
  g_autoptr (AngImportRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  gtk_bitset_remove (self->deciding, position);
  if (row != NULL && ang_import_row_can_decide (row, self->decision))
    ang_import_row_decide (row, self->decision, 0);
}

/* All of 100,000 rows may be selected: some at a time, so that the window stays alive. */
static gboolean
decide_some (gpointer user_data)
{
  AngImportRowsView *self = ANG_IMPORT_ROWS_VIEW (user_data);

  for (guint i = 0; i < SOME_ROWS && !gtk_bitset_is_empty (self->deciding); i++)
    decide_position (self, gtk_bitset_get_minimum (self->deciding));
  if (!gtk_bitset_is_empty (self->deciding))
    return G_SOURCE_CONTINUE;

  self->decide_source = 0;
  stop_deciding (self);

  return G_SOURCE_REMOVE;
}

/* i: an AngImportDecision */
static void
decide (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  AngImportRowsView *self = ANG_IMPORT_ROWS_VIEW (widget);
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  stop_deciding (self);
  self->deciding = gtk_bitset_copy (positions);
  self->decision = (AngImportDecision) g_variant_get_int32 (parameter);
  if (decide_some (self) == G_SOURCE_CONTINUE)
    self->decide_source = g_idle_add (decide_some, self);
}

/* i: the candidate's place, from 1 */
static void
decide_candidate (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr (AngImportRow) row = ang_import_rows_view_dup_selected (ANG_IMPORT_ROWS_VIEW (widget));
  guint wanted = (guint) g_variant_get_int32 (parameter) - 1;
  guint n_candidates = 0;
  const AngImportCandidate *candidates = row != NULL ? ang_import_row_get_candidates (row, &n_candidates) : NULL;

  if (wanted < n_candidates)
    ang_import_row_decide (row, ANG_IMPORT_DECISION_PERSON, candidates[wanted].person);
}

/* Returns: a bit for each decision that one of the selected rows allows */
static guint
find_possible (AngImportRowsView *self)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GListModel *rows = gtk_multi_selection_get_model (self->selection);
  GtkBitsetIter iter;
  guint possible = 0;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, positions, &position); valid; valid = gtk_bitset_iter_next (&iter, &position))
    {
      for (guint i = ANG_IMPORT_DECISION_TAKE; i <= ANG_IMPORT_DECISION_NEW_PERSON; i++)
        {
          if ((possible & 1u << i) == 0 && ang_import_rows_allow (rows, position, (AngImportDecision) i))
            possible |= 1u << i;
        }
    }

  return possible;
}

/* What none of the selected rows can become is not offered. */
static void
add_item (GMenu             *menu,
          guint              possible,
          const char        *label,
          AngImportDecision  decision)
{
  g_autoptr (GMenuItem) item = NULL;

  if ((possible & 1u << decision) == 0)
    return;

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "rows.decide", "i", (int) decision);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (AngImportRowsView *self)
{
  GMenu *menu = g_menu_new ();
  guint possible = find_possible (self);

  add_item (menu, possible, _("Import"), ANG_IMPORT_DECISION_TAKE);
  add_item (menu, possible, _("Import, but Keep What the Register Has"), ANG_IMPORT_DECISION_KEEP);
  add_item (menu, possible, _("It Is a New Person"), ANG_IMPORT_DECISION_NEW_PERSON);
  add_item (menu, possible, _("Leave Out"), ANG_IMPORT_DECISION_SKIP);

  return G_MENU_MODEL (menu);
}

static gboolean
fill_menu (AngImportRowsView *self)
{
  g_autoptr (GMenuModel) menu = create_menu (self);

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);

  return g_menu_model_get_n_items (menu) > 0;
}

static void
show_menu (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AngImportRowsView *self = ANG_IMPORT_ROWS_VIEW (widget);

  if (fill_menu (self))
    ang_popover_open_at_focus (self->menu, widget);
}

static void
on_right_click (GtkGestureClick   *gesture,
                int                n_press,
                double             x,
                double             y,
                AngImportRowsView *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint position = ang_text_cell_get_position (ANG_TEXT_CELL (cell));

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (fill_menu (self))
    ang_popover_open_at (self->menu, cell, x, y);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AngImportRowsView        *self)
{
  guint column = ang_column_cells_get_number (factory);
  GtkGesture *click;
  GtkWidget *cell;

  if (column == COLUMN_VERDICT)
    {
      gtk_list_item_set_child (item, ang_pill_new ());
      return;
    }

  cell = ang_text_cell_new (column);
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_right_click), self, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, cell);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AngImportRowsView        *self)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  AngImportRow *row = gtk_list_item_get_item (item);

  if (ANG_IS_PILL (child))
    {
      g_ptr_array_add (self->items, item);
      ang_import_verdict_pill_set (ANG_PILL (child), row);
      return;
    }

  ang_text_cell_set_item (ANG_TEXT_CELL (child), item);
  bind_text (ANG_TEXT_CELL (child), row);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AngImportRowsView        *self)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (ANG_IS_PILL (child))
    g_ptr_array_remove_fast (self->items, item);
  else
    ang_text_cell_set_item (ANG_TEXT_CELL (child), NULL);
}

static void
add_column (AngImportRowsView *self,
            guint              number,
            const char        *title,
            int                width)
{
  ang_column_cells_add (self->view, number, title, width, G_CALLBACK (on_setup), G_CALLBACK (on_bind), G_CALLBACK (on_unbind), self);
}

/* Columns that are not imported are not shown: a personnel export has dozens. */
static void
add_columns (AngImportRowsView *self)
{
  const AngImportLayout *layout = ang_import_get_layout (self->import);
  const AngImportMapping *mapping = ang_import_get_mapping (self->import);

  ang_column_cells_remove_all (self->view);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i, _(columns[i].title), columns[i].width);
  for (guint i = 0; i < ang_import_mapping_get_n_columns (mapping); i++)
    {
      AngImportFieldId field = ang_import_mapping_get (mapping, i);
      g_autofree char *heading = NULL;

      if (field == ANG_IMPORT_FIELD_NONE || field == ANG_IMPORT_FIELD_NUMBER)
        continue;
      heading = ang_import_layout_dup_head (layout, i);
      add_column (self, COLUMN_CELLS + i, heading, field == ANG_IMPORT_FIELD_NIP || field == ANG_IMPORT_FIELD_NIK ? NUMBER_WIDTH : CELL_WIDTH);
    }
}

static void
on_selection_changed (AngImportRowsView *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
ang_import_rows_view_dispose (GObject *object)
{
  AngImportRowsView *self = ANG_IMPORT_ROWS_VIEW (object);

  stop_deciding (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (ang_import_rows_view_parent_class)->dispose (object);
}

static void
ang_import_rows_view_finalize (GObject *object)
{
  g_ptr_array_unref (ANG_IMPORT_ROWS_VIEW (object)->items);

  G_OBJECT_CLASS (ang_import_rows_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "rows.decide", "i", decide);
  gtk_widget_class_install_action (widget_class, "rows.decide-candidate", "i", decide_candidate);
  gtk_widget_class_install_action (widget_class, "rows.show-menu", NULL, show_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "rows.decide", "i", ANG_IMPORT_DECISION_TAKE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "rows.decide", "i", ANG_IMPORT_DECISION_SKIP);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, 0, "rows.decide", "i", ANG_IMPORT_DECISION_NEW_PERSON);
  for (int i = 1; i <= 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint) i, 0, "rows.decide-candidate", "i", i);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "rows.show-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "rows.show-menu", NULL);
}

static void
ang_import_rows_view_class_init (AngImportRowsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_import_rows_view_dispose;
  object_class->finalize = ang_import_rows_view_finalize;

  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-rows-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportRowsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowsView, view);
  add_keys (widget_class);
}

static void
ang_import_rows_view_init (AngImportRowsView *self)
{
  self->items = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  self->selection = gtk_multi_selection_new (NULL);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

/**
 * ang_import_rows_view_show:
 * @import: checked
 *
 * Shows the columns of @import; its rows come with ang_import_rows_view_set_filter().
 */
void
ang_import_rows_view_show (AngImportRowsView *self,
                           AngImport         *import)
{
  g_set_object (&self->import, import);
  stop_deciding (self);
  gtk_multi_selection_set_model (self->selection, NULL);
  add_columns (self);
}

/**
 * ang_import_rows_view_set_filter:
 *
 * Shows those rows, with the first one selected.
 */
void
ang_import_rows_view_set_filter (AngImportRowsView *self,
                                 AngImportFilter    filter)
{
  g_autoptr (GListModel) rows = ang_import_create_rows (self->import, filter);

  stop_deciding (self);
  gtk_multi_selection_set_model (self->selection, rows);
  if (g_list_model_get_n_items (rows) > 0)
    {
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
    }
  on_selection_changed (self);
}

/** Returns: how many rows are selected */
guint
ang_import_rows_view_get_n_selected (AngImportRowsView *self)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return (guint) gtk_bitset_get_size (positions);
}

/** Returns: (nullable) (transfer full): the row that is selected; the first when several are */
AngImportRow *
ang_import_rows_view_dup_selected (AngImportRowsView *self)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_bitset_is_empty (positions))
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_minimum (positions));
}

/**
 * ang_import_rows_view_update:
 *
 * Shows anew what is decided.
 */
void
ang_import_rows_view_update (AngImportRowsView *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      ang_import_verdict_pill_set (ANG_PILL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
    }
}
