#include "config.h"

#include "ang-import-result-private.h"

#include <glib/gi18n.h>

#include "ang-import-report.h"
#include "ang-number.h"

/* How many rows have one outcome for one reason. */
typedef struct
{
  AngImportOutcome outcome;
  guint32          reason;
  guint            n_rows;
} Tally;

struct _AngImportResult
{
  GObject parent_instance;

  AngImportPlan *plan;
  guint8        *outcomes;
  guint32       *reasons;        /* one a row: which of @words; 0: none */
  GPtrArray     *words;          /* of char *; the first is %NULL */
  GHashTable    *word_numbers;
  GArray        *tallies;        /* (nullable): made when they are first asked for */
  guint          counts[ANG_IMPORT_N_OUTCOMES];
  guint          n_joined;
  gint64         cohort;
};

G_DEFINE_FINAL_TYPE (AngImportResult, ang_import_result, G_TYPE_OBJECT)

static const struct
{
  const char *label;
} outcomes[ANG_IMPORT_N_OUTCOMES] = {
  [ANG_IMPORT_OUTCOME_CREATED] = { NC_ ("imported row", "New person") },
  [ANG_IMPORT_OUTCOME_UPDATED] = { NC_ ("imported row", "Changed") },
  [ANG_IMPORT_OUTCOME_JOINED] = { NC_ ("imported row", "Joined the cohort") },
  [ANG_IMPORT_OUTCOME_UNCHANGED] = { NC_ ("imported row", "Nothing new") },
  [ANG_IMPORT_OUTCOME_SKIPPED] = { NC_ ("imported row", "Left out") },
  [ANG_IMPORT_OUTCOME_REJECTED] = { NC_ ("imported row", "Rejected") },
};

static void
ang_import_result_finalize (GObject *object)
{
  AngImportResult *self = ANG_IMPORT_RESULT (object);

  g_free (self->outcomes);
  g_free (self->reasons);
  g_clear_pointer (&self->word_numbers, g_hash_table_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->tallies, g_array_unref);
  g_clear_pointer (&self->plan, ang_import_plan_unref);

  G_OBJECT_CLASS (ang_import_result_parent_class)->finalize (object);
}

static void
ang_import_result_class_init (AngImportResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_import_result_finalize;
}

static void
ang_import_result_init (AngImportResult *self)
{
  self->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->words, NULL);
  self->word_numbers = g_hash_table_new (g_str_hash, g_str_equal);
}

/** Returns: (transfer full): a result in which no row has an outcome yet */
AngImportResult *
ang_import_result_new (AngImportPlan *plan)
{
  AngImportResult *self = g_object_new (ANG_TYPE_IMPORT_RESULT, NULL);

  self->plan = ang_import_plan_ref (plan);
  self->outcomes = g_new0 (guint8, MAX (ang_import_plan_get_n_rows (plan), 1));
  self->reasons = g_new0 (guint32, MAX (ang_import_plan_get_n_rows (plan), 1));

  return self;
}

/** Returns: (transfer none): the plan it came of */
AngImportPlan *
ang_import_result_get_plan (AngImportResult *self)
{
  return self->plan;
}

static guint32
keep_words (AngImportResult *self,
            const char      *words)
{
  gpointer number = words != NULL ? g_hash_table_lookup (self->word_numbers, words) : NULL;
  char *kept;

  if (words == NULL || number != NULL)
    return GPOINTER_TO_UINT (number);

  kept = g_strdup (words);
  g_hash_table_insert (self->word_numbers, kept, GUINT_TO_POINTER (self->words->len));
  g_ptr_array_add (self->words, kept);

  return self->words->len - 1;
}

/**
 * ang_import_result_set_outcome:
 * @joined: whether the person has joined the cohort by this row
 * @reason: (nullable): why, in the interface's language
 *
 * To be called once for each row.
 */
