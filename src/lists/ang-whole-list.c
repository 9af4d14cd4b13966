#include "config.h"

#include "ang-whole-list.h"

struct _AngWholeList
{
  GObject parent_instance;

  AngStore     *store;
  AngQuery     *query;
  guint         parent_field; /* 0: no order by whole and part */
  GPtrArray    *records;
  GHashTable   *by_id;  /* id → AngRecord, borrowed from records */
  GHashTable   *depths; /* id → depth; what is missing stands at the top */
  gboolean      loading;
  guint         refresh_idle;
  GCancellable *cancellable;
};

typedef enum
{
  PROP_N_ITEMS = 1,
  PROP_LOADING,
} AngWholeListProps;

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

/* More is not a list to be held whole. */
#define MAX_ITEMS 10000
#define MAX_DEPTH 12

static GParamSpec *properties[PROP_LOADING + 1];
static guint signals[N_SIGNALS];

static GType
ang_whole_list_get_item_type (GListModel *model)
{
  return ANG_TYPE_RECORD;
}

static guint
ang_whole_list_get_n_items (GListModel *model)
{
  return ANG_WHOLE_LIST (model)->records->len;
}

static gpointer
ang_whole_list_get_item (GListModel *model,
                         guint       position)
{
  AngWholeList *self = ANG_WHOLE_LIST (model);

  return position < self->records->len ? g_object_ref (g_ptr_array_index (self->records, position)) : NULL;
}

static void
ang_whole_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ang_whole_list_get_item_type;
  iface->get_n_items = ang_whole_list_get_n_items;
  iface->get_item = ang_whole_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngWholeList, ang_whole_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ang_whole_list_iface_init))

static gpointer
id_key (AngRecord *record)
{
  gint64 id = ang_record_get_id (record);

  return g_memdup2 (&id, sizeof id);
}

static GHashTable *
create_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
add_parts (AngWholeList *self,
           GPtrArray    *rows,
           GHashTable   *present,
           gint64        whole,
           guint         depth,
           GPtrArray    *ordered)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AngRecord *row = g_ptr_array_index (rows, i);
      gint64 parent = ang_record_get_integer (row, self->parent_field);
      gint64 id = ang_record_get_id (row);

      if (parent != 0 && !g_hash_table_contains (present, &parent))
        parent = 0;
      if (parent != whole || g_hash_table_contains (self->depths, &id))
        continue;

      g_hash_table_insert (self->depths, id_key (row), GUINT_TO_POINTER (depth));
      g_ptr_array_add (ordered, g_object_ref (row));
      if (depth < MAX_DEPTH)
        add_parts (self, rows, present, id, depth + 1, ordered);
    }
}

/* Parts after their whole. What goes round in a circle, or lies too deep, comes last. */
static GPtrArray *
order_by_whole (AngWholeList *self,
                GPtrArray    *rows)
{
  GPtrArray *ordered = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) present = create_table ();

  g_hash_table_remove_all (self->depths);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (present, id_key (g_ptr_array_index (rows, i)));
  add_parts (self, rows, present, 0, 0, ordered);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (rows, i));

      if (!g_hash_table_contains (self->depths, &id))
        g_ptr_array_add (ordered, g_object_ref (g_ptr_array_index (rows, i)));
    }

  return ordered;
}

/* The objects of before stand for the records they stood for. */
static void
keep_objects (AngWholeList *self,
              GPtrArray    *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (rows, i));
      AngRecord *before = g_hash_table_lookup (self->by_id, &id);

      if (before == NULL)
        continue;
      if (!ang_record_equal (before, g_ptr_array_index (rows, i)))
        ang_record_assign (before, g_ptr_array_index (rows, i));
      g_object_unref (g_ptr_array_index (rows, i));
      g_ptr_array_index (rows, i) = g_object_ref (before);
    }
}

static void
index_records (AngWholeList *self)
{
  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < self->records->len; i++)
    {
      AngRecord *record = g_ptr_array_index (self->records, i);

      g_hash_table_insert (self->by_id, id_key (record), record);
    }
}

