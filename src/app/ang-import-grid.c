#include "config.h"

#include "ang-import-grid.h"

#include <glib/gi18n.h>

#include "ang-column-cells.h"
#include "ang-import-excerpt.h"
#include "ang-text-cell.h"

struct _AngImportGrid
{
  GtkWidget parent_instance;

  AngImport        *import; /* (nullable) */
  guint             section;
  AngImportSection  place;
  GPtrArray        *cells; /* of AngTextCell: those that show a line now */

  GtkWidget          *scroller;
  GtkColumnView      *view;
  GtkSingleSelection *selection;
  GMenuModel         *menu_model;
  GtkWidget          *menu;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngImportGrid, ang_import_grid, GTK_TYPE_WIDGET)

/* The columns before those of the file. */
enum
{
  COLUMN_NUMBER,
  COLUMN_PART,
  COLUMN_CELLS,
};

typedef enum
{
  PART_OUTSIDE,
  PART_HEAD,
  PART_LIST,
} Part;

static const struct
{
  const char *css_class;
  const char *word;
} parts[] = {
  [PART_OUTSIDE] = { "outside", NC_("line of a file", "Not read") },
  [PART_HEAD] = { "head", NC_("line of a file", "Heading") },
  [PART_LIST] = { NULL, NC_("line of a file", "List") },
};

static Part
get_part (AngImportGrid *self,
          guint          number)
{
  if (self->place.head_first != 0 && number >= self->place.head_first && number <= self->place.head_last)
    return PART_HEAD;
  if (number >= self->place.first && number <= self->place.last)
    return PART_LIST;

  return PART_OUTSIDE;
}

static char *
dup_text (AngImportGrid *self,
          AngImportLine *line,
          guint          column)
{
  guint number = ang_import_line_get_number (line);

  if (ang_import_line_is_gap (line))
    return g_strdup ("⋮");
  if (column == COLUMN_NUMBER)
    return g_strdup_printf ("%u", number);
  if (column == COLUMN_PART)
    return g_strdup (g_dpgettext2 (NULL, "line of a file", parts[get_part (self, number)].word));

  return ang_import_line_dup_cell (line, column - COLUMN_CELLS);
}

static void
update_cell (AngImportGrid *self,
             AngTextCell   *cell)
{
  g_autoptr (AngImportLine) line = g_list_model_get_item (G_LIST_MODEL (self->selection), ang_text_cell_get_position (cell));
  g_autofree char *text = NULL;

  if (line == NULL)
    return;

  text = dup_text (self, line, ang_text_cell_get_column (cell));
  ang_text_cell_set (cell, text, NULL, 0);
  ang_text_cell_set_kind (cell, parts[get_part (self, ang_import_line_get_number (line))].css_class);
}

static AngImportLine *
get_line_at (AngImportGrid *self,
             guint          position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->selection), position);
}

static void
take_place (AngImportGrid    *self,
            AngImportSection *place)
{
  place->has_list = TRUE;
  ang_import_set_section (self->import, self->section, place);
  ang_import_grid_update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The list begins below its heading. */
static void
set_head (AngImportGrid *self,
          guint          number,
          gboolean       extend)
{
  AngImportSection place = self->place;

  if (extend && place.head_first != 0)
    {
      place.head_last = MAX (place.head_first, number);
      place.head_first = MIN (place.head_first, number);
    }
  else
    place.head_first = place.head_last = number;
  place.first = place.head_last + 1;
  place.last = MAX (place.last, place.first);
  take_place (self, &place);
}

static void
on_activate (AngImportGrid *self,
             guint          position)
{
  g_autoptr (AngImportLine) line = get_line_at (self, position);

  if (line != NULL && !ang_import_line_is_gap (line))
    set_head (self, ang_import_line_get_number (line), FALSE);
}

static guint
get_selected_number (AngImportGrid *self)
{
  AngImportLine *line = gtk_single_selection_get_selected_item (self->selection);

  return line != NULL ? ang_import_line_get_number (line) : 0;
}

static void
head_here (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AngImportGrid *self = ANG_IMPORT_GRID (widget);
  guint number = get_selected_number (self);

  if (number != 0)
    set_head (self, number, g_variant_get_boolean (parameter));
}

static void
no_head (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  AngImportGrid *self = ANG_IMPORT_GRID (widget);
  AngImportSection place = self->place;

  place.first = place.head_first != 0 ? MIN (place.first, place.head_first) : place.first;
  place.head_first = place.head_last = 0;
  take_place (self, &place);
}

static void
list_here (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AngImportGrid *self = ANG_IMPORT_GRID (widget);
  guint number = get_selected_number (self);
  AngImportSection place = self->place;

  if (number == 0)
    return;
  if (g_variant_get_boolean (parameter))
    place.first = number;
  else
    place.last = number;
  if (place.first > place.last || (place.head_first != 0 && place.first <= place.head_last))
    return;
  take_place (self, &place);
}

static void
show_menu (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ang_popover_open_at_focus (ANG_IMPORT_GRID (widget)->menu, widget);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AngImportGrid   *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint position = ang_text_cell_get_position (ANG_TEXT_CELL (cell));
  g_autoptr (AngImportLine) line = get_line_at (self, position);

  if (line == NULL || ang_import_line_is_gap (line))
    return;

  if (button == GDK_BUTTON_SECONDARY)
    {
      gtk_single_selection_set_selected (self->selection, position);
      ang_popover_open_at (self->menu, cell, x, y);
    }
  else if (button == GDK_BUTTON_PRIMARY && (state & GDK_SHIFT_MASK) != 0)
    set_head (self, ang_import_line_get_number (line), TRUE);
  else
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AngImportGrid            *self)
{
  GtkWidget *cell = ang_text_cell_new (ang_column_cells_get_number (factory));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, cell);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AngImportGrid            *self)
{
  AngTextCell *cell = ANG_TEXT_CELL (gtk_list_item_get_child (item));

  ang_text_cell_set_item (cell, item);
  g_ptr_array_add (self->cells, cell);
  update_cell (self, cell);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AngImportGrid            *self)
{
  AngTextCell *cell = ANG_TEXT_CELL (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->cells, cell);
  ang_text_cell_set_item (cell, NULL);
}

