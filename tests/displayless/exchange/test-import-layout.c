#include "import-fixture.h"

#include <string.h>

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

/* Name and number in cells that reach over two rows: one person, whose other cells have two lines. */
static void
test_merged_people (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("NO|NAMA|NIP|JABATAN\n1|Budi Contoh|199001012015011001|Analis\n|||Kebijakan\n2|Siti Umpama|199203042018012003|Guru\n",
                           "A2:A3 B2:B3 C2:C3");

  g_assert_cmpuint (ang_import_layout_get_n_rows (layout), ==, 2);
  assert_cell (layout, 0, 3, "Analis\nKebijakan");
  assert_cell (layout, 1, 1, "Siti Umpama");
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
    { "List of Participants – Public Service at Civil Service College (CSC), Singapore, 23–31 March 2023", "Public Service", 2023,
      "Civil Service College (CSC), Singapore" },
    { "DAFTAR PESERTA TAHUN 2018", "", 2018, NULL },
    { "PEMERINTAH KOTA CONTOH", "", 2021, NULL },
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

static void
assert_names (AngImportLayout *layout,
              guint            column,
              const char      *names)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ang_import_layout_get_n_rows (layout); i++)
    {
      AngSheetValue value;

      ang_import_layout_get (layout, i, column, &value);
      g_string_append_printf (found, "%s%s", i > 0 ? "," : "", value.text);
    }
  g_assert_cmpstr (found->str, ==, names);
}

static void
test_rows_between (void)
{
  static const AngImportSkip skipped[] = {
    ANG_IMPORT_SKIP_GROUP, ANG_IMPORT_SKIP_TOTAL, ANG_IMPORT_SKIP_GROUP, ANG_IMPORT_SKIP_HEADING, ANG_IMPORT_SKIP_NUMBERS,
    ANG_IMPORT_SKIP_EMPTY, ANG_IMPORT_SKIP_TOTAL,
  };
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("NO|NAMA|NIP|OPD\n"
                           "I|DINAS KESEHATAN\n"
                           "1|Budi|199001012015011001|Dinkes\n"
                           "2|Siti|-|Dinkes\n"
                           "|JUMLAH|#2\n"
                           "DINAS PENDIDIKAN\n"
                           "1.|Rina|199203042018012003|Disdik\n"
                           "NO|NAMA|NIP|OPD\n"
                           "(1)|(2)|(3)|(4)\n"
                           "#2|Joko||Disdik\n"
                           "\n"
                           "|Ayu|199505052020012001|Disdik\n"
                           "#4|||\n"
                           "Total|#5\n",
                           "");

  assert_names (layout, 1, "Budi,Siti,Rina,Joko,Ayu");
  g_assert_cmpuint (ang_import_layout_get_n_skipped (layout), ==, G_N_ELEMENTS (skipped));
  for (guint i = 0; i < G_N_ELEMENTS (skipped); i++)
    {
      guint row;

      g_assert_cmpint (ang_import_layout_get_skipped (layout, i, &row), ==, skipped[i]);
    }
}

/* What stands below lists. */
static void
test_ends (void)
{
  static const char *const ends[] = {
    "||||Jambi, 28 Oktober 2025\n||||KEPALA DINAS,\n||||Drs. UMPAMA\n",
    "\n|Mengetahui,|||Jambi, 28 Oktober 2025\n|KEPALA BAGIAN|||KEPALA DINAS\n|Drs. UMPAMA|||Dra. MISAL\n|NIP. 197001011995031001\n",
    "|||a.n. WALI KOTA\n|||SEKRETARIS DAERAH,\n|||H. UMPAMA, M.Si.\n|||Pembina Utama Muda\n|||NIP. 19700101 199503 1 001\n",
    "Tembusan Yth.:\n1. Wali Kota\n2. Arsip\n",
    "Catatan: daftar ini sementara\n|Budi tidak ikut\n",
    "||||Ditetapkan di Jambi\n||||pada tanggal 1 Juli 2024\n",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *rows = g_strconcat ("NO|NAMA|NIP|JABATAN|OPD\n"
                                           "1|Budi|199001012015011001|Analis|Dinas X\n"
                                           "2|Siti|199203042018012003|Kepala Dinas|Dinas Y\n",
                                           ends[i], NULL);
      g_autofree char *unnumbered = g_strconcat ("Nama|NIP|Jabatan|OPD|Ket\n"
                                                 "Budi|199001012015011001|Analis|Dinas X|Catatan: vegetarian\n"
                                                 "Siti|199203042018012003|Kepala Dinas|Dinas Y|\n",
                                                 ends[i], NULL);
      g_autoptr (AngImportLayout) layout = import_fixture_layout (rows, "");
      g_autoptr (AngImportLayout) other = import_fixture_layout (unnumbered, "");

      g_test_message ("%s", ends[i]);
      assert_names (layout, 1, "Budi,Siti");
      assert_names (other, 0, "Budi,Siti");
      g_assert_cmpuint (ang_import_layout_get_section (layout, 0)->last, ==, 3);
    }
}

