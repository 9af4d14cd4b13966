#include <string.h>

#include "ang-date.h"

static void
assert_iso (AngDate     date,
            const char *expected)
{
  g_autofree char *iso = ang_date_to_iso (date);

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_valid (void)
{
  static const struct { int year, month, day; gboolean valid; } cases[] = {
    { 2024, 6, 30, TRUE }, { 2024, 6, 31, FALSE }, { 2024, 2, 29, TRUE }, { 2023, 2, 29, FALSE }, { 1900, 2, 29, FALSE },
    { 2000, 2, 29, TRUE }, { 2024, 6, 0, TRUE }, { 2024, 0, 0, TRUE }, { 2024, 0, 1, FALSE }, { 0, 0, 0, FALSE },
    { 0, 6, 30, FALSE }, { 2024, 13, 1, FALSE }, { 2024, 12, 32, FALSE }, { 10000, 1, 1, FALSE }, { -1, 1, 1, FALSE },
    { 1, 1, 1, TRUE }, { 9999, 12, 31, TRUE }, { 2024, -1, 1, FALSE }, { 2024, 1, -1, FALSE }, { 67560, 6, 30, FALSE },
    { 2024, 257, 1, FALSE }, { 2024, 1, 257, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngDate date = ang_date_new (cases[i].year, cases[i].month, cases[i].day);

      g_assert_cmpint (ang_date_is_valid (date), ==, cases[i].valid);
      g_assert_cmpint (ang_date_is_known (date), ==, cases[i].valid);
      g_assert_cmpint (ang_date_is_complete (date), ==, cases[i].valid && cases[i].day != 0);
    }
  g_assert_false (ang_date_is_valid ((AngDate) { 2024, 2, 30 }));
  g_assert_false (ang_date_is_valid ((AngDate) { -5, 2, 3 }));
  g_assert_true (ang_date_is_complete (ang_date_today ()));
}

static void
test_iso (void)
{
  static const struct { const char *text; const char *iso; } cases[] = {
    { "2024-06-30", "2024-06-30" }, { "2024-06", "2024-06" }, { "2024", "2024" }, { "0001-01-01", "0001-01-01" },
    { "2024-02-29", "2024-02-29" },
    { "2023-02-29", NULL }, { "2024-6-30", NULL }, { "2024-06-3", NULL }, { "2024-00", NULL }, { "2024-06-00", NULL },
    { "0000", NULL }, { "2024/06/30", NULL }, { " 2024-06-30", NULL }, { "2024-06-30 ", NULL }, { "2024-06-301", NULL },
    { "24-06-30", NULL }, { "30-06-2024", NULL }, { "", NULL }, { "x", NULL }, { "2024-", NULL }, { "+024-06-30", NULL },
    { "2024-13-01", NULL }, { "202\xff", NULL }, { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngDate date = { 1, 1, 1 };

      g_assert_cmpint (ang_date_parse_iso (cases[i].text, &date), ==, cases[i].iso != NULL);
      assert_iso (date, cases[i].iso);
    }
}

static void
test_parse (void)
{
  static const struct { const char *text; const char *iso; } cases[] = {
    { "31-12-2000", "2000-12-31" }, { "31/12/2000", "2000-12-31" }, { "31.12.2000", "2000-12-31" },
    { "1-2-2000", "2000-02-01" }, { "01/02/2000", "2000-02-01" }, { "1. 2. 2000", "2000-02-01" },
    { "1 - 2 - 2000", "2000-02-01" }, { "31 12 2000", "2000-12-31" }, { "2000-12-31", "2000-12-31" },
    { "2000/12/31", "2000-12-31" }, { "2000.1.2", "2000-01-02" }, { "  31-12-2000\t", "2000-12-31" },
    { "'31-12-2000", "2000-12-31" }, { "\302\24031\302\240Desember\302\2402000", "2000-12-31" },
    { "31 Des 2000", "2000-12-31" }, { "31 Desember 2000", "2000-12-31" }, { "31 December 2000", "2000-12-31" },
    { "31 DESEMBER 2000", "2000-12-31" }, { "31 des. 2000", "2000-12-31" }, { "31-Des-2000", "2000-12-31" },
    { "31-Dec-2000", "2000-12-31" }, { "31/Des/2000", "2000-12-31" }, { "31Des2000", "2000-12-31" },
    { "31 Desember, 2000", "2000-12-31" }, { "31 Desember 2000.", "2000-12-31" }, { "1st July 2024", "2024-07-01" },
    { "2nd July 2024", "2024-07-02" }, { "3rd July 2024", "2024-07-03" }, { "4th July 2024", "2024-07-04" },
    { "Minggu, 30 Juni 2024", "2024-06-30" }, { "Sunday, 30 June 2024", "2024-06-30" }, { "Jum'at 5 Juli 2024", "2024-07-05" },
    { "Senin, 31-12-2000", "2000-12-31" },
    { "2000-12-31T00:00:00", "2000-12-31" }, { "2000-12-31 00:00:00", "2000-12-31" }, { "31/12/2000 0:00", "2000-12-31" },
    { "2000-12-31T00:00:00.000Z", "2000-12-31" },
    { "2000", "2000" }, { "12-2000", "2000-12" }, { "12/2000", "2000-12" }, { "2000-12", "2000-12" },
    { "Desember 2000", "2000-12" }, { "Des-2000", "2000-12" },
    /* Month first, or what could be it. */
    { "12/31/2000", NULL }, { "12-31-2000", NULL }, { "December 31, 2000", NULL }, { "Des 31 2000", NULL },
    { "2000-31-12", NULL }, { "2000 Desember 31", NULL },
    /* Years of two digits. */
    { "31-12-00", NULL }, { "31/12/99", NULL }, { "31 Des 99", NULL }, { "31 Des '99", NULL }, { "99-12-31", NULL },
    /* No such day. */
    { "30-02-2000", NULL }, { "29 Februari 2023", NULL }, { "31 Juni 2024", NULL }, { "0-1-2000", NULL }, { "1-0-2000", NULL },
    { "00-00-0000", NULL }, { "0000", NULL }, { "32-1-2000", NULL }, { "1-13-2000", NULL }, { "01-01-0024", NULL },
    /* No dates. */
    { "", NULL }, { " ", NULL }, { "-", NULL }, { "--", NULL }, { "31", NULL }, { "31-12", NULL }, { "31 Desember", NULL },
    { "31--12--2000", NULL }, { "31-12/2000", NULL }, { "-31-12-2000", NULL }, { "31-12-2000-", NULL }, { "31,12,2000", NULL },
    { "31-12-20000", NULL }, { "31-12-200", NULL }, { "031-12-2000", NULL }, { "31-12-2000 x", NULL }, { "x 31-12-2000", NULL },
    { "31 Foo 2000", NULL }, { "31 D 2000", NULL }, { "Desember", NULL }, { "Minggu", NULL }, { "36526", NULL },
    { "20001231", NULL }, { "31 Des 2000 31 Des 2000", NULL }, { "1 2 3 4 5 6 7 8 9", NULL }, { "12 2000", NULL },
    { "2000.5", NULL }, { "12.2000", NULL }, { "12:30", NULL }, { "31–12–2000", NULL }, { "３１-12-2000", NULL },
    { "31-12-2000T", NULL }, { "31 Des 2000 st", NULL }, { "tmt 2000", NULL },
    { "31-12-\xff", NULL }, { "\xff\xfe", NULL }, { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngDate date = { 1, 1, 1 };
      gboolean parsed = ang_date_parse (cases[i].text, &date);

      g_test_message ("%s", cases[i].text != NULL && g_utf8_validate (cases[i].text, -1, NULL) ? cases[i].text : "?");
      assert_iso (date, cases[i].iso);
      g_assert_cmpint (parsed, ==, cases[i].iso != NULL);
    }
}

static void
test_parse_month_names (void)
{
  static const char *const names[12] = {
    "Januari January Jan", "Februari Pebruari February Feb Peb", "Maret March Mar Mrt", "April Apr", "Mei May",
    "Juni June Jun", "Juli July Jul", "Agustus August Agust Agu Ags Agt Aug", "September Sept Sep",
    "Oktober October Okt Oct", "November Nopember Nov Nop", "Desember December Des Dec",
  };

  for (int month = 1; month <= 12; month++)
    {
      g_auto (GStrv) words = g_strsplit (names[month - 1], " ", -1);

      for (char **word = words; *word != NULL; word++)
        {
          g_autofree char *upper = g_ascii_strup (*word, -1);
          g_autofree char *mixed = g_strdup_printf ("7 %s 2024", *word);
          g_autofree char *capitals = g_strdup_printf ("07-%s-2024", upper);
          AngDate date;

          g_assert_true (ang_date_parse (mixed, &date));
          g_assert_cmpint (ang_date_compare (date, ang_date_new (2024, month, 7)), ==, 0);
          g_assert_true (ang_date_parse (capitals, &date));
          g_assert_cmpint (ang_date_compare (date, ang_date_new (2024, month, 7)), ==, 0);
        }
    }
}

static void
test_parse_place (void)
{
  static const struct { const char *text; const char *place; const char *iso; } cases[] = {
    { "Jambi, 12 Mei 1985", "Jambi", "1985-05-12" }, { "JAMBI, 12-05-1985", "JAMBI", "1985-05-12" },
    { "Jambi/12 Mei 1985", "Jambi", "1985-05-12" }, { "Muara Bungo 12 Mei 1985", "Muara Bungo", "1985-05-12" },
    { "Sungai Penuh - 12/05/1985", "Sungai Penuh", "1985-05-12" }, { "12 Mei 1985", NULL, "1985-05-12" },
    { "Kuala Tungkal,1985", "Kuala Tungkal", "1985" }, { "Jambi", NULL, NULL }, { "Jambi, 31-31-1985", NULL, NULL },
    { "Jambi, 12 Mei 85", NULL, NULL }, { "", NULL, NULL }, { "\xff 12-05-1985", NULL, NULL }, { NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = NULL;
      AngDate date;

      g_assert_cmpint (ang_date_parse_with_place (cases[i].text, &place, &date), ==, cases[i].iso != NULL);
      g_assert_cmpstr (place, ==, cases[i].place);
      assert_iso (date, cases[i].iso);
    }
}

static void
test_hostile (void)
{
  static const char *const bits[] = { "1", "0", " ", "-", "31-12-2000", "Des", "\303\251", ".", "'", "\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (bits); i++)
    {
      g_autoptr (GString) large = g_string_new (NULL);
      g_autofree char *place = NULL;
      AngDate date;

      while (large->len < 10240)
        g_string_append (large, bits[i]);
      g_assert_false (ang_date_parse (large->str, &date));
      g_assert_false (ang_date_parse_iso (large->str, &date));
      g_assert_false (ang_date_parse_with_place (large->str, &place, &date));
    }
}

/* GLib's calendar is the witness, over every day of six centuries. */
static void
test_days (void)
{
  AngDate date = ang_date_new (1752, 1, 1);
  AngDate first = date;
  GDate witness;

  g_date_clear (&witness, 1);
  g_date_set_dmy (&witness, 1, 1, 1752);
  for (int i = 0; i < 600 * 365; i++)
    {
      g_assert_cmpint (date.year, ==, g_date_get_year (&witness));
      g_assert_cmpint (date.month, ==, g_date_get_month (&witness));
      g_assert_cmpint (date.day, ==, g_date_get_day (&witness));
      g_assert_cmpint (ang_date_get_weekday (date), ==, g_date_get_weekday (&witness));
      g_assert_cmpint (ang_date_days_between (first, date), ==, i);
      date = ang_date_add_days (date, 1);
      g_date_add_days (&witness, 1);
    }
  assert_iso (ang_date_add_days (date, -600 * 365), "1752-01-01");
}

static void
test_add (void)
{
  AngDate day = ang_date_new (2024, 1, 31);

  assert_iso (ang_date_add_days (day, 1), "2024-02-01");
  assert_iso (ang_date_add_days (day, -31), "2023-12-31");
  assert_iso (ang_date_add_days (day, G_MAXINT), NULL);
  assert_iso (ang_date_add_days (day, G_MININT), NULL);
  assert_iso (ang_date_add_days (ang_date_new (9999, 12, 31), 1), NULL);
  assert_iso (ang_date_add_days (ang_date_new (1, 1, 1), -1), NULL);
  assert_iso (ang_date_add_days (ang_date_new (1, 1, 1), 0), "0001-01-01");
  assert_iso (ang_date_add_days (ang_date_new (1, 1, 1), 3652058), "9999-12-31");
  assert_iso (ang_date_add_days (ang_date_new (2024, 1, 0), 1), NULL);
  assert_iso (ang_date_add_months (day, 1), "2024-02-29");
  assert_iso (ang_date_add_months (day, 13), "2025-02-28");
  assert_iso (ang_date_add_months (day, -2), "2023-11-30");
  assert_iso (ang_date_add_months (ang_date_new (2024, 11, 0), 3), "2025-02");
  assert_iso (ang_date_add_months (ang_date_new (2024, 0, 0), 3), NULL);
  assert_iso (ang_date_add_months (day, G_MAXINT), NULL);
  assert_iso (ang_date_add_months (day, G_MININT), NULL);
  assert_iso (ang_date_add_years (ang_date_new (2024, 2, 29), 1), "2025-02-28");
  assert_iso (ang_date_add_years (ang_date_new (2024, 2, 29), 4), "2028-02-29");
  assert_iso (ang_date_add_years (ang_date_new (2024, 2, 0), -24), "2000-02");
  assert_iso (ang_date_add_years (ang_date_new (2024, 0, 0), -24), "2000");
  assert_iso (ang_date_add_years (day, 9000), NULL);
  assert_iso (ang_date_add_years (day, G_MAXINT), NULL);
  assert_iso (ang_date_add_years (day, G_MININT), NULL);
  assert_iso (ang_date_add_years (ang_date_unknown (), 5), NULL);
}

static void
test_compare (void)
{
  static const char *const ascending[] = { "2023", "2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02" };

  for (gsize i = 0; i < G_N_ELEMENTS (ascending); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ascending); j++)
      {
        AngDate a;
        AngDate b;

        ang_date_parse_iso (ascending[i], &a);
        ang_date_parse_iso (ascending[j], &b);
        g_assert_cmpint (CLAMP (ang_date_compare (a, b), -1, 1), ==, CLAMP ((int) i - (int) j, -1, 1));
      }
  g_assert_cmpint (ang_date_compare (ang_date_unknown (), ang_date_new (1, 1, 1)), <, 0);
  g_assert_cmpint (ang_date_days_between (ang_date_new (2024, 7, 1), ang_date_new (2024, 6, 30)), ==, -1);
  g_assert_cmpint (ang_date_days_between (ang_date_new (2024, 0, 0), ang_date_new (2024, 2, 0)), ==, 31);
  g_assert_cmpint (ang_date_days_between (ang_date_unknown (), ang_date_new (2024, 2, 0)), ==, 0);
}

static void
test_age (void)
{
  static const struct { const char *birth; const char *at; int years; int months; } cases[] = {
    { "2000-12-31", "2024-12-30", 23, 11 }, { "2000-12-31", "2024-12-31", 24, 0 }, { "2000-12-31", "2025-01-01", 24, 0 },
    { "2000-12-31", "2025-01-31", 24, 1 }, { "2000-02-29", "2023-02-28", 22, 11 }, { "2000-02-29", "2023-03-01", 23, 0 },
    { "2000-02-29", "2024-02-29", 24, 0 }, { "2000-01-15", "2000-01-15", 0, 0 }, { "2000-01-15", "2000-02-14", 0, 0 },
    { "2000-01-15", "2000-02-15", 0, 1 }, { "1970-01-01", "2026-11-22", 56, 10 },
    { "2000-01-15", "2000-01-14", -1, -1 }, { "2000-01", "2024-01-01", -1, -1 }, { "2000-01-01", "2024", -1, -1 },
    { "", "2024-01-01", -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngDate birth;
      AngDate at;
      int years = -1;
      int months = -1;

      ang_date_parse_iso (cases[i].birth, &birth);
      ang_date_parse_iso (cases[i].at, &at);
      g_assert_cmpint (ang_date_get_age (birth, at, &years, &months), ==, cases[i].years >= 0);
      g_assert_cmpint (years, ==, cases[i].years);
      g_assert_cmpint (months, ==, cases[i].months);
      g_assert_cmpint (ang_date_get_age (birth, at, NULL, NULL), ==, cases[i].years >= 0);
    }
}

static void
test_format (void)
{
  static const struct { const char *iso; AngDateStyle style; const char *indonesian; const char *english; } cases[] = {
    { "2024-06-30", ANG_DATE_STYLE_LONG, "30 Juni 2024", "30 June 2024" },
    { "2024-06-30", ANG_DATE_STYLE_WEEKDAY, "Minggu, 30 Juni 2024", "Sunday, 30 June 2024" },
    { "2024-06-30", ANG_DATE_STYLE_SHORT, "30-06-2024", "30-06-2024" },
    { "2024-06-30", ANG_DATE_STYLE_SLASH, "30/06/2024", "30/06/2024" },
    { "2024-06-30", ANG_DATE_STYLE_ISO, "2024-06-30", "2024-06-30" },
    { "2024-01-01", ANG_DATE_STYLE_WEEKDAY, "Senin, 1 Januari 2024", "Monday, 1 January 2024" },
    { "2024-01-01", ANG_DATE_STYLE_SHORT, "01-01-2024", "01-01-2024" },
    { "2025-10", ANG_DATE_STYLE_LONG, "Oktober 2025", "October 2025" },
    { "2025-10", ANG_DATE_STYLE_WEEKDAY, "Oktober 2025", "October 2025" },
    { "2025-10", ANG_DATE_STYLE_SHORT, "10-2025", "10-2025" },
    { "2025-10", ANG_DATE_STYLE_SLASH, "10/2025", "10/2025" },
    { "2025-10", ANG_DATE_STYLE_ISO, "2025-10", "2025-10" },
    { "2025", ANG_DATE_STYLE_LONG, "2025", "2025" },
    { "2025", ANG_DATE_STYLE_WEEKDAY, "2025", "2025" },
    { "2025", ANG_DATE_STYLE_SLASH, "2025", "2025" },
    { "", ANG_DATE_STYLE_LONG, "", "" },
    { "", ANG_DATE_STYLE_ISO, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian = NULL;
      g_autofree char *english = NULL;
      AngDate date;

      ang_date_parse_iso (cases[i].iso, &date);
      indonesian = ang_date_format (date, ANG_LANGUAGE_INDONESIAN, cases[i].style);
      english = ang_date_format (date, ANG_LANGUAGE_ENGLISH, cases[i].style);
      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
test_format_all (void)
{
  static const char *const months[] = {
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
  };
  static const char *const weekdays[] = { "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu" };

  for (int month = 1; month <= 12; month++)
    g_assert_cmpstr (ang_date_get_month_name (month, ANG_LANGUAGE_INDONESIAN), ==, months[month - 1]);
  for (int weekday = 1; weekday <= 7; weekday++)
    g_assert_cmpstr (ang_date_get_weekday_name (weekday, ANG_LANGUAGE_INDONESIAN), ==, weekdays[weekday - 1]);
  g_assert_cmpstr (ang_date_get_month_name (0, ANG_LANGUAGE_ENGLISH), ==, "");
  g_assert_cmpstr (ang_date_get_month_name (13, ANG_LANGUAGE_ENGLISH), ==, "");
  g_assert_cmpstr (ang_date_get_weekday_name (0, ANG_LANGUAGE_ENGLISH), ==, "");
  g_assert_cmpstr (ang_date_get_weekday_name (8, ANG_LANGUAGE_ENGLISH), ==, "");

  /* What is written is read again, in both languages and every style. */
  for (AngDate day = ang_date_new (2023, 12, 1); day.year < 2025; day = ang_date_add_days (day, 1))
    for (int style = ANG_DATE_STYLE_LONG; style <= ANG_DATE_STYLE_ISO; style++)
      for (int language = ANG_LANGUAGE_ENGLISH; language <= ANG_LANGUAGE_INDONESIAN; language++)
        {
          g_autofree char *text = ang_date_format (day, language, style);
          AngDate again;

          g_assert_true (ang_date_parse (text, &again));
          g_assert_cmpint (ang_date_compare (day, again), ==, 0);
        }
}

static void
test_range (void)
{
  static const struct { const char *from; const char *to; const char *indonesian; const char *english; } cases[] = {
    { "2024-07-01", "2024-07-05", "1 s.d. 5 Juli 2024", "1–5 July 2024" },
    { "2024-07-01", "2024-07-01", "1 Juli 2024", "1 July 2024" },
    { "2025-10-30", "2025-11-04", "30 Oktober s.d. 4 November 2025", "30 October – 4 November 2025" },
    { "2024-12-30", "2025-01-02", "30 Desember 2024 s.d. 2 Januari 2025", "30 December 2024 – 2 January 2025" },
    { "2023-03", "2023-03", "Maret 2023", "March 2023" },
    { "2023-03", "2023-04", "Maret s.d. April 2023", "March – April 2023" },
    { "2023-12", "2024-01", "Desember 2023 s.d. Januari 2024", "December 2023 – January 2024" },
    { "2023", "2024", "2023 s.d. 2024", "2023–2024" },
    { "2023", "2023", "2023", "2023" },
    { "2023", "2023-04", "2023 s.d. April 2023", "2023 – April 2023" },
    { "2023-03", "2023-03-31", "Maret 2023 s.d. 31 Maret 2023", "March 2023 – 31 March 2023" },
    { "2023-03-01", "2023-03", "1 Maret 2023 s.d. Maret 2023", "1 March 2023 – March 2023" },
    { "2023", "2024-04-04", "2023 s.d. 4 April 2024", "2023 – 4 April 2024" },
    { "2024-07-05", "2024-07-01", "5 s.d. 1 Juli 2024", "5–1 July 2024" },
    { "2024-07-01", "", "1 Juli 2024", "1 July 2024" },
    { "", "2024-07-05", "5 Juli 2024", "5 July 2024" },
    { "", "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian = NULL;
      g_autofree char *english = NULL;
      AngDate from;
      AngDate to;

      ang_date_parse_iso (cases[i].from, &from);
      ang_date_parse_iso (cases[i].to, &to);
      indonesian = ang_date_format_range (from, to, ANG_LANGUAGE_INDONESIAN);
      english = ang_date_format_range (from, to, ANG_LANGUAGE_ENGLISH);
      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
test_find_range (void)
{
  static const struct
  {
    const char *text;
    const char *start;
    const char *end;
  } cases[] = {
    { "30 Oktober s.d. 4 November 2025", "2025-10-30", "2025-11-04" },
    { "DI CDAC MOHALI, INDIA, TANGGAL 30 OKTOBER S.D. 4 NOVEMBER 2025", "2025-10-30", "2025-11-04" },
    { "1 s.d. 5 Juli 2024", "2024-07-01", "2024-07-05" },
    { "tanggal 1 s/d 5 Juli 2024 di Singapura", "2024-07-01", "2024-07-05" },
    { "1-5 Juli 2024", "2024-07-01", "2024-07-05" },
    { "23–31 March 2023", "2023-03-23", "2023-03-31" },
    { "30 October – 4 November 2025", "2025-10-30", "2025-11-04" },
    { "October 30 – November 4, 2025", "2025-10-30", "2025-11-04" },
    { "July 1-5, 2024", "2024-07-01", "2024-07-05" },
    { "30 Desember 2025 sampai dengan 4 Januari 2026", "2025-12-30", "2026-01-04" },
    { "Senin, 1 Juli s.d. Jumat, 5 Juli 2024", "2024-07-01", "2024-07-05" },
    { "01/07/2024 - 05/07/2024", "2024-07-01", "2024-07-05" },
    { "01-07-2024 s.d 05-07-2024", "2024-07-01", "2024-07-05" },
    { "Angkatan 13, 17 Februari 2019", "2019-02-17", "2019-02-17" },
    { "25 peserta tahun 2025", NULL, NULL },
    { "Juli 2024", NULL, NULL },
    { "32 Juli 2024", NULL, NULL },
    { "5 s.d. 1 Juli 2024", "2024-07-01", "2024-07-01" },
    { "", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngDate start;
      AngDate end;
      g_autofree char *start_iso = NULL;
      g_autofree char *end_iso = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (ang_date_find_range (cases[i].text, &start, &end), ==, cases[i].start != NULL);
      if (cases[i].start == NULL)
        continue;
      start_iso = ang_date_to_iso (start);
      end_iso = ang_date_to_iso (end);
      g_assert_cmpstr (start_iso, ==, cases[i].start);
      g_assert_cmpstr (end_iso, ==, cases[i].end);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/parse/month-names", test_parse_month_names);
  g_test_add_func ("/date/parse/place", test_parse_place);
  g_test_add_func ("/date/parse/hostile", test_hostile);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/add", test_add);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/age", test_age);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/format/all", test_format_all);
  g_test_add_func ("/date/range", test_range);
  g_test_add_func ("/date/range/find", test_find_range);
  return g_test_run ();
}
