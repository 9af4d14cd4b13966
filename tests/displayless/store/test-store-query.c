#include "store-fixture.h"

#include <string.h>

#include "ang-database.h"
#include "ang-history.h"
#include "ang-query-sql.h"
#include "ang-record-table.h"
#include "ang-text.h"

/* Every column of the list of people that can be sorted by. */
static const guint sortable[] = {
  ANG_PERSON_FULL_NAME, ANG_PERSON_NIP, ANG_PERSON_EMP_STATUS, ANG_PERSON_RANK_CODE, ANG_PERSON_POST_ID,
  ANG_PERSON_UNIT_NAME_ID, ANG_PERSON_UNIT_NAME_EN, ANG_PERSON_TRIPS, ANG_PERSON_LAST_TRIP,
};

static const guint filtered[] = {
  ANG_PERSON_EMP_STATUS, ANG_PERSON_UNIT_ID, ANG_PERSON_RANK_CODE, ANG_PERSON_SEX, ANG_PERSON_TRIPS, ANG_PERSON_STATUS,
};

static void
add_filter (AngQuery *query,
            guint     field)
{
  if (field == ANG_PERSON_RANK_CODE)
    ang_query_add_text (query, field, ANG_COMPARE_EQUAL, "33");
  else
    ang_query_add_integer (query, field, ANG_COMPARE_EQUAL, field == ANG_PERSON_TRIPS ? 0 : 1);
}

static void
assert_not_sorted (AngDatabase *database,
                   AngQuery    *query)
{
  g_autoptr (AngQuerySql) page = ang_query_sql_new_page (query, ANG_SEARCH_NARROW, 500, 100);
  g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", ang_query_sql_get_text (page), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, &error);
  gboolean row = TRUE;
  gboolean covered = FALSE;

  g_assert_no_error (error);
  while (ang_statement_step (statement, &row, &error) && row)
    {
      const char *step = ang_statement_get_text (statement, 3);

      covered |= strstr (step, "person_summary") != NULL || strstr (step, " s USING COVERING INDEX") != NULL;
      /* The one of a person's NIKs that is shown is chosen by sorting that person's few. */
      if (strstr (step, "SCALAR SUBQUERY") != NULL)
        break;
      if (strstr (step, "TEMP B-TREE") != NULL)
        g_error ("%s\n%s", ang_query_sql_get_text (page), step);
    }
  g_assert_no_error (error);
  g_assert_true (covered);
}

/* A page of a list of millions must come out of an index, whatever it is sorted and filtered by. */
static void
test_pages_are_not_sorted (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngDatabase) database = ang_database_open (fixture->path, ANG_DATABASE_READ_ONLY, &error);

  g_assert_no_error (error);
  for (guint s = 0; s < G_N_ELEMENTS (sortable); s++)
    {
      for (guint filters = 0; filters < 1 << G_N_ELEMENTS (filtered); filters++)
        {
          g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);

          for (guint f = 0; f < G_N_ELEMENTS (filtered); f++)
            {
              if ((filters & 1 << f) != 0)
                add_filter (query, filtered[f]);
            }
          if (filters % 2 == 0 || s > 0)
            ang_query_add_sort (query, sortable[s], filters % 3 == 0);
          assert_not_sorted (database, query);
        }
    }
}

/* Names from syllables, so that prefixes find some, many or all; the same in every run. */
static char *
invent_name (guint i)
{
  static const char *const first[] = { "Ahmad", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gita", "Hendra", "Indah", "Joko" };
  static const char *const last[] = { "Santoso", "Wibowo", "Lestari", "Pratama", "Siregar", "Nasution", "Ma'ruf", "Hidayat" };

  return g_strdup_printf ("%s %s %c%c%c", first[i % 10], last[i / 10 % 8], 'a' + (int) (i / 80 % 26), 'a' + (int) (i / 2080 % 26),
                          'a' + (int) (i * 7 % 26));
}

static void
add_people (AngStore *store,
            guint     n)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Import", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
      g_autoptr (AngRecord) number = ang_record_new (&ang_identifier_entity);
      g_autofree char *name = invent_name (i);
      g_autofree char *digits = g_strdup_printf ("19%02u0101202001%u%03u", i % 90 + 10, i % 2 + 1, i / 90 % 1000);

      ang_record_set_text (person, ANG_PERSON_NAME, name);
      ang_record_set_integer (person, ANG_PERSON_SEX, i % 2 + 1);
      ang_transaction_save (transaction, person);
      ang_record_set_integer (number, ANG_IDENTIFIER_PERSON_ID, ang_record_get_id (person));
      ang_record_set_integer (number, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIP);
      ang_record_set_text (number, ANG_IDENTIFIER_VALUE, digits);
      ang_transaction_save (transaction, number);
    }
  ang_store_commit (store, transaction, &error);
  g_assert_no_error (error);
}

