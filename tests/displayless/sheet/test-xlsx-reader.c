#include "ang-xlsx-package.h"
#include "make-workbook.h"
#include "sheet-fixture.h"

#include <string.h>

/* What stands in the cells, part by part made by hand, and what the reader makes of it. */

static void
assert_parts (Fixture            *fixture,
              const WorkbookPart *parts,
              guint               n_parts,
              const char         *expected)
{
  g_autofree char *found = NULL;

  make_workbook (fixture->path, parts, n_parts);
  found = describe_first_sheet (fixture->path);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_rows (Fixture    *fixture,
             const char *rows,
             const char *expected)
{
  g_autofree char *sheet = g_strdup_printf (SHEET_OF ("%s"), rows);
  const WorkbookPart parts[] = { { SHEET_PART, sheet } };

  assert_parts (fixture, parts, 1, expected);
}

static void
test_types (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *rows; const char *expected; } cases[] = {
    { "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>0</v></c></row>", "1|0 t Dr. Siti|2 t Nama/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c><c r=\"B1\"><v>1</v></c></row>", "1|1 n 1/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"s\"><v/></c><c r=\"B1\"><v> </v></c><c r=\"C1\" t=\"e\"/></row>", "" },
    { "<row r=\"7\"><c r=\"XFD7\"><v>43.80</v></c></row>", "7|16383 n 43.80/" },
    { "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>", "1048576|0 n 1/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"n\"><v> 1.98503E+17 </v></c></row>", "1|0 n 1.98503E+17/" },
    { "<row r=\"1\"><c r=\"A1\"><v>199001012015012001</v></c></row>", "1|0 n 199001012015012001/" },
    { "<row r=\"1\"><c r=\"A1\"><v>-.5e-3</v></c></row>", "1|0 n -.5e-3/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>false</v></c></row>", "1|0 b 1|1 b 0/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c></row>", "1|0 e #N/A/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;\"x\"</f><v> a </v></c></row>", "1|0 t  a /" },
    { "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>1+1</f></c></row>", "1|0 n 2/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a &lt;b&gt;</t></is></c></row>", "1|0 t a <b>/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh><phoneticPr fontId=\"1\"/></is></c></row>", "1|0 t a b/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t/></is></c></row><row r=\"2\"/>", "" },
    { "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>",
      "1|0 n 1|1 n 2/5|1 n 3/6|0 n 4/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>_x0041__x000D__x005F_x0041_ _xD83D__xDE00_ _xD83D_ _x0000_ _xZ</v></c></row>",
      "1|0 t A\r_x0041_ 😀 \xef\xbf\xbd \xef\xbf\xbd _xZ/" },
    { "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>1985-03-17T00:00:00.000</v></c><c r=\"B1\" t=\"d\"><v>1985-03-17T08:30:15Z</v></c>"
      "<c r=\"C1\" t=\"d\"><v>08:30:00</v></c></row>", "1|0 d 1985-03-17|1 d 1985-03-17T08:30:15|2 d T08:30/" },
    { "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><!-- two --><v><![CDATA[0]]></v></c></row>", "1|0 t Nama/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_rows (fixture, cases[i].rows, cases[i].expected);
}

/* Cell formats of the usual styles: 1 a date, 2 a date of the workbook's own, 3 hours beyond 24, 4 a time, 5 text. */
static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *style; const char *value; const char *expected; const char *expected_1904; } cases[] = {
    { "1", "31123", "d 1985-03-17", "d 1989-03-18" },
    { "2", "31123", "d 1985-03-17", "d 1989-03-18" },
    { "2", "31123.354166666664", "d 1985-03-17T08:30", "d 1989-03-18T08:30" },
    { "1", "31123.999999999", "d 1985-03-18", "d 1989-03-19" },
    { "1", "1", "d 1900-01-01", "d 1904-01-02" },
    { "1", "59", "d 1900-02-28", "d 1904-02-29" },
    { "1", "60", "n 60", "d 1904-03-01" },
    { "1", "61", "d 1900-03-01", "d 1904-03-02" },
    { "1", "0", "n 0", "d 1904-01-01" },
    { "1", "0.5", "d T12:00", "d 1904-01-01T12:00" },
    { "4", "0.354861111", "d T08:31", "d T08:31" },
    { "4", "0", "d T00:00", "d T00:00" },
    { "4", "31123.5", "d 1985-03-17T12:00", "d 1989-03-18T12:00" },
    { "3", "1.5", "n 1.5", "n 1.5" },
    { "3", "0.25", "d T06:00", "d T06:00" },
    { "1", "-1", "n -1", "n -1" },
    { "1", "2958465", "d 9999-12-31", "n 2958465" },
    { "1", "2958466", "n 2958466", "n 2958466" },
    { "1", "1e300", "n 1e300", "n 1e300" },
    { "0", "31123", "n 31123", "n 31123" },
    { "5", "31123", "n 31123", "n 31123" },
  };
  const char *workbook = "<workbook xmlns=\"" MAIN_NAMESPACE "\" xmlns:r=\"" RELATION_NAMESPACE "\"><workbookPr date1904=\"1\"/>"
                                                                                                "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet = g_strdup_printf (SHEET_OF ("<row r=\"1\"><c r=\"A1\" s=\"%s\"><v>%s</v></c></row>"),
                                                cases[i].style, cases[i].value);
      g_autofree char *expected = g_strdup_printf ("1|0 %s/", cases[i].expected);
      g_autofree char *expected_1904 = g_strdup_printf ("1|0 %s/", cases[i].expected_1904);
      const WorkbookPart parts[] = { { SHEET_PART, sheet }, { WORKBOOK_PART, workbook } };

      assert_parts (fixture, parts, 1, expected);
      assert_parts (fixture, parts, 2, expected_1904);
    }
}

