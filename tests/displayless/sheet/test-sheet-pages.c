#include "ang-sheet-pages.h"
#include "sheet-fixture.h"

#include <string.h>

static AngSheetPages *
begin_pages (void)
{
  g_autoptr (GError) error = NULL;
  AngSheetPages *pages = ang_sheet_pages_new ("list", &error);

  g_assert_no_error (error);
  fixture_begin_sheet (ANG_SHEET_WRITER (pages), NULL);
  return pages;
}

/* How many dots of a page, drawn at one dot a point, are not white. */
static guint
count_ink (AngSheetPages *pages,
           guint          page)
{
  g_autoptr (GError) error = NULL;
  double width;
  double height;
  cairo_surface_t *surface;
  cairo_t *cairo;
  const guint8 *data;
  guint n = 0;
  gboolean drawn;

  ang_sheet_pages_get_size (pages, page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) (width * 72 / 25.4), (int) (height * 72 / 25.4));
  cairo = cairo_create (surface);
  drawn = ang_sheet_pages_draw (pages, page, cairo, &error);
  g_assert_no_error (error);
  g_assert_true (drawn);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += data[y * cairo_image_surface_get_stride (surface) + x] > 0;

  cairo_surface_destroy (surface);
  return n;
}

static void
test_any_order (void)
{
  g_autoptr (AngSheetPages) pages = begin_pages ();
  guint first;
  guint n_pages;

  g_assert_true (fixture_add_rows (ANG_SHEET_WRITER (pages), 200, NULL));
  fixture_finish (ANG_SHEET_WRITER (pages));
  n_pages = ang_sheet_pages_get_n_pages (pages);
  g_assert_cmpuint (n_pages, >=, 4);
  g_assert_cmpuint (n_pages, <=, 5);

  first = count_ink (pages, 0);
  g_assert_cmpuint (first, >, 1000);
  g_assert_cmpuint (count_ink (pages, n_pages - 1), >, 500);
  g_assert_cmpuint (count_ink (pages, 2), >, 1000);
  g_assert_cmpuint (count_ink (pages, 0), ==, first);
}

static void
test_sections (void)
{
  static const AngSheetColumn column = { 20, 1 };
  g_autoptr (AngSheetPages) pages = begin_pages ();
  AngSheetPage page;
  double width;
  double height;

  g_assert_true (fixture_add_rows (ANG_SHEET_WRITER (pages), 5, NULL));
  ang_sheet_page_init (&page, ANG_SHEET_PAPER_A3, TRUE);
  g_assert_true (ang_sheet_writer_begin (ANG_SHEET_WRITER (pages), &page, &column, 1, NULL));
  g_assert_true (fixture_add_cells (ANG_SHEET_WRITER (pages),
                                    (AngSheetCell[]) { ang_sheet_text (ANG_SHEET_STYLE_TITLE, "Second") }, 1, 0, NULL));
  fixture_finish (ANG_SHEET_WRITER (pages));

  g_assert_cmpuint (ang_sheet_pages_get_n_pages (pages), ==, 2);
  ang_sheet_pages_get_size (pages, 0, &width, &height);
  g_assert_cmpfloat (width, ==, 210);
  g_assert_cmpfloat (height, ==, 297);
  ang_sheet_pages_get_size (pages, 1, &width, &height);
  g_assert_cmpfloat (width, ==, 420);
  g_assert_cmpfloat (height, ==, 297);
  g_assert_cmpuint (count_ink (pages, 1), >, 20);
}

/* A cell with more text than a page holds is drawn smaller, on one page. */
static void
test_giant_cell (void)
{
  g_autoptr (AngSheetPages) pages = begin_pages ();
  g_autoptr (GString) text = g_string_new (NULL);
  AngSheetCell cells[] = { ang_sheet_empty (ANG_SHEET_STYLE_BODY), ang_sheet_empty (ANG_SHEET_STYLE_BODY) };

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "kata ");
  cells[1] = ang_sheet_text (ANG_SHEET_STYLE_BODY, text->str);
  g_assert_true (fixture_add_rows (ANG_SHEET_WRITER (pages), 1, NULL));
  g_assert_true (fixture_add_cells (ANG_SHEET_WRITER (pages), cells, 2, 0, NULL));
  g_assert_true (fixture_add_rows (ANG_SHEET_WRITER (pages), 1, NULL));
  fixture_finish (ANG_SHEET_WRITER (pages));

  g_assert_cmpuint (ang_sheet_pages_get_n_pages (pages), ==, 3);
  g_assert_cmpuint (count_ink (pages, 1), >, 20000);
}

/* A table wider than the paper is drawn smaller: nothing reaches into the margin at the right. */
static void
test_wide (void)
{
  static const AngSheetColumn columns[] = { { 200, 0 }, { 200, 0 } };
  const AngSheetCell cells[] = {
    ang_sheet_text (ANG_SHEET_STYLE_BODY, "left"), ang_sheet_text (ANG_SHEET_STYLE_BODY, "right"),
  };
  g_autoptr (AngSheetPages) pages = ang_sheet_pages_new ("list", NULL);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cairo = cairo_create (surface);
  double x;
  double width;
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_A4, FALSE);
  g_assert_true (ang_sheet_writer_begin (ANG_SHEET_WRITER (pages), &page, columns, 2, NULL));
  g_assert_true (fixture_add_cells (ANG_SHEET_WRITER (pages), cells, 2, 0, NULL));
  fixture_finish (ANG_SHEET_WRITER (pages));
  g_assert_true (ang_sheet_pages_draw (pages, 0, cairo, NULL));

  cairo_recording_surface_ink_extents (surface, &x, NULL, &width, NULL);
  g_assert_cmpfloat_with_epsilon (x, 30 * 72 / 25.4, 2);
  g_assert_cmpfloat_with_epsilon (x + width, (210 - 25) * 72 / 25.4, 2);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

static void
test_rows_stay_together (void)
{
  g_autoptr (AngSheetPages) pages = begin_pages ();
  const AngSheetCell cells[] = { ang_sheet_text (ANG_SHEET_STYLE_SIGNATURE, "Jambi") };
  guint n_before;

  g_assert_true (fixture_add_rows (ANG_SHEET_WRITER (pages), 44, NULL));
  for (guint i = 0; i < 12; i++)
    g_assert_true (fixture_add_cells (ANG_SHEET_WRITER (pages), cells, 1, i < 11 ? ANG_SHEET_ROW_KEEP_WITH_NEXT : 0, NULL));
  fixture_finish (ANG_SHEET_WRITER (pages));

  n_before = ang_sheet_pages_get_n_pages (pages);
  g_assert_cmpuint (n_before, ==, 2);
  /* Heads and twelve short lines: the whole block has gone over. */
  g_assert_cmpuint (count_ink (pages, 1), >, 12 * 20);
}

static void
test_empty (void)
{
  g_autoptr (AngSheetPages) pages = begin_pages ();

  fixture_finish (ANG_SHEET_WRITER (pages));
  g_assert_cmpuint (ang_sheet_pages_get_n_pages (pages), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/pages/any-order", test_any_order);
  g_test_add_func ("/sheet/pages/sections", test_sections);
  g_test_add_func ("/sheet/pages/giant-cell", test_giant_cell);
  g_test_add_func ("/sheet/pages/wide", test_wide);
  g_test_add_func ("/sheet/pages/rows-stay-together", test_rows_stay_together);
  g_test_add_func ("/sheet/pages/empty", test_empty);

  return g_test_run ();
}
