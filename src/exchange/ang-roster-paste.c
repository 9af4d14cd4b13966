#include "config.h"

#include "ang-roster-paste.h"

#include <glib/gi18n.h>

#include "ang-cohort-origin.h"
#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-identity.h"
#include "ang-name.h"
#include "ang-participation.h"
#include "ang-paste-draft.h"
#include "ang-paste-match.h"
#include "ang-paste-row.h"
#include "ang-paste-table.h"
#include "ang-person.h"
#include "ang-snapshot.h"

struct _AngRosterPaste
{
  GObject parent_instance;

  AngPasteTable *table;
  AngPasteMatch *match;
  GListStore    *rows;
  guint          counts[ANG_PASTE_N_VERDICTS];
};

G_DEFINE_FINAL_TYPE (AngRosterPaste, ang_roster_paste, G_TYPE_OBJECT)

/* Everything to look for in the register is known before the first look. */
static void
collect (AngPasteTable *table,
         GPtrArray     *numbers,
         GPtrArray     *names)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ang_paste_table_get_n_rows (table); i++)
    {
      char *texts[] = {
        ang_paste_draft_dup_number (table, i, ANG_PASTE_COLUMN_NIP),
        ang_paste_draft_dup_number (table, i, ANG_PASTE_COLUMN_NIK),
        ang_paste_draft_dup_name_key (table, i),
      };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          if (texts[j] == NULL || *texts[j] == '\0' || g_hash_table_contains (seen, texts[j]))
            {
              g_free (texts[j]);
              continue;
            }
          g_hash_table_add (seen, texts[j]);
          g_ptr_array_add (j < 2 ? numbers : names, texts[j]);
        }
    }
}

static char *
dup_number_trouble (const char *number)
{
  AngIdentityFacts facts = { 0 };
  g_autoptr (GArray) issues = ang_identity_check (number, &facts, ang_date_today ());

  for (guint i = 0; i < issues->len; i++)
    {
      AngIssue *issue = &g_array_index (issues, AngIssue, i);

      if (issue->level == ANG_SEVERITY_ERROR)
        return ang_issue_describe (issue, ang_language_get_interface ());
    }

  return NULL;
}

/* NIP, else NIK, else the name, where it is not somebody's with another NIP. */
static AngRecord *
find_person (AngRosterPaste *self,
             AngPasteRow    *row,
             guint          *n_of_name)
{
  AngRecord *person = ang_paste_match_find_number (self->match, row->number);
  g_autofree char *key = NULL;

  *n_of_name = 0;
  if (person == NULL)
    person = ang_paste_match_find_number (self->match, row->nik);
  if (person != NULL)
    return person;

  key = ang_name_fold (row->name);
  person = *key != '\0' ? ang_paste_match_find_name (self->match, key, n_of_name) : NULL;
  if (row->number == NULL && row->nik == NULL)
    return person;
  *n_of_name = 0;

  return person != NULL && row->number != NULL && !ang_record_is_set (person, ANG_PERSON_NIP) ? person : NULL;
}

static void
judge_known (AngRosterPaste *self,
             AngPasteRow    *row,
             GHashTable     *seen)
{
  gint64 id = ang_record_get_id (row->person);

  if (ang_paste_match_is_present (self->match, id))
    ang_paste_row_judge (row, ANG_PASTE_VERDICT_PRESENT, g_strdup (_("in the cohort already")));
  else if (!g_hash_table_add (seen, g_strdup_printf ("%" G_GINT64_FORMAT, id)))
    ang_paste_row_judge (row, ANG_PASTE_VERDICT_PRESENT, g_strdup (_("stands twice among these rows")));
  else
    ang_paste_row_judge (row, ANG_PASTE_VERDICT_ADD, NULL);
}

static void
judge_new (AngRosterPaste *self,
           AngPasteRow    *row,
           guint           position,
           GHashTable     *seen)
{
  g_autofree char *key = NULL;

  if (row->number != NULL)
    key = g_strdup (row->number);
  else if (row->nik != NULL)
    key = g_strdup (row->nik);
  else
    key = ang_name_fold (row->name);

  if (*row->name == '\0')
    ang_paste_row_judge (row, ANG_PASTE_VERDICT_REFUSED, g_strdup (_("nobody has this number, and there is no name")));
  else if (!g_hash_table_add (seen, g_steal_pointer (&key)))
    ang_paste_row_judge (row, ANG_PASTE_VERDICT_PRESENT, g_strdup (_("stands twice among these rows")));
  else
    {
      ang_paste_draft_fill (self->table, position, self->match, row);
      ang_paste_row_judge (row, ANG_PASTE_VERDICT_NEW, NULL);
    }
}