/* Whether a number format shows a date. */
static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { const char *code; gboolean is_date; } cases[] = {
    { "dd/mm/yyyy", TRUE }, { "mmm-yy", TRUE }, { "YYYY", TRUE }, { "[$-F800]dddd, mmmm dd, yyyy", TRUE },
    { "d\\ mmmm\\ yyyy;@", TRUE }, { "[Red]dd-mm-yy", TRUE }, { "m/d/yy h:mm", TRUE }, { "yyyy\"-\"mm", TRUE }, { "mm:ss.00", TRUE },
    { "General", FALSE }, { "#,##0.00", FALSE }, { "0.00E+00", FALSE }, { "[$Rp-421]#,##0", FALSE }, { "@", FALSE },
    { "0\" hari\"", FALSE }, { "0\\d", FALSE }, { "[Red]0;[Yellow]-0", FALSE }, { "#,##0_d", FALSE }, { "", FALSE },
    { "\"days\"", FALSE }, { "# ?/?", FALSE }, { "\"open", FALSE }, { "[open", FALSE }, { "USD 0", FALSE }, { "\\", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = g_markup_escape_text (cases[i].code, -1);
      g_autofree char *styles = g_strdup_printf ("<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"%s\"/></numFmts>"
                                                 "<cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>", escaped);
      const WorkbookPart parts[] = {
        { STYLES_PART, styles }, { SHEET_PART, SHEET_OF ("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>31123</v></c></row>") },
      };

      g_test_message ("%s", cases[i].code);
      assert_parts (fixture, parts, 2, cases[i].is_date ? "1|0 d 1985-03-17/" : "1|0 n 31123/");
    }
}

