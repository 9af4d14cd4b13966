#include "bench-life.h"

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-starter.h"
#include "bench-people.h"

typedef struct
{
  AngStore       *store;
  AngTransaction *transaction;
  gint64          cohort;
  GArray         *requirements; /* of gint64, like the others */
  GArray         *sessions;
  GArray         *criteria;
} Life;

static gint64
save (Life      *life,
      AngRecord *record)
{
  ang_transaction_save (life->transaction, record);

  return ang_record_get_id (record);
}

static void
add_cohort (Life   *life,
            gint64  scheme)
{
  g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);

  ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, scheme);
  ang_record_set_text (cohort, ANG_COHORT_CODE, "BENCH-2026-1");
  ang_record_set_integer (cohort, ANG_COHORT_YEAR, 2026);
  ang_record_set_text (cohort, ANG_COHORT_TITLE_ID, "Tata Kelola Pemerintahan Digital");
  ang_record_set_text (cohort, ANG_COHORT_CITY, "Seoul");
  ang_record_set_text (cohort, ANG_COHORT_COUNTRY, "KR");
  ang_record_set_integer (cohort, ANG_COHORT_QUOTA, BENCH_LIFE_PARTICIPANTS);
  ang_record_set_text (cohort, ANG_COHORT_COURSE_START, "2026-12-07");
  ang_record_set_text (cohort, ANG_COHORT_COURSE_END, "2026-12-18");
  ang_record_set_text (cohort, ANG_COHORT_DEPART_DATE, "2026-12-06");
  ang_record_set_text (cohort, ANG_COHORT_RETURN_DATE, "2026-12-19");
  ang_record_set_integer (cohort, ANG_COHORT_STATE, ANG_COHORT_STATE_SELECTION);
  life->cohort = save (life, cohort);
}

static void
add_criteria (Life *life)
{
  for (guint i = 0; i < BENCH_LIFE_CRITERIA; i++)
    {
      g_autoptr (AngRecord) criterion = ang_record_new (&ang_criterion_entity);
      g_autofree char *name = g_strdup_printf ("Kriteria %u", i + 1);
      gint64 id;

      ang_record_set_integer (criterion, ANG_CRITERION_COHORT_ID, life->cohort);
      ang_record_set_text (criterion, ANG_CRITERION_NAME_ID, name);
      ang_record_set_real (criterion, ANG_CRITERION_WEIGHT, 1);
      ang_record_set_integer (criterion, ANG_CRITERION_ORDER_NO, i + 1);
      id = save (life, criterion);
      g_array_append_val (life->criteria, id);
    }
}

/* Four a day, so that the programme of two weeks is full. */
static void
add_sessions (Life *life)
{
  for (guint i = 0; i < BENCH_LIFE_SESSIONS; i++)
    {
      g_autoptr (AngRecord) session = ang_record_new (&ang_session_entity);
      g_autofree char *date = g_strdup_printf ("2026-12-%02u", 7 + i / 4);
      g_autofree char *start = g_strdup_printf ("%02u:00", 8 + i % 4 * 2);
      g_autofree char *end = g_strdup_printf ("%02u:30", 9 + i % 4 * 2);
      g_autofree char *topic = g_strdup_printf ("Pokok bahasan %u", i + 1);
      gint64 id;

      ang_record_set_integer (session, ANG_SESSION_COHORT_ID, life->cohort);
      ang_record_set_text (session, ANG_SESSION_DATE, date);
      ang_record_set_text (session, ANG_SESSION_START_TIME, start);
      ang_record_set_text (session, ANG_SESSION_END_TIME, end);
      ang_record_set_integer (session, ANG_SESSION_KIND, ANG_SESSION_KIND_CLASS);
      ang_record_set_text (session, ANG_SESSION_TOPIC_ID, topic);
      ang_record_set_real (session, ANG_SESSION_JP, 2);
      id = save (life, session);
      g_array_append_val (life->sessions, id);
    }
}

/* What participants of any cohort abroad need, and more until there are enough. */
static gboolean
find_requirements (Life    *life,
                   GError **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_requirement_entity);
  g_autoptr (GPtrArray) found = NULL;

  ang_query_add_integer (query, ANG_REQUIREMENT_SCOPE, ANG_COMPARE_EQUAL, ANG_DOCUMENT_SCOPE_PARTICIPANT);
  ang_query_add_integer (query, ANG_REQUIREMENT_PEOPLE, ANG_COMPARE_EQUAL, ANG_DOCUMENT_PEOPLE_ALL);
  ang_query_add_integer (query, ANG_REQUIREMENT_NEED_ABROAD, ANG_COMPARE_EQUAL, ANG_DOCUMENT_NEED_REQUIRED);
  found = ang_store_read (life->store, query, 0, BENCH_LIFE_DOCUMENTS, NULL, error);
  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < BENCH_LIFE_DOCUMENTS; i++)
    {
      g_autoptr (AngRecord) requirement = i < found->len ? g_object_ref (found->pdata[i]) : ang_record_new (&ang_requirement_entity);
      gint64 id = ang_record_get_id (requirement);

      if (i >= found->len)
        {
          g_autofree char *code = g_strdup_printf ("bench-%u", i);

          ang_record_set_text (requirement, ANG_REQUIREMENT_CODE, code);
          ang_record_set_text (requirement, ANG_REQUIREMENT_NAME_ID, "Surat keterangan");
          ang_record_set_integer (requirement, ANG_REQUIREMENT_SCOPE, ANG_DOCUMENT_SCOPE_PARTICIPANT);
          ang_record_set_integer (requirement, ANG_REQUIREMENT_NEED_ABROAD, ANG_DOCUMENT_NEED_REQUIRED);
          ang_record_set_integer (requirement, ANG_REQUIREMENT_ORDER_NO, 1000 + i);
          ang_record_set_boolean (requirement, ANG_REQUIREMENT_ACTIVE, TRUE);
          id = save (life, requirement);
        }
      g_array_append_val (life->requirements, id);
    }

  return TRUE;
}

