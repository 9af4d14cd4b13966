#include "config.h"

#include "ang-selection-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-cohort-terms.h"
#include "ang-criterion.h"
#include "ang-nominator.h"
#include "ang-number.h"
#include "ang-score.h"

struct _AngSelection
{
  GObject parent_instance;

  AngFacts *facts;
  gint64 id;
  AngRecord *cohort; /* in the facts */
  AngScheme *scheme; /* in the facts; may be missing */
  GPtrArray *criteria;
  double *weights;
  guint n_counted;
  AngSelectionRules rules;
  GPtrArray *candidates;
};

static const AngChoice light_choices[] = {
  { ANG_LIGHT_NO_RULES, "no-rules", NC_ ("light", "No terms"), "ang-finding-info-symbolic" },
  { ANG_LIGHT_MET, "met", NC_ ("light", "Met"), "ang-state-done-symbolic" },
  { ANG_LIGHT_UNKNOWN, "unknown", NC_ ("light", "Not known"), "ang-finding-warning-symbolic" },
  { ANG_LIGHT_OVERRIDDEN, "overridden", NC_ ("light", "Overridden"), "ang-finding-warning-symbolic" },
  { ANG_LIGHT_NOT_MET, "not-met", NC_ ("light", "Not met"), "ang-finding-error-symbolic" },
};

const AngEnumeration ang_light_enumeration = {
  "light", "light", light_choices, G_N_ELEMENTS (light_choices)
};

G_DEFINE_FINAL_TYPE (AngSelection, ang_selection, G_TYPE_OBJECT)

static void
candidate_free (gpointer data)
{
  AngCandidate *self = data;

  g_clear_object (&self->participation);
  g_clear_object (&self->person);
  g_clear_object (&self->nominator);
  g_clear_pointer (&self->tie, ang_sentence_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self->schemes);
  g_free (self->scores);
  g_free (self);
}

static void
ang_selection_finalize (GObject *object)
{
  AngSelection *self = ANG_SELECTION (object);

  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->weights, g_free);
  g_clear_object (&self->facts);

  G_OBJECT_CLASS (ang_selection_parent_class)->finalize (object);
}

static void
ang_selection_class_init (AngSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_selection_finalize;
}

static void
ang_selection_init (AngSelection *self)
{
  self->criteria = g_ptr_array_new_with_free_func (g_object_unref);
  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
}

/* The criteria */

static int
compare_criteria (gconstpointer first,
                  gconstpointer second)
{
  AngRecord *a = *(AngRecord *const *) first;
  AngRecord *b = *(AngRecord *const *) second;
  gint64 order_a = ang_record_get_integer (a, ANG_CRITERION_ORDER_NO);
  gint64 order_b = ang_record_get_integer (b, ANG_CRITERION_ORDER_NO);

  /* Without a number: at the end, as they were made. */
  order_a = order_a == ANG_UNSET ? G_MAXINT64 : order_a;
  order_b = order_b == ANG_UNSET ? G_MAXINT64 : order_b;
  if (order_a == order_b)
    return (ang_record_get_id (a) > ang_record_get_id (b)) - (ang_record_get_id (a) < ang_record_get_id (b));

  return order_a < order_b ? -1 : 1;
}

static void
add_criteria (AngSelection *self,
              gint64        cohort)
{
  GPtrArray *all = ang_facts_list_all (self->facts, &ang_criterion_entity);

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *criterion = g_ptr_array_index (all, i);

      if (ang_record_get_integer (criterion, ANG_CRITERION_COHORT_ID) == cohort)
        g_ptr_array_add (self->criteria, g_object_ref (criterion));
    }
  g_ptr_array_sort (self->criteria, compare_criteria);
}

/* The cohort's own, else the usual ones: a selection that has not begun shows what it will begin with. */
static void
find_criteria (AngSelection *self)
{
  add_criteria (self, self->id);
  if (self->criteria->len == 0)
    add_criteria (self, 0);

  self->weights = g_new (double, self->criteria->len + 1);
  for (guint i = 0; i < self->criteria->len; i++)
    self->weights[i] = ang_record_get_real (g_ptr_array_index (self->criteria, i), ANG_CRITERION_WEIGHT);
}

/* A candidate */

