#include "config.h"

#include "ang-selection-matrix.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-criterion.h"
#include "ang-number.h"
#include "ang-participation.h"
#include "ang-record-language.h"
#include "ang-selection-cell.h"

struct _AngSelectionMatrix
{
  GObject parent_instance;

  AngSelection *selection; /* nullable: not read yet */
  GPtrArray *rows;         /* of AngCandidate of the selection */
  GArray *order;           /* of their ids: what stays when the selection is read again */
  GArray *scores;          /* what is entered between the beginning and the end of a command */
  GArray *decisions;
};

enum
{
  SIGNAL_SCORED,
  SIGNAL_DECIDED,
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const AngChoice sort_choices[] = {
  { ANG_SELECTION_SORT_RANKING, "ranking", NC_ ("candidates", "By Ranking") },
  { ANG_SELECTION_SORT_NEVER_SENT, "never-sent", NC_ ("candidates", "Never Sent First") },
  { ANG_SELECTION_SORT_NAME, "name", NC_ ("candidates", "By Name") },
  { ANG_SELECTION_SORT_UNIT, "unit", NC_ ("candidates", "By Unit") },
  { ANG_SELECTION_SORT_LIST, "list", NC_ ("candidates", "As in the List of Participants") },
};

const AngEnumeration ang_selection_sort_enumeration = {
  "selection-sort", "candidates", sort_choices, G_N_ELEMENTS (sort_choices)
};

/* Behind the scores, in this order. */
static const struct
{
  AngSelectionColumn column;
  const char *title;
  const char *tooltip;
  int width_chars;
  gboolean numeric;
} others[] = {
  { ANG_SELECTION_COLUMN_TOTAL, NC_ ("candidates", "Total"), N_ ("The mean of the scores by their weights. Enter shows what it is made of."), 7, TRUE },
  { ANG_SELECTION_COLUMN_PLACE, NC_ ("candidates", "Place"), N_ ("The place in the ranking, once all scores are there. Enter shows why."), 5, TRUE },
  { ANG_SELECTION_COLUMN_DECISION, NC_ ("candidates", "Decision"), N_ ("A accepts, R puts on reserve, X rejects, O leaves open. Enter shows all that can be decided."), 12, FALSE },
  { ANG_SELECTION_COLUMN_TERMS, NC_ ("candidates", "Terms"), N_ ("Whether the terms of the scheme are met. Enter shows each of them, and lets one be overridden."), 12, FALSE },
  { ANG_SELECTION_COLUMN_TRIPS, NC_ ("candidates", "Trips"), N_ ("Earlier trips: how many, and the year of the last. Enter shows them."), 9, FALSE },
  { ANG_SELECTION_COLUMN_NOMINATION, NC_ ("candidates", "Nominated By"), N_ ("Whose letter named the candidate. Enter lets another be chosen."), 18, FALSE },
};

static void ang_selection_matrix_init_model (AngMatrixModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngSelectionMatrix, ang_selection_matrix, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_selection_matrix_init_model))

static guint
get_n_criteria (AngSelectionMatrix *self)
{
  return self->selection != NULL ? ang_selection_get_criteria (self->selection)->len : 0;
}

static AngCandidate *
get_candidate (AngSelectionMatrix *self,
               guint               row)
{
  return g_ptr_array_index (self->rows, row);
}

static AngSelectionColumn
get_kind (AngSelectionMatrix *self,
          guint               column)
{
  guint n = get_n_criteria (self);

  return column < n ? ANG_SELECTION_COLUMN_SCORE : others[column - n].column;
}

static const char *
pick (AngRecord *record,
      guint      indonesian,
      guint      english)
{
  return ang_record_get_in_language (record, indonesian, english, ang_language_get_interface ());
}

/* The model */

static guint
get_n_rows (AngMatrixModel *model)
{
  return ANG_SELECTION_MATRIX (model)->rows->len;
}

static guint
get_n_columns (AngMatrixModel *model)
{
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (model);

  return self->selection != NULL ? get_n_criteria (self) + G_N_ELEMENTS (others) : 0;
}

