#include "config.h"

#include "ang-query-sql.h"

#include "ang-cohort.h"
#include "ang-person.h"
#include "ang-query-order.h"
#include "ang-query-private.h"
#include "ang-query-search.h"
#include "ang-record-table.h"

struct _AngQuerySql
{
  GString   *text;
  GPtrArray *values; /* of GValue */
};

static void
free_value (GValue *value)
{
  g_value_unset (value);
  g_free (value);
}

static AngQuerySql *
create (void)
{
  AngQuerySql *self = g_new0 (AngQuerySql, 1);

  self->text = g_string_new (NULL);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) free_value);

  return self;
}

/** Frees the text and the values; a prepared statement has its own. */
void
ang_query_sql_free (AngQuerySql *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->values);
  g_free (self);
}

static void
add_text_value (AngQuerySql *self,
                const char  *text)
{
  GValue *value = g_new0 (GValue, 1);

  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, text);
  g_ptr_array_add (self->values, value);
}

static void
add_integer_value (AngQuerySql *self,
                   gint64       integer)
{
  GValue *value = g_new0 (GValue, 1);

  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value, integer);
  g_ptr_array_add (self->values, value);
}

static gboolean
means_nothing (const AngField     *field,
               const AngCondition *condition)
{
  if (condition->text != NULL)
    return *condition->text == '\0';
  if (field->type == ANG_FIELD_LINK)
    return condition->integer == 0;

  return condition->integer == ANG_UNSET;
}

static void
add_comparison (AngQuerySql        *self,
                const char         *column,
                const AngField     *field,
                const AngCondition *condition)
{
  static const char *const operators[] = {
    [ANG_COMPARE_EQUAL] = "=",
    [ANG_COMPARE_NOT_EQUAL] = "IS NOT",
    [ANG_COMPARE_AT_LEAST] = ">=",
    [ANG_COMPARE_AT_MOST] = "<=",
  };

  if (means_nothing (field, condition))
    {
      g_string_append_printf (self->text, "%s %s", column,
                              condition->compare == ANG_COMPARE_NOT_EQUAL ? "IS NOT NULL" : "IS NULL");
      return;
    }

  g_string_append_printf (self->text, "%s %s ?", column, operators[condition->compare]);
  if (condition->text != NULL)
    add_text_value (self, condition->text);
  else
    add_integer_value (self, condition->integer);
}

/* All "equal" conditions on one field stand for "one of"; the first of them writes the whole group. */
static gboolean
is_first_equal (GPtrArray *conditions,
                guint      index)
{
  const AngCondition *condition = g_ptr_array_index (conditions, index);

  for (guint i = 0; i < index; i++)
    {
      const AngCondition *other = g_ptr_array_index (conditions, i);

      if (other->field == condition->field && other->compare == ANG_COMPARE_EQUAL)
        return FALSE;
    }

  return TRUE;
}

static void
add_equal_group (AngQuerySql     *self,
                 const char      *column,
                 const AngEntity *entity,
                 GPtrArray       *conditions,
                 guint            first)
{
  const AngCondition *condition = g_ptr_array_index (conditions, first);

  g_string_append_c (self->text, '(');
  add_comparison (self, column, &entity->fields[condition->field], condition);
  for (guint i = first + 1; i < conditions->len; i++)
    {
      const AngCondition *other = g_ptr_array_index (conditions, i);

      if (other->field != condition->field || other->compare != ANG_COMPARE_EQUAL)
        continue;
      g_string_append (self->text, " OR ");
      add_comparison (self, column, &entity->fields[other->field], other);
    }
  g_string_append_c (self->text, ')');
}

static void
add_condition (AngQuerySql     *self,
               const char      *column,
               const AngEntity *entity,
               GPtrArray       *conditions,
               guint            index)
{
  const AngCondition *condition = g_ptr_array_index (conditions, index);

  if (condition->compare == ANG_COMPARE_EQUAL)
    add_equal_group (self, column, entity, conditions, index);
  else
    add_comparison (self, column, &entity->fields[condition->field], condition);
}

static void
add_where (AngQuerySql *self,
           guint       *n_terms)
{
  g_string_append (self->text, (*n_terms)++ == 0 ? " WHERE " : " AND ");
}

static gboolean
is_skipped (GPtrArray *conditions,
            guint      index)
{
  const AngCondition *condition = g_ptr_array_index (conditions, index);

  return condition->compare == ANG_COMPARE_EQUAL && !is_first_equal (conditions, index);
}

