#include "ang-xlsx-proof.h"
#include "sheet-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define SHEET "xl/worksheets/sheet1.xml"

static void
assert_has (const char *text,
            const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("“%s” is not in: %s", wanted, text);
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = fixture_begin (fixture);
  const AngSheetCell first[] = {
    ang_sheet_decimal (ANG_SHEET_STYLE_BODY, 43.8), ang_sheet_text (ANG_SHEET_STYLE_BODY, "=1+1"),
    ang_sheet_identifier (ANG_SHEET_STYLE_BODY, "197001012005011001"),
  };
  const AngSheetCell second[] = {
    ang_sheet_integer (ANG_SHEET_STYLE_BODY, G_GINT64_CONSTANT (1234567890123456789)),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, "_x0041_ & <b>"), ang_sheet_date (ANG_SHEET_STYLE_BODY, 1899, 12, 31),
  };
  const AngSheetCell third[] = {
    ang_sheet_date_short (ANG_SHEET_STYLE_BODY, 2025, 10, 30), ang_sheet_text (ANG_SHEET_STYLE_BODY, " two  spaces "),
  };
  g_autofree char *sheet = NULL;

  g_assert_true (fixture_add_cells (writer, first, 3, 0, NULL));
  g_assert_true (fixture_add_cells (writer, second, 3, 0, NULL));
  g_assert_true (fixture_add_cells (writer, third, 2, 0, NULL));
  fixture_finish (writer);
  g_assert_cmpuint (ang_sheet_writer_get_n_warnings (writer), ==, 0);

  sheet = fixture_read_part (fixture, SHEET);
  g_assert_null (strstr (sheet, "<f>"));
  assert_has (sheet, "<v>43.8");
  assert_has (sheet, "<t>=1+1</t>");
  assert_has (sheet, "<t>197001012005011001</t>");
  assert_has (sheet, "<t>1234567890123456789</t>");
  assert_has (sheet, "<t>_x005F_x0041_ &amp; &lt;b&gt;</t>");
  assert_has (sheet, "<t>31 December 1899</t>");
  assert_has (sheet, "<v>45960</v>");
  assert_has (sheet, "<t xml:space=\"preserve\"> two  spaces </t>");
  assert_has (sheet, "<ignoredError sqref=\"A3 C2:C3\" numberStoredAsText=\"1\"/>");
}

static void
test_warnings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = fixture_begin (fixture);
  g_autofree char *longest = g_strnfill (32767, 'a');
  g_autofree char *longer = g_strnfill (40000, 'b');
  const AngSheetCell good[] = { ang_sheet_text (ANG_SHEET_STYLE_BODY, longest) };
  const AngSheetCell bad[] = {
    ang_sheet_decimal (ANG_SHEET_STYLE_BODY, NAN), ang_sheet_text (ANG_SHEET_STYLE_BODY, longer),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, "bell \007 and \377"),
  };
  const AngSheetCell days[] = {
    ang_sheet_date (ANG_SHEET_STYLE_BODY, 2025, 2, 29), ang_sheet_date (ANG_SHEET_STYLE_BODY, 0, 0, 0),
    ang_sheet_decimal (ANG_SHEET_STYLE_BODY, INFINITY),
  };
  g_autofree char *sheet = NULL;

  g_assert_true (fixture_add_cells (writer, good, 1, 0, NULL));
  g_assert_cmpuint (ang_sheet_writer_get_n_warnings (writer), ==, 0);
  g_assert_null (ang_sheet_writer_get_warning (writer));
  g_assert_true (fixture_add_cells (writer, bad, 3, 0, NULL));
  g_assert_true (fixture_add_cells (writer, days, 3, 0, NULL));
  g_assert_cmpuint (ang_sheet_writer_get_n_warnings (writer), ==, 6);
  assert_has (ang_sheet_writer_get_warning (writer), "3");
  fixture_finish (writer);

  sheet = fixture_read_part (fixture, SHEET);
  assert_has (sheet, longest);
  assert_has (sheet, "bbbb…</t>");
  assert_has (sheet, "<t>bell  and \357\277\275</t>");
}

