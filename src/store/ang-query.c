#include "config.h"

#include "ang-query-private.h"

struct _AngQuery
{
  GObject          parent_instance;
  const AngEntity *entity;
  char            *search;
  GPtrArray       *conditions;
  GArray          *sorts;
};

G_DEFINE_FINAL_TYPE (AngQuery, ang_query, G_TYPE_OBJECT)

static void
condition_free (AngCondition *condition)
{
  g_free (condition->text);
  g_free (condition);
}

static void
ang_query_finalize (GObject *object)
{
  AngQuery *self = ANG_QUERY (object);

  g_free (self->search);
  g_ptr_array_unref (self->conditions);
  g_array_unref (self->sorts);

  G_OBJECT_CLASS (ang_query_parent_class)->finalize (object);
}

static void
ang_query_class_init (AngQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_query_finalize;
}

static void
ang_query_init (AngQuery *self)
{
  self->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
  self->sorts = g_array_new (FALSE, FALSE, sizeof (AngSort));
}

/**
 * ang_query_new:
 *
 * Returns: (transfer full): all records of @entity in their natural order
 */
AngQuery *
ang_query_new (const AngEntity *entity)
{
  AngQuery *self = g_object_new (ANG_TYPE_QUERY, NULL);

  self->entity = entity;

  return self;
}

static void
add_condition (AngQuery   *self,
               guint       field,
               AngCompare  compare,
               gint64      integer,
               const char *text)
{
  AngCondition *condition = g_new0 (AngCondition, 1);

  *condition = (AngCondition) { field, compare, integer, g_strdup (text) };
  g_ptr_array_add (self->conditions, condition);
}

/**
 * ang_query_copy:
 *
 * Returns: (transfer full): a query of its own that asks the same
 */
AngQuery *
ang_query_copy (AngQuery *self)
{
  AngQuery *copy = ang_query_new (self->entity);

  copy->search = g_strdup (self->search);
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const AngCondition *condition = g_ptr_array_index (self->conditions, i);

      add_condition (copy, condition->field, condition->compare, condition->integer, condition->text);
    }
  g_array_append_vals (copy->sorts, self->sorts->data, self->sorts->len);

  return copy;
}

static gboolean
conditions_equal (const AngCondition *a,
                  const AngCondition *b)
{
  return a->field == b->field && a->compare == b->compare && a->integer == b->integer && g_strcmp0 (a->text, b->text) == 0;
}

/**
 * ang_query_equal:
 *
 * Returns: whether both ask the same, word for word and in the same order
 */
gboolean
ang_query_equal (AngQuery *self,
                 AngQuery *other)
{
  if (self->entity != other->entity || g_strcmp0 (self->search, other->search) != 0 ||
      self->conditions->len != other->conditions->len || self->sorts->len != other->sorts->len)
    return FALSE;

  for (guint i = 0; i < self->conditions->len; i++)
    {
      if (!conditions_equal (g_ptr_array_index (self->conditions, i), g_ptr_array_index (other->conditions, i)))
        return FALSE;
    }
  for (guint i = 0; i < self->sorts->len; i++)
    {
      const AngSort *a = &g_array_index (self->sorts, AngSort, i);
      const AngSort *b = &g_array_index (other->sorts, AngSort, i);

      if (a->field != b->field || a->descending != b->descending)
        return FALSE;
    }

  return TRUE;
}

/** Returns: what kind of records the query is for */
const AngEntity *
ang_query_get_entity (AngQuery *self)
{
  return self->entity;
}

/**
 * ang_query_set_search:
 * @text: (nullable): words as typed; each is looked for at the beginning of words
 */
void
ang_query_set_search (AngQuery   *self,
                      const char *text)
{
  g_free (self->search);
  self->search = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/** Returns: (transfer none) (nullable): the words as typed, %NULL when nothing is searched for */
const char *
ang_query_get_search (AngQuery *self)
{
  return self->search;
}

/**
 * ang_query_add_integer:
 * @field: a field that holds a number, a choice, a boolean or a link
 * @value: what to compare with; %ANG_UNSET or 0, as the field's type has it, stands for "nothing"
 */
void
ang_query_add_integer (AngQuery   *self,
                       guint       field,
                       AngCompare  compare,
                       gint64      value)
{
  g_return_if_fail (field < self->entity->n_fields);
  g_return_if_fail (!ang_field_holds_text (&self->entity->fields[field]));

  add_condition (self, field, compare, value, NULL);
}

/**
 * ang_query_add_text:
 * @field: a field that holds a text, a date or a look-up code
 * @value: (nullable): what to compare with; %NULL and "" stand for "nothing"
 */
void
ang_query_add_text (AngQuery   *self,
                    guint       field,
                    AngCompare  compare,
                    const char *value)
{
  g_return_if_fail (field < self->entity->n_fields);
  g_return_if_fail (ang_field_holds_text (&self->entity->fields[field]));

  add_condition (self, field, compare, 0, value != NULL ? value : "");
}

/** Takes back all conditions on @field. */
void
ang_query_clear_field (AngQuery *self,
                       guint     field)
{
  for (guint i = self->conditions->len; i > 0; i--)
    {
      const AngCondition *condition = g_ptr_array_index (self->conditions, i - 1);

      if (condition->field == field)
        g_ptr_array_remove_index (self->conditions, i - 1);
    }
}

/** Sorts by @field, where the sorts added before leave records equal. */
void
ang_query_add_sort (AngQuery *self,
                    guint     field,
                    gboolean  descending)
{
  AngSort sort = { field, descending };

  g_return_if_fail (field < self->entity->n_fields);

  g_array_append_val (self->sorts, sort);
}

/** Goes back to the natural order of the entity. */
void
ang_query_clear_sort (AngQuery *self)
{
  g_array_set_size (self->sorts, 0);
}

/**
 * ang_query_get_conditions:
 *
 * Returns: (transfer none) (element-type AngCondition): all of which must hold
 */
GPtrArray *
ang_query_get_conditions (AngQuery *self)
{
  return self->conditions;
}

/**
 * ang_query_get_sorts:
 *
 * Returns: (transfer none) (element-type AngSort): the main one first
 */
GArray *
ang_query_get_sorts (AngQuery *self)
{
  return self->sorts;
}
