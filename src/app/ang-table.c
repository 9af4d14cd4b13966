#include "config.h"

#include "ang-table-private.h"

#include <glib/gi18n.h>

#include "ang-column-sorter.h"
#include "ang-count-label.h"
#include "ang-empty-state.h"
#include "ang-entities.h"
#include "ang-feedback.h"
#include "ang-row-list.h"
#include "ang-view-rows.h"

typedef enum
{
  PROP_STORE = 1,
  PROP_ENTITY,
  PROP_LIST_NAME,
  PROP_SORT,
  PROP_SORT_DESCENDING,
  PROP_MENU_MODEL,
  PROP_EMPTY_ICON,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_TEXT,
  PROP_EMPTY_BUTTON,
  PROP_EMPTY_ACTION,
  PROP_IMPORT_ACTION,
  PROP_COMPACT,
  PROP_N_SELECTED,
  PROP_N_ROWS,
} AngTableProps;

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_N_ROWS + 1];
static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

static void ang_table_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngTable, ang_table, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, ang_table_buildable_init))

static void
ang_table_add_child (GtkBuildable *buildable,
                     GtkBuilder   *builder,
                     GObject      *child,
                     const char   *type)
{
  AngTable *self = ANG_TABLE (buildable);

  if (ANG_IS_COLUMN (child))
    g_ptr_array_add (self->columns, g_object_ref (child));
  else if (ANG_IS_FILTER (child))
    g_ptr_array_add (self->filters, g_object_ref (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
ang_table_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ang_table_add_child;
}

static const char *
get_search (AngTable *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

static void
update_count (AngTable *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *text = ang_count_label_with_selection (self->entity, n_rows, ang_table_get_n_selected (self));

  gtk_label_set_text (self->count, text);
}

static void
update_stack (AngTable *self)
{
  gboolean found = *get_search (self) != '\0' || ang_filter_bar_is_active (self->filter_bar);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "rows");
  else if (!ang_record_list_get_loading (self->list))
    gtk_stack_set_visible_child_name (self->stack, found ? "nothing" : "empty");
}

static void
on_list_changed (AngTable *self)
{
  update_count (self);
  update_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ROWS]);
}

