#include <math.h>
#include <string.h>

#include "ang-choices.h"
#include "ang-cohort-findings.h"
#include "ang-cohort-origin.h"
#include "ang-criterion.h"
#include "ang-nominator.h"
#include "ang-selection-spread.h"
#include "ang-score.h"
#include "ang-setting.h"
#include "ang-waiver.h"
#include "fixture-records.h"

#define COHORT 1
#define SCHEME 2
#define ACHIEVEMENT 31
#define LOYALTY 32
#define INTEGRITY 33

static void
add_score (AngFacts *facts,
           int       participation,
           int       criterion,
           double    value)
{
  fixture_add (facts, &ang_score_entity, participation * 100 + criterion, ANG_SCORE_PARTICIPATION_ID, participation,
               ANG_SCORE_CRITERION_ID, criterion, ANG_SCORE_VALUE, value, -1);
}

static void
add_candidate (AngFacts   *facts,
               int         id,
               const char *name,
               const char *rank,
               double      score)
{
  fixture_add (facts, &ang_person_entity, id, ANG_PERSON_NAME, name, ANG_PERSON_FULL_NAME, name, ANG_PERSON_SEX, ANG_SEX_FEMALE,
               ANG_PERSON_BIRTH_DATE, "1990-01-01", -1);
  fixture_add (facts, &ang_participation_entity, id + 1000, ANG_PARTICIPATION_PERSON_ID, id, ANG_PARTICIPATION_COHORT_ID, COHORT,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_ASSESSED, ANG_PARTICIPATION_FULL_NAME, name,
               ANG_PARTICIPATION_NAME_KEY, name, ANG_PARTICIPATION_RANK_CODE, rank, ANG_PARTICIPATION_SEX, ANG_SEX_FEMALE,
               ANG_PARTICIPATION_ORIGIN_ID, 7, ANG_PARTICIPATION_ORIGIN_NAME_ID, "Jambi", -1);
  if (!isnan (score))
    {
      add_score (facts, id + 1000, ACHIEVEMENT, score);
      add_score (facts, id + 1000, LOYALTY, score);
      add_score (facts, id + 1000, INTEGRITY, score);
    }
}

static void
add_trip (AngFacts *facts,
          int       id,
          int       person)
{
  fixture_add (facts, &ang_participation_entity, id, ANG_PARTICIPATION_PERSON_ID, person, ANG_PARTICIPATION_COHORT_ID, 90,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_COMPLETED, ANG_PARTICIPATION_COHORT_SCHEME, "SCP",
               ANG_PARTICIPATION_COHORT_YEAR, 2019, ANG_PARTICIPATION_COHORT_START, "2019-03-01", -1);
}

static AngFacts *
new_cohort (void)
{
  AngFacts *facts = fixture_new ();

  fixture_add (facts, &ang_cohort_entity, COHORT, ANG_COHORT_CODE, "SCP-2026-1", ANG_COHORT_SCHEME_ID, SCHEME, ANG_COHORT_COUNTRY, "SG",
               ANG_COHORT_QUOTA, 2, ANG_COHORT_STATE, ANG_COHORT_STATE_SELECTION, ANG_COHORT_COURSE_START, "2026-09-01", -1);
  fixture_add (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_ABBREV, "SCP", ANG_SCHEME_MAX_AGE, 45, -1);
  fixture_add (facts, &ang_cohort_origin_entity, 7, ANG_COHORT_ORIGIN_COHORT_ID, COHORT, ANG_COHORT_ORIGIN_ORIGIN_ID, 7,
               ANG_COHORT_ORIGIN_QUOTA, 2, ANG_COHORT_ORIGIN_IS_OWN, TRUE, ANG_COHORT_ORIGIN_ORIGIN_NAME_ID, "Jambi", -1);
  fixture_add (facts, &ang_criterion_entity, ACHIEVEMENT, ANG_CRITERION_COHORT_ID, COHORT, ANG_CRITERION_NAME_ID, "Prestasi",
               ANG_CRITERION_NAME_EN, "Achievement", ANG_CRITERION_WEIGHT, 40.0, ANG_CRITERION_ORDER_NO, 1, -1);
  fixture_add (facts, &ang_criterion_entity, INTEGRITY, ANG_CRITERION_COHORT_ID, COHORT, ANG_CRITERION_NAME_ID, "Integritas",
               ANG_CRITERION_WEIGHT, 30.0, ANG_CRITERION_ORDER_NO, 3, -1);
  fixture_add (facts, &ang_criterion_entity, LOYALTY, ANG_CRITERION_COHORT_ID, COHORT, ANG_CRITERION_NAME_ID, "Loyalitas",
               ANG_CRITERION_WEIGHT, 30.0, ANG_CRITERION_ORDER_NO, 2, -1);
  fixture_add (facts, &ang_criterion_entity, 41, ANG_CRITERION_NAME_ID, "Biasa", -1);

  return facts;
}

