#include "ang-employment.h"
#include "ang-finding.h"
#include "ang-history.h"
#include "ang-identifier.h"
#include "ang-passport.h"
#include "ang-person-commands.h"
#include "ang-person-merge.h"
#include "ang-private-details.h"
#include "ang-read-many.h"
#include "ang-waiver.h"
#include "command-fixture.h"

#define MANY 300

static AngPersonMerge *
read_merge (AngStore     *store,
            const gint64 *people,
            guint         n_people)
{
  g_autoptr (GError) error = NULL;
  AngPersonMerge *merge = ang_person_merge_read (store, people, n_people, &error);

  g_assert_no_error (error);

  return merge;
}

static void
run_merge (AngStore       *store,
           AngPersonMerge *merge,
           const char     *label)
{
  g_autoptr (AngCommand) command = command_fixture_run (store, ang_person_command_merge (merge), label);
  AngRecord *kept = ang_person_merge_get_record (merge, ang_person_merge_get_kept (merge), &ang_person_entity);

  g_assert_cmpint (ang_command_get_made (command), ==, ang_record_get_id (kept));
}

static AngMergeField *
find_field (AngPersonMerge  *merge,
            const AngEntity *entity,
            guint            field)
{
  guint n;
  AngMergeField *fields = ang_person_merge_list_fields (merge, &n);

  for (guint i = 0; i < n; i++)
    {
      if (fields[i].entity == entity && fields[i].field == field)
        return &fields[i];
    }

  g_assert_not_reached ();
}

static gint64
add_employment (AngStore   *store,
                gint64      person,
                const char *post,
                const char *since)
{
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);

  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, person);
  ang_record_set_text (employment, ANG_EMPLOYMENT_POST_ID, post);
  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, since);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);

  return store_fixture_save (store, employment);
}

static gint64
add_details (AngStore   *store,
             gint64      person,
             guint       field,
             const char *text)
{
  g_autoptr (AngRecord) details = ang_record_new (&ang_private_details_entity);

  ang_record_set_integer (details, ANG_PRIVATE_DETAILS_PERSON_ID, person);
  ang_record_set_text (details, field, text);

  return store_fixture_save (store, details);
}

static void
set_text (AngStore   *store,
          gint64      person,
          guint       field,
          const char *text)
{
  g_autoptr (AngRecord) record = command_fixture_get (store, &ang_person_entity, person);

  ang_record_set_text (record, field, text);
  store_fixture_save (store, record);
}

static void
assert_count (AngStore        *store,
              const AngEntity *entity,
              guint            link,
              gint64           person,
              guint            expected)
{
  g_autoptr (GPtrArray) records = command_fixture_list (store, entity, link, person);

  g_assert_cmpuint (records->len, ==, expected);
}

/* What is set wins over what is not, what was entered later over what was earlier; what was chosen wins over both. */
static void
test_fields (StoreFixture  *fixture,
             gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 people[] = { store_fixture_add_person (store, "Siti Rahma"), store_fixture_add_person (store, "Siti Rahmah") };
  g_autoptr (AngPersonMerge) merge = NULL;

  set_text (store, people[0], ANG_PERSON_EMAIL, "rahma@contoh.go.id");
  set_text (store, people[0], ANG_PERSON_BIRTH_PLACE, "Jambi");
  set_text (store, people[1], ANG_PERSON_BIRTH_PLACE, "Muaro Jambi");
  add_details (store, people[0], ANG_PRIVATE_DETAILS_ALLERGY, "Kacang");
  add_details (store, people[1], ANG_PRIVATE_DETAILS_SHIRT_SIZE, "M");
  merge = read_merge (store, people, 2);
  g_assert_cmpuint (ang_person_merge_get_kept (merge), ==, 0);
  g_assert_cmpuint (find_field (merge, &ang_person_entity, ANG_PERSON_EMAIL)->chosen, ==, 0);
  g_assert_false (find_field (merge, &ang_person_entity, ANG_PERSON_EMAIL)->differs);
  g_assert_cmpuint (find_field (merge, &ang_person_entity, ANG_PERSON_NAME)->chosen, ==, 1);
  g_assert_true (find_field (merge, &ang_person_entity, ANG_PERSON_BIRTH_PLACE)->differs);
  find_field (merge, &ang_person_entity, ANG_PERSON_BIRTH_PLACE)->chosen = 0;

  run_merge (store, merge, "Merge duplicates of Siti Rahma");
  command_fixture_assert_text (store, &ang_person_entity, people[0], ANG_PERSON_NAME, "Siti Rahmah");
  command_fixture_assert_text (store, &ang_person_entity, people[0], ANG_PERSON_EMAIL, "rahma@contoh.go.id");
  command_fixture_assert_text (store, &ang_person_entity, people[0], ANG_PERSON_BIRTH_PLACE, "Jambi");
  assert_count (store, &ang_person_entity, ANG_PERSON_ID, people[1], 0);
  assert_count (store, &ang_private_details_entity, ANG_PRIVATE_DETAILS_PERSON_ID, people[0], 1);
  {
    g_autoptr (GPtrArray) details = command_fixture_list (store, &ang_private_details_entity, ANG_PRIVATE_DETAILS_PERSON_ID, people[0]);

    g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (details, 0), ANG_PRIVATE_DETAILS_ALLERGY), ==, "Kacang");
    g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (details, 0), ANG_PRIVATE_DETAILS_SHIRT_SIZE), ==, "M");
  }
}

