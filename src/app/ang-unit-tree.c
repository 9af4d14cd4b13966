#include "config.h"

#include "ang-unit-tree.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ang-name.h"
#include "ang-number.h"
#include "ang-unit.h"
#include "ang-whole-list.h"

struct _AngUnitTree
{
  GtkWidget parent_instance;

  AngStore          *store;
  char              *search; /* (nullable): folded */
  gboolean           show_closed;
  AngWholeList      *list;   /* (nullable) */
  GHashTable        *visible; /* of AngUnit */
  GHashTable        *watched; /* of AngUnit */
  GtkMultiSelection *selection;
  gint64             wanted; /* to be selected as soon as it is there */
  guint              rebuild_idle;

  GMenuModel    *menu_model; /* (nullable) */
  GtkWidget     *menu;       /* (nullable): made when it is first wanted */

  GtkWidget     *root;
  GtkStack      *stack;
  GtkColumnView *view;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_SEARCH,
  PROP_SHOW_CLOSED,
  PROP_MENU_MODEL,
} AngUnitTreeProps;

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_LOADED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_MENU_MODEL + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngUnitTree, ang_unit_tree, GTK_TYPE_WIDGET)

/* Cells */

static char *
format_name (gpointer    object,
             const char *indonesian,
             const char *english,
             gboolean    active)
{
  const char *name = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && english != NULL ? english : indonesian;

  /* Translators: %s is the name of a unit that does not exist any more. */
  return active ? g_strdup (name) : g_strdup_printf (_("%s (closed)"), name);
}

static char *
format_count (gpointer object,
              gint64   count)
{
  return count == ANG_UNSET ? g_strdup ("–") : ang_number_format (count, ang_language_get_interface ());
}

/* The tree */

static gboolean
matches (AngUnitTree *self,
         AngRecord   *unit)
{
  static const guint fields[] = { ANG_UNIT_NAME_ID, ANG_UNIT_NAME_EN, ANG_UNIT_ABBREV, ANG_UNIT_CODE };

  if (!self->show_closed && !ang_record_get_boolean (unit, ANG_UNIT_ACTIVE))
    return FALSE;
  if (self->search == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = ang_name_fold (ang_record_get_text (unit, fields[i]));

      if (strstr (text, self->search) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* What a unit that matches is part of is seen, too; a circle ends where it was seen already. */
static void
find_visible (AngUnitTree *self)
{
  GListModel *units = G_LIST_MODEL (self->list);

  g_hash_table_remove_all (self->visible);
  for (guint i = 0; i < g_list_model_get_n_items (units); i++)
    {
      g_autoptr (AngRecord) unit = g_list_model_get_item (units, i);
      AngRecord *at = matches (self, unit) ? unit : NULL;

      while (at != NULL && g_hash_table_add (self->visible, at))
        at = ang_whole_list_find (self->list, ang_record_get_integer (at, ANG_UNIT_PARENT_ID));
    }
}

static gboolean
is_below (AngUnitTree *self,
          AngRecord   *unit,
          gint64       parent)
{
  gint64 above = ang_record_get_integer (unit, ANG_UNIT_PARENT_ID);

  if (parent != 0)
    return above == parent;

  return above == 0 || ang_whole_list_find (self->list, above) == NULL;
}

static GListModel *
create_level (AngUnitTree *self,
              gint64       parent)
{
  GListStore *level = g_list_store_new (ANG_TYPE_UNIT);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (AngRecord) unit = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (g_hash_table_contains (self->visible, unit) && is_below (self, unit, parent))
        g_list_store_append (level, unit);
    }

  return G_LIST_MODEL (level);
}

static GListModel *
create_parts (gpointer item,
              gpointer user_data)
{
  GListModel *level = create_level (ANG_UNIT_TREE (user_data), ang_record_get_id (ANG_RECORD (item)));

  if (g_list_model_get_n_items (level) == 0)
    g_clear_object (&level);

  return level;
}

static AngRecord *
get_unit (AngUnitTree *self,
          guint        position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static void
select_wanted (AngUnitTree *self)
{
  for (guint i = 0; self->wanted != 0 && i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (AngRecord) unit = get_unit (self, i);

      if (ang_record_get_id (unit) != self->wanted)
        continue;
      self->wanted = 0;
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
    }
}

static void
on_selection_changed (AngUnitTree *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
queue_rebuild (AngUnitTree *self);

/* Closing or moving a unit changes fields of it, not the list. */
static void
watch_units (AngUnitTree *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (AngRecord) unit = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (!g_hash_table_contains (self->watched, unit) && g_hash_table_add (self->watched, g_object_ref (unit)))
        g_signal_connect_object (unit, "notify", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
    }
}

static void
rebuild (AngUnitTree *self)
{
  g_autoptr (GPtrArray) selected = ang_unit_tree_list_selected (self);
  GtkTreeListModel *tree;

  if (self->list == NULL || ang_whole_list_get_loading (self->list))
    return;

  if (self->wanted == 0 && selected->len == 1)
    self->wanted = ang_record_get_id (g_ptr_array_index (selected, 0));
  watch_units (self);
  find_visible (self);
  tree = gtk_tree_list_model_new (create_level (self, 0), FALSE, TRUE, create_parts, self, NULL);
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (tree));
  g_object_unref (tree);
  gtk_stack_set_visible_child_name (self->stack, g_hash_table_size (self->visible) > 0 ? "tree" :
                                    g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0 ? "none" : "empty");
  select_wanted (self);
  on_selection_changed (self);
}

static gboolean
on_rebuild_idle (gpointer user_data)
{
  AngUnitTree *self = ANG_UNIT_TREE (user_data);

  self->rebuild_idle = 0;
  rebuild (self);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);

  return G_SOURCE_REMOVE;
}

static void
queue_rebuild (AngUnitTree *self)
{
  if (self->rebuild_idle == 0)
    self->rebuild_idle = g_idle_add (on_rebuild_idle, self);
}

static void
set_store (AngUnitTree *self,
           AngStore    *store)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_unit_entity);

  if (!g_set_object (&self->store, store) || store == NULL)
    return;

  g_clear_object (&self->list);
  self->list = ang_whole_list_new (store, query, ANG_UNIT_PARENT_ID);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  queue_rebuild (self);
}

