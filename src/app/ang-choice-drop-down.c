#include "config.h"

#include "ang-choice-drop-down.h"

#include <glib/gi18n.h>

#include "ang-entities.h"
#include "ang-focus.h"
#include "ang-record-label.h"

struct _AngChoiceDropDown
{
  GtkWidget parent_instance;

  AngStore       *store;
  const AngField *field;
  AngChoiceList  *choices;
  GListStore     *none;    /* the row that stands for nothing */
  GListStore     *missing; /* the value of now, when it is not offered */
  GtkWidget      *drop_down;

  gint64        value;
  char         *code;
  gboolean      showing;
  GCancellable *cancellable;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

#define LONG 10

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngChoiceDropDown, ang_choice_drop_down, GTK_TYPE_WIDGET)

static gboolean
is_none (AngChoiceDropDown *self)
{
  return self->field->type == ANG_FIELD_LOOKUP ? self->code == NULL : self->value == 0;
}

static gboolean
is_value (AngChoiceDropDown *self,
          AngChoiceItem     *item)
{
  if (self->field->type == ANG_FIELD_LOOKUP)
    return g_strcmp0 (ang_choice_item_get_code (item), self->code) == 0;

  return ang_choice_item_get_value (item) == self->value;
}

static guint
find_value (AngChoiceDropDown *self)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AngChoiceItem) item = g_list_model_get_item (model, i);

      if (is_value (self, item))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
show_value (AngChoiceDropDown *self)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), find_value (self));
  self->showing = FALSE;
}

static void
set_missing (AngChoiceDropDown *self,
             const char        *label)
{
  g_autoptr (AngChoiceItem) item = ang_choice_item_new (label, self->value, self->code);

  self->showing = TRUE;
  g_list_store_remove_all (self->missing);
  g_list_store_append (self->missing, item);
  self->showing = FALSE;
  show_value (self);
}

static void
on_missing_read (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AngChoiceDropDown) self = ANG_CHOICE_DROP_DOWN (user_data);
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, NULL);
  g_autofree char *label = NULL;

  if (rows == NULL || rows->len == 0 || ang_record_get_id (g_ptr_array_index (rows, 0)) != self->value ||
      find_value (self) != GTK_INVALID_LIST_POSITION)
    return;

  label = ang_record_dup_label (g_ptr_array_index (rows, 0), ang_language_get_interface ());
  set_missing (self, label);
}

static void
read_missing (AngChoiceDropDown *self)
{
  g_autoptr (AngQuery) query = ang_query_new (ang_entities_find (self->field->target));

  ang_query_add_integer (query, 0, ANG_COMPARE_EQUAL, self->value);
  ang_store_read_async (self->store, query, 0, 1, self->cancellable, on_missing_read, g_object_ref (self));
}

/* Out of use, or not read yet: what the record holds has to be seen. */
static void
look_for_missing (AngChoiceDropDown *self)
{
  const char *label = NULL;

  if (is_none (self) || find_value (self) != GTK_INVALID_LIST_POSITION)
    return;
  if (self->field->type == ANG_FIELD_LINK)
    {
      read_missing (self);
      return;
    }
  if (self->field->type == ANG_FIELD_LOOKUP)
    label = ang_store_get_lookup_label (self->store, self->field->target, self->code, ang_language_get_interface ());
  set_missing (self, label != NULL ? label : (self->code != NULL ? self->code : ""));
}

/* Comes before the drop-down hears of it: where the selected row goes, it selects another one, and nobody chose that. */
static void
on_choices_changing (AngChoiceDropDown *self)
{
  self->showing = TRUE;
}

static void
on_choices_changed (AngChoiceDropDown *self)
{
  guint n_choices = g_list_model_get_n_items (G_LIST_MODEL (self->choices));

  self->showing = TRUE;
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), n_choices > LONG);
  if (n_choices > 0)
    g_list_store_remove_all (self->missing);
  show_value (self);
  if (n_choices > 0)
    look_for_missing (self);
}

static void
on_selected (AngChoiceDropDown *self)
{
  AngChoiceItem *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));

  if (self->showing || item == NULL || is_value (self, item))
    return;

  self->value = ang_choice_item_get_value (item);
  g_free (self->code);
  self->code = g_strdup (ang_choice_item_get_code (item));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static gboolean
ang_choice_drop_down_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ANG_CHOICE_DROP_DOWN (widget)->drop_down);
}

static void
ang_choice_drop_down_dispose (GObject *object)
{
  AngChoiceDropDown *self = ANG_CHOICE_DROP_DOWN (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->choices);
  g_clear_object (&self->none);
  g_clear_object (&self->missing);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_choice_drop_down_parent_class)->dispose (object);
}

static void
ang_choice_drop_down_finalize (GObject *object)
{
  g_free (ANG_CHOICE_DROP_DOWN (object)->code);

  G_OBJECT_CLASS (ang_choice_drop_down_parent_class)->finalize (object);
}

