#include "config.h"

#include "ang-new-people.h"

#include "ang-choices.h"
#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-text.h"
#include "ang-transaction-private.h"

/* So many people are written together: to go to and fro between tables and the index of words costs, and so does memory. */
#define BATCH 5000

/* What is kept of somebody: the columns of person_current and person_words, and by what the current rows are chosen. The
 * texts are in the batch's block. */
typedef struct
{
  gint64      id;
  const char *name;
  const char *name_key;
  const char *passport_name;
  gint64      sex;
  gint64      status;

  GString    *numbers; /* (nullable) */
  const char *nip;
  gint64      nip_kind;
  gboolean    nip_is_primary;
  gboolean    nip_has_ended;
  const char *nip_from;

  gint64      employment_id;
  gint64      emp_status;
  const char *rank_code;
  const char *post_key;
  gint64      unit_id;
  const char *employer;
  gboolean    employment_has_ended;
  const char *since;
} NewPerson;

struct _AngNewPeople
{
  AngDatabase      *database;
  AngNewPeopleFunc  func;
  gpointer          user_data;

  GArray           *batch;  /* of NewPerson: not written yet */
  GHashTable       *places; /* id of a person of the part at hand → place in the batch, counted from 1 */
  GStringChunk     *texts;
  GHashTable       *units;  /* id → name in small letters */
  GHashTable       *ranks;  /* code → level */

  GArray           *done;   /* of gint64: who is written, ascending */
  GHashTable       *again;  /* ids of who was touched later */
  gint64            lowest; /* all rows from here on are the transaction's */
  gboolean          trusted;
};

static void
new_person_clear (gpointer data)
{
  NewPerson *person = data;

  if (person->numbers != NULL)
    g_string_free (person->numbers, TRUE);
}

/**
 * ang_new_people_new:
 * @func: called before rows are written
 *
 * Returns: (transfer full): nobody yet
 */
AngNewPeople *
ang_new_people_new (AngDatabase      *database,
                    AngNewPeopleFunc  func,
                    gpointer          user_data)
{
  AngNewPeople *self = g_new0 (AngNewPeople, 1);

  self->database = database;
  self->func = func;
  self->user_data = user_data;
  self->batch = g_array_new (FALSE, TRUE, sizeof (NewPerson));
  g_array_set_clear_func (self->batch, new_person_clear);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->texts = g_string_chunk_new (64 * 1024);
  self->units = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->done = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->again = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->lowest = G_MAXINT64;
  self->trusted = TRUE;

  return self;
}

/** Frees it, with what was not written. */
void
ang_new_people_free (AngNewPeople *self)
{
  g_array_unref (self->batch);
  g_hash_table_unref (self->places);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->units);
  g_hash_table_unref (self->ranks);
  g_array_unref (self->done);
  g_hash_table_unref (self->again);
  g_free (self);
}

/* Gathering */