/* Numbers and employments of both stay as history; only those that were chosen are of today. */
static void
test_parts (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 people[] = { store_fixture_add_person (store, "Rahma"), store_fixture_add_person (store, "Rahma") };
  g_autoptr (AngPersonMerge) merge = NULL;
  g_autoptr (GPtrArray) employments = NULL;

  store_fixture_add_number (store, people[0], ANG_IDENTIFIER_KIND_NIPPPK, "200012312022211001");
  store_fixture_add_number (store, people[1], ANG_IDENTIFIER_KIND_NIPPPK, "200012312022221001");
  store_fixture_add_number (store, people[0], ANG_IDENTIFIER_KIND_NIK, "1571013112000001");
  store_fixture_add_number (store, people[1], ANG_IDENTIFIER_KIND_NIK, "1571013112000001");
  add_employment (store, people[0], "Analis", "2022-01-01");
  add_employment (store, people[1], "Analis", "2022-01-01");
  add_employment (store, people[1], "Analis Ahli Muda", "2024-03-01");
  merge = read_merge (store, people, 2);
  g_assert_cmpuint (find_field (merge, &ang_person_entity, ANG_PERSON_NIP)->chosen, ==, 1);
  g_assert_cmpuint (find_field (merge, &ang_person_entity, ANG_PERSON_POST_ID)->chosen, ==, 1);

  run_merge (store, merge, "Merge duplicates of Rahma");
  assert_count (store, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, people[0], 3);
  command_fixture_assert_text (store, &ang_person_entity, people[0], ANG_PERSON_NIP, "200012312022221001");
  command_fixture_assert_text (store, &ang_person_entity, people[0], ANG_PERSON_POST_ID, "Analis Ahli Muda");
  employments = command_fixture_list (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, people[0]);
  g_assert_cmpuint (employments->len, ==, 2);
  g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (employments, 1), ANG_EMPLOYMENT_UNTIL), ==, "2024-02-29");
}

static gint64
add_waiver (AngStore   *store,
            const char *key,
            gint64      person)
{
  g_autoptr (AngRecord) waiver = ang_record_new (&ang_waiver_entity);

  ang_record_set_text (waiver, ANG_WAIVER_FINDING, key);
  ang_record_set_integer (waiver, ANG_WAIVER_PERSON_ID, person);
  ang_record_set_text (waiver, ANG_WAIVER_REASON, "Sudah diperiksa.");

  return store_fixture_save (store, waiver);
}

static char *
build_key (AngFindingKind kind,
           gint64         person,
           gint64         other)
{
  return g_strdup_printf ("%s:0:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, ang_enumeration_get_nick (&ang_finding_kind_enumeration, (int) kind),
                          MIN (person, other), MAX (person, other));
}

