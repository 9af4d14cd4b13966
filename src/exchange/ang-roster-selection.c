#include "config.h"

#include "ang-roster-selection.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-criterion.h"
#include "ang-nominator.h"
#include "ang-number.h"
#include "ang-participation.h"
#include "ang-roster-content.h"
#include "ang-roster-template-private.h"

static const char *translate (AngLanguage  language,
                              const char  *msgid) G_GNUC_FORMAT (2);

static const char *
translate (AngLanguage  language,
           const char  *msgid)
{
  return ang_language_translate (language, "roster", msgid);
}

/**
 * ang_roster_selection_list_items:
 *
 * Returns: (transfer full) (element-type AngRosterItem): a column for each criterion
 */
GArray *
ang_roster_selection_list_items (AngRosterCohort *cohort)
{
  GPtrArray *criteria = ang_selection_get_criteria (cohort->selection);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (AngRosterItem));

  for (guint i = 0; i < criteria->len; i++)
    {
      AngRecord *criterion = g_ptr_array_index (criteria, i);
      AngRosterItem item = {
        .heading_id = ang_record_get_text (criterion, ANG_CRITERION_NAME_ID),
        .heading_en = ang_record_get_text (criterion, ANG_CRITERION_NAME_EN),
      };

      if (item.heading_en == NULL)
        item.heading_en = item.heading_id;
      g_array_append_val (items, item);
    }

  return items;
}

static int
get_place (AngRosterCohort *cohort,
           AngRecord       *participation)
{
  guint place;
  AngCandidate *candidate = ang_selection_find (cohort->selection, ang_record_get_id (participation));

  return g_ptr_array_find (ang_selection_get_candidates (cohort->selection), candidate, &place) ? (int) place : G_MAXINT;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  int place_a = get_place (user_data, *(AngRecord *const *) a);
  int place_b = get_place (user_data, *(AngRecord *const *) b);

  return (place_a > place_b) - (place_a < place_b);
}

/**
 * ang_roster_selection_sort:
 * @participations: (element-type AngParticipation): sorted as the ranking has them
 */
void
ang_roster_selection_sort (AngRosterCohort *cohort,
                           GPtrArray       *participations)
{
  g_ptr_array_sort_with_data (participations, compare_places, cohort);
}

/* What a candidate's cells hold */

static AngRosterContent
sentence_content (AngRosterRow *row,
                  AngSentence  *sentence)
{
  return sentence != NULL ? ang_roster_take_text (ang_sentence_format (sentence, ang_roster_get_language (row)))
         : ang_roster_no_content ();
}

/* "Not met: …", or that all are. */
static AngRosterContent
terms (AngRosterRow *row)
{
  AngLanguage language = ang_roster_get_language (row);
  AngCandidate *candidate = row->candidate;
  g_autoptr (GString) text = g_string_new (ang_enumeration_get_label (&ang_light_enumeration, (int) candidate->light, language));

  for (guint i = 0; i < candidate->findings->len; i++)
    {
      g_autofree char *finding = ang_finding_describe (g_ptr_array_index (candidate->findings, i), language);

      g_string_append_printf (text, "\n%s", finding);
    }

  return ang_roster_copy_text (text->str);
}

static AngRosterContent
overrides (AngRosterRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->candidate->findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (row->candidate->findings, i);

      if (ang_finding_get_waived (finding))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", ang_finding_get_reason (finding));
    }

  return ang_roster_copy_text (text->len > 0 ? text->str : NULL);
}

static AngRosterContent
nomination (AngRosterRow *row)
{
  g_autoptr (AngSentence) sentence = NULL;

  if (row->candidate->nominator != NULL)
    sentence = ang_nominator_describe (ANG_NOMINATOR (row->candidate->nominator));

  return sentence_content (row, sentence);
}

static AngRosterContent
trips (AngRosterRow *row)
{
  g_autofree char *number = NULL;

  if (row->candidate->trips == 0)
    return ang_roster_copy_text (translate (ang_roster_get_language (row), NC_ ("roster", "Never sent")));

  number = ang_number_format (row->candidate->trips, ang_roster_get_language (row));

  return ang_roster_take_text (ang_roster_join (": ", number, row->candidate->schemes));
}

static AngRosterContent
decision (AngRosterRow *row)
{
  gint64 order = ang_record_get_integer (row->participation, ANG_PARTICIPATION_RESERVE_ORDER);
  AngParticipationState state = ang_candidate_get_state (row->candidate);
  const char *label = ang_enumeration_get_label (&ang_participation_state_enumeration, (int) state, ang_roster_get_language (row));

  if (state == ANG_PARTICIPATION_STATE_RESERVE && order != ANG_UNSET)
    return ang_roster_take_text (g_strdup_printf ("%s %d", label, (int) order));

  return ang_roster_copy_text (label);
}

static const char *
get_substitute_name (AngRosterRow *row)
{
  gint64 id = ang_record_get_integer (row->participation, ANG_PARTICIPATION_REPLACED_BY_ID);
  AngCandidate *other = id != 0 ? ang_selection_find (row->cohort->selection, id) : NULL;

  return other != NULL ? ang_record_get_text (other->participation, ANG_PARTICIPATION_FULL_NAME) : NULL;
}

static AngRosterContent
decision_reason (AngRosterRow *row)
{
  const char *decided = ang_record_get_text (row->participation, ANG_PARTICIPATION_DECISION_REASON);
  const char *withdrawn = ang_record_get_text (row->participation, ANG_PARTICIPATION_WITHDRAWN_REASON);
  const char *name = get_substitute_name (row);
  g_autofree char *replaced = NULL;
  g_autofree char *reasons = ang_roster_join ("; ", decided, withdrawn);

  if (name != NULL)
    /* Translators: of somebody who withdrew; %s is who took the place */
    replaced = g_strdup_printf (translate (ang_roster_get_language (row), NC_ ("roster", "replaced by %s")), name);

  return ang_roster_take_text (ang_roster_join ("; ", reasons, replaced));
}