/* Only what differs is announced: the row that is selected keeps its place. */
static void
take_over (AngWholeList *self,
           GPtrArray    *rows)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->records);
  guint n_common = MIN (before->len, rows->len);
  guint start = 0;
  guint end = 0;

  self->records = g_ptr_array_ref (rows);
  index_records (self);
  while (start < n_common && g_ptr_array_index (before, start) == g_ptr_array_index (rows, start))
    start++;
  while (end < n_common - start &&
         g_ptr_array_index (before, before->len - 1 - end) == g_ptr_array_index (rows, rows->len - 1 - end))
    end++;

  if (start + end == before->len && start + end == rows->len)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, rows->len - start - end);
  if (before->len != rows->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngWholeList) self = ANG_WHOLE_LIST (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, &error);
  g_autoptr (GPtrArray) ordered = NULL;

  if (rows == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  keep_objects (self, rows);
  ordered = self->parent_field != 0 ? order_by_whole (self, rows) : g_ptr_array_ref (rows);
  take_over (self, ordered);
  if (self->loading)
    {
      self->loading = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
    }
}

static void
read_records (AngWholeList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ang_store_read_async (self->store, self->query, 0, MAX_ITEMS, self->cancellable, on_read, g_object_ref (self));
}

static gboolean
on_refresh_idle (gpointer user_data)
{
  AngWholeList *self = ANG_WHOLE_LIST (user_data);

  self->refresh_idle = 0;
  read_records (self);

  return G_SOURCE_REMOVE;
}

static void
on_store_changed (AngWholeList    *self,
                  const AngEntity *entity)
{
  if (entity == ang_query_get_entity (self->query) && self->refresh_idle == 0)
    self->refresh_idle = g_idle_add (on_refresh_idle, self);
}

static void
ang_whole_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AngWholeList *self = ANG_WHOLE_LIST (object);

  switch ((AngWholeListProps) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->records->len);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_whole_list_dispose (GObject *object)
{
  AngWholeList *self = ANG_WHOLE_LIST (object);

  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->query);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_whole_list_parent_class)->dispose (object);
}

static void
ang_whole_list_finalize (GObject *object)
{
  AngWholeList *self = ANG_WHOLE_LIST (object);

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->depths);
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (ang_whole_list_parent_class)->finalize (object);
}

static void
ang_whole_list_class_init (AngWholeListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_whole_list_get_property;
  object_class->dispose = ang_whole_list_dispose;
  object_class->finalize = ang_whole_list_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ang_whole_list_init (AngWholeList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = create_table ();
  self->depths = create_table ();
  self->loading = TRUE;
}

/**
 * ang_whole_list_new:
 * @parent_field: a link to the same entity by which parts are put after their whole; 0 for none
 *
 * Returns: (transfer full): a list that starts to read
 */
AngWholeList *
ang_whole_list_new (AngStore *store,
                    AngQuery *query,
                    guint     parent_field)
{
  AngWholeList *self = g_object_new (ANG_TYPE_WHOLE_LIST, NULL);

  self->store = g_object_ref (store);
  self->query = ang_query_copy (query);
  self->parent_field = parent_field;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  read_records (self);

  return self;
}

/** Returns: whether nothing was read yet */
gboolean
ang_whole_list_get_loading (AngWholeList *self)
{
  return self->loading;
}

/**
 * ang_whole_list_get_depth:
 *
 * Returns: how many wholes @record is a part of, one within the other
 */
guint
ang_whole_list_get_depth (AngWholeList *self,
                          AngRecord    *record)
{
  gint64 id = ang_record_get_id (record);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->depths, &id));
}

/**
 * ang_whole_list_find:
 *
 * Returns: (transfer none) (nullable): the record with that id
 */
AngRecord *
ang_whole_list_find (AngWholeList *self,
                     gint64        id)
{
  return g_hash_table_lookup (self->by_id, &id);
}