static void
judge (AngRosterPaste *self,
       AngPasteRow    *row,
       guint           position,
       GHashTable     *seen)
{
  g_autofree char *trouble = row->number != NULL ? dup_number_trouble (row->number) : NULL;
  guint n_of_name = 0;
  AngRecord *person;

  if (trouble == NULL && row->nik != NULL)
    trouble = dup_number_trouble (row->nik);
  if (trouble == NULL && *row->name == '\0' && row->number == NULL && row->nik == NULL)
    trouble = g_strdup (_("neither name nor NIP"));
  if (trouble != NULL)
    {
      ang_paste_row_judge (row, ANG_PASTE_VERDICT_REFUSED, g_steal_pointer (&trouble));
      return;
    }

  person = find_person (self, row, &n_of_name);
  if (n_of_name > 1)
    {
      ang_paste_row_judge (row, ANG_PASTE_VERDICT_REFUSED,
                           g_strdup (_("several people in the register have this name; the NIP is needed")));
      return;
    }

  if (person == NULL)
    {
      judge_new (self, row, position, seen);
      return;
    }
  g_set_object (&row->person, person);
  g_free (row->name);
  row->name = g_strdup (ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  judge_known (self, row, seen);
}

static void
read_rows (AngRosterPaste *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ang_paste_table_get_n_rows (self->table); i++)
    {
      g_autoptr (AngPasteRow) row = g_object_new (ANG_TYPE_PASTE_ROW, NULL);

      row->line = ang_paste_table_get_line (self->table, i);
      row->name = ang_paste_draft_dup_full_name (self->table, i);
      row->number = ang_paste_draft_dup_number (self->table, i, ANG_PASTE_COLUMN_NIP);
      row->nik = ang_paste_draft_dup_number (self->table, i, ANG_PASTE_COLUMN_NIK);
      ang_paste_draft_read_place (self->table, i, self->match, row);
      judge (self, row, i, seen);
      self->counts[row->verdict]++;
      g_list_store_append (self->rows, row);
    }
}

static void
ang_roster_paste_finalize (GObject *object)
{
  AngRosterPaste *self = ANG_ROSTER_PASTE (object);

  g_clear_pointer (&self->table, ang_paste_table_free);
  g_clear_pointer (&self->match, ang_paste_match_free);
  g_object_unref (self->rows);

  G_OBJECT_CLASS (ang_roster_paste_parent_class)->finalize (object);
}

static void
ang_roster_paste_class_init (AngRosterPasteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_roster_paste_finalize;
}

static void
ang_roster_paste_init (AngRosterPaste *self)
{
  self->rows = g_list_store_new (ANG_TYPE_PASTE_ROW);
}

/**
 * ang_roster_paste_read:
 * @text: what was on the clipboard
 *
 * Reads the rows and says of each what would become of it. Changes nothing.
 *
 * Returns: (transfer full): the rows, or %NULL on error
 */
AngRosterPaste *
ang_roster_paste_read (AngStore    *store,
                       gint64       cohort,
                       const char  *text,
                       GError     **error)
{
  g_autoptr (AngRosterPaste) self = g_object_new (ANG_TYPE_ROSTER_PASTE, NULL);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  self->table = ang_paste_table_new (text);
  collect (self->table, numbers, names);
  self->match = ang_paste_match_new (store, cohort, numbers, names, error);
  if (self->match == NULL)
    return NULL;

  read_rows (self);

  return g_steal_pointer (&self);
}

typedef struct
{
  gint64 cohort;
  char  *text;
} AngPasteOrder;

static void
order_free (gpointer data)
{
  AngPasteOrder *order = data;

  g_free (order->text);
  g_free (order);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  AngPasteOrder *order = data;
  GError *error = NULL;
  AngRosterPaste *paste = ang_roster_paste_read (ANG_STORE (source), order->cohort, order->text, &error);

  if (paste != NULL)
    g_task_return_pointer (task, paste, g_object_unref);
  else
    g_task_return_error (task, error);
}

/** Asks for ang_roster_paste_read() in a worker thread; @text is copied. */
void
ang_roster_paste_read_async (AngStore            *store,
                             gint64               cohort,
                             const char          *text,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  AngPasteOrder *order = g_new0 (AngPasteOrder, 1);

  order->cohort = cohort;
  order->text = g_strdup (text);
  g_task_set_source_tag (task, ang_roster_paste_read_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, read_in_thread);
}