static void
add_pattern_value (AngQuerySql *self,
                   const char  *word)
{
  g_autoptr (GString) pattern = g_string_new ("%");

  for (const char *at = word; *at != '\0'; at++)
    {
      if (*at == '%' || *at == '_' || *at == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *at);
    }
  g_string_append_c (pattern, '%');
  add_text_value (self, pattern->str);
}

static gboolean
is_searched (const AngField *field)
{
  return field->type == ANG_FIELD_TEXT && (field->flags & ANG_FIELD_PRIVATE) == 0;
}

static void
add_word (AngQuerySql     *self,
          const AngEntity *entity,
          const char      *word)
{
  gboolean any = FALSE;

  g_string_append_c (self->text, '(');
  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (!is_searched (&entity->fields[i]))
        continue;
      g_string_append_printf (self->text, "%sv.%s LIKE ? ESCAPE '\\'", any ? " OR " : "", entity->fields[i].name);
      add_pattern_value (self, word);
      any = TRUE;
    }
  g_string_append (self->text, any ? ")" : "0)");
}

/* The small entities: every word anywhere in any of their texts. */
static void
add_word_search (AngQuerySql *self,
                 AngQuery    *query,
                 guint       *n_terms)
{
  g_autofree char *valid = g_utf8_make_valid (ang_query_get_search (query), -1);
  g_auto (GStrv) words = g_strsplit_set (valid, " \t\n", -1);

  for (guint i = 0, n = 0; words[i] != NULL && n < ANG_QUERY_SEARCH_MAX_WORDS; i++)
    {
      if (*words[i] == '\0')
        continue;
      add_where (self, n_terms);
      add_word (self, ang_query_get_entity (query), words[i]);
      n++;
    }
}

static void
add_search (AngQuerySql *self,
            AngQuery    *query,
            const char  *id_column,
            guint       *n_terms)
{
  const AngEntity *entity = ang_query_get_entity (query);
  g_autofree char *match = NULL;

  if (ang_query_get_search (query) == NULL)
    return;
  if (entity != &ang_person_entity && entity != &ang_cohort_entity)
    {
      add_word_search (self, query, n_terms);
      return;
    }

  match = ang_query_search_dup_match (query);
  if (match == NULL)
    return;
  add_where (self, n_terms);
  g_string_append_printf (self->text, "%s IN (SELECT rowid FROM %s_search WHERE %s_search MATCH ?)", id_column,
                          entity->name, entity->name);
  add_text_value (self, match);
}

static void
add_view_conditions (AngQuerySql *self,
                     AngQuery    *query)
{
  const AngEntity *entity = ang_query_get_entity (query);
  GPtrArray *conditions = ang_query_get_conditions (query);
  guint n_terms = 0;

  for (guint i = 0; i < conditions->len; i++)
    {
      const AngCondition *condition = g_ptr_array_index (conditions, i);
      g_autofree char *column = NULL;

      if (is_skipped (conditions, i))
        continue;
      column = g_strconcat ("v.", entity->fields[condition->field].name, NULL);
      add_where (self, &n_terms);
      add_condition (self, column, entity, conditions, i);
    }
  add_search (self, query, "v.id", &n_terms);
}

static gboolean
sorts_by_name (GArray *sorts)
{
  const AngSummaryColumn *column = ang_query_order_find_column (g_array_index (sorts, AngSort, 0).field);

  return column != NULL && g_str_equal (column->sort, "s.name_key");
}

/* One unit's people in the order of their names have an index of their own. */
static const char *
get_filter_column (const AngSummaryColumn *column,
                   AngQuery               *query)
{
  GPtrArray *conditions = ang_query_get_conditions (query);
  GArray *sorts = ang_query_get_sorts (query);
  guint n_units = 0;

  if (column->field != ANG_PERSON_UNIT_ID)
    return column->filter;

  for (guint i = 0; i < conditions->len; i++)
    {
      const AngCondition *condition = g_ptr_array_index (conditions, i);

      n_units += condition->field == ANG_PERSON_UNIT_ID ? 1 : 0;
    }
  return n_units == 1 && (sorts->len == 0 || sorts_by_name (sorts)) ? column->filter + 1 : column->filter;
}

static void
add_summary_conditions (AngQuerySql *self,
                        AngQuery    *query,
                        const char  *id_column)
{
  GPtrArray *conditions = ang_query_get_conditions (query);
  guint n_terms = 0;

  for (guint i = 0; i < conditions->len; i++)
    {
      const AngCondition *condition = g_ptr_array_index (conditions, i);
      const AngSummaryColumn *column = ang_query_order_find_column (condition->field);

      if (is_skipped (conditions, i))
        continue;
      add_where (self, &n_terms);
      if (column != NULL && column->filter != NULL)
        {
          add_condition (self, get_filter_column (column, query), &ang_person_entity, conditions, i);
        }
      else
        {
          g_autofree char *name = g_strconcat ("v.", ang_person_entity.fields[condition->field].name, NULL);

          g_string_append (self->text, "EXISTS (SELECT 1 FROM person_view v WHERE v.id = s.id AND ");
          add_condition (self, name, &ang_person_entity, conditions, i);
          g_string_append_c (self->text, ')');
        }
    }
  add_search (self, query, id_column, &n_terms);
}

