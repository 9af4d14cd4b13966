#include "config.h"

#include "ang-import-private.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-exchange-error.h"
#include "ang-import-cohort.h"
#include "ang-import-result-private.h"
#include "ang-import-shown.h"

G_DEFINE_FINAL_TYPE (AngImport, ang_import, G_TYPE_OBJECT)

enum
{
  SIGNAL_RESET,
  SIGNAL_DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the check found is of no use any more. */
static void
drop_plan (AngImport *self)
{
  if (self->board != NULL)
    ang_import_board_close (self->board);
  g_clear_pointer (&self->board, ang_import_board_unref);
  g_clear_pointer (&self->plan, ang_import_plan_unref);
  self->stored = FALSE;
}

static void
drop_layout (AngImport *self)
{
  drop_plan (self);
  g_clear_pointer (&self->mapping, ang_import_mapping_free);
  g_clear_pointer (&self->layout, ang_import_layout_free);
  self->remembered = FALSE;
  self->keyed = FALSE;
}

static void
ang_import_dispose (GObject *object)
{
  AngImport *self = ANG_IMPORT (object);

  drop_layout (self);
  g_clear_object (&self->book);
  g_clear_pointer (&self->nomination, ang_nomination_free);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_import_parent_class)->dispose (object);
}

static void
ang_import_finalize (GObject *object)
{
  AngImport *self = ANG_IMPORT (object);

  g_free (self->source);
  g_free (self->date);

  G_OBJECT_CLASS (ang_import_parent_class)->finalize (object);
}

