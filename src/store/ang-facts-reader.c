#include "config.h"

#include "ang-facts-reader.h"

#include "ang-agreement.h"
#include "ang-attendance.h"
#include "ang-choices.h"
#include "ang-cohort-origin.h"
#include "ang-cohort.h"
#include "ang-criterion.h"
#include "ang-deadline.h"
#include "ang-document.h"
#include "ang-employment.h"
#include "ang-engagement.h"
#include "ang-identifier.h"
#include "ang-lead-time.h"
#include "ang-lodging.h"
#include "ang-lookup.h"
#include "ang-origin.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-people-scan.h"
#include "ang-person.h"
#include "ang-read-many.h"
#include "ang-requirement.h"
#include "ang-room.h"
#include "ang-scheme.h"
#include "ang-score.h"
#include "ang-session.h"
#include "ang-setting.h"
#include "ang-sql-ids.h"
#include "ang-store-private.h"
#include "ang-travel-leg.h"
#include "ang-unit.h"

static gboolean
add_linked (AngStore         *store,
            AngFacts         *facts,
            const AngEntity  *entity,
            guint             field,
            GArray           *ids,
            GError          **error)
{
  g_autoptr (GPtrArray) records = ang_read_linked (store, entity, field, (const gint64 *) (gpointer) ids->data, ids->len, error);

  if (records == NULL)
    return FALSE;
  ang_facts_add_all (facts, records);

  return TRUE;
}

static gboolean
add_all (AngStore         *store,
         AngFacts         *facts,
         const AngEntity  *entity,
         GError          **error)
{
  g_autoptr (GPtrArray) records = ang_read_all (store, entity, error);

  if (records == NULL)
    return FALSE;
  ang_facts_add_all (facts, records);

  return TRUE;
}

/* Those of @ids that are not known yet. */
static gboolean
add_unknown (AngStore         *store,
             AngFacts         *facts,
             const AngEntity  *entity,
             GArray           *ids,
             GError          **error)
{
  g_autoptr (GArray) unknown = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    {
      if (ang_facts_get (facts, entity, g_array_index (ids, gint64, i)) == NULL)
        g_array_append_val (unknown, g_array_index (ids, gint64, i));
    }

  return add_linked (store, facts, entity, 0, unknown, error);
}

/* Everything that the records of @entity known so far point to with @field. */
static gboolean
add_targets (AngStore         *store,
             AngFacts         *facts,
             const AngEntity  *entity,
             guint             field,
             const AngEntity  *target,
             GError          **error)
{
  g_autoptr (GArray) ids = ang_collect_ids (ang_facts_list_all (facts, entity), field);

  return add_unknown (store, facts, target, ids, error);
}

static GPtrArray *
collect_texts (GPtrArray *records,
               guint      field)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      const char *text = ang_record_get_text (g_ptr_array_index (records, i), field);

      if (text != NULL && g_hash_table_add (seen, (gpointer) text))
        g_ptr_array_add (texts, g_strdup (text));
    }

  return texts;
}

static gboolean
add_same (AngStore         *store,
          AngFacts         *facts,
          const AngEntity  *entity,
          guint             field,
          GPtrArray        *texts,
          GError          **error)
{
  g_autoptr (GPtrArray) records = ang_read_texts (store, entity, field, texts, error);

  if (records == NULL)
    return FALSE;
  ang_facts_add_all (facts, records);

  return TRUE;
}

/* A birth date that is not known to the day would bring everybody of that year. */
static GPtrArray *
collect_birthdays (GPtrArray *people)
{
  GPtrArray *dates = collect_texts (people, ANG_PERSON_BIRTH_DATE);

  for (guint i = dates->len; i > 0; i--)
    {
      AngDate date;

      if (!ang_date_parse_iso (g_ptr_array_index (dates, i - 1), &date) || !ang_date_is_complete (date))
        g_ptr_array_remove_index_fast (dates, i - 1);
    }

  return dates;
}

