#include "config.h"

#include "ang-choice-list.h"

#include "ang-entities.h"
#include "ang-record-label.h"

struct _AngChoiceList
{
  GObject parent_instance;

  GWeakRef         store;
  const AngField  *field;
  const AngEntity *entity;      /* what is read: look-ups, the records linked to, or those whose values are gathered */
  guint            value_field; /* 0: the records themselves are the choices */
  AngLanguage      language;
  GPtrArray       *items;
  GCancellable    *cancellable;
};

typedef enum
{
  PROP_N_ITEMS = 1,
} AngChoiceListProps;

/* More is not a list to choose from, but one to search in. */
#define MAX_ITEMS 5000

static GParamSpec *properties[PROP_N_ITEMS + 1];

static GType
ang_choice_list_get_item_type (GListModel *model)
{
  return ANG_TYPE_CHOICE_ITEM;
}

static guint
ang_choice_list_get_n_items (GListModel *model)
{
  return ANG_CHOICE_LIST (model)->items->len;
}

static gpointer
ang_choice_list_get_item (GListModel *model,
                          guint       position)
{
  AngChoiceList *self = ANG_CHOICE_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
ang_choice_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ang_choice_list_get_item_type;
  iface->get_n_items = ang_choice_list_get_n_items;
  iface->get_item = ang_choice_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngChoiceList, ang_choice_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ang_choice_list_iface_init))

static gboolean
items_equal (AngChoiceItem *a,
             AngChoiceItem *b)
{
  return ang_choice_item_get_value (a) == ang_choice_item_get_value (b) &&
         g_strcmp0 (ang_choice_item_get_code (a), ang_choice_item_get_code (b)) == 0 &&
         g_strcmp0 (ang_choice_item_get_label (a), ang_choice_item_get_label (b)) == 0;
}

/* Only what differs is announced: a drop-down that is open keeps its place. */
static void
take_items (AngChoiceList *self,
            GPtrArray     *items)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->items);
  guint start = 0;
  guint end = 0;
  guint n_common = MIN (before->len, items->len);

  self->items = items;
  while (start < n_common && items_equal (g_ptr_array_index (before, start), g_ptr_array_index (items, start)))
    start++;
  while (end < n_common - start &&
         items_equal (g_ptr_array_index (before, before->len - 1 - end), g_ptr_array_index (items, items->len - 1 - end)))
    end++;

  if (start + end == before->len && start + end == items->len)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, items->len - start - end);
  if (before->len != items->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
add_choices (AngChoiceList *self)
{
  const AngEnumeration *choices = self->field->choices;

  for (guint i = 0; i < choices->n_choices; i++)
    g_ptr_array_add (self->items,
                     ang_choice_item_new (ang_enumeration_get_label (choices, choices->choices[i].value, self->language),
                                          choices->choices[i].value, NULL));
}

static gboolean
is_in_use (AngRecord *record)
{
  guint active;

  return !ang_entity_find_field (ang_record_get_entity (record), "active", &active) || ang_record_get_boolean (record, active);
}

static AngChoiceItem *
create_record_item (AngChoiceList *self,
                    AngRecord     *record)
{
  g_autofree char *label = ang_record_dup_label (record, self->language);
  const char *code = self->entity == &ang_lookup_entity ? ang_record_get_text (record, ANG_LOOKUP_CODE) : NULL;

  return ang_choice_item_new_record (label, code, record);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  gint64 left = ang_choice_item_get_value (*(AngChoiceItem *const *) a);
  gint64 right = ang_choice_item_get_value (*(AngChoiceItem *const *) b);

  return left > right ? -1 : left < right;
}

/* The latest first: what is asked for are this year's. */
static GPtrArray *
gather_values (AngChoiceList *self,
               GPtrArray     *rows)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 value = ang_record_get_integer (g_ptr_array_index (rows, i), self->value_field);
      g_autofree char *label = g_strdup_printf ("%" G_GINT64_FORMAT, value);

      if (value != ANG_UNSET && g_hash_table_add (seen, g_memdup2 (&value, sizeof value)))
        g_ptr_array_add (items, ang_choice_item_new (label, value, NULL));
    }
  g_ptr_array_sort (items, compare_values);

  return items;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate (ang_choice_item_get_label (*(AngChoiceItem *const *) a), ang_choice_item_get_label (*(AngChoiceItem *const *) b));
}

/* Ranks and the like have an order of their own; places are looked for by name, in the language of now. */
static gboolean
is_by_name (AngChoiceList *self)
{
  return g_strcmp0 (self->field->target, "country") == 0 || g_strcmp0 (self->field->target, "region") == 0;
}

static GPtrArray *
gather_records (AngChoiceList *self,
                GPtrArray     *rows)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      AngRecord *record = g_ptr_array_index (rows, i);

      if (is_in_use (record))
        g_ptr_array_add (items, create_record_item (self, record));
    }
  if (is_by_name (self))
    g_ptr_array_sort (items, compare_labels);

  return items;
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngChoiceList) self = ANG_CHOICE_LIST (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, &error);

  /* What was there stays; a list that cannot be read makes itself heard in the table or form beside it. */
  if (rows == NULL)
    return;

  take_items (self, self->value_field != 0 ? gather_values (self, rows) : gather_records (self, rows));
}

