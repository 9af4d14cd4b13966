#include <stdio.h>

#include "ang-checkup.h"
#include "ang-cohort.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-record-table.h"
#include "bench-measure.h"
#include "bench-register.h"

/* What needs attention in a whole register: everything at once, and what one edit reaches, against everything. Beside it
 * what SQLite alone needs to hand over the rows that are looked at. */

#define N_PEOPLE 100000u
#define N_COHORTS 1000u
#define N_ROUNDS 7
#define LIMIT_MS 1000.0

typedef struct
{
  AngStore *store;
  AngChanges *changes;
  AngCheckup *checkup;
} Bench;

static void
on_committed (AngStore   *store,
              AngChanges *changes,
              Bench      *bench)
{
  ang_changes_merge (bench->changes, changes);
}

static void
add_value (GArray *values,
           double  value)
{
  g_array_append_val (values, value);
}

/* Steps through every row and reads every column. */
static double
read_rows (AngDatabase *database,
           const char  *sql,
           int          n_columns)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, &error);
  gboolean row = statement != NULL;

  while (error == NULL && row)
    {
      ang_statement_step (statement, &row, &error);
      for (int i = 0; row && error == NULL && i < n_columns; i++)
        ang_statement_get_text (statement, i);
    }
  g_assert_no_error (error);

  return bench_milliseconds (start);
}

static double
read_records (AngDatabase     *database,
              const AngEntity *entity,
              const char      *where)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s v %s", ang_record_table_get_columns (entity), entity->source, where);

  return read_rows (database, sql, (int) entity->n_fields);
}

/* One thread, no objects, no rules. */
static double
measure_bare (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngDatabase) database = ang_database_open (path, ANG_DATABASE_READ_ONLY, &error);
  double total;

  g_assert_no_error (error);
  total = read_records (database, &ang_cohort_entity, "");
  total += read_records (database, &ang_participation_entity, "");
  total += read_records (database, &ang_person_entity, "WHERE v.id IN (SELECT person_id FROM participation)");
  total += read_rows (database, "SELECT p.id, p.name, p.birth_date, p.sex, p.status, s.emp_status, s.nip, i.id, i.kind, i.value, i.valid_to "
                                "FROM person p JOIN person_summary s ON s.id = p.id LEFT JOIN identifier i ON i.person_id = p.id ORDER BY p.id", 11);
  total += read_rows (database, "SELECT birth_date, id, name FROM person ORDER BY birth_date, name", 3);

  return total;
}

static double
measure_whole (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  AngCheckup *checkup = ang_checkup_read (bench->store, ang_date_today (), NULL, NULL, &error);
  g_autoptr (GPtrArray) groups = NULL;
  double time;

  g_assert_no_error (error);
  groups = ang_checkup_list_groups (checkup);
  g_assert_nonnull (groups);
  time = bench_milliseconds (start);
  g_clear_pointer (&bench->checkup, ang_checkup_unref);
  bench->checkup = checkup;

  return time;
}

static void
save (Bench     *bench,
      AngRecord *record)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Benchmark", NULL);
  g_autoptr (GError) error = NULL;

  ang_transaction_save (transaction, record);
  ang_store_commit (bench->store, transaction, &error);
  g_assert_no_error (error);
}

/* The record at @position of the list of its kind, with another value in @field. */
static void
edit (Bench           *bench,
      const AngEntity *entity,
      guint            position,
      guint            field,
      const char      *text)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) page = ang_store_read (bench->store, query, position, 1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (page->len, ==, 1);
  ang_record_set_text (g_ptr_array_index (page, 0), field, text);
  save (bench, g_ptr_array_index (page, 0));
}

static double
measure_renewed (Bench          *bench,
                 AngCheckupWork *work)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  AngCheckup *renewed = ang_checkup_renew (bench->checkup, bench->store, bench->changes, NULL, work, &error);
  g_autoptr (GPtrArray) groups = NULL;
  double time;

  g_assert_no_error (error);
  groups = ang_checkup_list_groups (renewed);
  g_assert_nonnull (groups);
  time = bench_milliseconds (start);
  ang_checkup_unref (bench->checkup);
  bench->checkup = renewed;
  ang_changes_free (bench->changes);
  bench->changes = ang_changes_new ();

  return time;
}

static void
measure_edits (Bench           *bench,
               const char      *what,
               const AngEntity *entity,
               guint            field,
               double           whole)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  AngCheckupWork work = { 0 };
  BenchFigures figures;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Nama Baru %" G_GINT64_FORMAT, g_get_real_time ());

      edit (bench, entity, 500 + 7 * i, field, text);
      add_value (times, measure_renewed (bench, &work));
    }
  figures = bench_figures (times);
  printf ("  %-28s %8.1f ms (%.1f to %.1f), everything takes %.0f times as long; cohorts computed %u of %u, people %u of %u\n", what,
          figures.median, figures.lowest, figures.highest, whole / figures.median, work.n_cohorts, N_COHORTS, work.n_people, N_PEOPLE);
}

static void
print_findings (Bench *bench)
{
  g_autoptr (GPtrArray) groups = ang_checkup_list_groups (bench->checkup);
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    n += ((const AngCheckupGroup *) g_ptr_array_index (groups, i))->findings->len;
  printf ("  %u findings under %u headings\n", n, groups->len);
}

static void
measure (Bench      *bench,
         const char *path)
{
  g_autoptr (GArray) wholes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bares = g_array_new (FALSE, FALSE, sizeof (double));
  BenchFigures whole, bare;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      add_value (bares, measure_bare (path));
      add_value (wholes, measure_whole (bench));
    }
  whole = bench_figures (wholes);
  bare = bench_figures (bares);

  print_findings (bench);
  printf ("  %-28s %8.1f ms (%.1f to %.1f), limit %.0f ms%s\n", "everything, two threads", whole.median, whole.lowest, whole.highest, LIMIT_MS,
          whole.median > LIMIT_MS ? "  OVER" : "");
  printf ("  %-28s %8.1f ms (%.1f to %.1f), ratio %.2f\n", "its rows through SQLite alone", bare.median, bare.lowest, bare.highest,
          whole.median / bare.median);
  measure_edits (bench, "after the edit of a person", &ang_person_entity, ANG_PERSON_BADGE_NAME, whole.median);
  measure_edits (bench, "after the edit of a cohort", &ang_cohort_entity, ANG_COHORT_NOTE, whole.median);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_register_ensure_cohorts (N_PEOPLE, N_COHORTS, &error);
  Bench bench = { .changes = ang_changes_new () };

  g_assert_no_error (error);
  bench_print_setting ();
  bench.store = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_signal_connect (bench.store, "committed", G_CALLBACK (on_committed), &bench);
  printf ("findings: %u cohorts of 20, %u people\n", N_COHORTS, N_PEOPLE);
  measure (&bench, path);

  ang_checkup_unref (bench.checkup);
  ang_changes_free (bench.changes);
  ang_store_close (bench.store, NULL);
  g_object_unref (bench.store);

  return 0;
}
