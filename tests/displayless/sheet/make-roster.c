#include "make-roster.h"

#include <string.h>

#define N_COLUMNS 8
#define LOGO_ROWS 4

static const AngSheetColumn columns[N_COLUMNS] = {
  { 10, 0 }, { 30, 3 }, { 40, 0 }, { 27, 0 }, { 30, 2 }, { 30, 3 }, { 32, 0 }, { 15, 0 },
};

static const char *const names[] = {
  "Drs. H. Ahmad Zulkifli Rahman, M.Si.", "dr. Siti Nurhaliza Fitriani, Sp.PD.", "Budi Santoso, S.Kom.",
  "Ir. Raden Muhammad Fadhil Akbar Kusumanegara, S.T., M.T.", "Yuliana",
};

static const char *const posts[] = {
  "Kepala Bidang Penyelenggaraan E-Government dan Persandian pada Dinas Komunikasi dan Informatika",
  "Dokter Ahli Madya", "Pranata Komputer Ahli Muda",
  "Kepala Subbagian Perencanaan, Evaluasi, dan Pelaporan Kinerja Instansi Pemerintah Daerah", "Guru Ahli Pertama",
};

/* A grey shield with a lighter disc. */
static GBytes *
make_logo (void)
{
  static const char base64[] =
    "iVBORw0KGgoAAAANSUhEUgAAADAAAABACAAAAAB5S6uaAAAAhElEQVR42u3WQQ6AIAxEUY7qEf8N0cQNIQjTklQ0/LVvKZ2Ucz7kro9TE3AnAs"
    "rGgLo+oFUHQF9UgOeaAIZiDsBYlAAEUQBQxAQASfgBWn6A2roADGKDDb4F/vCLBjxkAY9xwEGx3zj7FQ047PatYV8zjr1kX2SOzedYlZ7d+jow"
    "tSA4AaPZGJBFDucsAAAAAElFTkSuQmCC";
  gsize length;
  guchar *data = g_base64_decode (base64, &length);

  return g_bytes_new_take (data, length);
}

static void
add (AngSheetWriter     *writer,
     const AngSheetCell *cells,
     guint               n_cells,
     AngSheetRule        rule,
     AngSheetRowFlags    flags)
{
  AngSheetRow row = { .cells = cells, .n_cells = n_cells, .rule = rule, .flags = flags };
  gboolean added;
  g_autoptr (GError) error = NULL;

  added = ang_sheet_writer_add_row (writer, &row, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (added);
}

static void
add_wide (AngSheetWriter   *writer,
          AngSheetCell      cell,
          guint             from,
          AngSheetRule      rule,
          AngSheetRowFlags  flags)
{
  const AngSheetCell cells[] = {
    ang_sheet_span (ang_sheet_empty (ANG_SHEET_STYLE_PLAIN), MAX (from, 1), 1),
    ang_sheet_span (cell, N_COLUMNS - from, 1),
  };

  if (from == 0)
    add (writer, cells + 1, 1, rule, flags);
  else
    add (writer, cells, 2, rule, flags);
}

static void
add_letterhead (AngSheetWriter *writer)
{
  g_autoptr (GBytes) logo = make_logo ();
  gboolean added;
  g_autoptr (GError) error = NULL;

  added = ang_sheet_writer_add_image (writer, logo, 22, LOGO_ROWS, &error);
  g_assert_no_error (error);
  g_assert_true (added);

  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_LETTERHEAD_1, "PEMERINTAH KOTA JAMBI"), 1, 0, 0);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_LETTERHEAD_2, "SEKRETARIAT DAERAH"), 1, 0, 0);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_LETTERHEAD_3, "Jalan Contoh Nomor 1, Jambi 36128, Telepon (0741) 000000"),
            1, 0, 0);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_LETTERHEAD_4, "Laman: contoh.invalid  Pos-el: setda@contoh.invalid"),
            1, ANG_SHEET_RULE_DOUBLE, 0);
  add (writer, NULL, 0, 0, 0);
}

static void
add_annex_and_title (AngSheetWriter *writer)
{
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_ANNEX, "LAMPIRAN SURAT TUGAS"), 5, 0, 0);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_ANNEX, "NOMOR   : 800/001/KS/2025"), 5, 0, 0);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_ANNEX, "TANGGAL : 28 Oktober 2025"), 5, 0, 0);
  add (writer, NULL, 0, 0, 0);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_TITLE, "DAFTAR PESERTA PELATIHAN “DIGITAL HEALTH (IDN)”"), 0, 0, 0);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_SUBTITLE, "PROGRAM INDIAN TECHNICAL AND ECONOMIC COOPERATION (ITEC) "
                                                              "TAHUN 2025"), 0, 0, 0);
  add (writer, NULL, 0, 0, 0);
}

static AngSheetCell
head (const char *text,
      guint       n_columns,
      guint       rows)
{
  return ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_HEADER, text), n_columns, rows);
}

