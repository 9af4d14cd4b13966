#include "config.h"

#include "ang-selection-cell.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-nominator.h"
#include "ang-participation.h"
#include "ang-record-language.h"

static const char *
pick (AngRecord *record,
      guint      indonesian,
      guint      english)
{
  return ang_record_get_in_language (record, indonesian, english, ang_language_get_interface ());
}

static char *
say (AngSentence *sentence)
{
  return sentence != NULL ? ang_sentence_format (sentence, ang_language_get_interface ()) : NULL;
}

static void
fill_total (AngSelection  *selection,
            AngCandidate  *candidate,
            AngMatrixCell *cell)
{
  g_autoptr (AngSentence) explained = ang_selection_explain_total (selection, candidate);

  cell->text = isnan (candidate->total) ? NULL : ang_total_format (candidate->total, ang_language_get_interface ());
  cell->tooltip = say (explained);
  if (!isnan (candidate->total) && !ang_candidate_is_complete (selection, candidate))
    cell->style_class = "planned";
}

/* A tie is marked, so that it is seen which places rest on more than the scores. */
static void
fill_place (AngCandidate  *candidate,
            AngMatrixCell *cell)
{
  if (candidate->place > 0)
    cell->text = g_strdup_printf ("%u%s", candidate->place, candidate->tie != NULL ? " =" : "");
  cell->tooltip = say (candidate->tie);
}

static char *
describe_findings (AngCandidate *candidate)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < candidate->findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (candidate->findings, i);
      g_autofree char *sentence = ang_finding_describe (finding, ang_language_get_interface ());

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
      if (ang_finding_get_waived (finding))
        /* Translators: %s is why a term was overridden */
        g_string_append_printf (text, _(" Overridden: %s"), ang_finding_get_reason (finding));
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/** Returns: the class of a pill or a cell for what the terms come to */
const char *
ang_selection_cell_get_light_class (AngLight light)
{
  switch (light)
    {
    case ANG_LIGHT_MET:
      return "done";
    case ANG_LIGHT_UNKNOWN:
    case ANG_LIGHT_OVERRIDDEN:
      return "warning";
    case ANG_LIGHT_NOT_MET:
      return "error";
    case ANG_LIGHT_NO_RULES:
    default:
      return "planned";
    }
}

static void
fill_terms (AngCandidate  *candidate,
            AngMatrixCell *cell)
{
  cell->text = g_strdup (ang_enumeration_get_label (&ang_light_enumeration, (int) candidate->light, ang_language_get_interface ()));
  cell->icon_name = ang_enumeration_find (&ang_light_enumeration, (int) candidate->light)->icon;
  cell->style_class = ang_selection_cell_get_light_class (candidate->light);
  cell->tooltip = describe_findings (candidate);
}

static void
fill_trips (AngCandidate  *candidate,
            AngMatrixCell *cell)
{
  if (candidate->trips == 0)
    /* Translators: of a candidate without earlier trips; short */
    cell->text = g_strdup (C_ ("candidates", "never"));
  else if (candidate->last_year > 0)
    cell->text = g_strdup_printf ("%u (%d)", candidate->trips, candidate->last_year);
  else
    cell->text = g_strdup_printf ("%u", candidate->trips);
  cell->tooltip = g_strdup (candidate->schemes);
}

static void
fill_decision (AngCandidate  *candidate,
               AngMatrixCell *cell)
{
  AngParticipationState state = ang_candidate_get_state (candidate);
  const AngChoice *choice = ang_enumeration_find (&ang_participation_state_enumeration, (int) state);
  gint64 order = ang_record_get_integer (candidate->participation, ANG_PARTICIPATION_RESERVE_ORDER);
  const char *label = ang_enumeration_get_label (&ang_participation_state_enumeration, (int) state, ang_language_get_interface ());

  cell->text = state == ANG_PARTICIPATION_STATE_RESERVE && order != ANG_UNSET ? g_strdup_printf ("%s %d", label, (int) order) : g_strdup (label);
  cell->icon_name = choice != NULL ? choice->icon : NULL;
  cell->style_class = ang_selection_cell_get_decision_class (state);
  cell->tooltip = g_strdup (ang_record_get_text (candidate->participation, state == ANG_PARTICIPATION_STATE_WITHDRAWN
                                                                           ? ANG_PARTICIPATION_WITHDRAWN_REASON : ANG_PARTICIPATION_DECISION_REASON));
}

static void
fill_nomination (AngCandidate  *candidate,
                 AngMatrixCell *cell)
{
  g_autoptr (AngSentence) sentence = NULL;

  if (candidate->nominator == NULL)
    return;

  sentence = ang_nominator_describe (ANG_NOMINATOR (candidate->nominator));
  cell->tooltip = say (sentence);
  cell->text = g_strdup (pick (candidate->nominator, ANG_NOMINATOR_UNIT_NAME_ID, ANG_NOMINATOR_UNIT_NAME_EN));
  if (cell->text == NULL)
    cell->text = g_strdup (pick (candidate->nominator, ANG_NOMINATOR_ORIGIN_NAME_ID, ANG_NOMINATOR_ORIGIN_NAME_EN));
  if (cell->text == NULL)
    cell->text = g_strdup (cell->tooltip);
}

/**
 * ang_selection_cell_fill:
 * @cell: filled
 * @criterion: of a score: which criterion
 */
void
ang_selection_cell_fill (AngMatrixCell      *cell,
                         AngSelection       *selection,
                         AngCandidate       *candidate,
                         AngSelectionColumn  column,
                         guint               criterion)
{
  switch (column)
    {
    case ANG_SELECTION_COLUMN_SCORE:
      cell->text = ang_score_format (candidate->scores[criterion], ang_language_get_interface ());
      break;
    case ANG_SELECTION_COLUMN_TOTAL:
      fill_total (selection, candidate, cell);
      break;
    case ANG_SELECTION_COLUMN_PLACE:
      fill_place (candidate, cell);
      break;
    case ANG_SELECTION_COLUMN_TERMS:
      fill_terms (candidate, cell);
      break;
    case ANG_SELECTION_COLUMN_TRIPS:
      fill_trips (candidate, cell);
      break;
    case ANG_SELECTION_COLUMN_DECISION:
      fill_decision (candidate, cell);
      break;
    case ANG_SELECTION_COLUMN_NOMINATION:
      fill_nomination (candidate, cell);
      break;
    default:
      break;
    }
}

/** Returns: (nullable): the class of a pill or a cell for what was decided */
const char *
ang_selection_cell_get_decision_class (AngParticipationState state)
{
  if (ang_participation_state_is_chosen (state))
    return "done";
  if (state == ANG_PARTICIPATION_STATE_RESERVE)
    return "info";
  if (state == ANG_PARTICIPATION_STATE_REJECTED || state == ANG_PARTICIPATION_STATE_WITHDRAWN || state == ANG_PARTICIPATION_STATE_CANCELLED)
    return "error";

  return "planned";
}
