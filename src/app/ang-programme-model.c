#include "config.h"

#include "ang-programme-model.h"

#include <glib/gi18n.h>

#include "ang-clock-time.h"
#include "ang-cohort.h"
#include "ang-date.h"
#include "ang-facts.h"
#include "ang-programme.h"
#include "ang-session-commands.h"

struct _AngProgrammeModel
{
  GObject parent_instance;

  AngStore     *store;
  AngRecord    *cohort;
  AngRecordSet *sessions;
  gint64        jp_minutes;
  GHashTable   *pending; /* (nullable): while a command is put together: session, or NULL for the new one, to its draft */
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of AngProgrammeColumn. */
static const struct
{
  const char *title;
  guint       width;
  gboolean    numeric;
} columns[] = {
  { N_ ("Date"), 11, FALSE },
  { N_ ("Begins"), 7, TRUE },
  { N_ ("Ends"), 7, TRUE },
  { N_ ("Kind"), 10, FALSE },
  { N_ ("Topic"), 34, FALSE },
  { N_ ("Speakers"), 26, FALSE },
  { N_ ("Place"), 22, FALSE },
  { N_ ("JP"), 6, TRUE },
  { N_ ("Language"), 11, FALSE },
  { N_ ("Note"), 18, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == ANG_PROGRAMME_N_COLUMNS);

static gboolean
is_first_of_day (AngProgrammeModel *self,
                 guint              row)
{
  AngRecord *session = ang_record_set_get (self->sessions, row);
  AngRecord *before = row > 0 ? ang_record_set_get (self->sessions, row - 1) : NULL;

  return before == NULL || g_strcmp0 (ang_record_get_text (session, ANG_SESSION_DATE), ang_record_get_text (before, ANG_SESSION_DATE)) != 0;
}

/* Of all sessions of the day that @row begins. */
static double
sum_day (AngProgrammeModel *self,
         guint              row)
{
  double sum = 0;

  do
    sum += ang_session_get_jp (ang_record_set_get (self->sessions, row++), self->jp_minutes);
  while (ang_record_set_get (self->sessions, row) != NULL && !is_first_of_day (self, row));

  return sum;
}

static char *
dup_day (AngRecord *session)
{
  AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);

  return ang_date_is_known (date) ? ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_WEEKDAY) : NULL;
}

static char *
dup_weekday (AngRecord *session)
{
  AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);

  if (!ang_date_is_complete (date))
    return g_strdup (_("Without a date"));

  return g_strdup (ang_date_get_weekday_name (ang_date_get_weekday (date), ang_language_get_interface ()));
}

static guint
ang_programme_model_get_n_rows (AngMatrixModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ANG_PROGRAMME_MODEL (model)->sessions)) + 1;
}

static guint
ang_programme_model_get_n_columns (AngMatrixModel *model)
{
  return ANG_PROGRAMME_N_COLUMNS;
}

static void
ang_programme_model_get_row (AngMatrixModel   *model,
                             guint             row,
                             AngMatrixHeading *heading)
{
  AngProgrammeModel *self = ANG_PROGRAMME_MODEL (model);
  AngRecord *session = ang_record_set_get (self->sessions, row);
  g_autofree char *hours = NULL;

  if (session == NULL)
    {
      heading->id = -1;
      heading->title = g_strdup (_("New session"));
      return;
    }

  heading->id = ang_record_get_id (session);
  heading->tooltip = dup_day (session);
  if (!is_first_of_day (self, row))
    {
      heading->title = g_strdup ("");
      return;
    }
  heading->title = dup_weekday (session);
  if (sum_day (self, row) <= 0)
    return;
  hours = ang_jp_format (sum_day (self, row), ang_language_get_interface ());
  heading->subtitle = g_strdup_printf ("%s JP", hours);
}

static void
ang_programme_model_get_column (AngMatrixModel   *model,
                                guint             column,
                                AngMatrixHeading *heading)
{
  heading->id = column + 1;
  heading->title = g_strdup (_(columns[column].title));
  heading->width_chars = (int) columns[column].width;
  heading->numeric = columns[column].numeric;
  if (column == ANG_PROGRAMME_COLUMN_JP)
    heading->tooltip = g_strdup (_("Training hours. Without an entry they follow from the times of classes and visits."));
}

static char *
dup_date (AngRecord *session)
{
  AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);

  return ang_date_is_known (date) ? ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_SLASH) : g_strdup ("");
}

