#include <string.h>

#include "ang-rank.h"

static void
test_table (void)
{
  gsize n;
  const AngRank *all = ang_rank_get_all (&n);

  g_assert_cmpuint (n, ==, 34);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_true (ang_rank_find (all[i].code) == &all[i]);
      g_assert_cmpint (all[i].level, ==, i % 17 + 1);
      g_assert_cmpint (all[i].pppk, ==, i >= 17);
      g_assert_cmpint (*all[i].name == '\0', ==, all[i].pppk);
      g_assert_cmpint (*all[i].english, !=, '\0');
    }
  g_assert_null (ang_rank_find (NULL));
  g_assert_null (ang_rank_find (""));
  g_assert_null (ang_rank_find ("15"));
  g_assert_null (ang_rank_find ("9"));
  g_assert_null (ang_rank_find ("P9"));
  g_assert_null (ang_rank_find ("p09"));
  g_assert_null (ang_rank_find ("\xff"));
}

static void
test_parse (void)
{
  static const struct { const char *text; const char *code; } cases[] = {
    { "III/a", "31" }, { "III.a", "31" }, { "IIIa", "31" }, { "III A", "31" }, { "III/A", "31" }, { "3a", "31" },
    { "3/a", "31" }, { "3 A", "31" }, { "iii/a", "31" }, { "III - a", "31" }, { "(III/a)", "31" }, { " III/a ", "31" },
    { "III\302\240a", "31" }, { "III–a", "31" }, { "Gol. III/a", "31" }, { "Golongan III/a", "31" }, { "GOL/RUANG III/a", "31" },
    { "I/a", "11" }, { "Id", "14" }, { "ID", "14" }, { "IC", "13" }, { "II/d", "24" }, { "IVe", "45" }, { "IV/e", "45" },
    { "4e", "45" }, { "1d", "14" }, { "IV.b", "42" },
    { "34", "34" }, { "31", "31" }, { "45", "45" }, { "21", "21" },
    { "Juru Muda", "11" }, { "Juru", "13" }, { "Juru Tingkat I", "14" }, { "Juru Muda Tk. I", "12" },
    { "Pengatur Muda Tingkat I", "22" }, { "Pengatur", "23" }, { "Penata Muda", "31" }, { "Penata", "33" },
    { "Penata Tk. I", "34" }, { "Penata Tk.I", "34" }, { "Penata Tk I", "34" }, { "Penata Tk.1", "34" }, { "Penata TkI", "34" },
    { "Penata Tk1", "34" }, { "Penata TINGKAT 1", "34" }, { "PENATA TINGKAT I", "34" }, { "penata tkt. i", "34" },
    { "Pembina", "41" }, { "Pembina Tk. I", "42" }, { "Pembina Utama Muda", "43" }, { "Pembina Utama Madya", "44" },
    { "Pembina Utama", "45" },
    { "Penata Muda (III/a)", "31" }, { "PENATA MUDA/IIIa", "31" }, { "Penata Muda, III/a", "31" }, { "Penata Muda III A", "31" },
    { "Penata Muda Tk. I / III/b", "32" }, { "Penata Muda Tingkat I (III/b)", "32" }, { "Penata Tk. I (III/d)", "34" },
    { "Penata Tk.I/IIId", "34" }, { "Penata Tk. I, 3d", "34" }, { "III/d Penata Tk. I", "34" }, { "III/d - Penata Tingkat I", "34" },
    { "Penata Tk. III/d", "34" }, { "Juru Tk. I/d", "14" }, { "Juru Muda Tk. I (I/b)", "12" }, { "Juru Tk.1 I/d", "14" },
    { "Pembina (41)", "41" }, { "Penata (III)", "33" }, { "Penata Tk. I (III/d) TMT 01-04-2020", "34" },
    { "Penata Muda\n(III/a)", "31" }, { "Pangkat: Penata, Gol: III/c", "33" }, { "CPNS III/a", "31" },
    { "IX", "P09" }, { "ix", "P09" }, { "Golongan IX", "P09" }, { "GOL. IX", "P09" }, { "9", "P09" }, { "09", "P09" },
    { "PPPK IX", "P09" }, { "PPPK Gol. III", "P03" }, { "PPPK 11", "P11" }, { "V", "P05" }, { "XVII", "P17" }, { "17", "P17" },
    { "5", "P05" }, { "10", "P10" }, { "XI", "P11" }, { "P09", "P09" }, { "P11", "P11" }, { "P01", "P01" }, { "p09", "P09" },
    { NULL, NULL }, { "", NULL }, { " ", NULL }, { "-", NULL }, { "0", NULL }, { "00", NULL }, { "a", NULL }, { "I/e", NULL },
    { "III/e", NULL }, { "III/f", NULL }, { "V/a", NULL }, { "5a", NULL }, { "XVIII", NULL }, { "18", NULL }, { "19", NULL },
    { "35", NULL }, { "46", NULL }, { "99", NULL }, { "100", NULL }, { "IIII", NULL }, { "IIX", NULL }, { "P18", NULL },
    { "P00", NULL }, { "Pembina Muda", NULL }, { "Penata Madya", NULL }, { "Penata Utama", NULL }, { "Muda", NULL },
    { "Tingkat I", NULL }, { "Penata Penata", NULL }, { "Penata Muda Muda", NULL }, { "III/a III/b", NULL },
    { "Kepala Dinas", NULL }, { "Juru Bayar", NULL }, { "Penata Layanan Operasional", NULL }, { "Penata (IV)", NULL },
    { "Penata (IX)", NULL }, { "Golongan", NULL }, { "PNS", NULL }, { "TMT", NULL }, { "III/a é", NULL }, { "III/а", NULL },
    { "\xff", NULL }, { "III/a \xff", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AngRank *rank;
      const AngRank *named;
      AngRankResult result = ang_rank_parse (cases[i].text, 0, &rank, &named);

      if (cases[i].text != NULL && g_utf8_validate (cases[i].text, -1, NULL))
        g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (rank != NULL ? rank->code : NULL, ==, cases[i].code);
      g_assert_cmpint (result, ==, cases[i].code != NULL ? ANG_RANK_RESULT_FOUND : ANG_RANK_RESULT_NONE);
      g_assert_null (named);
    }
}

static void
test_disagree (void)
{
  static const struct { const char *text; const char *code; const char *named; } cases[] = {
    { "Penata Muda (III/b)", "32", "31" }, { "Penata (IV/a)", "41", "33" }, { "III/c Penata Tk. I", "33", "34" },
    { "Pembina Utama (IV/c)", "43", "45" }, { "Penata Muda (32)", "32", "31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AngRank *rank;
      const AngRank *named;

      g_assert_cmpint (ang_rank_parse (cases[i].text, 0, &rank, &named), ==, ANG_RANK_RESULT_DISAGREES);
      g_assert_cmpstr (rank->code, ==, cases[i].code);
      g_assert_cmpstr (named->code, ==, cases[i].named);
      g_assert_cmpint (ang_rank_parse (cases[i].text, 0, &rank, NULL), ==, ANG_RANK_RESULT_DISAGREES);
    }
}

static void
test_status (void)
{
  static const struct { const char *text; const char *unknown; const char *pns; const char *pppk; } cases[] = {
    { "11", "?", "11", "P11" }, { "14", "?", "14", "P14" }, { "15", "P15", "P15", "P15" }, { "III", "?", NULL, "P03" },
    { "I", "?", NULL, "P01" }, { "4", "?", NULL, "P04" }, { "IX", "P09", "P09", "P09" }, { "31", "31", "31", NULL },
    { "III/a", "31", "31", "31" }, { "XI", "P11", "P11", "P11" }, { "Golongan II", "?", NULL, "P02" },
  };
  static const AngEmploymentStatus statuses[] = {
    0, ANG_EMPLOYMENT_STATUS_PNS, ANG_EMPLOYMENT_STATUS_PPPK, ANG_EMPLOYMENT_STATUS_CPNS,
    ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (statuses); j++)
      {
        const char *expected[] = { cases[i].unknown, cases[i].pns, cases[i].pppk, cases[i].pns, cases[i].pppk };
        const AngRank *rank;
        AngRankResult result = ang_rank_parse (cases[i].text, statuses[j], &rank, NULL);

        g_test_message ("%s %d", cases[i].text, statuses[j]);
        if (g_strcmp0 (expected[j], "?") == 0)
          {
            g_assert_cmpint (result, ==, ANG_RANK_RESULT_AMBIGUOUS);
            g_assert_null (rank);
          }
        else
          g_assert_cmpstr (rank != NULL ? rank->code : NULL, ==, expected[j]);
      }
}

static void
test_hostile (void)
{
  static const char *const bits[] = { "I", "III/a ", "Penata ", "Muda ", "1", " ", "(", "Tk. ", "\303\251" };

  for (gsize i = 0; i < G_N_ELEMENTS (bits); i++)
    for (gsize size = 1; size < 10240; size = size * 3 / 2 + 1)
      {
        g_autoptr (GString) large = g_string_new (NULL);
        const AngRank *rank;

        while (large->len < size)
          g_string_append (large, bits[i]);
        ang_rank_parse (large->str, 0, &rank, NULL);
        if (large->len > 100)
          g_assert_null (rank);
      }
}

static void
test_format (void)
{
  static const struct { const char *code; AngRankStyle style; const char *text; } cases[] = {
    { "34", ANG_RANK_STYLE_SHORT, "Penata Tk. I (III/d)" }, { "34", ANG_RANK_STYLE_FULL, "Penata Tingkat I (III/d)" },
    { "34", ANG_RANK_STYLE_SLASH, "Penata Tk. I / III/d" }, { "34", ANG_RANK_STYLE_CODE, "III/d" },
    { "34", ANG_RANK_STYLE_NAME, "Penata Tk. I" }, { "34", ANG_RANK_STYLE_ENGLISH, "Superintendent First Class (III/d)" },
    { "43", ANG_RANK_STYLE_SHORT, "Pembina Utama Muda (IV/c)" }, { "43", ANG_RANK_STYLE_FULL, "Pembina Utama Muda (IV/c)" },
    { "13", ANG_RANK_STYLE_SLASH, "Juru / I/c" },
    { "P09", ANG_RANK_STYLE_SHORT, "IX" }, { "P09", ANG_RANK_STYLE_FULL, "Golongan IX" }, { "P09", ANG_RANK_STYLE_SLASH, "IX" },
    { "P09", ANG_RANK_STYLE_CODE, "IX" }, { "P09", ANG_RANK_STYLE_NAME, "" }, { "P09", ANG_RANK_STYLE_ENGLISH, "Grade IX" },
    { "", ANG_RANK_STYLE_SHORT, "" }, { NULL, ANG_RANK_STYLE_ENGLISH, "" },
  };
  gsize n;
  const AngRank *all = ang_rank_get_all (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ang_rank_format (ang_rank_find (cases[i].code), cases[i].style);

      g_assert_cmpstr (text, ==, cases[i].text);
    }

  /* What is printed is read again. */
  for (gsize i = 0; i < n; i++)
    for (int style = ANG_RANK_STYLE_SHORT; style <= ANG_RANK_STYLE_NAME; style++)
      {
        g_autofree char *text = ang_rank_format (&all[i], style);
        const AngRank *rank;

        if (*text == '\0')
          continue;
        g_assert_cmpint (ang_rank_parse (text, all[i].pppk ? ANG_EMPLOYMENT_STATUS_PPPK : 0, &rank, NULL), ==,
                         ANG_RANK_RESULT_FOUND);
        g_assert_true (rank == &all[i]);
      }
}

static void
test_sort_level (void)
{
  g_assert_cmpint (ang_rank_sort_level ("11", FALSE), ==, 1);
  g_assert_cmpint (ang_rank_sort_level ("45", FALSE), ==, 17);
  g_assert_cmpint (ang_rank_sort_level ("45", TRUE), ==, 17);
  g_assert_cmpint (ang_rank_sort_level ("P17", FALSE), ==, -1);
  g_assert_cmpint (ang_rank_sort_level ("P01", FALSE), ==, -17);
  g_assert_cmpint (ang_rank_sort_level ("P09", TRUE), ==, ang_rank_sort_level ("31", TRUE));
  g_assert_cmpint (ang_rank_sort_level ("P13", TRUE), ==, ang_rank_sort_level ("41", TRUE));
  g_assert_cmpint (ang_rank_sort_level (NULL, TRUE), ==, ANG_RANK_LEVEL_NONE);
  g_assert_cmpint (ang_rank_sort_level ("x", FALSE), <, ang_rank_sort_level ("P01", FALSE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank/table", test_table);
  g_test_add_func ("/rank/parse", test_parse);
  g_test_add_func ("/rank/parse/disagree", test_disagree);
  g_test_add_func ("/rank/parse/status", test_status);
  g_test_add_func ("/rank/parse/hostile", test_hostile);
  g_test_add_func ("/rank/format", test_format);
  g_test_add_func ("/rank/sort-level", test_sort_level);
  return g_test_run ();
}