static void
on_selection_changed (AngTable *self)
{
  update_count (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", ang_table_get_n_selected (self) > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
on_loading_changed (AngTable *self)
{
  update_stack (self);
  if (!ang_record_list_get_loading (self->list))
    ang_table_on_answered (self);
}

static void
on_failed (AngTable     *self,
           const GError *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The list could not be read"), error);
}

static void
on_activate (AngTable *self,
             guint     position)
{
  g_autoptr (AngRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (record != NULL && ang_record_get_id (record) != 0)
    g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, record);
}

static void
clear_filters (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AngTable *self = ANG_TABLE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  ang_filter_bar_clear (self->filter_bar);
  ang_table_update_query (self);
}

/* Another query's rows begin at the top, with none selected; the keyboard stays among them if it was. */
static void
on_rows_replaced (AngTable *self)
{
  GtkWidget *rows = ang_view_rows_find (self->view);
  gboolean focused = gtk_widget_get_focus_child (rows) != NULL;

  gtk_selection_model_unselect_all (self->selection);
  ang_view_rows_scroll (self->view, 0);
  if (focused)
    gtk_widget_grab_focus (gtk_widget_get_first_child (rows));
}

static void
init_model (AngTable *self)
{
  AngRowList *rows;

  self->list = ang_record_list_new (self->store, NULL);
  rows = ang_row_list_new (self->list);
  g_signal_connect_object (rows, "replaced", G_CALLBACK (on_rows_replaced), self, G_CONNECT_SWAPPED);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (rows)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (on_list_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (on_loading_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, self->selection);
}

/* Once it is in a window, all children of its declaration are there. */
static void
set_up (AngTable *self)
{
  self->entity = ang_entities_find (self->entity_name);
  g_return_if_fail (self->entity != NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (!ang_column_resolve (g_ptr_array_index (self->columns, i), self->entity, self->store))
        return;
    }
  init_model (self);
  for (guint i = 0; i < self->filters->len; i++)
    {
      if (ang_filter_resolve (g_ptr_array_index (self->filters, i), self->entity))
        ang_filter_bar_add (self->filter_bar, g_ptr_array_index (self->filters, i), self->store);
    }
  self->restoring = TRUE;
  ang_table_init_columns (self);
  self->restoring = FALSE;
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (ang_table_update_query), self,
                           G_CONNECT_SWAPPED);
  ang_table_update_query (self);
  update_count (self);
}

static void
ang_table_root (GtkWidget *widget)
{
  AngTable *self = ANG_TABLE (widget);

  GTK_WIDGET_CLASS (ang_table_parent_class)->root (widget);

  if (self->list == NULL && self->store != NULL)
    set_up (self);
}

static char **
get_text_member (AngTable      *self,
                 AngTableProps  property)
{
  switch ((int) property)
    {
    case PROP_ENTITY:
      return &self->entity_name;
    case PROP_LIST_NAME:
      return &self->list_name;
    case PROP_SORT:
      return &self->sort;
    case PROP_EMPTY_ICON:
      return &self->empty_icon;
    case PROP_EMPTY_TITLE:
      return &self->empty_title;
    case PROP_EMPTY_TEXT:
      return &self->empty_text;
    case PROP_EMPTY_BUTTON:
      return &self->empty_button;
    case PROP_EMPTY_ACTION:
      return &self->empty_action;
    case PROP_IMPORT_ACTION:
      return &self->import_action;
    default:
      g_assert_not_reached ();
    }
}

static void
ang_table_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  AngTable *self = ANG_TABLE (object);

  switch ((AngTableProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SORT_DESCENDING:
      g_value_set_boolean (value, self->sort_descending);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, !gtk_widget_get_visible (self->bar));
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, ang_table_get_n_selected (self));
      break;
    case PROP_N_ROWS:
      g_value_set_uint (value, self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0);
      break;
    case PROP_ENTITY:
    case PROP_LIST_NAME:
    case PROP_SORT:
    case PROP_EMPTY_ICON:
    case PROP_EMPTY_TITLE:
    case PROP_EMPTY_TEXT:
    case PROP_EMPTY_BUTTON:
    case PROP_EMPTY_ACTION:
    case PROP_IMPORT_ACTION:
      g_value_set_string (value, *get_text_member (self, (AngTableProps) prop_id));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_text (AngTable      *self,
          AngTableProps  property,
          const char    *text)
{
  char **member = get_text_member (self, property);

  if (g_strcmp0 (*member, text) == 0)
    return;

  g_free (*member);
  *member = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_store (AngTable *self,
           AngStore *store)
{
  if (!g_set_object (&self->store, store))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  if (store != NULL && self->list == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    set_up (self);
}

static void
ang_table_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  AngTable *self = ANG_TABLE (object);

  switch ((AngTableProps) prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_SORT_DESCENDING:
      self->sort_descending = g_value_get_boolean (value);
      break;
    case PROP_COMPACT:
      gtk_widget_set_visible (self->bar, !g_value_get_boolean (value));
      gtk_widget_set_visible (GTK_WIDGET (self->count), !g_value_get_boolean (value));
      break;
    case PROP_MENU_MODEL:
      g_set_object (&self->menu_model, g_value_get_object (value));
      g_clear_pointer (&self->menu, gtk_widget_unparent);
      break;
    case PROP_ENTITY:
    case PROP_LIST_NAME:
    case PROP_SORT:
    case PROP_EMPTY_ICON:
    case PROP_EMPTY_TITLE:
    case PROP_EMPTY_TEXT:
    case PROP_EMPTY_BUTTON:
    case PROP_EMPTY_ACTION:
      set_text (self, (AngTableProps) prop_id, g_value_get_string (value));
      break;
    case PROP_IMPORT_ACTION:
      set_text (self, (AngTableProps) prop_id, g_value_get_string (value));
      gtk_widget_set_visible (self->import_button, self->import_action != NULL);
      break;
    case PROP_N_SELECTED:
    case PROP_N_ROWS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_table_dispose (GObject *object)
{
  AngTable *self = ANG_TABLE (object);

  g_clear_handle_id (&self->remember_timeout, g_source_remove);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  g_cancellable_cancel (self->export_cancellable);
  g_clear_object (&self->export_cancellable);
  g_clear_object (&self->export_chooser);
  g_clear_weak_pointer (&self->menu_row);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->base);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_object (&self->menu_model);

  G_OBJECT_CLASS (ang_table_parent_class)->dispose (object);
}

static void
ang_table_finalize (GObject *object)
{
  AngTable *self = ANG_TABLE (object);

  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->filters);
  g_free (self->entity_name);
  g_free (self->list_name);
  g_free (self->sort);
  g_free (self->empty_icon);
  g_free (self->empty_title);
  g_free (self->empty_text);
  g_free (self->empty_button);
  g_free (self->empty_action);
  g_free (self->import_action);

  G_OBJECT_CLASS (ang_table_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const texts[] = {
    [PROP_ENTITY] = "entity",
    [PROP_LIST_NAME] = "list-name",
    [PROP_SORT] = "sort",
    [PROP_EMPTY_ICON] = "empty-icon",
    [PROP_EMPTY_TITLE] = "empty-title",
    [PROP_EMPTY_TEXT] = "empty-text",
    [PROP_EMPTY_BUTTON] = "empty-button",
    [PROP_EMPTY_ACTION] = "empty-action",
    [PROP_IMPORT_ACTION] = "import-action",
  };
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags flags = readable | G_PARAM_WRITABLE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL)
        properties[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, flags);
    }
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_SORT_DESCENDING] = g_param_spec_boolean ("sort-descending", NULL, NULL, FALSE, flags);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ROWS] = g_param_spec_uint ("n-rows", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, ang_table_copy);
  gtk_widget_class_install_action (widget_class, "table.export", NULL, ang_table_export);
  gtk_widget_class_install_action (widget_class, "table.cancel-export", NULL, ang_table_cancel_export);
  gtk_widget_class_install_action (widget_class, "table.clear-filters", NULL, clear_filters);
  gtk_widget_class_install_action (widget_class, "table.show-menu", NULL, ang_table_show_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.show-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.show-menu", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-table.ui");
  gtk_widget_class_bind_template_child (widget_class, AngTable, root);
  gtk_widget_class_bind_template_child (widget_class, AngTable, bar);
  gtk_widget_class_bind_template_child (widget_class, AngTable, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, AngTable, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AngTable, import_button);
  gtk_widget_class_bind_template_child (widget_class, AngTable, columns_button);
  gtk_widget_class_bind_template_child (widget_class, AngTable, stack);
  gtk_widget_class_bind_template_child (widget_class, AngTable, view);
  gtk_widget_class_bind_template_child (widget_class, AngTable, count);
  gtk_widget_class_bind_template_child (widget_class, AngTable, progress);
  gtk_widget_class_bind_template_child (widget_class, AngTable, progress_text);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, ang_table_on_right_click);
  gtk_widget_class_bind_template_callback (widget_class, ang_table_on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, ang_table_on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, ang_table_update_query);
}

