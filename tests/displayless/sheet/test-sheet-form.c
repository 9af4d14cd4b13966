#include "sheet-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define FORM "xl/worksheets/sheet2.xml"

static const AngSheetColumn columns[] = {
  { 12, 0 },
  { 40, 0, ANG_SHEET_CELL_IDENTIFIER, ANG_SHEET_STYLE_ENTRY },
  { 30, 0, ANG_SHEET_CELL_DATE_SHORT, ANG_SHEET_STYLE_ENTRY_CENTRED },
};

static void
assert_has (const char *text,
            const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("“%s” is not in: %s", wanted, text);
}

static void
assert_has_not (const char *text,
                const char *unwanted)
{
  if (strstr (text, unwanted) != NULL)
    g_error ("“%s” is in: %s", unwanted, text);
}

static AngSheetPage
make_page (const char *name)
{
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, TRUE);
  page.sheet_name = name;
  return page;
}

static void
add_lookups (AngSheetWriter *writer)
{
  AngSheetPage page = make_page ("What's there");
  const AngSheetCell unit[] = { ang_sheet_text (ANG_SHEET_STYLE_PLAIN, "Dinas Pendidikan") };
  g_autoptr (GError) error = NULL;

  page.hidden = TRUE;
  ang_sheet_writer_begin (writer, &page, (const AngSheetColumn[]) { { 80, 0 } }, 1, &error);
  g_assert_no_error (error);
  g_assert_true (fixture_add_cells (writer, unit, 1, 0, NULL));
}

static void
add_checks (AngSheetWriter *writer)
{
  const AngSheetCheck list = {
    .kind = ANG_SHEET_CHECK_LIST, .column = 1, .first_row = 3, .last_row = 5002,
    .list = { "What's there", 0, 0, 299 }, .lenient = TRUE, .hint_title = "Unit", .hint = "Choose <one>.",
  };
  AngSheetCheck day = {
    .kind = ANG_SHEET_CHECK_DATE, .column = 2, .first_row = 3, .last_row = 5002, .error_title = "Date",
    .error = "A title and a text that is so long that a spreadsheet has no room for it is cut, and neither refused nor does the "
             "file become one that has to be repaired; for who writes what is said about a cell in two languages cannot count "
             "its characters, and a mistake must not cost the whole file.",
  };
  g_autoptr (GError) error = NULL;

  g_date_set_dmy (&day.from, 1, G_DATE_JANUARY, 1950);
  g_date_set_dmy (&day.to, 31, G_DATE_DECEMBER, 2010);
  ang_sheet_writer_add_check (writer, &list, &error);
  g_assert_no_error (error);
  ang_sheet_writer_add_check (writer, &day, &error);
  g_assert_no_error (error);
}

static void
add_form (AngSheetWriter *writer)
{
  AngSheetPage page = make_page ("Form");
  const AngSheetCell title[] = { ang_sheet_text (ANG_SHEET_STYLE_TITLE, "Form") };
  const AngSheetCell keys[] = { ang_sheet_text (ANG_SHEET_STYLE_NOTE, "key") };
  const AngSheetCell empty[] = {
    ang_sheet_integer (ANG_SHEET_STYLE_BODY, 1), ang_sheet_empty (ANG_SHEET_STYLE_ENTRY),
    ang_sheet_empty (ANG_SHEET_STYLE_ENTRY_CENTRED),
  };
  g_autoptr (GError) error = NULL;

  page.locked = TRUE;
  page.frozen_rows = 2;
  page.frozen_columns = 1;
  ang_sheet_writer_begin (writer, &page, columns, 3, &error);
  g_assert_no_error (error);
  g_assert_true (fixture_add_cells (writer, title, 1, 0, NULL));
  g_assert_true (fixture_add_cells (writer, keys, 1, ANG_SHEET_ROW_HIDDEN, NULL));
  g_assert_true (fixture_add_cells (writer, empty, 3, 0, NULL));
  add_checks (writer);
}