static char *
dup_cell (AngProgrammeModel *self,
          AngRecord         *session,
          guint              column)
{
  AngLanguage language = ang_language_get_interface ();

  switch ((AngProgrammeColumn) column)
    {
    case ANG_PROGRAMME_COLUMN_DATE:
      return dup_date (session);
    case ANG_PROGRAMME_COLUMN_START:
      return ang_clock_time_format (ang_session_get_start (session), language);
    case ANG_PROGRAMME_COLUMN_END:
      return ang_clock_time_format (ang_session_get_end (session), language);
    case ANG_PROGRAMME_COLUMN_KIND:
      return g_strdup (ang_enumeration_get_label (&ang_session_kind_enumeration,
                                                  (int) ang_record_get_integer (session, ANG_SESSION_KIND), language));
    case ANG_PROGRAMME_COLUMN_TOPIC:
      return g_strdup (ang_record_get_text (session, ang_programme_pick_topic (session)));
    case ANG_PROGRAMME_COLUMN_SPEAKERS:
      return g_strdup (ang_record_get_text (session, ANG_SESSION_SPEAKERS));
    case ANG_PROGRAMME_COLUMN_PLACE:
      return g_strdup (ang_record_get_text (session, ANG_SESSION_PLACE));
    case ANG_PROGRAMME_COLUMN_JP:
      if (!ang_record_is_set (session, ANG_SESSION_JP) && ang_session_get_jp (session, self->jp_minutes) <= 0)
        return g_strdup ("");
      return ang_jp_format (ang_session_get_jp (session, self->jp_minutes), language);
    case ANG_PROGRAMME_COLUMN_LANGUAGE:
      return g_strdup (ang_record_get_text (session, ANG_SESSION_LANGUAGE));
    case ANG_PROGRAMME_COLUMN_NOTE:
      return g_strdup (ang_record_get_text (session, ANG_SESSION_NOTE));
    case ANG_PROGRAMME_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
ang_programme_model_get_cell (AngMatrixModel *model,
                              guint           row,
                              guint           column,
                              AngMatrixCell  *cell)
{
  AngProgrammeModel *self = ANG_PROGRAMME_MODEL (model);
  AngRecord *session = ang_record_set_get (self->sessions, row);

  if (session == NULL)
    return;
  cell->text = dup_cell (self, session, column);
  if (column == ANG_PROGRAMME_COLUMN_JP && !ang_record_is_set (session, ANG_SESSION_JP) && cell->text != NULL && *cell->text != '\0')
    {
      cell->style_class = "planned";
      cell->tooltip = g_strdup (_("Follows from the times"));
    }
  else if (column == ANG_PROGRAMME_COLUMN_TOPIC || column == ANG_PROGRAMME_COLUMN_SPEAKERS || column == ANG_PROGRAMME_COLUMN_NOTE)
    {
      cell->tooltip = g_strdup (cell->text);
    }
}

/* Entering */

/* A new session goes on where the last one is: on its day, at its end, in its place. */
static void
continue_programme (AngProgrammeModel *self,
                    AngRecord         *session)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sessions));
  AngRecord *last = n > 0 ? ang_record_set_get (self->sessions, n - 1) : NULL;
  const char *date = ang_record_get_text (self->cohort, ANG_COHORT_COURSE_START);

  ang_record_set_integer (session, ANG_SESSION_KIND, ANG_SESSION_KIND_CLASS);
  if (last != NULL && ang_record_is_set (last, ANG_SESSION_DATE))
    date = ang_record_get_text (last, ANG_SESSION_DATE);
  ang_record_set_text (session, ANG_SESSION_DATE, date);
}

static AngSessionDraft *
get_draft (AngProgrammeModel *self,
           guint              row)
{
  AngRecord *session = ang_record_set_get (self->sessions, row);
  AngSessionDraft *draft = g_hash_table_lookup (self->pending, session);

  if (draft != NULL)
    return draft;

  draft = ang_session_draft_new ();
  if (session != NULL)
    ang_session_draft_take (draft, ang_record_copy (session));
  else
    continue_programme (self, draft->session);
  g_hash_table_insert (self->pending, session, draft);

  return draft;
}

static gboolean
ang_programme_model_set_text (AngMatrixModel *model,
                              guint           row,
                              guint           column,
                              const char     *text)
{
  AngProgrammeModel *self = ANG_PROGRAMME_MODEL (model);
  AngSessionDraft *draft;

  if (text == NULL && ang_record_set_get (self->sessions, row) == NULL)
    return TRUE;
  draft = get_draft (self, row);
  if (column == ANG_PROGRAMME_COLUMN_SPEAKERS)
    {
      g_free (draft->speakers);
      draft->speakers = g_strdup (text != NULL ? text : "");
      return TRUE;
    }

  return ang_programme_fill_session (draft->session, (AngProgrammeColumn) column, text);
}