static void
test_two_rows_without_merging (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("NO|NAMA|PANGKAT||JABATAN||PENDIDIKAN\n"
                           "||GOL|TMT|NAMA|TMT|\n"
                           "1|Budi|III/c|01-04-2020|Analis|01-05-2020|S1\n",
                           "");

  g_assert_cmpuint (ang_import_layout_get_section (layout, 0)->head_last, ==, 2);
  assert_head (layout, 2, "PANGKAT / GOL");
  assert_head (layout, 3, "PANGKAT / TMT");
  assert_head (layout, 4, "JABATAN / NAMA");
  assert_head (layout, 5, "JABATAN / TMT");
  assert_head (layout, 6, "PENDIDIKAN");
  assert_names (layout, 1, "Budi");
}

static void
test_group_above (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("DAFTAR PEGAWAI\n"
                           "NO|IDENTITAS|||KEPEGAWAIAN\n"
                           "|NAMA|NIP|L/P|GOL|JABATAN\n"
                           "1|Budi|199001012015011001|L|III/c|Analis\n",
                           "A2:A3 B2:D2 E2:F2");

  g_assert_cmpuint (ang_import_layout_get_section (layout, 0)->head_first, ==, 2);
  g_assert_cmpuint (ang_import_layout_get_section (layout, 0)->head_last, ==, 3);
  assert_head (layout, 0, "NO");
  assert_head (layout, 2, "IDENTITAS / NIP");
  assert_names (layout, 1, "Budi");
}

static void
test_filled_down (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("NO|NAMA|OPD\n1|Budi|Dinas X\n2|Siti\n3|Rina|Dinas Y\n4|Joko\n", "C2:C3");

  assert_names (layout, 2, "Dinas X,Dinas X,Dinas Y,");
}

static void
test_number_below_name (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("NO|NAMA/NIP|PANGKAT|OPD\n"
                           "1|Budi Contoh, S.T.|Penata|Dinas X\n"
                           "|NIP. 19900101 201501 1 001|III/c\n"
                           "2|Siti Umpama|Pembina|Dinas Y\n"
                           "|19920304 201801 2 003|IV/a\n",
                           "A2:A3 D2:D3 A4:A5");

  assert_names (layout, 1, "Budi Contoh, S.T.\nNIP. 19900101 201501 1 001,Siti Umpama\n19920304 201801 2 003");
  assert_names (layout, 2, "Penata\nIII/c,Pembina\nIV/a");
  assert_names (layout, 3, "Dinas X,Dinas Y");
}

static void
test_sheets (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("DAFTAR PESERTA\nNO|NAMA|NIP|OPD\n1|Budi|199001012015011001|Dinas X\n"
                           "\fPetunjuk pengisian:\nIsi semua kolom dengan benar, lalu kirimkan kembali.\n"
                           "\fNO|NIP|NAMA|JABATAN\n1|199203042018012003|Siti|Guru\n2|199505052020012001|Ayu|Analis\n",
                           "");
  g_auto (AngImportTitle) title = { 0 };
  AngSheetValue value;

  g_assert_cmpuint (ang_import_layout_get_n_sections (layout), ==, 3);
  g_assert_false (ang_import_layout_get_section (layout, 1)->has_list);
  g_assert_cmpuint (ang_import_layout_get_n_columns (layout), ==, 5);
  assert_names (layout, 1, "Budi,Siti,Ayu");
  assert_names (layout, 2, "199001012015011001,199203042018012003,199505052020012001");
  assert_names (layout, 3, "Dinas X,,");
  assert_names (layout, 4, ",Guru,Analis");
  g_assert_cmpuint (ang_import_layout_get_row_section (layout, 0), ==, 0);
  g_assert_cmpuint (ang_import_layout_get_row_section (layout, 2), ==, 2);
  g_assert_false (ang_import_layout_get (layout, 0, 4, &value));
  ang_import_layout_read_title (layout, 2, &title);
  g_assert_cmpint (title.year, ==, 2023);
}

static void
test_set_section (void)
{
  g_autoptr (AngImportLayout) layout =
    import_fixture_layout ("Nama|NIP|OPD\nBudi|199001012015011001|X\nSiti|199203042018012003|Y\nJumlah|#2\nRina|-|Z\n", "");
  g_autoptr (AngImportLayout) copy = NULL;
  AngImportSection place = *ang_import_layout_get_section (layout, 0);

  assert_names (layout, 0, "Budi,Siti,Rina");
  place.first = 3;
  place.last = 3;
  ang_import_layout_set_section (layout, 0, &place);
  assert_names (layout, 0, "Siti");
  place = (AngImportSection) { 0, TRUE, 0, 0, 1, 0 };
  ang_import_layout_set_section (layout, 0, &place);
  assert_head (layout, 0, "A");
  assert_names (layout, 0, "Nama,Budi,Siti,Jumlah,Rina");
  place = (AngImportSection) { 0, TRUE, 1, 1, 0, 0 };
  ang_import_layout_set_section (layout, 0, &place);
  copy = ang_import_layout_copy (layout);
  assert_names (copy, 0, "Budi,Siti,Rina");
  place = (AngImportSection) { 0, FALSE, 0, 0, 0, 0 };
  ang_import_layout_set_section (layout, 0, &place);
  g_assert_cmpuint (ang_import_layout_get_n_rows (layout), ==, 0);
  /* Behind the end there is nothing. */
  place = (AngImportSection) { 0, TRUE, 900, 901, 902, 1000 };
  ang_import_layout_set_section (layout, 0, &place);
  g_assert_cmpuint (ang_import_layout_get_n_rows (layout), ==, 0);
}