/* Reasons follow to the person that stays, whichever of the two a finding names first; that they are two is no matter now. */
static void
test_waivers (StoreFixture  *fixture,
              gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 people[] = { store_fixture_add_person (store, "Rahma"), store_fixture_add_person (store, "Rahmah") };
  gint64 third = store_fixture_add_person (store, "Rahmi");
  g_autofree char *between = build_key (ANG_FINDING_KIND_DUPLICATE_PERSON, people[0], people[1]);
  g_autofree char *third_before = build_key (ANG_FINDING_KIND_DUPLICATE_PERSON, people[1], third);
  g_autofree char *third_after = build_key (ANG_FINDING_KIND_DUPLICATE_PERSON, people[0], third);
  g_autofree char *missing_before = g_strdup_printf ("missing:0:%" G_GINT64_FORMAT ":sex", people[1]);
  g_autofree char *missing_after = g_strdup_printf ("missing:0:%" G_GINT64_FORMAT ":sex", people[0]);
  g_autofree char *twice_before = g_strdup_printf ("missing:0:%" G_GINT64_FORMAT ":nip", people[1]);
  g_autofree char *twice_after = g_strdup_printf ("missing:0:%" G_GINT64_FORMAT ":nip", people[0]);
  gint64 ids[] = {
    add_waiver (store, between, people[0]), add_waiver (store, third_before, MIN (people[1], third)),
    add_waiver (store, missing_before, people[1]), add_waiver (store, twice_before, people[1]), add_waiver (store, twice_after, people[0]),
  };
  g_autoptr (AngPersonMerge) merge = read_merge (store, people, 2);

  ang_person_merge_set_kept (merge, 0);
  run_merge (store, merge, "Merge duplicates of Rahma");
  assert_count (store, &ang_waiver_entity, ANG_WAIVER_ID, ids[0], 0);
  command_fixture_assert_text (store, &ang_waiver_entity, ids[1], ANG_WAIVER_FINDING, third_after);
  command_fixture_assert_text (store, &ang_waiver_entity, ids[2], ANG_WAIVER_FINDING, missing_after);
  assert_count (store, &ang_waiver_entity, ANG_WAIVER_ID, ids[3], 0);
  command_fixture_assert_text (store, &ang_waiver_entity, ids[4], ANG_WAIVER_FINDING, twice_after);
}

