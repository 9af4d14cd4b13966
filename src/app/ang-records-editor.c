#include "config.h"

#include "ang-records-editor-private.h"

#include <glib/gi18n.h>

#include "ang-empty-state.h"
#include "ang-entities.h"
#include "ang-feedback.h"
#include "ang-field-row.h"

typedef enum
{
  PROP_STORE = 1,
  PROP_SCOPE_ID,
  PROP_SEARCHABLE,
  PROP_REMOVABLE,
  PROP_RECORD,
  PROP_IS_DRAFT,
  PROP_TEXTS, /* the first of the texts, in the order of AngRecordsText */
} AngRecordsEditorProps;

#define N_PROPS (PROP_TEXTS + ANG_RECORDS_N_TEXTS)

static const char *const text_names[ANG_RECORDS_N_TEXTS] = {
  [ANG_RECORDS_TEXT_ENTITY] = "entity",
  [ANG_RECORDS_TEXT_LABEL] = "label",
  [ANG_RECORDS_TEXT_SCOPE_FIELD] = "scope-field",
  [ANG_RECORDS_TEXT_SCOPE_TEXT] = "scope-text",
  [ANG_RECORDS_TEXT_TITLE_FIELD] = "title-field",
  [ANG_RECORDS_TEXT_DETAIL_FIELDS] = "detail-fields",
  [ANG_RECORDS_TEXT_PARENT_FIELD] = "parent-field",
  [ANG_RECORDS_TEXT_EXCLUSIVE_FIELD] = "exclusive-field",
  [ANG_RECORDS_TEXT_EXCLUSIVE_TEXT] = "exclusive-text",
  [ANG_RECORDS_TEXT_FIXED_FIELD] = "fixed-field",
  [ANG_RECORDS_TEXT_ADD_LABEL] = "add-label",
  [ANG_RECORDS_TEXT_EMPTY_ICON] = "empty-icon",
  [ANG_RECORDS_TEXT_EMPTY_TITLE] = "empty-title",
  [ANG_RECORDS_TEXT_EMPTY_TEXT] = "empty-text",
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void ang_records_editor_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngRecordsEditor, ang_records_editor, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, ang_records_editor_buildable_init))

static void
ang_records_editor_add_child (GtkBuildable *buildable,
                              GtkBuilder   *builder,
                              GObject      *child,
                              const char   *type)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (buildable);

  if (ANG_IS_FORM (child))
    {
      self->form = ANG_FORM (child);
      gtk_scrolled_window_set_child (self->place, GTK_WIDGET (child));
    }
  else if (ANG_IS_FILTER (child))
    {
      g_ptr_array_add (self->filters, g_object_ref (child));
    }
  else if (g_strcmp0 (type, "tool") == 0)
    {
      gtk_box_append (self->tools, GTK_WIDGET (child));
    }
  else
    {
      parent_buildable->add_child (buildable, builder, child, type);
    }
}

static void
ang_records_editor_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ang_records_editor_add_child;
}

/**
 * ang_records_editor_find_field:
 * @text: a text that names a field
 * @field: (out): the field
 *
 * Returns: whether the editor was given such a text, and its entity has that field
 */
gboolean
ang_records_editor_find_field (AngRecordsEditor *self,
                               AngRecordsText    text,
                               guint            *field)
{
  return self->texts[text] != NULL && ang_entity_find_field (self->entity, self->texts[text], field);
}

/** Returns: whether there is a register, and it is not read-only */
gboolean
ang_records_editor_get_writable (AngRecordsEditor *self)
{
  return self->store != NULL && !ang_store_get_read_only (self->store);
}

/**
 * ang_records_editor_find_row:
 * @text: a text that names a field
 *
 * Returns: (transfer none) (nullable): the row of the form that is for that field
 */
GtkWidget *
ang_records_editor_find_row (AngRecordsEditor *self,
                             AngRecordsText    text)
{
  if (self->texts[text] == NULL || self->form == NULL)
    return NULL;

  return ang_form_find_row (self->form, self->texts[text]);
}

static void
set_row_read_only (AngRecordsEditor *self,
                   AngRecordsText    text,
                   gboolean          read_only)
{
  GtkWidget *row = ang_records_editor_find_row (self, text);

  if (row != NULL)
    g_object_set (row, "read-only", read_only || !ang_records_editor_get_writable (self), NULL);
}

static gboolean
is_marked (AngRecordsEditor *self)
{
  guint field;

  return self->shown != NULL && ang_records_editor_find_field (self, ANG_RECORDS_TEXT_EXCLUSIVE_FIELD, &field) &&
         ang_record_get_boolean (self->shown, field);
}