static int
compare_keys (AngRecord *a,
              AngRecord *b)
{
  return g_strcmp0 (ang_record_get_text (a, ANG_PERSON_NAME_KEY), ang_record_get_text (b, ANG_PERSON_NAME_KEY));
}

static void
assert_pages (AngStore *store,
              AngQuery *query,
              gboolean  descending,
              guint64   wanted)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (AngRecord) previous = NULL;
  g_autoptr (GError) error = NULL;
  guint64 count;
  guint offset = 0;

  g_assert_true (ang_store_count (store, query, &count, NULL, &error));
  g_assert_cmpuint (count, ==, wanted);
  while (TRUE)
    {
      g_autoptr (GPtrArray) page = ang_store_read (store, query, offset, 777, NULL, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < page->len; i++)
        {
          gint64 id = ang_record_get_id (page->pdata[i]);

          g_assert_true (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)));
          if (previous != NULL)
            g_assert_cmpint (descending ? compare_keys (page->pdata[i], previous) : compare_keys (previous, page->pdata[i]), <=, 0);
          g_set_object (&previous, page->pdata[i]);
        }
      offset += 777;
      if (page->len < 777)
        break;
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, wanted);
}

typedef struct
{
  const char *prefix;
  guint       n;
} Naive;

static gboolean
has_word (AngRecord *record,
          gpointer   user_data)
{
  Naive *naive = user_data;
  g_autofree char *folded = ang_text_fold (ang_record_get_text (record, ANG_PERSON_NAME));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_has_prefix (words[i], naive->prefix))
        {
          naive->n++;
          break;
        }
    }

  return TRUE;
}

/* The first page with the number of all is what both are one after the other. */
static void
assert_first_page (AngStore *store,
                   AngQuery *query)
{
  g_autoptr (GError) error = NULL;
  guint64 count = 0, expected = 0;
  g_autoptr (GPtrArray) first = ang_store_read_first (store, query, 100, &count, NULL, &error);
  g_autoptr (GPtrArray) page = ang_store_read (store, query, 0, 100, NULL, &error);

  g_assert_true (ang_store_count (store, query, &expected, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, expected);
  g_assert_cmpuint (first->len, ==, MIN (expected, 100));
  g_assert_cmpuint (page->len, ==, first->len);
  for (guint i = 0; i < first->len; i++)
    g_assert_cmpint (ang_record_get_id (first->pdata[i]), ==, ang_record_get_id (page->pdata[i]));
}

static void
test_many (StoreFixture  *fixture,
           gconstpointer  data)
{
  static const char *const prefixes[] = { "b", "bud", "maruf", "santoso", "aab", "zzz" };
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (AngQuery) backwards = ang_query_new (&ang_person_entity);
  g_autoptr (AngQuery) women = ang_query_new (&ang_person_entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();

  add_people (fixture->store, 20000);
  g_test_message ("20,000 people with numbers in %.2f s", g_timer_elapsed (timer, NULL));

  assert_pages (fixture->store, query, FALSE, 20000);
  ang_query_add_sort (backwards, ANG_PERSON_NAME, TRUE);
  assert_pages (fixture->store, backwards, TRUE, 20000);
  ang_query_add_integer (women, ANG_PERSON_SEX, ANG_COMPARE_EQUAL, ANG_SEX_FEMALE);
  assert_pages (fixture->store, women, FALSE, 10000);

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (AngQuery) all = ang_query_new (&ang_person_entity);
      Naive naive = { prefixes[i], 0 };

      g_assert_true (ang_store_foreach (fixture->store, all, has_word, &naive, NULL, &error));
      ang_query_set_search (query, prefixes[i]);
      g_test_message ("%s: %u", prefixes[i], naive.n);
      assert_pages (fixture->store, query, FALSE, naive.n);
      assert_first_page (fixture->store, query);
      ang_query_set_search (women, prefixes[i]);
      assert_first_page (fixture->store, women);
    }

  store_fixture_reopen (fixture);
  g_assert_true (ang_store_check (fixture->store, TRUE, &error));
  g_assert_true (ang_store_undo (fixture->store, &error));
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
}

static void
assert_found (StoreFixture *fixture,
              const char   *search,
              const char   *names)
{
  g_autofree char *found = store_fixture_find_names (fixture->store, search);

  if (g_strcmp0 (found, names) != 0)
    g_error ("“%s” finds “%s” and not “%s”", search, found, names);
}

static void
test_search (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 id = store_fixture_add_person (fixture->store, "Nur'aini Ma‘ruf");

  store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIP, "198501012010012001");
  store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIK, "1571014101850001");
  store_fixture_add_person (fixture->store, "José Gonçalves");
  store_fixture_add_person (fixture->store, "Sutrisno");

  assert_found (fixture, "maruf", "Nur'aini Ma‘ruf");
  assert_found (fixture, "Ma'r", "Nur'aini Ma‘ruf");
  assert_found (fixture, "NURAINI", "Nur'aini Ma‘ruf");
  assert_found (fixture, "aini", "Nur'aini Ma‘ruf");
  assert_found (fixture, "ma nur", "Nur'aini Ma‘ruf");
  assert_found (fixture, "jose goncal", "José Gonçalves");
  assert_found (fixture, "Dr. Sutrisno, M.Si.", "Sutrisno");
  assert_found (fixture, "19850101", "Nur'aini Ma‘ruf");
  assert_found (fixture, "19850101 201001 2 001", "Nur'aini Ma‘ruf");
  assert_found (fixture, "157101", "Nur'aini Ma‘ruf");
  assert_found (fixture, "uraini", "");
}

