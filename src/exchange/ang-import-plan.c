#include "config.h"

#include "ang-import-plan.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-text.h"

/* More are no help in telling who is meant. */
#define MAX_CANDIDATES 20

/**
 * ang_import_plan_new:
 * @layout: copied, like @mapping
 *
 * Returns: (transfer full): a plan whose rows are not judged yet, and whose time, cohort and look-ups are not set
 */
AngImportPlan *
ang_import_plan_new (AngStore               *store,
                     AngImportTarget         target,
                     const AngImportLayout  *layout,
                     const AngImportMapping *mapping)
{
  AngImportPlan *self = g_new0 (AngImportPlan, 1);

  g_atomic_ref_count_init (&self->references);
  self->store = g_object_ref (store);
  self->target = target;
  self->layout = ang_import_layout_copy (layout);
  self->mapping = ang_import_mapping_copy (mapping);
  self->today = ang_date_today ();
  self->entries = g_array_new (FALSE, TRUE, sizeof (AngImportEntry));
  g_array_set_size (self->entries, ang_import_layout_get_n_rows (layout));
  self->details = g_byte_array_new ();
  g_byte_array_append (self->details, (const guint8 *) "", 1);
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->reasons, NULL);
  self->reason_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->unknown_units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ang_import_unknown_unit_free);

  return self;
}

/** Returns: (transfer full): @self */
AngImportPlan *
ang_import_plan_ref (AngImportPlan *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

/** Gives a reference back. */
void
ang_import_plan_unref (AngImportPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  ang_import_layout_free (self->layout);
  ang_import_mapping_free (self->mapping);
  g_clear_pointer (&self->example, ang_import_draft_free);
  g_clear_pointer (&self->lookups, ang_import_lookups_free);
  g_clear_object (&self->cohort);
  g_free (self->note);
  g_free (self->when.day);
  g_object_unref (self->store);
  g_array_unref (self->entries);
  g_byte_array_unref (self->details);
  g_hash_table_unref (self->reason_numbers);
  g_hash_table_unref (self->unknown_units);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/** Returns: how many rows there are */
guint
ang_import_plan_get_n_rows (AngImportPlan *self)
{
  return self->entries->len;
}

/** Returns: (transfer none): what is known of that row */
AngImportEntry *
ang_import_plan_get (AngImportPlan *self,
                     guint          row)
{
  return &g_array_index (self->entries, AngImportEntry, row);
}

/**
 * ang_import_plan_create_draft:
 *
 * The first has to come from the thread that checks, before any other reads.
 *
 * Returns: (transfer full): a draft for the rows of the plan
 */
AngImportDraft *
ang_import_plan_create_draft (AngImportPlan *self)
{
  if (self->example == NULL)
    {
      self->example = ang_import_draft_new ();
      if (self->entries->len > 0)
        ang_import_plan_read (self, 0, self->example);
    }

  return ang_import_draft_new_beside (self->example);
}

/** Reads a row into @draft, with what the words of this register mean. */
void
ang_import_plan_read (AngImportPlan  *self,
                      guint           row,
                      AngImportDraft *draft)
{
  AngImportContext context = { .today = self->today, .lookups = self->lookups };

  ang_import_draft_read (draft, self->layout, self->mapping, row, &context);
}

/** Returns: which row of the spreadsheet it is */
guint
ang_import_plan_get_number (AngImportPlan *self,
                            guint          row)
{
  return ang_import_table_get_number (ang_import_layout_get_table (self->layout), ang_import_layout_get_table_row (self->layout, row));
}

/** Returns: on which sheet the row stands */
const char *
ang_import_plan_get_sheet (AngImportPlan *self,
                           guint          row)
{
  AngImportTable *table = ang_import_layout_get_table (self->layout);

  return ang_import_table_get_sheet_name (table, ang_import_table_get_sheet (table, ang_import_layout_get_table_row (self->layout, row)));
}

/**
 * ang_import_plan_add_reason:
 * @reason: in the interface's language, without anything of class C
 *
 * Returns: its number; the same for the same words
 */
guint32
ang_import_plan_add_reason (AngImportPlan *self,
                            const char    *reason)
{
  gpointer number = g_hash_table_lookup (self->reason_numbers, reason);
  char *kept;

  if (number != NULL)
    return GPOINTER_TO_UINT (number);

  kept = g_strdup (reason);
  g_hash_table_insert (self->reason_numbers, kept, GUINT_TO_POINTER (self->reasons->len));
  g_ptr_array_add (self->reasons, kept);

  return self->reasons->len - 1;
}

/** Returns: (nullable): the words of that reason */
const char *
ang_import_plan_get_reason (AngImportPlan *self,
                            guint32        reason)
{
  return g_ptr_array_index (self->reasons, reason);
}

/**
 * ang_import_plan_join_reason:
 * @words: (nullable): a sentence
 * @twin: the other row that it speaks of, counted from 1; 0: none
 *
 * Returns: (transfer full) (nullable): the sentence, and which other row is meant
 */
char *
ang_import_plan_join_reason (AngImportPlan *self,
                             const char    *words,
                             guint32        twin)
{
  g_autofree char *open = NULL;
  const char *sheet;

  if (words == NULL || twin == 0)
    return g_strdup (words);

  open = g_str_has_suffix (words, ".") ? g_strndup (words, strlen (words) - 1) : g_strdup (words);
  sheet = ang_import_plan_get_sheet (self, twin - 1);
  if (ang_import_layout_get_n_sections (self->layout) > 1 && sheet != NULL)
    return g_strdup_printf (_("%s (row %u of “%s”)."), open, ang_import_plan_get_number (self, twin - 1), sheet);

  return g_strdup_printf (_("%s (row %u)."), open, ang_import_plan_get_number (self, twin - 1));
}

/* The details are one block of bytes: a count, then for each a number and texts that end with 0; the first of a text says
 * whether there is one. */

static void
put_text (GByteArray *bytes,
          const char *text)
{
  guint8 there = text != NULL;

  g_byte_array_append (bytes, &there, 1);
  if (text != NULL)
    g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text) + 1);
}