/* Two rows in one cohort are not put together by guess. */
static void
test_same_cohort (StoreFixture  *fixture,
                  gconstpointer  data)
{
  AngStore *store = fixture->store;
  CommandGroup group = command_fixture_make_group (store);
  gint64 people[] = { group.people[0], group.people[1] };
  g_autoptr (AngPersonMerge) merge = read_merge (store, people, 2);
  g_autoptr (AngCommand) undecided = ang_person_command_merge (merge);
  g_autoptr (GError) error = NULL;
  AngMergeConflict *conflicts;
  guint n_conflicts;

  ang_person_merge_set_kept (merge, 0);
  conflicts = ang_person_merge_list_conflicts (merge, &n_conflicts);
  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_cmpint (conflicts[0].cohort, ==, group.cohort);
  g_assert_cmpint (conflicts[0].chosen, ==, -1);
  g_assert_false (ang_command_run (undecided, store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS);

  conflicts[0].chosen = 1;
  run_merge (store, merge, "Merge duplicates of Rahma");
  assert_count (store, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, people[0], 1);
  g_assert_cmpint (command_fixture_get_number (store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_PERSON_ID), ==, people[0]);
  assert_count (store, &ang_participation_entity, ANG_PARTICIPATION_ID, group.rows[0], 0);
}

/* What belongs to the row that goes, goes with it; what only names it names the one that stays. */
static void
test_row_with_parts (StoreFixture  *fixture,
                     gconstpointer  data)
{
  AngStore *store = fixture->store;
  CommandGroup group = command_fixture_make_group (store);
  gint64 people[] = { group.people[0], group.people[1] };
  g_autoptr (AngRecord) criterion = ang_record_new (&ang_criterion_entity);
  g_autoptr (AngRecord) score = ang_record_new (&ang_score_entity);
  g_autoptr (AngRecord) third = command_fixture_get (store, &ang_participation_entity, group.rows[2]);
  g_autoptr (AngPersonMerge) merge = NULL;
  AngMergeConflict *conflicts;
  guint n_conflicts;

  ang_record_set_integer (criterion, ANG_CRITERION_COHORT_ID, group.cohort);
  ang_record_set_text (criterion, ANG_CRITERION_NAME_ID, "Prestasi");
  ang_record_set_text (criterion, ANG_CRITERION_CODE, "P");
  ang_record_set_real (criterion, ANG_CRITERION_WEIGHT, 1);
  store_fixture_save (store, criterion);
  ang_record_set_integer (score, ANG_SCORE_PARTICIPATION_ID, group.rows[1]);
  ang_record_set_integer (score, ANG_SCORE_CRITERION_ID, ang_record_get_id (criterion));
  store_fixture_save (store, score);
  ang_record_set_integer (third, ANG_PARTICIPATION_REPLACED_BY_ID, group.rows[1]);
  store_fixture_save (store, third);

  merge = read_merge (store, people, 2);
  ang_person_merge_set_kept (merge, 0);
  conflicts = ang_person_merge_list_conflicts (merge, &n_conflicts);
  conflicts[0].chosen = 0;
  run_merge (store, merge, "Merge duplicates of Rahma");
  assert_count (store, &ang_score_entity, ANG_SCORE_ID, ang_record_get_id (score), 0);
  g_assert_cmpint (command_fixture_get_number (store, &ang_participation_entity, group.rows[2], ANG_PARTICIPATION_REPLACED_BY_ID), ==,
                   group.rows[0]);
}

/* Fills what a record needs, so that it links to the person. */
static gint64
make_record (AngStore        *store,
             const AngEntity *entity,
             guint            link,
             gint64           person)
{
  g_autoptr (AngRecord) record = ang_record_new (entity);

  for (guint i = 1; i < entity->n_fields; i++)
    {
      const AngField *field = &entity->fields[i];

      if (i == link)
        ang_record_set_integer (record, i, person);
      else if ((field->flags & ANG_FIELD_REQUIRED) == 0 || (field->flags & ANG_FIELD_COMPUTED) != 0)
        continue;
      else if (ang_field_holds_text (field))
        ang_record_set_text (record, i, field->type == ANG_FIELD_DATE ? "2024-06" : "missing:0:0:sex");
      else if (field->type == ANG_FIELD_LINK)
        ang_record_set_integer (record, i, make_record (store, ang_entities_find (field->target), 0, 0));
      else if (field->type == ANG_FIELD_INTEGER)
        ang_record_set_integer (record, i, 2024);
      else if (field->type == ANG_FIELD_CHOICE)
        ang_record_set_integer (record, i, field->choices->choices[0].value);
    }

  return store_fixture_save (store, record);
}

/* Whatever entity links to a person: nothing is left behind, and nothing is lost. */
static void
test_every_entity (StoreFixture  *fixture,
                   gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 people[] = { store_fixture_add_person (store, "Rahma"), store_fixture_add_person (store, "Rahmah") };
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);
  g_autoptr (GPtrArray) linked = g_ptr_array_new ();
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (AngPersonMerge) merge = NULL;

  for (guint e = 0; e < n_entities; e++)
    {
      for (guint field = 0; field < entities[e]->n_fields; field++)
        {
          const AngField *info = &entities[e]->fields[field];

          if (info->type != ANG_FIELD_LINK || (info->flags & ANG_FIELD_COMPUTED) != 0 || !g_str_equal (info->target, "person"))
            continue;
          make_record (store, entities[e], field, people[1]);
          g_ptr_array_add (linked, (gpointer) entities[e]);
          g_array_append_val (fields, field);
        }
    }
  g_assert_cmpuint (linked->len, >=, 6);

  merge = read_merge (store, people, 2);
  g_assert_cmpuint (ang_person_merge_count_linked (merge, 1), ==, linked->len);
  ang_person_merge_set_kept (merge, 0);
  run_merge (store, merge, "Merge duplicates of Rahma");
  for (guint i = 0; i < linked->len; i++)
    {
      assert_count (store, g_ptr_array_index (linked, i), g_array_index (fields, guint, i), people[1], 0);
      assert_count (store, g_ptr_array_index (linked, i), g_array_index (fields, guint, i), people[0], 1);
    }
}