static void
test_hostile_search (StoreFixture  *fixture,
                     gconstpointer  data)
{
  static const char *const searches[] = {
    "\"", "*", "'", "NEAR", "NEAR(a b)", "a AND b", "OR", "NOT a", "name:sari", "{name}: sari", "^sari", "sari\"*\"", "a\"b", "(", ")", "-sari",
    "+", "\xff\xfe", "\xf0\x9f\x98\x80", "sari \xf0\x9f\x98\x80", "%", "_", "\\", ";", "--", "sari; DROP TABLE person", "\t\n ", "١٢٣", "ﷺ",
    "\u202eiras", "K\xcc\xa7",
  };
  g_autofree char *enormous = g_strnfill (10240, 'a');
  g_autoptr (GString) words = g_string_new (NULL);

  store_fixture_add_person (fixture->store, "Sari");
  for (int i = 0; i < 3000; i++)
    g_string_append (words, "a b ");
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = store_fixture_find_names (fixture->store, searches[i]);

      g_assert_nonnull (found);
    }
  assert_found (fixture, "sari \xf0\x9f\x98\x80", "Sari");
  assert_found (fixture, enormous, "");
  assert_found (fixture, words->str, "");
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 1);
}

static guint
count_matches (AngStore        *store,
               const AngEntity *entity,
               const char      *search)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;
  guint64 count;

  ang_query_set_search (query, search);
  records = ang_store_read (store, query, 0, 100, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ang_store_count (store, query, &count, NULL, &error));
  g_assert_cmpuint (count, ==, records->len);

  return records->len;
}

static void
test_other_searches (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (AngRecord) partner = ang_record_new (&ang_partner_entity);
  g_autoptr (AngRecord) scheme = NULL;
  gint64 scheme_id = store_fixture_add_scheme (fixture->store, "SCP");

  store_fixture_add_cohort (fixture->store, scheme_id, "SCP-2024-1");
  g_assert_cmpuint (count_matches (fixture->store, &ang_cohort_entity, "kelola 2024"), ==, 1);
  g_assert_cmpuint (count_matches (fixture->store, &ang_cohort_entity, "scp-2024"), ==, 1);
  g_assert_cmpuint (count_matches (fixture->store, &ang_cohort_entity, "temasek"), ==, 0);

  ang_record_set_text (partner, ANG_PARTNER_NAME, "Temasek Foundation 100%_");
  store_fixture_save (fixture->store, partner);
  scheme = ang_store_get (fixture->store, &ang_scheme_entity, scheme_id, NULL);
  ang_record_set_integer (scheme, ANG_SCHEME_PARTNER_ID, ang_record_get_id (partner));
  store_fixture_save (fixture->store, scheme);
  g_assert_cmpuint (count_matches (fixture->store, &ang_cohort_entity, "temasek"), ==, 1);

  g_assert_cmpuint (count_matches (fixture->store, &ang_partner_entity, "masek FOUND"), ==, 1);
  g_assert_cmpuint (count_matches (fixture->store, &ang_partner_entity, "%_"), ==, 1);
  g_assert_cmpuint (count_matches (fixture->store, &ang_partner_entity, "a%b"), ==, 0);
  g_assert_cmpuint (count_matches (fixture->store, &ang_partner_entity, "'"), ==, 0);
}