static void
get_row (AngMatrixModel   *model,
         guint             row,
         AngMatrixHeading *heading)
{
  AngRecord *participation = get_candidate (ANG_SELECTION_MATRIX (model), row)->participation;

  heading->id = ang_record_get_id (participation);
  heading->title = g_strdup (ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
  heading->tooltip = g_strdup (pick (participation, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PARTICIPATION_UNIT_NAME_EN));
}

/* A heading is broken between its words, not within one. */
static int
get_longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, (int) g_utf8_strlen (words[i], -1));

  return longest;
}

static void
get_criterion (AngSelectionMatrix *self,
               guint               column,
               AngMatrixHeading   *heading)
{
  AngRecord *criterion = g_ptr_array_index (ang_selection_get_criteria (self->selection), column);
  g_autofree char *share = ang_number_format_decimal (ang_selection_get_share (self->selection, column) * 100, 0, ang_language_get_interface ());

  heading->id = ang_record_get_id (criterion);
  heading->title = g_strdup (pick (criterion, ANG_CRITERION_NAME_ID, ANG_CRITERION_NAME_EN));
  heading->subtitle = g_strdup_printf ("%s %%", share);
  /* Translators: %s is a share of the total in percent */
  heading->tooltip = g_strdup_printf (_("A score from 0 to 100; it makes %s %% of the total."), share);
  heading->width_chars = MIN (14, MAX (7, get_longest_word (heading->title) + 2));
  heading->numeric = TRUE;
}

static void
get_column (AngMatrixModel   *model,
            guint             column,
            AngMatrixHeading *heading)
{
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (model);
  guint n = get_n_criteria (self);

  if (column < n)
    {
      get_criterion (self, column, heading);
      return;
    }

  heading->id = -1 - (gint64) (column - n);
  heading->title = g_strdup (g_dpgettext2 (NULL, "candidates", others[column - n].title));
  heading->tooltip = g_strdup (_(others[column - n].tooltip));
  heading->width_chars = MAX (others[column - n].width_chars, get_longest_word (heading->title) + 1);
  heading->numeric = others[column - n].numeric;
}

static void
get_cell (AngMatrixModel *model,
          guint           row,
          guint           column,
          AngMatrixCell  *cell)
{
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (model);

  ang_selection_cell_fill (cell, self->selection, get_candidate (self, row), get_kind (self, column), column);
}

static gboolean
takes_text (AngMatrixModel *model,
            guint           row,
            guint           column)
{
  return get_kind (ANG_SELECTION_MATRIX (model), column) == ANG_SELECTION_COLUMN_SCORE;
}

static void
begin_command (AngMatrixModel  *model,
               AngMatrixChange  change,
               guint            n_cells)
{
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (model);

  g_array_set_size (self->scores, 0);
  g_array_set_size (self->decisions, 0);
}

static void
tell_computed (AngSelectionMatrix *self)
{
  guint n = get_n_criteria (self);

  for (guint row = 0; row < self->rows->len; row++)
    {
      ang_matrix_model_cell_changed (ANG_MATRIX_MODEL (self), row, n);
      ang_matrix_model_cell_changed (ANG_MATRIX_MODEL (self), row, n + 1);
    }
}

static void
end_command (AngMatrixModel *model)
{
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (model);

  if (self->scores->len > 0)
    {
      tell_computed (self);
      g_signal_emit (self, signals[SIGNAL_SCORED], 0, self->scores);
    }
  if (self->decisions->len > 0)
    g_signal_emit (self, signals[SIGNAL_DECIDED], 0, self->decisions);
}

static gboolean
set_text (AngMatrixModel *model,
          guint           row,
          guint           column,
          const char     *text)
{
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (model);
  AngCandidate *candidate = get_candidate (self, row);
  AngScoreChange change = { .participation = ang_record_get_id (candidate->participation) };

  if (get_kind (self, column) != ANG_SELECTION_COLUMN_SCORE || !ang_selection_parse_score (text != NULL ? text : "", &change.value))
    return FALSE;

  change.criterion = ang_record_get_id (g_ptr_array_index (ang_selection_get_criteria (self->selection), column));
  g_array_append_val (self->scores, change);
  ang_selection_set_score (self->selection, candidate, column, change.value);
  ang_matrix_model_cell_changed (model, row, column);

  return TRUE;
}

