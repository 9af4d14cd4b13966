#include "config.h"

#include "ang-touched.h"

#include "ang-changeset.h"
#include "ang-entities.h"
#include "ang-relations.h"

/* More parts of one kind than this are many. */
#define MOST_PARTS 5000

/* Ids in the order of their coming; sorted, each once, when somebody asks for them. */
typedef struct
{
  const AngEntity *entity;
  GArray          *ids;     /* of gint64 */
  gboolean         is_part; /* whose history is that of the whole: of many of them the numbers are not kept */
  gint64           only;    /* the one record, or 0 for several */
  gboolean         changed; /* itself, and not only what it owns */
} AngTouchedIds;

/* What a change of one kind of record touches beside it. */
typedef struct
{
  AngTouchedIds *own;
  guint          n_wholes;
  struct
  {
    AngTouchedIds     *ids;
    const AngRelation *relation;
    guint              field;
  } wholes[3];
} AngTouchedKind;

struct _AngTouched
{
  AngDatabase *database;
  GHashTable  *ids;   /* entity → AngTouchedIds */
  GHashTable  *kinds; /* entity → AngTouchedKind */
  GArray      *people;  /* whose words may have changed */
  GArray      *cohorts;
};

static void
touched_ids_free (AngTouchedIds *ids)
{
  g_array_unref (ids->ids);
  g_free (ids);
}

/** Returns: (transfer full): nothing is touched yet */
AngTouched *
ang_touched_new (AngDatabase *database)
{
  AngTouched *self = g_new0 (AngTouched, 1);

  self->database = database;
  self->ids = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) touched_ids_free);
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cohorts = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/** Frees the numbers; the entities they are of are static. */
void
ang_touched_free (AngTouched *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->kinds);
  g_array_unref (self->people);
  g_array_unref (self->cohorts);
  g_free (self);
}

/* What follows each other is often about the same one. */
static void
append (GArray *ids,
        gint64  id)
{
  if (ids->len == 0 || g_array_index (ids, gint64, ids->len - 1) != id)
    g_array_append_val (ids, id);
}

static void
touch (AngTouchedIds *ids,
       gint64         id)
{
  if (id == 0)
    return;
  if (ids->only != id)
    ids->only = ids->only == -1 ? id : 0;
  if (!ids->is_part || ids->ids->len <= MOST_PARTS)
    append (ids->ids, id);
}

static gboolean
is_part (const AngEntity *entity)
{
  guint n_relations;
  const AngRelation *relations = ang_relations_list (&n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      if (relations[i].together && g_str_equal (relations[i].part, entity->name))
        return TRUE;
    }

  return FALSE;
}

static AngTouchedIds *
get_ids (AngTouched      *self,
         const AngEntity *entity)
{
  AngTouchedIds *ids = g_hash_table_lookup (self->ids, entity);

  if (ids == NULL)
    {
      ids = g_new0 (AngTouchedIds, 1);
      ids->entity = entity;
      ids->only = -1;
      ids->is_part = is_part (entity);
      ids->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->ids, (gpointer) entity, ids);
    }

  return ids;
}

static AngTouchedKind *
build_kind (AngTouched      *self,
            const AngEntity *entity)
{
  AngTouchedKind *kind = g_new0 (AngTouchedKind, 1);
  guint n_relations;
  const AngRelation *relations = ang_relations_list (&n_relations);

  kind->own = get_ids (self, entity);
  for (guint i = 0; i < n_relations; i++)
    {
      if (!g_str_equal (relations[i].part, entity->name))
        continue;
      g_assert (kind->n_wholes < G_N_ELEMENTS (kind->wholes));
      kind->wholes[kind->n_wholes].relation = &relations[i];
      kind->wholes[kind->n_wholes].ids = get_ids (self, ang_entities_find (relations[i].whole));
      ang_entity_find_field (entity, relations[i].link, &kind->wholes[kind->n_wholes].field);
      kind->n_wholes++;
    }

  return kind;
}

static AngTouchedKind *
get_kind (AngTouched      *self,
          const AngEntity *entity)
{
  AngTouchedKind *kind = g_hash_table_lookup (self->kinds, entity);

  if (kind == NULL)
    {
      kind = build_kind (self, entity);
      g_hash_table_insert (self->kinds, (gpointer) entity, kind);
    }
  kind->own->changed = TRUE;

  return kind;
}

/**
 * ang_touched_add_record:
 * @record: was just added
 */
void
ang_touched_add_record (AngTouched *self,
                        AngRecord  *record)
{
  const AngEntity *entity = ang_record_get_entity (record);
  AngTouchedKind *kind = get_kind (self, entity);

  touch (kind->own, ang_record_get_id (record));
  for (guint i = 0; i < kind->n_wholes; i++)
    touch (kind->wholes[i].ids, ang_record_get_integer (record, kind->wholes[i].field));

  if (entity == &ang_person_entity)
    append (self->people, ang_record_get_id (record));
  else if (entity == &ang_identifier_entity)
    append (self->people, ang_record_get_integer (record, ANG_IDENTIFIER_PERSON_ID));
  else if (entity == &ang_cohort_entity)
    append (self->cohorts, ang_record_get_id (record));
}

static gboolean
append_all (AngTouched  *self,
            GArray      *ids,
            const char  *sql,
            gint64       id,
            GError     **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);

  while (TRUE)
    {
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      append (ids, ang_statement_get_integer (statement, 0));
    }
}

/* A change of a part that keeps its whole does not say which: the row does. */
static gboolean
read_whole (AngTouched         *self,
            const AngRelation  *relation,
            gint64              id,
            gint64             *whole,
            GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", relation->link, relation->part);
  g_autoptr (AngStatement) statement = ang_database_prepare (self->database, sql, error);
  gboolean row;

  *whole = 0;
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    *whole = ang_statement_get_integer (statement, 0);

  return TRUE;
}

