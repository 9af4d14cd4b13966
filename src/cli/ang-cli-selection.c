#include "config.h"

#include "ang-cli.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cli-output.h"
#include "ang-criterion.h"
#include "ang-nominator.h"
#include "ang-participation.h"
#include "ang-record-language.h"
#include "ang-store-selection.h"

static char *format_word;

static const GOptionEntry selection_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("How it is written"), "table|csv|json" },
  { NULL }
};

/* What a candidate's line holds besides the scores. The names are for programs and stay. */
typedef enum
{
  COLUMN_PLACE,
  COLUMN_NAME,
  COLUMN_NIP,
  COLUMN_RANK,
  COLUMN_UNIT,
  COLUMN_ORIGIN,
  COLUMN_NOMINATED_BY,
  COLUMN_LETTER_NUMBER,
  COLUMN_LETTER_DATE,
  COLUMN_TRIPS,
  COLUMN_EARLIER,
  COLUMN_SCORES, /* one for each criterion */
  COLUMN_TOTAL,
  COLUMN_COMPLETE,
  COLUMN_TIE,
  COLUMN_TERMS,
  COLUMN_FINDINGS,
  COLUMN_OVERRIDES,
  COLUMN_STATE,
  COLUMN_RESERVE_ORDER,
  COLUMN_REASON,
  COLUMN_REPLACED_BY,
} Column;

static const struct
{
  Column column;
  const char *name;
  const char *label;
  gboolean in_table;
} columns[] = {
  { COLUMN_PLACE, "place", N_ ("Place"), TRUE },
  { COLUMN_NAME, "full_name", N_ ("Name"), TRUE },
  { COLUMN_NIP, "nip", N_ ("NIP"), FALSE },
  { COLUMN_RANK, "rank", N_ ("Rank"), FALSE },
  { COLUMN_UNIT, "unit", N_ ("Unit"), FALSE },
  { COLUMN_ORIGIN, "origin", N_ ("Origin"), FALSE },
  { COLUMN_NOMINATED_BY, "nominated_by", N_ ("Nominated by"), FALSE },
  { COLUMN_LETTER_NUMBER, "letter_number", N_ ("Number of the letter"), FALSE },
  { COLUMN_LETTER_DATE, "letter_date", N_ ("Date of the letter"), FALSE },
  { COLUMN_TRIPS, "trips", N_ ("Earlier trips"), TRUE },
  { COLUMN_EARLIER, "earlier", N_ ("Earlier trainings"), FALSE },
  { COLUMN_SCORES, NULL, NULL, TRUE },
  { COLUMN_TOTAL, "total", N_ ("Total"), TRUE },
  { COLUMN_COMPLETE, "complete", N_ ("All scores"), FALSE },
  { COLUMN_TIE, "tie", N_ ("Same total"), FALSE },
  { COLUMN_TERMS, "terms", N_ ("Terms"), TRUE },
  { COLUMN_FINDINGS, "findings", N_ ("Findings"), FALSE },
  { COLUMN_OVERRIDES, "overrides", N_ ("Overridden"), FALSE },
  { COLUMN_STATE, "state", N_ ("State"), TRUE },
  { COLUMN_RESERVE_ORDER, "reserve_order", N_ ("Place on the reserve list"), TRUE },
  { COLUMN_REASON, "reason", N_ ("Reason"), FALSE },
  { COLUMN_REPLACED_BY, "replaced_by", N_ ("Replaced by"), FALSE },
};

/* The columns that are written, and where their values come from. */
typedef struct
{
  AngSelection *selection;
  AngCliFormat format;
  GPtrArray *names;
  GPtrArray *labels;
  GArray *columns;
  GArray *criteria;
} Writer;

static void
writer_clear (Writer *self)
{
  g_clear_object (&self->selection);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->criteria, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

static const char *
pick (AngRecord *record,
      guint      indonesian,
      guint      english)
{
  return ang_record_get_in_language (record, indonesian, english, ang_language_get_interface ());
}

/* "score_achievement": by the code of a usual criterion, else by its name. */
static char *
dup_score_name (AngRecord *criterion)
{
  const char *code = ang_record_get_text (criterion, ANG_CRITERION_CODE);
  const char *english = ang_record_get_text (criterion, ANG_CRITERION_NAME_EN);
  const char *stem = code != NULL ? code : english != NULL ? english : ang_record_get_text (criterion, ANG_CRITERION_NAME_ID);
  g_autoptr (GString) name = g_string_new ("score_");

  for (const char *at = stem; *at != '\0'; at++)
    g_string_append_c (name, g_ascii_isalnum (*at) ? g_ascii_tolower (*at) : '_');

  return g_strdup (name->str);
}

static void
add_column (Writer     *self,
            Column      column,
            guint       criterion,
            char       *name,
            const char *label)
{
  g_ptr_array_add (self->names, name);
  g_ptr_array_add (self->labels, g_strdup (label));
  g_array_append_val (self->columns, column);
  g_array_append_val (self->criteria, criterion);
}

static void
add_scores (Writer *self)
{
  GPtrArray *criteria = ang_selection_get_criteria (self->selection);

  for (guint i = 0; i < criteria->len; i++)
    {
      AngRecord *criterion = g_ptr_array_index (criteria, i);

      add_column (self, COLUMN_SCORES, i, dup_score_name (criterion), pick (criterion, ANG_CRITERION_NAME_ID, ANG_CRITERION_NAME_EN));
    }
}

static void
choose_columns (Writer *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->criteria = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (self->format == ANG_CLI_FORMAT_TABLE && !columns[i].in_table)
        continue;
      if (columns[i].column == COLUMN_SCORES)
        add_scores (self);
      else
        add_column (self, columns[i].column, 0, g_strdup (columns[i].name), _(columns[i].label));
    }
}

