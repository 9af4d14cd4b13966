#include "config.h"

#include "ang-record-set.h"

/* A query that is wanted whole is about one cohort, one person, one scheme: a limit that no real one reaches. */
#define MAX_RECORDS 20000

struct _AngRecordSet
{
  AngQueryList parent_instance;

  GPtrArray    *records;
  GCancellable *cancellable;
  gboolean      loaded;
};

typedef enum
{
  PROP_N_ITEMS = 1,
  PROP_LOADED,
} AngRecordSetProps;

enum
{
  SIGNAL_READ,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_LOADED + 1];
static guint signals[N_SIGNALS];

/* The objects that stand for @rows: those already shown take the new values over, the others are the rows themselves. */
static GPtrArray *
reuse_records (AngRecordSet *self,
               GPtrArray    *rows)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->records->len + 1);
  GPtrArray *records = g_ptr_array_new_full (rows->len, g_object_unref);

  for (guint i = 0; i < self->records->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (self->records, i));

      g_array_append_val (ids, id);
    }
  for (guint i = 0; i < self->records->len; i++)
    g_hash_table_insert (known, &g_array_index (ids, gint64, i), g_ptr_array_index (self->records, i));

  for (guint i = 0; i < rows->len; i++)
    {
      AngRecord *row = g_ptr_array_index (rows, i);
      gint64 id = ang_record_get_id (row);
      AngRecord *record = g_hash_table_lookup (known, &id);

      if (record != NULL)
        ang_record_assign (record, row);
      g_ptr_array_add (records, g_object_ref (record != NULL ? record : row));
    }

  return records;
}

/* Only what is not the same object at the same place, from either end, is announced. */
static void
take_records (AngRecordSet *self,
              GPtrArray    *records)
{
  g_autoptr (GPtrArray) before = self->records;
  guint n_common = MIN (before->len, records->len);
  guint start = 0;
  guint end = 0;

  self->records = records;
  while (start < n_common && before->pdata[start] == records->pdata[start])
    start++;
  while (end < n_common - start && before->pdata[before->len - 1 - end] == records->pdata[records->len - 1 - end])
    end++;

  if (start + end < MAX (before->len, records->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, records->len - start - end);
  if (before->len != records->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
set_loaded (AngRecordSet *self)
{
  if (self->loaded)
    return;

  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngRecordSet) self = ANG_RECORD_SET (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, &error);

  if (rows == NULL)
    {
      ang_query_list_fail (ANG_QUERY_LIST (self), error);
      return;
    }

  take_records (self, reuse_records (self, rows));
  set_loaded (self);
  g_signal_emit (self, signals[SIGNAL_READ], 0);
}

static void
ang_record_set_refresh (AngQueryList *list)
{
  AngRecordSet *self = ANG_RECORD_SET (list);
  AngStore *store = ang_query_list_get_store (list);
  AngQuery *query = ang_query_list_get_query (list);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (store == NULL || query == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  ang_store_read_async (store, query, 0, MAX_RECORDS, self->cancellable, on_read, g_object_ref (self));
}

static void
ang_record_set_query_changed (AngQueryList *list,
                              AngQuery     *before)
{
  ang_record_set_refresh (list);
}

static GType
ang_record_set_get_item_type (GListModel *model)
{
  return ANG_TYPE_RECORD;
}

static guint
ang_record_set_get_n_items (GListModel *model)
{
  return ANG_RECORD_SET (model)->records->len;
}

static gpointer
ang_record_set_get_item (GListModel *model,
                         guint       position)
{
  AngRecord *record = ang_record_set_get (ANG_RECORD_SET (model), position);

  return record != NULL ? g_object_ref (record) : NULL;
}

static void
ang_record_set_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ang_record_set_get_item_type;
  iface->get_n_items = ang_record_set_get_n_items;
  iface->get_item = ang_record_set_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngRecordSet, ang_record_set, ANG_TYPE_QUERY_LIST,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ang_record_set_iface_init))

static void
ang_record_set_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AngRecordSet *self = ANG_RECORD_SET (object);

  switch ((AngRecordSetProps) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->records->len);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_record_set_dispose (GObject *object)
{
  AngRecordSet *self = ANG_RECORD_SET (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (ang_record_set_parent_class)->dispose (object);
}

static void
ang_record_set_finalize (GObject *object)
{
  g_ptr_array_unref (ANG_RECORD_SET (object)->records);

  G_OBJECT_CLASS (ang_record_set_parent_class)->finalize (object);
}

static void
ang_record_set_class_init (AngRecordSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AngQueryListClass *list_class = ANG_QUERY_LIST_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_record_set_get_property;
  object_class->dispose = ang_record_set_dispose;
  object_class->finalize = ang_record_set_finalize;
  list_class->refresh = ang_record_set_refresh;
  list_class->query_changed = ang_record_set_query_changed;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_READ] =
    g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ang_record_set_init (AngRecordSet *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ang_record_set_new:
 * @query: (nullable): what to hold
 *
 * Returns: (transfer full): an empty set that starts to read @query
 */
AngRecordSet *
ang_record_set_new (AngStore *store,
                    AngQuery *query)
{
  return g_object_new (ANG_TYPE_RECORD_SET, "store", store, "query", query, NULL);
}

/**
 * ang_record_set_get_loaded:
 *
 * Returns: whether the query was read at least once; an empty set that was not is no empty answer
 */
gboolean
ang_record_set_get_loaded (AngRecordSet *self)
{
  return self->loaded;
}

/**
 * ang_record_set_get:
 *
 * Returns: (nullable) (transfer none): the record at @position
 */
AngRecord *
ang_record_set_get (AngRecordSet *self,
                    guint         position)
{
  return position < self->records->len ? g_ptr_array_index (self->records, position) : NULL;
}

/**
 * ang_record_set_find:
 * @position: (out) (optional): where it stands
 *
 * Returns: (nullable) (transfer none): the record with that id
 */
AngRecord *
ang_record_set_find (AngRecordSet *self,
                     gint64        id,
                     guint        *position)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      AngRecord *record = g_ptr_array_index (self->records, i);

      if (ang_record_get_id (record) != id)
        continue;
      if (position != NULL)
        *position = i;
      return record;
    }

  return NULL;
}
