#include "config.h"

#include "ang-record-list.h"

#include "ang-record-pages.h"
#include "ang-record-round.h"

struct _AngRecordList
{
  AngQueryList parent_instance;

  AngRecordPages *pages;
  guint           n_items;

  AngRound *round;        /* (nullable): what is being read as a whole */
  gboolean  stale;        /* changed again while the round was under way */

  GCancellable *cancellable; /* of single pages */
  GQueue        wanted;      /* page numbers, newest first */
  GHashTable   *reading;     /* page numbers under way */
  gboolean      loading;
};

typedef enum
{
  PROP_N_ITEMS = 1,
  PROP_LOADING,
} AngRecordListProps;

#define MAX_READING 2

static GParamSpec *properties[PROP_LOADING + 1];

static void read_again (AngRecordList *self,
                        gboolean       anew);

static AngStore *
get_store (AngRecordList *self)
{
  return ang_query_list_get_store (ANG_QUERY_LIST (self));
}

static AngQuery *
get_query (AngRecordList *self)
{
  return ang_query_list_get_query (ANG_QUERY_LIST (self));
}

static void
update_loading (AngRecordList *self)
{
  gboolean loading = self->round != NULL || g_hash_table_size (self->reading) > 0;

  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
set_count (AngRecordList *self,
           guint          n_items)
{
  if (self->n_items == n_items)
    return;

  self->n_items = n_items;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
take_over_anew (AngRecordList *self,
                AngRound      *round,
                guint          count)
{
  guint removed = self->n_items;

  ang_record_pages_clear (self->pages);
  ang_record_pages_fill_all (self->pages, round->pages);
  set_count (self, count);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, count);
}

static void
take_over_changes (AngRecordList *self,
                   AngRound      *round,
                   guint          count)
{
  AngChangedSpan span = ang_record_pages_compare (self->pages, round->pages, self->n_items, count);

  ang_record_pages_move (self->pages, &span, count);
  ang_record_pages_fill_all (self->pages, round->pages);
  set_count (self, count);
  if (span.removed > 0 || span.added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), span.position, span.removed, span.added);
}

static void
finish_round (AngRecordList *self)
{
  AngRound *round = g_steal_pointer (&self->round);
  guint count = (guint) MIN (round->count, G_MAXUINT);

  if (round->anew)
    take_over_anew (self, round, count);
  else
    take_over_changes (self, round, count);
  ang_round_free (round);

  if (self->stale)
    read_again (self, FALSE);
  update_loading (self);
}

static void
give_up_round (AngRecordList *self,
               const GError  *error)
{
  g_clear_pointer (&self->round, ang_round_free);
  ang_query_list_fail (ANG_QUERY_LIST (self), error);
  update_loading (self);
}

static void
on_round_counted (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autofree AngPageRead *read = user_data;
  g_autoptr (AngRecordList) self = read->list;
  g_autoptr (GCancellable) cancellable = read->cancellable;
  g_autoptr (GError) error = NULL;
  guint64 count = 0;
  gboolean counted = ang_store_count_finish (ANG_STORE (source), result, &count, &error);

  if (g_cancellable_is_cancelled (cancellable))
    return;
  if (!counted)
    {
      give_up_round (self, error);
      return;
    }

  self->round->count = count;
  if (--self->round->n_pending == 0)
    finish_round (self);
}

static void
on_round_page (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autofree AngPageRead *read = user_data;
  g_autoptr (AngRecordList) self = read->list;
  g_autoptr (GCancellable) cancellable = read->cancellable;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (cancellable))
    return;
  if (rows == NULL)
    {
      give_up_round (self, error);
      return;
    }

  g_hash_table_insert (self->round->pages, GUINT_TO_POINTER (read->page), g_steal_pointer (&rows));
  if (--self->round->n_pending == 0)
    finish_round (self);
}