/* Translators: the letters that accept, put on reserve, reject and leave open a candidate, when they are typed in the column
 * of decisions; four capital letters of which no two are the same. The tooltip of the column names them. */
#define DECISION_LETTERS NC_ ("letters of decisions", "ARXO")

static gboolean
press_key (AngMatrixModel *model,
           guint           row,
           guint           column,
           gunichar        letter)
{
  static const AngParticipationState states[] = {
    ANG_PARTICIPATION_STATE_ACCEPTED, ANG_PARTICIPATION_STATE_RESERVE, ANG_PARTICIPATION_STATE_REJECTED, ANG_PARTICIPATION_STATE_ASSESSED,
  };
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (model);
  const char *letters = g_dpgettext2 (NULL, "letters of decisions", "ARXO");
  const char *found = letter < 128 ? strchr (letters, g_ascii_toupper ((char) letter)) : NULL;
  AngDecision decision = { ang_record_get_id (get_candidate (self, row)->participation), 0 };

  if (get_kind (self, column) != ANG_SELECTION_COLUMN_DECISION || found == NULL || *found == '\0'
      || (gsize) (found - letters) >= G_N_ELEMENTS (states))
    return FALSE;

  decision.state = states[found - letters];
  g_array_append_val (self->decisions, decision);

  return TRUE;
}

static gboolean
activate (AngMatrixModel     *model,
          guint               row,
          guint               column,
          GtkWidget          *parent,
          const GdkRectangle *place)
{
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (model);
  AngSelectionColumn kind = get_kind (self, column);

  if (kind == ANG_SELECTION_COLUMN_SCORE)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, ang_record_get_id (get_candidate (self, row)->participation), (int) kind, parent, place);

  return TRUE;
}

static void
ang_selection_matrix_init_model (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->get_row = get_row;
  iface->get_column = get_column;
  iface->get_cell = get_cell;
  iface->takes_text = takes_text;
  iface->begin_command = begin_command;
  iface->end_command = end_command;
  iface->set_text = set_text;
  iface->press_key = press_key;
  iface->activate = activate;
}

static void
ang_selection_matrix_finalize (GObject *object)
{
  AngSelectionMatrix *self = ANG_SELECTION_MATRIX (object);

  g_clear_object (&self->selection);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->order);
  g_array_unref (self->scores);
  g_array_unref (self->decisions);

  G_OBJECT_CLASS (ang_selection_matrix_parent_class)->finalize (object);
}

static void
ang_selection_matrix_class_init (AngSelectionMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_selection_matrix_finalize;

  signals[SIGNAL_SCORED] = g_signal_new ("scored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_ARRAY);
  signals[SIGNAL_DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_ARRAY);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                         G_TYPE_INT64, G_TYPE_INT, GTK_TYPE_WIDGET, G_TYPE_POINTER);
}

static void
ang_selection_matrix_init (AngSelectionMatrix *self)
{
  self->rows = g_ptr_array_new ();
  self->order = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->scores = g_array_new (FALSE, FALSE, sizeof (AngScoreChange));
  self->decisions = g_array_new (FALSE, FALSE, sizeof (AngDecision));
}

/** Returns: (transfer full): a matrix without a selection yet */
AngSelectionMatrix *
ang_selection_matrix_new (void)
{
  return g_object_new (ANG_TYPE_SELECTION_MATRIX, NULL);
}

/* In the order that they had; who is new comes at the end. */
static void
take_rows (AngSelectionMatrix *self)
{
  GPtrArray *candidates = ang_selection_get_candidates (self->selection);

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->order->len; i++)
    {
      AngCandidate *candidate = ang_selection_find (self->selection, g_array_index (self->order, gint64, i));

      if (candidate != NULL)
        g_ptr_array_add (self->rows, candidate);
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      if (!g_ptr_array_find (self->rows, g_ptr_array_index (candidates, i), NULL))
        g_ptr_array_add (self->rows, g_ptr_array_index (candidates, i));
    }
}

static void
remember_order (AngSelectionMatrix *self)
{
  g_array_set_size (self->order, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 id = ang_record_get_id (get_candidate (self, i)->participation);

      g_array_append_val (self->order, id);
    }
}

