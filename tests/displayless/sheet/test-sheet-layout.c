#include "ang-sheet-grid.h"
#include "ang-sheet-metrics.h"
#include "ang-sheet-pager.h"
#include "ang-sheet.h"

static guint
lines (const char *text,
       double      width)
{
  return ang_sheet_metrics_count_lines (text, NULL, FALSE, 10, width);
}

static void
test_lines (void)
{
  g_assert_cmpuint (lines ("", 20), ==, 1);
  g_assert_cmpuint (lines ("Short", 20), ==, 1);
  g_assert_cmpuint (lines ("one\ntwo\nthree", 100), ==, 3);
  g_assert_cmpuint (lines ("Bagian Kerja Sama Sekretariat Daerah Kota Jambi", 300), ==, 1);
  g_assert_cmpuint (lines ("Bagian Kerja Sama Sekretariat Daerah Kota Jambi", 55), ==, 2);
  g_assert_cmpuint (lines ("Kepala Bagian", 16), ==, 2);
  /* A word longer than the cell is broken, not lost. */
  g_assert_cmpuint (lines ("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", 20), >=, 7);
  g_assert_cmpuint (lines ("iiiiiiiiiiiiiiiiiiii", 20), ==, 1);
}

static void
test_widths (void)
{
  /* "19700101 200501 1 001" in Arial 10: 18 digits of 0.556 em and three spaces of 0.278 em. */
  g_assert_cmpfloat_with_epsilon (ang_sheet_metrics_get_width ("19700101 200501 1 001", FALSE, 10),
                                  (18 * 0.556 + 3 * 0.278) * 10 * 25.4 / 72, 0.01);
  g_assert_cmpfloat_with_epsilon (ang_sheet_metrics_get_width ("é", FALSE, 10),
                                  ang_sheet_metrics_get_width ("e", FALSE, 10), 0.0001);
  g_assert_cmpfloat (ang_sheet_metrics_get_width ("bold", TRUE, 10), >,
                     ang_sheet_metrics_get_width ("bold", FALSE, 10));
}

static void
test_shares (void)
{
  static const AngSheetColumn columns[] = { { 10, 0 }, { 20, 1 }, { 30, 3 } };
  AngSheetPage page;
  g_autofree double *widths = NULL;
  g_autofree double *wide = NULL;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, TRUE);
  g_assert_cmpfloat (ang_sheet_page_get_inner_width (&page), ==, 300);
  widths = ang_sheet_page_dup_widths (&page, columns, 3);
  g_assert_cmpfloat_with_epsilon (widths[0], 10, 0.001);
  g_assert_cmpfloat_with_epsilon (widths[1], 20 + 240 / 4.0, 0.001);
  g_assert_cmpfloat_with_epsilon (widths[2], 30 + 240 * 3 / 4.0, 0.001);

  page.margin_left = page.margin_right = 150;
  wide = ang_sheet_page_dup_widths (&page, columns, 3);
  g_assert_cmpfloat_with_epsilon (wide[2], 30, 0.001);
}

static void
test_pager_full (void)
{
  AngSheetPager pager;
  guint first;

  ang_sheet_pager_init (&pager, 100, 100);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 0, 30, ANG_SHEET_ROW_REPEAT, &first), ==, ANG_SHEET_BREAK_NONE);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 1, 40, 0, &first), ==, ANG_SHEET_BREAK_NONE);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 2, 40, 0, &first), ==, ANG_SHEET_BREAK_FULL);
  g_assert_cmpuint (first, ==, 2);
  /* The second page begins with the header again: 30 + 40, and no room for 40. */
  g_assert_cmpint (ang_sheet_pager_add (&pager, 3, 40, 0, &first), ==, ANG_SHEET_BREAK_FULL);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 4, 5, ANG_SHEET_ROW_NEW_PAGE, &first), ==, ANG_SHEET_BREAK_WANTED);
  g_assert_cmpuint (first, ==, 4);
}