static void
ang_programme_model_begin_command (AngMatrixModel  *model,
                                   AngMatrixChange  change,
                                   guint            n_cells)
{
  AngProgrammeModel *self = ANG_PROGRAMME_MODEL (model);

  g_clear_pointer (&self->pending, g_hash_table_unref);
  self->pending = g_hash_table_new (NULL, NULL);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AngProgrammeModel) self = ANG_PROGRAMME_MODEL (user_data);
  g_autoptr (GError) error = NULL;

  if (!ang_command_run_finish (ANG_COMMAND (source), result, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static gboolean
is_changed (AngSessionDraft *draft)
{
  if (draft->speakers != NULL || ang_record_get_id (draft->session) == 0)
    return TRUE;

  for (guint i = 0; i < ang_session_entity.n_fields; i++)
    {
      if (ang_record_is_changed (draft->session, i))
        return TRUE;
    }

  return FALSE;
}

static void
ang_programme_model_end_command (AngMatrixModel *model)
{
  AngProgrammeModel *self = ANG_PROGRAMME_MODEL (model);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_session_draft_free);
  GHashTableIter iter;
  gpointer draft;
  g_autoptr (AngCommand) command = NULL;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, NULL, &draft))
    {
      if (is_changed (draft))
        g_ptr_array_add (drafts, draft);
      else
        ang_session_draft_free (draft);
    }
  g_clear_pointer (&self->pending, g_hash_table_unref);
  if (drafts->len == 0)
    {
      g_ptr_array_unref (drafts);
      return;
    }

  command = ang_session_command_write (ang_record_get_id (self->cohort), drafts);
  ang_command_run_async (command, self->store, NULL, on_written, g_object_ref (self));
}

static void
ang_programme_model_iface_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = ang_programme_model_get_n_rows;
  iface->get_n_columns = ang_programme_model_get_n_columns;
  iface->get_row = ang_programme_model_get_row;
  iface->get_column = ang_programme_model_get_column;
  iface->get_cell = ang_programme_model_get_cell;
  iface->begin_command = ang_programme_model_begin_command;
  iface->end_command = ang_programme_model_end_command;
  iface->set_text = ang_programme_model_set_text;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngProgrammeModel, ang_programme_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_programme_model_iface_init))

static void
ang_programme_model_dispose (GObject *object)
{
  AngProgrammeModel *self = ANG_PROGRAMME_MODEL (object);

  g_clear_object (&self->sessions);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_programme_model_parent_class)->dispose (object);
}

static void
ang_programme_model_class_init (AngProgrammeModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_programme_model_dispose;

  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
ang_programme_model_init (AngProgrammeModel *self)
{
  self->jp_minutes = ANG_RULES_JP_MINUTES_DEFAULT;
}

/**
 * ang_programme_model_new:
 * @sessions: those of @cohort in their order; read again after each change
 *
 * Returns: (transfer full): what a matrix shows of them
 */
AngProgrammeModel *
ang_programme_model_new (AngStore     *store,
                         AngRecordSet *sessions,
                         AngRecord    *cohort)
{
  AngProgrammeModel *self = g_object_new (ANG_TYPE_PROGRAMME_MODEL, NULL);

  self->store = g_object_ref (store);
  self->sessions = g_object_ref (sessions);
  self->cohort = g_object_ref (cohort);
  g_signal_connect_object (sessions, "read", G_CALLBACK (ang_matrix_model_rows_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/** @minutes: of one JP */
void
ang_programme_model_set_jp_minutes (AngProgrammeModel *self,
                                    gint64             minutes)
{
  if (self->jp_minutes == minutes)
    return;

  self->jp_minutes = minutes;
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

/** Returns: (nullable) (transfer none): the session of that row; %NULL in the row for a new one */
AngRecord *
ang_programme_model_get_session (AngProgrammeModel *self,
                                 guint              row)
{
  return ang_record_set_get (self->sessions, row);
}

/** Returns: the row of the session with that id; the row for a new one when there is none */
guint
ang_programme_model_find_session (AngProgrammeModel *self,
                                  gint64             id)
{
  guint row = g_list_model_get_n_items (G_LIST_MODEL (self->sessions));

  ang_record_set_find (self->sessions, id, &row);

  return row;
}
