#include "config.h"

#include "ang-query-list.h"

typedef struct
{
  AngStore *store;
  AngQuery *query; /* (nullable) */
  guint     refresh_idle;
} AngQueryListPrivate;

typedef enum
{
  PROP_STORE = 1,
  PROP_QUERY,
} AngQueryListProps;

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_QUERY + 1];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AngQueryList, ang_query_list, G_TYPE_OBJECT)

static AngQueryListPrivate *
get_private (AngQueryList *self)
{
  return ang_query_list_get_instance_private (self);
}

static gboolean
on_refresh_idle (gpointer user_data)
{
  AngQueryList *self = ANG_QUERY_LIST (user_data);

  get_private (self)->refresh_idle = 0;
  ANG_QUERY_LIST_GET_CLASS (self)->refresh (self);

  return G_SOURCE_REMOVE;
}

/* Rows show what other entities hold too (a cohort its number of participants): any change may concern them. A commit
 * announces each entity it touched; one reading serves them all. */
static void
on_store_changed (AngQueryList *self)
{
  AngQueryListPrivate *priv = get_private (self);

  if (priv->refresh_idle == 0)
    priv->refresh_idle = g_idle_add (on_refresh_idle, self);
}

static void
ang_query_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AngQueryListPrivate *priv = get_private (ANG_QUERY_LIST (object));

  switch ((AngQueryListProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_QUERY:
      g_value_set_object (value, priv->query);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_query_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AngQueryList *self = ANG_QUERY_LIST (object);

  switch ((AngQueryListProps) prop_id)
    {
    case PROP_STORE:
      get_private (self)->store = g_value_dup_object (value);
      break;
    case PROP_QUERY:
      ang_query_list_set_query (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_query_list_constructed (GObject *object)
{
  AngQueryListPrivate *priv = get_private (ANG_QUERY_LIST (object));

  G_OBJECT_CLASS (ang_query_list_parent_class)->constructed (object);

  if (priv->store != NULL)
    g_signal_connect_object (priv->store, "changed", G_CALLBACK (on_store_changed), object, G_CONNECT_SWAPPED);
}

static void
ang_query_list_dispose (GObject *object)
{
  AngQueryListPrivate *priv = get_private (ANG_QUERY_LIST (object));

  g_clear_handle_id (&priv->refresh_idle, g_source_remove);
  g_clear_object (&priv->query);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (ang_query_list_parent_class)->dispose (object);
}

static void
ang_query_list_class_init (AngQueryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_query_list_get_property;
  object_class->set_property = ang_query_list_set_property;
  object_class->constructed = ang_query_list_constructed;
  object_class->dispose = ang_query_list_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, ANG_TYPE_QUERY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ang_query_list_init (AngQueryList *self)
{
}

/** Returns: (transfer none) (nullable): where the records come from; nothing once it is disposed of */
AngStore *
ang_query_list_get_store (AngQueryList *self)
{
  return get_private (self)->store;
}

/**
 * ang_query_list_get_query:
 *
 * Returns: (nullable) (transfer none): what the list shows, or is about to show. Not to be changed: copy it, change the copy,
 *   set it.
 */
AngQuery *
ang_query_list_get_query (AngQueryList *self)
{
  return get_private (self)->query;
}

/**
 * ang_query_list_set_query:
 * @query: (nullable): what to show from now on; copied. Nothing leaves all as it is.
 *
 * Shows another query. What was there stays until it has been read.
 */
void
ang_query_list_set_query (AngQueryList *self,
                          AngQuery     *query)
{
  AngQueryListPrivate *priv;
  g_autoptr (AngQuery) before = NULL;

  g_return_if_fail (ANG_IS_QUERY_LIST (self));

  priv = get_private (self);
  if (query == NULL || (priv->query != NULL && ang_query_equal (priv->query, query)))
    return;

  before = g_steal_pointer (&priv->query);
  priv->query = ang_query_copy (query);
  g_clear_handle_id (&priv->refresh_idle, g_source_remove);
  ANG_QUERY_LIST_GET_CLASS (self)->query_changed (self, before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/** Tells that @error came of a read, unless it was only broken off. */
void
ang_query_list_fail (AngQueryList *self,
                     const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}