static void
assert_count (AngStore *store,
              AngQuery *query,
              guint64   wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = ang_store_read (store, query, 0, 1000, NULL, &error);
  guint64 count;

  g_assert_no_error (error);
  g_assert_true (ang_store_count (store, query, &count, NULL, &error));
  g_assert_cmpuint (count, ==, wanted);
  g_assert_cmpuint (records->len, ==, wanted);
}

static void
test_conditions (StoreFixture  *fixture,
                 gconstpointer  data)
{
  gint64 scheme = store_fixture_add_scheme (fixture->store, "SCP");
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);
  g_autoptr (AngQuery) copy = NULL;

  for (int i = 0; i < 6; i++)
    {
      g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);
      g_autofree char *code = g_strdup_printf ("SCP-%d", i);

      ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, scheme);
      ang_record_set_text (cohort, ANG_COHORT_CODE, code);
      ang_record_set_integer (cohort, ANG_COHORT_YEAR, 2020 + i);
      ang_record_set_text (cohort, ANG_COHORT_TITLE_ID, "Judul");
      ang_record_set_text (cohort, ANG_COHORT_CITY, i % 2 == 0 ? "Singapura" : NULL);
      store_fixture_save (fixture->store, cohort);
    }

  ang_query_add_integer (query, ANG_COHORT_YEAR, ANG_COMPARE_AT_LEAST, 2022);
  assert_count (fixture->store, query, 4);
  ang_query_add_integer (query, ANG_COHORT_YEAR, ANG_COMPARE_AT_MOST, 2024);
  assert_count (fixture->store, query, 3);
  ang_query_add_text (query, ANG_COHORT_CITY, ANG_COMPARE_EQUAL, NULL);
  assert_count (fixture->store, query, 1);
  copy = ang_query_copy (query);
  g_assert_true (ang_query_equal (query, copy));
  ang_query_clear_field (query, ANG_COHORT_YEAR);
  g_assert_false (ang_query_equal (query, copy));
  assert_count (fixture->store, query, 3);
  ang_query_add_text (query, ANG_COHORT_CITY, ANG_COMPARE_EQUAL, "Singapura");
  assert_count (fixture->store, query, 6);
  ang_query_clear_field (query, ANG_COHORT_CITY);
  ang_query_add_text (query, ANG_COHORT_CITY, ANG_COMPARE_NOT_EQUAL, "Singapura");
  assert_count (fixture->store, query, 3);
  ang_query_add_integer (query, ANG_COHORT_THEME_ID, ANG_COMPARE_EQUAL, 0);
  ang_query_add_integer (query, ANG_COHORT_STATE, ANG_COMPARE_EQUAL, 0);
  ang_query_add_integer (query, ANG_COHORT_JP, ANG_COMPARE_EQUAL, ANG_UNSET);
  assert_count (fixture->store, query, 3);
}

/* People by what the summary does not hold. */
static void
test_slow_conditions (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  gint64 id = store_fixture_add_person (fixture->store, "Budi");
  g_autoptr (AngRecord) person = ang_store_get (fixture->store, &ang_person_entity, id, NULL);

  store_fixture_add_person (fixture->store, "Sari");
  ang_record_set_text (person, ANG_PERSON_EMAIL, "budi@example.org");
  ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, "1990-05");
  store_fixture_save (fixture->store, person);

  ang_query_add_text (query, ANG_PERSON_EMAIL, ANG_COMPARE_EQUAL, NULL);
  assert_count (fixture->store, query, 1);
  ang_query_add_text (query, ANG_PERSON_EMAIL, ANG_COMPARE_EQUAL, "budi@example.org");
  ang_query_add_sort (query, ANG_PERSON_BIRTH_DATE, TRUE);
  assert_count (fixture->store, query, 2);
  ang_query_add_sort (query, ANG_PERSON_EDUCATION_CODE, FALSE);
  ang_query_set_search (query, "bud");
  assert_count (fixture->store, query, 1);
}