static const char *
take_text (const guint8 **at)
{
  const char *text = NULL;

  if (*(*at)++ != 0)
    {
      text = (const char *) *at;
      *at += strlen (text) + 1;
    }

  return text;
}

static guint32
begin_details (AngImportPlan *self,
               guint          n)
{
  guint32 details = self->details->len;
  guint8 count = (guint8) n;

  g_byte_array_append (self->details, &count, 1);

  return details;
}

/**
 * ang_import_plan_add_notes:
 *
 * Returns: where the plan keeps them; 0 for none
 */
guint32
ang_import_plan_add_notes (AngImportPlan       *self,
                           const AngImportNote *notes,
                           guint                n_notes)
{
  guint32 details;

  if (n_notes == 0)
    return 0;

  details = begin_details (self, n_notes);
  for (guint i = 0; i < n_notes; i++)
    {
      guint8 field = (guint8) notes[i].field;

      g_byte_array_append (self->details, &field, 1);
      put_text (self->details, notes[i].old);
    }

  return details;
}

/** Returns: how many notes or candidates are there */
guint
ang_import_plan_get_n_details (AngImportPlan *self,
                               guint32        details)
{
  return self->details->data[details];
}

/**
 * ang_import_plan_get_notes:
 * @notes: room for as many as ang_import_plan_get_n_details() says; the texts are the plan's
 */
void
ang_import_plan_get_notes (AngImportPlan *self,
                           guint32        details,
                           AngImportNote *notes)
{
  const guint8 *at = self->details->data + details;
  guint n = *at++;

  for (guint i = 0; i < n; i++)
    {
      notes[i].field = (AngImportFieldId) * at++;
      notes[i].old = take_text (&at);
    }
}

/**
 * ang_import_plan_add_candidates:
 *
 * Returns: where the plan keeps them; 0 for none
 */
guint32
ang_import_plan_add_candidates (AngImportPlan            *self,
                                const AngImportCandidate *candidates,
                                guint                     n_candidates)
{
  guint n = MIN (n_candidates, MAX_CANDIDATES);
  guint32 details;

  if (n == 0)
    return 0;

  details = begin_details (self, n);
  for (guint i = 0; i < n; i++)
    {
      g_byte_array_append (self->details, (const guint8 *) &candidates[i].person, sizeof (gint64));
      put_text (self->details, candidates[i].name);
      put_text (self->details, candidates[i].detail);
    }

  return details;
}

/**
 * ang_import_plan_get_candidates:
 * @candidates: room for as many as ang_import_plan_get_n_details() says; the texts are the plan's
 */
void
ang_import_plan_get_candidates (AngImportPlan      *self,
                                guint32             details,
                                AngImportCandidate *candidates)
{
  const guint8 *at = self->details->data + details;
  guint n = *at++;

  for (guint i = 0; i < n; i++)
    {
      memcpy (&candidates[i].person, at, sizeof (gint64));
      at += sizeof (gint64);
      candidates[i].name = take_text (&at);
      candidates[i].detail = take_text (&at);
    }
}

/** Returns: the id of whom an ambiguous row most likely means; 0: nobody */
gint64
ang_import_plan_get_likeliest (AngImportPlan *self,
                               guint          row)
{
  const AngImportEntry *entry = ang_import_plan_get (self, row);
  AngImportCandidate candidates[MAX_CANDIDATES];

  if (entry->verdict != ANG_IMPORT_VERDICT_AMBIGUOUS || entry->details == 0)
    return 0;

  ang_import_plan_get_candidates (self, entry->details, candidates);

  return candidates[0].person;
}

