#include "config.h"

#include "ang-history-view.h"

#include "ang-date.h"
#include "ang-empty-state.h"
#include "ang-entities.h"
#include "ang-feedback.h"
#include "ang-focus.h"
#include "ang-history-list.h"
#include "ang-history.h"

#include <glib/gi18n.h>

struct _AngHistoryView
{
  GtkWidget parent_instance;

  AngStore *store;
  char     *entity;
  gint64    record_id;

  GtkWidget          *root;
  GtkStack           *stack;
  GtkScrolledWindow  *entries_window;
  GtkWidget          *entries_view;
  GtkWidget          *changes_view;
  GtkSingleSelection *entries;
  GListStore         *changes;
  GtkWidget          *heading;
  GtkWidget          *caption;
  GtkWidget          *revert_button;
  GCancellable       *cancellable;
  gboolean            stale; /* another entry is selected than the one shown, while nobody sees it */
};

typedef enum
{
  PROP_STORE = 1,
  PROP_ENTITY,
  PROP_RECORD_ID,
} AngHistoryViewProps;

G_DEFINE_FINAL_TYPE (AngHistoryView, ang_history_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_RECORD_ID + 1];

static AngHistoryEntry *
get_entry (AngHistoryView *self)
{
  return gtk_single_selection_get_selected_item (self->entries);
}

/* "22 November 2026, 10.15 · Siti Rahmah", from ISO 8601. */
static char *
format_when (gpointer    object,
             const char *at,
             const char *author)
{
  AngLanguage language = ang_language_get_interface ();
  AngDate date;
  g_autofree char *day = at != NULL ? g_strndup (at, strlen ("YYYY-MM-DD")) : NULL;
  g_autofree char *day_text = NULL;
  g_autofree char *time_text = NULL;

  if (day == NULL || !ang_date_parse_iso (day, &date))
    return g_strdup (author);

  day_text = ang_date_format (date, language, ANG_DATE_STYLE_LONG);
  time_text = strlen (at) >= strlen ("YYYY-MM-DDTHH:MM") ? g_strndup (at + strlen ("YYYY-MM-DDT"), strlen ("HH:MM")) : g_strdup ("");
  if (language == ANG_LANGUAGE_INDONESIAN)
    g_strdelimit (time_text, ":", '.');

  /* Translators: when a command was given, and by whom: day, time, person */
  return g_strdup_printf (_ ("%s, %s · %s"), day_text, time_text, author != NULL ? author : "");
}

static char *
format_state (gpointer object,
              int      state)
{
  switch ((AngHistoryState) state)
    {
    case ANG_HISTORY_UNDONE:
      return g_strdup (_ ("Undone"));
    case ANG_HISTORY_DROPPED:
      return g_strdup (_ ("Undone for good"));
    case ANG_HISTORY_DONE:
    default:
      return g_strdup ("");
    }
}

static gboolean
is_text (gpointer    object,
         const char *text)
{
  return text != NULL && *text != '\0';
}

static void
read_changes_in_thread (GTask        *task,
                        gpointer      source_object,
                        gpointer      task_data,
                        GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *changes = ang_store_read_history_changes (ANG_STORE (source_object), *(gint64 *) task_data, &error);

  if (changes != NULL)
    g_task_return_pointer (task, changes, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
on_changes_read (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AngHistoryView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = g_task_propagate_pointer (G_TASK (result), &error);

  if (changes != NULL)
    g_list_store_splice (self->changes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->changes)), changes->pdata, changes->len);
  else if (self->root != NULL)
    ang_feedback_error (GTK_WIDGET (self), _ ("What this command changed could not be read"), error);
}

static void
read_changes (AngHistoryView  *self,
              AngHistoryEntry *entry)
{
  g_autoptr (GTask) task = NULL;
  gint64 id;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();

  g_object_get (entry, "id", &id, NULL);
  task = g_task_new (self->store, self->cancellable, on_changes_read, g_object_ref (self));
  g_task_set_source_tag (task, read_changes);
  g_task_set_task_data (task, g_memdup2 (&id, sizeof id), g_free);
  g_task_run_in_thread (task, read_changes_in_thread);
}

static void
on_entry_selected (AngHistoryView *self)
{
  AngHistoryEntry *entry;
  g_autofree char *label = NULL;
  g_autofree char *at = NULL;
  g_autofree char *author = NULL;
  g_autofree char *when = NULL;
  int state;

  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;

  entry = get_entry (self);
  if (entry == NULL)
    {
      g_list_store_remove_all (self->changes);
      return;
    }

  g_object_get (entry, "label", &label, "at", &at, "author", &author, "state", &state, NULL);
  when = format_when (self, at, author);
  gtk_label_set_label (GTK_LABEL (self->heading), label);
  gtk_widget_set_tooltip_text (self->heading, label);
  gtk_label_set_label (GTK_LABEL (self->caption), when);
  gtk_widget_set_sensitive (self->revert_button, state == ANG_HISTORY_DONE && !ang_store_get_read_only (self->store));
  read_changes (self, entry);
}

