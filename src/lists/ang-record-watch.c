#include "config.h"

#include "ang-record-watch.h"

struct _AngRecordWatch
{
  GObject parent_instance;

  AngStore        *store;
  const AngEntity *entity;
  gint64           id;
  AngRecord       *record;
  gboolean         gone;
  guint            refresh_idle;
  GCancellable    *cancellable;
};

typedef enum
{
  PROP_RECORD = 1,
  PROP_GONE,
} AngRecordWatchProps;

static GParamSpec *properties[PROP_GONE + 1];

G_DEFINE_FINAL_TYPE (AngRecordWatch, ang_record_watch, G_TYPE_OBJECT)

static void
set_gone (AngRecordWatch *self,
          gboolean        gone)
{
  if (self->gone == gone)
    return;

  self->gone = gone;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GONE]);
}

static void
take_record (AngRecordWatch *self,
             AngRecord      *record)
{
  if (self->record != NULL && record != NULL)
    {
      ang_record_assign (self->record, record);
      return;
    }
  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngRecordWatch) self = ANG_RECORD_WATCH (user_data);
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, NULL);
  gboolean was_there = self->record != NULL;

  /* A read that failed or was replaced by another says nothing about the record. */
  if (rows == NULL)
    return;

  take_record (self, rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL);
  set_gone (self, rows->len == 0 && (was_there || self->gone));
}

static void
read_record (AngRecordWatch *self)
{
  g_autoptr (AngQuery) query = ang_query_new (self->entity);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  ang_query_add_integer (query, 0, ANG_COMPARE_EQUAL, self->id);
  ang_store_read_async (self->store, query, 0, 1, self->cancellable, on_read, g_object_ref (self));
}

static gboolean
on_refresh_idle (gpointer user_data)
{
  AngRecordWatch *self = ANG_RECORD_WATCH (user_data);

  self->refresh_idle = 0;
  read_record (self);

  return G_SOURCE_REMOVE;
}

/* What is computed for a record comes from other entities too. */
static void
on_store_changed (AngRecordWatch *self)
{
  if (self->refresh_idle == 0)
    self->refresh_idle = g_idle_add (on_refresh_idle, self);
}

static void
ang_record_watch_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AngRecordWatch *self = ANG_RECORD_WATCH (object);

  switch ((AngRecordWatchProps) prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_GONE:
      g_value_set_boolean (value, self->gone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_record_watch_dispose (GObject *object)
{
  AngRecordWatch *self = ANG_RECORD_WATCH (object);

  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_record_watch_parent_class)->dispose (object);
}

static void
ang_record_watch_class_init (AngRecordWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_record_watch_get_property;
  object_class->dispose = ang_record_watch_dispose;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, flags);
  properties[PROP_GONE] = g_param_spec_boolean ("gone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_record_watch_init (AngRecordWatch *self)
{
}

/**
 * ang_record_watch_new:
 * @id: of a stored record
 *
 * Returns: (transfer full): a watch that starts to read the record
 */
AngRecordWatch *
ang_record_watch_new (AngStore        *store,
                      const AngEntity *entity,
                      gint64           id)
{
  AngRecordWatch *self = g_object_new (ANG_TYPE_RECORD_WATCH, NULL);

  self->store = g_object_ref (store);
  self->entity = entity;
  self->id = id;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  read_record (self);

  return self;
}

/**
 * ang_record_watch_get_record:
 *
 * Returns: (transfer none) (nullable): the record, if it has been read and is there. Copy it to change it.
 */
AngRecord *
ang_record_watch_get_record (AngRecordWatch *self)
{
  return self->record;
}

/**
 * ang_record_watch_get_gone:
 *
 * Returns: whether the record was there and is not any more
 */
gboolean
ang_record_watch_get_gone (AngRecordWatch *self)
{
  return self->gone;
}
