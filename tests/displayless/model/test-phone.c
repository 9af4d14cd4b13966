#include "ang-phone.h"

static const struct { const char *text; const char *number; const char *home; const char *abroad; } phones[] = {
  { "081234567890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "0812-3456-7890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "0812 3456 7890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "0812.3456.7890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "'081234567890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "0812–3456–7890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "+62 812 3456 7890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "+62 (0)812 3456 7890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "62812-3456-7890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "0062 812 3456 7890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "81234567890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "\302\240081234567890\302\240", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890" },
  { "0812345678", "+62812345678", "0812-345-678", "+62 812-345-678" },
  { "0812345678901", "+62812345678901", "0812-3456-78901", "+62 812-3456-78901" },
  { "(0741) 12345", "+6274112345", "(0741) 12345", "+62 741 12345" },
  { "0741-123456", "+62741123456", "(0741) 123456", "+62 741 123456" },
  { "(021) 1234567", "+62211234567", "(021) 1234567", "+62 21 1234567" },
  { "(0741) 12345 ext. 6", "+6274112345 ext. 6", "(0741) 12345 ext. 6", "+62 741 12345 ext. 6" },
  { "(0741) 12345 Ext 12", "+6274112345 ext. 12", "(0741) 12345 ext. 12", "+62 741 12345 ext. 12" },
  { "(0741) 12345 pes. 12", "+6274112345 ext. 12", "(0741) 12345 ext. 12", "+62 741 12345 ext. 12" },
  { "(0741) 12345 x12", "+6274112345 ext. 12", "(0741) 12345 ext. 12", "+62 741 12345 ext. 12" },
  { "(0741) 12345 #12", "+6274112345 ext. 12", "(0741) 12345 ext. 12", "+62 741 12345 ext. 12" },
  { "(0741) 12345 pesawat 12 (Umum)", "+6274112345 ext. 12 (Umum)", "(0741) 12345 ext. 12 (Umum)",
    "+62 741 12345 ext. 12 (Umum)" },
  { "(0741) 12345 ext.", "+6274112345", "(0741) 12345", "+62 741 12345" },
  { "+65 6123 4567", "+6561234567", "+6561234567", "+6561234567" },
  { "00 65 6123 4567", "+6561234567", "+6561234567", "+6561234567" },
  /* Not a single number: kept as it is. */
  { "0812 / 0813", "0812 / 0813", "0812 / 0813", "0812 / 0813" },
  { "0812-3456-7890 (WA)", "0812-3456-7890 (WA)", "0812-3456-7890 (WA)", "0812-3456-7890 (WA)" },
  { "6123 4567", "6123 4567", "6123 4567", "6123 4567" }, { "110", "110", "110", "110" }, { "0", "0", "0", "0" },
  { "+", "+", "+", "+" }, { "+0812345678", "+0812345678", "+0812345678", "+0812345678" }, { "ext. 5", "ext. 5", "ext. 5", "ext. 5" },
  { "08123456789012345", "08123456789012345", "08123456789012345", "08123456789012345" },
  { "8.12E+10", "8.12E+10", "8.12E+10", "8.12E+10" }, { "0812+3456", "0812+3456", "0812+3456", "0812+3456" },
  { "tidak ada", "tidak ada", "tidak ada", "tidak ada" },
  { "-", NULL, "", "" }, { "", NULL, "", "" }, { "  ", NULL, "", "" }, { NULL, NULL, "", "" },
  { "(0741) 12345 ext.\xff 6", "+6274112345 ext. \357\277\275 6", "(0741) 12345 ext. \357\277\275 6",
    "+62 741 12345 ext. \357\277\275 6" },
  { "\xff", "\357\277\275", "\357\277\275", "\357\277\275" },
};

static void
test_phone (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phones); i++)
    {
      g_autofree char *number = ang_phone_normalize (phones[i].text);
      g_autofree char *again = ang_phone_normalize (number);
      g_autofree char *home = ang_phone_format (number, FALSE);
      g_autofree char *abroad = ang_phone_format (number, TRUE);

      g_assert_cmpstr (number, ==, phones[i].number);
      g_assert_cmpstr (again, ==, number);
      g_assert_cmpstr (home, ==, phones[i].home);
      g_assert_cmpstr (abroad, ==, phones[i].abroad);

      /* What is printed is read again. */
      if (ang_phone_is_valid (number))
        {
          g_autofree char *from_home = ang_phone_normalize (home);
          g_autofree char *from_abroad = ang_phone_normalize (abroad);

          g_assert_cmpstr (from_home, ==, number);
          g_assert_cmpstr (from_abroad, ==, number);
        }
    }
}

static void
test_hostile (void)
{
  static const char *const bits[] = { "0", "8", "+", "ext. ", "x", " ", "-", "\303\251", "\xff", "(" };

  for (gsize i = 0; i < G_N_ELEMENTS (bits); i++)
    for (gsize size = 1; size < 10240; size = size * 3 / 2 + 1)
      {
        g_autoptr (GString) large = g_string_new (NULL);
        g_autofree char *number = NULL;
        g_autofree char *text = NULL;

        while (large->len < size)
          g_string_append (large, bits[i]);
        number = ang_phone_normalize (large->str);
        text = ang_phone_format (number, FALSE);
        g_assert_true (g_utf8_validate (text, -1, NULL));
        if (large->len > 128)
          g_assert_false (ang_phone_is_valid (number));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone/phone", test_phone);
  g_test_add_func ("/phone/hostile", test_hostile);
  return g_test_run ();
}