/** Brings up to date what can be done now, and what the side shows. */
void
ang_records_editor_update (AngRecordsEditor *self)
{
  gboolean writable = ang_records_editor_get_writable (self);
  gboolean draft = self->draft != NULL;
  gboolean empty = self->list == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  gtk_widget_set_sensitive (self->pane, !draft);
  gtk_widget_set_visible (self->pane, !empty);
  gtk_widget_set_visible (self->draft_bar, draft);
  gtk_widget_set_visible (self->search_entry, self->searchable);
  gtk_widget_set_visible (self->remove_button, self->removable);
  gtk_button_set_label (GTK_BUTTON (self->add_button), self->texts[ANG_RECORDS_TEXT_ADD_LABEL]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "records.add", writable && !draft && self->list != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "records.remove", writable && !draft && self->shown != NULL && !is_marked (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "records.create", draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "records.cancel", draft);
  if (self->shown != NULL)
    gtk_stack_set_visible_child_name (self->side, "form");
  else if (self->list != NULL && !ang_whole_list_get_loading (self->list))
    gtk_stack_set_visible_child_name (self->side, empty ? "nothing" : "not-found");
  set_row_read_only (self, ANG_RECORDS_TEXT_FIXED_FIELD, !draft);
  set_row_read_only (self, ANG_RECORDS_TEXT_EXCLUSIVE_FIELD, is_marked (self));
}

/** @record: (nullable): what to put in the form, whether it is stored or a draft */
void
ang_records_editor_show (AngRecordsEditor *self,
                         AngRecord        *record)
{
  if (self->shown != record)
    {
      if (self->shown != NULL)
        g_clear_signal_handler (&self->shown_handler, self->shown);
      g_set_object (&self->shown, record);
      if (record != NULL)
        self->shown_handler = g_signal_connect_swapped (record, "notify", G_CALLBACK (ang_records_editor_update), self);
      if (self->form != NULL)
        ang_form_set_record (self->form, record);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_DRAFT]);
    }
  ang_records_editor_update (self);
}

/** Puts the selected record in the form, or none; a draft stays there. */
void
ang_records_editor_show_selected (AngRecordsEditor *self)
{
  if (self->draft == NULL)
    ang_records_editor_show (self, self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL);
}

static void
select_wanted (AngRecordsEditor *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_rows && self->wanted != 0; i++)
    {
      g_autoptr (AngRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (ang_record_get_id (record) != self->wanted)
        continue;
      self->wanted = 0;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
    }
}

static void
on_rows_changed (AngRecordsEditor *self)
{
  select_wanted (self);
  ang_records_editor_show_selected (self);
}

static void
on_failed (AngRecordsEditor *self,
           const GError     *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The list could not be read"), error);
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  return ang_records_editor_matches (ANG_RECORDS_EDITOR (user_data), ANG_RECORD (item));
}

static AngQuery *
create_query (AngRecordsEditor *self)
{
  AngQuery *query = ang_query_new (self->entity);
  guint field;

  if (!ang_records_editor_find_field (self, ANG_RECORDS_TEXT_SCOPE_FIELD, &field))
    return query;

  if (ang_field_holds_text (&self->entity->fields[field]))
    ang_query_add_text (query, field, ANG_COMPARE_EQUAL, self->texts[ANG_RECORDS_TEXT_SCOPE_TEXT]);
  else
    ang_query_add_integer (query, field, ANG_COMPARE_EQUAL, self->scope_id);

  return query;
}

static void
drop_list (AngRecordsEditor *self)
{
  gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->list);
}

static void
read_list (AngRecordsEditor *self)
{
  g_autoptr (AngQuery) query = create_query (self);
  GtkFilterListModel *found;
  guint parent_field = 0;

  drop_list (self);
  ang_records_editor_find_field (self, ANG_RECORDS_TEXT_PARENT_FIELD, &parent_field);
  self->list = ang_whole_list_new (self->store, query, parent_field);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->list)), g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (found));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->list, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (ang_records_editor_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (ang_records_editor_show_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_rows_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  ang_records_editor_show_selected (self);
}

/* Once it is in a window, everything of its declaration is there. */
static void
set_up (AngRecordsEditor *self)
{
  const char *label = self->texts[ANG_RECORDS_TEXT_LABEL];

  self->entity = ang_entities_find (self->texts[ANG_RECORDS_TEXT_ENTITY]);
  g_return_if_fail (self->entity != NULL);

  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (self->form != NULL)
    g_object_set (self->form, "store", self->store, NULL);
  ang_records_editor_watch_exclusive (self);
  ang_records_editor_init_filters (self);
  read_list (self);
}

static void
ang_records_editor_root (GtkWidget *widget)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (widget);

  GTK_WIDGET_CLASS (ang_records_editor_parent_class)->root (widget);

  if (self->list == NULL && self->store != NULL)
    set_up (self);
}

static gboolean
ang_records_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ANG_RECORDS_EDITOR (widget)->view));
}