static AngRosterContent
score (AngRosterRow *row,
       guint         item)
{
  if (item >= ang_selection_get_criteria (row->cohort->selection)->len)
    return ang_roster_no_content ();

  return ang_roster_decimal_content (row->candidate->scores[item]);
}

/**
 * ang_roster_get_of_selection:
 * @item: of the scores: which criterion
 *
 * Returns: a value that tells how somebody stands in the selection of the cohort
 */
AngRosterContent
ang_roster_get_of_selection (AngRosterRow   *row,
                             AngRosterValue  value,
                             guint           item)
{
  if (row->candidate == NULL)
    return ang_roster_no_content ();

  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_SCORES:
      return score (row, item);
    case ANG_ROSTER_VALUE_TOTAL:
      return ang_roster_decimal_content (row->candidate->total);
    case ANG_ROSTER_VALUE_PLACE_IN_RANKING:
      return row->candidate->place > 0 ? ang_roster_integer_content (row->candidate->place) : ang_roster_no_content ();
    case ANG_ROSTER_VALUE_TIE:
      return sentence_content (row, row->candidate->tie);
    case ANG_ROSTER_VALUE_TERMS:
      return terms (row);
    case ANG_ROSTER_VALUE_OVERRIDES:
      return overrides (row);
    case ANG_ROSTER_VALUE_NOMINATION:
      return nomination (row);
    case ANG_ROSTER_VALUE_TRIPS:
      return trips (row);
    case ANG_ROSTER_VALUE_DECISION:
      return decision (row);
    case ANG_ROSTER_VALUE_DECISION_REASON:
      return decision_reason (row);
    default:
      return ang_roster_no_content ();
    }
}

/* Below the table */

static gboolean
add_note (AngRosterLayout  *layout,
          const char       *text,
          GError          **error)
{
  return ang_roster_layout_line (layout, ANG_SHEET_STYLE_NOTE, text, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

static gboolean
add_criterion (AngRosterLayout  *layout,
               guint             i,
               GError          **error)
{
  AngSelection *selection = layout->cohort->selection;
  AngRecord *criterion = g_ptr_array_index (ang_selection_get_criteria (selection), i);
  const char *name = ang_roster_cohort_pick (layout->cohort, criterion, ANG_CRITERION_NAME_ID, ANG_CRITERION_NAME_EN);
  const char *source = ang_record_get_text (criterion, ANG_CRITERION_SOURCE);
  g_autofree char *share = ang_number_format_decimal (ang_selection_get_share (selection, i) * 100, 1, layout->language);
  g_autofree char *head = g_strdup_printf ("– %s: %s %%", name, share);
  g_autofree char *text = ang_roster_join ("; ", head, source);

  return add_note (layout, text, error);
}

static gboolean
add_criteria (AngRosterLayout  *layout,
              GError          **error)
{
  guint n = ang_selection_get_criteria (layout->cohort->selection)->len;

  if (n == 0)
    return TRUE;
  if (!add_note (layout, translate (layout->language, NC_ ("roster", "Criteria, with their shares of the total (scores from 0 to 100; the total is the mean by these shares):")), error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!add_criterion (layout, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_order (AngRosterLayout  *layout,
           GError          **error)
{
  const AngSelectionRules *rules = ang_selection_get_rules (layout->cohort->selection);
  g_autofree char *source = ang_store_dup_setting (layout->cohort->store, ANG_SELECTION_TIES_SOURCE);
  g_autoptr (GString) ties = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (rules->never_sent_first
      && !add_note (layout, translate (layout->language, NC_ ("roster", "Whoever was never sent stands before everybody who was, whatever the total.")), error))
    return FALSE;

  for (guint i = 0; i < rules->n_ties; i++)
    g_string_append_printf (ties, "%s%u. %s", i > 0 ? "; " : "", i + 1,
                            ang_enumeration_get_label (&ang_tie_enumeration, (int) rules->ties[i], layout->language));
  if (rules->n_ties == 0)
    return add_note (layout, translate (layout->language, NC_ ("roster", "Whoever has the same total shares the place.")), error);
  if (source != NULL && *source != '\0')
    g_string_append_printf (ties, " (%s)", source);
  /* Translators: %s are the rules for ties, numbered */
  text = g_strdup_printf (translate (layout->language, NC_ ("roster", "Between the same totals decides, in this order: %s.")), ties->str);

  return add_note (layout, text, error);
}

static gboolean
add_source (AngRosterLayout  *layout,
            GError          **error)
{
  AngScheme *scheme = ang_selection_get_scheme (layout->cohort->selection);
  const char *source = scheme != NULL ? ang_record_get_text (ANG_RECORD (scheme), ANG_SCHEME_SOURCE) : NULL;
  g_autofree char *text = NULL;

  if (source == NULL)
    return TRUE;
  /* Translators: %s is where the terms of a scheme are written */
  text = g_strdup_printf (translate (layout->language, NC_ ("roster", "Source of the scheme’s terms: %s")), source);

  return add_note (layout, text, error);
}

/**
 * ang_roster_selection_add_notes:
 *
 * Adds what the table rests on: the criteria with their weights, what decides between the same totals, where the terms of
 * the scheme come from.
 */
gboolean
ang_roster_selection_add_notes (AngRosterLayout  *layout,
                                GError          **error)
{
  return ang_roster_layout_gap (layout, 3, ANG_SHEET_ROW_KEEP_WITH_NEXT, error) && add_criteria (layout, error)
         && add_order (layout, error) && add_source (layout, error);
}