/* A long text whose escapes make it longer than a cell may be must still not stop the export. */
static void
test_escapes_at_the_limit (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = fixture_begin (fixture);
  g_autofree char *filling = g_strnfill (32767 - 7, 'a');
  g_autofree char *text = g_strconcat ("_x0041_", filling, NULL);
  const AngSheetCell cells[] = { ang_sheet_text (ANG_SHEET_STYLE_BODY, text) };
  g_autoptr (GError) error = NULL;

  fixture_add_cells (writer, cells, 1, 0, &error);
  g_assert_no_error (error);
  fixture_finish (writer);
}

static void
test_sheets (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = fixture_begin (fixture);
  g_autofree char *workbook = NULL;
  g_autofree char *second = NULL;

  g_assert_true (fixture_add_rows (writer, 3, NULL));
  fixture_begin_sheet (writer, "DAFTAR");
  g_assert_true (fixture_add_rows (writer, 2, NULL));
  fixture_begin_sheet (writer, "a/b");
  fixture_finish (writer);

  workbook = fixture_read_part (fixture, "xl/workbook.xml");
  assert_has (workbook, "name=\"Daftar\"");
  assert_has (workbook, "name=\"(2) DAFTAR\"");
  assert_has (workbook, "name=\"a-b\"");
  assert_has (workbook, "'(2) DAFTAR'!$1:$1");
  second = fixture_read_part (fixture, "xl/worksheets/sheet2.xml");
  assert_has (second, "<row r=\"3\"");
  g_assert_null (strstr (second, "<row r=\"4\""));
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  static const AngSheetColumn column = { 20, 1 };
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (fixture->path, NULL);
  g_autofree char *sheet = NULL;
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, TRUE);
  page.header.centre = "3 & {x}";
  page.footer.right = "Halaman {page} dari {pages}";
  page.filter = TRUE;
  g_assert_true (ang_sheet_writer_begin (writer, &page, &column, 1, NULL));
  g_assert_true (fixture_add_cells (writer, (AngSheetCell[]) { ang_sheet_text (ANG_SHEET_STYLE_HEADER, "A") }, 1,
                                    ANG_SHEET_ROW_REPEAT, NULL));
  g_assert_true (fixture_add_cells (writer, (AngSheetCell[]) { ang_sheet_integer (ANG_SHEET_STYLE_BODY, 1) }, 1,
                                    ANG_SHEET_ROW_NEW_PAGE, NULL));
  fixture_finish (writer);

  sheet = fixture_read_part (fixture, SHEET);
  assert_has (sheet, "<pageSetup paperSize=\"14\" fitToHeight=\"0\" orientation=\"landscape\"/>");
  assert_has (sheet, "&amp;C&amp;8&amp;\"Arial,Regular\"3 &amp;&amp; {x}");
  assert_has (sheet, "&amp;R&amp;8&amp;\"Arial,Regular\"Halaman &amp;P dari &amp;N");
  assert_has (sheet, "<autoFilter ref=\"A1:A2\"/>");
  assert_has (sheet, "<brk id=\"1\" ");
  assert_has (sheet, "state=\"frozen\"");
}

static void
test_jpeg (Fixture       *fixture,
           gconstpointer  data)
{
  static const char base64[] =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQ"
    "YEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQAAwD"
    "ASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABYR"
    "AAMAAAAAAAAAAAAAAAAAAAAVYf/aAAwDAQACEQMRAD8AzFtLagsWMIYPuqf/2Q==";
  static const char *endings[] = { ".xlsx", ".pdf", ".csv" };
  gsize size;
  guchar *bytes = g_base64_decode (base64, &size);
  g_autoptr (GBytes) image = g_bytes_new_take (bytes, size);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (AngSheetWriter) writer = NULL;
      g_autoptr (GError) error = NULL;

      fixture_set_ending (fixture, endings[i]);
      writer = fixture_begin (fixture);
      ang_sheet_writer_add_image (writer, image, 20, 3, &error);
      g_assert_no_error (error);
      g_assert_true (fixture_add_rows (writer, 4, NULL));
      fixture_finish (writer);
    }
}

static void
test_bad_image (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *endings[] = { ".xlsx", ".pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (AngSheetWriter) writer = NULL;
      g_autoptr (GBytes) image = g_bytes_new_static ("GIF89a and so on, but no picture of ours at all", 47);
      g_autoptr (GBytes) damaged = g_bytes_new_static ("\x89PNG\r\n\x1a\n and then nothing that makes sense", 41);
      g_autoptr (GError) error = NULL;

      fixture_set_ending (fixture, endings[i]);
      writer = fixture_begin (fixture);
      g_assert_false (ang_sheet_writer_add_image (writer, image, 20, 3, &error));
      g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED);
      g_clear_error (&error);
      g_assert_false (ang_sheet_writer_add_image (writer, damaged, 20, 3, &error));
      g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED);
      g_assert_true (fixture_add_rows (writer, 1, NULL));
      fixture_finish (writer);
    }
}