/* The menu */

static void
open_menu (AngUnitTree *self,
           double       x,
           double       y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (self->menu_model == NULL)
    return;

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->menu_model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static GtkTreeExpander *
find_expander (GtkWidget *widget)
{
  GtkTreeExpander *found = GTK_IS_TREE_EXPANDER (widget) ? GTK_TREE_EXPANDER (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_expander (child);

  return found;
}

/* The row under the pointer is selected, unless it is already: the menu is for what is selected. */
static void
on_right_click (AngUnitTree *self,
                int          n_press,
                double       x,
                double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkTreeExpander *expander = NULL;
  guint position;
  double own_x, own_y;

  while (picked != NULL && picked != GTK_WIDGET (self->view) && g_strcmp0 (gtk_widget_get_css_name (picked), "row") != 0)
    picked = gtk_widget_get_parent (picked);
  if (picked != NULL && picked != GTK_WIDGET (self->view))
    expander = find_expander (picked);
  if (expander == NULL || gtk_tree_expander_get_list_row (expander) == NULL)
    return;

  position = gtk_tree_list_row_get_position (gtk_tree_expander_get_list_row (expander));
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), x, y, &own_x, &own_y);
  open_menu (self, own_x, own_y);
}

static void
on_show_menu (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  double x = 0;
  double y = 0;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_widget_translate_coordinates (focus, widget, 24, gtk_widget_get_height (focus), &x, &y);
  open_menu (ANG_UNIT_TREE (widget), x, y);
}