static void
ang_table_class_init (AngTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_table_get_property;
  object_class->set_property = ang_table_set_property;
  object_class->dispose = ang_table_dispose;
  object_class->finalize = ang_table_finalize;
  widget_class->root = ang_table_root;
  widget_class->grab_focus = ang_table_grab_focus;
  widget_class->focus = ang_table_focus;

  install_properties (object_class);
  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ANG_TYPE_RECORD);
  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ANG_TYPE_FILTER_BAR);
  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  gtk_widget_class_set_css_name (widget_class, "table");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
ang_table_init (AngTable *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->headings = g_ptr_array_new_with_free_func (g_object_unref);
  self->filters = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (ang_view_rows_find (self->view)), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->count, NULL, -1);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), GTK_WIDGET (self->view));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", FALSE);
}

/**
 * ang_table_update_query:
 *
 * Shows what base query, search, filters and headings say now.
 */
void
ang_table_update_query (AngTable *self)
{
  g_autoptr (AngQuery) query = NULL;
  AngColumn *column;
  gboolean descending;

  if (self->list == NULL)
    return;

  query = self->base != NULL ? ang_query_copy (self->base) : ang_query_new (self->entity);
  ang_query_set_search (query, *get_search (self) != '\0' ? get_search (self) : NULL);
  ang_filter_bar_apply (self->filter_bar, query);
  column = ang_column_sorter_find (self->view, &self->sort_probe, &descending);
  if (column != NULL)
    {
      ang_query_clear_sort (query);
      ang_query_add_sort (query, ang_column_get_sort_field (column), descending);
    }
  ang_query_list_set_query (ANG_QUERY_LIST (self->list), query);
}

/**
 * ang_table_set_base_query:
 * @query: (nullable): the conditions that always hold, such as "of this cohort", and the order that holds while no heading
 *   is clicked
 */
void
ang_table_set_base_query (AngTable *self,
                          AngQuery *query)
{
  g_clear_object (&self->base);
  self->base = query != NULL ? ang_query_copy (query) : NULL;
  ang_table_update_query (self);
}

/**
 * ang_table_dup_query:
 *
 * Returns: (transfer full) (nullable): what is shown now, for an export of the whole list
 */
AngQuery *
ang_table_dup_query (AngTable *self)
{
  return self->list != NULL ? ang_query_copy (ang_query_list_get_query (ANG_QUERY_LIST (self->list))) : NULL;
}

/**
 * ang_table_get_list:
 *
 * Returns: (transfer none) (nullable): the rows; %NULL before the table is in a window
 */
AngRecordList *
ang_table_get_list (AngTable *self)
{
  return self->list;
}