/* What is counted of units takes long, and no rule for cohorts looks at it. */
static gboolean
add_units (AngStore  *store,
           AngFacts  *facts,
           GError   **error)
{
  g_autoptr (GArray) ids = ang_collect_ids (ang_facts_list_all (facts, &ang_participation_entity), ANG_PARTICIPATION_UNIT_ID);
  g_autoptr (GPtrArray) units = NULL;

  for (guint i = ids->len; i > 0; i--)
    {
      if (ang_facts_get (facts, &ang_unit_entity, g_array_index (ids, gint64, i - 1)) != NULL)
        g_array_remove_index_fast (ids, i - 1);
    }
  if (ids->len == 0)
    return TRUE;

  units = ang_read_stored (store, &ang_unit_entity, (const gint64 *) (gpointer) ids->data, ids->len, error);
  if (units == NULL)
    return FALSE;
  ang_facts_add_all (facts, units);

  return TRUE;
}

/* The view that people are read from goes through everybody for a birth date. */
static gboolean
add_born (AngStore   *store,
          AngFacts   *facts,
          GPtrArray  *dates,
          GError    **error)
{
  AngDatabase *database = ang_readers_borrow (store->readers, NULL, error);
  g_autoptr (GArray) born = NULL;

  if (database == NULL)
    return FALSE;
  born = ang_people_scan_born (database, dates, error);
  ang_readers_give_back (store->readers, database);

  return born != NULL && add_linked (store, facts, &ang_person_entity, ANG_PERSON_ID, born, error);
}

/**
 * ang_facts_reader_read_constants:
 *
 * Returns: (transfer full): facts with what every rule may ask for: levels of education, settings
 */
AngFacts *
ang_facts_reader_read_constants (AngStore  *store,
                                 AngDate    today,
                                 GError   **error)
{
  g_autoptr (AngFacts) facts = ang_facts_new (today);
  g_autoptr (AngQuery) query = ang_query_new (&ang_lookup_entity);
  g_autoptr (GPtrArray) lookups = NULL;

  ang_query_add_text (query, ANG_LOOKUP_KIND, ANG_COMPARE_EQUAL, "education");
  lookups = ang_store_read (store, query, 0, 1000, NULL, error);
  if (lookups == NULL)
    return NULL;
  ang_facts_add_all (facts, lookups);
  if (!add_all (store, facts, &ang_setting_entity, error))
    return NULL;

  return g_steal_pointer (&facts);
}

