#include "config.h"

#include "ang-deadline-matrix.h"

#include <glib/gi18n.h>

#include "ang-cohort-dues.h"
#include "ang-deadline.h"
#include "ang-lead-time.h"

typedef enum
{
  COLUMN_STATE,
  COLUMN_DUE,
  COLUMN_RULE,
  COLUMN_DONE,
  COLUMN_NOTE,
  COLUMN_SOURCE,
  N_COLUMNS,
} Column;

struct _AngDeadlineMatrix
{
  GObject parent_instance;

  AngDocumentsEdit *edit;
  GPtrArray        *dues;
  GHashTable       *drafts; /* of the open command: AngRecord, by AngDue */
};

static void ang_deadline_matrix_model_init (AngMatrixModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngDeadlineMatrix, ang_deadline_matrix, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_deadline_matrix_model_init))

static AngDate
get_today (AngDeadlineMatrix *self)
{
  return ang_facts_get_today (ang_documents_get_facts (ang_documents_edit_get (self->edit)));
}

static void
collect (AngDeadlineMatrix *self)
{
  AngDocuments *documents = ang_documents_edit_get (self->edit);

  g_hash_table_remove_all (self->drafts);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  if (documents != NULL && ang_documents_get_cohort (documents) != NULL)
    self->dues = ang_cohort_deadlines_compute (ang_documents_get_facts (documents), ang_record_get_id (ang_documents_get_cohort (documents)));
  else
    self->dues = g_ptr_array_new ();
}

static void
on_changed (AngDeadlineMatrix *self)
{
  collect (self);
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

static guint
ang_deadline_matrix_get_n_rows (AngMatrixModel *model)
{
  return ANG_DEADLINE_MATRIX (model)->dues->len;
}

static guint
ang_deadline_matrix_get_n_columns (AngMatrixModel *model)
{
  return N_COLUMNS;
}

static void
ang_deadline_matrix_get_row (AngMatrixModel   *model,
                             guint             row,
                             AngMatrixHeading *heading)
{
  AngDue *due = g_ptr_array_index (ANG_DEADLINE_MATRIX (model)->dues, row);

  heading->title = ang_due_describe (due, ang_language_get_interface ());
  heading->id = ang_due_get_lead_time (due) != NULL ? ang_record_get_id (ang_due_get_lead_time (due))
                                                    : ang_record_get_id (ang_due_get_deadline (due));
}

static void
ang_deadline_matrix_get_column (AngMatrixModel   *model,
                                guint             column,
                                AngMatrixHeading *heading)
{
  static const struct { const char *title; int width; } texts[N_COLUMNS] = {
    { N_ ("State"), 13 }, { N_ ("Due on"), 16 }, { N_ ("Rule"), 26 }, { N_ ("Done on"), 13 }, { N_ ("Note"), 26 }, { N_ ("Source"), 40 },
  };

  heading->id = column + 1;
  heading->title = g_strdup (_ (texts[column].title));
  heading->width_chars = texts[column].width;
}

static char *
dup_date (AngDate date)
{
  return ang_date_is_known (date) ? ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_SHORT) : NULL;
}

static char *
dup_rule (AngDue *due)
{
  AngRecord *lead_time = ang_due_get_lead_time (due);
  guint days;

  if (lead_time == NULL)
    return g_strdup (_ ("Own deadline"));

  days = (guint) ang_record_get_integer (lead_time, ANG_LEAD_TIME_DAYS);
  switch ((AngDeadlineAnchor) ang_record_get_integer (lead_time, ANG_LEAD_TIME_ANCHOR))
    {
    case ANG_DEADLINE_ANCHOR_COURSE:
      return g_strdup_printf (ngettext ("%u day before the course", "%u days before the course", days), days);
    case ANG_DEADLINE_ANCHOR_RETURN:
      return g_strdup_printf (ngettext ("%u day after the return", "%u days after the return", days), days);
    case ANG_DEADLINE_ANCHOR_DEPARTURE:
    default:
      return g_strdup_printf (ngettext ("%u day before the departure", "%u days before the departure", days), days);
    }
}

/* Nobody waits for it any more: the cohort has left, or is done with. */
static gboolean
is_over (AngDeadlineMatrix *self,
         AngDue            *due)
{
  AngDocuments *documents = ang_documents_edit_get (self->edit);

  return ang_date_is_complete (ang_due_get_date (due))
         && !ang_cohort_due_is_waited_for (ang_documents_get_facts (documents), ANG_COHORT (ang_documents_get_cohort (documents)), due);
}