static void
on_entries_changed (AngHistoryView *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->entries)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "entries");
}

static void
on_edge_reached (AngHistoryView  *self,
                 GtkPositionType  edge)
{
  GListModel *model = gtk_single_selection_get_model (self->entries);

  if (edge == GTK_POS_BOTTOM && model != NULL)
    ang_history_list_load_more (ANG_HISTORY_LIST (model));
}

static void
on_reverted (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AngHistoryView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->root == NULL)
    return;

  if (ang_store_undo_finish (ANG_STORE (object), result, &error))
    ang_feedback_done (GTK_WIDGET (self), _ ("The command was taken back"));
  else
    ang_feedback_error (GTK_WIDGET (self), _ ("This command cannot be taken back on its own"), error);
}

static void
revert_entry (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AngHistoryView *self = ANG_HISTORY_VIEW (widget);
  AngHistoryEntry *entry = get_entry (self);
  gint64 id;

  if (entry == NULL)
    return;

  g_object_get (entry, "id", &id, NULL);
  ang_store_revert_async (self->store, id, NULL, on_reverted, g_object_ref (self));
}

static void
fill (AngHistoryView *self)
{
  const AngEntity *entity = self->entity != NULL ? ang_entities_find (self->entity) : NULL;
  g_autoptr (AngHistoryList) list = NULL;

  if (self->store == NULL || self->entries == NULL || (entity != NULL && self->record_id == 0))
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    list = ang_history_list_new (self->store, entity, self->record_id);
  gtk_single_selection_set_model (self->entries, (GListModel *) list);
}

/* What nobody looks at is not read: a tab of the history would follow every command otherwise. */
static void
ang_history_view_map (GtkWidget *widget)
{
  AngHistoryView *self = ANG_HISTORY_VIEW (widget);

  GTK_WIDGET_CLASS (ang_history_view_parent_class)->map (widget);

  if (gtk_single_selection_get_model (self->entries) == NULL)
    fill (self);
  else if (self->stale)
    on_entry_selected (self);
}

/* Tab leaves the lists, or it would have to be pressed as often as there are commands. */
static gboolean
ang_history_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  AngHistoryView *self = ANG_HISTORY_VIEW (widget);

  if (ang_focus_leaves (self->entries_view, direction))
    return ang_focus_past (self->entries_view, widget, direction);
  if (ang_focus_leaves (self->changes_view, direction))
    return ang_focus_past (self->changes_view, widget, direction);

  return GTK_WIDGET_CLASS (ang_history_view_parent_class)->focus (widget, direction);
}

static void
ang_history_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AngHistoryView *self = ANG_HISTORY_VIEW (object);

  switch ((AngHistoryViewProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_ENTITY:
      g_value_set_string (value, self->entity);
      break;
    case PROP_RECORD_ID:
      g_value_set_int64 (value, self->record_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_history_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AngHistoryView *self = ANG_HISTORY_VIEW (object);

  switch ((AngHistoryViewProps) prop_id)
    {
    case PROP_STORE:
      ang_history_view_set_store (self, g_value_get_object (value));
      break;
    case PROP_ENTITY:
      g_free (self->entity);
      self->entity = g_value_dup_string (value);
      fill (self);
      break;
    case PROP_RECORD_ID:
      self->record_id = g_value_get_int64 (value);
      fill (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_history_view_dispose (GObject *object)
{
  AngHistoryView *self = ANG_HISTORY_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_history_view_parent_class)->dispose (object);
}

static void
ang_history_view_finalize (GObject *object)
{
  AngHistoryView *self = ANG_HISTORY_VIEW (object);

  g_clear_object (&self->cancellable);
  g_free (self->entity);

  G_OBJECT_CLASS (ang_history_view_parent_class)->finalize (object);
}

static void
ang_history_view_class_init (AngHistoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_history_view_get_property;
  object_class->set_property = ang_history_view_set_property;
  object_class->dispose = ang_history_view_dispose;
  object_class->finalize = ang_history_view_finalize;
  widget_class->focus = ang_history_view_focus;
  widget_class->map = ang_history_view_map;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, flags);
  properties[PROP_RECORD_ID] = g_param_spec_int64 ("record-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_HISTORY_ENTRY);
  g_type_ensure (ANG_TYPE_HISTORY_CHANGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "history.revert", NULL, revert_entry);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, root);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, stack);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, entries_window);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, entries_view);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, changes_view);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, entries);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, changes);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, heading);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, caption);
  gtk_widget_class_bind_template_child (widget_class, AngHistoryView, revert_button);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_entries_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_edge_reached);
  gtk_widget_class_bind_template_callback (widget_class, format_when);
  gtk_widget_class_bind_template_callback (widget_class, format_state);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
}

static void
ang_history_view_init (AngHistoryView *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_history_view_set_store:
 *
 * Shows the history of the register @store.
 */
void
ang_history_view_set_store (AngHistoryView *self,
                            AngStore       *store)
{
  if (!g_set_object (&self->store, store))
    return;

  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}