/** Returns: (transfer full): the rows, matched with the register */
AngRosterPaste *
ang_roster_paste_read_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ang_roster_paste_get_rows:
 *
 * Returns: (transfer none): the rows as AngPasteRow, in their order
 */
GListModel *
ang_roster_paste_get_rows (AngRosterPaste *self)
{
  return G_LIST_MODEL (self->rows);
}

/** Returns: how many rows are to be treated that way */
guint
ang_roster_paste_count (AngRosterPaste  *self,
                        AngPasteVerdict  verdict)
{
  return self->counts[verdict];
}

static void
save_identifier (AngTransaction    *transaction,
                 gint64             person,
                 AngIdentifierKind  kind,
                 const char        *number)
{
  g_autoptr (AngRecord) identifier = NULL;

  if (number == NULL)
    return;

  identifier = ang_record_new (&ang_identifier_entity);
  ang_record_set_integer (identifier, ANG_IDENTIFIER_PERSON_ID, person);
  ang_record_set_integer (identifier, ANG_IDENTIFIER_KIND, kind != 0 ? kind : ANG_IDENTIFIER_KIND_OTHER);
  ang_record_set_text (identifier, ANG_IDENTIFIER_VALUE, number);
  ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, TRUE);
  ang_transaction_save (transaction, identifier);
}

static void
save_person (AngTransaction *transaction,
             AngPasteRow    *row)
{
  gint64 id;

  ang_transaction_save (transaction, row->person);
  id = ang_record_get_id (row->person);
  save_identifier (transaction, id, ang_identity_get_kind (row->number), row->number);
  save_identifier (transaction, id, ANG_IDENTIFIER_KIND_NIK, row->nik);
  ang_record_set_integer (row->employment, ANG_EMPLOYMENT_PERSON_ID, id);
  ang_transaction_save (transaction, row->employment);
}

/* Somebody of an origin that has no places yet makes it one of the cohort's origins, without a quota. */
static void
save_origin (AngRosterPaste *self,
             AngTransaction *transaction,
             gint64          origin)
{
  g_autoptr (AngRecord) place = NULL;

  if (origin == 0 || ang_paste_match_has_place (self->match, origin))
    return;

  place = ang_record_new (&ang_cohort_origin_entity);
  ang_record_set_integer (place, ANG_COHORT_ORIGIN_COHORT_ID, ang_record_get_id (self->match->cohort));
  ang_record_set_integer (place, ANG_COHORT_ORIGIN_ORIGIN_ID, origin);
  ang_transaction_save (transaction, place);
  g_ptr_array_add (self->match->places, g_steal_pointer (&place));
}

static void
save_participation (AngRosterPaste *self,
                    AngTransaction *transaction,
                    AngPasteRow    *row,
                    gint64          order)
{
  g_autoptr (AngRecord) participation = ang_record_new (&ang_participation_entity);
  AngCohortState state = (AngCohortState) ang_record_get_integer (self->match->cohort, ANG_COHORT_STATE);

  ang_record_set_integer (participation, ANG_PARTICIPATION_COHORT_ID, ang_record_get_id (self->match->cohort));
  ang_record_set_integer (participation, ANG_PARTICIPATION_PERSON_ID, ang_record_get_id (row->person));
  ang_record_set_integer (participation, ANG_PARTICIPATION_ORIGIN_ID, row->origin);
  ang_record_set_integer (participation, ANG_PARTICIPATION_ROLE, row->role);
  ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, row->state != 0 ? row->state : ang_cohort_state_get_joining (state));
  ang_record_set_integer (participation, ANG_PARTICIPATION_ORDER_NO, order);
  if (ang_cohort_state_is_frozen (state))
    ang_snapshot_take (participation, row->person);
  ang_transaction_save (transaction, participation);
}

/**
 * ang_roster_paste_create_transaction:
 *
 * To be called once.
 *
 * Returns: (transfer full): what stores all rows that are taken, as one step
 */
AngTransaction *
ang_roster_paste_create_transaction (AngRosterPaste *self)
{
  AngTransaction *transaction =
    ang_transaction_new (N_("Paste participants into %s"), ang_record_get_text (self->match->cohort, ANG_COHORT_CODE));
  gint64 order = ang_paste_match_get_order (self->match);

  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->match->cohort));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (AngPasteRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (row->verdict != ANG_PASTE_VERDICT_ADD && row->verdict != ANG_PASTE_VERDICT_NEW)
        continue;
      if (row->verdict == ANG_PASTE_VERDICT_NEW)
        save_person (transaction, row);
      save_origin (self, transaction, row->origin);
      save_participation (self, transaction, row, ++order);
    }

  return transaction;
}