static void
test_form (Fixture       *fixture,
           gconstpointer  data)
{
  static const AngSheetProperty own[] = { { "form-kind", "test & <proof>" }, { "form-version", "1" } };
  const AngSheetProperties properties = { .title = "A form", .own = own, .n_own = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (fixture->path, &error);
  g_autofree char *form = NULL;
  g_autofree char *book = NULL;
  g_autofree char *custom = NULL;

  g_assert_no_error (error);
  ang_sheet_writer_set_properties (writer, &properties);
  add_lookups (writer);
  add_form (writer);
  fixture_finish (writer);

  book = fixture_read_part (fixture, "xl/workbook.xml");
  assert_has (book, "name=\"What's there\" sheetId=\"1\" state=\"hidden\"");
  assert_has (book, "activeTab=\"1\"");
  custom = fixture_read_part (fixture, "docProps/custom.xml");
  assert_has (custom, "name=\"form-kind\"><vt:lpwstr>test &amp; &lt;proof&gt;</vt:lpwstr>");
  assert_has (custom, "name=\"form-version\"><vt:lpwstr>1</vt:lpwstr>");

  form = fixture_read_part (fixture, FORM);
  assert_has (form, "<sheetProtection sheet=\"1\"");
  assert_has_not (form, "password");
  assert_has (form, "xSplit=\"1\" ySplit=\"2\"");
  assert_has (form, "hidden=\"1\"");
  assert_has (form, "<formula1>'What''s there'!$A$1:$A$300</formula1>");
  assert_has (form, "errorStyle=\"warning\"");
  assert_has (form, "sqref=\"B4:B5003\"");
  assert_has (form, "prompt=\"Choose &lt;one&gt;.\"");
  assert_has (form, "type=\"date\"");
  assert_has (form, "<formula1>18264</formula1><formula2>40543</formula2>");
  assert_has (form, "sqref=\"B1:B1048576\" numberStoredAsText=\"1\"");
  /* Paper in a column that is to be filled in is a cell of its own. */
  assert_has (form, "r=\"C1\"");
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const endings[] = { ".pdf", ".csv" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      AngSheetPage page = make_page ("Form");
      g_autoptr (AngSheetWriter) writer = NULL;
      g_autoptr (GError) error = NULL;

      fixture_set_ending (fixture, endings[i]);
      fixture_put_old_file (fixture);
      writer = ang_sheet_writer_new_for_path (fixture->path, &error);
      g_assert_no_error (error);
      g_assert_false (ang_sheet_writer_begin (writer, &page, columns, 3, &error));
      g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED);
      assert_has (error->message, ".xlsx");
      fixture_assert_old (fixture);
      g_remove (fixture->path);
    }
}

static void
test_check_refused (Fixture       *fixture,
                    gconstpointer  data)
{
  const AngSheetCheck check = { .kind = ANG_SHEET_CHECK_LENGTH, .least = 18, .most = 18 };
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_ending (fixture, ".csv");
  writer = fixture_begin (fixture);
  g_assert_false (ang_sheet_writer_add_check (writer, &check, &error));
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED);
  fixture_assert_alone (fixture, 0);
}

static void
test_hidden_row (Fixture       *fixture,
                 gconstpointer  data)
{
  const AngSheetCell keys[] = { ang_sheet_text (ANG_SHEET_STYLE_BODY, "secret key") };
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autofree char *text = NULL;

  fixture_set_ending (fixture, ".csv");
  writer = fixture_begin (fixture);
  g_assert_true (fixture_add_cells (writer, keys, 1, ANG_SHEET_ROW_HIDDEN, NULL));
  g_assert_true (fixture_add_rows (writer, 2, NULL));
  fixture_finish (writer);
  text = fixture_read (fixture);
  assert_has_not (text, "secret");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/sheet/form/written", test_form);
  fixture_add ("/sheet/form/refused", test_refused);
  fixture_add ("/sheet/form/check-refused", test_check_refused);
  fixture_add ("/sheet/form/hidden-row", test_hidden_row);
  return g_test_run ();
}