/* A, B … Z, AA, AB … as spreadsheets call them. */
static char *
dup_letters (guint column)
{
  if (column < 26)
    return g_strdup_printf ("%c", 'A' + (char) column);

  return g_strdup_printf ("%c%c", 'A' + (char) (column / 26 - 1), 'A' + (char) (column % 26));
}

static void
add_column (AngImportGrid *self,
            guint          number,
            const char    *title,
            int            width)
{
  ang_column_cells_add (self->view, number, title, width, G_CALLBACK (on_setup), G_CALLBACK (on_bind), G_CALLBACK (on_unbind), self);
}

static void
add_columns (AngImportGrid *self,
             guint          n_columns)
{
  ang_column_cells_remove_all (self->view);
  add_column (self, COLUMN_NUMBER, _("Row"), 60);
  add_column (self, COLUMN_PART, _("Read as"), 132);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *letters = dup_letters (i);

      add_column (self, COLUMN_CELLS + i, letters, i == 0 ? 84 : 168);
    }
}

static void
ang_import_grid_dispose (GObject *object)
{
  AngImportGrid *self = ANG_IMPORT_GRID (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (ang_import_grid_parent_class)->dispose (object);
}

static void
ang_import_grid_finalize (GObject *object)
{
  g_ptr_array_unref (ANG_IMPORT_GRID (object)->cells);

  G_OBJECT_CLASS (ang_import_grid_parent_class)->finalize (object);
}

static void
ang_import_grid_class_init (AngImportGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_import_grid_dispose;
  object_class->finalize = ang_import_grid_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportGrid, scroller);
  gtk_widget_class_bind_template_child (widget_class, AngImportGrid, view);
  gtk_widget_class_bind_template_child (widget_class, AngImportGrid, menu_model);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_install_action (widget_class, "grid.head-here", "b", head_here);
  gtk_widget_class_install_action (widget_class, "grid.no-head", NULL, no_head);
  gtk_widget_class_install_action (widget_class, "grid.list-here", "b", list_here);
  gtk_widget_class_install_action (widget_class, "grid.show-menu", NULL, show_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "grid.show-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "grid.show-menu", NULL);
}

static void
ang_import_grid_init (AngImportGrid *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  self->menu = gtk_popover_menu_new_from_model (self->menu_model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
read_place (AngImportGrid *self)
{
  self->place = *ang_import_layout_get_section (ang_import_get_layout (self->import), self->section);
}

/**
 * ang_import_grid_show:
 * @import: with its sheets loaded
 * @section: which of the loaded sheets
 *
 * Shows the sheet from its beginning.
 */
void
ang_import_grid_show (AngImportGrid *self,
                      AngImport     *import,
                      guint          section)
{
  AngImportTable *table = ang_import_layout_get_table (ang_import_get_layout (import));

  g_set_object (&self->import, import);
  self->section = section;
  read_place (self);

  gtk_column_view_set_model (self->view, NULL);
  g_ptr_array_set_size (self->cells, 0);
  add_columns (self, ang_import_table_get_n_columns (table, self->place.sheet));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (ang_import_excerpt_new (table, self->place.sheet)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection); /* the view's */
}

/**
 * ang_import_grid_update:
 *
 * Shows anew what is read as heading and as list.
 */
void
ang_import_grid_update (AngImportGrid *self)
{
  if (self->import == NULL)
    return;

  read_place (self);
  for (guint i = 0; i < self->cells->len; i++)
    update_cell (self, g_ptr_array_index (self->cells, i));
}
