#include "ang-exchange-error.h"
#include "ang-import.h"
#include "ang-nomination.h"
#include "command-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_UNITS 300

static gint64
add_scheme (StoreFixture *fixture,
            const char   *abbrev,
            const char   *statuses,
            gint64        kind)
{
  g_autoptr (AngRecord) scheme = ang_record_new (&ang_scheme_entity);

  ang_record_set_text (scheme, ANG_SCHEME_ABBREV, abbrev);
  ang_record_set_text (scheme, ANG_SCHEME_NAME_ID, "Program Contoh");
  ang_record_set_text (scheme, ANG_SCHEME_NAME_EN, "Sample Programme");
  ang_record_set_text (scheme, ANG_SCHEME_ALLOWED_STATUSES, statuses);
  ang_record_set_integer (scheme, ANG_SCHEME_KIND, kind);
  ang_record_set_integer (scheme, ANG_SCHEME_MIN_AGE, 25);
  ang_record_set_integer (scheme, ANG_SCHEME_MAX_AGE, 45);
  ang_record_set_text (scheme, ANG_SCHEME_MIN_RANK, "33");
  return store_fixture_save (fixture->store, scheme);
}

static void
add_units (StoreFixture *fixture)
{
  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);
      g_autofree char *name = g_strdup_printf ("Dinas Contoh %03u", i);

      ang_record_set_text (unit, ANG_UNIT_CODE, name);
      ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
      ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
      store_fixture_save (fixture->store, unit);
    }
}

static char *
write_workbook (StoreFixture               *fixture,
                gint64                      cohort,
                const AngNominationOptions *options)
{
  g_autoptr (GError) error = NULL;
  char *path = store_fixture_build_path (fixture, "form.xlsx");

  ang_nomination_write (fixture->store, cohort, options, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static AngNomination *
recognise (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetBook) book = ang_sheet_book_open (path, NULL, &error);
  AngNomination *nomination;

  g_assert_no_error (error);
  ang_nomination_recognise (book, &nomination, NULL, &error);
  g_assert_no_error (error);
  return nomination;
}

static gboolean
has_key (AngNomination *nomination,
         const char    *key)
{
  return g_strv_contains ((const char *const *) nomination->keys, key);
}

static void
test_round (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const AngLanguage languages[] = { ANG_LANGUAGE_ENGLISH, ANG_LANGUAGE_INDONESIAN };
  gint64 scheme = add_scheme (fixture, "SCP", NULL, ANG_SCHEME_KIND_OVERSEAS_TRAINING);
  gint64 cohort = store_fixture_add_cohort (fixture->store, scheme, "SCP-2026-1");

  add_units (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const AngNominationOptions options = { .language = languages[i], .deadline = "2026-03-01" };
      g_autofree char *path = write_workbook (fixture, cohort, &options);
      g_autoptr (AngNomination) nomination = recognise (path);
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (nomination);
      g_assert_cmpstr (nomination->code, ==, "SCP-2026-1");
      g_assert_cmpint (nomination->cohort, ==, cohort);
      g_assert_cmpuint (nomination->sheet, ==, 1);
      g_assert_cmpuint (nomination->head, ==, 5);
      g_assert_cmpuint (nomination->first, ==, 8);
      g_assert_cmpstr (nomination->keys[1], ==, "name");
      g_assert_true (has_key (nomination, "post_en"));
      g_assert_false (has_key (nomination, "nik"));
      g_assert_null (nomination->nominated_by);
      g_assert_null (ang_nomination_dup_note (nomination, ANG_LANGUAGE_ENGLISH));
      g_assert_cmpint (ang_nomination_find_cohort (nomination, fixture->store, &error), ==, cohort);
      g_assert_no_error (error);
    }
}

static char *
read_cell (AngSheetBook *book,
           guint         number,
           guint         column)
{
  g_autoptr (AngSheetReader) reader = ang_sheet_book_read (book, 1, NULL);
  AngSheetReadRow row;
  gboolean more = TRUE;

  while (ang_sheet_reader_next (reader, &row, &more, NULL, NULL) && more)
    {
      for (guint i = 0; row.number == number && i < row.n_values; i++)
        {
          if (row.values[i].column == column)
            return g_strdup (row.values[i].text);
        }
    }

  return NULL;
}

/* Where the row of keys is lost, the heads still say what the columns are. */
static void
test_heads (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const AngLanguage languages[] = { ANG_LANGUAGE_ENGLISH, ANG_LANGUAGE_INDONESIAN };
  gint64 scheme = add_scheme (fixture, "SCP", "pns;non-asn", ANG_SCHEME_KIND_OVERSEAS_TRAINING);
  gint64 cohort = store_fixture_add_cohort (fixture->store, scheme, "SCP-2026-1");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const AngNominationOptions options = { .language = languages[i] };
      g_autofree char *path = write_workbook (fixture, cohort, &options);
      g_autoptr (AngSheetBook) book = ang_sheet_book_open (path, NULL, NULL);
      g_autoptr (AngNomination) nomination = recognise (path);

      for (guint column = 1; nomination->keys[column] != NULL; column++)
        {
          g_autofree char *head = read_cell (book, nomination->head, column);
          AngImportFieldId field = ANG_IMPORT_FIELD_NONE;
          guint sureness;

          ang_import_heading_find ("", head, &field, &sureness);
          if (field != ang_import_field_find (nomination->keys[column])->id)
            g_error ("“%s” is not understood as %s", head, nomination->keys[column]);
        }
    }
}