static void
find_scores (AngSelection *self,
             AngCandidate *candidate)
{
  GPtrArray *scores = ang_facts_list (self->facts, &ang_score_entity, ANG_SCORE_PARTICIPATION_ID,
                                      ang_record_get_id (candidate->participation));

  candidate->scores = g_new (double, self->criteria->len + 1);
  for (guint i = 0; i < self->criteria->len; i++)
    {
      gint64 criterion = ang_record_get_id (g_ptr_array_index (self->criteria, i));

      candidate->scores[i] = NAN;
      for (guint j = 0; j < scores->len; j++)
        {
          if (ang_record_get_integer (g_ptr_array_index (scores, j), ANG_SCORE_CRITERION_ID) == criterion)
            candidate->scores[i] = ang_record_get_real (g_ptr_array_index (scores, j), ANG_SCORE_VALUE);
        }
    }
}

static int
compare_trips (gconstpointer first,
               gconstpointer second)
{
  AngRecord *a = *(AngRecord *const *) first;
  AngRecord *b = *(AngRecord *const *) second;
  gint64 year_a = ang_record_get_integer (a, ANG_PARTICIPATION_COHORT_YEAR);
  gint64 year_b = ang_record_get_integer (b, ANG_PARTICIPATION_COHORT_YEAR);

  return (year_a > year_b) - (year_a < year_b);
}

static GPtrArray *
list_trips (AngSelection *self,
            AngCandidate *candidate)
{
  GPtrArray *all = ang_facts_list (self->facts, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID,
                                   ang_record_get_integer (candidate->participation, ANG_PARTICIPATION_PERSON_ID));
  AngDate day = ang_cohort_get_course_day (ANG_COHORT (self->cohort), ang_facts_get_today (self->facts));
  GPtrArray *trips = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *other = g_ptr_array_index (all, i);
      AngDate start = ang_record_get_date (other, ANG_PARTICIPATION_COHORT_START);

      if (ang_record_get_integer (other, ANG_PARTICIPATION_COHORT_ID) != self->id
          && ang_participation_state_is_trip ((AngParticipationState) ang_record_get_integer (other, ANG_PARTICIPATION_STATE))
          && (!ang_date_is_known (start) || ang_date_compare (start, day) < 0))
        g_ptr_array_add (trips, other);
    }
  g_ptr_array_sort (trips, compare_trips);

  return trips;
}

static void
find_trips (AngSelection *self,
            AngCandidate *candidate)
{
  g_autoptr (GPtrArray) trips = list_trips (self, candidate);
  g_autoptr (GString) schemes = g_string_new (NULL);

  candidate->trips = trips->len;
  for (guint i = 0; i < trips->len; i++)
    {
      AngRecord *trip = g_ptr_array_index (trips, i);
      const char *scheme = ang_record_get_text (trip, ANG_PARTICIPATION_COHORT_SCHEME);
      gint64 year = ang_record_get_integer (trip, ANG_PARTICIPATION_COHORT_YEAR);

      g_string_append_printf (schemes, "%s%s", i > 0 ? ", " : "", scheme != NULL ? scheme : "–");
      if (year > 0)
        g_string_append_printf (schemes, " %d", (int) year);
      candidate->last_year = year > 0 ? (int) year : candidate->last_year;
    }
  if (trips->len > 0)
    candidate->schemes = g_strdup (schemes->str);
}

/* The gravest of what the rules say counts; what was set aside counts as overridden. */
static AngLight
get_light (AngCandidate *candidate)
{
  AngLight light = candidate->terms->len > 0 ? ANG_LIGHT_MET : ANG_LIGHT_NO_RULES;

  for (guint i = 0; i < candidate->findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (candidate->findings, i);
      AngLight one = ANG_LIGHT_NOT_MET;

      if (ang_finding_get_waived (finding))
        one = ANG_LIGHT_OVERRIDDEN;
      else if (ang_finding_get_severity (finding) != ANG_SEVERITY_ERROR)
        one = ANG_LIGHT_UNKNOWN;
      light = MAX (light, one);
    }

  return light;
}

static void
check_terms (AngSelection *self,
             AngCandidate *candidate,
             GPtrArray    *waivers)
{
  candidate->findings = g_ptr_array_new_with_free_func (g_object_unref);
  if (self->scheme != NULL && candidate->person != NULL)
    candidate->terms = ang_cohort_check_terms (self->facts, ANG_COHORT (self->cohort), self->scheme,
                                               ANG_PARTICIPATION (candidate->participation), ANG_PERSON (candidate->person));
  else
    candidate->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_eligibility_free);

  for (guint i = 0; i < candidate->terms->len; i++)
    {
      AngEligibility *term = g_ptr_array_index (candidate->terms, i);

      if (term->verdict != ANG_VERDICT_PASS)
        g_ptr_array_add (candidate->findings,
                         ang_cohort_finding_new_for_term (self->id, ANG_PARTICIPATION (candidate->participation), term));
    }
  ang_findings_apply_waivers (candidate->findings, waivers);
  candidate->light = get_light (candidate);
}

