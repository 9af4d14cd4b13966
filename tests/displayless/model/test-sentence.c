#include "ang-choices.h"
#include "ang-sentence.h"

static void
assert_says (AngSentence *sentence,
             AngLanguage  language,
             const char  *expected)
{
  g_autofree char *text = ang_sentence_format (sentence, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_places (void)
{
  g_autoptr (AngSentence) sentence = ang_sentence_new ("{name} and {name}: {count}, {unit} ({dates}) {state} {missing}{");

  ang_sentence_put_text (sentence, "name", "Rahma {count}");
  ang_sentence_put_number (sentence, "count", 1240);
  ang_sentence_put_texts (sentence, "unit", "Dinas Kesehatan", "Health Office");
  ang_sentence_put_range (sentence, "dates", ang_date_new (2024, 7, 1), ang_date_new (2024, 7, 5));
  ang_sentence_put_choice (sentence, "state", &ang_cohort_state_enumeration, ANG_COHORT_STATE_APPROVED);

  assert_says (sentence, ANG_LANGUAGE_ENGLISH,
               "Rahma {count} and Rahma {count}: 1,240, Health Office (1–5 July 2024) Approved –{");
}

static void
test_lists (void)
{
  g_autoptr (AngSentence) sentence = ang_sentence_new ("{what}: {nothing}, {also}");

  ang_sentence_add_message (sentence, "what", NULL, "rank");
  ang_sentence_add_message (sentence, "what", NULL, "unit");
  ang_sentence_put_text (sentence, "nothing", NULL);
  ang_sentence_put_texts (sentence, "also", NULL, "only English");

  assert_says (sentence, ANG_LANGUAGE_ENGLISH, "rank, unit: –, only English");
}

static void
test_decimals (void)
{
  g_autoptr (AngSentence) sentence = ang_sentence_new ("{a} {b}");

  ang_sentence_put_decimal (sentence, "a", 450);
  ang_sentence_put_decimal (sentence, "b", 6.5);

  assert_says (sentence, ANG_LANGUAGE_ENGLISH, "450 6.5");
  assert_says (sentence, ANG_LANGUAGE_INDONESIAN, "450 6,5");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentence/places", test_places);
  g_test_add_func ("/sentence/lists", test_lists);
  g_test_add_func ("/sentence/decimals", test_decimals);
  return g_test_run ();
}