static void
add_heads (AngSheetWriter *writer)
{
  const AngSheetCell top[] = {
    head ("NO", 1, 2), head ("NAMA", 1, 2), head ("NIP", 1, 2), head ("PANGKAT", 2, 1), head ("JABATAN", 1, 2),
    head ("TANGGAL LAHIR", 1, 2), head ("NILAI", 1, 2),
  };
  const AngSheetCell bottom[] = {
    ang_sheet_empty (ANG_SHEET_STYLE_HEADER), ang_sheet_empty (ANG_SHEET_STYLE_HEADER),
    ang_sheet_empty (ANG_SHEET_STYLE_HEADER), head ("GOL.", 1, 1), head ("UNIT KERJA", 1, 1),
    ang_sheet_empty (ANG_SHEET_STYLE_HEADER), ang_sheet_empty (ANG_SHEET_STYLE_HEADER),
    ang_sheet_empty (ANG_SHEET_STYLE_HEADER),
  };
  AngSheetCell numbers[N_COLUMNS];
  g_autoptr (GStringChunk) texts = g_string_chunk_new (64);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *text = g_strdup_printf ("(%u)", i + 1);

      numbers[i] = ang_sheet_text (ANG_SHEET_STYLE_COLUMN_NUMBER, g_string_chunk_insert (texts, text));
    }

  add (writer, top, G_N_ELEMENTS (top), 0, ANG_SHEET_ROW_REPEAT | ANG_SHEET_ROW_KEEP_WITH_NEXT);
  add (writer, bottom, G_N_ELEMENTS (bottom), 0, ANG_SHEET_ROW_REPEAT | ANG_SHEET_ROW_KEEP_WITH_NEXT);
  add (writer, numbers, G_N_ELEMENTS (numbers), 0, ANG_SHEET_ROW_REPEAT | ANG_SHEET_ROW_KEEP_WITH_NEXT);
}

static void
add_person (AngSheetWriter *writer,
            guint           i,
            gboolean        last)
{
  g_autofree char *nip = g_strdup_printf ("19%02u0101 2005%02u 1 %03u", 70 + i % 25, 1 + i % 12, 1 + i % 999);
  const AngSheetCell cells[] = {
    ang_sheet_integer (ANG_SHEET_STYLE_BODY_CENTRED, i + 1),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, names[i % G_N_ELEMENTS (names)]),
    ang_sheet_identifier (ANG_SHEET_STYLE_BODY, nip),
    ang_sheet_text (ANG_SHEET_STYLE_BODY_CENTRED, "Penata Tk. I (III/d)"),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, "Bagian Kerja Sama Sekretariat Daerah"),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, posts[i % G_N_ELEMENTS (posts)]),
    ang_sheet_date (ANG_SHEET_STYLE_BODY, 1970 + i % 25, 1 + i % 12, 1 + i % 28),
    ang_sheet_decimal (ANG_SHEET_STYLE_BODY, 43.8 + i),
  };

  add (writer, cells, G_N_ELEMENTS (cells), 0, last ? ANG_SHEET_ROW_KEEP_WITH_NEXT : 0);
}

static void
add_signature (AngSheetWriter *writer)
{
  static const char *const lines[] = {
    "", "Jambi, 28 Oktober 2025", "a.n. WALI KOTA JAMBI", "SEKRETARIS DAERAH,", "u.b.",
    "ASISTEN PEMERINTAHAN DAN KESEJAHTERAAN RAKYAT,", "", "", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_SIGNATURE, lines[i]), 5, 0, ANG_SHEET_ROW_KEEP_WITH_NEXT);

  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_SIGNATURE_NAME, "NAMA CONTOH PENANDA TANGAN, S.H., M.H."), 5, 0,
            ANG_SHEET_ROW_KEEP_WITH_NEXT);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_SIGNATURE, "Pembina Utama Muda (IV/c)"), 5, 0,
            ANG_SHEET_ROW_KEEP_WITH_NEXT);
  add_wide (writer, ang_sheet_text (ANG_SHEET_STYLE_SIGNATURE, "NIP. 19700101 199503 1 001"), 5, 0, 0);
}

void
make_roster (const char       *path,
             AngSheetPaper     paper,
             AngSheetLanguage  language,
             guint             n_people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (path, &error);
  AngSheetProperties properties = {
    .title = "Daftar Peserta", .subject = "ITEC 2025", .author = "Bagian Kerja Sama", .company = "Pemerintah Kota Jambi",
    .keywords = "ITEC", .created = 1761609600,
  };
  AngSheetPage page;
  gboolean worked;

  g_assert_no_error (error);
  ang_sheet_page_init (&page, paper, TRUE);
  page.sheet_name = "Daftar Peserta";
  page.language = language;
  page.footer.right = "Halaman {page} dari {pages}";
  page.footer.left = "Kerja Sama & Luar Negeri";
  ang_sheet_writer_set_properties (writer, &properties);
  worked = ang_sheet_writer_begin (writer, &page, columns, N_COLUMNS, &error);
  g_assert_no_error (error);
  g_assert_true (worked);

  add_letterhead (writer);
  add_annex_and_title (writer);
  add_heads (writer);
  for (guint i = 0; i < n_people; i++)
    add_person (writer, i, i + 1 == n_people);
  add_signature (writer);

  worked = ang_sheet_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (worked);
  g_assert_cmpuint (ang_sheet_writer_get_n_warnings (writer), ==, 0);
}