static AngSelection *
compute (AngFacts *facts)
{
  GPtrArray *waivers = ang_facts_list_all (facts, &ang_waiver_entity);

  return ang_selection_new (facts, COHORT, waivers);
}

static const char *
get_name (AngSelection *selection,
          guint         i)
{
  AngCandidate *candidate = g_ptr_array_index (ang_selection_get_candidates (selection), i);

  return ang_record_get_text (candidate->participation, ANG_PARTICIPATION_FULL_NAME);
}

static void
assert_order (AngSelection *selection,
              const char   *names)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ang_selection_get_candidates (selection)->len; i++)
    g_string_append_printf (found, "%s%s %u", i > 0 ? ", " : "", get_name (selection, i),
                            ((AngCandidate *) g_ptr_array_index (ang_selection_get_candidates (selection), i))->place);
  g_assert_cmpstr (found->str, ==, names);
}

static void
assert_tie (AngSelection *selection,
            guint         i,
            const char   *text)
{
  AngCandidate *candidate = g_ptr_array_index (ang_selection_get_candidates (selection), i);
  g_autofree char *found = candidate->tie != NULL ? ang_sentence_format (candidate->tie, ANG_LANGUAGE_ENGLISH) : NULL;

  g_assert_cmpstr (found, ==, text);
}

static void
test_criteria (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = compute (facts);
  GPtrArray *criteria = ang_selection_get_criteria (selection);

  g_assert_true (ang_selection_has_own_criteria (selection));
  g_assert_cmpuint (criteria->len, ==, 3);
  g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (criteria, 1), ANG_CRITERION_NAME_ID), ==, "Loyalitas");
  g_assert_cmpfloat_with_epsilon (ang_selection_get_share (selection, 0), 0.4, 1e-9);
}

static void
test_ranking (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;

  add_candidate (facts, 11, "Ani", "34", 80);
  add_candidate (facts, 12, "Budi", "34", 90);
  add_candidate (facts, 13, "Cici", "34", NAN);
  add_candidate (facts, 14, "Dedi", "34", NAN);
  add_score (facts, 1014, ACHIEVEMENT, 99);
  selection = compute (facts);

  assert_order (selection, "Budi 1, Ani 2, Dedi 0, Cici 0");
  assert_tie (selection, 0, NULL);

  ang_selection_set_score (selection, ang_selection_find (selection, 1011), 0, 100);
  ang_selection_set_score (selection, ang_selection_find (selection, 1011), 1, 100);
  assert_order (selection, "Ani 1, Budi 2, Dedi 0, Cici 0");
}

