#include "ang-sheet-text.h"

#include <string.h>

static void
assert_cleaned (const char          *text,
                gsize                max_units,
                AngSheetTextVerdict  verdict,
                const char          *expected)
{
  char *cleaned;

  g_assert_cmpint (ang_sheet_text_clean (text, max_units, &cleaned), ==, verdict);
  g_assert_cmpstr (cleaned != NULL ? cleaned : text, ==, expected);
  g_assert_true (g_utf8_validate (cleaned != NULL ? cleaned : text, -1, NULL));
  g_free (cleaned);
}

static void
test_clean (void)
{
  assert_cleaned ("", 10, ANG_SHEET_TEXT_OK, "");
  assert_cleaned ("Plain text", 10, ANG_SHEET_TEXT_OK, "Plain text");
  assert_cleaned ("Café “Jambi” 😀", 0, ANG_SHEET_TEXT_OK, "Café “Jambi” 😀");
  assert_cleaned ("one\ntwo\tthree", 0, ANG_SHEET_TEXT_OK, "one\ntwo\tthree");
  assert_cleaned ("one\r\ntwo\rthree", 0, ANG_SHEET_TEXT_OK, "one\ntwo\nthree");
  assert_cleaned ("=1+1", 0, ANG_SHEET_TEXT_OK, "=1+1");
}

static void
test_repaired (void)
{
  assert_cleaned ("a\001b\037c\177d", 0, ANG_SHEET_TEXT_REPAIRED, "abcd");
  assert_cleaned ("a\302\205b", 0, ANG_SHEET_TEXT_REPAIRED, "ab");
  assert_cleaned ("a\357\277\276b\357\277\277c", 0, ANG_SHEET_TEXT_REPAIRED, "abc");
  assert_cleaned ("caf\351", 0, ANG_SHEET_TEXT_REPAIRED, "caf\357\277\275");
  /* A surrogate, written as three bytes, is not UTF-8. */
  assert_cleaned ("a\355\240\200b", 0, ANG_SHEET_TEXT_REPAIRED, "a\357\277\275\357\277\275\357\277\275b");
}

static void
test_cut (void)
{
  assert_cleaned ("abcdef", 6, ANG_SHEET_TEXT_OK, "abcdef");
  assert_cleaned ("abcdefg", 6, ANG_SHEET_TEXT_CUT, "abcde…");
  assert_cleaned ("äöüäöü", 6, ANG_SHEET_TEXT_OK, "äöüäöü");
  assert_cleaned ("äöüäöüä", 6, ANG_SHEET_TEXT_CUT, "äöüäö…");
  /* Each of these counts as two, and is never cut in half. */
  assert_cleaned ("😀😀😀", 6, ANG_SHEET_TEXT_OK, "😀😀😀");
  assert_cleaned ("😀😀😀", 5, ANG_SHEET_TEXT_CUT, "😀😀…");
  assert_cleaned ("😀😀😀😀", 6, ANG_SHEET_TEXT_CUT, "😀😀…");
}

static void
assert_escaped (const char *text,
                const char *expected)
{
  g_autofree char *escaped = ang_sheet_text_dup_escaped (text);

  g_assert_cmpstr (escaped, ==, expected);
}

static void
test_escaped (void)
{
  assert_escaped ("nothing", NULL);
  assert_escaped ("file_x.txt", NULL);
  assert_escaped ("_x00", NULL);
  assert_escaped ("_x00g1_", NULL);
  assert_escaped ("_x0041_", "_x005F_x0041_");
  assert_escaped ("a_xAbCd_b_x0001_", "a_x005F_xAbCd_b_x005F_x0001_");
  assert_escaped ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_");
}

static void
assert_sheet_name (const char *name,
                   const char *expected)
{
  g_autofree char *valid = ang_sheet_text_dup_sheet_name (name);

  g_assert_cmpstr (valid, ==, expected);
}

static void
test_sheet_name (void)
{
  assert_sheet_name ("Daftar Peserta", "Daftar Peserta");
  assert_sheet_name (NULL, "Sheet");
  assert_sheet_name ("", "Sheet");
  assert_sheet_name ("'''", "Sheet");
  assert_sheet_name ("'Jum'at'", "Jum'at");
  assert_sheet_name ("a[b]c:d*e?f/g\\h", "a-b-c-d-e-f-g-h");
  assert_sheet_name ("History", "History_");
  assert_sheet_name ("history", "history_");
  assert_sheet_name ("1234567890123456789012345678901234567890", "1234567890123456789012345678901");
  assert_sheet_name ("123456789012345678901234567890😀", "123456789012345678901234567890");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/text/clean", test_clean);
  g_test_add_func ("/sheet/text/repaired", test_repaired);
  g_test_add_func ("/sheet/text/cut", test_cut);
  g_test_add_func ("/sheet/text/escaped", test_escaped);
  g_test_add_func ("/sheet/text/sheet-name", test_sheet_name);

  return g_test_run ();
}
