#include "config.h"

#include "ang-people-batch.h"

#include "ang-sql-ids.h"

static void
clear_person (gpointer data)
{
  g_strfreev (((AngBatchPerson *) data)->words);
}

/** Returns: (transfer full): nobody yet */
AngPeopleBatch *
ang_people_batch_new (void)
{
  AngPeopleBatch *self = g_new0 (AngPeopleBatch, 1);

  self->people = g_array_new (FALSE, FALSE, sizeof (AngBatchPerson));
  g_array_set_clear_func (self->people, clear_person);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (AngNumberOutline));
  self->texts = g_string_chunk_new (4096);

  return self;
}

/** Frees the people and their texts. */
void
ang_people_batch_free (AngPeopleBatch *self)
{
  g_array_unref (self->people);
  g_array_unref (self->numbers);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/** Makes room for the next ones. */
void
ang_people_batch_clear (AngPeopleBatch *self)
{
  g_array_set_size (self->people, 0);
  g_array_set_size (self->numbers, 0);
  g_string_chunk_clear (self->texts);
}

/** Returns: (transfer none): the person at @i, until another one is added */
AngBatchPerson *
ang_people_batch_get_person (AngPeopleBatch *self,
                             guint           i)
{
  return &g_array_index (self->people, AngBatchPerson, i);
}

/** Returns: (transfer none): the person's number at @i, until another one is added */
const AngNumberOutline *
ang_people_batch_get_number (AngPeopleBatch *self,
                             AngBatchPerson *person,
                             guint           i)
{
  return &g_array_index (self->numbers, AngNumberOutline, person->first_number + i);
}

static const char *
keep_text (AngPeopleBatch *self,
           AngStatement   *statement,
           int             column)
{
  const char *text = ang_statement_get_text (statement, column);

  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static void
add_person (AngPeopleBatch *self,
            AngStatement   *statement)
{
  AngBatchPerson person = {
    .outline.id = ang_statement_get_integer (statement, 0),
    .outline.name = keep_text (self, statement, 1),
    .outline.full_name = keep_text (self, statement, 2),
    .outline.birth = keep_text (self, statement, 3),
    .outline.sex = (AngSex) ang_statement_get_integer (statement, 4),
    .outline.status = (AngPersonStatus) ang_statement_get_integer (statement, 5),
    .outline.emp_status = (AngEmploymentStatus) ang_statement_get_integer (statement, 6),
    .outline.has_unit = ang_statement_get_integer (statement, 7) != 0,
    .outline.nip = keep_text (self, statement, 8),
    .first_number = self->numbers->len,
  };

  if (!ang_statement_is_null (statement, 13))
    {
      person.outline.unit_closed = keep_text (self, statement, 13);
      person.outline.unit_id = keep_text (self, statement, 14);
      person.outline.unit_en = keep_text (self, statement, 15);
    }
  g_array_append_val (self->people, person);
}

/** @statement: at a row of ANG_PEOPLE_BATCH_SELECT: a person with one number, or without any */
void
ang_people_batch_add_row (AngPeopleBatch *self,
                          AngStatement   *statement)
{
  AngBatchPerson *last = self->people->len > 0 ? ang_people_batch_get_person (self, self->people->len - 1) : NULL;
  AngNumberOutline number;

  if (last == NULL || last->outline.id != ang_statement_get_integer (statement, 0))
    {
      add_person (self, statement);
      last = ang_people_batch_get_person (self, self->people->len - 1);
    }
  if (ang_statement_is_null (statement, 9))
    return;

  number = (AngNumberOutline) {
    .id = ang_statement_get_integer (statement, 9),
    .kind = (AngIdentifierKind) ang_statement_get_integer (statement, 10),
    .value = keep_text (self, statement, 11),
    .ended = ang_statement_get_integer (statement, 12) != 0,
  };
  g_array_append_val (self->numbers, number);
  last->n_numbers++;
}

/** @statement: whose rows are all added */
gboolean
ang_people_batch_read (AngPeopleBatch  *batch,
                       AngStatement    *statement,
                       GError         **error)
{
  gboolean row;

  do
    {
      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (row)
        ang_people_batch_add_row (batch, statement);
    }while (row);

  return TRUE;
}

/** @people: (element-type gint64): whom to add, in the order of their birth dates and ids */
gboolean
ang_people_batch_read_ids (AngPeopleBatch  *batch,
                           AngDatabase     *database,
                           const GArray    *people,
                           GError         **error)
{
  g_autoptr (AngStatement) statement = NULL;

  statement = ang_database_prepare (database, ANG_PEOPLE_BATCH_SELECT "WHERE p.id IN (SELECT value FROM json_each (?)) ORDER BY p.birth_date, p.id, i.id", error);
  if (statement == NULL)
    return FALSE;
  ang_sql_ids_bind (statement, 1, people);

  return ang_people_batch_read (batch, statement, error);
}