static void
add_candidate (AngSelection *self,
               AngRecord    *participation,
               GPtrArray    *waivers)
{
  AngCandidate *candidate = g_new0 (AngCandidate, 1);
  AngRecord *person = ang_facts_get (self->facts, &ang_person_entity, ang_record_get_integer (participation, ANG_PARTICIPATION_PERSON_ID));
  AngRecord *nominator = ang_facts_get (self->facts, &ang_nominator_entity, ang_record_get_integer (participation, ANG_PARTICIPATION_NOMINATOR_ID));

  candidate->participation = g_object_ref (participation);
  candidate->total = NAN;
  g_set_object (&candidate->person, person);
  g_set_object (&candidate->nominator, nominator);
  find_scores (self, candidate);
  find_trips (self, candidate);
  check_terms (self, candidate, waivers);
  g_ptr_array_add (self->candidates, candidate);
}

static void
compute_total (AngSelection *self,
               AngCandidate *candidate)
{
  candidate->total = ang_selection_compute_total (candidate->scores, self->weights, self->criteria->len, &self->n_counted,
                                                  &candidate->n_scored);
}

static void
compute (AngSelection *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    compute_total (self, g_ptr_array_index (self->candidates, i));
  ang_selection_rank (self->candidates, self->n_counted, &self->rules);
}

/**
 * ang_selection_new:
 * @facts: what ang_cohort_findings_compute() wants to know of the cohort, and the usual criteria
 * @waivers: (element-type AngWaiver): what was set aside
 *
 * Returns: (transfer full): the selection, ranked; without candidates if there is no such cohort
 */
AngSelection *
ang_selection_new (AngFacts  *facts,
                   gint64     cohort,
                   GPtrArray *waivers)
{
  AngSelection *self = g_object_new (ANG_TYPE_SELECTION, NULL);
  GPtrArray *participations = ang_facts_list (facts, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, cohort);

  self->facts = g_object_ref (facts);
  self->id = cohort;
  self->cohort = ang_facts_get (facts, &ang_cohort_entity, cohort);
  if (self->cohort != NULL)
    self->scheme = ang_facts_get (facts, &ang_scheme_entity, ang_record_get_integer (self->cohort, ANG_COHORT_SCHEME_ID));
  ang_selection_rules_read (&self->rules, facts);
  find_criteria (self);
  for (guint i = 0; self->cohort != NULL && i < participations->len; i++)
    add_candidate (self, g_ptr_array_index (participations, i), waivers);
  compute (self);

  return self;
}

/** Returns: (transfer none) (nullable): the cohort */
AngRecord *
ang_selection_get_cohort (AngSelection *self)
{
  return self->cohort;
}

/** Returns: (transfer none) (nullable): the scheme whose terms the candidates are held against */
AngScheme *
ang_selection_get_scheme (AngSelection *self)
{
  return self->scheme;
}

/** Returns: (transfer none): what the selection was computed from */
AngFacts *
ang_selection_get_facts (AngSelection *self)
{
  return self->facts;
}

/** Returns: (transfer none): how the candidates are put in order */
const AngSelectionRules *
ang_selection_get_rules (AngSelection *self)
{
  return &self->rules;
}

/** Puts the candidates in another order. */
void
ang_selection_set_rules (AngSelection            *self,
                         const AngSelectionRules *rules)
{
  self->rules = *rules;
  compute (self);
}

/** Returns: (transfer none) (element-type AngCriterion): in their order */
GPtrArray *
ang_selection_get_criteria (AngSelection *self)
{
  return self->criteria;
}

/** Returns: whether the criteria are the cohort's own, not the usual ones */
gboolean
ang_selection_has_own_criteria (AngSelection *self)
{
  return self->criteria->len > 0
         && ang_record_get_integer (g_ptr_array_index (self->criteria, 0), ANG_CRITERION_COHORT_ID) != 0;
}

/** Returns: how many criteria count in the total */
guint
ang_selection_get_n_counted (AngSelection *self)
{
  return self->n_counted;
}

/** Returns: from 0 to 1: how much of the total the criterion makes */
double
ang_selection_get_share (AngSelection *self,
                         guint         criterion)
{
  double sum = 0;

  for (guint i = 0; i < self->criteria->len; i++)
    {
      if (self->weights[i] > 0)
        sum += self->weights[i];
    }
  if (sum == 0)
    return 1.0 / self->criteria->len;

  return self->weights[criterion] > 0 ? self->weights[criterion] / sum : 0;
}