/* The strict form has namespaces of its own, some programs write prefixes, others leave parts out. */
static void
test_dialects (Fixture       *fixture,
               gconstpointer  data)
{
  const char *strict = "http://purl.oclc.org/ooxml/";
  g_autofree char *relations = g_strdup_printf (
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"a\" Type=\"%sofficeDocument/relationships/officeDocument\" Target=\"./xl/../xl/workbook.xml\"/>"
    "<Relationship Id=\"b\" Type=\"%sofficeDocument/relationships/customProperties\" Target=\"docProps/custom.xml\"/>"
    "</Relationships>", strict, strict);
  g_autofree char *workbook = g_strdup_printf (
    "<x:workbook xmlns:x=\"%sspreadsheetml/main\" xmlns:q=\"%sofficeDocument/relationships\" conformance=\"strict\">"
    "<x:sheets><x:sheet name=\"Data\" sheetId=\"1\" q:id=\"z\"/></x:sheets></x:workbook>", strict, strict);
  g_autofree char *workbook_relations = g_strdup_printf (
    "<p:Relationships xmlns:p=\"x\"><p:Relationship Id=\"z\" Type=\"%sofficeDocument/relationships/worksheet\" "
    "Target=\"/XL/Worksheets/Sheet1.xml\"/></p:Relationships>", strict);
  g_autofree char *sheet = g_strdup_printf (
    "<x:worksheet xmlns:x=\"%sspreadsheetml/main\"><x:sheetData><x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is><x:t>a</x:t>"
    "</x:is></x:c><x:c r=\"B2\" s=\"9\" t=\"d\"><x:v>2020-02-29</x:v></x:c></x:row></x:sheetData></x:worksheet>", strict);
  const WorkbookPart parts[] = {
    { "_rels/.rels", relations }, { WORKBOOK_PART, workbook }, { WORKBOOK_RELATIONS_PART, workbook_relations },
    { SHEET_PART, sheet }, { STYLES_PART, NULL }, { STRINGS_PART, NULL },
  };
  g_autoptr (AngSheetBook) book = NULL;

  assert_parts (fixture, parts, G_N_ELEMENTS (parts), "2|0 t a|1 d 2020-02-29/");
  book = ang_sheet_book_open (fixture->path, NULL, NULL);
  g_assert_cmpstr (ang_sheet_book_get_property (book, "code"), ==, "C2 & C3");
  g_assert_null (ang_sheet_book_get_property (book, "other"));
}

/* XML in another encoding than UTF-8. */
static void
test_encoding (Fixture       *fixture,
               gconstpointer  data)
{
  const char *sheet = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                      SHEET_OF ("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ren\xe9</t></is></c></row>");
  const WorkbookPart parts[] = { { SHEET_PART, sheet } };

  assert_parts (fixture, parts, 1, "1|0 t René/");
}

/* Styles that describe nothing: all cells are numbers. */
static void
test_no_formats (Fixture       *fixture,
                 gconstpointer  data)
{
  const WorkbookPart parts[] = {
    { STYLES_PART, "<styleSheet/>" }, { SHEET_PART, SHEET_OF ("<row><c s=\"0\"><v>31123</v></c></row>") },
  };

  assert_parts (fixture, parts, 2, "1|0 n 31123/");
}