/* Makes the Indonesian locale in the test's own folder, so that it need not be installed. */
static gboolean
switch_to_indonesian_numbers (Fixture *fixture)
{
  g_autofree char *locale = g_build_filename (fixture->folder, "id_ID.UTF-8", NULL);
  const char *argv[] = { "localedef", "-i", "id_ID", "-f", "UTF-8", locale, NULL };
  gboolean made;

  if (!g_spawn_sync (NULL, (char **) argv, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                     NULL, NULL))
    return FALSE;

  g_setenv ("LOCPATH", fixture->folder, TRUE);
  made = setlocale (LC_NUMERIC, "id_ID.UTF-8") != NULL && strcmp (localeconv ()->decimal_point, ",") == 0;
  g_unsetenv ("LOCPATH");
  return made;
}

static void
test_locale (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autofree char *sheet = NULL;
  const AngSheetCell cells[] = { ang_sheet_decimal (ANG_SHEET_STYLE_BODY, 43.8) };

  if (!switch_to_indonesian_numbers (fixture))
    {
      g_test_skip ("localedef or the source of id_ID is missing");
      return;
    }

  writer = fixture_begin (fixture);
  g_assert_true (fixture_add_cells (writer, cells, 1, 0, NULL));
  g_assert_true (fixture_add_rows (writer, 2, NULL));
  fixture_finish (writer);
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  setlocale (LC_NUMERIC, "C");

  sheet = fixture_read_part (fixture, SHEET);
  assert_has (sheet, "<v>43.8");
  assert_has (sheet, "<pageMargins left=\"1.1811");
}

/* Whatever byte of the file is changed or missing, the proof must not call it whole. */
static void
test_proof (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AngSheetWriter) writer = fixture_begin (fixture);
  g_autofree char *damaged = g_build_filename (fixture->folder, "damaged", NULL);
  g_autofree char *contents = NULL;
  AngXlsxCount count = { 2001, 6003 };
  gsize length;
  gboolean whole;

  g_assert_true (fixture_add_rows (writer, 2000, NULL));
  fixture_finish (writer);
  g_assert_true (ang_xlsx_proof_read (fixture->path, &count, 1, NULL, NULL));
  count.n_cells++;
  g_assert_false (ang_xlsx_proof_read (fixture->path, &count, 1, NULL, NULL));
  count.n_cells--;
  count.n_rows--;
  g_assert_false (ang_xlsx_proof_read (fixture->path, &count, 1, NULL, NULL));
  count.n_rows++;
  g_assert_false (ang_xlsx_proof_read (fixture->path, &count, 2, NULL, NULL));

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (gsize keep = 0; keep < length; keep += length / 37)
    {
      g_assert_true (g_file_set_contents (damaged, contents, keep, NULL));
      g_assert_false (ang_xlsx_proof_read (damaged, &count, 1, NULL, NULL));
    }

  /* The middle of the file is the sheet's compressed text. */
  for (gsize i = length / 4; i < length / 2; i += 97)
    {
      contents[i] ^= 0x55;
      g_assert_true (g_file_set_contents (damaged, contents, length, NULL));
      whole = ang_xlsx_proof_read (damaged, &count, 1, NULL, NULL);
      g_assert_false (whole);
      contents[i] ^= 0x55;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/sheet/xlsx/values", test_values);
  fixture_add ("/sheet/xlsx/warnings", test_warnings);
  fixture_add ("/sheet/xlsx/escapes-at-the-limit", test_escapes_at_the_limit);
  fixture_add ("/sheet/xlsx/sheets", test_sheets);
  fixture_add ("/sheet/xlsx/page", test_page);
  fixture_add ("/sheet/xlsx/jpeg", test_jpeg);
  fixture_add ("/sheet/xlsx/bad-image", test_bad_image);
  fixture_add ("/sheet/xlsx/locale", test_locale);
  fixture_add ("/sheet/xlsx/proof", test_proof);

  return g_test_run ();
}
