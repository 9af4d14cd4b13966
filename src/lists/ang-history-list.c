#include "config.h"

#include "ang-history-list.h"

/* How many entries are read at a time. */
#define STEP 200

struct _AngHistoryList
{
  GObject parent_instance;

  AngStore        *store;
  const AngEntity *entity;
  gint64           id;
  GPtrArray       *entries;
  guint            wanted;
  gboolean         complete;
  GCancellable    *cancellable;
};

typedef enum
{
  PROP_N_ITEMS = 1,
} AngHistoryListProps;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static GType
ang_history_list_get_item_type (GListModel *model)
{
  return ANG_TYPE_HISTORY_ENTRY;
}

static guint
ang_history_list_get_n_items (GListModel *model)
{
  return ANG_HISTORY_LIST (model)->entries->len;
}

static gpointer
ang_history_list_get_item (GListModel *model,
                           guint       position)
{
  AngHistoryList *self = ANG_HISTORY_LIST (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
ang_history_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ang_history_list_get_item_type;
  iface->get_n_items = ang_history_list_get_n_items;
  iface->get_item = ang_history_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngHistoryList, ang_history_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ang_history_list_iface_init))

static gboolean
entries_equal (gpointer a,
               gpointer b)
{
  gint64 id[2];
  int state[2];
  g_autofree char *label_a = NULL;
  g_autofree char *label_b = NULL;

  g_object_get (a, "id", &id[0], "state", &state[0], "label", &label_a, NULL);
  g_object_get (b, "id", &id[1], "state", &state[1], "label", &label_b, NULL);

  return id[0] == id[1] && state[0] == state[1] && g_strcmp0 (label_a, label_b) == 0;
}

/* Entries that stay keep their objects, so that a selected one stays selected. */
static void
take_entries (AngHistoryList *self,
              GPtrArray      *entries)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->entries);
  guint start = 0;
  guint end = 0;
  guint n_common = MIN (before->len, entries->len);

  while (start < n_common && entries_equal (before->pdata[start], entries->pdata[start]))
    start++;
  while (end < n_common - start &&
         entries_equal (before->pdata[before->len - 1 - end], entries->pdata[entries->len - 1 - end]))
    end++;

  for (guint i = 0; i < start; i++)
    g_set_object (&entries->pdata[i], before->pdata[i]);
  for (guint i = 1; i <= end; i++)
    g_set_object (&entries->pdata[entries->len - i], before->pdata[before->len - i]);

  self->entries = g_ptr_array_ref (entries);
  if (start + end == before->len && start + end == entries->len)
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, entries->len - start - end);
  if (before->len != entries->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  AngHistoryList *self = ANG_HISTORY_LIST (source_object);
  GError *error = NULL;
  GPtrArray *entries = ang_store_read_history (self->store, self->entity, self->id, 0,
                                               GPOINTER_TO_UINT (task_data), &error);

  if (entries != NULL)
    g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  AngHistoryList *self = ANG_HISTORY_LIST (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = g_task_propagate_pointer (G_TASK (result), &error);

  if (entries == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("The history could not be read: %s", error->message);
      return;
    }

  self->complete = entries->len < GPOINTER_TO_UINT (g_task_get_task_data (G_TASK (result)));
  take_entries (self, entries);
}

static void
read_entries (AngHistoryList *self)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();

  task = g_task_new (self, self->cancellable, on_read, NULL);
  g_task_set_source_tag (task, read_entries);
  g_task_set_task_data (task, GUINT_TO_POINTER (self->wanted), NULL);
  g_task_run_in_thread (task, read_in_thread);
}

static void
ang_history_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((AngHistoryListProps) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, ang_history_list_get_n_items (G_LIST_MODEL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_history_list_dispose (GObject *object)
{
  AngHistoryList *self = ANG_HISTORY_LIST (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (ang_history_list_parent_class)->dispose (object);
}

static void
ang_history_list_finalize (GObject *object)
{
  AngHistoryList *self = ANG_HISTORY_LIST (object);

  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (ang_history_list_parent_class)->finalize (object);
}

static void
ang_history_list_class_init (AngHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ang_history_list_get_property;
  object_class->dispose = ang_history_list_dispose;
  object_class->finalize = ang_history_list_finalize;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_N_ITEMS, properties[PROP_N_ITEMS]);
}

static void
ang_history_list_init (AngHistoryList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
  self->wanted = STEP;
}

/**
 * ang_history_list_new:
 * @entity: (nullable): the kind of the record whose history is wanted, or %NULL for the register's
 * @id: that record's id
 *
 * Returns: (transfer full): the list, empty until the first read is done
 */
AngHistoryList *
ang_history_list_new (AngStore        *store,
                      const AngEntity *entity,
                      gint64           id)
{
  AngHistoryList *self = g_object_new (ANG_TYPE_HISTORY_LIST, NULL);

  self->store = g_object_ref (store);
  self->entity = entity;
  self->id = id;
  g_signal_connect_object (store, "changed", G_CALLBACK (read_entries), self, G_CONNECT_SWAPPED);
  read_entries (self);

  return self;
}

/**
 * ang_history_list_load_more:
 *
 * Reads the next, older entries, if there are any.
 */
void
ang_history_list_load_more (AngHistoryList *self)
{
  if (self->complete || self->wanted > self->entries->len)
    return;

  self->wanted += STEP;
  read_entries (self);
}
