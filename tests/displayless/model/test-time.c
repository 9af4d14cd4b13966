#include "config.h"

#include "ang-time.h"

static void
test_parse (void)
{
  static const struct { const char *text; int minutes; } cases[] = {
    { "07:15", 435 }, { "7.15", 435 }, { "0715", 435 }, { "715", 435 }, { "7", 420 }, { "00:00", 0 }, { "23.59", 1439 },
    { "", -1 }, { "24:00", -1 }, { "7:5", -1 }, { "7:60", -1 }, { "7:155", -1 }, { "12345", -1 }, { "seven", -1 }, { "7:", -1 },
    { "7 pm", 1140 }, { NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;

      g_assert_cmpint (ang_time_parse (cases[i].text, &minutes), ==, cases[i].minutes >= 0);
      if (cases[i].minutes >= 0)
        g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

static void
test_format (void)
{
  g_autofree char *iso = ang_time_to_iso (435);
  g_autofree char *indonesian = ang_time_format (iso, ANG_LANGUAGE_INDONESIAN);
  g_autofree char *english = ang_time_format (iso, ANG_LANGUAGE_ENGLISH);
  g_autofree char *none = ang_time_format (NULL, ANG_LANGUAGE_ENGLISH);
  g_autofree char *odd = ang_time_format ("noon", ANG_LANGUAGE_ENGLISH);

  g_assert_cmpstr (iso, ==, "07:15");
  g_assert_cmpstr (indonesian, ==, "07.15");
  g_assert_cmpstr (english, ==, "07:15");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (odd, ==, "noon");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/parse", test_parse);
  g_test_add_func ("/time/format", test_format);

  return g_test_run ();
}