/* Most trainings of the people of a cohort are those in it, which are known already. */
static gboolean
add_trainings (AngStore  *store,
               AngFacts  *facts,
               GArray    *people,
               GError   **error)
{
  AngDatabase *database = ang_readers_borrow (store->readers, NULL, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean done;

  if (database == NULL)
    return FALSE;
  done = ang_sql_ids_collect (database, "SELECT id FROM participation WHERE person_id IN (SELECT value FROM json_each (?)) "
                                        "ORDER BY id", people, ids, error);
  ang_readers_give_back (store->readers, database);

  return done && add_unknown (store, facts, &ang_participation_entity, ids, error);
}

static gboolean
asks_for_service (AngFacts *facts)
{
  GPtrArray *cohorts = ang_facts_list_all (facts, &ang_cohort_entity);

  for (guint i = 0; i < cohorts->len; i++)
    {
      AngRecord *scheme = ang_facts_get (facts, &ang_scheme_entity, ang_record_get_integer (g_ptr_array_index (cohorts, i), ANG_COHORT_SCHEME_ID));

      if (scheme != NULL && ang_record_is_set (scheme, ANG_SCHEME_MIN_SERVICE_YEARS))
        return TRUE;
    }

  return FALSE;
}

/* Trainings with their cohorts; with @service, numbers and employments, which the years of service are counted from. */
static gboolean
read_own (AngStore  *store,
          AngFacts  *facts,
          GArray    *people,
          gboolean   service,
          GError   **error)
{
  return add_linked (store, facts, &ang_person_entity, ANG_PERSON_ID, people, error)
         && (!service || (add_linked (store, facts, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, people, error)
                          && add_linked (store, facts, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, people, error)))
         && add_trainings (store, facts, people, error)
         && add_targets (store, facts, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, &ang_cohort_entity, error);
}

/**
 * ang_facts_reader_read_people:
 * @people: (element-type gint64): whose facts to read: numbers, employments, trainings with their cohorts, and who has the
 *   same numbers or birth dates
 */
gboolean
ang_facts_reader_read_people (AngStore  *store,
                              AngFacts  *facts,
                              GArray    *people,
                              GError   **error)
{
  g_autoptr (GPtrArray) numbers = NULL;
  g_autoptr (GPtrArray) dates = NULL;

  if (!read_own (store, facts, people, TRUE, error))
    return FALSE;

  dates = collect_birthdays (ang_facts_list_all (facts, &ang_person_entity));
  numbers = collect_texts (ang_facts_list_all (facts, &ang_identifier_entity), ANG_IDENTIFIER_VALUE);

  return add_same (store, facts, &ang_identifier_entity, ANG_IDENTIFIER_VALUE, numbers, error)
         && add_targets (store, facts, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, &ang_person_entity, error)
         && add_born (store, facts, dates, error);
}

/* Of all that was noted in the sessions, only who was absent is ever asked for. */
static gboolean
add_absences (AngStore  *store,
              AngFacts  *facts,
              GError   **error)
{
  g_autoptr (GArray) ids = ang_collect_ids (ang_facts_list_all (facts, &ang_session_entity), ANG_SESSION_ID);
  g_autoptr (GPtrArray) absences = ang_read_linked_with (store, &ang_attendance_entity, ANG_ATTENDANCE_SESSION_ID,
                                                         (const gint64 *) (gpointer) ids->data, ids->len,
                                                         ANG_ATTENDANCE_VALUE, ANG_ATTENDANCE_ABSENT, error);

  if (absences == NULL)
    return FALSE;
  ang_facts_add_all (facts, absences);

  return TRUE;
}

/* Scores hang on the cohorts' own criteria, which most cohorts have none of. */
static gboolean
read_selections (AngStore  *store,
                 AngFacts  *facts,
                 GArray    *cohorts,
                 GError   **error)
{
  g_autoptr (GPtrArray) criteria = ang_read_linked (store, &ang_criterion_entity, ANG_CRITERION_COHORT_ID,
                                                    (const gint64 *) (gpointer) cohorts->data, cohorts->len, error);
  g_autoptr (GArray) ids = criteria != NULL ? ang_collect_ids (criteria, ANG_CRITERION_ID) : NULL;

  if (criteria == NULL)
    return FALSE;
  ang_facts_add_all (facts, criteria);

  return add_linked (store, facts, &ang_score_entity, ANG_SCORE_CRITERION_ID, ids, error);
}

static gboolean
add_travel (AngStore  *store,
            AngFacts  *facts,
            GArray    *cohorts,
            GError   **error)
{
  g_autoptr (GArray) lodgings = NULL;

  if (!add_linked (store, facts, &ang_travel_leg_entity, ANG_TRAVEL_LEG_COHORT_ID, cohorts, error)
      || !add_linked (store, facts, &ang_lodging_entity, ANG_LODGING_COHORT_ID, cohorts, error))
    return FALSE;
  lodgings = ang_collect_ids (ang_facts_list_all (facts, &ang_lodging_entity), ANG_LODGING_ID);

  return add_linked (store, facts, &ang_room_entity, ANG_ROOM_LODGING_ID, lodgings, error);
}

/* Documents and deadlines of the cohorts, and the rules behind them. */
static gboolean
add_documents (AngStore  *store,
               AngFacts  *facts,
               GArray    *cohorts,
               GError   **error)
{
  return add_linked (store, facts, &ang_deadline_entity, ANG_DEADLINE_COHORT_ID, cohorts, error)
         && add_linked (store, facts, &ang_document_entity, ANG_DOCUMENT_COHORT_ID, cohorts, error)
         && add_all (store, facts, &ang_lead_time_entity, error)
         && add_all (store, facts, &ang_requirement_entity, error);
}

/**
 * ang_facts_reader_read_documents:
 * @cohorts: (element-type gint64): any number of them
 *
 * Reads what ang_cohort_dues_compute() and ang_documents_new() want to know of each.
 */
gboolean
ang_facts_reader_read_documents (AngStore  *store,
                                 AngFacts  *facts,
                                 GArray    *cohorts,
                                 GError   **error)
{
  g_autoptr (GArray) people = NULL;

  if (!add_linked (store, facts, &ang_cohort_entity, ANG_COHORT_ID, cohorts, error)
      || !add_linked (store, facts, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, cohorts, error)
      || !add_documents (store, facts, cohorts, error))
    return FALSE;

  people = ang_collect_ids (ang_facts_list_all (facts, &ang_participation_entity), ANG_PARTICIPATION_PERSON_ID);

  return add_linked (store, facts, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, people, error);
}

/* @apart: whether nobody besides the participants matters */
static gboolean
read_cohorts (AngStore  *store,
              AngFacts  *facts,
              GArray    *cohorts,
              gboolean   apart,
              GError   **error)
{
  g_autoptr (GArray) people = NULL;

  if (!add_linked (store, facts, &ang_cohort_entity, ANG_COHORT_ID, cohorts, error)
      || !add_targets (store, facts, &ang_cohort_entity, ANG_COHORT_SCHEME_ID, &ang_scheme_entity, error)
      || !add_linked (store, facts, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, cohorts, error)
      || !add_linked (store, facts, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, cohorts, error)
      || !add_linked (store, facts, &ang_session_entity, ANG_SESSION_COHORT_ID, cohorts, error)
      || !add_absences (store, facts, error)
      || !add_units (store, facts, error)
      || !read_selections (store, facts, cohorts, error)
      || !add_travel (store, facts, cohorts, error)
      || !add_documents (store, facts, cohorts, error))
    return FALSE;

  people = ang_collect_ids (ang_facts_list_all (facts, &ang_participation_entity), ANG_PARTICIPATION_PERSON_ID);

  return add_linked (store, facts, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, people, error)
         && (apart ? read_own (store, facts, people, asks_for_service (facts), error) : ang_facts_reader_read_people (store, facts, people, error));
}

/**
 * ang_facts_reader_read_cohorts:
 * @cohorts: (element-type gint64): any number of them
 *
 * Reads what ang_cohort_findings_compute() wants to know of each, with a few statements for all of them.
 */
gboolean
ang_facts_reader_read_cohorts (AngStore  *store,
                               AngFacts  *facts,
                               GArray    *cohorts,
                               GError   **error)
{
  return read_cohorts (store, facts, cohorts, FALSE, error);
}

/**
 * ang_facts_reader_read_cohorts_apart:
 * @cohorts: (element-type gint64): any number of them
 *
 * Reads only what ang_cohort_findings_compute_apart() wants to know.
 */
gboolean
ang_facts_reader_read_cohorts_apart (AngStore  *store,
                                     AngFacts  *facts,
                                     GArray    *cohorts,
                                     GError   **error)
{
  return read_cohorts (store, facts, cohorts, TRUE, error);
}

/* Of all cohorts only those of schemes with a quota of their own. */
static gboolean
add_partners (AngStore  *store,
              AngFacts  *facts,
              GError   **error)
{
  g_autoptr (GPtrArray) schemes = ang_read_all (store, &ang_scheme_entity, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; schemes != NULL && i < schemes->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (schemes, i));

      if (ang_record_is_set (g_ptr_array_index (schemes, i), ANG_SCHEME_SCHEME_QUOTA))
        g_array_append_val (ids, id);
    }
  if (schemes == NULL)
    return FALSE;
  ang_facts_add_all (facts, schemes);

  return add_linked (store, facts, &ang_cohort_entity, ANG_COHORT_SCHEME_ID, ids, error)
         && add_all (store, facts, &ang_agreement_entity, error) && add_all (store, facts, &ang_engagement_entity, error);
}

/**
 * ang_facts_reader_read_register:
 * @units: whether units are wanted, too, whose people and trips take long to count
 *
 * Reads what ang_register_findings_compute() wants to know: kinds of which a register has few.
 */
gboolean
ang_facts_reader_read_register (AngStore  *store,
                                AngFacts  *facts,
                                gboolean   units,
                                GError   **error)
{
  return add_all (store, facts, &ang_origin_entity, error) && (!units || add_all (store, facts, &ang_unit_entity, error))
         && add_partners (store, facts, error);
}

/**
 * ang_facts_reader_read_common:
 *
 * Returns: (transfer full): facts with what the people of any cohort may belong to, too: for who reads many of them
 */
AngFacts *
ang_facts_reader_read_common (AngStore  *store,
                              AngDate    today,
                              GError   **error)
{
  g_autoptr (AngFacts) facts = ang_facts_reader_read_constants (store, today, error);
  g_autoptr (GPtrArray) units = facts != NULL ? ang_read_stored (store, &ang_unit_entity, NULL, 0, error) : NULL;

  if (units == NULL || !add_all (store, facts, &ang_scheme_entity, error))
    return NULL;
  ang_facts_add_all (facts, units);

  return g_steal_pointer (&facts);
}