/* A scheme for people without a NIP at home: their NIK, and no English. */
static void
test_columns (StoreFixture  *fixture,
              gconstpointer  data)
{
  const AngNominationOptions options = { .language = ANG_LANGUAGE_ENGLISH };
  gint64 scheme = add_scheme (fixture, "GTA", "pns;non-asn", ANG_SCHEME_KIND_DOMESTIC_TRAINING);
  gint64 cohort = store_fixture_add_cohort (fixture->store, scheme, "GTA-2026-1");
  g_autofree char *path = write_workbook (fixture, cohort, &options);
  g_autoptr (AngNomination) nomination = recognise (path);

  g_assert_true (has_key (nomination, "nik"));
  g_assert_false (has_key (nomination, "post_en"));
  g_assert_false (has_key (nomination, "english_score"));
}

static void
test_other_register (StoreFixture  *fixture,
                     gconstpointer  data)
{
  const AngNominationOptions options = { .language = ANG_LANGUAGE_INDONESIAN };
  gint64 scheme = add_scheme (fixture, "SCP", NULL, ANG_SCHEME_KIND_OVERSEAS_TRAINING);
  gint64 cohort = store_fixture_add_cohort (fixture->store, scheme, "SCP-2026-1");
  g_autofree char *path = write_workbook (fixture, cohort, &options);
  g_autoptr (AngNomination) nomination = recognise (path);
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) other = NULL;

  store_fixture_remove (fixture->store, &ang_cohort_entity, cohort);
  g_assert_cmpint (ang_nomination_find_cohort (nomination, fixture->store, &unknown), ==, 0);
  g_assert_error (unknown, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA);
  g_assert_nonnull (strstr (unknown->message, "SCP-2026-1"));

  store_fixture_add_cohort (fixture->store, scheme, "SCP-2026-1");
  g_assert_cmpint (ang_nomination_find_cohort (nomination, fixture->store, &other), ==, 0);
  g_assert_error (other, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA);
  g_assert_nonnull (strstr (other->message, "another register"));
}

/* As .csv there are no properties and nothing is hidden; what stands above the table is read from behind its labels. */
static void
test_text (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (fixture, "form.csv");
  g_autoptr (AngNomination) nomination = NULL;
  g_autoptr (AngNomination) none = NULL;
  g_autofree char *note = NULL;

  g_file_set_contents (path,
                       "SCP-2026-1;;Nomination\n"
                       "Nominated by;;Dinas Contoh;;;Letter no.;800/1/2026;Letter date;03-02-2026\n"
                       "No.;Name;NIP;Added\n"
                       "angkatan-nomination 1 4711 SCP-2026-1;name;nip;;unit\n"
                       "1;Budi;;;\n", -1, NULL);
  nomination = recognise (path);
  g_assert_nonnull (nomination);
  g_assert_cmpint (nomination->cohort, ==, 4711);
  g_assert_cmpstr (nomination->nominated_by, ==, "Dinas Contoh");
  g_assert_cmpstr (nomination->letter_number, ==, "800/1/2026");
  g_assert_cmpuint (g_strv_length (nomination->keys), ==, 5);
  g_assert_cmpstr (nomination->keys[2], ==, "nip");
  g_assert_cmpstr (nomination->keys[4], ==, "unit");
  note = ang_nomination_dup_note (nomination, ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (note, ==, "Nominated by: Dinas Contoh; Letter no.: 800/1/2026; Letter date: 3 February 2026");

  g_file_set_contents (path, "No;Nama;NIP\n1;Budi;\n", -1, NULL);
  none = recognise (path);
  g_assert_null (none);
}

/* A form that was filled in, saved as text, and got a column of the unit's own. */
static char *
write_filled (StoreFixture *fixture,
              gint64        cohort)
{
  char *path = store_fixture_build_path (fixture, "filled.csv");
  g_autofree char *text =
    g_strdup_printf ("SCP-2026-1;;Nomination\n"
                     "Nominated by;;Dinas Contoh;;;Letter no.;800/1/2026;Letter date;03-02-2026\n\n"
                     ";Who is nominated;;;;Employment\n"
                     "No.;Full name, without titles;Room;Sex;Date of birth;Employment status;Rank or grade;Reasons and remarks\n"
                     "No.;Nama lengkap;Ruang;Jenis kelamin;Tanggal lahir;Status;Pangkat;Catatan\n"
                     "angkatan-nomination 1 %" G_GINT64_FORMAT " SCP-2026-1;name;;sex;birth_date;status;rank;remarks\n"
                                                               "1;Sari Wulandari;12;Female;17-03-1985;PNS;Penata (III/c);Mengetahui bahasa Inggris\n"
                                                               "2;;;;;;;\n"
                                                               "3;Budi Hartono;;Male;01-02-1990;PPPK;PPPK Golongan IX;\n", cohort);

  g_file_set_contents (path, text, -1, NULL);
  return path;
}

static AngImport *
load (StoreFixture  *fixture,
      const char    *path,
      gint64         cohort,
      GError       **error)
{
  g_autoptr (AngImport) import = ang_import_new (fixture->store, ANG_IMPORT_PARTICIPANTS, cohort);
  guint sheet;

  g_assert_true (ang_import_open (import, path, NULL, error));
  sheet = ang_import_get_main_sheet (import);
  return ang_import_load (import, &sheet, 1, NULL, NULL, NULL, error) ? g_steal_pointer (&import) : NULL;
}

static void
assert_participant (StoreFixture *fixture,
                    AngRecord    *participation,
                    const char   *name,
                    const char   *rank)
{
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME), ==, name);
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_RANK_CODE), ==, rank);
  g_assert_cmpint (ang_record_get_integer (participation, ANG_PARTICIPATION_STATE), ==, ANG_PARTICIPATION_STATE_NOMINATED);
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_NOTE), ==,
                   "Nominated by: Dinas Contoh; Letter no.: 800/1/2026; Letter date: 3 February 2026");
}

