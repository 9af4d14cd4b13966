#include "import-fixture.h"

#include "ang-import-mapping.h"

static void
assert_cell (AngImportLayout *layout,
             guint            row,
             guint            column,
             const char      *text)
{
  AngSheetValue value;

  ang_import_layout_get (layout, row, column, &value);
  g_assert_cmpstr (value.text, ==, text);
}

static void
assert_head (AngImportLayout *layout,
             guint            column,
             const char      *text)
{
  g_autofree char *head = ang_import_layout_dup_head (layout, column);

  g_assert_cmpstr (head, ==, text);
}

static const char roster[] =
  "PEMERINTAH KOTA CONTOH\n"
  "SEKRETARIAT DAERAH\n"
  "|||LAMPIRAN SURAT TUGAS\n"
  "|||NOMOR : 800/12/2025\n"
  "\n"
  "DAFTAR PESERTA PELATIHAN\n"
  "\n"
  "NO|NAMA / NIP|PANGKAT|||JABATAN|KET.\n"
  "||GOL|TMT|MASA KERJA\n"
  "(1)|(2)|(3)|(4)|(5)|(6)|(7)\n"
  "#1|Budi Contoh, S.T.\\nNIP. 19900101 201501 1 001|III/c|@2020-04-01|#5|Analis|\n"
  "#2|Siti Umpama, S.E.\\nNIP. 19920304 201801 2 003|III/b|@2021-04-01|#3|Penelaah|Ketua\n"
  "\n"
  "#3|Rina Misal|||  |Guru|\n"
  "JUMLAH|#3\n"
  "\n"
  "|||||Contoh, 28 Oktober 2025\n"
  "|||||a.n. WALI KOTA\n"
  "|||||Drs. H. UMPAMA, M.Si.\n"
  "|||||NIP. 19700101 199503 1 001\n";

static void
test_roster (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout (roster, "A1:G1 A2:G2 A6:G6 A8:A9 B8:B9 C8:E8 F8:F9 G8:G9");
  const AngImportSection *section = ang_import_layout_get_section (layout, 0);

  g_assert_true (section->has_list);
  g_assert_cmpuint (section->head_first, ==, 8);
  g_assert_cmpuint (section->head_last, ==, 9);
  g_assert_cmpuint (section->first, ==, 11);
  g_assert_cmpuint (section->last, ==, 14);
  g_assert_cmpuint (ang_import_layout_get_n_rows (layout), ==, 3);
  g_assert_cmpuint (ang_import_layout_get_n_columns (layout), ==, 7);
  assert_head (layout, 0, "NO");
  assert_head (layout, 1, "NAMA / NIP");
  assert_head (layout, 2, "PANGKAT / GOL");
  assert_head (layout, 3, "PANGKAT / TMT");
  assert_head (layout, 5, "JABATAN");
  assert_cell (layout, 2, 1, "Rina Misal");
  assert_cell (layout, 1, 6, "Ketua");
}

static void
test_mapping (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout (roster, "A1:G1 A2:G2 A6:G6 A8:A9 B8:B9 C8:E8 F8:F9 G8:G9");
  g_autoptr (AngImportMapping) mapping = ang_import_mapping_guess (layout, ANG_IMPORT_PURPOSE_PARTICIPANTS);

  g_assert_cmpint (ang_import_mapping_get (mapping, 0), ==, ANG_IMPORT_FIELD_NUMBER);
  g_assert_cmpint (ang_import_mapping_get (mapping, 1), ==, ANG_IMPORT_FIELD_NAME_NIP);
  g_assert_cmpint (ang_import_mapping_get (mapping, 2), ==, ANG_IMPORT_FIELD_GRADE);
  g_assert_cmpint (ang_import_mapping_get (mapping, 3), ==, ANG_IMPORT_FIELD_RANK_SINCE);
  g_assert_cmpint (ang_import_mapping_get (mapping, 4), ==, ANG_IMPORT_FIELD_NONE);
  g_assert_cmpint (ang_import_mapping_get (mapping, 5), ==, ANG_IMPORT_FIELD_POST);
  g_assert_cmpint (ang_import_mapping_get (mapping, 6), ==, ANG_IMPORT_FIELD_REMARKS);
}

static void
test_title (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("PEMERINTAH KOTA CONTOH\n"
                           "SEKRETARIAT DAERAH\n"
                           "Jalan Umpama Nomor 1, Telepon (0741) 12345\n"
                           "|||LAMPIRAN SURAT TUGAS\n"
                           "|||NOMOR|: 800/12/2025\n"
                           "|||TANGGAL|: 28 Oktober 2025\n"
                           "\n"
                           "DAFTAR PESERTA PELATIHAN “DIGITAL HEALTH (IDN)”\n"
                           "PROGRAM ITEC ANGKATAN KE-3 TAHUN 2025\n"
                           "DI CDAC MOHALI, INDIA, TANGGAL 30 OKTOBER S.D. 4 NOVEMBER 2025\n"
                           "\n"
                           "NO|NAMA|NIP|JABATAN|OPD\n"
                           "1|Budi Contoh|199001012015011001|Analis|Dinas X\n",
                           "A1:E1");
  g_auto (AngImportTitle) title = { 0 };

  ang_import_layout_read_title (layout, 0, &title);
  g_assert_cmpstr (title.title, ==, "DIGITAL HEALTH (IDN)");
  g_assert_true (g_str_has_prefix (title.lines, "DAFTAR PESERTA"));
  g_assert_cmpint (title.year, ==, 2025);
  g_assert_cmpint (title.number, ==, 3);
  g_assert_cmpint (title.start.month, ==, 10);
  g_assert_cmpint (title.end.day, ==, 4);
  g_assert_cmpstr (title.place, ==, "CDAC MOHALI, INDIA");
  g_assert_cmpstr (title.letter_number, ==, "800/12/2025");
  g_assert_cmpint (title.letter_date.day, ==, 28);
}

static void
test_short_titles (void)
{
  static const struct
  {
    const char *line;
    const char *title;
    int year;
    const char *place;
  } cases[] = {
    { "Daftar Peserta Pelatihan Smart City di Singapura, 17-23 Februari 2019", "Smart City", 2019, "Singapura" },
    { "DAFTAR PESERTA TAHUN 2018", "", 2018, NULL },
    { "PEMERINTAH KOTA CONTOH", "", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = g_strdup_printf ("%s\nNama|NIP\nBudi|199001012015011001\n", cases[i].line);
      g_autoptr (AngImportLayout) layout = import_fixture_layout (rows, "");
      g_auto (AngImportTitle) title = { 0 };

      ang_import_layout_read_title (layout, 0, &title);
      g_assert_cmpstr (title.title, ==, cases[i].title);
      g_assert_cmpint (title.year, ==, cases[i].year);
      g_assert_cmpstr (title.place, ==, cases[i].place);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-layout/roster", test_roster);
  g_test_add_func ("/import-layout/mapping", test_mapping);
  g_test_add_func ("/import-layout/title", test_title);
  g_test_add_func ("/import-layout/short-titles", test_short_titles);

  return g_test_run ();
}