static void
test_pager_keep (void)
{
  AngSheetPager pager;
  guint first;

  ang_sheet_pager_init (&pager, 100, 100);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 0, 60, 0, &first), ==, ANG_SHEET_BREAK_NONE);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 1, 20, ANG_SHEET_ROW_KEEP_WITH_NEXT, &first), ==, ANG_SHEET_BREAK_NONE);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 2, 10, ANG_SHEET_ROW_KEEP_WITH_NEXT, &first), ==, ANG_SHEET_BREAK_NONE);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 3, 20, 0, &first), ==, ANG_SHEET_BREAK_WANTED);
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpfloat (pager.used, ==, 50);

  /* With less room for what stays together, other rows still fill the page. */
  ang_sheet_pager_init (&pager, 100, 90);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 0, 80, 0, &first), ==, ANG_SHEET_BREAK_NONE);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 1, 15, ANG_SHEET_ROW_KEEP_WITH_NEXT, &first), ==, ANG_SHEET_BREAK_NONE);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 2, 1, 0, &first), ==, ANG_SHEET_BREAK_WANTED);
  g_assert_cmpuint (first, ==, 1);

  /* What stays together but does not fit on any page is broken where the page is full. */
  ang_sheet_pager_init (&pager, 100, 100);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (ang_sheet_pager_add (&pager, i, 20, ANG_SHEET_ROW_KEEP_WITH_NEXT, &first), ==, ANG_SHEET_BREAK_NONE);
  g_assert_cmpint (ang_sheet_pager_add (&pager, 5, 20, 0, &first), ==, ANG_SHEET_BREAK_FULL);
  g_assert_cmpuint (first, ==, 5);
}

static double
measure (const AngSheetCell *cell,
         double              width,
         gpointer            user_data)
{
  return cell->kind == ANG_SHEET_CELL_INTEGER ? (double) cell->value.integer : 0;
}

static void
test_grid_spans (void)
{
  static const double widths[] = { 10, 20, 30, 40 };
  g_autoptr (AngSheetGrid) grid = ang_sheet_grid_new (widths, 4);
  const AngSheetCell top[] = {
    ang_sheet_span (ang_sheet_integer (ANG_SHEET_STYLE_HEADER, 30), 2, 2),
    ang_sheet_span (ang_sheet_integer (ANG_SHEET_STYLE_HEADER, 10), 2, 1),
  };
  const AngSheetCell bottom[] = {
    ang_sheet_span (ang_sheet_empty (ANG_SHEET_STYLE_HEADER), 2, 1),
    ang_sheet_integer (ANG_SHEET_STYLE_HEADER, 10), ang_sheet_integer (ANG_SHEET_STYLE_HEADER, 10),
  };
  const AngSheetRow rows[] = { { .cells = top, .n_cells = 2 }, { .cells = bottom, .n_cells = 3 } };
  const AngSheetPlace *places;
  guint n_places;
  double height;

  places = ang_sheet_grid_place (grid, &rows[0], measure, NULL, &n_places, &height);
  g_assert_cmpuint (n_places, ==, 2);
  g_assert_cmpfloat (places[0].width, ==, 30);
  g_assert_cmpfloat (places[1].width, ==, 70);
  g_assert_false (places[0].ends);
  g_assert_cmpfloat (height, ==, 10);
  ang_sheet_grid_close_row (grid, height);
  g_assert_true (ang_sheet_grid_is_open (grid));

  /* The second row grows so that the cell over both has its 30. */
  places = ang_sheet_grid_place (grid, &rows[1], measure, NULL, &n_places, &height);
  g_assert_cmpuint (n_places, ==, 3);
  g_assert_true (places[0].covered);
  g_assert_true (places[0].ends);
  g_assert_cmpuint (places[0].top, ==, 0);
  g_assert_cmpuint (places[1].column, ==, 2);
  g_assert_cmpfloat (height, ==, 20);
  ang_sheet_grid_close_row (grid, height);
  g_assert_false (ang_sheet_grid_is_open (grid));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/layout/lines", test_lines);
  g_test_add_func ("/sheet/layout/widths", test_widths);
  g_test_add_func ("/sheet/layout/shares", test_shares);
  g_test_add_func ("/sheet/layout/pager-full", test_pager_full);
  g_test_add_func ("/sheet/layout/pager-keep", test_pager_keep);
  g_test_add_func ("/sheet/layout/grid-spans", test_grid_spans);

  return g_test_run ();
}