static gboolean
add_wholes (AngTouched          *self,
            AngTouchedKind      *kind,
            AngChangesetReader  *reader,
            GError             **error)
{
  gboolean has_words = ang_changeset_reader_get_entity (reader) == &ang_identifier_entity;

  for (guint i = 0; i < kind->n_wholes; i++)
    {
      const AngRelation *relation = kind->wholes[i].relation;
      gint64 links[2] = { 0, 0 };
      gboolean said;

      said = ang_changeset_reader_get_link (reader, relation->link, TRUE, &links[0]);
      said |= ang_changeset_reader_get_link (reader, relation->link, FALSE, &links[1]);
      if (!said && !read_whole (self, relation, ang_changeset_reader_get_id (reader), &links[1], error))
        return FALSE;
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          touch (kind->wholes[i].ids, links[j]);
          if (has_words && links[j] != 0)
            append (self->people, links[j]);
        }
    }

  return TRUE;
}

static gboolean
add_words (AngTouched       *self,
           const AngEntity  *entity,
           gint64            id,
           GError          **error)
{
  if (entity == &ang_person_entity)
    append (self->people, id);
  else if (entity == &ang_cohort_entity)
    append (self->cohorts, id);
  else if (entity == &ang_scheme_entity)
    return append_all (self, self->cohorts, "SELECT id FROM cohort WHERE scheme_id = ?", id, error);
  else if (entity == &ang_partner_entity)
    return append_all (self, self->cohorts, "SELECT c.id FROM cohort c LEFT JOIN scheme s ON s.id = c.scheme_id "
                                            "WHERE ?1 IN (s.partner_id, c.host_id)", id, error);

  return TRUE;
}

/**
 * ang_touched_add_changeset:
 * @changeset: what was just done in the open transaction
 */
gboolean
ang_touched_add_changeset (AngTouched  *self,
                           GBytes      *changeset,
                           GError     **error)
{
  g_autoptr (AngChangesetReader) reader = ang_changeset_reader_new (self->database, changeset, error);

  if (reader == NULL)
    return FALSE;

  while (TRUE)
    {
      gboolean change;
      const AngEntity *entity;
      AngTouchedKind *kind;
      gint64 id;

      if (!ang_changeset_reader_next (reader, &change, error))
        return FALSE;
      if (!change)
        return TRUE;

      entity = ang_changeset_reader_get_entity (reader);
      id = ang_changeset_reader_get_id (reader);
      kind = get_kind (self, entity);
      touch (kind->own, id);
      if (!add_wholes (self, kind, reader, error) || !add_words (self, entity, id, error))
        return FALSE;
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static gboolean
is_sorted (const GArray *ids)
{
  for (guint i = 1; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i - 1) >= g_array_index (ids, gint64, i))
        return FALSE;
    }

  return TRUE;
}

static void
sort (GArray *ids)
{
  guint n = 0;

  if (is_sorted (ids))
    return;

  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (n == 0 || g_array_index (ids, gint64, n - 1) != id)
        g_array_index (ids, gint64, n++) = id;
    }
  g_array_set_size (ids, n);
}

/** Returns: (transfer none) (element-type gint64): everybody who was touched, sorted */
const GArray *
ang_touched_get_people (AngTouched *self)
{
  AngTouchedIds *ids = get_ids (self, &ang_person_entity);

  sort (ids->ids);

  return ids->ids;
}

/**
 * ang_touched_get_words:
 * @entity: people or cohorts
 *
 * Returns: (transfer none) (element-type gint64): those whose words may have changed, sorted
 */
const GArray *
ang_touched_get_words (AngTouched      *self,
                       const AngEntity *entity)
{
  GArray *ids = entity == &ang_person_entity ? self->people : self->cohorts;

  sort (ids);

  return ids;
}

static void
tell_ids (AngTouchedIds *ids,
          AngChanges    *changes)
{
  gboolean many = ids->is_part && ids->ids->len > MOST_PARTS;

  ang_changes_add_ids (changes, ids->entity, many ? NULL : &g_array_index (ids->ids, gint64, 0), many ? 0 : ids->ids->len,
                       ids->changed);
}

/**
 * ang_touched_tell:
 *
 * Adds what was touched to what is told to those who show it.
 */
void
ang_touched_tell (AngTouched *self,
                  AngChanges *changes)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      AngTouchedIds *ids = value;

      if (ids->only == -1)
        continue;
      if (ids->changed)
        ang_changes_add (changes, ids->entity, ids->only);
      else
        ang_changes_add_whole (changes, ids->entity, ids->only);
      tell_ids (ids, changes);
    }
}

static gboolean
note_ids (AngTouched     *self,
          AngTouchedIds  *ids,
          gint64          history,
          GError        **error)
{
  g_autoptr (AngStatement) statement = NULL;

  statement = ang_database_prepare (self->database, "INSERT INTO history_touch (entity, entity_id, history_id) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, ids->entity->name);
  ang_statement_bind_integer (statement, 3, history);

  sort (ids->ids);
  for (guint i = 0; i < ids->ids->len; i++)
    {
      ang_statement_bind_integer (statement, 2, g_array_index (ids->ids, gint64, i));
      if (!ang_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_touched_note:
 * @history: the entry whose command it was
 *
 * Notes all of it in history_touch: it belongs to the history of each of these records from now on.
 */
gboolean
ang_touched_note (AngTouched  *self,
                  gint64       history,
                  GError     **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      AngTouchedIds *ids = value;

      if (!ids->is_part && !note_ids (self, ids, history, error))
        return FALSE;
    }

  return TRUE;
}