static void
test_sheets (Fixture       *fixture,
             gconstpointer  data)
{
  const char *workbook = "<workbook xmlns=\"" MAIN_NAMESPACE "\" xmlns:r=\"" RELATION_NAMESPACE "\"><sheets>"
                                                                                                "<sheet name=\"Lists\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId2\"/>"
                                                                                                "<sheet name=\"Chart\" sheetId=\"4\" r:id=\"rId4\"/>"
                                                                                                "<sheet name=\"2024\" sheetId=\"2\" r:id=\"rId1\"/>"
                                                                                                "<sheet name=\"Old\" sheetId=\"5\" state=\"hidden\" r:id=\"rId1\"/>"
                                                                                                "<sheet name=\"2025 &amp; on\" sheetId=\"3\" state=\"visible\" r:id=\"rId3\"/></sheets></workbook>";
  const char *relations = "<Relationships>"
                          "<Relationship Id=\"rId1\" Type=\"" RELATION_NAMESPACE "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                                                                 "<Relationship Id=\"rId2\" Type=\"" RELATION_NAMESPACE "/worksheet\" Target=\"worksheets/b.xml\"/>"
                                                                                                                                        "<Relationship Id=\"rId3\" Type=\"" RELATION_NAMESPACE "/worksheet\" Target=\"worksheets/c%20d.xml\"/>"
                                                                                                                                                                                               "<Relationship Id=\"rId4\" Type=\"" RELATION_NAMESPACE "/chartsheet\" Target=\"chart.xml\"/>"
                                                                                                                                                                                                                                                      "<Relationship Id=\"rId9\" Type=\"" RELATION_NAMESPACE "/styles\" Target=\"file:///etc/passwd\" "
                                                                                                                                                                                                                                                                                                             "TargetMode=\"External\"/></Relationships>";
  const WorkbookPart parts[] = {
    { WORKBOOK_PART, workbook }, { WORKBOOK_RELATIONS_PART, relations },
    { SHEET_PART, SHEET_OF ("<row><c><v>1</v></c></row>") },
    { "xl/worksheets/b.xml", SHEET_OF ("<row><c><v>2</v></c></row>") },
    { "xl/worksheets/c d.xml", SHEET_OF ("<row><c><v>3</v></c></row>") },
  };
  static const struct { const char *name; const char *rows; } expected[] = {
    { "2024", "1|0 n 1/" }, { "2025 & on", "1|0 n 3/" }, { "Lists", "1|0 n 2/" }, { "Old", "1|0 n 1/" },
  };
  g_autoptr (AngSheetBook) book = NULL;

  make_workbook (fixture->path, parts, G_N_ELEMENTS (parts));
  book = ang_sheet_book_open (fixture->path, NULL, NULL);
  g_assert_cmpuint (ang_sheet_book_get_n_sheets (book), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *rows = describe_sheet (book, i);

      g_assert_cmpstr (ang_sheet_book_get_sheet_name (book, i), ==, expected[i].name);
      g_assert_cmpint (ang_sheet_book_get_sheet_hidden (book, i), ==, i >= 2);
      g_assert_cmpstr (rows, ==, expected[i].rows);
    }
}

static void
test_merged (Fixture       *fixture,
             gconstpointer  data)
{
  const WorkbookPart parts[] = {
    { SHEET_PART, "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells count=\"9\"><mergeCell ref=\"A1:C2\"/>"
                  "<mergeCell ref=\"XFD1048576\"/></mergeCells><conditionalFormatting><row><c><v>9</v></c></row></conditionalFormatting>"
                  "</worksheet>" },
  };
  g_autoptr (AngSheetBook) book = NULL;
  g_autoptr (AngSheetReader) reader = NULL;
  const AngSheetRange *merged;
  AngSheetReadRow row;
  gboolean more;
  guint n;

  make_workbook (fixture->path, parts, 1);
  book = ang_sheet_book_open (fixture->path, NULL, NULL);
  reader = ang_sheet_book_read (book, 0, NULL);
  g_clear_object (&book);

  g_assert_true (ang_sheet_reader_next (reader, &row, &more, NULL, NULL));
  g_assert_true (more);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (ang_sheet_reader_next (reader, &row, &more, NULL, NULL));
      g_assert_false (more);
    }
  g_assert_cmpfloat (ang_sheet_reader_get_progress (reader), ==, 1);

  merged = ang_sheet_reader_get_merged (reader, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (merged[0].first_row, ==, 1);
  g_assert_cmpuint (merged[0].last_row, ==, 2);
  g_assert_cmpuint (merged[0].first_column, ==, 0);
  g_assert_cmpuint (merged[0].last_column, ==, 2);
  g_assert_cmpuint (merged[1].first_row, ==, 1048576);
  g_assert_cmpuint (merged[1].last_column, ==, 16383);
}