static void
add_papers (Life   *life,
            gint64  participation)
{
  for (guint i = 0; i < life->requirements->len; i++)
    {
      g_autoptr (AngRecord) document = ang_record_new (&ang_document_entity);

      ang_record_set_integer (document, ANG_DOCUMENT_COHORT_ID, life->cohort);
      ang_record_set_integer (document, ANG_DOCUMENT_PARTICIPATION_ID, participation);
      ang_record_set_integer (document, ANG_DOCUMENT_REQUIREMENT_ID, g_array_index (life->requirements, gint64, i));
      ang_record_set_integer (document, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_REQUESTED + i % 3);
      save (life, document);
    }
}

static void
add_presence (Life   *life,
              gint64  participation)
{
  for (guint i = 0; i < life->sessions->len; i++)
    {
      g_autoptr (AngRecord) attendance = ang_record_new (&ang_attendance_entity);

      ang_record_set_integer (attendance, ANG_ATTENDANCE_SESSION_ID, g_array_index (life->sessions, gint64, i));
      ang_record_set_integer (attendance, ANG_ATTENDANCE_PARTICIPATION_ID, participation);
      ang_record_set_integer (attendance, ANG_ATTENDANCE_VALUE, i % 9 == 0 ? ANG_ATTENDANCE_EXCUSED : ANG_ATTENDANCE_PRESENT);
      save (life, attendance);
    }
}

static void
add_scores (Life   *life,
            gint64  participation)
{
  for (guint i = 0; i < life->criteria->len; i++)
    {
      g_autoptr (AngRecord) score = ang_record_new (&ang_score_entity);

      ang_record_set_integer (score, ANG_SCORE_PARTICIPATION_ID, participation);
      ang_record_set_integer (score, ANG_SCORE_CRITERION_ID, g_array_index (life->criteria, gint64, i));
      ang_record_set_real (score, ANG_SCORE_VALUE, 60 + (double) (participation % 40));
      save (life, score);
    }
}

static gboolean
add_participants (Life    *life,
                  GError **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GPtrArray) people = ang_store_read (life->store, query, 0, BENCH_LIFE_PARTICIPANTS, NULL, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      g_autoptr (AngRecord) participation = ang_record_new (&ang_participation_entity);
      gint64 id;

      ang_record_set_integer (participation, ANG_PARTICIPATION_COHORT_ID, life->cohort);
      ang_record_set_integer (participation, ANG_PARTICIPATION_PERSON_ID, ang_record_get_id (people->pdata[i]));
      ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_NOMINATED);
      ang_record_set_integer (participation, ANG_PARTICIPATION_ORDER_NO, i + 1);
      id = save (life, participation);
      add_papers (life, id);
      add_presence (life, id);
      add_scores (life, id);
    }

  return people != NULL;
}

static gboolean
add_people (AngStore  *store,
            GError   **error)
{
  g_autoptr (BenchPeople) people = bench_people_new (store, BENCH_LIFE_PARTICIPANTS, error);
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Benchmark", NULL);

  ang_transaction_set_source (transaction, BENCH_LIFE_PARTICIPANTS, bench_people_give, people, NULL);

  return people != NULL && ang_store_commit (store, transaction, error);
}

static gboolean
fill (AngStore  *store,
      gint64    *cohort,
      GError   **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_scheme_entity);
  g_autoptr (GPtrArray) schemes = ang_store_read (store, query, 0, 1, NULL, error);
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Benchmark", NULL);
  g_autoptr (GArray) requirements = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) criteria = g_array_new (FALSE, FALSE, sizeof (gint64));
  Life life = { store, transaction, 0, requirements, sessions, criteria };

  if (schemes == NULL || !add_people (store, error))
    return FALSE;

  add_cohort (&life, schemes->len > 0 ? ang_record_get_id (schemes->pdata[0]) : ANG_UNSET);
  add_criteria (&life);
  add_sessions (&life);
  *cohort = life.cohort;

  return find_requirements (&life, error) && add_participants (&life, error) && ang_store_commit (store, transaction, error);
}

/**
 * bench_life_make:
 * @folder: where the register is to be
 * @cohort: (out): the id of its one cohort
 *
 * Returns: (transfer full): the path of a new register with such a cohort
 */
char *
bench_life_make (const char  *folder,
                 gint64      *cohort,
                 GError     **error)
{
  g_autofree char *path = g_build_filename (folder, "cohort.angkatan", NULL);
  g_autoptr (AngStore) store = ang_register_create (path, FALSE, error);

  if (store == NULL || !fill (store, cohort, error) || !ang_store_close (store, error))
    return NULL;

  return g_steal_pointer (&path);
}