static void
test_explained (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;

  add_candidate (facts, 11, "Ani", "34", 82.5);
  add_candidate (facts, 12, "Budi", "32", 82.5);
  add_candidate (facts, 13, "Cici", "34", 82.5);
  add_candidate (facts, 14, "Dedi", "34", 82.5);
  add_trip (facts, 5000, 13);
  fixture_set (facts, &ang_participation_entity, 1011, ANG_PARTICIPATION_RANK_SINCE, "2020-04-01", -1);
  fixture_set (facts, &ang_participation_entity, 1014, ANG_PARTICIPATION_RANK_SINCE, "2018-10-01", -1);
  selection = compute (facts);

  assert_order (selection, "Dedi 1, Ani 2, Budi 3, Cici 4");
  assert_tie (selection, 0, "Same total as Ani (82.50); stands before by the rule “Longer in the rank”: 1 October 2018 against 1 April 2020.");
  assert_tie (selection, 2, "Same total as Ani (82.50); stands after by the rule “Higher rank”: III/b against III/d.");
  assert_tie (selection, 3, "Same total as Budi (82.50); stands after by the rule “Never sent before”: 1 against 0.");
}

static void
test_shared_place (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;

  fixture_add (facts, &ang_setting_entity, 1, ANG_SETTING_KEY, ANG_SELECTION_TIES, ANG_SETTING_VALUE, "never-sent", -1);
  add_candidate (facts, 11, "Ani", "34", 70);
  add_candidate (facts, 12, "Budi", "32", 70);
  add_candidate (facts, 13, "Cici", "34", 60);
  selection = compute (facts);

  assert_order (selection, "Ani 1, Budi 1, Cici 3");
  assert_tie (selection, 1, "Same total as Ani (70.00), and no rule for ties tells them apart: they share the place.");
}

static void
test_never_sent_first (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;
  AngSelectionRules rules;

  add_candidate (facts, 11, "Ani", "34", 70);
  add_candidate (facts, 12, "Budi", "32", 95);
  add_trip (facts, 5000, 12);
  selection = compute (facts);
  assert_order (selection, "Budi 1, Ani 2");

  rules = *ang_selection_get_rules (selection);
  rules.never_sent_first = TRUE;
  ang_selection_set_rules (selection, &rules);
  assert_order (selection, "Ani 1, Budi 2");
}

/* A place is a matter of the candidates, not of the order they come in; it is a whole order, best first. */
static void
test_ranking_properties (void)
{
  static const char *const ranks[] = { "31", "32", "33", "34", "P09", NULL };

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (AngFacts) forward = new_cohort ();
      g_autoptr (AngFacts) backward = new_cohort ();
      g_autoptr (AngSelection) one = NULL;
      g_autoptr (AngSelection) other = NULL;
      guint n = (guint) g_test_rand_int_range (2, 20);
      double scores[20];
      guint rank[20];

      for (guint i = 0; i < n; i++)
        {
          scores[i] = g_test_rand_int_range (0, 6) == 0 ? NAN : g_test_rand_int_range (70, 75);
          rank[i] = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (ranks));
        }
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf ("N%02u", i);
          g_autofree char *last = g_strdup_printf ("N%02u", n - 1 - i);

          add_candidate (forward, 100 + (int) i, name, ranks[rank[i]], scores[i]);
          add_candidate (backward, 100 + (int) (n - 1 - i), last, ranks[rank[n - 1 - i]], scores[n - 1 - i]);
        }
      one = compute (forward);
      other = compute (backward);

      for (guint i = 0; i < n; i++)
        {
          AngCandidate *candidate = g_ptr_array_index (ang_selection_get_candidates (one), i);
          AngCandidate *next = i + 1 < n ? g_ptr_array_index (ang_selection_get_candidates (one), i + 1) : NULL;

          g_assert_cmpstr (get_name (one, i), ==, get_name (other, i));
          g_assert_cmpint (candidate->place != 0, ==, ang_candidate_is_complete (one, candidate));
          if (next != NULL && next->place != 0)
            {
              g_assert_cmpfloat (candidate->total, >=, next->total);
              g_assert_cmpint (candidate->total == next->total, ==, candidate->tie != NULL && next->tie != NULL && candidate->total == next->total);
            }
        }
    }
}

