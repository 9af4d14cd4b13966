#include <math.h>

#include "ang-selection-rules.h"

#define ROUNDS 400

static void
test_total (void)
{
  static const struct
  {
    double scores[3];
    double weights[3];
    guint n_counted;
    guint n_scored;
    double total;
  } cases[] = {
    { { 80, 90, 70 }, { 40, 30, 30 }, 3, 3, 80.00 },
    { { 80, 90, 70 }, { 0.4, 0.3, 0.3 }, 3, 3, 80.00 },
    { { 81, 82, 84 }, { NAN, NAN, NAN }, 3, 3, 82.33 },
    { { 81, 82, 84 }, { 0, 0, 0 }, 3, 3, 82.33 },
    { { 50, 90, NAN }, { NAN, 10, NAN }, 1, 1, 90.00 },
    { { 80, NAN, 70 }, { 50, 25, 25 }, 3, 2, 76.67 },
    { { NAN, NAN, NAN }, { 50, 25, 25 }, 3, 0, NAN },
    { { 82.5, 82.5, 82.505 }, { 0, 0, 1 }, 1, 1, 82.51 },
    { { 0, 0, 0 }, { 1, 1, 1 }, 3, 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_counted;
      guint n_scored;
      double total = ang_selection_compute_total (cases[i].scores, cases[i].weights, 3, &n_counted, &n_scored);

      g_assert_cmpuint (n_counted, ==, cases[i].n_counted);
      g_assert_cmpuint (n_scored, ==, cases[i].n_scored);
      if (isnan (cases[i].total))
        g_assert_true (isnan (total));
      else
        g_assert_cmpfloat_with_epsilon (total, cases[i].total, 1e-9);
    }
}

static double
random_score (void)
{
  return g_test_rand_int_range (0, 1001) / 10.0;
}

/* Between the least and the greatest score; more for a better score; the same for weights that are all twice as great. */
static void
test_total_properties (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      double scores[5];
      double weights[5];
      double doubled[5];
      double least = 100;
      double greatest = 0;
      guint n = (guint) g_test_rand_int_range (1, 6);
      guint better = (guint) g_test_rand_int_range (0, (int) n);
      guint n_counted;
      guint n_scored;
      double total;

      for (guint i = 0; i < n; i++)
        {
          scores[i] = random_score ();
          weights[i] = g_test_rand_int_range (1, 50);
          doubled[i] = weights[i] * 2;
          least = MIN (least, scores[i]);
          greatest = MAX (greatest, scores[i]);
        }

      total = ang_selection_compute_total (scores, weights, n, &n_counted, &n_scored);
      g_assert_cmpfloat (total, >=, least - 0.005);
      g_assert_cmpfloat (total, <=, greatest + 0.005);
      g_assert_cmpfloat_with_epsilon (total, ang_selection_compute_total (scores, doubled, n, &n_counted, &n_scored), 1e-9);

      scores[better] = 100;
      g_assert_cmpfloat (ang_selection_compute_total (scores, weights, n, &n_counted, &n_scored), >=, total);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gboolean good;
    double score;
  } texts[] = {
    { "85", TRUE, 85 }, { " 85,5 ", TRUE, 85.5 }, { "85.25", TRUE, 85.25 }, { "0", TRUE, 0 }, { "100", TRUE, 100 }, { "", TRUE, NAN },
    { "100,01", FALSE, NAN }, { "-1", FALSE, NAN }, { "1e1", FALSE, NAN }, { "tinggi", FALSE, NAN }, { "8,5,5", FALSE, NAN },
    { "nan", FALSE, NAN }, { "0x10", FALSE, NAN }, { ",", FALSE, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double score;

      g_assert_cmpint (ang_selection_parse_score (texts[i].text, &score), ==, texts[i].good);
      if (isnan (texts[i].score))
        g_assert_true (isnan (score));
      else
        g_assert_cmpfloat (score, ==, texts[i].score);
    }
}

static void
test_ties_setting (void)
{
  AngSelectionRules rules = { FALSE };
  g_autofree char *words = NULL;

  ang_selection_rules_set_ties (&rules, "name, higher-rank,nonsense,name");
  words = ang_selection_rules_dup_ties (&rules);
  g_assert_cmpstr (words, ==, "name,higher-rank");
  ang_selection_rules_set_ties (&rules, NULL);
  g_assert_cmpuint (rules.n_ties, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/selection-rules/total", test_total);
  g_test_add_func ("/selection-rules/total-properties", test_total_properties);
  g_test_add_func ("/selection-rules/parse", test_parse);
  g_test_add_func ("/selection-rules/ties", test_ties_setting);

  return g_test_run ();
}