static void
ang_import_class_init (AngImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ang_import_dispose;
  object_class->finalize = ang_import_finalize;

  signals[SIGNAL_RESET] = g_signal_new ("reset", ANG_TYPE_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DECIDED] = g_signal_new ("decided", ANG_TYPE_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ang_import_init (AngImport *self)
{
  self->existing = ANG_IMPORT_EXISTING_UPDATE;
}

/**
 * ang_import_new:
 * @cohort: the id of the cohort that participants go into; 0 otherwise
 *
 * Returns: (transfer full): a session in which nothing is opened yet
 */
AngImport *
ang_import_new (AngStore        *store,
                AngImportTarget  target,
                gint64           cohort)
{
  AngImport *self = g_object_new (ANG_TYPE_IMPORT, NULL);

  self->store = g_object_ref (store);
  self->target = target;
  self->cohort_id = target == ANG_IMPORT_PARTICIPANTS ? cohort : 0;

  return self;
}

/** Returns: (transfer none): the register that is imported into */
AngStore *
ang_import_get_store (AngImport *self)
{
  return self->store;
}

/** Returns: where the rows go */
AngImportTarget
ang_import_get_target (AngImport *self)
{
  return self->target;
}

static const char *
get_separator_label (char separator)
{
  switch (separator)
    {
    case ';':
      return _("semicolons");
    case '\t':
      return _("tabs");
    case '|':
      return _("bars");
    default:
      return _("commas");
    }
}

/**
 * ang_import_dup_format:
 *
 * Returns: (transfer full) (nullable): how the file was understood where that had to be guessed: the encoding of a text and
 *   what separates its cells
 */
char *
ang_import_dup_format (AngImport *self)
{
  char separator = ',';
  g_autofree char *charset = self->book != NULL ? ang_sheet_book_dup_charset (self->book, &separator) : NULL;

  if (charset == NULL)
    return NULL;

  /* Translators: how a text file is read: %s is its encoding, such as "UTF-8", and what stands between its cells, such as
   * "semicolons". */
  return g_strdup_printf (_("Text in %s, separated by %s"), charset, get_separator_label (separator));
}

/** Returns: (transfer none): what the list is called: the name of its file, or “the clipboard” */
const char *
ang_import_get_source (AngImport *self)
{
  return self->source;
}

/**
 * ang_import_adopt_book:
 * @nomination: (nullable) (transfer full): what it says of itself
 * @nominated: the id of the cohort it is for, 0 without one
 *
 * Takes a book that was opened, in place of the one before.
 */
void
ang_import_adopt_book (AngImport     *self,
                       AngSheetBook  *book,
                       AngNomination *nomination,
                       gint64         nominated,
                       const char    *source)
{
  drop_layout (self);
  g_set_object (&self->book, book);
  g_clear_pointer (&self->nomination, ang_nomination_free);
  self->nomination = nomination;
  self->nominated = nominated;
  g_free (self->source);
  self->source = g_strdup (source);
  g_signal_emit (self, signals[SIGNAL_RESET], 0);
}

/**
 * ang_import_open_text:
 * @text: rows as a spreadsheet puts them on the clipboard
 *
 * Opens what was copied, as a book of one sheet.
 */
void
ang_import_open_text (AngImport  *self,
                      const char *text)
{
  g_autoptr (AngSheetBook) book = ang_sheet_book_new_for_text (text);

  ang_import_adopt_book (self, book, NULL, 0, _("the clipboard"));
}

/** Returns: how many sheets the file has; 0 before one is open */
guint
ang_import_get_n_sheets (AngImport *self)
{
  return self->book != NULL ? ang_sheet_book_get_n_sheets (self->book) : 0;
}

/** Returns: (transfer none): what a sheet is called */
const char *
ang_import_get_sheet_name (AngImport *self,
                           guint      sheet)
{
  return ang_sheet_book_get_sheet_name (self->book, sheet);
}

/** Returns: whether a sheet is hidden in the file; such ones come last */
gboolean
ang_import_get_sheet_hidden (AngImport *self,
                             guint      sheet)
{
  return ang_sheet_book_get_sheet_hidden (self->book, sheet);
}

/** Takes what was loaded, in place of what was before. */
void
ang_import_adopt_loaded (AngImport       *self,
                         AngImportLoaded *loaded)
{
  drop_layout (self);
  self->layout = g_steal_pointer (&loaded->layout);
  self->mapping = g_steal_pointer (&loaded->mapping);
  self->remembered = loaded->remembered;
  self->keyed = loaded->keyed;
  if (loaded->cohort != NULL)
    g_set_object (&self->cohort, loaded->cohort);
  g_signal_emit (self, signals[SIGNAL_RESET], 0);
}

/** Returns: whether the list is a form of this program's that units nominate people with: what its columns mean is known */
gboolean
ang_import_is_nomination (AngImport *self)
{
  return self->keyed;
}

/** Returns: the id of the cohort that a nomination workbook is for, once it is open; 0 for other files, and for cohorts of
 * other registers */
gint64
ang_import_get_nominated (AngImport *self)
{
  return self->nominated;
}

/** Returns: the sheet to begin with: the first, or the one of a nomination workbook that is filled in */
guint
ang_import_get_main_sheet (AngImport *self)
{
  return self->nomination != NULL ? self->nomination->sheet : 0;
}

/** Returns: (transfer none) (nullable): where the lists stand, and which columns they have */
const AngImportLayout *
ang_import_get_layout (AngImport *self)
{
  return self->layout;
}

/** Says where the list of one sheet stands; what the columns mean is guessed anew. */
void
ang_import_set_section (AngImport              *self,
                        guint                   section,
                        const AngImportSection *place)
{
  g_return_if_fail (self->layout != NULL && !self->busy);

  drop_plan (self);
  ang_import_layout_set_section (self->layout, section, place);
  g_clear_pointer (&self->mapping, ang_import_mapping_free);
  self->mapping = ang_import_mapping_guess (self->layout, ang_import_get_purpose (self));
  self->remembered = FALSE;
  self->keyed = FALSE;
  g_signal_emit (self, signals[SIGNAL_RESET], 0);
}

/** Returns: what the fields are offered for */
AngImportPurpose
ang_import_get_purpose (AngImport *self)
{
  return self->target == ANG_IMPORT_PEOPLE ? ANG_IMPORT_PURPOSE_PEOPLE : ANG_IMPORT_PURPOSE_PARTICIPANTS;
}

/** Returns: (transfer none) (nullable): which column holds what */
const AngImportMapping *
ang_import_get_mapping (AngImport *self)
{
  return self->mapping;
}

/**
 * ang_import_dup_samples:
 *
 * Returns: (transfer full): up to @n_samples different values of a column; class C masked
 */
char **
ang_import_dup_samples (AngImport *self,
                        guint      column,
                        guint      n_samples)
{
  char **samples = ang_import_layout_dup_samples (self->layout, column, n_samples);
  AngImportFieldId field = ang_import_mapping_get (self->mapping, column);
  gboolean is_private = ang_import_shown_is_private (self->layout, self->mapping, column);

  for (guint i = 0; samples[i] != NULL; i++)
    {
      AngSheetValue value = { .kind = ANG_SHEET_VALUE_TEXT, .text = samples[i] };
      char *shown = ang_import_shown_dup_cell (&value, field, is_private);

      g_free (samples[i]);
      samples[i] = shown;
    }

  return samples;
}

/** Says what a column holds; ANG_IMPORT_FIELD_NONE: nothing that is wanted. Another column that held the same gives way. */
void
ang_import_set_field (AngImport        *self,
                      guint             column,
                      AngImportFieldId  field)
{
  g_return_if_fail (self->mapping != NULL && !self->busy);

  drop_plan (self);
  ang_import_mapping_set (self->mapping, column, field);
  g_signal_emit (self, signals[SIGNAL_RESET], 0);
}

/**
 * ang_import_assign:
 * @assignment: FIELD=HEADING, the stable name of a field and the heading of a column
 *
 * Returns: whether there are such a field and such a column
 */
gboolean
ang_import_assign (AngImport   *self,
                   const char  *assignment,
                   GError     **error)
{
  g_return_val_if_fail (self->mapping != NULL && !self->busy, FALSE);

  drop_plan (self);
  if (!ang_import_mapping_set_heading (self->mapping, self->layout, assignment, error))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_RESET], 0);

  return TRUE;
}