static void
test_terms (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;
  AngCandidate *candidate;
  const char *key;

  add_candidate (facts, 11, "Ani", "34", 80);
  add_candidate (facts, 12, "Budi", "34", 80);
  add_candidate (facts, 13, "Cici", "34", 80);
  fixture_set (facts, &ang_person_entity, 12, ANG_PERSON_BIRTH_DATE, "1970-01-01", -1);
  fixture_set (facts, &ang_person_entity, 13, ANG_PERSON_BIRTH_DATE, (char *) NULL, -1);
  selection = compute (facts);

  g_assert_cmpint (ang_selection_find (selection, 1011)->light, ==, ANG_LIGHT_MET);
  g_assert_cmpint (ang_selection_find (selection, 1013)->light, ==, ANG_LIGHT_UNKNOWN);
  candidate = ang_selection_find (selection, 1012);
  g_assert_cmpint (candidate->light, ==, ANG_LIGHT_NOT_MET);
  g_assert_cmpuint (candidate->findings->len, ==, 1);
  key = ang_finding_get_key (g_ptr_array_index (candidate->findings, 0));

  /* The findings of the cohort speak of the same. */
  {
    g_autoptr (GPtrArray) findings = ang_cohort_findings_compute (facts, COHORT);
    gboolean found = FALSE;

    for (guint i = 0; i < findings->len; i++)
      found |= g_str_equal (ang_finding_get_key (g_ptr_array_index (findings, i)), key);
    g_assert_true (found);
  }

  fixture_add (facts, &ang_waiver_entity, 1, ANG_WAIVER_FINDING, key, ANG_WAIVER_REASON, "Disetujui mitra", -1);
  g_clear_object (&selection);
  selection = compute (facts);
  candidate = ang_selection_find (selection, 1012);
  g_assert_cmpint (candidate->light, ==, ANG_LIGHT_OVERRIDDEN);
  g_assert_cmpstr (ang_finding_get_reason (g_ptr_array_index (candidate->findings, 0)), ==, "Disetujui mitra");
}

static void
test_trips (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;
  AngCandidate *candidate;

  add_candidate (facts, 11, "Ani", "34", 80);
  add_trip (facts, 5000, 11);
  fixture_add (facts, &ang_participation_entity, 5001, ANG_PARTICIPATION_PERSON_ID, 11, ANG_PARTICIPATION_COHORT_ID, 91,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_COMPLETED, ANG_PARTICIPATION_COHORT_SCHEME, "ITEC",
               ANG_PARTICIPATION_COHORT_YEAR, 2012, -1);
  fixture_add (facts, &ang_participation_entity, 5002, ANG_PARTICIPATION_PERSON_ID, 11, ANG_PARTICIPATION_COHORT_ID, 92,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_REJECTED, ANG_PARTICIPATION_COHORT_SCHEME, "ITEC", -1);
  selection = compute (facts);
  candidate = g_ptr_array_index (ang_selection_get_candidates (selection), 0);

  g_assert_cmpuint (candidate->trips, ==, 2);
  g_assert_cmpint (candidate->last_year, ==, 2019);
  g_assert_cmpstr (candidate->schemes, ==, "ITEC 2012, SCP 2019");
}

static AngSpreadPart *
get_part (GPtrArray *parts,
          guint      i)
{
  g_assert_cmpuint (i, <, parts->len);

  return g_ptr_array_index (parts, i);
}

static void
test_spread (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GPtrArray) ranks = NULL;
  g_autofree char *group = NULL;

  add_candidate (facts, 11, "Ani", "34", 80);
  add_candidate (facts, 12, "Budi", "41", 80);
  add_candidate (facts, 13, "Cici", "P09", 80);
  add_candidate (facts, 14, "Dedi", "P09", 80);
  fixture_set (facts, &ang_participation_entity, 1011, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_ACCEPTED, -1);
  fixture_set (facts, &ang_participation_entity, 1012, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_RESERVE, -1);
  fixture_set (facts, &ang_participation_entity, 1014, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_WITHDRAWN, -1);
  selection = compute (facts);

  origins = ang_selection_list_spread (selection, ANG_SPREAD_ORIGIN);
  g_assert_cmpuint (origins->len, ==, 1);
  g_assert_cmpint (get_part (origins, 0)->quota, ==, 2);
  g_assert_cmpuint (get_part (origins, 0)->candidates, ==, 3);
  g_assert_cmpuint (get_part (origins, 0)->chosen, ==, 1);
  g_assert_cmpuint (get_part (origins, 0)->reserve, ==, 1);

  ranks = ang_selection_list_spread (selection, ANG_SPREAD_RANK_GROUP);
  g_assert_cmpuint (ranks->len, ==, 3);
  group = ang_sentence_format (get_part (ranks, 0)->name, ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (group, ==, "Group III");
  g_assert_cmpuint (get_part (ranks, 0)->chosen, ==, 1);
}