/* Whatever a list can be sorted by, every entity answers. */
static void
test_every_order (StoreFixture  *fixture,
                  gconstpointer  data)
{
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint e = 0; e < n_entities; e++)
    {
      for (guint f = 0; f < entities[e]->n_fields; f++)
        {
          g_autoptr (AngQuery) query = ang_query_new (entities[e]);

          ang_query_add_sort (query, f, f % 2 == 0);
          ang_query_set_search (query, "a b");
          assert_count (fixture->store, query, 0);
        }
    }
}

static void
test_lookups (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AngRecord) lookup = ang_record_new (&ang_lookup_entity);
  g_autoptr (AngRecord) setting = ang_record_new (&ang_setting_entity);
  g_autofree char *value = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *odd = NULL;

  g_assert_cmpstr (ang_store_get_lookup_label (fixture->store, "rank", "33", ANG_LANGUAGE_ENGLISH), ==, "33");
  g_assert_null (ang_store_get_lookup_label (fixture->store, "rank", NULL, ANG_LANGUAGE_ENGLISH));
  ang_record_set_text (lookup, ANG_LOOKUP_KIND, "rank");
  ang_record_set_text (lookup, ANG_LOOKUP_CODE, "33");
  ang_record_set_text (lookup, ANG_LOOKUP_LABEL_ID, "Penata");
  store_fixture_save (fixture->store, lookup);
  g_assert_cmpstr (ang_store_get_lookup_label (fixture->store, "rank", "33", ANG_LANGUAGE_ENGLISH), ==, "Penata");
  ang_record_set_text (lookup, ANG_LOOKUP_LABEL_EN, "Superintendent");
  store_fixture_save (fixture->store, lookup);
  g_assert_cmpstr (ang_store_get_lookup_label (fixture->store, "rank", "33", ANG_LANGUAGE_ENGLISH), ==, "Superintendent");
  g_assert_cmpstr (ang_store_get_lookup_label (fixture->store, "rank", "33", ANG_LANGUAGE_INDONESIAN), ==, "Penata");
  g_assert_true (ang_store_undo (fixture->store, NULL));
  g_assert_cmpstr (ang_store_get_lookup_label (fixture->store, "rank", "33", ANG_LANGUAGE_ENGLISH), ==, "Penata");

  g_assert_null (ang_store_dup_setting (fixture->store, "paper"));
  ang_record_set_text (setting, ANG_SETTING_KEY, "paper");
  ang_record_set_text (setting, ANG_SETTING_VALUE, "F4");
  store_fixture_save (fixture->store, setting);
  value = ang_store_dup_setting (fixture->store, "paper");
  g_assert_cmpstr (value, ==, "F4");

  first = ang_store_dup_next_cohort_code (fixture->store, "Temasek Foundation", 2024, NULL);
  g_assert_cmpstr (first, ==, "TEMASEKFOUNDATION-2024-1");
  store_fixture_add_cohort (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"), "SCP-2024-9");
  second = ang_store_dup_next_cohort_code (fixture->store, "scp", 2024, NULL);
  g_assert_cmpstr (second, ==, "SCP-2024-10");
  odd = ang_store_dup_next_cohort_code (fixture->store, NULL, 2024, NULL);
  g_assert_cmpstr (odd, ==, "X-2024-1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/query/pages-are-not-sorted", test_pages_are_not_sorted);
  STORE_TEST ("/store/query/many", test_many);
  STORE_TEST ("/store/query/search", test_search);
  STORE_TEST ("/store/query/hostile-search", test_hostile_search);
  STORE_TEST ("/store/query/other-searches", test_other_searches);
  STORE_TEST ("/store/query/conditions", test_conditions);
  STORE_TEST ("/store/query/slow-conditions", test_slow_conditions);
  STORE_TEST ("/store/query/every-order", test_every_order);
  STORE_TEST ("/store/query/lookups", test_lookups);

  return g_test_run ();
}