static const char *
keep (AngNewPeople *self,
      const char   *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/* SQLite's lower() knows the letters of ASCII. */
static const char *
keep_lower (AngNewPeople *self,
            const char   *text)
{
  char *kept = text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;

  for (char *p = kept; p != NULL && *p != '\0'; p++)
    *p = g_ascii_tolower (*p);

  return kept;
}

static void
add_person (AngNewPeople *self,
            AngRecord    *record)
{
  const char *name = ang_record_get_text (record, ANG_PERSON_NAME);
  g_autofree char *key = ang_text_fold (name);
  gint64 id = ang_record_get_id (record);
  NewPerson person = {
    .id = id,
    .name = keep (self, name),
    .name_key = keep (self, key),
    .passport_name = keep (self, ang_record_get_text (record, ANG_PERSON_PASSPORT_NAME)),
    .sex = ang_record_get_integer (record, ANG_PERSON_SEX),
    .status = ang_record_get_integer (record, ANG_PERSON_STATUS),
  };

  g_array_append_val (self->batch, person);
  g_hash_table_insert (self->places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (self->batch->len));
}

/* Whether one row comes before another that was seen before it, and whose id is less: see person_current. */
static gboolean
is_before (gboolean    has_ended,
           const char *from,
           gboolean    other_has_ended,
           const char *other_from)
{
  if (has_ended != other_has_ended)
    return !has_ended;

  return g_strcmp0 (from, other_from) >= 0;
}

static void
add_number (AngNewPeople *self,
            NewPerson    *person,
            AngRecord    *record)
{
  gint64 kind = ang_record_get_integer (record, ANG_IDENTIFIER_KIND);
  const char *value = ang_record_get_text (record, ANG_IDENTIFIER_VALUE);
  const char *from = ang_record_get_text (record, ANG_IDENTIFIER_VALID_FROM);
  gboolean is_primary = ang_record_get_boolean (record, ANG_IDENTIFIER_IS_PRIMARY);
  gboolean has_ended = ang_record_is_set (record, ANG_IDENTIFIER_VALID_TO);

  if (person->numbers == NULL)
    person->numbers = g_string_new (value);
  else
    g_string_append_printf (person->numbers, " %s", value);

  if (kind != ANG_IDENTIFIER_KIND_NIP && kind != ANG_IDENTIFIER_KIND_NIPPPK)
    return;
  if (person->nip != NULL && (is_primary != person->nip_is_primary
                              ? !is_primary : !is_before (has_ended, from, person->nip_has_ended, person->nip_from)))
    return;
  person->nip = keep (self, value);
  person->nip_kind = kind;
  person->nip_is_primary = is_primary;
  person->nip_has_ended = has_ended;
  person->nip_from = keep (self, from);
}

static void
add_employment (AngNewPeople *self,
                NewPerson    *person,
                AngRecord    *record)
{
  const char *since = ang_record_get_text (record, ANG_EMPLOYMENT_SINCE);
  gboolean has_ended = ang_record_is_set (record, ANG_EMPLOYMENT_UNTIL);

  if (person->employment_id != 0 && !is_before (has_ended, since, person->employment_has_ended, person->since))
    return;
  person->employment_id = ang_record_get_id (record);
  person->emp_status = ang_record_get_integer (record, ANG_EMPLOYMENT_EMP_STATUS);
  person->rank_code = keep (self, ang_record_get_text (record, ANG_EMPLOYMENT_RANK_CODE));
  person->post_key = keep_lower (self, ang_record_get_text (record, ANG_EMPLOYMENT_POST_ID));
  person->unit_id = ang_record_get_integer (record, ANG_EMPLOYMENT_UNIT_ID);
  person->employer = keep_lower (self, ang_record_get_text (record, ANG_EMPLOYMENT_EMPLOYER));
  person->employment_has_ended = has_ended;
  person->since = keep (self, since);
}

/* Who has taken part somewhere, or gets something more in a later part, is derived from the tables. */
static void
add_part (AngNewPeople *self,
          AngRecord    *record,
          guint         link)
{
  const AngEntity *entity = ang_record_get_entity (record);
  gint64 id = ang_record_get_integer (record, link);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &id));

  if (place != 0 && entity == &ang_identifier_entity)
    add_number (self, &g_array_index (self->batch, NewPerson, place - 1), record);
  else if (place != 0 && entity == &ang_employment_entity)
    add_employment (self, &g_array_index (self->batch, NewPerson, place - 1), record);
  else if (id >= self->lowest)
    g_hash_table_add (self->again, g_memdup2 (&id, sizeof id));
}

/* A change of what was there before is of nobody who is new; of a unit's name, or of what came with this transaction, it may
 * be. */
static gboolean
is_elsewhere (AngNewPeople       *self,
              const AngOperation *operation)
{
  return operation->id < self->lowest &&
         (operation->entity == &ang_person_entity || operation->entity == &ang_identifier_entity ||
          operation->entity == &ang_employment_entity || operation->entity == &ang_participation_entity);
}

static void
add_insert (AngNewPeople *self,
            AngRecord    *record)
{
  const AngEntity *entity = ang_record_get_entity (record);

  self->lowest = MIN (self->lowest, ang_record_get_id (record));
  if (entity == &ang_person_entity)
    add_person (self, record);
  else if (entity == &ang_identifier_entity)
    add_part (self, record, ANG_IDENTIFIER_PERSON_ID);
  else if (entity == &ang_employment_entity)
    add_part (self, record, ANG_EMPLOYMENT_PERSON_ID);
  else if (entity == &ang_participation_entity)
    add_part (self, record, ANG_PARTICIPATION_PERSON_ID);
}

/* Writing */

static const char *
find_unit (AngNewPeople  *self,
           gint64         id,
           GError       **error)
{
  g_autoptr (AngStatement) statement = NULL;
  char *name = g_hash_table_lookup (self->units, &id);
  gboolean row;

  if (name != NULL)
    return name;
  statement = ang_database_prepare (self->database, "SELECT lower(name_id) FROM unit WHERE id = ?", error);
  if (statement == NULL)
    return NULL;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, error))
    return NULL;
  name = g_strdup (row ? ang_statement_get_text (statement, 0) : "");
  g_hash_table_insert (self->units, g_memdup2 (&id, sizeof id), name);

  return name;
}

static gboolean
find_level (AngNewPeople  *self,
            const char    *code,
            gint64        *level,
            GError       **error)
{
  g_autoptr (AngStatement) statement = NULL;
  gpointer known;
  gboolean row;

  *level = 0;
  if (code == NULL)
    return TRUE;
  if (g_hash_table_lookup_extended (self->ranks, code, NULL, &known))
    {
      *level = GPOINTER_TO_INT (known);
      return TRUE;
    }
  statement = ang_database_prepare (self->database, "SELECT coalesce(level, 0) FROM lookup WHERE kind = 'rank' AND code = ?", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, code);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  *level = row ? ang_statement_get_integer (statement, 0) : 0;
  g_hash_table_insert (self->ranks, g_strdup (code), GINT_TO_POINTER ((int) *level));

  return TRUE;
}

static void
bind_id (AngStatement *statement,
         int           parameter,
         gint64        id)
{
  if (id != 0)
    ang_statement_bind_integer (statement, parameter, id);
  else
    ang_statement_bind_null (statement, parameter);
}