/* Three records at once, with hundreds of others that belong to them. */
static void
test_many (StoreFixture  *fixture,
           gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 people[3];
  g_autoptr (AngPersonMerge) merge = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (AngTransaction) transaction = ang_transaction_new ("Many", NULL);
      g_autoptr (GError) error = NULL;

      people[i] = store_fixture_add_person (store, "Rahma");
      for (guint j = 0; j < MANY; j++)
        {
          g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);
          g_autofree char *post = g_strdup_printf ("Jabatan %u-%u", i, j);

          ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, people[i]);
          ang_record_set_text (employment, ANG_EMPLOYMENT_POST_ID, post);
          ang_record_set_text (employment, ANG_EMPLOYMENT_UNTIL, "2010-01-01");
          ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
          ang_transaction_save (transaction, employment);
        }
      ang_store_commit (store, transaction, &error);
      g_assert_no_error (error);
    }
  merge = read_merge (store, people, 3);
  g_assert_cmpuint (ang_person_merge_count_linked (merge, 0), ==, MANY);
  run_merge (store, merge, "Merge duplicates of Rahma");
  assert_count (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, people[0], 3 * MANY);
}

/* A PPPK's next contract, then a NIP: the person stays, the numbers before are former ones. */
static void
test_new_contract (StoreFixture  *fixture,
                   gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 person = store_fixture_add_person (store, "Rahma");
  g_autoptr (AngRecord) employment = command_fixture_get (store, &ang_employment_entity, add_employment (store, person, "Guru", "2022-01-01"));
  g_autoptr (GPtrArray) numbers = NULL;
  g_autoptr (GPtrArray) employments = NULL;

  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PPPK);
  store_fixture_save (store, employment);
  store_fixture_add_number (store, person, ANG_IDENTIFIER_KIND_NIPPPK, "200012312022212001");
  command_fixture_step (store, ang_person_command_add_number (person, "20001231 202222 2 001", ang_date_new (2023, 1, 1)), "New number of Rahma");
  command_fixture_assert_text (store, &ang_person_entity, person, ANG_PERSON_NIP, "200012312022222001");
  command_fixture_step (store, ang_person_command_add_number (person, "200012312024122001", ang_person_propose_since ("200012312024122001")),
                        "New number of Rahma");
  command_fixture_assert_text (store, &ang_person_entity, person, ANG_PERSON_NIP, "200012312024122001");
  g_assert_cmpint (command_fixture_get_number (store, &ang_person_entity, person, ANG_PERSON_EMP_STATUS), ==, ANG_EMPLOYMENT_STATUS_PNS);
  numbers = command_fixture_list (store, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, person);
  g_assert_cmpuint (numbers->len, ==, 3);
  for (guint i = 0; i < numbers->len; i++)
    {
      AngRecord *number = g_ptr_array_index (numbers, i);
      const char *value = ang_record_get_text (number, ANG_IDENTIFIER_VALUE);
      const char *to = ang_record_get_text (number, ANG_IDENTIFIER_VALID_TO);

      g_assert_cmpstr (to, ==, g_str_has_suffix (value, "212001") ? "2022-12-31" : g_str_has_suffix (value, "222001") ? "2024-11-30" : NULL);
      g_assert_cmpint (ang_record_get_boolean (number, ANG_IDENTIFIER_IS_PRIMARY), ==, to == NULL);
    }
  employments = command_fixture_list (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, person);
  g_assert_cmpuint (employments->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-merge/fields", test_fields);
  STORE_TEST ("/store-merge/parts", test_parts);
  STORE_TEST ("/store-merge/waivers", test_waivers);
  STORE_TEST ("/store-merge/same-cohort", test_same_cohort);
  STORE_TEST ("/store-merge/row-with-parts", test_row_with_parts);
  STORE_TEST ("/store-merge/every-entity", test_every_entity);
  STORE_TEST ("/store-merge/many", test_many);
  STORE_TEST ("/store-merge/new-contract", test_new_contract);
  return g_test_run ();
}