static AngCliValue
real_value (double real)
{
  AngCliValue value = { 0 };

  if (!isnan (real))
    {
      value.kind = ANG_CLI_VALUE_REAL;
      value.real = real;
    }

  return value;
}

static AngCliValue
sentence_value (AngSentence *sentence)
{
  AngCliValue value = { 0 };

  if (sentence != NULL)
    {
      value.kind = ANG_CLI_VALUE_TEXT;
      value.text = ang_sentence_format (sentence, ang_language_get_interface ());
    }

  return value;
}

static AngCliValue
findings_value (AngCandidate *candidate,
                gboolean      overridden)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < candidate->findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (candidate->findings, i);
      g_autofree char *sentence = ang_finding_describe (finding, ang_language_get_interface ());

      if (overridden && !ang_finding_get_waived (finding))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", overridden ? ang_finding_get_reason (finding) : sentence);
    }

  return ang_cli_value_text (text->len > 0 ? text->str : NULL);
}

static AngCliValue
word_value (const AngEnumeration *choices,
            int                   value,
            AngCliFormat          format)
{
  return ang_cli_value_text (format == ANG_CLI_FORMAT_TABLE ? ang_enumeration_get_label (choices, value, ang_language_get_interface ())
                             : ang_enumeration_get_nick (choices, value));
}

static AngCliValue
nomination_value (AngRecord *nominator,
                  Column     column)
{
  if (nominator == NULL)
    return (AngCliValue) { 0 }
  ;
  if (column == COLUMN_LETTER_NUMBER)
    return ang_cli_value_text (ang_record_get_text (nominator, ANG_NOMINATOR_NUMBER));
  if (column == COLUMN_LETTER_DATE)
    return ang_cli_value_text (ang_record_get_text (nominator, ANG_NOMINATOR_DATE));
  if (ang_record_is_set (nominator, ANG_NOMINATOR_UNIT_NAME_ID))
    return ang_cli_value_text (pick (nominator, ANG_NOMINATOR_UNIT_NAME_ID, ANG_NOMINATOR_UNIT_NAME_EN));
  if (ang_record_is_set (nominator, ANG_NOMINATOR_ORIGIN_NAME_ID))
    return ang_cli_value_text (pick (nominator, ANG_NOMINATOR_ORIGIN_NAME_ID, ANG_NOMINATOR_ORIGIN_NAME_EN));

  return ang_cli_value_text (ang_record_get_text (nominator, ANG_NOMINATOR_OFFICIAL));
}

static AngCliValue
decision_value (Writer       *self,
                AngCandidate *candidate,
                Column        column)
{
  AngRecord *row = candidate->participation;
  gint64 other = ang_record_get_integer (row, ANG_PARTICIPATION_REPLACED_BY_ID);
  AngCandidate *substitute = other != 0 ? ang_selection_find (self->selection, other) : NULL;
  const char *reason = ang_record_get_text (row, ANG_PARTICIPATION_WITHDRAWN_REASON);

  switch ((int) column)
    {
    case COLUMN_STATE:
      return word_value (&ang_participation_state_enumeration, (int) ang_candidate_get_state (candidate), self->format);
    case COLUMN_RESERVE_ORDER:
      return ang_cli_value_integer (ang_record_get_integer (row, ANG_PARTICIPATION_RESERVE_ORDER));
    case COLUMN_REASON:
      return ang_cli_value_text (reason != NULL ? reason : ang_record_get_text (row, ANG_PARTICIPATION_DECISION_REASON));
    case COLUMN_REPLACED_BY:
      return ang_cli_value_text (substitute != NULL ? ang_record_get_text (substitute->participation, ANG_PARTICIPATION_FULL_NAME) : NULL);
    default:
      return (AngCliValue) { 0 };
    }
}