/** Returns: whether a list with these headings was imported before, and its columns mean what they meant then */
gboolean
ang_import_is_remembered (AngImport *self)
{
  return self->remembered;
}

/**
 * ang_import_is_ready:
 *
 * Returns: whether the rows can be checked; the error says what is missing
 */
gboolean
ang_import_is_ready (AngImport  *self,
                     GError    **error)
{
  if (self->mapping == NULL || ang_import_layout_get_n_rows (self->layout) == 0)
    {
      g_set_error_literal (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA, _("There are no rows of people in the list."));
      return FALSE;
    }
  if (!ang_import_mapping_check (self->mapping, error))
    return FALSE;
  if (self->target == ANG_IMPORT_NEW_COHORT && !ang_record_is_set (self->cohort, ANG_COHORT_SCHEME_ID))
    {
      g_set_error_literal (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_FAILED, _("Choose the scheme that the new cohort belongs to."));
      return FALSE;
    }

  return TRUE;
}

/** Returns: (transfer none) (nullable): the day that was set; %NULL: today */
const char *
ang_import_get_date (AngImport *self)
{
  return self->date;
}

/**
 * ang_import_set_date:
 * @date: (nullable): ISO 8601; %NULL: today
 *
 * Says as of which day the list speaks. A list into a cohort that is approved speaks of the cohort's first day.
 */
void
ang_import_set_date (AngImport  *self,
                     const char *date)
{
  g_return_if_fail (!self->busy);

  if (g_strcmp0 (self->date, date) == 0)
    return;
  drop_plan (self);
  g_free (self->date);
  self->date = g_strdup (date);
}

/**
 * ang_import_get_cohort:
 *
 * Returns: (transfer none) (nullable): the cohort that the rows go into, once a list is loaded; a new one is a draft to be
 *   edited until it is checked and run
 */
AngRecord *
ang_import_get_cohort (AngImport *self)
{
  return self->cohort;
}

/* Of which time the list speaks. */
static void
set_time (AngImport     *self,
          AngImportPlan *plan)
{
  g_clear_pointer (&plan->when.day, g_free);
  plan->when.past = self->cohort != NULL && ang_import_cohort_is_past (self->cohort);
  if (plan->when.past && self->date == NULL)
    plan->when.day = ang_import_cohort_dup_day (self->cohort, plan->today);
  else
    plan->when.day = self->date != NULL ? g_strdup (self->date) : ang_date_to_iso (plan->today);
}

/** Returns: (transfer full): a plan for a check of the rows as they are understood now */
AngImportPlan *
ang_import_create_plan (AngImport *self)
{
  AngImportPlan *plan = ang_import_plan_new (self->store, self->target, self->layout, self->mapping);

  plan->cohort = self->cohort != NULL ? ang_record_copy (self->cohort) : NULL;
  plan->nominated = self->nomination != NULL;
  plan->note = self->nomination != NULL ? ang_nomination_dup_note (self->nomination, ang_language_get_interface ()) : NULL;
  set_time (self, plan);

  return plan;
}