static gboolean
write_summary_row (AngNewPeople     *self,
                   const NewPerson  *person,
                   AngStatement     *statement,
                   GError          **error)
{
  const char *unit_key = person->unit_id != 0 ? find_unit (self, person->unit_id, error) : person->employer;
  gint64 level;

  if ((person->unit_id != 0 && unit_key == NULL) || !find_level (self, person->rank_code, &level, error))
    return FALSE;
  ang_statement_bind_integer (statement, 1, person->id);
  ang_statement_bind_borrowed_text (statement, 2, person->name_key);
  ang_statement_bind_borrowed_text (statement, 3, person->nip);
  ang_statement_bind_integer (statement, 4, person->nip_kind);
  bind_id (statement, 5, person->employment_id);
  ang_statement_bind_integer (statement, 6, person->emp_status);
  ang_statement_bind_borrowed_text (statement, 7, person->rank_code);
  ang_statement_bind_integer (statement, 8, level);
  ang_statement_bind_borrowed_text (statement, 9, person->post_key);
  bind_id (statement, 10, person->unit_id);
  ang_statement_bind_borrowed_text (statement, 11, unit_key);
  ang_statement_bind_integer (statement, 12, person->sex);
  ang_statement_bind_integer (statement, 13, person->status);

  return ang_statement_run (statement, error);
}

static gboolean
write_summary (AngNewPeople  *self,
               GError       **error)
{
  g_autoptr (AngStatement) statement =
    ang_database_prepare (self->database, "INSERT INTO person_summary (id, name_key, nip, nip_kind, employment_id, emp_status, rank_code, "
                                          "rank_level, post_key, unit_id, unit_key, sex, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", error);

  for (guint i = 0; statement != NULL && i < self->batch->len; i++)
    {
      if (!write_summary_row (self, &g_array_index (self->batch, NewPerson, i), statement, error))
        return FALSE;
    }

  return statement != NULL;
}

static void
set_words (const NewPerson *person,
           GString         *words)
{
  g_string_assign (words, person->name);
  g_string_ascii_down (words);
  if (g_str_equal (words->str, person->name_key))
    g_string_assign (words, person->name);
  else
    g_string_printf (words, "%s %s", person->name, person->name_key);
  if (person->passport_name != NULL)
    g_string_append_printf (words, " %s", person->passport_name);
}

static gboolean
write_words (AngNewPeople  *self,
             GError       **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (self->database, "INSERT INTO person_search (rowid, name, numbers) "
                                                                             "VALUES (?, ?, ?)", error);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; statement != NULL && i < self->batch->len; i++)
    {
      const NewPerson *person = &g_array_index (self->batch, NewPerson, i);

      set_words (person, words);
      ang_statement_bind_integer (statement, 1, person->id);
      ang_statement_bind_borrowed_text (statement, 2, words->str);
      ang_statement_bind_borrowed_text (statement, 3, person->numbers != NULL ? person->numbers->str : NULL);
      if (!ang_statement_run (statement, error))
        return FALSE;
    }

  return statement != NULL;
}

static gboolean
write_batch (AngNewPeople  *self,
             GError       **error)
{
  if (self->batch->len == 0)
    return TRUE;
  if (!self->func (self->batch->len, self->user_data, error) || !write_summary (self, error) || !write_words (self, error))
    return FALSE;

  for (guint i = 0; i < self->batch->len; i++)
    g_array_append_val (self->done, g_array_index (self->batch, NewPerson, i).id);
  g_array_set_size (self->batch, 0);
  g_string_chunk_clear (self->texts);

  return TRUE;
}

/**
 * ang_new_people_add:
 * @operations: a part, which is done
 *
 * Takes what is new in it.
 */
gboolean
ang_new_people_add (AngNewPeople  *self,
                    GPtrArray     *operations,
                    GError       **error)
{
  if (!self->trusted)
    return TRUE;

  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < operations->len; i++)
    {
      const AngOperation *operation = g_ptr_array_index (operations, i);

      if (operation->kind == ANG_OPERATION_INSERT)
        add_insert (self, operation->record);
      else if (!is_elsewhere (self, operation))
        self->trusted = FALSE;
    }

  return self->batch->len < BATCH || write_batch (self, error);
}

/**
 * ang_new_people_finish:
 *
 * Writes who is left.
 */
gboolean
ang_new_people_finish (AngNewPeople  *self,
                       GError       **error)
{
  return !self->trusted || write_batch (self, error);
}

/**
 * ang_new_people_leave_out:
 * @people: ascending ids
 *
 * Returns: (transfer full): those of whom something is still to be derived, ascending
 */
GArray *
ang_new_people_leave_out (AngNewPeople *self,
                          const GArray *people)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_done = self->trusted ? self->done->len : 0;
  guint at = 0;

  for (guint i = 0; i < people->len; i++)
    {
      gint64 *id = &g_array_index (people, gint64, i);

      while (at < n_done && g_array_index (self->done, gint64, at) < *id)
        at++;
      if (at == n_done || g_array_index (self->done, gint64, at) != *id || g_hash_table_contains (self->again, id))
        g_array_append_val (others, *id);
    }

  return others;
}
