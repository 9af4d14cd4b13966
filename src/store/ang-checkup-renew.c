#include "config.h"

#include "ang-checkup-private.h"

#include <string.h>

#include "ang-entities.h"
#include "ang-people-scan.h"
#include "ang-relations.h"
#include "ang-sql-ids.h"
#include "ang-store-private.h"

/* From so many cohorts or people on, going through everything is not slower. */
#define MOST_COHORTS 500
#define MOST_PEOPLE 5000

/* What a change of these says about cohorts and people; what is owned by them leads to them by itself. */
static const struct
{
  const char *entity;
  const char *cohorts;
  const char *people;
} reaches[] = {
  { "scheme", "SELECT id FROM cohort WHERE scheme_id IN (SELECT value FROM json_each (?))", NULL },
  { "partner", "SELECT c.id FROM cohort c LEFT JOIN scheme s ON s.id = c.scheme_id, json_each (?) j WHERE j.value IN (s.partner_id, c.host_id)", NULL },
  { "origin", "SELECT cohort_id FROM cohort_origin WHERE origin_id IN (SELECT value FROM json_each (?))", NULL },
  { "unit", "SELECT t.cohort_id FROM participation t LEFT JOIN person_summary s ON s.id = t.person_id, json_each (?) j "
            "WHERE j.value IN (s.unit_id, t.snap_unit_id)",
    "SELECT id FROM person_summary WHERE unit_id IN (SELECT value FROM json_each (?))" },
};

/* Rules hang on these. A change of them may reach everything. */
static const char *const rules[] = { "lookup", "setting", "requirement", "lead_time" };

/* What is said about the register as a whole does not look at these. */
static const char *const apart[] = {
  "person", "identifier", "passport", "person_private", "cohort_funding", "scheme_funding", "letterhead", "signatory", "theme", "nominator",
  "criterion", "score", "attachment", "deadline", "document", "travel_leg", "lodging", "room", "session", "speaker", "session_speaker",
  "attendance", "incident",
};

/* And what it says about units hangs on these alone, and on what was set aside. */
static const char *const of_units[] = { "unit", "employment", "participation", "waiver" };

/* What is to be computed again. */
typedef struct
{
  AngDatabase *database;
  GArray *cohorts;
  GArray *people;
  gboolean everything;
  gboolean register_too;
  gboolean units_too;
} Reach;

static gboolean
is_among (const AngEntity   *entity,
          const char *const *names,
          guint              n_names)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_str_equal (names[i], entity->name))
        return TRUE;
    }

  return FALSE;
}

static void
append (GArray       *ids,
        const GArray *from)
{
  g_array_append_vals (ids, from->data, from->len);
}

static gboolean add_reach (Reach            *reach,
                           const AngEntity  *entity,
                           const GArray     *ids,
                           GError          **error);