/** A new cohort may be completed until the last moment. */
void
ang_import_refresh_plan (AngImport *self)
{
  if (self->target != ANG_IMPORT_NEW_COHORT || ang_record_equal (self->cohort, self->plan->cohort))
    return;

  g_object_unref (self->plan->cohort);
  self->plan->cohort = ang_record_copy (self->cohort);
  set_time (self, self->plan);
}

static void
on_decided (gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_DECIDED], 0);
}

/** Takes the plan of a check, in place of the one before. */
void
ang_import_adopt_plan (AngImport     *self,
                       AngImportPlan *plan)
{
  drop_plan (self);
  self->plan = ang_import_plan_ref (plan);
  ang_import_plan_decide (plan, self->existing);
  self->board = ang_import_board_new (plan, on_decided, self);
}

/** The plan was carried out: its rows can still be looked at, but not be stored a second time. */
void
ang_import_end_plan (AngImport *self)
{
  ang_import_board_lock (self->board, TRUE);
  self->stored = TRUE;
}

/** Returns: whether the rows have verdicts, and are not stored yet */
gboolean
ang_import_is_checked (AngImport *self)
{
  return self->plan != NULL && !self->stored;
}

/**
 * ang_import_create_rows:
 *
 * Returns: (transfer full): the checked rows that @filter shows, as AngImportRow, in the order of the file. It stays as it is:
 *   verdicts do not change. Empty before the check
 */
GListModel *
ang_import_create_rows (AngImport       *self,
                        AngImportFilter  filter)
{
  if (self->board == NULL)
    return G_LIST_MODEL (g_list_store_new (ANG_TYPE_IMPORT_ROW));

  return ang_import_rows_new (self->board, filter);
}

/** Returns: how many rows a filter shows */
guint
ang_import_count (AngImport       *self,
                  AngImportFilter  filter)
{
  return self->plan != NULL ? self->plan->counts[filter] : 0;
}

/** Returns: how many rows stand so to the cohort */
guint
ang_import_count_place (AngImport      *self,
                        AngImportPlace  place)
{
  guint n = 0;

  for (guint i = 0; self->plan != NULL && i < ang_import_plan_get_n_rows (self->plan); i++)
    n += ang_import_plan_get (self->plan, i)->place == place;

  return n;
}

/** Says what is done with rows that differ from the register; decides about them all anew. */
void
ang_import_set_existing (AngImport         *self,
                         AngImportExisting  existing)
{
  AngImportDecision decision = ANG_IMPORT_DECISION_TAKE;

  g_return_if_fail (!self->busy);

  self->existing = existing;
  if (existing == ANG_IMPORT_EXISTING_SKIP)
    decision = self->target == ANG_IMPORT_PEOPLE ? ANG_IMPORT_DECISION_SKIP : ANG_IMPORT_DECISION_KEEP;
  ang_import_decide_all (self, ANG_IMPORT_VERDICT_UPDATE, decision);
}

/**
 * ang_import_decide_all:
 *
 * Decides the same about all rows of a verdict. ANG_IMPORT_DECISION_PERSON takes the likeliest candidate of each.
 */
void
ang_import_decide_all (AngImport         *self,
                       AngImportVerdict   verdict,
                       AngImportDecision  decision)
{
  gboolean changed = FALSE;

  for (guint i = 0; self->plan != NULL && i < ang_import_plan_get_n_rows (self->plan); i++)
    {
      if (ang_import_plan_get (self->plan, i)->verdict == verdict)
        changed |= ang_import_board_decide (self->board, i, decision, ang_import_plan_get_likeliest (self->plan, i));
    }
  if (changed)
    ang_import_board_tell (self->board);
}

/**
 * ang_import_predict:
 *
 * Returns: (transfer full) (nullable): what would become of the rows if they were stored as it is decided now; %NULL before the
 *   check
 */
AngImportResult *
ang_import_predict (AngImport *self)
{
  return self->plan != NULL ? ang_import_result_predict_all (self->plan) : NULL;
}