void
ang_import_result_set_outcome (AngImportResult  *self,
                               guint             row,
                               AngImportOutcome  outcome,
                               gboolean          joined,
                               const char       *reason)
{
  self->outcomes[row] = (guint8) outcome;
  self->reasons[row] = keep_words (self, reason);
  self->counts[outcome]++;
  self->n_joined += joined;
}

/** Says into which cohort the rows went. */
void
ang_import_result_set_cohort (AngImportResult *self,
                              gint64           cohort)
{
  self->cohort = cohort;
}

static AngImportOutcome
predict_skipped (const AngImportEntry  *entry,
                 const char           **reason)
{
  if (entry->verdict == ANG_IMPORT_VERDICT_SAME && entry->place != ANG_IMPORT_PLACE_JOINS)
    return ANG_IMPORT_OUTCOME_UNCHANGED;
  *reason = entry->verdict == ANG_IMPORT_VERDICT_UPDATE ? _("The register says something else, and is left as it is.")
                                                        : _("The row was left out on purpose.");

  return ANG_IMPORT_OUTCOME_SKIPPED;
}

static AngImportOutcome
predict_taken (const AngImportEntry *entry)
{
  gboolean joins = entry->place == ANG_IMPORT_PLACE_JOINS;

  if (entry->verdict == ANG_IMPORT_VERDICT_NEW || entry->decision == ANG_IMPORT_DECISION_NEW_PERSON)
    return ANG_IMPORT_OUTCOME_CREATED;
  if (entry->verdict == ANG_IMPORT_VERDICT_UPDATE && entry->decision == ANG_IMPORT_DECISION_TAKE)
    return ANG_IMPORT_OUTCOME_UPDATED;
  if (entry->decision == ANG_IMPORT_DECISION_PERSON && !joins)
    return ANG_IMPORT_OUTCOME_UPDATED;

  return joins ? ANG_IMPORT_OUTCOME_JOINED : ANG_IMPORT_OUTCOME_UNCHANGED;
}

/** Gives a row the outcome that it will have when nothing comes in between. */
void
ang_import_result_predict (AngImportResult *self,
                           guint            row)
{
  const AngImportEntry *entry = ang_import_plan_get (self->plan, row);
  const char *reason = ang_import_plan_get_reason (self->plan, entry->reason);
  AngImportOutcome outcome;

  if (entry->verdict == ANG_IMPORT_VERDICT_REJECTED)
    outcome = ANG_IMPORT_OUTCOME_REJECTED;
  else if (entry->twin != 0 || entry->decision == ANG_IMPORT_DECISION_UNDECIDED)
    outcome = ANG_IMPORT_OUTCOME_SKIPPED;
  else if (entry->decision == ANG_IMPORT_DECISION_SKIP)
    outcome = predict_skipped (entry, &reason);
  else
    {
      outcome = predict_taken (entry);
      reason = entry->verdict == ANG_IMPORT_VERDICT_AMBIGUOUS ? NULL : reason;
    }
  ang_import_result_set_outcome (self, row, outcome,
                                 outcome <= ANG_IMPORT_OUTCOME_JOINED && entry->place == ANG_IMPORT_PLACE_JOINS, reason);
}

/** Returns: (transfer full): what would become of the rows if nothing came in between */
AngImportResult *
ang_import_result_predict_all (AngImportPlan *plan)
{
  AngImportResult *self = ang_import_result_new (plan);

  for (guint i = 0; i < ang_import_plan_get_n_rows (plan); i++)
    ang_import_result_predict (self, i);
  if (plan->cohort != NULL)
    ang_import_result_set_cohort (self, ang_record_get_id (plan->cohort));

  return self;
}

/** Returns: how many rows of people the list has */
guint
ang_import_result_get_n_rows (AngImportResult *self)
{
  return ang_import_plan_get_n_rows (self->plan);
}

/** Returns: how many rows have that outcome */
guint
ang_import_result_count (AngImportResult  *self,
                         AngImportOutcome  outcome)
{
  return self->counts[outcome];
}