static void
ang_choice_drop_down_class_init (AngChoiceDropDownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_choice_drop_down_dispose;
  object_class->finalize = ang_choice_drop_down_finalize;
  widget_class->focus = ang_focus_children;
  widget_class->grab_focus = ang_choice_drop_down_grab_focus;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_choice_drop_down_init (AngChoiceDropDown *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), ang_choice_item_get_label (gtk_list_item_get_item (item)));
}

/* A long name is cut in the button, not in the list. */
static void
let_button_shrink (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) whole = g_object_ref (gtk_drop_down_get_factory (drop_down));
  g_autoptr (GtkListItemFactory) cut = gtk_signal_list_item_factory_new ();

  g_signal_connect (cut, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (cut, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_factory (drop_down, cut);
  gtk_drop_down_set_list_factory (drop_down, whole);
}

static GtkWidget *
find_inside (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_inside (child, type);

  return found;
}

/* The search of GTK finds beginnings only, and 4.8 has no property for it. */
static void
find_any_part (GtkWidget *popover)
{
  GtkWidget *list = find_inside (popover, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *selection = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;
  GListModel *found = GTK_IS_SINGLE_SELECTION (selection) ? gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection)) : NULL;
  GtkFilter *filter = GTK_IS_FILTER_LIST_MODEL (found) ? gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (found)) : NULL;

  if (GTK_IS_STRING_FILTER (filter))
    gtk_string_filter_set_match_mode (GTK_STRING_FILTER (filter), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

static void
on_popover_mapped (GtkWidget *search)
{
  if (!gtk_widget_get_mapped (search))
    return;

  find_any_part (gtk_widget_get_ancestor (search, GTK_TYPE_POPOVER));
  gtk_widget_grab_focus (search);
}

/* GTK leaves the focus in the list, where typing does nothing. */
static void
let_typing_search (GtkWidget *drop_down)
{
  GtkWidget *popover = find_inside (drop_down, GTK_TYPE_POPOVER);
  GtkWidget *search = popover != NULL ? find_inside (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;

  if (search == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  g_signal_connect_object (popover, "map", G_CALLBACK (on_popover_mapped), search, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static GListModel *
create_model (AngChoiceDropDown *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, self->none);
  g_list_store_append (parts, self->choices);
  g_list_store_append (parts, self->missing);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

/**
 * ang_choice_drop_down_new:
 *
 * Returns: (transfer floating): a drop-down for what @field can hold
 */
GtkWidget *
ang_choice_drop_down_new (AngStore       *store,
                          const AngField *field)
{
  AngChoiceDropDown *self = g_object_new (ANG_TYPE_CHOICE_DROP_DOWN, NULL);
  g_autoptr (AngChoiceItem) nothing = ang_choice_item_new ("–", 0, NULL);

  self->store = g_object_ref (store);
  self->field = field;
  self->choices = ang_choice_list_get (store, field);
  self->none = g_list_store_new (ANG_TYPE_CHOICE_ITEM);
  self->missing = g_list_store_new (ANG_TYPE_CHOICE_ITEM);
  if (field->type != ANG_FIELD_CHOICE || ang_enumeration_find (field->choices, 0) == NULL)
    g_list_store_append (self->none, nothing);

  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (on_choices_changing), self, G_CONNECT_SWAPPED);
  self->drop_down = gtk_drop_down_new (create_model (self), gtk_property_expression_new (ANG_TYPE_CHOICE_ITEM, NULL, "label"));
  let_button_shrink (GTK_DROP_DOWN (self->drop_down));
  let_typing_search (self->drop_down);
  gtk_widget_set_hexpand (self->drop_down, TRUE);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (on_choices_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_choices_changed (self);

  return GTK_WIDGET (self);
}

/**
 * ang_choice_drop_down_get_inner:
 *
 * Returns: (transfer none): the widget that has the focus, for its accessible name
 */
GtkWidget *
ang_choice_drop_down_get_inner (AngChoiceDropDown *self)
{
  return self->drop_down;
}

/**
 * ang_choice_drop_down_set:
 * @code: (nullable): of a look-up; @value counts for the others
 *
 * Shows a value without emitting "chosen".
 */
void
ang_choice_drop_down_set (AngChoiceDropDown *self,
                          gint64             value,
                          const char        *code)
{
  self->showing = TRUE;
  self->value = value;
  if (g_strcmp0 (self->code, code) != 0)
    {
      g_free (self->code);
      self->code = g_strdup (code);
    }
  g_list_store_remove_all (self->missing);
  show_value (self);
  look_for_missing (self);
}

/**
 * ang_choice_drop_down_get_value:
 *
 * Returns: the value of the enumeration or the id that is chosen, 0 for none; of a look-up see
 *   ang_choice_drop_down_get_code()
 */
gint64
ang_choice_drop_down_get_value (AngChoiceDropDown *self)
{
  return self->value;
}

/**
 * ang_choice_drop_down_get_code:
 *
 * Returns: (nullable) (transfer none): the code of the chosen look-up
 */
const char *
ang_choice_drop_down_get_code (AngChoiceDropDown *self)
{
  return self->code;
}
