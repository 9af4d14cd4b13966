#include "store-fixture.h"

#include "ang-history.h"

/* People who come in a long transaction with all sorts of numbers and posts: what is derived of them from their records is
 * what would be derived from the tables. */

#define N_PEOPLE 12000u

typedef struct
{
  guint    next;
  GArray  *given;     /* of gint64: whom */
  gboolean corrected; /* one of them is changed once more */
} Source;

static void
add_posts (AngTransaction *transaction,
           gint64          person,
           guint           n)
{
  static const struct
  {
    const char *since;
    const char *until;
    const char *rank;
    const char *employer;
  } posts[] = {
    { NULL, NULL, "III/a", "PERUMDA Air" }, { "2019-05-01", NULL, NULL, "Kantor A" }, { "2019-05-01", NULL, "IV/e", "Kantor Ä" },
    { "2023", "2024", "II/c", NULL }, { "2021-02", "2022", "none", "Kantor C" },
  };

  for (guint i = 0; i < n % 4; i++)
    {
      g_autoptr (AngRecord) post = ang_record_new (&ang_employment_entity);
      guint which = (n / 4 + i * 3) % G_N_ELEMENTS (posts);

      ang_record_set_integer (post, ANG_EMPLOYMENT_PERSON_ID, person);
      ang_record_set_integer (post, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
      ang_record_set_text (post, ANG_EMPLOYMENT_SINCE, posts[which].since);
      ang_record_set_text (post, ANG_EMPLOYMENT_UNTIL, posts[which].until);
      ang_record_set_text (post, ANG_EMPLOYMENT_RANK_CODE, posts[which].rank);
      ang_record_set_text (post, ANG_EMPLOYMENT_EMPLOYER, posts[which].employer);
      ang_record_set_text (post, ANG_EMPLOYMENT_POST_ID, i > 0 ? "Kepala Seksi É" : NULL);
      ang_transaction_save (transaction, post);
    }
}

static void
add_numbers (AngTransaction *transaction,
             gint64          person,
             guint           n)
{
  static const AngIdentifierKind kinds[] = {
    ANG_IDENTIFIER_KIND_NIK, ANG_IDENTIFIER_KIND_NIP, ANG_IDENTIFIER_KIND_NIPPPK, ANG_IDENTIFIER_KIND_OLD_NIP,
  };

  for (guint i = 0; i < n % 5; i++)
    {
      g_autoptr (AngRecord) number = ang_record_new (&ang_identifier_entity);
      g_autofree char *value = g_strdup_printf ("%u-%u", n, i);

      ang_record_set_integer (number, ANG_IDENTIFIER_PERSON_ID, person);
      ang_record_set_integer (number, ANG_IDENTIFIER_KIND, kinds[(n + i) % G_N_ELEMENTS (kinds)]);
      ang_record_set_text (number, ANG_IDENTIFIER_VALUE, value);
      ang_record_set_text (number, ANG_IDENTIFIER_VALID_FROM, n % 3 == 0 ? "2011-01-01" : NULL);
      ang_record_set_text (number, ANG_IDENTIFIER_VALID_TO, (n + i) % 7 == 0 ? "2020-01-01" : NULL);
      ang_record_set_boolean (number, ANG_IDENTIFIER_IS_PRIMARY, (n + i) % 6 == 0);
      ang_transaction_save (transaction, number);
    }
}

static void
add_person (AngTransaction *transaction,
            Source         *source)
{
  static const char *const names[] = { "Budi  Santoso", "NUR'AINI", "José Ñ", "Ke-3, S.T.", "budi" };
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  gint64 id;

  ang_record_set_text (person, ANG_PERSON_NAME, names[source->next % G_N_ELEMENTS (names)]);
  ang_record_set_text (person, ANG_PERSON_PASSPORT_NAME, source->next % 3 == 0 ? "BUDI BIN AMIR" : NULL);
  ang_record_set_integer (person, ANG_PERSON_SEX, source->next % 3);
  ang_record_set_integer (person, ANG_PERSON_STATUS, source->next % 2 == 0 ? ANG_PERSON_STATUS_ACTIVE : ANG_PERSON_STATUS_RETIRED);
  ang_transaction_save (transaction, person);
  id = ang_record_get_id (person);
  add_numbers (transaction, id, source->next);
  add_posts (transaction, id, source->next);
  g_array_append_val (source->given, id);

  /* Somebody of before gets something more. */
  if (source->next % 400 == 399)
    add_posts (transaction, g_array_index (source->given, gint64, source->next - 300), 1);
  if (source->next % 700 == 699)
    add_numbers (transaction, g_array_index (source->given, gint64, source->next / 2), 3);
  if (source->corrected && source->next == N_PEOPLE / 3 * 2)
    {
      g_autoptr (AngRecord) correction = ang_record_new (&ang_person_entity);

      ang_record_set_integer (correction, ANG_PERSON_ID, g_array_index (source->given, gint64, N_PEOPLE / 2));
      ang_record_set_text (correction, ANG_PERSON_NAME, "Somebody Else");
      ang_transaction_save (transaction, correction);
    }
}

static gboolean
give (AngTransaction  *transaction,
      gboolean        *more,
      gpointer         user_data,
      GError         **error)
{
  Source *source = user_data;

  add_person (transaction, source);
  *more = ++source->next < N_PEOPLE;

  return TRUE;
}

static void
test_sorts (StoreFixture  *fixture,
            gconstpointer  corrected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Imported people: %s", "orang.xlsx");
  Source source = { 0, given, corrected != NULL };

  ang_transaction_set_source (transaction, N_PEOPLE, give, &source, NULL);
  ang_store_commit (fixture->store, transaction, &error);
  g_assert_no_error (error);
  store_fixture_assert_sound (fixture);
  ang_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
  store_fixture_assert_sound (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-new-people/sorts", test_sorts);
  g_test_add ("/store-new-people/corrected", StoreFixture, "corrected", store_fixture_set_up, test_sorts, store_fixture_tear_down);

  return g_test_run ();
}