static gboolean
has_same_columns (AngSelection *a,
                  AngSelection *b)
{
  GPtrArray *criteria_a = ang_selection_get_criteria (a);
  GPtrArray *criteria_b = ang_selection_get_criteria (b);

  if (criteria_a->len != criteria_b->len)
    return FALSE;
  for (guint i = 0; i < criteria_a->len; i++)
    {
      if (!ang_record_equal (g_ptr_array_index (criteria_a, i), g_ptr_array_index (criteria_b, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_selection_matrix_set_selection:
 *
 * Shows a selection, or the same one as it is now: rows keep their order then.
 */
void
ang_selection_matrix_set_selection (AngSelectionMatrix *self,
                                    AngSelection       *selection)
{
  gboolean same = self->selection != NULL && has_same_columns (self->selection, selection);

  g_set_object (&self->selection, selection);
  take_rows (self);
  remember_order (self);
  if (!same)
    ang_matrix_model_columns_changed (ANG_MATRIX_MODEL (self));
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

/** Returns: (transfer none) (nullable): the selection */
AngSelection *
ang_selection_matrix_get_selection (AngSelectionMatrix *self)
{
  return self->selection;
}

static int
compare_texts (AngCandidate *a,
               AngCandidate *b,
               guint         field)
{
  const char *text_a = ang_record_get_text (a->participation, field);
  const char *text_b = ang_record_get_text (b->participation, field);

  if (text_a == NULL || text_b == NULL)
    return (text_a == NULL) - (text_b == NULL);

  return g_utf8_collate (text_a, text_b);
}

static int
compare_positions (AngCandidate *a,
                   AngCandidate *b,
                   GPtrArray    *candidates)
{
  guint position_a = 0;
  guint position_b = 0;

  g_ptr_array_find (candidates, a, &position_a);
  g_ptr_array_find (candidates, b, &position_b);

  return (position_a > position_b) - (position_a < position_b);
}

typedef struct
{
  AngSelectionSort sort;
  GPtrArray *candidates;
} Order;

static int
compare (gconstpointer first,
         gconstpointer second,
         gpointer      user_data)
{
  AngCandidate *a = *(AngCandidate *const *) first;
  AngCandidate *b = *(AngCandidate *const *) second;
  const Order *order = user_data;
  gint64 number_a = ang_record_get_integer (a->participation, ANG_PARTICIPATION_ORDER_NO);
  gint64 number_b = ang_record_get_integer (b->participation, ANG_PARTICIPATION_ORDER_NO);
  int result = 0;

  if (order->sort == ANG_SELECTION_SORT_NAME)
    result = compare_texts (a, b, ANG_PARTICIPATION_NAME_KEY);
  else if (order->sort == ANG_SELECTION_SORT_UNIT)
    result = compare_texts (a, b, ANG_PARTICIPATION_UNIT_NAME_ID);
  else if (order->sort == ANG_SELECTION_SORT_NEVER_SENT)
    result = (a->trips > b->trips) - (a->trips < b->trips);
  else if (order->sort == ANG_SELECTION_SORT_LIST)
    result = (number_a > number_b) - (number_a < number_b);

  return result != 0 ? result : compare_positions (a, b, order->candidates);
}

/** Puts the rows into another order, once: what is entered afterwards does not move them. */
void
ang_selection_matrix_sort (AngSelectionMatrix *self,
                           AngSelectionSort    sort)
{
  Order order = { sort, NULL };

  if (self->selection == NULL)
    return;

  order.candidates = ang_selection_get_candidates (self->selection);
  g_ptr_array_sort_with_data (self->rows, compare, &order);
  remember_order (self);
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

/** Returns: (transfer none) (nullable): who stands in @row */
AngCandidate *
ang_selection_matrix_get_candidate (AngSelectionMatrix *self,
                                    guint               row)
{
  return row < self->rows->len ? get_candidate (self, row) : NULL;
}

/** Returns: whether the participation stands in one of the rows, and in which */
gboolean
ang_selection_matrix_find_row (AngSelectionMatrix *self,
                               gint64              participation,
                               guint              *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (ang_record_get_id (get_candidate (self, i)->participation) != participation)
        continue;
      *row = i;
      return TRUE;
    }

  return FALSE;
}
