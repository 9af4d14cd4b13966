#include "config.h"

#include "ang-filter.h"

#include <glib/gi18n.h>

#include "ang-rank-groups.h"

struct _AngFilter
{
  GObject parent_instance;

  char   *field_name;
  char   *title;
  char   *compare;
  gint64  value;

  const AngEntity *entity;
  guint            field;
};

typedef enum
{
  PROP_FIELD = 1,
  PROP_TITLE,
  PROP_COMPARE,
  PROP_VALUE,
} AngFilterProps;

static GParamSpec *properties[PROP_VALUE + 1];

G_DEFINE_FINAL_TYPE (AngFilter, ang_filter, G_TYPE_OBJECT)

static void
ang_filter_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  AngFilter *self = ANG_FILTER (object);

  switch ((AngFilterProps) prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->field_name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_COMPARE:
      g_value_set_string (value, self->compare);
      break;
    case PROP_VALUE:
      g_value_set_int64 (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_filter_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  AngFilter *self = ANG_FILTER (object);

  switch ((AngFilterProps) prop_id)
    {
    case PROP_FIELD:
      self->field_name = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_COMPARE:
      self->compare = g_value_dup_string (value);
      break;
    case PROP_VALUE:
      self->value = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_filter_finalize (GObject *object)
{
  AngFilter *self = ANG_FILTER (object);

  g_free (self->field_name);
  g_free (self->title);
  g_free (self->compare);

  G_OBJECT_CLASS (ang_filter_parent_class)->finalize (object);
}

static void
ang_filter_class_init (AngFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_filter_get_property;
  object_class->set_property = ang_filter_set_property;
  object_class->finalize = ang_filter_finalize;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_COMPARE] = g_param_spec_string ("compare", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, ANG_UNSET, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_filter_init (AngFilter *self)
{
}

/**
 * ang_filter_resolve:
 *
 * Finds the field in @entity. For the table.
 *
 * Returns: whether it is there; a programming error if not
 */
gboolean
ang_filter_resolve (AngFilter       *self,
                    const AngEntity *entity)
{
  self->entity = entity;
  if (self->field_name != NULL && ang_entity_find_field (entity, self->field_name, &self->field))
    return TRUE;

  g_critical ("%s has no field %s", entity->name, self->field_name);

  return FALSE;
}

/**
 * ang_filter_dup_title:
 *
 * Returns: (transfer full): what stands on its button, in the interface language
 */
char *
ang_filter_dup_title (AngFilter *self)
{
  return g_strdup (self->title != NULL ? self->title : _(self->entity->fields[self->field].label));
}

/**
 * ang_filter_is_switch:
 *
 * Returns: whether it is either on or off, without a list to choose from
 */
gboolean
ang_filter_is_switch (AngFilter *self)
{
  return self->value != ANG_UNSET;
}

static void
append_part (GListStore *parts,
             GListModel *part)
{
  g_list_store_append (parts, part);
  g_object_unref (part);
}

/**
 * ang_filter_create_list:
 *
 * Returns: (transfer full): what there is to choose from, as AngChoiceItem; ranks with their groups before them
 */
GListModel *
ang_filter_create_list (AngFilter *self,
                        AngStore  *store)
{
  const AngField *field = &self->entity->fields[self->field];
  GListStore *parts;

  if (field->type == ANG_FIELD_INTEGER)
    return G_LIST_MODEL (ang_choice_list_new_values (store, self->entity, self->field));
  if (field->type != ANG_FIELD_LOOKUP || !g_str_equal (field->target, "rank"))
    return G_LIST_MODEL (ang_choice_list_get (store, field));

  parts = g_list_store_new (G_TYPE_LIST_MODEL);
  append_part (parts, ang_rank_groups_new ());
  append_part (parts, G_LIST_MODEL (ang_choice_list_get (store, field)));

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static AngCompare
get_compare (AngFilter *self)
{
  if (g_strcmp0 (self->compare, "at-least") == 0)
    return ANG_COMPARE_AT_LEAST;
  if (g_strcmp0 (self->compare, "at-most") == 0)
    return ANG_COMPARE_AT_MOST;

  return ANG_COMPARE_EQUAL;
}

/**
 * ang_filter_apply:
 * @item: (nullable): one of the chosen values; none for a switch
 *
 * Adds the condition to @query.
 */
void
ang_filter_apply (AngFilter     *self,
                  AngChoiceItem *item,
                  AngQuery      *query)
{
  if (item == NULL)
    ang_query_add_integer (query, self->field, get_compare (self), self->value);
  else if (ang_rank_groups_apply (item, self->field, query))
    return;
  else if (ang_field_holds_text (&self->entity->fields[self->field]))
    ang_query_add_text (query, self->field, ANG_COMPARE_EQUAL, ang_choice_item_get_code (item));
  else
    ang_query_add_integer (query, self->field, ANG_COMPARE_EQUAL, ang_choice_item_get_value (item));
}

static gboolean
matches_switch (AngFilter *self,
                AngRecord *record)
{
  gint64 value = ang_record_get_integer (record, self->field);

  if (value == ANG_UNSET)
    return FALSE;
  if (get_compare (self) == ANG_COMPARE_AT_LEAST)
    return value >= self->value;
  if (get_compare (self) == ANG_COMPARE_AT_MOST)
    return value <= self->value;

  return value == self->value;
}

/**
 * ang_filter_matches:
 * @item: (nullable): one of the chosen values; none for a switch
 *
 * For a list that is read whole: the same condition as ang_filter_apply () adds to a query.
 *
 * Returns: whether @record has that value
 */
gboolean
ang_filter_matches (AngFilter     *self,
                    AngChoiceItem *item,
                    AngRecord     *record)
{
  const char *text;

  if (item == NULL)
    return matches_switch (self, record);
  if (!ang_field_holds_text (&self->entity->fields[self->field]))
    return ang_record_get_integer (record, self->field) == ang_choice_item_get_value (item);

  text = ang_record_get_text (record, self->field);

  return g_strcmp0 (text, ang_choice_item_get_code (item)) == 0 || ang_rank_groups_have (item, text);
}