static void
read_items (AngChoiceList *self)
{
  g_autoptr (AngStore) store = g_weak_ref_get (&self->store);
  g_autoptr (AngQuery) query = NULL;

  if (store == NULL)
    return;

  query = ang_query_new (self->entity);
  if (self->value_field == 0 && self->entity == &ang_lookup_entity)
    ang_query_add_text (query, ANG_LOOKUP_KIND, ANG_COMPARE_EQUAL, self->field->target);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ang_store_read_async (store, query, 0, MAX_ITEMS, self->cancellable, on_read, g_object_ref (self));
}

static void
on_store_changed (AngChoiceList   *self,
                  const AngEntity *entity)
{
  if (entity == self->entity)
    read_items (self);
}

static void
ang_choice_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((AngChoiceListProps) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, ANG_CHOICE_LIST (object)->items->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_choice_list_finalize (GObject *object)
{
  AngChoiceList *self = ANG_CHOICE_LIST (object);

  g_weak_ref_clear (&self->store);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (ang_choice_list_parent_class)->finalize (object);
}

static void
ang_choice_list_class_init (AngChoiceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ang_choice_list_get_property;
  object_class->finalize = ang_choice_list_finalize;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_choice_list_init (AngChoiceList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->language = ang_language_get_interface ();
  g_weak_ref_init (&self->store, NULL);
}

static AngChoiceList *
create_reading (AngStore        *store,
                const AngEntity *entity,
                const AngField  *field,
                guint            value_field)
{
  AngChoiceList *self = g_object_new (ANG_TYPE_CHOICE_LIST, NULL);

  self->entity = entity;
  self->field = field;
  self->value_field = value_field;
  g_weak_ref_set (&self->store, store);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  read_items (self);

  return self;
}

/**
 * ang_choice_list_new:
 * @field: a field of type choice, look-up or link
 *
 * Returns: (transfer full): what @field can hold, in the interface language; records that are not in use any more left out
 */
AngChoiceList *
ang_choice_list_new (AngStore       *store,
                     const AngField *field)
{
  AngChoiceList *self;

  if (field->type == ANG_FIELD_LOOKUP)
    return create_reading (store, &ang_lookup_entity, field, 0);
  if (field->type == ANG_FIELD_LINK)
    return create_reading (store, ang_entities_find (field->target), field, 0);

  g_return_val_if_fail (field->choices != NULL, NULL);
  self = g_object_new (ANG_TYPE_CHOICE_LIST, NULL);
  self->field = field;
  add_choices (self);

  return self;
}

/**
 * ang_choice_list_new_values:
 * @field: a field of type integer, such as the year of a cohort
 *
 * Returns: (transfer full): the numbers that occur in it, the highest first
 */
AngChoiceList *
ang_choice_list_new_values (AngStore        *store,
                            const AngEntity *entity,
                            guint            field)
{
  return create_reading (store, entity, &entity->fields[field], field);
}

static GHashTable *
get_cache (AngStore *store)
{
  static GQuark quark;
  GHashTable *cache;

  if (quark == 0)
    quark = g_quark_from_static_string ("ang-choice-lists");

  cache = g_object_get_qdata (G_OBJECT (store), quark);
  if (cache == NULL)
    {
      cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_qdata_full (G_OBJECT (store), quark, cache, (GDestroyNotify) g_hash_table_unref);
    }

  return cache;
}

/**
 * ang_choice_list_get:
 *
 * Like ang_choice_list_new(), but shared: each list is read once for a store and a language, and lives as long as the
 * store does.
 *
 * Returns: (transfer full): the list
 */
AngChoiceList *
ang_choice_list_get (AngStore       *store,
                     const AngField *field)
{
  const char *code = ang_language_get_code (ang_language_get_interface ());
  g_autofree char *key = NULL;
  GHashTable *cache;
  AngChoiceList *list;

  if (field->type == ANG_FIELD_CHOICE)
    return ang_choice_list_new (store, field);

  key = g_strdup_printf ("%d/%s/%s", (int) field->type, field->target, code);
  cache = get_cache (store);
  list = g_hash_table_lookup (cache, key);
  if (list == NULL)
    {
      list = ang_choice_list_new (store, field);
      g_hash_table_insert (cache, g_steal_pointer (&key), list);
    }

  return g_object_ref (list);
}

/**
 * ang_choice_list_find:
 * @code: (nullable): the code of a look-up; with it @value does not count
 *
 * Returns: the position of that choice; %G_MAXUINT when it is not in the list
 */
guint
ang_choice_list_find (AngChoiceList *self,
                      gint64         value,
                      const char    *code)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      AngChoiceItem *item = g_ptr_array_index (self->items, i);

      if (code != NULL ? g_strcmp0 (ang_choice_item_get_code (item), code) == 0 : ang_choice_item_get_value (item) == value)
        return i;
    }

  return G_MAXUINT;
}