/** Returns: (transfer none) (element-type AngCandidate): the first one in the ranking first */
GPtrArray *
ang_selection_get_candidates (AngSelection *self)
{
  return self->candidates;
}

/** Returns: (transfer none) (nullable): the candidate with that participation */
AngCandidate *
ang_selection_find (AngSelection *self,
                    gint64        participation)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AngCandidate *candidate = g_ptr_array_index (self->candidates, i);

      if (ang_record_get_id (candidate->participation) == participation)
        return candidate;
    }

  return NULL;
}

/** Returns: (transfer none) (element-type AngNominator): who nominated for the cohort */
GPtrArray *
ang_selection_get_nominators (AngSelection *self)
{
  return ang_facts_list (self->facts, &ang_nominator_entity, ANG_NOMINATOR_COHORT_ID, self->id);
}

/**
 * ang_selection_set_score:
 * @score: from 0 to 100, NaN for none
 *
 * What is shown while the score is being stored: totals and places follow.
 */
void
ang_selection_set_score (AngSelection *self,
                         AngCandidate *candidate,
                         guint         criterion,
                         double        score)
{
  g_return_if_fail (criterion < self->criteria->len);

  candidate->scores[criterion] = score;
  compute_total (self, candidate);
  ang_selection_rank (self->candidates, self->n_counted, &self->rules);
}

static void
put_score (AngSelection *self,
           AngSentence  *sentence,
           AngCandidate *candidate,
           guint         i)
{
  AngRecord *criterion = g_ptr_array_index (self->criteria, i);
  const char *english = ang_record_get_text (criterion, ANG_CRITERION_NAME_EN);
  const char *indonesian = ang_record_get_text (criterion, ANG_CRITERION_NAME_ID);
  g_autofree char *score_id = ang_score_format (candidate->scores[i], ANG_LANGUAGE_INDONESIAN);
  g_autofree char *score_en = ang_score_format (candidate->scores[i], ANG_LANGUAGE_ENGLISH);
  int share = (int) (ang_selection_get_share (self, i) * 100 + 0.5);
  g_autofree char *id = g_strdup_printf ("%s %s (%d %%)", indonesian, score_id, share);
  g_autofree char *en = g_strdup_printf ("%s %s (%d %%)", english != NULL ? english : indonesian, score_en, share);

  ang_sentence_put_texts (sentence, "scores", id, en);
}

/**
 * ang_selection_explain_total:
 *
 * Returns: (transfer full): what the total was made from, and what is missing in it
 */
AngSentence *
ang_selection_explain_total (AngSelection *self,
                             AngCandidate *candidate)
{
  AngSentence *sentence;

  if (candidate->n_scored == 0)
    return ang_sentence_new (N_ ("No score yet."));

  sentence = ang_sentence_new (candidate->n_scored < self->n_counted
                               ? N_ ("Scores so far: {scored} of {counted}. The total is the mean of these by their weights, what is missing is left out, and a place follows when all are there: {scores}.")
                               : N_ ("Mean of the scores by their weights: {scores}."));
  ang_sentence_put_number (sentence, "scored", candidate->n_scored);
  ang_sentence_put_number (sentence, "counted", self->n_counted);
  for (guint i = 0; i < self->criteria->len; i++)
    {
      if (!isnan (candidate->scores[i]) && ang_selection_get_share (self, i) > 0)
        put_score (self, sentence, candidate, i);
    }

  return sentence;
}

/** Returns: what was decided about the candidate */
AngParticipationState
ang_candidate_get_state (AngCandidate *self)
{
  return (AngParticipationState) ang_record_get_integer (self->participation, ANG_PARTICIPATION_STATE);
}

/** Returns: whether all scores that count are there */
gboolean
ang_candidate_is_complete (AngSelection *self,
                           AngCandidate *candidate)
{
  return candidate->n_scored > 0 && candidate->n_scored == self->n_counted;
}

/** Returns: (transfer full): two decimals, as totals are compared; "–" for none */
char *
ang_total_format (double      total,
                  AngLanguage language)
{
  return ang_number_format_decimal (total, 2, language);
}

/** Returns: (transfer full): no more decimals than the score has; nothing for none */
char *
ang_score_format (double      score,
                  AngLanguage language)
{
  if (isnan (score))
    return g_strdup ("");

  for (guint decimals = 0; decimals < 2; decimals++)
    {
      double scaled = score * (decimals == 0 ? 1 : 10);

      if (fabs (scaled - (double) (gint64) (scaled + 0.5)) < 1e-9)
        return ang_number_format_decimal (score, decimals, language);
    }

  return ang_number_format_decimal (score, 2, language);
}
