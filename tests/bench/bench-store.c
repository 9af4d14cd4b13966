#include "bench-store.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>

#include "ang-history.h"
#include "ang-starter.h"
#include "bench-measure.h"
#include "bench-people.h"

/* What it costs to store 100,000 new people with number and post as one step that can be undone, against the bare rows: the
 * same three tables with their indexes, written with SQLite alone in one transaction. */

#define N_PEOPLE 100000u

static char *
build_path (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_remove (path);

  return g_steal_pointer (&path);
}

static AngStore *
create_register (const char *path)
{
  g_autoptr (GError) error = NULL;
  AngStore *store = ang_register_create (path, FALSE, &error);

  g_assert_no_error (error);

  return store;
}

static void
store_people (AngStore   *store,
              BenchWatch *watch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BenchPeople) people = bench_people_new (store, N_PEOPLE, &error);
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Imported people: %s", "bench.xlsx");

  ang_transaction_set_source (transaction, N_PEOPLE, bench_people_give, people, NULL);
  bench_watch_start (watch);
  ang_store_commit (store, transaction, &error);
  bench_watch_stop (watch);
  g_assert_no_error (error);
}

/* The part of it that is not the store's: whoever imports makes the records. */
static void
make_people (AngStore   *store,
             BenchWatch *watch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BenchPeople) people = bench_people_new (store, N_PEOPLE, &error);
  gboolean more = TRUE;

  g_assert_no_error (error);
  bench_watch_start (watch);
  while (more)
    {
      g_autoptr (AngTransaction) transaction = ang_transaction_new ("Imported people: %s", "bench.xlsx");

      bench_people_give (transaction, &more, people, &error);
    }
  bench_watch_stop (watch);
}

static void
execute (sqlite3    *handle,
         const char *sql)
{
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
copy_rows (sqlite3    *from,
           sqlite3    *to,
           const char *table)
{
  g_autofree char *select = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table);
  g_autoptr (GString) insert = g_string_new (NULL);
  sqlite3_stmt *source;
  sqlite3_stmt *target;
  int n_columns;

  g_assert_cmpint (sqlite3_prepare_v2 (from, select, -1, &source, NULL), ==, SQLITE_OK);
  n_columns = sqlite3_column_count (source);
  g_string_append_printf (insert, "INSERT INTO %s VALUES (?", table);
  for (int i = 1; i < n_columns; i++)
    g_string_append (insert, ", ?");
  g_string_append_c (insert, ')');
  g_assert_cmpint (sqlite3_prepare_v2 (to, insert->str, -1, &target, NULL), ==, SQLITE_OK);

  while (sqlite3_step (source) == SQLITE_ROW)
    {
      for (int i = 0; i < n_columns; i++)
        sqlite3_bind_value (target, i + 1, sqlite3_column_value (source, i));
      g_assert_cmpint (sqlite3_step (target), ==, SQLITE_DONE);
      sqlite3_reset (target);
    }
  sqlite3_finalize (source);
  sqlite3_finalize (target);
}

/* The same rows, with the indexes of their tables and nothing else. */
static void
store_bare (const char *full,
            const char *path,
            BenchWatch *watch)
{
  static const char *const tables[] = { "person", "identifier", "employment" };
  sqlite3 *from;
  sqlite3 *to;

  g_assert_cmpint (sqlite3_open (full, &from), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open (path, &to), ==, SQLITE_OK);
  execute (to, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE tbl_name = '%s' AND type IN ('table', 'index') "
                                              "AND sql IS NOT NULL ORDER BY type DESC", tables[i]);
      sqlite3_stmt *schema;

      g_assert_cmpint (sqlite3_prepare_v2 (from, sql, -1, &schema, NULL), ==, SQLITE_OK);
      while (sqlite3_step (schema) == SQLITE_ROW)
        execute (to, (const char *) sqlite3_column_text (schema, 0));
      sqlite3_finalize (schema);
    }

  bench_watch_start (watch);
  execute (to, "BEGIN IMMEDIATE");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    copy_rows (from, to, tables[i]);
  execute (to, "COMMIT");
  bench_watch_stop (watch);
  sqlite3_close (to);
  sqlite3_close (from);
}

static void
step_back (AngStore   *store,
           gboolean    redo,
           const char *what)
{
  BenchWatch watch = { 0 };
  g_autoptr (GError) error = NULL;

  bench_watch_start (&watch);
  if (redo)
    ang_store_redo (store, &error);
  else
    ang_store_undo (store, &error);
  bench_watch_stop (&watch);
  g_assert_no_error (error);
  bench_print_watch (what, &watch);
}

/** Prints what storing costs, without reading and matching. */
void
bench_store (const char *folder)
{
  g_autofree char *path = build_path (folder, "people.angkatan");
  g_autofree char *bare_path = build_path (folder, "bare.db");
  g_autoptr (AngStore) store = create_register (path);
  BenchWatch made = { 0 };
  BenchWatch stored = { 0 };
  BenchWatch bare = { 0 };
  BenchWatch rest = { 0 };
  double resident;
  double proportional;

  make_people (store, &made);
  bench_print_watch ("making the records of 100,000 people", &made);
  store_people (store, &stored);
  bench_read_memory (&resident, &proportional);
  bench_print_watch ("storing 100,000 people with number and post", &stored);
  printf ("memory: %.0f MB\n", resident);
  step_back (store, FALSE, "taken back");
  step_back (store, TRUE, "done again");
  bench_watch_start (&rest);
  ang_store_close (store, NULL);
  bench_watch_stop (&rest);
  bench_print_watch ("closing the register", &rest);
  store_bare (path, bare_path, &bare);
  bench_print_watch ("the bare rows", &bare);
  bench_print_ratio ("storing against the bare rows, on the processor", stored.processor, bare.processor, 4);
}