static void
on_round_first (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree AngPageRead *read = user_data;
  g_autoptr (AngRecordList) self = read->list;
  g_autoptr (GCancellable) cancellable = read->cancellable;
  g_autoptr (GError) error = NULL;
  guint64 count = 0;
  g_autoptr (GPtrArray) rows = ang_store_read_first_finish (ANG_STORE (source), result, &count, &error);

  if (g_cancellable_is_cancelled (cancellable))
    return;
  if (rows == NULL)
    {
      give_up_round (self, error);
      return;
    }

  self->round->count = count;
  g_hash_table_insert (self->round->pages, GUINT_TO_POINTER (0), g_steal_pointer (&rows));
  finish_round (self);
}

static void
start_first_page (AngRecordList *self)
{
  ang_store_read_first_async (get_store (self), get_query (self), ANG_RECORD_PAGE_SIZE, self->round->cancellable, on_round_first,
                              ang_page_read_new (self, self->round->cancellable, 0));
}

static void
start_held_pages (AngRecordList *self,
                  GArray        *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      guint page = g_array_index (pages, guint, i);

      ang_store_read_async (get_store (self), get_query (self), page * ANG_RECORD_PAGE_SIZE, ANG_RECORD_PAGE_SIZE,
                            self->round->cancellable, on_round_page, ang_page_read_new (self, self->round->cancellable, page));
    }
  ang_store_count_async (get_store (self), get_query (self), self->round->cancellable, on_round_counted,
                         ang_page_read_new (self, self->round->cancellable, 0));
  self->round->n_pending = pages->len + 1;
}

static void
stop_single_pages (AngRecordList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_queue_clear (&self->wanted);
  g_hash_table_remove_all (self->reading);
}

static void
read_again (AngRecordList *self,
            gboolean       anew)
{
  g_autoptr (GArray) held = NULL;

  self->stale = FALSE;
  /* Nothing was taken over from the round that is replaced: one for another query has to remain that. */
  anew = anew || (self->round != NULL && self->round->anew);
  g_clear_pointer (&self->round, ang_round_free);
  stop_single_pages (self);
  if (get_store (self) == NULL || get_query (self) == NULL)
    return;

  self->round = ang_round_new (anew);
  held = anew ? NULL : ang_record_pages_get_held (self->pages);
  if (held == NULL || held->len == 0)
    start_first_page (self);
  else
    start_held_pages (self, held);
  update_loading (self);
}

static void
ang_record_list_refresh (AngQueryList *list)
{
  AngRecordList *self = ANG_RECORD_LIST (list);

  if (self->round != NULL)
    self->stale = TRUE;
  else
    read_again (self, FALSE);
}

/* An object must not change its kind under the eyes of whoever holds it. */
static void
ang_record_list_query_changed (AngQueryList *list,
                               AngQuery     *before)
{
  AngRecordList *self = ANG_RECORD_LIST (list);

  if (before != NULL && ang_query_get_entity (before) != ang_query_get_entity (get_query (self)))
    {
      guint removed = self->n_items;

      ang_record_pages_clear (self->pages);
      set_count (self, 0);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, 0);
    }
  read_again (self, TRUE);
}

static void read_wanted (AngRecordList *self);

static void
on_page (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree AngPageRead *read = user_data;
  g_autoptr (AngRecordList) self = read->list;
  g_autoptr (GCancellable) cancellable = read->cancellable;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (cancellable))
    return;

  g_hash_table_remove (self->reading, GUINT_TO_POINTER (read->page));
  if (rows == NULL)
    ang_query_list_fail (ANG_QUERY_LIST (self), error);
  else
    ang_record_pages_fill (self->pages, read->page, rows);
  read_wanted (self);
  update_loading (self);
}

