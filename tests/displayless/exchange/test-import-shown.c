#include "ang-import-shown.h"

#include <string.h>

#include "import-run-fixture.h"

/* What is shown of a file before it is taken, and in the report: nothing of class C, whatever its column is taken for. */

#define NIK "1571019003900001"

static void
test_headings (void)
{
  static const struct
  {
    const char *group;
    const char *heading;
    gboolean is_private;
  } cases[] = {
    { NULL, "NIK", TRUE }, { NULL, "No. Paspor", TRUE }, { NULL, "NOMOR PASPOR LAMA", TRUE }, { NULL, "ALAMAT KANTOR", TRUE },
    { NULL, "Alamat sesuai KTP", TRUE }, { NULL, "BERLAKU PASPOR", TRUE }, { NULL, "Kontak darurat (HP)", TRUE }, { "PASPOR", "SERI", TRUE },
    { NULL, "NAMA", FALSE }, { NULL, "Alamat e-mail", FALSE }, { NULL, "Nama di paspor", FALSE }, { NULL, "Jabatan Teknik", FALSE },
    { NULL, "Klinik", FALSE }, { NULL, NULL, FALSE }, { NULL, "NIP", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].heading);
      g_assert_cmpint (ang_import_heading_is_private (cases[i].group, cases[i].heading), ==, cases[i].is_private);
    }
}

static void
test_cells (void)
{
  static const struct
  {
    const char *text;
    AngImportFieldId field;
    gboolean is_private;
    const char *shown;
  } cases[] = {
    { NIK, ANG_IMPORT_FIELD_NONE, FALSE, "15710190******01" },
    { "Budi / NIK. 157101 900390 0001 (staf)", ANG_IMPORT_FIELD_NAME_NIP, FALSE, "Budi / NIK. 15710190******01 (staf)" },
    { "Paspor C1234567 s.d. 2030", ANG_IMPORT_FIELD_NONE, FALSE, "Paspor C12****7 s.d. 2030" },
    { "X 123456", ANG_IMPORT_FIELD_REMARKS, FALSE, "X12***6" },
    { "C1234567", ANG_IMPORT_FIELD_CERTIFICATE_NUMBER, FALSE, "C1234567" },
    { "198503172010011002", ANG_IMPORT_FIELD_NIP, FALSE, "198503172010011002" },
    { "NIP. 19850317 201001 1 002", ANG_IMPORT_FIELD_NAME_NIP, FALSE, "NIP. 19850317 201001 1 002" },
    { "0812-3456-7890", ANG_IMPORT_FIELD_PHONE, FALSE, "0812-3456-7890" },
    { "Jl. Kenanga 3", ANG_IMPORT_FIELD_ADDRESS, TRUE, "••••" },
    { "Jl. Kenanga 3", ANG_IMPORT_FIELD_NONE, TRUE, "••••" },
    { "Jl. Kenanga 3", ANG_IMPORT_FIELD_NONE, FALSE, "Jl. Kenanga 3" },
    { NIK, ANG_IMPORT_FIELD_NIK, TRUE, "15710190******01" },
    { "157101900390001", ANG_IMPORT_FIELD_NIK, TRUE, "157***********1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngSheetValue value = { .kind = ANG_SHEET_VALUE_TEXT, .text = cases[i].text };
      g_autofree char *shown = ang_import_shown_dup_cell (&value, cases[i].field, cases[i].is_private);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static char *
read_report (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetBook) book = ang_sheet_book_open (path, NULL, &error);
  g_autoptr (AngSheetReader) reader = ang_sheet_book_read (book, 0, &error);
  GString *text = g_string_new (NULL);
  AngSheetReadRow row;
  gboolean more = TRUE;

  while (ang_sheet_reader_next (reader, &row, &more, NULL, &error) && more)
    {
      for (guint i = 0; i < row.n_values; i++)
        g_string_append_printf (text, "%s|", row.values[i].text);
    }
  g_assert_no_error (error);

  return g_string_free (text, FALSE);
}

/* Columns that nobody uses stand in the report, too, and among the samples. */
static void
test_unused (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (fixture, "report.xlsx");
  g_autoptr (AngImport) import =
    import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0,
                      "NAMA\tNIP\tALAMAT KANTOR\tSERI PASPOR LAMA\tLAIN\n"
                      "Budi Contoh\t199001012015041001\tJl. Kenanga 3\tB7654321\tlama A1112223, NIK " NIK "\n");
  g_autoptr (AngImportResult) result = NULL;
  g_autofree char *report = NULL;
  g_auto (GStrv) samples = ang_import_dup_samples (import, 2, 3);
  GError *error = NULL;

  g_assert_cmpstr (samples[0], ==, "••••");
  result = import_run_store (import);
  g_assert_true (ang_import_result_save_report (result, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  report = read_report (path);
  g_assert_null (strstr (report, "Kenanga"));
  g_assert_null (strstr (report, "B7654321"));
  g_assert_null (strstr (report, "A1112223"));
  g_assert_null (strstr (report, NIK));
  g_assert_nonnull (strstr (report, "199001012015041001"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/shown/headings", test_headings);
  g_test_add_func ("/import/shown/cells", test_cells);
  STORE_TEST ("/import/shown/unused", test_unused);

  return g_test_run ();
}
