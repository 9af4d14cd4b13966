#include "ang-csv-writer.h"
#include "sheet-fixture.h"

static void
add_everything (AngSheetWriter *writer)
{
  const AngSheetCell title[] = { ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_TITLE, "DAFTAR"), 3, 1) };
  const AngSheetCell numbers[] = {
    ang_sheet_text (ANG_SHEET_STYLE_COLUMN_NUMBER, "(1)"), ang_sheet_text (ANG_SHEET_STYLE_COLUMN_NUMBER, "(2)"),
    ang_sheet_text (ANG_SHEET_STYLE_COLUMN_NUMBER, "(3)"),
  };
  const AngSheetCell first[] = {
    ang_sheet_integer (ANG_SHEET_STYLE_BODY, -5), ang_sheet_text (ANG_SHEET_STYLE_BODY, "=HYPERLINK(\"x\";\"y\")"),
    ang_sheet_identifier (ANG_SHEET_STYLE_BODY, "197001012005011001"),
  };
  const AngSheetCell second[] = {
    ang_sheet_decimal (ANG_SHEET_STYLE_BODY, 43.8), ang_sheet_text (ANG_SHEET_STYLE_BODY, "two\nlines, one comma"),
    ang_sheet_date (ANG_SHEET_STYLE_BODY, 2025, 10, 30),
  };
  const AngSheetCell third[] = {
    ang_sheet_empty (ANG_SHEET_STYLE_BODY), ang_sheet_text (ANG_SHEET_STYLE_BODY, "+62 812"),
    ang_sheet_identifier (ANG_SHEET_STYLE_BODY, "0741"),
  };

  g_assert_true (fixture_add_cells (writer, title, 1, 0, NULL));
  g_assert_true (fixture_add_cells (writer, numbers, 3, ANG_SHEET_ROW_REPEAT, NULL));
  g_assert_true (fixture_add_cells (writer, first, 3, 0, NULL));
  g_assert_true (fixture_add_cells (writer, second, 3, 0, NULL));
  g_assert_true (fixture_add_cells (writer, third, 3, 0, NULL));
}

static void
test_machine (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autofree char *text = NULL;

  fixture_set_ending (fixture, ".csv");
  writer = fixture_begin (fixture);
  add_everything (writer);
  fixture_finish (writer);
  text = fixture_read (fixture);
  g_assert_cmpstr (text, ==,
                   "NO,NAMA,NIP\r\n"
                   "-5,\"=HYPERLINK(\"\"x\"\";\"\"y\"\")\",197001012005011001\r\n"
                   "43.8,\"two\nlines, one comma\",2025-10-30\r\n"
                   ",+62 812,0741\r\n");
}

static void
test_office (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = ang_csv_writer_new (fixture->path, ANG_CSV_OFFICE, NULL);
  g_autofree char *text = NULL;

  fixture_begin_sheet (writer, NULL);
  add_everything (writer);
  fixture_finish (writer);
  text = fixture_read (fixture);
  g_assert_cmpstr (text, ==,
                   "\xEF\xBB\xBFNO;NAMA;NIP\r\n"
                   "DAFTAR;;\r\n"
                   "-5;\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\";'197001012005011001\r\n"
                   "43,80;\"two\nlines, one comma\";2025-10-30\r\n"
                   ";'+62 812;'0741\r\n");
}

static void
test_two_header_rows (Fixture       *fixture,
                      gconstpointer  data)
{
  static const AngSheetColumn columns[] = { { 20, 0 }, { 20, 0 }, { 20, 0 } };
  const AngSheetCell top[] = {
    ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_HEADER, "NO"), 1, 2),
    ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_HEADER, "PANGKAT"), 2, 1),
  };
  const AngSheetCell bottom[] = {
    ang_sheet_empty (ANG_SHEET_STYLE_HEADER), ang_sheet_text (ANG_SHEET_STYLE_HEADER, "GOL"),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, "TMT"),
  };
  g_autoptr (AngSheetWriter) writer = ang_csv_writer_new (fixture->path, ANG_CSV_MACHINE, NULL);
  g_autofree char *text = NULL;
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_A4, FALSE);
  g_assert_true (ang_sheet_writer_begin (writer, &page, columns, 3, NULL));
  g_assert_true (fixture_add_cells (writer, top, 2, ANG_SHEET_ROW_REPEAT, NULL));
  g_assert_true (fixture_add_cells (writer, bottom, 3, ANG_SHEET_ROW_REPEAT, NULL));
  fixture_finish (writer);
  text = fixture_read (fixture);
  g_assert_cmpstr (text, ==, "NO,PANGKAT GOL,PANGKAT TMT\r\n");
}

static void
test_one_table_only (Fixture       *fixture,
                     gconstpointer  data)
{
  static const AngSheetColumn column = { 20, 0 };
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  AngSheetPage page;

  fixture_set_ending (fixture, ".csv");
  fixture_put_old_file (fixture);
  writer = fixture_begin (fixture);
  ang_sheet_page_init (&page, ANG_SHEET_PAPER_A4, FALSE);
  g_assert_false (ang_sheet_writer_begin (writer, &page, &column, 1, &error));
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED);
  fixture_assert_old (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/sheet/csv/machine", test_machine);
  fixture_add ("/sheet/csv/office", test_office);
  fixture_add ("/sheet/csv/two-header-rows", test_two_header_rows);
  fixture_add ("/sheet/csv/one-table-only", test_one_table_only);

  return g_test_run ();
}
