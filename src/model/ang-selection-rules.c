#include "config.h"

#include "ang-selection-rules.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "ang-setting.h"

/* A total is what people read: two decimals. What lies below that is no difference. */
#define PARTS 100.0
#define NOISE 1e-6

#define BEST_SCORE 100.0

static const AngChoice tie_choices[] = {
  { ANG_TIE_NEVER_SENT, "never-sent", NC_ ("tie", "Never sent before") },
  { ANG_TIE_FEWER_TRIPS, "fewer-trips", NC_ ("tie", "Fewer earlier trips") },
  { ANG_TIE_HIGHER_RANK, "higher-rank", NC_ ("tie", "Higher rank") },
  { ANG_TIE_OLDER_IN_RANK, "older-in-rank", NC_ ("tie", "Longer in the rank") },
  { ANG_TIE_OLDER, "older", NC_ ("tie", "Older") },
  { ANG_TIE_NAME, "name", NC_ ("tie", "Name in the alphabet") },
};

const AngEnumeration ang_tie_enumeration = {
  "tie", "tie", tie_choices, G_N_ELEMENTS (tie_choices)
};

G_STATIC_ASSERT (G_N_ELEMENTS (tie_choices) == ANG_N_TIES);

static gboolean
has_tie (const AngSelectionRules *self,
         int                      tie)
{
  for (guint i = 0; i < self->n_ties; i++)
    {
      if ((int) self->ties[i] == tie)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_selection_rules_set_ties:
 * @words: (nullable): words of #AngTie with commas between them; unknown ones and repetitions are passed over, nothing means
 *   that people share a place
 */
void
ang_selection_rules_set_ties (AngSelectionRules *self,
                              const char        *words)
{
  g_auto (GStrv) list = g_strsplit (words != NULL ? words : "", ",", -1);

  self->n_ties = 0;
  for (guint i = 0; list[i] != NULL; i++)
    {
      const AngChoice *choice = ang_enumeration_find_nick (&ang_tie_enumeration, g_strstrip (list[i]));

      if (choice != NULL && !has_tie (self, choice->value))
        self->ties[self->n_ties++] = (AngTie) choice->value;
    }
}

/** Returns: (transfer full): the ties as the setting keeps them */
char *
ang_selection_rules_dup_ties (const AngSelectionRules *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->n_ties; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "," : "", ang_enumeration_get_nick (&ang_tie_enumeration, (int) self->ties[i]));

  return g_strdup (words->str);
}

/**
 * ang_selection_rules_read:
 * @self: (out caller-allocates): filled
 * @facts: with the settings
 */
void
ang_selection_rules_read (AngSelectionRules *self,
                          AngFacts          *facts)
{
  GPtrArray *list = ang_facts_list_by_text (facts, &ang_setting_entity, ANG_SETTING_KEY, ANG_SELECTION_TIES);

  self->never_sent_first = ang_facts_get_parameter (facts, ANG_SELECTION_NEVER_SENT_FIRST, 0) != 0;
  ang_selection_rules_set_ties (self, list->len > 0 ? ang_record_get_text (g_ptr_array_index (list, 0), ANG_SETTING_VALUE)
                                      : ANG_SELECTION_TIES_DEFAULT);
}

/**
 * ang_selection_parse_score:
 * @text: as typed: with a comma or a point; nothing means no score
 * @score: (out): NaN for none
 *
 * Returns: whether it is a score, from 0 to 100
 */
gboolean
ang_selection_parse_score (const char *text,
                           double     *score)
{
  g_autofree char *plain = g_strdelimit (g_strstrip (g_strdup (text)), ",", '.');
  char *end = NULL;

  *score = NAN;
  if (*plain == '\0')
    return TRUE;
  if (strspn (plain, "0123456789.") != strlen (plain))
    return FALSE;

  *score = g_ascii_strtod (plain, &end);
  if (end != plain && *end == '\0' && *score <= BEST_SCORE)
    return TRUE;
  *score = NAN;

  return FALSE;
}

static gboolean
is_weight (double weight)
{
  return !isnan (weight) && weight > 0;
}

/**
 * ang_selection_compute_total:
 * @scores: one for each criterion, NaN where there is none
 * @weights: one for each criterion, NaN where there is none
 * @n_counted: (out): how many criteria count: those with a weight, or all the same if none has one
 * @n_scored: (out): how many of them have a score
 *
 * The mean of the scores by their weights, over those that are there; a score that is missing is no zero. Two decimals.
 *
 * Returns: from 0 to 100, or NaN while nothing that counts has a score
 */
double
ang_selection_compute_total (const double *scores,
                             const double *weights,
                             guint         n,
                             guint        *n_counted,
                             guint        *n_scored)
{
  gboolean weighted = FALSE;
  double sum = 0;
  double whole = 0;

  *n_counted = 0;
  *n_scored = 0;
  for (guint i = 0; i < n; i++)
    weighted |= is_weight (weights[i]);

  for (guint i = 0; i < n; i++)
    {
      double weight = weighted ? weights[i] : 1;

      if (!is_weight (weight))
        continue;
      (*n_counted)++;
      if (isnan (scores[i]))
        continue;
      (*n_scored)++;
      sum += weight * scores[i];
      whole += weight;
    }

  return *n_scored > 0 ? (double) (gint64) (sum / whole * PARTS + 0.5 + NOISE) / PARTS : NAN;
}