/* Newest wish first: who scrolls through a million rows wants the page that is in sight now, not all those passed. */
static void
read_wanted (AngRecordList *self)
{
  while (g_hash_table_size (self->reading) < MAX_READING && !g_queue_is_empty (&self->wanted))
    {
      guint page = GPOINTER_TO_UINT (g_queue_pop_head (&self->wanted));

      if (!ang_record_pages_is_held (self->pages, page))
        continue;
      g_hash_table_add (self->reading, GUINT_TO_POINTER (page));
      ang_store_read_async (get_store (self), get_query (self), page * ANG_RECORD_PAGE_SIZE, ANG_RECORD_PAGE_SIZE,
                            self->cancellable, on_page, ang_page_read_new (self, self->cancellable, page));
    }
}

static void
want_page (AngRecordList *self,
           guint          page)
{
  if (self->round != NULL && self->round->anew)
    return;
  if (g_hash_table_contains (self->reading, GUINT_TO_POINTER (page)))
    return;

  g_queue_remove (&self->wanted, GUINT_TO_POINTER (page));
  g_queue_push_head (&self->wanted, GUINT_TO_POINTER (page));
  read_wanted (self);
  update_loading (self);
}

static GType
ang_record_list_get_item_type (GListModel *model)
{
  return ANG_TYPE_RECORD;
}

static guint
ang_record_list_get_n_items (GListModel *model)
{
  return ANG_RECORD_LIST (model)->n_items;
}

static gpointer
ang_record_list_get_item (GListModel *model,
                          guint       position)
{
  AngRecordList *self = ANG_RECORD_LIST (model);
  AngRecord *record;

  if (position >= self->n_items)
    return NULL;

  record = ang_record_pages_get (self->pages, ang_query_get_entity (get_query (self)), position);
  if (ang_record_get_id (record) == 0 && !ang_record_pages_has (self->pages, position / ANG_RECORD_PAGE_SIZE))
    want_page (self, position / ANG_RECORD_PAGE_SIZE);

  return record;
}

static void
ang_record_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ang_record_list_get_item_type;
  iface->get_n_items = ang_record_list_get_n_items;
  iface->get_item = ang_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngRecordList, ang_record_list, ANG_TYPE_QUERY_LIST,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ang_record_list_iface_init))

static void
ang_record_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AngRecordList *self = ANG_RECORD_LIST (object);

  switch ((AngRecordListProps) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_record_list_dispose (GObject *object)
{
  AngRecordList *self = ANG_RECORD_LIST (object);

  g_clear_pointer (&self->round, ang_round_free);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (ang_record_list_parent_class)->dispose (object);
}

static void
ang_record_list_finalize (GObject *object)
{
  AngRecordList *self = ANG_RECORD_LIST (object);

  g_clear_pointer (&self->pages, ang_record_pages_free);
  g_clear_pointer (&self->reading, g_hash_table_unref);
  g_queue_clear (&self->wanted);

  G_OBJECT_CLASS (ang_record_list_parent_class)->finalize (object);
}

static void
ang_record_list_class_init (AngRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AngQueryListClass *list_class = ANG_QUERY_LIST_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_record_list_get_property;
  object_class->dispose = ang_record_list_dispose;
  object_class->finalize = ang_record_list_finalize;
  list_class->refresh = ang_record_list_refresh;
  list_class->query_changed = ang_record_list_query_changed;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_record_list_init (AngRecordList *self)
{
  self->pages = ang_record_pages_new ();
  self->reading = g_hash_table_new (NULL, NULL);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->wanted);
}

/**
 * ang_record_list_new:
 * @query: (nullable): what to show; none shows nothing
 *
 * Returns: (transfer full): an empty list that starts to read @query
 */
AngRecordList *
ang_record_list_new (AngStore *store,
                     AngQuery *query)
{
  g_return_val_if_fail (ANG_IS_STORE (store), NULL);

  return g_object_new (ANG_TYPE_RECORD_LIST, "store", store, "query", query, NULL);
}

/**
 * ang_record_list_get_loading:
 *
 * Returns: whether something is being read now
 */
gboolean
ang_record_list_get_loading (AngRecordList *self)
{
  return self->loading;
}
