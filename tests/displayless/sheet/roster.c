#include "make-roster.h"

/* roster FILE [PEOPLE] [f4|a4] [id|en]: writes an annex for other programs to look at. */
int
main (int    argc,
      char **argv)
{
  guint n_people = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 25;
  AngSheetPaper paper = argc > 3 && g_str_equal (argv[3], "a4") ? ANG_SHEET_PAPER_A4 : ANG_SHEET_PAPER_F4;
  gboolean english = argc > 4 && g_str_equal (argv[4], "en");

  g_return_val_if_fail (argc > 1, 2);

  make_roster (argv[1], paper, english ? ANG_SHEET_LANGUAGE_ENGLISH : ANG_SHEET_LANGUAGE_INDONESIAN, n_people);
  return 0;
}