static void
assert_proposal (GPtrArray             *proposals,
                 guint                  i,
                 const char            *name,
                 AngParticipationState  state,
                 const char            *reason)
{
  AngProposal *proposal = g_ptr_array_index (proposals, i);
  g_autofree char *found = ang_sentence_format (proposal->reason, ANG_LANGUAGE_ENGLISH);

  g_assert_cmpstr (ang_record_get_text (proposal->candidate->participation, ANG_PARTICIPATION_FULL_NAME), ==, name);
  g_assert_cmpint (proposal->state, ==, state);
  g_assert_cmpstr (found, ==, reason);
}

static void
test_proposal (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;
  g_autoptr (GPtrArray) proposals = NULL;

  add_candidate (facts, 11, "Ani", "34", 90);
  add_candidate (facts, 12, "Budi", "34", 85);
  add_candidate (facts, 13, "Cici", "34", 80);
  add_candidate (facts, 14, "Dedi", "34", 75);
  add_candidate (facts, 15, "Eka", "34", 70);
  add_candidate (facts, 16, "Fani", "34", NAN);
  fixture_set (facts, &ang_participation_entity, 1013, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_ACCEPTED, -1);
  fixture_set (facts, &ang_person_entity, 11, ANG_PERSON_BIRTH_DATE, "1960-01-01", -1);
  selection = compute (facts);

  proposals = ang_selection_propose (selection, 1, TRUE);
  g_assert_cmpuint (proposals->len, ==, 5);
  assert_proposal (proposals, 0, "Ani", 0, "A term of the scheme is not met.");
  assert_proposal (proposals, 1, "Budi", ANG_PARTICIPATION_STATE_ACCEPTED, "Place 2 in the ranking.");
  assert_proposal (proposals, 2, "Dedi", ANG_PARTICIPATION_STATE_RESERVE, "Place 4 in the ranking; the quota of the origin is filled.");
  assert_proposal (proposals, 3, "Eka", 0, "Place 5 in the ranking; the quota of the origin is filled.");
  assert_proposal (proposals, 4, "Fani", 0, "Scores are missing.");
}

/* Never more than the quotas hold, and nobody before a better one of the same origin. */
static void
test_proposal_properties (void)
{
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (AngFacts) facts = new_cohort ();
      g_autoptr (AngSelection) selection = NULL;
      g_autoptr (GPtrArray) proposals = NULL;
      int quota = g_test_rand_int_range (0, 8);
      guint n_accepted = 0;
      gboolean full = FALSE;

      fixture_set (facts, &ang_cohort_origin_entity, 7, ANG_COHORT_ORIGIN_QUOTA, quota, -1);
      fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_QUOTA, g_test_rand_int_range (0, 8), -1);
      for (int i = 0; i < 10; i++)
        {
          g_autofree char *name = g_strdup_printf ("N%02d", i);

          add_candidate (facts, 100 + i, name, "34", g_test_rand_int_range (0, 1001) / 10.0);
        }
      selection = compute (facts);
      proposals = ang_selection_propose (selection, 3, TRUE);

      for (guint i = 0; i < proposals->len; i++)
        {
          AngProposal *proposal = g_ptr_array_index (proposals, i);

          g_assert_false (full && proposal->state == ANG_PARTICIPATION_STATE_ACCEPTED);
          n_accepted += proposal->state == ANG_PARTICIPATION_STATE_ACCEPTED;
          full |= proposal->state != ANG_PARTICIPATION_STATE_ACCEPTED;
        }
      g_assert_cmpuint (n_accepted, ==, MIN ((guint) quota, (guint) ang_record_get_integer (ang_selection_get_cohort (selection), ANG_COHORT_QUOTA)));
    }
}

