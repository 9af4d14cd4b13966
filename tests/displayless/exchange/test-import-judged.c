#include "ang-import-layout.h"

#include <string.h>

#include "import-run-fixture.h"

/* What is said of rows that are not as they should be. */

#define NIP_A "199001012015011001"
#define NIP_B "199203042018012003"

static void
add_person (AngStore   *store,
            const char *name,
            const char *nip)
{
  store_fixture_add_number (store, store_fixture_add_person (store, name), ANG_IDENTIFIER_KIND_NIP, nip);
}

/* The number says who it is, and the name something else: nearly the same is no matter, another one is to be looked at, and
 * quite another one is asked about. */
static void
test_renamed (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *name;
    AngImportVerdict verdict;
    const char *reason; /* %NULL: nothing to say */
  } cases[] = {
    { "Siti Nurhaliza", ANG_IMPORT_VERDICT_SAME, NULL },
    { "SITI NURHALIZAH", ANG_IMPORT_VERDICT_UPDATE, NULL },
    { "Siti Nurhasanah", ANG_IMPORT_VERDICT_UPDATE, "another name" },
    { "Bambang Wijaya", ANG_IMPORT_VERDICT_AMBIGUOUS, "called otherwise" },
  };

  add_person (fixture->store, "Siti Nurhaliza", NIP_A);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("NAMA\tNIP\n%s\t" NIP_A "\n", cases[i].name);
      g_autoptr (AngImport) import = import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0, text);
      g_autoptr (AngImportRow) row = import_run_get_row (import, 0);
      const char *reason = ang_import_row_get_reason (row);

      g_test_message ("%s: %s", cases[i].name, reason);
      g_assert_cmpint (ang_import_row_get_verdict (row), ==, cases[i].verdict);
      if (cases[i].reason == NULL)
        g_assert_null (reason);
      else
        g_assert_nonnull (strstr (reason, cases[i].reason));
    }
}

/* Reasons are sentences. */
static void
test_sentences (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AngImport) import = import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0,
                                                   "NO\tNAMA\tNIP\tGOL\n"
                                                   "1\tBudi Contoh\t" NIP_A "\tIII/b\n"
                                                                            "2\tBudi Contoh\t" NIP_A "\tIII/b\n"
                                                                                                     "3\tBudi Contoh\t" NIP_A "\tIII/c\n"
                                                                                                                              "4\t\t" NIP_B "\tIII/a\n"
                                                                                                                                            "5\t\t\tIII/a\n");
  g_autoptr (GListModel) rows = ang_import_create_rows (import, ANG_IMPORT_FILTER_ALL);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 5);
  for (guint i = 1; i < 5; i++)
    {
      g_autoptr (AngImportRow) row = g_list_model_get_item (rows, i);
      const char *reason = ang_import_row_get_reason (row);

      g_test_message ("%s", reason);
      g_assert_true (g_ascii_isupper (reason[0]));
      g_assert_true (g_str_has_suffix (reason, "."));
      g_assert_null (strstr (reason, ". ("));
    }
}

/* Somebody forgot the name: said, not passed over and not taken for a part of the row above. Titles over groups and sums are
 * nobody. */
static void
test_nobody (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (AngImport) import = import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0,
                                                   "NO\tNAMA\tNIP\tGOL\tJABATAN\tUNIT KERJA\n"
                                                   "1\tBudi Contoh\t" NIP_A "\tIII/b\tAnalis\tDinas Contoh\n"
                                                                            "\t\t\t\tGuru Muda\tSekolah Contoh\n"
                                                                            "\tDINAS CONTOH\n"
                                                                            "2\tSiti Umpama\t" NIP_B "\tIII/a\tGuru\tDinas Contoh\n"
                                                                                                     "\t\t\t12\t30\t42\n");
  g_autoptr (AngImportRow) row = import_run_get_row (import, 1);

  g_assert_cmpuint (ang_import_count (import, ANG_IMPORT_FILTER_ALL), ==, 3);
  g_assert_cmpuint (ang_import_count (import, ANG_IMPORT_FILTER_NEW), ==, 2);
  g_assert_cmpint (ang_import_row_get_verdict (row), ==, ANG_IMPORT_VERDICT_REJECTED);
  g_assert_cmpstr (ang_import_row_get_reason (row), ==, "The row says neither a name nor a number.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/import/judged/renamed", test_renamed);
  STORE_TEST ("/import/judged/sentences", test_sentences);
  STORE_TEST ("/import/judged/nobody", test_nobody);

  return g_test_run ();
}