static void
ang_unit_tree_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AngUnitTree *self = ANG_UNIT_TREE (widget);

  GTK_WIDGET_CLASS (ang_unit_tree_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
ang_unit_tree_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AngUnitTree *self = ANG_UNIT_TREE (object);

  switch ((AngUnitTreeProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_SHOW_CLOSED:
      g_value_set_boolean (value, self->show_closed);
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_unit_tree_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AngUnitTree *self = ANG_UNIT_TREE (object);

  switch ((AngUnitTreeProps) prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_SEARCH:
      ang_unit_tree_set_search (self, g_value_get_string (value));
      break;
    case PROP_SHOW_CLOSED:
      self->show_closed = g_value_get_boolean (value);
      queue_rebuild (self);
      break;
    case PROP_MENU_MODEL:
      g_set_object (&self->menu_model, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_unit_tree_dispose (GObject *object)
{
  AngUnitTree *self = ANG_UNIT_TREE (object);

  g_clear_handle_id (&self->rebuild_idle, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->menu_model);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_unit_tree_parent_class)->dispose (object);
}

static void
ang_unit_tree_finalize (GObject *object)
{
  AngUnitTree *self = ANG_UNIT_TREE (object);

  g_hash_table_unref (self->visible);
  g_hash_table_unref (self->watched);
  g_free (self->search);

  G_OBJECT_CLASS (ang_unit_tree_parent_class)->finalize (object);
}

static void
ang_unit_tree_class_init (AngUnitTreeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_unit_tree_get_property;
  object_class->set_property = ang_unit_tree_set_property;
  object_class->dispose = ang_unit_tree_dispose;
  object_class->finalize = ang_unit_tree_finalize;
  widget_class->size_allocate = ang_unit_tree_size_allocate;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL, flags);
  properties[PROP_SHOW_CLOSED] = g_param_spec_boolean ("show-closed", NULL, NULL, FALSE, flags);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOADED] =
    g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ANG_TYPE_UNIT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-unit-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, AngUnitTree, root);
  gtk_widget_class_bind_template_child (widget_class, AngUnitTree, stack);
  gtk_widget_class_bind_template_child (widget_class, AngUnitTree, view);
  gtk_widget_class_bind_template_child (widget_class, AngUnitTree, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_right_click);
  gtk_widget_class_install_action (widget_class, "tree.show-menu", NULL, on_show_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "tree.show-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "tree.show-menu", NULL);
  gtk_widget_class_bind_template_callback (widget_class, format_name);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
}

static void
ang_unit_tree_init (AngUnitTree *self)
{
  self->visible = g_hash_table_new (NULL, NULL);
  self->watched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** Returns: (transfer container) (element-type AngUnit): all units that were read, closed ones as well */
GPtrArray *
ang_unit_tree_list_units (AngUnitTree *self)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->list != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    g_ptr_array_add (units, g_list_model_get_item (G_LIST_MODEL (self->list), i));

  return units;
}

/** Returns: (transfer container) (element-type AngUnit): in the order of the tree */
GPtrArray *
ang_unit_tree_list_selected (AngUnitTree *self)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  for (guint64 i = 0; i < gtk_bitset_get_size (chosen); i++)
    g_ptr_array_add (units, get_unit (self, gtk_bitset_get_nth (chosen, (guint) i)));

  return units;
}

/**
 * ang_unit_tree_select:
 * @unit: its id; a closed one brings the closed ones into sight
 *
 * Selects one unit, as soon as it is there.
 */
void
ang_unit_tree_select (AngUnitTree *self,
                      gint64       unit)
{
  AngRecord *record = self->list != NULL ? ang_whole_list_find (self->list, unit) : NULL;

  self->wanted = unit;
  if (record != NULL && !ang_record_get_boolean (record, ANG_UNIT_ACTIVE) && !self->show_closed)
    {
      self->show_closed = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CLOSED]);
    }
  if (record != NULL && !g_hash_table_contains (self->visible, record))
    ang_unit_tree_set_search (self, NULL);
  queue_rebuild (self);
}

/**
 * ang_unit_tree_set_search:
 * @search: (nullable): as typed
 */
void
ang_unit_tree_set_search (AngUnitTree *self,
                          const char  *search)
{
  g_autofree char *folded = search != NULL ? ang_name_fold (search) : NULL;

  g_free (self->search);
  self->search = folded != NULL && *folded != '\0' ? g_steal_pointer (&folded) : NULL;
  queue_rebuild (self);
}