static void
assert_finding (AngFacts       *facts,
                AngFindingKind  kind,
                const char     *text)
{
  g_autoptr (GPtrArray) findings = ang_cohort_findings_compute (facts, COHORT);

  for (guint i = 0; i < findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *found = ang_finding_describe (finding, ANG_LANGUAGE_ENGLISH);

      if (ang_finding_get_kind (finding) != kind)
        continue;
      g_assert_cmpstr (found, ==, text);
      g_assert_nonnull (ang_finding_get_cause (finding, NULL, NULL));
      return;
    }
  g_assert_null (text);
}

static void
test_findings (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  add_candidate (facts, 11, "Ani", "34", 90);
  add_candidate (facts, 12, "Budi", "34", NAN);
  add_candidate (facts, 13, "Cici", "34", 80);
  add_candidate (facts, 14, "Dedi", "34", 80);
  fixture_set (facts, &ang_participation_entity, 1012, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_ACCEPTED, -1);
  fixture_set (facts, &ang_participation_entity, 1013, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_RESERVE, -1);
  fixture_set (facts, &ang_participation_entity, 1014, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_REJECTED,
               ANG_PARTICIPATION_REPLACED_BY_ID, 1011, -1);
  assert_finding (facts, ANG_FINDING_KIND_UNSCORED, NULL);
  assert_finding (facts, ANG_FINDING_KIND_RESERVE_ORDER, "On reserve without a place of their own in the list: Cici.");
  assert_finding (facts, ANG_FINDING_KIND_REPLACED, "Replaced without a reason: Dedi.");
  assert_finding (facts, ANG_FINDING_KIND_REJECTED, "Rejected without a reason: Dedi.");

  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_STATE, ANG_COHORT_STATE_PROPOSED, -1);
  assert_finding (facts, ANG_FINDING_KIND_UNSCORED, "Chosen without all scores: Budi.");
  assert_finding (facts, ANG_FINDING_KIND_UNDECIDED, "Nothing is decided yet about: Ani.");
}

static void
test_explained_total (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (AngSelection) selection = NULL;
  g_autoptr (AngSentence) whole = NULL;
  g_autoptr (AngSentence) part = NULL;
  g_autofree char *indonesian = NULL;
  g_autofree char *english = NULL;

  add_candidate (facts, 11, "Ani", "34", 82.5);
  add_candidate (facts, 12, "Budi", "34", NAN);
  add_score (facts, 1012, ACHIEVEMENT, 77);
  selection = compute (facts);

  whole = ang_selection_explain_total (selection, ang_selection_find (selection, 1011));
  english = ang_sentence_format (whole, ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (english, ==, "Mean of the scores by their weights: Achievement 82.5 (40 %), Loyalitas 82.5 (30 %), Integritas 82.5 (30 %).");
  part = ang_selection_explain_total (selection, ang_selection_find (selection, 1012));
  indonesian = ang_sentence_format (part, ANG_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (indonesian, "Scores so far: 1 of 3."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/selection/criteria", test_criteria);
  g_test_add_func ("/selection/ranking", test_ranking);
  g_test_add_func ("/selection/explained", test_explained);
  g_test_add_func ("/selection/shared-place", test_shared_place);
  g_test_add_func ("/selection/never-sent-first", test_never_sent_first);
  g_test_add_func ("/selection/ranking-properties", test_ranking_properties);
  g_test_add_func ("/selection/explained-total", test_explained_total);
  g_test_add_func ("/selection/terms", test_terms);
  g_test_add_func ("/selection/trips", test_trips);
  g_test_add_func ("/selection/spread", test_spread);
  g_test_add_func ("/selection/proposal", test_proposal);
  g_test_add_func ("/selection/proposal-properties", test_proposal_properties);
  g_test_add_func ("/selection/findings", test_findings);

  return g_test_run ();
}
