#include "config.h"

#include "ang-filter-button.h"

#include <glib/gi18n.h>

struct _AngFilterButton
{
  GtkWidget parent_instance;

  AngFilter     *filter;
  GListModel    *choices;
  GPtrArray     *chosen; /* of AngChoiceItem */
  GtkWidget     *button; /* GtkMenuButton, or GtkToggleButton for a switch */
  GListModel    *offered; /* the choices that fit the search */
  GtkWidget     *search;
  GtkListBox    *list;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

#define MANY 12

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngFilterButton, ang_filter_button, GTK_TYPE_WIDGET)

static gboolean
same_choice (gconstpointer a,
             gconstpointer b)
{
  AngChoiceItem *left = (AngChoiceItem *) a;
  AngChoiceItem *right = (AngChoiceItem *) b;

  return ang_choice_item_get_value (left) == ang_choice_item_get_value (right) &&
         g_strcmp0 (ang_choice_item_get_code (left), ang_choice_item_get_code (right)) == 0;
}

static gboolean
find_chosen (AngFilterButton *self,
             AngChoiceItem   *item,
             guint           *index)
{
  return g_ptr_array_find_with_equal_func (self->chosen, item, same_choice, index);
}

static AngChoiceItem *
get_row_item (AngFilterButton *self,
              GtkListBoxRow   *row)
{
  g_autoptr (AngChoiceItem) item = g_list_model_get_item (self->offered, (guint) gtk_list_box_row_get_index (row));

  return item; /* the list keeps it */
}

static void
on_check_toggled (AngFilterButton *self,
                  GtkCheckButton  *check)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);
  AngChoiceItem *item = row != NULL ? get_row_item (self, GTK_LIST_BOX_ROW (row)) : NULL;
  gboolean on = gtk_check_button_get_active (check);
  guint index;

  if (item == NULL || find_chosen (self, item, &index) == on)
    return;

  if (on)
    g_ptr_array_add (self->chosen, g_object_ref (item));
  else
    g_ptr_array_remove_index (self->chosen, index);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_row_activated (AngFilterButton *self,
                  GtkListBoxRow   *row)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  AngFilterButton *self = ANG_FILTER_BUTTON (user_data);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (ang_choice_item_get_label (item));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), find_chosen (self, item, NULL));
  gtk_widget_set_focusable (check, FALSE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);

  return row;
}

static void
on_search_stopped (AngFilterButton *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

/* Enter: from the search straight into what was found. */
static void
on_search_activate (AngFilterButton *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_DOWN);
}

static void
update_search (AngFilterButton *self)
{
  gtk_widget_set_visible (self->search, g_list_model_get_n_items (self->choices) > MANY);
}

static void
create_offered (AngFilterButton *self)
{
  GtkStringFilter *filter = gtk_string_filter_new (gtk_property_expression_new (ANG_TYPE_CHOICE_ITEM, NULL, "label"));

  gtk_string_filter_set_match_mode (filter, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  g_object_bind_property (self->search, "text", filter, "search", G_BINDING_SYNC_CREATE);
  self->offered = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (self->choices), GTK_FILTER (filter)));
}

static GtkWidget *
create_search (AngFilterButton *self)
{
  GtkWidget *search = gtk_search_entry_new ();

  g_object_set (search, "placeholder-text", _("Search"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  g_signal_connect_object (search, "stop-search", G_CALLBACK (on_search_stopped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "activate", G_CALLBACK (on_search_activate), self, G_CONNECT_SWAPPED);

  return search;
}

static GtkWidget *
create_popover (AngFilterButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->search = create_search (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  create_offered (self);
  gtk_list_box_bind_model (self->list, self->offered, create_row, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (update_search), self, G_CONNECT_SWAPPED);
  update_search (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "choices");

  return popover;
}

static void
on_toggled (AngFilterButton *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
create_switch (AngFilterButton *self,
               const char      *title)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (title);

  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_menu_button (AngFilterButton *self,
                    AngStore        *store,
                    const char      *title)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->choices = ang_filter_create_list (self->filter, store);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), title);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), create_popover (self));

  return button;
}

static void
ang_filter_button_dispose (GObject *object)
{
  AngFilterButton *self = ANG_FILTER_BUTTON (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->offered);
  g_clear_object (&self->choices);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (ang_filter_button_parent_class)->dispose (object);
}

static void
ang_filter_button_finalize (GObject *object)
{
  g_ptr_array_unref (ANG_FILTER_BUTTON (object)->chosen);

  G_OBJECT_CLASS (ang_filter_button_parent_class)->finalize (object);
}

static void
ang_filter_button_class_init (AngFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_filter_button_dispose;
  object_class->finalize = ang_filter_button_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_filter_button_init (AngFilterButton *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ang_filter_button_new:
 *
 * Returns: (transfer floating): the button of @filter, with nothing chosen
 */
GtkWidget *
ang_filter_button_new (AngFilter *filter,
                       AngStore  *store)
{
  AngFilterButton *self = g_object_new (ANG_TYPE_FILTER_BUTTON, NULL);
  g_autofree char *title = NULL;

  self->filter = g_object_ref (filter);
  title = ang_filter_dup_title (filter);
  self->button = ang_filter_is_switch (filter) ? create_switch (self, title) : create_menu_button (self, store, title);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/** Returns: (transfer none): what it filters by */
AngFilter *
ang_filter_button_get_filter (AngFilterButton *self)
{
  return self->filter;
}

/**
 * ang_filter_button_is_on:
 *
 * Returns: whether a switch is on; %FALSE for a filter with values
 */
gboolean
ang_filter_button_is_on (AngFilterButton *self)
{
  return GTK_IS_TOGGLE_BUTTON (self->button) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));
}

/**
 * ang_filter_button_get_chosen:
 *
 * Returns: (transfer none) (element-type AngChoiceItem): the values that are wanted; none means all
 */
GPtrArray *
ang_filter_button_get_chosen (AngFilterButton *self)
{
  return self->chosen;
}

static void
refresh_rows (AngFilterButton *self)
{
  GtkListBoxRow *row;

  for (int i = 0; self->list != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row)),
                                 find_chosen (self, get_row_item (self, row), NULL));
}

/**
 * ang_filter_button_drop:
 *
 * Wants @item no more.
 */
void
ang_filter_button_drop (AngFilterButton *self,
                        AngChoiceItem   *item)
{
  guint index;

  if (!find_chosen (self, item, &index))
    return;

  g_ptr_array_remove_index (self->chosen, index);
  refresh_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * ang_filter_button_clear:
 *
 * Wants everything.
 */
void
ang_filter_button_clear (AngFilterButton *self)
{
  if (GTK_IS_TOGGLE_BUTTON (self->button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), FALSE);
  if (self->chosen->len == 0)
    return;

  g_ptr_array_set_size (self->chosen, 0);
  refresh_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
