#include "config.h"

#include "ang-choice-popover.h"

#include <glib/gi18n.h>

#include "ang-text.h"

/* A list longer than this is searched rather than read. */
#define SEARCH_FROM 12

struct _AngChoicePopover
{
  GtkPopover parent_instance;

  GListModel         *choices;
  GtkCustomFilter    *filter;
  GtkSingleSelection *selection;
  GtkWidget          *search;
  GtkWidget          *list;
  char               *needle;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngChoicePopover, ang_choice_popover, GTK_TYPE_POPOVER)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  AngChoicePopover *self = ANG_CHOICE_POPOVER (user_data);
  g_autofree char *label = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  label = ang_text_fold (ang_choice_item_get_label (ANG_CHOICE_ITEM (item)));

  return strstr (label, self->needle) != NULL;
}

static void
choose_selected (AngChoicePopover *self)
{
  AngChoiceItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL)
    return;

  g_object_ref (item);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item);
  g_object_unref (item);
}

static void
on_search_changed (AngChoicePopover *self)
{
  g_free (self->needle);
  self->needle = ang_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
scroll_to_selected (AngChoicePopover *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", selected);
}

/* A list that was hidden knows its rows only after it was laid out. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  scroll_to_selected (ANG_CHOICE_POPOVER (user_data));

  return G_SOURCE_REMOVE;
}

/* Typing stays in the search while the arrows go through the list. */
static gboolean
on_search_key (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               AngChoicePopover      *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  if (selected == GTK_INVALID_LIST_POSITION)
    selected = 0;
  else if (keyval == GDK_KEY_Down)
    selected = MIN (selected + 1, n_items - 1);
  else
    selected = selected > 0 ? selected - 1 : 0;
  gtk_single_selection_set_selected (self->selection, selected);
  scroll_to_selected (self);

  return GDK_EVENT_STOP;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  AngChoiceItem *choice = ANG_CHOICE_ITEM (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), ang_choice_item_get_label (choice));
}

static GtkWidget *
create_list (AngChoicePopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choices"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (choose_selected), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return list;
}

static GtkWidget *
create_search (AngChoicePopover *self)
{
  GtkWidget *search = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_search_key), self, 0);
  gtk_widget_add_controller (search, keys);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (on_search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "activate", G_CALLBACK (choose_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);

  return search;
}

static void
ang_choice_popover_dispose (GObject *object)
{
  AngChoicePopover *self = ANG_CHOICE_POPOVER (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (ang_choice_popover_parent_class)->dispose (object);
}

static void
ang_choice_popover_finalize (GObject *object)
{
  g_free (ANG_CHOICE_POPOVER (object)->needle);

  G_OBJECT_CLASS (ang_choice_popover_parent_class)->finalize (object);
}

static void
ang_choice_popover_class_init (AngChoicePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ang_choice_popover_dispose;
  object_class->finalize = ang_choice_popover_finalize;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ANG_TYPE_CHOICE_ITEM);
}

static void
ang_choice_popover_init (AngChoicePopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

static void
fill (AngChoicePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->selection =
    gtk_single_selection_new (G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (self->choices),
                                                                       g_object_ref (GTK_FILTER (self->filter)))));
  self->list = create_list (self);
  self->search = create_search (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * ang_choice_popover_new:
 * @choices: a list of AngChoiceItem
 *
 * Returns: (transfer floating): a popover, to be given a parent
 */
GtkWidget *
ang_choice_popover_new (GListModel *choices)
{
  AngChoicePopover *self = g_object_new (ANG_TYPE_CHOICE_POPOVER, NULL);

  self->choices = g_object_ref (choices);
  fill (self);

  return GTK_WIDGET (self);
}

static guint
find (AngChoicePopover *self,
      gint64            value,
      const char       *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr (AngChoiceItem) item = g_list_model_get_item (self->choices, i);

      if (code != NULL ? g_strcmp0 (ang_choice_item_get_code (item), code) == 0 : ang_choice_item_get_value (item) == value)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * ang_choice_popover_open:
 * @code: (nullable): the code of the present choice; with it @value does not count
 *
 * Shows the list with the present choice selected.
 */
void
ang_choice_popover_open (AngChoicePopover *self,
                         gint64            value,
                         const char       *code)
{
  gboolean searchable = g_list_model_get_n_items (self->choices) >= SEARCH_FROM;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (self->search, searchable);
  gtk_single_selection_set_selected (self->selection, find (self, value, code));
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (searchable ? self->search : self->list);
  gtk_widget_add_tick_callback (self->list, on_tick, self, NULL);
}
