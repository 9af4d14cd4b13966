#include "ang-sheet-writer.h"


/* hostile FILE: a workbook of values that break careless writers, for other programs to read. */

static void
add (AngSheetWriter  *writer,
     const char      *text,
     GError         **error)
{
  const AngSheetCell cells[] = {
    ang_sheet_text (ANG_SHEET_STYLE_BODY, text), ang_sheet_identifier (ANG_SHEET_STYLE_BODY, text),
  };
  const AngSheetRow row = { .cells = cells, .n_cells = G_N_ELEMENTS (cells) };

  if (*error == NULL)
    ang_sheet_writer_add_row (writer, &row, NULL, error);
}

int
main (int    argc,
      char **argv)
{
  static const char *const texts[] = {
    "=1+1", "+62 812", "-1", "@SUM(A1)", "197001012005011001", "007", "1E5", "TRUE", "2025-10-30", "#N/A", "'quoted'",
    "_x0041_", "_x000D_", "a & b < c > \"d\"", " lead and trail ", "two\nlines", "tab\there", "bell\007", "latin\351",
    "emoji 😀", "نص عربي", "]]>", "https://contoh.invalid/", "mailto:x@contoh.invalid", "{=1+1}",
  };
  static const AngSheetColumn columns[] = { { 60, 0 }, { 60, 0 } };
  g_autofree char *longer = g_strnfill (40000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (argc > 1 ? argv[1] : "", &error);
  AngSheetPage page;

  if (writer == NULL)
    g_error ("%s", error->message);

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_A4, FALSE);
  page.sheet_name = "'[History]'";
  ang_sheet_writer_begin (writer, &page, columns, G_N_ELEMENTS (columns), &error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add (writer, texts[i], &error);
  add (writer, longer, &error);

  if (error != NULL || !ang_sheet_writer_finish (writer, NULL, &error))
    g_error ("%s", error->message);

  return 0;
}