static void
test_import (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 scheme = add_scheme (fixture, "SCP", NULL, ANG_SCHEME_KIND_OVERSEAS_TRAINING);
  gint64 cohort = store_fixture_add_cohort (fixture->store, scheme, "SCP-2026-1");
  g_autofree char *path = write_filled (fixture, cohort);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngImport) import = load (fixture, path, cohort, &error);
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  g_assert_true (ang_import_is_nomination (import));
  g_assert_cmpint (ang_import_get_nominated (import), ==, cohort);
  ang_import_check (import, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  result = ang_import_run (import, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ang_import_result_get_n_rows (result), ==, 2);
  g_assert_cmpuint (ang_import_result_get_n_joined (result), ==, 2);

  rows = command_fixture_list (fixture->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, cohort);
  g_assert_cmpuint (rows->len, ==, 2);
  assert_participant (fixture, g_ptr_array_index (rows, 0), "Sari Wulandari", "33");
  assert_participant (fixture, g_ptr_array_index (rows, 1), "Budi Hartono", "P09");
  g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (rows, 0), ANG_PARTICIPATION_REMARKS), ==, "Mengetahui bahasa Inggris");
}

static void
test_wrong_cohort (StoreFixture  *fixture,
                   gconstpointer  data)
{
  gint64 scheme = add_scheme (fixture, "SCP", NULL, ANG_SCHEME_KIND_OVERSEAS_TRAINING);
  gint64 cohort = store_fixture_add_cohort (fixture->store, scheme, "SCP-2026-1");
  gint64 other = store_fixture_add_cohort (fixture->store, scheme, "SCP-2026-2");
  g_autofree char *path = write_filled (fixture, cohort);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (fixture, path, other, &error));
  g_assert_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA);
  g_assert_nonnull (strstr (error->message, "SCP-2026-1"));
  g_assert_nonnull (strstr (error->message, "SCP-2026-2"));
}

static void
test_newer (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AngSheetBook) book = ang_sheet_book_new_for_text ("angkatan-nomination 2 4711 SCP-2026-1\tname\n");
  g_autoptr (AngNomination) nomination = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_nomination_recognise (book, &nomination, NULL, &error));
  g_assert_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA);
  g_assert_null (nomination);
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  const AngNominationOptions plain = { .language = ANG_LANGUAGE_ENGLISH };
  const AngNominationOptions wrong = { .language = ANG_LANGUAGE_ENGLISH, .deadline = "2026-13-01" };
  gint64 cohort = store_fixture_add_cohort (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"), "SCP-2026-1");
  g_autofree char *csv = store_fixture_build_path (fixture, "form.csv");
  g_autofree char *xlsx = store_fixture_build_path (fixture, "form.xlsx");
  g_autoptr (GError) format = NULL;
  g_autoptr (GError) date = NULL;

  g_assert_false (ang_nomination_write (fixture->store, cohort, &plain, csv, NULL, NULL, NULL, &format));
  g_assert_error (format, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_UNKNOWN_FORMAT);
  g_assert_false (ang_nomination_write (fixture->store, cohort, &wrong, xlsx, NULL, NULL, NULL, &date));
  g_assert_error (date, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA);
  g_assert_false (g_file_test (csv, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (xlsx, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ang_language_init (NULL);
  ang_language_set_interface (ANG_LANGUAGE_ENGLISH);
  STORE_TEST ("/nomination/round", test_round);
  STORE_TEST ("/nomination/heads", test_heads);
  STORE_TEST ("/nomination/columns", test_columns);
  STORE_TEST ("/nomination/other-register", test_other_register);
  STORE_TEST ("/nomination/text", test_text);
  STORE_TEST ("/nomination/import", test_import);
  STORE_TEST ("/nomination/wrong-cohort", test_wrong_cohort);
  STORE_TEST ("/nomination/newer", test_newer);
  STORE_TEST ("/nomination/refused", test_refused);

  return g_test_run ();
}
