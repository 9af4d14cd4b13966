#include "config.h"

#include "ang-demo.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-state.h"
#include "ang-criterion.h"
#include "ang-entities.h"
#include "ang-nominator.h"
#include "ang-score.h"
#include "ang-selection-rules.h"
#include "ang-snapshot.h"

#define MAX_ROWS 10000

static gboolean
save_row (AngSeed          *seed,
          const AngEntity  *entity,
          const char       *key,
          GError          **error)
{
  g_autoptr (AngRecord) record = ang_record_new (entity);

  if (!ang_seed_fill (seed, record, error))
    return FALSE;
  ang_seed_save (seed, record, key);

  return TRUE;
}

static gboolean
read_origin (AngSeed  *seed,
             GError  **error)
{
  return save_row (seed, &ang_origin_entity, ang_seed_get (seed, "key"), error);
}

static gboolean
read_own_origin (AngSeed  *seed,
                 GError  **error)
{
  return g_strcmp0 (ang_seed_get (seed, "is_own"), "1") != 0 || read_origin (seed, error);
}

static gboolean
read_letterhead (AngSeed  *seed,
                 GError  **error)
{
  return save_row (seed, &ang_letterhead_entity, NULL, error);
}

static gboolean
read_signatory (AngSeed  *seed,
                GError  **error)
{
  return save_row (seed, &ang_signatory_entity, NULL, error);
}

static void
save_identifier (AngSeed           *seed,
                 gint64             person,
                 AngIdentifierKind  kind,
                 const char        *value)
{
  g_autoptr (AngRecord) identifier = ang_record_new (&ang_identifier_entity);

  if (*value == '\0')
    return;

  ang_record_set_integer (identifier, ANG_IDENTIFIER_PERSON_ID, person);
  ang_record_set_integer (identifier, ANG_IDENTIFIER_KIND, kind);
  ang_record_set_text (identifier, ANG_IDENTIFIER_VALUE, value);
  ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, TRUE);
  ang_seed_save (seed, identifier, NULL);
}

/* One row is a person, the numbers and what the person is today. */
static gboolean
read_person (AngSeed  *seed,
             GError  **error)
{
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);

  ang_record_set_integer (person, ANG_PERSON_STATUS, ANG_PERSON_STATUS_ACTIVE);
  if (!ang_seed_fill (seed, person, error) || !ang_seed_fill (seed, employment, error))
    return FALSE;
  ang_seed_save (seed, person, ang_seed_get (seed, "key"));

  save_identifier (seed, ang_record_get_id (person), ANG_IDENTIFIER_KIND_NIP, ang_seed_get (seed, "nip"));
  save_identifier (seed, ang_record_get_id (person), ANG_IDENTIFIER_KIND_NIPPPK, ang_seed_get (seed, "nipppk"));
  save_identifier (seed, ang_record_get_id (person), ANG_IDENTIFIER_KIND_NIK, ang_seed_get (seed, "nik"));
  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, ang_record_get_id (person));
  ang_seed_save (seed, employment, NULL);

  return TRUE;
}

static gboolean
read_former_unit (AngSeed  *seed,
                  GError  **error)
{
  return save_row (seed, &ang_unit_entity, ang_seed_get (seed, "code"), error);
}

static gboolean
read_employment (AngSeed  *seed,
                 GError  **error)
{
  return save_row (seed, &ang_employment_entity, NULL, error);
}

static gboolean
read_passport (AngSeed  *seed,
               GError  **error)
{
  return save_row (seed, &ang_passport_entity, NULL, error);
}

static gboolean
read_cohort (AngSeed  *seed,
             GError  **error)
{
  return save_row (seed, &ang_cohort_entity, ang_seed_get (seed, "code"), error);
}

static gboolean
read_cohort_origin (AngSeed  *seed,
                    GError  **error)
{
  return save_row (seed, &ang_cohort_origin_entity, NULL, error);
}

static gboolean
read_cohort_funding (AngSeed  *seed,
                     GError  **error)
{
  return save_row (seed, &ang_cohort_funding_entity, NULL, error);
}