static void
test_no_list (void)
{
  static const char *const sheets[] = {
    "\n", "\n\n", "Surat\n\nDengan hormat, bersama ini kami sampaikan daftar terlampir pada surat ini untuk dipergunakan.\n",
    "Nama|: Budi\nNIP|: 199001012015011001\n", "#1|#2|#3\n#4|#5|#6\n", "Bulan|Anggaran|Realisasi\nJanuari|#100|#90\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (AngImportLayout) layout = import_fixture_layout (sheets[i], "");
      g_autoptr (AngImportMapping) mapping = ang_import_mapping_guess (layout, ANG_IMPORT_PURPOSE_PEOPLE);
      g_auto (AngImportTitle) title = { 0 };

      g_test_message ("%s", sheets[i]);
      g_assert_cmpuint (ang_import_mapping_get_n_columns (mapping), ==, 0);
      g_assert_false (ang_import_layout_get_section (layout, 0)->has_list);
      g_assert_cmpuint (ang_import_layout_get_n_rows (layout), ==, 0);
      ang_import_layout_read_title (layout, 0, &title);
    }
}

static void
test_samples (void)
{
  g_autoptr (AngImportLayout) layout = import_fixture_layout ("Nama|OPD\nBudi|X\nSiti|X\nRina|Y\n", "");
  g_auto (GStrv) samples = ang_import_layout_dup_samples (layout, 1, 5);

  g_assert_cmpuint (g_strv_length (samples), ==, 2);
  g_assert_cmpstr (samples[1], ==, "Y");
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *repeated = g_string_sized_new (strlen (text) * n);

  for (guint i = 0; i < n; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

/* Nothing of it is a list that anybody made, and all of it must come to an end soon. */
static void
test_hostile (void)
{
  g_autofree char *wide_cells = repeat ("|x", 16384);
  g_autofree char *wide_heads = repeat ("|NAMA", 16384);
  g_autofree char *wide_numbers = repeat ("|#1", 16384);
  g_autofree char *long_cell = repeat ("NAMA ", 40000);
  g_autofree char *many_rows = repeat ("|\001\002|\xe2\x80\x8b\n", 20000);
  g_autofree char *many_merged = repeat ("A1:Z9000 ", 20000);
  g_autofree char *wide = g_strconcat ("NAMA|NIP", wide_cells, "\nBudi|", wide_cells, "\n", wide_heads, "\n", wide_numbers, "\n", NULL);
  g_autofree char *tall = g_strconcat (wide_heads, "\n", many_rows, NULL);
  g_autofree char *large = g_strconcat (long_cell, "|NIP\n", long_cell, "|1\n", NULL);
  const char *const sheets[] = { wide, tall, large, many_rows, wide_heads, wide_numbers, "|||\n", "!#REF!|!#N/A\n" };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (AngImportLayout) layout = import_fixture_layout (sheets[i], i % 2 == 0 ? many_merged : "");
      g_autoptr (AngImportMapping) mapping = ang_import_mapping_guess (layout, ANG_IMPORT_PURPOSE_PEOPLE);
      g_autofree char *signature = ang_import_layout_dup_signature (layout);
      g_autofree char *text = ang_import_mapping_to_text (mapping, layout);
      g_auto (AngImportTitle) title = { 0 };

      ang_import_layout_read_title (layout, 0, &title);
      g_assert_cmpuint (ang_import_mapping_get_n_columns (mapping), ==, ang_import_layout_get_n_columns (layout));
      g_assert_nonnull (text);
      g_assert_true (signature == NULL || strlen (signature) == 64);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-layout/roster", test_roster);
  g_test_add_func ("/import-layout/mapping", test_mapping);
  g_test_add_func ("/import-layout/merged-people", test_merged_people);
  g_test_add_func ("/import-layout/rows-between", test_rows_between);
  g_test_add_func ("/import-layout/ends", test_ends);
  g_test_add_func ("/import-layout/two-rows-without-merging", test_two_rows_without_merging);
  g_test_add_func ("/import-layout/group-above", test_group_above);
  g_test_add_func ("/import-layout/filled-down", test_filled_down);
  g_test_add_func ("/import-layout/number-below-name", test_number_below_name);
  g_test_add_func ("/import-layout/sheets", test_sheets);
  g_test_add_func ("/import-layout/set-section", test_set_section);
  g_test_add_func ("/import-layout/no-list", test_no_list);
  g_test_add_func ("/import-layout/samples", test_samples);
  g_test_add_func ("/import-layout/hostile", test_hostile);
  g_test_add_func ("/import-layout/title", test_title);
  g_test_add_func ("/import-layout/short-titles", test_short_titles);

  return g_test_run ();
}