static gboolean
can_use_summary (AngQuery *query)
{
  GArray *sorts = ang_query_get_sorts (query);

  if (ang_query_get_entity (query) != &ang_person_entity)
    return FALSE;

  for (guint i = 0; i < sorts->len; i++)
    {
      if (ang_query_order_find_column (g_array_index (sorts, AngSort, i).field) == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_query_sql_new_page:
 * @limit: how many rows at most, or -1
 *
 * People are found in the summary first, by ids alone, and only the page itself is put together from all tables: a page
 * deep in the list costs what the index costs.
 *
 * Returns: (transfer full): a statement whose columns are those of ang_record_table_get_columns()
 */
AngQuerySql *
ang_query_sql_new_page (AngQuery         *query,
                        AngSearchBreadth  breadth,
                        gint64            offset,
                        gint64            limit)
{
  const AngEntity *entity = ang_query_get_entity (query);
  AngQuerySql *self = create ();

  g_string_append_printf (self->text, "SELECT %s FROM ", ang_record_table_get_columns (entity));
  if (can_use_summary (query))
    {
      g_string_append (self->text, "(SELECT s.id FROM person_summary s");
      add_summary_conditions (self, query, breadth == ANG_SEARCH_BROAD ? "+s.id" : "s.id");
      ang_query_order_append_summary (self->text, query);
      g_string_append (self->text, " LIMIT ? OFFSET ?) k CROSS JOIN person_view v ON v.id = k.id");
    }
  else
    {
      g_string_append_printf (self->text, "%s v", entity->source);
      add_view_conditions (self, query);
      ang_query_order_append (self->text, query);
      g_string_append (self->text, " LIMIT ? OFFSET ?");
    }
  add_integer_value (self, limit);
  add_integer_value (self, offset);

  return self;
}

static gboolean
is_plain (AngQuery *query)
{
  g_autofree char *match = ang_query_get_entity (query) == &ang_person_entity ? ang_query_search_dup_match (query)
                                                                              : g_strdup (ang_query_get_search (query));

  return match == NULL && ang_query_get_conditions (query)->len == 0;
}

/**
 * ang_query_sql_new_count:
 *
 * Returns: (transfer full): a statement with one row and one column
 */
AngQuerySql *
ang_query_sql_new_count (AngQuery *query)
{
  const AngEntity *entity = ang_query_get_entity (query);
  AngQuerySql *self = create ();

  if (is_plain (query))
    {
      if (entity == &ang_person_entity)
        g_string_append (self->text, "SELECT n FROM row_count WHERE name = 'person'");
      else
        g_string_append_printf (self->text, "SELECT count(*) FROM %s", entity->name);
    }
  else if (entity != &ang_person_entity)
    {
      g_string_append_printf (self->text, "SELECT count(*) FROM %s v", entity->source);
      add_view_conditions (self, query);
    }
  else if (ang_query_get_conditions (query)->len == 0)
    {
      g_autofree char *match = ang_query_search_dup_match (query);

      g_string_append (self->text, "SELECT count(*) FROM person_search WHERE person_search MATCH ?");
      add_text_value (self, match);
    }
  else
    {
      g_string_append (self->text, "SELECT count(*) FROM person_summary s");
      add_summary_conditions (self, query, "s.id");
    }

  return self;
}

/** Returns: (transfer none): the SQL, with "?" for every value */
const char *
ang_query_sql_get_text (AngQuerySql *self)
{
  return self->text->str;
}

/**
 * ang_query_sql_prepare:
 *
 * Returns: (transfer full): the statement with its values bound
 */
AngStatement *
ang_query_sql_prepare (AngQuerySql  *self,
                       AngDatabase  *database,
                       GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, self->text->str, error);

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < self->values->len; i++)
    {
      const GValue *value = g_ptr_array_index (self->values, i);

      if (G_VALUE_HOLDS_STRING (value))
        ang_statement_bind_text (statement, (int) i + 1, g_value_get_string (value));
      else
        ang_statement_bind_integer (statement, (int) i + 1, g_value_get_int64 (value));
    }

  return g_steal_pointer (&statement);
}