/** Returns: how many people have joined the cohort, new ones and others */
guint
ang_import_result_get_n_joined (AngImportResult *self)
{
  return self->n_joined;
}

/** Returns: whether anything was stored, so that there is something to undo */
gboolean
ang_import_result_has_changed (AngImportResult *self)
{
  return self->counts[ANG_IMPORT_OUTCOME_CREATED] + self->counts[ANG_IMPORT_OUTCOME_UPDATED] + self->counts[ANG_IMPORT_OUTCOME_JOINED] > 0;
}

/** Returns: the id of the cohort that the rows went into; 0: none */
gint64
ang_import_result_get_cohort (AngImportResult *self)
{
  return self->cohort;
}

/** Returns: what became of that row */
AngImportOutcome
ang_import_result_get_outcome (AngImportResult *self,
                               guint            row)
{
  return (AngImportOutcome) self->outcomes[row];
}

/**
 * ang_import_result_dup_reason:
 *
 * Returns: (transfer full) (nullable): why, and which other row is meant, in the language the import was run in
 */
char *
ang_import_result_dup_reason (AngImportResult *self,
                              guint            row)
{
  const AngImportEntry *entry = ang_import_plan_get (self->plan, row);
  const char *words = g_ptr_array_index (self->words, self->reasons[row]);

  return ang_import_plan_join_reason (self->plan, words, entry->twin);
}

/** Returns: (transfer none): the outcome in words, in the interface's language */
const char *
ang_import_outcome_get_label (AngImportOutcome outcome)
{
  return outcomes[outcome].label != NULL
         ? ang_language_translate (ang_language_get_interface (), "imported row", outcomes[outcome].label) : "";
}

/* @words: with one %s, for the number */
static void
add_count (GString    *text,
           const char *words,
           guint       n)
{
  g_autofree char *number = ang_number_format (n, ang_language_get_interface ());
  g_auto (GStrv) around = g_strsplit (words, "%s", 2);

  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append_printf (text, "%s%s%s", around[0], number, around[1] != NULL ? around[1] : "");
}

/**
 * ang_import_result_dup_summary:
 *
 * Returns: (transfer full): the counts in one line
 */
char *
ang_import_result_dup_summary (AngImportResult *self)
{
  GString *text = g_string_new (NULL);
  const guint *n = self->counts;

  add_count (text, ngettext ("%s new person", "%s new people", n[ANG_IMPORT_OUTCOME_CREATED]), n[ANG_IMPORT_OUTCOME_CREATED]);
  add_count (text, ngettext ("%s person changed", "%s people changed", n[ANG_IMPORT_OUTCOME_UPDATED]), n[ANG_IMPORT_OUTCOME_UPDATED]);
  add_count (text, ngettext ("%s joined the cohort", "%s joined the cohort", self->n_joined), self->n_joined);
  add_count (text, ngettext ("%s row with nothing new", "%s rows with nothing new", n[ANG_IMPORT_OUTCOME_UNCHANGED]),
             n[ANG_IMPORT_OUTCOME_UNCHANGED]);
  add_count (text, ngettext ("%s row left out", "%s rows left out", n[ANG_IMPORT_OUTCOME_SKIPPED]), n[ANG_IMPORT_OUTCOME_SKIPPED]);
  add_count (text, ngettext ("%s row rejected", "%s rows rejected", n[ANG_IMPORT_OUTCOME_REJECTED]), n[ANG_IMPORT_OUTCOME_REJECTED]);
  if (text->len == 0)
    g_string_append (text, _("There are no rows of people in the list."));

  return g_string_free (text, FALSE);
}

static int
compare_tallies (gconstpointer a,
                 gconstpointer b)
{
  const Tally *first = a;
  const Tally *second = b;

  if (first->n_rows != second->n_rows)
    return first->n_rows < second->n_rows ? 1 : -1;

  return (int) second->outcome - (int) first->outcome;
}