static gboolean
read_participation (AngSeed  *seed,
                    GError  **error)
{
  g_autofree char *key = g_strconcat (ang_seed_get (seed, "cohort"), "/", ang_seed_get (seed, "person"), NULL);

  return save_row (seed, &ang_participation_entity, key, error);
}

static gboolean
read_travel_leg (AngSeed  *seed,
                 GError  **error)
{
  const char *key = ang_seed_get (seed, "key");

  return save_row (seed, &ang_travel_leg_entity, *key != '\0' ? key : NULL, error);
}

static gboolean
read_lodging (AngSeed  *seed,
              GError  **error)
{
  return save_row (seed, &ang_lodging_entity, ang_seed_get (seed, "key"), error);
}

static gboolean
read_room (AngSeed  *seed,
           GError  **error)
{
  return save_row (seed, &ang_room_entity, NULL, error);
}

static gboolean
read_speaker (AngSeed  *seed,
              GError  **error)
{
  return save_row (seed, &ang_speaker_entity, ang_seed_get (seed, "key"), error);
}

static gboolean
read_session (AngSeed  *seed,
              GError  **error)
{
  return save_row (seed, &ang_session_entity, ang_seed_get (seed, "key"), error);
}

static gboolean
read_session_speaker (AngSeed  *seed,
                      GError  **error)
{
  return save_row (seed, &ang_session_speaker_entity, NULL, error);
}

static gboolean
read_attendance (AngSeed  *seed,
                 GError  **error)
{
  return save_row (seed, &ang_attendance_entity, NULL, error);
}

static gboolean
read_incident (AngSeed  *seed,
               GError  **error)
{
  return save_row (seed, &ang_incident_entity, NULL, error);
}

static gboolean
read_nominator (AngSeed  *seed,
                GError  **error)
{
  return save_row (seed, &ang_nominator_entity, ang_seed_get (seed, "key"), error);
}

static gboolean
read_criterion (AngSeed  *seed,
                GError  **error)
{
  return save_row (seed, &ang_criterion_entity, ang_seed_get (seed, "key"), error);
}

/* @code: of a criterion of the candidate's cohort, and the column with the score */
static gboolean
save_score (AngSeed     *seed,
            gint64       participation,
            const char  *code,
            GError     **error)
{
  g_autoptr (AngRecord) score = ang_record_new (&ang_score_entity);
  g_autofree char *key = g_strdup_printf ("%s/%s", ang_seed_get (seed, "cohort"), code);
  double value;
  gint64 criterion;

  if (!ang_selection_parse_score (ang_seed_get (seed, code), &value))
    {
      ang_seed_set_error (seed, code, error);
      return FALSE;
    }
  if (isnan (value))
    return TRUE;
  if (!ang_seed_find (seed, "criterion", key, &criterion, error))
    return FALSE;

  ang_record_set_integer (score, ANG_SCORE_PARTICIPATION_ID, participation);
  ang_record_set_integer (score, ANG_SCORE_CRITERION_ID, criterion);
  ang_record_set_real (score, ANG_SCORE_VALUE, value);
  ang_seed_save (seed, score, NULL);

  return TRUE;
}