static void
fill_state (AngDeadlineMatrix *self,
            AngDue            *due,
            AngMatrixCell     *cell)
{
  AngDate today = get_today (self);
  AngDate date = ang_due_get_date (due);
  int days = ang_date_is_complete (date) ? ang_date_days_between (today, date) : G_MAXINT;

  if (ang_due_get_dropped (due))
    {
      cell->text = g_strdup (C_ ("deadline", "Not needed"));
      cell->style_class = "planned";
    }
  else if (ang_due_get_done (due))
    {
      cell->text = g_strdup (C_ ("deadline", "Done"));
      cell->icon_name = "ang-state-done-symbolic";
      cell->style_class = "done";
    }
  else if (is_over (self, due))
    {
      cell->text = g_strdup (C_ ("deadline", "Past"));
      cell->style_class = "planned";
    }
  else if (ang_due_is_overdue (due, today))
    {
      cell->text = g_strdup (C_ ("deadline", "Overdue"));
      cell->icon_name = "ang-finding-error-symbolic";
      cell->style_class = "error";
      cell->tooltip = g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) - days), -days);
    }
  else if (days <= 7)
    {
      cell->text = g_strdup (days == 0 ? C_ ("deadline", "Today") : C_ ("deadline", "This week"));
      cell->icon_name = "ang-finding-warning-symbolic";
      cell->style_class = "warning";
    }
  else
    {
      cell->text = g_strdup (C_ ("deadline", "Open"));
      cell->icon_name = "ang-state-planned-symbolic";
      cell->style_class = "planned";
    }
}

static char *
dup_value (AngDeadlineMatrix *self,
           AngDue            *due,
           guint              column)
{
  AngRecord *lead_time = ang_due_get_lead_time (due);
  AngRecord *deadline = ang_due_get_deadline (due);

  switch ((Column) column)
    {
    case COLUMN_DUE:
      return dup_date (ang_due_get_date (due));
    case COLUMN_RULE:
      return dup_rule (due);
    case COLUMN_DONE:
      return dup_date (ang_due_get_done_on (due));
    case COLUMN_NOTE:
      return deadline != NULL ? g_strdup (ang_record_get_text (deadline, ANG_DEADLINE_NOTE)) : NULL;
    case COLUMN_SOURCE:
      return lead_time != NULL ? g_strdup (ang_record_get_text (lead_time, ANG_LEAD_TIME_SOURCE)) : NULL;
    case COLUMN_STATE:
    case N_COLUMNS:
    default:
      return NULL;
    }
}

static void
ang_deadline_matrix_get_cell (AngMatrixModel *model,
                              guint           row,
                              guint           column,
                              AngMatrixCell  *cell)
{
  AngDeadlineMatrix *self = ANG_DEADLINE_MATRIX (model);
  AngDue *due = g_ptr_array_index (self->dues, row);

  if (column == COLUMN_STATE)
    {
      fill_state (self, due, cell);
      return;
    }

  cell->text = dup_value (self, due, column);
  cell->tooltip = g_strdup (cell->text);
  if (column == COLUMN_RULE || column == COLUMN_SOURCE || ang_due_get_dropped (due))
    cell->style_class = "planned";
  if (column == COLUMN_DUE && cell->text == NULL && !ang_due_get_dropped (due))
    {
      cell->text = g_strdup (_ ("no date yet"));
      cell->style_class = "planned";
      cell->tooltip = g_strdup (_ ("The day of departure or return is not known yet."));
    }
  if (column == COLUMN_DUE && ang_due_get_overridden (due))
    {
      AngDocuments *documents = ang_documents_edit_get (self->edit);
      g_autofree char *counted = dup_date (ang_lead_time_count (ang_due_get_lead_time (due), ANG_COHORT (ang_documents_get_cohort (documents))));

      cell->mark_icon = "document-edit-symbolic";
      g_free (cell->tooltip);
      cell->tooltip = g_strdup_printf (_ ("Set by hand; by the rule it would be %s. Delete takes it back."), counted != NULL ? counted : "–");
    }
}

static char *
ang_deadline_matrix_dup_text (AngMatrixModel *model,
                              guint           row,
                              guint           column)
{
  AngDeadlineMatrix *self = ANG_DEADLINE_MATRIX (model);
  g_auto (AngMatrixCell) cell = { 0 };

  if (column != COLUMN_STATE)
    return dup_value (self, g_ptr_array_index (self->dues, row), column);

  fill_state (self, g_ptr_array_index (self->dues, row), &cell);

  return g_steal_pointer (&cell.text);
}