/* Several readers of one book in turns, the longest texts, and going on after a stop. */
static void
test_many_rows (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) sheet = g_string_new ("<worksheet><sheetData>");
  g_autofree char *longest = g_strnfill (32767, 'a');
  g_autoptr (AngSheetBook) book = NULL;
  g_autoptr (AngSheetReader) first = NULL;
  g_autoptr (AngSheetReader) second = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  double progress = 0;
  gboolean more;
  AngSheetReadRow row;
  WorkbookPart parts[] = { { SHEET_PART, NULL } };

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (sheet, "<row><c t=\"s\"><v>0</v></c><c><v>%u</v></c><c t=\"str\"><v>%s</v></c></row>", i,
                            i % 1000 == 0 ? longest : "short");
  g_string_append (sheet, "</sheetData></worksheet>");
  parts[0].text = sheet->str;
  make_workbook (fixture->path, parts, 1);

  book = ang_sheet_book_open (fixture->path, NULL, NULL);
  first = ang_sheet_book_read (book, 0, NULL);
  second = ang_sheet_book_read (book, 0, NULL);
  for (guint i = 0; i < 40000; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i / 2);

      g_assert_true (ang_sheet_reader_next (i % 2 == 0 ? first : second, &row, &more, NULL, NULL));
      g_assert_true (more);
      g_assert_cmpuint (row.number, ==, i / 2 + 1);
      g_assert_cmpuint (row.n_values, ==, 3);
      g_assert_cmpstr (row.values[0].text, ==, "Nama");
      g_assert_cmpstr (row.values[1].text, ==, number);
      g_assert_cmpstr (row.values[2].text, ==, i / 2 % 1000 == 0 ? longest : "short");
      g_assert_cmpfloat (ang_sheet_reader_get_progress (first), >=, progress);
      progress = ang_sheet_reader_get_progress (first);
    }

  g_assert_cmpfloat (progress, >, 0.9);

  g_clear_object (&first);
  first = ang_sheet_book_read (book, 0, NULL);
  g_assert_true (ang_sheet_reader_next (first, &row, &more, cancellable, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (ang_sheet_reader_next (first, &row, &more, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (ang_sheet_reader_next (first, &row, &more, NULL, &error));
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED);
}

/* The limit for all parts is too large to be reached in a test. */
static void
test_large_part (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (AngXlsxPackage) package = NULL;
  g_autoptr (AngXlsxPart) part = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (3 * 1024 * 1024, ' ');
  const WorkbookPart parts[] = { { SHEET_PART, text } };
  g_autofree char *buffer = g_malloc (1024 * 1024);
  gsize length;

  make_workbook (fixture->path, parts, 1);
  package = ang_xlsx_package_open (fixture->path, NULL);
  part = ang_xlsx_part_open (package, SHEET_PART, 2 * 1024 * 1024, NULL);
  for (guint i = 0; i < 2; i++)
    g_assert_true (ang_xlsx_part_read (part, buffer, 1024 * 1024, &length, NULL, NULL));
  g_assert_false (ang_xlsx_part_read (part, buffer, 1024 * 1024, &length, NULL, &error));
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "The file’s part “" SHEET_PART "” is larger than the 2 MiB that may be read.");
}

/* What our own writer makes, our own reader reads. */
static void
test_own (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = fixture_begin (fixture);
  const AngSheetCell cells[] = {
    ang_sheet_decimal (ANG_SHEET_STYLE_BODY, 43.8), ang_sheet_text (ANG_SHEET_STYLE_BODY, "_x0041_ & <b>\n2"),
    ang_sheet_date (ANG_SHEET_STYLE_BODY, 2025, 10, 30),
  };
  g_autofree char *found = NULL;

  g_assert_true (fixture_add_cells (writer, cells, 3, 0, NULL));
  fixture_finish (writer);
  found = describe_first_sheet (fixture->path);
  g_assert_cmpstr (found, ==, "1|0 t NO|1 t NAMA|2 t NIP/2|0 n 43.8|1 t _x0041_ & <b>\n2|2 d 2025-10-30/");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/xlsx-reader/types", test_types);
  fixture_add ("/xlsx-reader/dates", test_dates);
  fixture_add ("/xlsx-reader/formats", test_formats);
  fixture_add ("/xlsx-reader/dialects", test_dialects);
  fixture_add ("/xlsx-reader/encoding", test_encoding);
  fixture_add ("/xlsx-reader/no-formats", test_no_formats);
  fixture_add ("/xlsx-reader/sheets", test_sheets);
  fixture_add ("/xlsx-reader/merged", test_merged);
  fixture_add ("/xlsx-reader/many-rows", test_many_rows);
  fixture_add ("/xlsx-reader/large-part", test_large_part);
  fixture_add ("/xlsx-reader/own", test_own);

  return g_test_run ();
}