/* Rows that were left out or rejected, by what was said of them. */
static void
count_reasons (AngImportResult *self)
{
  g_autofree guint *skipped = g_new0 (guint, self->words->len);
  g_autofree guint *rejected = g_new0 (guint, self->words->len);

  if (self->tallies != NULL)
    return;

  for (guint i = 0; i < ang_import_result_get_n_rows (self); i++)
    {
      skipped[self->reasons[i]] += self->outcomes[i] == ANG_IMPORT_OUTCOME_SKIPPED;
      rejected[self->reasons[i]] += self->outcomes[i] == ANG_IMPORT_OUTCOME_REJECTED;
    }
  self->tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  for (guint i = 1; i < self->words->len; i++)
    {
      Tally tallies[] = { { ANG_IMPORT_OUTCOME_REJECTED, i, rejected[i] }, { ANG_IMPORT_OUTCOME_SKIPPED, i, skipped[i] } };

      for (guint j = 0; j < G_N_ELEMENTS (tallies); j++)
        {
          if (tallies[j].n_rows > 0)
            g_array_append_val (self->tallies, tallies[j]);
        }
    }
  g_array_sort (self->tallies, compare_tallies);
}

/** Returns: for how many reasons rows were left out or rejected */
guint
ang_import_result_get_n_reasons (AngImportResult *self)
{
  count_reasons (self);

  return self->tallies->len;
}

/**
 * ang_import_result_get_reason:
 * @outcome: (out) (optional): left out or rejected
 * @n_rows: (out) (optional): how many rows
 *
 * Returns: (transfer none): the reason
 */
const char *
ang_import_result_get_reason (AngImportResult  *self,
                              guint             i,
                              AngImportOutcome *outcome,
                              guint            *n_rows)
{
  const Tally *tally;

  count_reasons (self);
  tally = &g_array_index (self->tallies, Tally, i);
  if (outcome != NULL)
    *outcome = tally->outcome;
  if (n_rows != NULL)
    *n_rows = tally->n_rows;

  return g_ptr_array_index (self->words, tally->reason);
}

/**
 * ang_import_result_save_report:
 * @path: where to; a file that is there is replaced when the new one is complete
 *
 * Writes every row of the list with what became of it, as .xlsx or, by the ending of @path, as .csv. Fields of class C are
 * masked.
 *
 * Returns: whether it worked; ANG_SHEET_ERROR otherwise
 */
gboolean
ang_import_result_save_report (AngImportResult        *self,
                               const char             *path,
                               AngImportProgressFunc   progress,
                               gpointer                progress_data,
                               GCancellable           *cancellable,
                               GError                **error)
{
  return ang_import_report_write (self, path, progress, progress_data, cancellable, error);
}

typedef struct
{
  char           *path;
  AngImportRelay *relay;
} Order;

static void
order_free (gpointer data)
{
  g_free (((Order *) data)->path);
  g_free (data);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;

  if (ang_import_report_write (source, order->path, ang_import_relay_tell, order->relay, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** Asks for ang_import_result_save_report() in a worker thread. */
void
ang_import_result_save_report_async (AngImportResult       *self,
                                     const char            *path,
                                     AngImportProgressFunc  progress,
                                     gpointer               progress_data,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->path = g_strdup (path);
  order->relay = ang_import_relay_new (progress, progress_data);
  g_task_set_source_tag (task, ang_import_result_save_report_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, save_in_thread);
}

/** Returns: what ang_import_result_save_report() would have */
gboolean
ang_import_result_save_report_finish (AngImportResult  *self,
                                      GAsyncResult     *result,
                                      GError          **error)
{
  Order *order = g_task_get_task_data (G_TASK (result));

  g_clear_pointer (&order->relay, ang_import_relay_stop);

  return g_task_propagate_boolean (G_TASK (result), error);
}