static gboolean
ang_deadline_matrix_takes_text (AngMatrixModel *model,
                                guint           row,
                                guint           column)
{
  return column == COLUMN_DUE || column == COLUMN_DONE || column == COLUMN_NOTE;
}

static void
ang_deadline_matrix_begin_command (AngMatrixModel  *model,
                                   AngMatrixChange  change,
                                   guint            n_cells)
{
  g_hash_table_remove_all (ANG_DEADLINE_MATRIX (model)->drafts);
}

/* What says nothing more than the rule has no record; an own deadline stays until it is removed. */
static gboolean
is_needless (AngDue    *due,
             AngRecord *draft)
{
  return ang_due_get_lead_time (due) != NULL && !ang_record_is_set (draft, ANG_DEADLINE_DUE) && !ang_record_is_set (draft, ANG_DEADLINE_DONE)
         && !ang_record_get_boolean (draft, ANG_DEADLINE_DROPPED) && !ang_record_is_set (draft, ANG_DEADLINE_NOTE);
}

static void
ang_deadline_matrix_end_command (AngMatrixModel *model)
{
  AngDeadlineMatrix *self = ANG_DEADLINE_MATRIX (model);
  AngRecord *cohort;
  g_autoptr (AngTransaction) transaction = NULL;
  GHashTableIter iter;
  gpointer due;
  gpointer draft;

  if (g_hash_table_size (self->drafts) == 0)
    return;

  cohort = ang_documents_get_cohort (ang_documents_edit_get (self->edit));
  transaction = ang_transaction_new (N_ ("Change deadlines of %s"), ang_record_get_text (cohort, ANG_COHORT_CODE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (cohort));
  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, &due, &draft))
    {
      if (!is_needless (due, draft))
        ang_transaction_save (transaction, draft);
      else if (ang_record_get_id (draft) != 0)
        ang_transaction_remove (transaction, &ang_deadline_entity, ang_record_get_id (draft));
    }
  g_hash_table_remove_all (self->drafts);
  ang_documents_edit_commit (self->edit, transaction);
}

static AngRecord *
get_draft (AngDeadlineMatrix *self,
           AngDue            *due)
{
  AngRecord *draft = g_hash_table_lookup (self->drafts, due);

  if (draft != NULL)
    return draft;

  if (ang_due_get_deadline (due) != NULL)
    {
      draft = ang_record_copy (ang_due_get_deadline (due));
    }
  else
    {
      draft = ang_record_new (&ang_deadline_entity);
      ang_record_set_integer (draft, ANG_DEADLINE_COHORT_ID, ang_due_get_cohort (due));
      ang_record_set_integer (draft, ANG_DEADLINE_LEAD_TIME_ID, ang_record_get_id (ang_due_get_lead_time (due)));
    }
  g_hash_table_insert (self->drafts, g_object_ref (due), draft);

  return draft;
}

static void
set_done (AngDeadlineMatrix *self,
          AngDue            *due,
          gboolean           done,
          gboolean           dropped)
{
  AngRecord *draft = get_draft (self, due);
  g_autofree char *today = ang_date_to_iso (get_today (self));

  ang_record_set_text (draft, ANG_DEADLINE_DONE, done ? today : NULL);
  ang_record_set_boolean (draft, ANG_DEADLINE_DROPPED, dropped);
}

static gboolean
is_word (const char *text,
         const char *context,
         const char *word)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  g_autofree char *indonesian = g_utf8_casefold (ang_language_translate (ANG_LANGUAGE_INDONESIAN, context, word), -1);
  g_autofree char *english = g_utf8_casefold (word, -1);

  return g_str_equal (wanted, indonesian) || g_str_equal (wanted, english);
}

static gboolean
set_state (AngDeadlineMatrix *self,
           AngDue            *due,
           const char        *text)
{
  gboolean done = text != NULL && is_word (text, "deadline", "Done");
  gboolean dropped = text != NULL && is_word (text, "deadline", "Not needed");

  if (text != NULL && !done && !dropped && !is_word (text, "deadline", "Open"))
    return FALSE;
  set_done (self, due, done, dropped);

  return TRUE;
}

static gboolean
ang_deadline_matrix_set_text (AngMatrixModel *model,
                              guint           row,
                              guint           column,
                              const char     *text)
{
  AngDeadlineMatrix *self = ANG_DEADLINE_MATRIX (model);
  AngDue *due = g_ptr_array_index (self->dues, row);
  g_autofree char *iso = NULL;
  AngDate date;

  if (column == COLUMN_STATE)
    return set_state (self, due, text);
  if (column == COLUMN_NOTE)
    {
      ang_record_set_text (get_draft (self, due), ANG_DEADLINE_NOTE, text);
      return TRUE;
    }
  if (column != COLUMN_DUE && column != COLUMN_DONE)
    return FALSE;
  if (text != NULL && (!ang_date_parse (text, &date) || !ang_date_is_complete (date)))
    return FALSE;

  iso = text != NULL ? ang_date_to_iso (date) : NULL;
  ang_record_set_text (get_draft (self, due), column == COLUMN_DUE ? ANG_DEADLINE_DUE : ANG_DEADLINE_DONE, iso);

  return TRUE;
}