static void
ang_records_editor_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (object);

  if (prop_id >= PROP_TEXTS)
    {
      g_value_set_string (value, self->texts[prop_id - PROP_TEXTS]);
      return;
    }

  switch ((AngRecordsEditorProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SCOPE_ID:
      g_value_set_int64 (value, self->scope_id);
      break;
    case PROP_SEARCHABLE:
      g_value_set_boolean (value, self->searchable);
      break;
    case PROP_REMOVABLE:
      g_value_set_boolean (value, self->removable);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->shown);
      break;
    case PROP_IS_DRAFT:
      g_value_set_boolean (value, self->draft != NULL);
      break;
    case PROP_TEXTS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_store (AngRecordsEditor *self,
           AngStore         *store)
{
  if (g_set_object (&self->store, store) && store != NULL && self->list == NULL &&
      gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    set_up (self);
}

static void
ang_records_editor_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (object);

  if (prop_id >= PROP_TEXTS)
    {
      g_free (self->texts[prop_id - PROP_TEXTS]);
      self->texts[prop_id - PROP_TEXTS] = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      return;
    }

  switch ((AngRecordsEditorProps) prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_SCOPE_ID:
      self->scope_id = g_value_get_int64 (value);
      break;
    case PROP_SEARCHABLE:
      self->searchable = g_value_get_boolean (value);
      break;
    case PROP_REMOVABLE:
      self->removable = g_value_get_boolean (value);
      break;
    case PROP_RECORD:
    case PROP_IS_DRAFT:
    case PROP_TEXTS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_records_editor_dispose (GObject *object)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (object);

  if (self->shown != NULL)
    g_clear_signal_handler (&self->shown_handler, self->shown);
  if (self->root != NULL)
    drop_list (self);
  self->form = NULL;
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->shown);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_records_editor_parent_class)->dispose (object);
}

static void
ang_records_editor_finalize (GObject *object)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (object);

  for (guint i = 0; i < ANG_RECORDS_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_ptr_array_unref (self->filters);
  g_free (self->search);

  G_OBJECT_CLASS (ang_records_editor_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags flags = readable | G_PARAM_WRITABLE;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_SCOPE_ID] = g_param_spec_int64 ("scope-id", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_SEARCHABLE] = g_param_spec_boolean ("searchable", NULL, NULL, FALSE, flags);
  properties[PROP_REMOVABLE] = g_param_spec_boolean ("removable", NULL, NULL, TRUE, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, readable);
  properties[PROP_IS_DRAFT] = g_param_spec_boolean ("is-draft", NULL, NULL, FALSE, readable);
  for (guint i = 0; i < ANG_RECORDS_N_TEXTS; i++)
    properties[PROP_TEXTS + i] = g_param_spec_string (text_names[i], NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ang_records_editor_class_init (AngRecordsEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_records_editor_get_property;
  object_class->set_property = ang_records_editor_set_property;
  object_class->dispose = ang_records_editor_dispose;
  object_class->finalize = ang_records_editor_finalize;
  widget_class->root = ang_records_editor_root;
  widget_class->focus = ang_records_editor_focus;
  widget_class->grab_focus = ang_records_editor_grab_focus;

  install_properties (object_class);
  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_FILTER);
  g_type_ensure (ANG_TYPE_FILTER_BAR);
  gtk_widget_class_set_css_name (widget_class, "records");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-records-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, root);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, pane);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, view);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, tools);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, remove_button);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, side);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, place);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsEditor, create_button);
  gtk_widget_class_bind_template_callback (widget_class, ang_records_editor_on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, ang_records_editor_on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, ang_records_editor_on_search_stopped);
  ang_records_editor_install_actions (widget_class);
}

static void
ang_records_editor_init (AngRecordsEditor *self)
{
  self->removable = TRUE;
  self->filters = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_records_editor_init_rows (self);
  ang_records_editor_update (self);
}

/**
 * ang_records_editor_get_record:
 *
 * Returns: (transfer none) (nullable): the record in the form; without id while it is not stored yet
 */
AngRecord *
ang_records_editor_get_record (AngRecordsEditor *self)
{
  return self->shown;
}

/**
 * ang_records_editor_select:
 *
 * Selects the record with that id, now or as soon as it is in the list.
 */
void
ang_records_editor_select (AngRecordsEditor *self,
                           gint64            id)
{
  self->wanted = id;
  if (self->selection != NULL)
    select_wanted (self);
}

/**
 * ang_records_editor_set_scope_text:
 *
 * Shows the records of another scope. A new record that is not stored yet is given up.
 */
void
ang_records_editor_set_scope_text (AngRecordsEditor *self,
                                   const char       *text)
{
  if (g_strcmp0 (self->texts[ANG_RECORDS_TEXT_SCOPE_TEXT], text) == 0)
    return;

  g_object_set (self, "scope-text", text, NULL);
  if (self->list == NULL)
    return;

  ang_records_editor_drop_draft (self);
  read_list (self);
}