/* What the records are parts of. */
static gboolean
add_wholes (Reach            *reach,
            const AngEntity  *entity,
            const GArray     *ids,
            GError          **error)
{
  guint n_relations;
  const AngRelation *relations = ang_relations_list (&n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      g_autoptr (GArray) wholes = NULL;
      g_autofree char *sql = NULL;

      if (!g_str_equal (relations[i].part, entity->name) || g_str_equal (relations[i].whole, entity->name))
        continue;
      wholes = g_array_new (FALSE, FALSE, sizeof (gint64));
      sql = g_strdup_printf ("SELECT DISTINCT %s FROM %s WHERE id IN (SELECT value FROM json_each (?))", relations[i].link, relations[i].part);
      if (!ang_sql_ids_collect (reach->database, sql, ids, wholes, error)
          || (wholes->len > 0 && !add_reach (reach, ang_entities_find (relations[i].whole), wholes, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_reach (Reach            *reach,
           const AngEntity  *entity,
           const GArray     *ids,
           GError          **error)
{
  if (entity == &ang_cohort_entity)
    append (reach->cohorts, ids);
  else if (entity == &ang_person_entity)
    append (reach->people, ids);

  for (guint i = 0; i < G_N_ELEMENTS (reaches); i++)
    {
      if (!g_str_equal (reaches[i].entity, entity->name))
        continue;
      if (!ang_sql_ids_collect (reach->database, reaches[i].cohorts, ids, reach->cohorts, error))
        return FALSE;
      if (reaches[i].people != NULL && !ang_sql_ids_collect (reach->database, reaches[i].people, ids, reach->people, error))
        return FALSE;
    }

  return add_wholes (reach, entity, ids, error);
}

static gboolean
add_changes (Reach       *reach,
             AngChanges  *changes,
             GError     **error)
{
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      gboolean many;
      const GArray *ids = ang_changes_get_ids (changes, entities[i], &many);

      reach->everything |= many || (ids != NULL && is_among (entities[i], rules, G_N_ELEMENTS (rules)));
      reach->units_too |= ang_changes_changed (changes, entities[i]) && is_among (entities[i], of_units, G_N_ELEMENTS (of_units));
      reach->register_too |= ang_changes_changed (changes, entities[i]) && !is_among (entities[i], apart, G_N_ELEMENTS (apart));
      if (ids != NULL && !reach->everything && !add_reach (reach, entities[i], ids, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
make_unique (GArray *ids)
{
  guint n = 0;

  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (n == 0 || g_array_index (ids, gint64, n - 1) != id)
        g_array_index (ids, gint64, n++) = id;
    }
  g_array_set_size (ids, n);
}

/* Those of whom something was said together with one of @people. */
static void
add_partners (AngCheckup *self,
              GArray     *people)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  for (guint i = 0; i < people->len; i++)
    g_hash_table_add (touched, &g_array_index (people, gint64, i));

  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      AngCheckupPart *part = value;

      for (guint i = 0; i < part->findings->len; i++)
        {
          gint64 other = ang_finding_get_other_person (g_ptr_array_index (part->findings, i));

          if (other == 0 || (!g_hash_table_contains (touched, &other) && !g_hash_table_contains (touched, key)))
            continue;
          g_array_append_val (partners, other);
          g_array_append_val (partners, *(gint64 *) key);
        }
    }
  append (people, partners);
}

/* Those who share a number or a birth date now. */
static gboolean
add_sharers (Reach   *reach,
             GError **error)
{
  g_autoptr (GArray) people = g_array_copy (reach->people);

  return ang_people_scan_add_sharers (reach->database, people, reach->people, error);
}

/* Who is in a cohort that was touched may be in others at the same time, or have been there before. */
static gboolean
add_shared_cohorts (Reach   *reach,
                    GError **error)
{
  g_autoptr (GArray) people = g_array_copy (reach->people);

  return ang_sql_ids_collect (reach->database, "SELECT DISTINCT person_id FROM participation WHERE cohort_id IN (SELECT value FROM json_each (?))",
                              reach->cohorts, people, error)
         && ang_sql_ids_collect (reach->database, "SELECT DISTINCT cohort_id FROM participation WHERE person_id IN (SELECT value FROM json_each (?))",
                                 people, reach->cohorts, error);
}

static gboolean
find_reach (Reach       *reach,
            AngCheckup  *self,
            AngChanges  *changes,
            GError     **error)
{
  if (!add_changes (reach, changes, error))
    return FALSE;
  if (reach->everything)
    return TRUE;

  make_unique (reach->people);
  if (!add_shared_cohorts (reach, error))
    return FALSE;
  add_partners (self, reach->people);
  if (!add_sharers (reach, error))
    return FALSE;
  make_unique (reach->people);
  make_unique (reach->cohorts);
  reach->everything = reach->people->len > MOST_PEOPLE || reach->cohorts->len > MOST_COHORTS;

  return TRUE;
}

static void
share (GHashTable *parts,
       GHashTable *into)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (into, g_memdup2 (key, sizeof (gint64)), ang_checkup_part_ref (value));
}

static void
forget (GHashTable   *parts,
        const GArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_remove (parts, &g_array_index (ids, gint64, i));
}

static void
share_findings (AngCheckup *self,
                AngCheckup *renewed)
{
  for (guint i = 0; i < self->findings->len; i++)
    g_ptr_array_add (renewed->findings, g_object_ref (g_ptr_array_index (self->findings, i)));
  renewed->dues = self->dues != NULL ? g_ptr_array_ref (self->dues) : NULL;
}

static gboolean
compute (AngCheckup    *self,
         AngCheckup    *renewed,
         AngStore      *store,
         Reach         *reach,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  if (!reach->register_too)
    share_findings (self, renewed);
  forget (renewed->cohorts, reach->cohorts);
  forget (renewed->people, reach->people);

  return ang_people_scan_some (reach->database, reach->people, renewed->today, findings, error)
         && ang_checkup_take_people (renewed, store, findings, error)
         && ang_checkup_read_order (renewed, store, error)
         && ang_checkup_read_cohorts (renewed, store, reach->cohorts, cancellable, error)
         && (!reach->register_too || ang_checkup_read_register (renewed, store, reach->units_too ? NULL : self, error));
}

static AngCheckup *
renew (AngCheckup      *self,
       AngStore        *store,
       Reach           *reach,
       GCancellable    *cancellable,
       AngCheckupWork  *work,
       GError         **error)
{
  g_autoptr (AngCheckup) renewed = ang_checkup_new (self->today);

  share (self->cohorts, renewed->cohorts);
  share (self->people, renewed->people);
  if (!compute (self, renewed, store, reach, cancellable, error))
    return NULL;
  if (work != NULL)
    *work = (AngCheckupWork) { reach->cohorts->len, reach->people->len, FALSE }
  ;

  return g_steal_pointer (&renewed);
}

/**
 * ang_checkup_renew:
 * @changes: what was touched since @self was made
 * @work: (out) (optional): how much was computed
 *
 * What it says is what ang_checkup_read() would say on the day of @self; only what @changes reach is computed: cohorts and
 * people that were touched, the other cohorts of these people, and who shares or shared something with one of them. A change
 * of what rules hang on reaches everything.
 *
 * Returns: (transfer full): the checkup of now
 */
AngCheckup *
ang_checkup_renew (AngCheckup      *self,
                   AngStore        *store,
                   AngChanges      *changes,
                   GCancellable    *cancellable,
                   AngCheckupWork  *work,
                   GError         **error)
{
  g_autoptr (GArray) cohorts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  Reach reach = { ang_readers_borrow (store->readers, cancellable, error), cohorts, people, FALSE, FALSE, FALSE };
  AngCheckup *renewed = NULL;
  gboolean found;

  if (reach.database == NULL)
    return NULL;

  found = find_reach (&reach, self, changes, error);
  if (found && !reach.everything)
    renewed = renew (self, store, &reach, cancellable, work, error);
  ang_readers_give_back (store->readers, reach.database);

  return found && reach.everything ? ang_checkup_read (store, self->today, cancellable, work, error) : renewed;
}