static gboolean
ang_deadline_matrix_press_key (AngMatrixModel *model,
                               guint           row,
                               guint           column,
                               gunichar        letter)
{
  AngDeadlineMatrix *self = ANG_DEADLINE_MATRIX (model);
  AngDue *due = g_ptr_array_index (self->dues, row);
  gunichar key = g_unichar_tolower (letter);

  if (column != COLUMN_STATE)
    return FALSE;
  /* Translators: the letters that people type for what became of a deadline, each another one; they are shown below the list. */
  if (key == g_utf8_get_char (C_ ("letter of done", "d")) || key == ' ')
    set_done (self, due, key != ' ' || !ang_due_get_done (due), FALSE);
  else if (key == g_utf8_get_char (C_ ("letter of open", "o")))
    set_done (self, due, FALSE, FALSE);
  else if (key == g_utf8_get_char (C_ ("letter of not needed", "n")))
    set_done (self, due, FALSE, TRUE);
  else
    return FALSE;

  return TRUE;
}

static gboolean
ang_deadline_matrix_activate (AngMatrixModel     *model,
                              guint               row,
                              guint               column,
                              GtkWidget          *parent,
                              const GdkRectangle *place)
{
  AngDeadlineMatrix *self = ANG_DEADLINE_MATRIX (model);
  AngDue *due = g_ptr_array_index (self->dues, row);

  if (column != COLUMN_STATE)
    return column == COLUMN_RULE || column == COLUMN_SOURCE;

  ang_deadline_matrix_begin_command (model, ANG_MATRIX_CHANGE_ENTER, 1);
  set_done (self, due, !ang_due_get_done (due), FALSE);
  ang_deadline_matrix_end_command (model);

  return TRUE;
}

static void
ang_deadline_matrix_model_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = ang_deadline_matrix_get_n_rows;
  iface->get_n_columns = ang_deadline_matrix_get_n_columns;
  iface->get_row = ang_deadline_matrix_get_row;
  iface->get_column = ang_deadline_matrix_get_column;
  iface->get_cell = ang_deadline_matrix_get_cell;
  iface->dup_text = ang_deadline_matrix_dup_text;
  iface->takes_text = ang_deadline_matrix_takes_text;
  iface->begin_command = ang_deadline_matrix_begin_command;
  iface->end_command = ang_deadline_matrix_end_command;
  iface->set_text = ang_deadline_matrix_set_text;
  iface->press_key = ang_deadline_matrix_press_key;
  iface->activate = ang_deadline_matrix_activate;
}

static void
ang_deadline_matrix_finalize (GObject *object)
{
  AngDeadlineMatrix *self = ANG_DEADLINE_MATRIX (object);

  g_clear_object (&self->edit);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  g_hash_table_unref (self->drafts);

  G_OBJECT_CLASS (ang_deadline_matrix_parent_class)->finalize (object);
}

static void
ang_deadline_matrix_class_init (AngDeadlineMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_deadline_matrix_finalize;
}

static void
ang_deadline_matrix_init (AngDeadlineMatrix *self)
{
  self->drafts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
}

/** Returns: (transfer full): the deadlines of a cohort */
AngDeadlineMatrix *
ang_deadline_matrix_new (AngDocumentsEdit *edit)
{
  AngDeadlineMatrix *self = g_object_new (ANG_TYPE_DEADLINE_MATRIX, NULL);

  self->edit = g_object_ref (edit);
  g_signal_connect_object (edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  collect (self);

  return self;
}

/** Returns: (transfer none): what stands in a row */
AngDue *
ang_deadline_matrix_get_due (AngDeadlineMatrix *self,
                             guint              row)
{
  return g_ptr_array_index (self->dues, row);
}

/** Returns: how many of them are overdue */
guint
ang_deadline_matrix_count_late (AngDeadlineMatrix *self)
{
  guint n = 0;

  for (guint i = 0; i < self->dues->len; i++)
    n += ang_due_is_overdue (g_ptr_array_index (self->dues, i), get_today (self)) && !is_over (self, g_ptr_array_index (self->dues, i));

  return n;
}