static gboolean
is_candidate (AngImportPlan *self,
              guint32        details,
              gint64         person)
{
  AngImportCandidate candidates[MAX_CANDIDATES] = { { 0 } };

  if (details == 0)
    return FALSE;

  ang_import_plan_get_candidates (self, details, candidates);
  for (guint i = 0; i < ang_import_plan_get_n_details (self, details); i++)
    {
      if (candidates[i].person == person)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_import_plan_allows:
 * @person: whom an ambiguous row is to mean
 *
 * Returns: whether so can be decided about that row
 */
gboolean
ang_import_plan_allows (AngImportPlan     *self,
                        guint              row,
                        AngImportDecision  decision,
                        gint64             person)
{
  const AngImportEntry *entry = ang_import_plan_get (self, row);

  switch (decision)
    {
    case ANG_IMPORT_DECISION_TAKE:
      return entry->verdict < ANG_IMPORT_VERDICT_AMBIGUOUS;
    case ANG_IMPORT_DECISION_KEEP:
      return entry->verdict == ANG_IMPORT_VERDICT_UPDATE && self->target != ANG_IMPORT_PEOPLE;
    case ANG_IMPORT_DECISION_SKIP:
      return TRUE;
    case ANG_IMPORT_DECISION_PERSON:
      return entry->verdict == ANG_IMPORT_VERDICT_AMBIGUOUS && is_candidate (self, entry->details, person);
    case ANG_IMPORT_DECISION_NEW_PERSON:
    case ANG_IMPORT_DECISION_UNDECIDED:
    default:
      return entry->verdict == ANG_IMPORT_VERDICT_AMBIGUOUS;
    }
}

/** Returns: whether a row is among those that @filter shows */
gboolean
ang_import_plan_shows (AngImportPlan   *self,
                       guint            row,
                       AngImportFilter  filter)
{
  const AngImportEntry *entry = ang_import_plan_get (self, row);

  switch (filter)
    {
    case ANG_IMPORT_FILTER_PROBLEMS:
      return entry->severity >= ANG_SEVERITY_WARNING || entry->verdict >= ANG_IMPORT_VERDICT_AMBIGUOUS;
    case ANG_IMPORT_FILTER_NEW:
      return entry->verdict == ANG_IMPORT_VERDICT_NEW;
    case ANG_IMPORT_FILTER_CHANGED:
      return entry->verdict == ANG_IMPORT_VERDICT_UPDATE;
    case ANG_IMPORT_FILTER_SAME:
      return entry->verdict == ANG_IMPORT_VERDICT_SAME;
    case ANG_IMPORT_FILTER_AMBIGUOUS:
      return entry->verdict == ANG_IMPORT_VERDICT_AMBIGUOUS;
    case ANG_IMPORT_FILTER_REJECTED:
      return entry->verdict == ANG_IMPORT_VERDICT_REJECTED;
    case ANG_IMPORT_FILTER_ALL:
    default:
      return TRUE;
    }
}

/** Notes that a row names a unit, as @text, that the register does not know. */
void
ang_import_plan_add_unknown_unit (AngImportPlan *self,
                                  const char    *text)
{
  char *key = ang_text_fold (text);
  AngImportUnknownUnit *unit = g_hash_table_lookup (self->unknown_units, key);

  if (unit == NULL)
    {
      unit = g_new0 (AngImportUnknownUnit, 1);
      unit->text = g_strdup (text);
      g_hash_table_insert (self->unknown_units, g_steal_pointer (&key), unit);
    }
  unit->n_rows++;
  g_free (key);
}

/** Counts what the filters show, when all rows are judged. */
void
ang_import_plan_count (AngImportPlan *self)
{
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < self->entries->len; i++)
    {
      for (guint filter = 0; filter < ANG_IMPORT_N_FILTERS; filter++)
        self->counts[filter] += ang_import_plan_shows (self, i, (AngImportFilter) filter);
    }
}

static AngImportDecision
get_usual_decision (AngImportPlan        *self,
                    const AngImportEntry *entry,
                    AngImportExisting     existing)
{
  switch ((AngImportVerdict) entry->verdict)
    {
    case ANG_IMPORT_VERDICT_AMBIGUOUS:
      return ANG_IMPORT_DECISION_UNDECIDED;
    case ANG_IMPORT_VERDICT_REJECTED:
      return ANG_IMPORT_DECISION_SKIP;
    case ANG_IMPORT_VERDICT_UPDATE:
      if (existing != ANG_IMPORT_EXISTING_SKIP && !entry->by_name)
        return ANG_IMPORT_DECISION_TAKE;
      return self->target == ANG_IMPORT_PEOPLE ? ANG_IMPORT_DECISION_SKIP : ANG_IMPORT_DECISION_KEEP;
    case ANG_IMPORT_VERDICT_NEW:
    case ANG_IMPORT_VERDICT_SAME:
    default:
      return ANG_IMPORT_DECISION_TAKE;
    }
}

/** Decides about every row as is usual for its verdict. */
void
ang_import_plan_decide (AngImportPlan     *self,
                        AngImportExisting  existing)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      AngImportEntry *entry = ang_import_plan_get (self, i);

      entry->decision = get_usual_decision (self, entry, existing);
      if (entry->verdict == ANG_IMPORT_VERDICT_AMBIGUOUS)
        entry->person = 0;
    }
}