static AngCliValue
assessment_value (Writer       *self,
                  AngCandidate *candidate,
                  Column        column,
                  guint         criterion)
{
  switch ((int) column)
    {
    case COLUMN_PLACE:
      return ang_cli_value_integer (candidate->place > 0 ? (gint64) candidate->place : ANG_UNSET);
    case COLUMN_TRIPS:
      return ang_cli_value_integer (candidate->trips);
    case COLUMN_EARLIER:
      return ang_cli_value_text (candidate->schemes);
    case COLUMN_SCORES:
      return real_value (candidate->scores[criterion]);
    case COLUMN_TOTAL:
      return real_value (candidate->total);
    case COLUMN_COMPLETE:
      return (AngCliValue) { .kind = ANG_CLI_VALUE_BOOLEAN, .integer = ang_candidate_is_complete (self->selection, candidate) };
    case COLUMN_TIE:
      return sentence_value (candidate->tie);
    case COLUMN_TERMS:
      return word_value (&ang_light_enumeration, (int) candidate->light, self->format);
    case COLUMN_FINDINGS:
      return findings_value (candidate, FALSE);
    case COLUMN_OVERRIDES:
      return findings_value (candidate, TRUE);
    default:
      return decision_value (self, candidate, column);
    }
}

static AngCliValue
get_value (Writer       *self,
           AngStore     *store,
           AngCandidate *candidate,
           guint         i)
{
  AngRecord *row = candidate->participation;
  Column column = g_array_index (self->columns, Column, i);

  switch ((int) column)
    {
    case COLUMN_NAME:
      return ang_cli_value_text (ang_record_get_text (row, ANG_PARTICIPATION_FULL_NAME));
    case COLUMN_NIP:
      return ang_cli_value_text (ang_record_get_text (row, ANG_PARTICIPATION_NIP));
    case COLUMN_RANK:
      return ang_cli_get_value (store, row, ANG_PARTICIPATION_RANK_CODE, ANG_CLI_RENDER_GRADE, FALSE);
    case COLUMN_UNIT:
      return ang_cli_value_text (pick (row, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PARTICIPATION_UNIT_NAME_EN));
    case COLUMN_ORIGIN:
      return ang_cli_value_text (pick (row, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN));
    case COLUMN_NOMINATED_BY:
    case COLUMN_LETTER_NUMBER:
    case COLUMN_LETTER_DATE:
      return nomination_value (candidate->nominator, column);
    default:
      return assessment_value (self, candidate, column, g_array_index (self->criteria, guint, i));
    }
}

static gboolean
write_candidate (Writer        *self,
                 AngStore      *store,
                 AngCliOutput  *output,
                 AngCandidate  *candidate,
                 GError       **error)
{
  g_autofree AngCliValue *values = g_new0 (AngCliValue, self->columns->len);
  gboolean added;

  for (guint i = 0; i < self->columns->len; i++)
    values[i] = get_value (self, store, candidate, i);
  added = ang_cli_output_add (output, values, error);
  for (guint i = 0; i < self->columns->len; i++)
    ang_cli_value_clear (&values[i]);

  return added;
}

static gboolean
write_selection (Writer    *self,
                 AngStore  *store,
                 GError   **error)
{
  GPtrArray *candidates = ang_selection_get_candidates (self->selection);
  g_autoptr (AngCliOutput) output = NULL;

  choose_columns (self);
  output = ang_cli_output_new (self->format, (const char *const *) self->names->pdata, (const char *const *) self->labels->pdata,
                               self->columns->len);
  for (guint i = 0; i < candidates->len; i++)
    {
      if (!write_candidate (self, store, output, g_ptr_array_index (candidates, i), error))
        return FALSE;
    }

  return ang_cli_output_finish (output, error);
}

static gboolean
run_selection (AngCli  *cli,
               GError **error)
{
  g_auto (Writer) writer = { .format = ANG_CLI_FORMAT_TABLE };
  g_autoptr (AngStore) store = NULL;
  g_autoptr (AngRecord) cohort = NULL;

  if (!ang_cli_format_parse (format_word, &writer.format, error))
    return FALSE;
  store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);
  if (store != NULL)
    cohort = ang_cli_find_cohort (store, cli->arguments[0], error);
  if (cohort != NULL)
    writer.selection = ang_store_read_selection (store, ang_record_get_id (cohort), ang_date_today (), error);
  if (writer.selection == NULL || !write_selection (&writer, store, error))
    return FALSE;

  return ang_store_close (store, error);
}

const AngCliCommand ang_cli_selection_command = {
  "selection", N_ ("COHORT"), N_ ("The candidates of a cohort: scores, ranking, terms, decisions"), selection_options, 1, run_selection
};