/* One row is somebody in a cohort, and the scores. */
static gboolean
read_candidate (AngSeed  *seed,
                GError  **error)
{
  static const char *const codes[] = { "achievement", "loyalty", "integrity", "english" };
  g_autoptr (AngRecord) participation = ang_record_new (&ang_participation_entity);
  g_autofree char *key = g_strconcat (ang_seed_get (seed, "cohort"), "/", ang_seed_get (seed, "person"), NULL);

  if (!ang_seed_fill (seed, participation, error))
    return FALSE;
  ang_seed_save (seed, participation, key);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (!save_score (seed, ang_record_get_id (participation), codes[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_document (AngSeed  *seed,
               GError  **error)
{
  return save_row (seed, &ang_document_entity, NULL, error);
}

static gboolean
read_deadline (AngSeed  *seed,
               GError  **error)
{
  return save_row (seed, &ang_deadline_entity, NULL, error);
}

static gboolean
read_engagement (AngSeed  *seed,
                 GError  **error)
{
  return save_row (seed, &ang_engagement_entity, NULL, error);
}

static gboolean
read_agreement (AngSeed  *seed,
                GError  **error)
{
  return save_row (seed, &ang_agreement_entity, NULL, error);
}

static gboolean
read_plan (AngSeed  *seed,
           GError  **error)
{
  return save_row (seed, &ang_plan_entity, NULL, error);
}

/**
 * ang_demo_own:
 *
 * Reads only the government that the register is of: what a register without the demonstration starts with, too.
 */
gboolean
ang_demo_own (AngSeed  *seed,
              GError  **error)
{
  return ang_seed_read (seed, "demo/origins.csv", read_own_origin, error);
}

/**
 * ang_demo_read:
 *
 * Reads everything; the look-ups, units, partners, schemes and themes must have been read before.
 */
gboolean
ang_demo_read (AngSeed  *seed,
               GError  **error)
{
  static const struct { const char *path; AngSeedRowFunc func; } files[] = {
    { "demo/origins.csv", read_origin },
    { "demo/letterheads.csv", read_letterhead },
    { "demo/signatories.csv", read_signatory },
    { "demo/former-units.csv", read_former_unit },
    { "demo/people.csv", read_person },
    { "demo/employment-history.csv", read_employment },
    { "demo/passports.csv", read_passport },
    { "demo/cohorts.csv", read_cohort },
    { "demo/cohort-origins.csv", read_cohort_origin },
    { "demo/cohort-funding.csv", read_cohort_funding },
    { "demo/participations.csv", read_participation },
    { "demo/travel-legs.csv", read_travel_leg },
    { "demo/lodgings.csv", read_lodging },
    { "demo/rooms.csv", read_room },
    { "demo/engagements.csv", read_engagement },
    { "demo/agreements.csv", read_agreement },
    { "demo/plans.csv", read_plan },
    { "demo/speakers.csv", read_speaker },
    { "demo/sessions.csv", read_session },
    { "demo/session-speakers.csv", read_session_speaker },
    { "demo/attendance.csv", read_attendance },
    { "demo/incidents.csv", read_incident },
    { "demo/nominators.csv", read_nominator },
    { "demo/criteria.csv", read_criterion },
    { "demo/candidates.csv", read_candidate },
    { "demo/documents.csv", read_document },
    { "demo/deadlines.csv", read_deadline },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      if (!ang_seed_read (seed, files[i].path, files[i].func, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
freeze_cohort (AngStore        *store,
               AngTransaction  *transaction,
               AngRecord       *cohort,
               GError         **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);
  g_autoptr (GPtrArray) participations = NULL;

  if (!ang_cohort_state_is_frozen (ang_record_get_integer (cohort, ANG_COHORT_STATE)))
    return TRUE;

  ang_query_add_integer (query, ANG_PARTICIPATION_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (cohort));
  participations = ang_store_read (store, query, 0, MAX_ROWS, NULL, error);
  for (guint i = 0; participations != NULL && i < participations->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (participations, i);

      ang_snapshot_freeze (participation);
      ang_transaction_save (transaction, participation);
    }

  return participations != NULL;
}

/**
 * ang_demo_freeze:
 *
 * Keeps what the participants of approved cohorts are, as approving the cohorts would have done.
 */
gboolean
ang_demo_freeze (AngStore  *store,
                 GError   **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);
  g_autoptr (AngTransaction) transaction = ang_transaction_new (N_ ("Starter data"), NULL);
  g_autoptr (GPtrArray) cohorts = ang_store_read (store, query, 0, MAX_ROWS, NULL, error);

  if (cohorts == NULL)
    return FALSE;
  for (guint i = 0; i < cohorts->len; i++)
    {
      if (!freeze_cohort (store, transaction, g_ptr_array_index (cohorts, i), error))
        return FALSE;
    }
  ang_transaction_set_recorded (transaction, FALSE);

  return ang_transaction_is_empty (transaction) || ang_store_commit (store, transaction, error);
}
