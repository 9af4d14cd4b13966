#include <math.h>

#include "ang-number.h"

static void
test_format (void)
{
  static const struct { gint64 n; const char *indonesian; const char *english; } cases[] = {
    { 0, "0", "0" }, { 7, "7", "7" }, { 999, "999", "999" }, { 1240, "1.240", "1,240" }, { -1240, "-1.240", "-1,240" },
    { 10000, "10.000", "10,000" }, { 100000, "100.000", "100,000" }, { -100, "-100", "-100" },
    { 5000000, "5.000.000", "5,000,000" },
    { G_MAXINT64, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807" },
    { G_MININT64, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian = ang_number_format (cases[i].n, ANG_LANGUAGE_INDONESIAN);
      g_autofree char *english = ang_number_format (cases[i].n, ANG_LANGUAGE_ENGLISH);

      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
test_decimal (void)
{
  static const struct { double value; guint decimals; const char *indonesian; const char *english; } cases[] = {
    { 1240.5, 2, "1.240,50", "1,240.50" }, { 43.8, 1, "43,8", "43.8" }, { 0.25, 2, "0,25", "0.25" },
    { 999.999, 2, "1.000,00", "1,000.00" }, { -1234567.891, 3, "-1.234.567,891", "-1,234,567.891" },
    { 1234.5, 0, "1.234", "1,234" }, { -0.001, 2, "0,00", "0.00" }, { 0, 0, "0", "0" }, { -0.0, 1, "0,0", "0.0" },
    { NAN, 2, "–", "–" }, { INFINITY, 2, "–", "–" }, { -INFINITY, 2, "–", "–" },
  };
  g_autofree char *large = ang_number_format_decimal (1e300, 400, ANG_LANGUAGE_ENGLISH);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian =
        ang_number_format_decimal (cases[i].value, cases[i].decimals, ANG_LANGUAGE_INDONESIAN);
      g_autofree char *english = ang_number_format_decimal (cases[i].value, cases[i].decimals, ANG_LANGUAGE_ENGLISH);

      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
  g_assert_true (g_str_has_suffix (large, ".000000000000000"));
}

static void
test_amount (void)
{
  static const struct { gint64 hundredths; const char *currency; const char *indonesian; const char *english; } cases[] = {
    { 2500000, NULL, "Rp25.000,00", "IDR 25,000.00" },
    { 2500000, "IDR", "Rp25.000,00", "IDR 25,000.00" },
    { 2500000, "", "Rp25.000,00", "IDR 25,000.00" },
    { 125050, "USD", "USD 1.250,50", "USD 1,250.50" },
    { 5, "SGD", "SGD 0,05", "SGD 0.05" },
    { -2500000, NULL, "-Rp25.000,00", "-IDR 25,000.00" },
    { 0, NULL, "Rp0,00", "IDR 0.00" },
    { 100000000000000, NULL, "Rp1.000.000.000.000,00", "IDR 1,000,000,000,000.00" },
    { G_MININT64, "USD", "-USD 92.233.720.368.547.758,08", "-USD 92,233,720,368,547,758.08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian =
        ang_number_format_amount (cases[i].hundredths, cases[i].currency, ANG_LANGUAGE_INDONESIAN);
      g_autofree char *english = ang_number_format_amount (cases[i].hundredths, cases[i].currency, ANG_LANGUAGE_ENGLISH);

      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
test_words (void)
{
  static const struct { gint64 n; const char *indonesian; const char *english; } cases[] = {
    { 0, "nol", "zero" }, { 1, "satu", "one" }, { 4, "empat", "four" }, { 9, "sembilan", "nine" }, { 10, "sepuluh", "ten" },
    { 11, "sebelas", "eleven" }, { 12, "dua belas", "twelve" }, { 19, "sembilan belas", "nineteen" },
    { 20, "dua puluh", "twenty" }, { 25, "dua puluh lima", "twenty-five" }, { 30, "tiga puluh", "thirty" },
    { 99, "sembilan puluh sembilan", "ninety-nine" }, { 100, "seratus", "one hundred" },
    { 101, "seratus satu", "one hundred and one" }, { 112, "seratus dua belas", "one hundred and twelve" },
    { 111, "seratus sebelas", "one hundred and eleven" }, { 200, "dua ratus", "two hundred" },
    { 500, "lima ratus", "five hundred" }, { 999, "sembilan ratus sembilan puluh sembilan", "nine hundred and ninety-nine" },
    { 1000, "seribu", "one thousand" }, { 1001, "seribu satu", "one thousand and one" },
    { 1100, "seribu seratus", "one thousand one hundred" },
    { 1240, "seribu dua ratus empat puluh", "one thousand two hundred and forty" },
    { 2000, "dua ribu", "two thousand" }, { 10000, "sepuluh ribu", "ten thousand" },
    { 11000, "sebelas ribu", "eleven thousand" }, { 21000, "dua puluh satu ribu", "twenty-one thousand" },
    { 100000, "seratus ribu", "one hundred thousand" },
    { 101000, "seratus satu ribu", "one hundred and one thousand" },
    { 1000000, "satu juta", "one million" }, { 1005000, "satu juta lima ribu", "one million five thousand" },
    { 1000005, "satu juta lima", "one million and five" },
    { 1001000, "satu juta seribu", "one million one thousand" },
    { 25000000, "dua puluh lima juta", "twenty-five million" },
    { 999999999,
      "sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh "
      "sembilan",
      "nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine" },
    { -19, "minus sembilan belas", "minus nineteen" }, { -105, "minus seratus lima", "minus one hundred and five" },
    { 1000000000, "1.000.000.000", "1,000,000,000" },
    { G_MAXINT64, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807" },
    { G_MININT64, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian = ang_number_words (cases[i].n, ANG_LANGUAGE_INDONESIAN);
      g_autofree char *english = ang_number_words (cases[i].n, ANG_LANGUAGE_ENGLISH);

      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/format", test_format);
  g_test_add_func ("/number/decimal", test_decimal);
  g_test_add_func ("/number/amount", test_amount);
  g_test_add_func ("/number/words", test_words);
  return g_test_run ();
}
