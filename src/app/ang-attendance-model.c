#include "config.h"

#include "ang-attendance-model.h"

#include "ang-attendance-code.h"
#include "ang-attendance-commands.h"
#include "ang-attendance-popover.h"
#include "ang-attendance-reader.h"
#include "ang-attendance.h"
#include "ang-clock-time.h"
#include "ang-cohort-state.h"
#include "ang-facts.h"
#include "ang-participation.h"
#include "ang-programme.h"
#include "ang-session.h"

struct _AngAttendanceModel
{
  GObject parent_instance;

  AngStore            *store;
  gint64               cohort;
  AngRecordSet        *participations;
  AngRecordSet        *sessions;
  AngAttendanceReader *reader;
  GPtrArray           *rows;    /* of AngParticipation */
  GPtrArray           *columns; /* of AngSession */
  GHashTable          *marks;   /* see ang-attendance-marks.h */
  GArray              *pending; /* (nullable) of AngAttendanceMark: while a command is put together */
  AngAttendanceCounts *row_counts;
  AngAttendanceCounts *column_counts;
  gboolean             all;
};

enum
{
  SIGNAL_FAILED,
  SIGNAL_COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const AngMark *
find_mark (AngAttendanceModel *self,
           guint               row,
           guint               column)
{
  return ang_marks_find (self->marks, ang_record_get_id (g_ptr_array_index (self->rows, row)),
                         ang_record_get_id (g_ptr_array_index (self->columns, column)));
}

/* Counts */

static void
count (AngAttendanceModel *self)
{
  g_free (self->row_counts);
  g_free (self->column_counts);
  self->row_counts = g_new0 (AngAttendanceCounts, self->rows->len + 1);
  self->column_counts = g_new0 (AngAttendanceCounts, self->columns->len + 1);
  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint column = 0; column < self->columns->len; column++)
        {
          const AngMark *mark = find_mark (self, row, column);

          ang_attendance_counts_add (&self->row_counts[row], mark);
          ang_attendance_counts_add (&self->column_counts[column], mark);
        }
    }
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

/* Rows and columns */

/* Each change of the register has the lists read again, mostly with what was there before. */
static gboolean
is_same (GPtrArray *before,
         GPtrArray *after)
{
  gboolean same = before->len == after->len;

  for (guint i = 0; same && i < after->len; i++)
    same = before->pdata[i] == after->pdata[i];

  return same;
}

static void
collect_rows (AngAttendanceModel *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->participations)); i++)
    {
      AngRecord *row = ang_record_set_get (self->participations, i);

      if (ang_participation_state_takes_place ((AngParticipationState) ang_record_get_integer (row, ANG_PARTICIPATION_STATE)))
        g_ptr_array_add (self->rows, g_object_ref (row));
    }
  if (!is_same (before, self->rows))
    count (self);
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

static void
collect_columns (AngAttendanceModel *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->columns);

  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sessions)); i++)
    {
      AngRecord *session = ang_record_set_get (self->sessions, i);

      if (self->all || ang_session_kind_counts ((AngSessionKind) ang_record_get_integer (session, ANG_SESSION_KIND)))
        g_ptr_array_add (self->columns, g_object_ref (session));
    }
  if (is_same (before, self->columns))
    {
      ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
      return;
    }
  count (self);
  ang_matrix_model_columns_changed (ANG_MATRIX_MODEL (self));
}

static void
take_marks (AngAttendanceModel *self,
            GPtrArray          *rows)
{
  g_hash_table_remove_all (self->marks);
  for (guint i = 0; i < rows->len; i++)
    {
      AngRecord *row = g_ptr_array_index (rows, i);

      ang_marks_put (self->marks, ang_record_get_integer (row, ANG_ATTENDANCE_PARTICIPATION_ID),
                     ang_record_get_integer (row, ANG_ATTENDANCE_SESSION_ID),
                     (AngAttendanceValue) ang_record_get_integer (row, ANG_ATTENDANCE_VALUE),
                     ang_record_get_integer (row, ANG_ATTENDANCE_MINUTES_LATE), ang_record_get_text (row, ANG_ATTENDANCE_NOTE));
    }
  count (self);
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

static void
on_read_failed (AngAttendanceModel *self,
                GError             *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static guint
ang_attendance_model_get_n_rows (AngMatrixModel *model)
{
  return ANG_ATTENDANCE_MODEL (model)->rows->len;
}

static guint
ang_attendance_model_get_n_columns (AngMatrixModel *model)
{
  return ANG_ATTENDANCE_MODEL (model)->columns->len;
}

static void
ang_attendance_model_get_row (AngMatrixModel   *model,
                              guint             row,
                              AngMatrixHeading *heading)
{
  AngAttendanceModel *self = ANG_ATTENDANCE_MODEL (model);
  AngRecord *participation = g_ptr_array_index (self->rows, row);
  const AngAttendanceCounts *counts = &self->row_counts[row];

  heading->id = ang_record_get_id (participation);
  heading->title = g_strdup (ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
  heading->tooltip = ang_attendance_counts_describe (counts);
  if (counts->noted > 0)
    heading->subtitle = g_strdup_printf ("%u %%", (counts->there * 100 + counts->noted / 2) / counts->noted);
}

static const char *
pick_topic (AngRecord *session)
{
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;
  const char *topic = ang_record_get_text (session, english ? ANG_SESSION_TOPIC_EN : ANG_SESSION_TOPIC_ID);

  return topic != NULL ? topic : ang_record_get_text (session, english ? ANG_SESSION_TOPIC_ID : ANG_SESSION_TOPIC_EN);
}

static char *
dup_column_title (AngRecord *session)
{
  AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);
  g_autofree char *time = ang_clock_time_format (ang_session_get_start (session), ang_language_get_interface ());

  if (!ang_date_is_complete (date))
    return g_steal_pointer (&time);

  return g_strdup_printf ("%d/%d %s", date.day, date.month, time);
}

static void
ang_attendance_model_get_column (AngMatrixModel   *model,
                                 guint             column,
                                 AngMatrixHeading *heading)
{
  AngAttendanceModel *self = ANG_ATTENDANCE_MODEL (model);
  AngRecord *session = g_ptr_array_index (self->columns, column);
  const AngAttendanceCounts *counts = &self->column_counts[column];
  g_autofree char *described = ang_attendance_counts_describe (counts);
  const char *topic = pick_topic (session);

  heading->id = ang_record_get_id (session);
  heading->title = dup_column_title (session);
  heading->subtitle = g_strdup_printf ("%u/%u", counts->there, self->rows->len);
  heading->tooltip = g_strdup_printf ("%s\n%s", topic != NULL ? topic : "", described);
  heading->width_chars = 10;
}

static const char *
get_style (AngAttendanceValue value)
{
  switch (value)
    {
    case ANG_ATTENDANCE_PRESENT:
      return "done";
    case ANG_ATTENDANCE_LATE:
      return "warning";
    case ANG_ATTENDANCE_EXCUSED:
    case ANG_ATTENDANCE_ILL:
      return "info";
    case ANG_ATTENDANCE_ABSENT:
      return "error";
    default:
      return NULL;
    }
}

static void
ang_attendance_model_get_cell (AngMatrixModel *model,
                               guint           row,
                               guint           column,
                               AngMatrixCell  *cell)
{
  const AngMark *mark = find_mark (ANG_ATTENDANCE_MODEL (model), row, column);
  AngLanguage language = ang_language_get_interface ();
  const char *label;

  if (mark == NULL)
    return;
  label = ang_enumeration_get_label (&ang_attendance_enumeration, (int) mark->value, language);
  cell->text = ang_attendance_code_format (mark->value, mark->minutes, language);
  cell->style_class = get_style (mark->value);
  cell->mark_icon = mark->note != NULL ? "text-x-generic-symbolic" : NULL;
  cell->tooltip = mark->note != NULL ? g_strdup_printf ("%s: %s", label, mark->note) : g_strdup (label);
}

/* Entering */

static void
ang_attendance_model_begin_command (AngMatrixModel  *model,
                                    AngMatrixChange  change,
                                    guint            n_cells)
{
  AngAttendanceModel *self = ANG_ATTENDANCE_MODEL (model);

  g_clear_pointer (&self->pending, g_array_unref);
  self->pending = ang_attendance_marks_new ();
}

static void
on_marked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngAttendanceModel) self = ANG_ATTENDANCE_MODEL (user_data);
  g_autoptr (GError) error = NULL;

  ang_attendance_reader_end (self->reader);
  if (ang_command_run_finish (ANG_COMMAND (source), result, &error))
    return;

  ang_attendance_reader_renew (self->reader);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
ang_attendance_model_end_command (AngMatrixModel *model)
{
  AngAttendanceModel *self = ANG_ATTENDANCE_MODEL (model);
  GArray *marks = g_steal_pointer (&self->pending);
  g_autoptr (AngCommand) command = NULL;

  if (marks->len == 0)
    {
      g_array_unref (marks);
      return;
    }

  count (self);
  ang_attendance_reader_begin (self->reader);
  command = ang_attendance_command_mark (self->cohort, marks);
  ang_command_run_async (command, self->store, NULL, on_marked, g_object_ref (self));
}

/* It is seen at once, and stored in the background. @note %NULL leaves the one that is there. */
static void
set_mark (AngAttendanceModel *self,
          guint               row,
          guint               column,
          AngAttendanceValue  value,
          gint64              minutes,
          const char         *note)
{
  const AngMark *before = find_mark (self, row, column);
  AngAttendanceMark mark = {
    .session = ang_record_get_id (g_ptr_array_index (self->columns, column)),
    .participation = ang_record_get_id (g_ptr_array_index (self->rows, row)),
    .value = value,
    .minutes_late = minutes,
    .note = g_strdup (note),
  };
  g_autofree char *kept = g_strdup (note != NULL ? (*note != '\0' ? note : NULL) : before != NULL ? before->note : NULL);

  g_array_append_val (self->pending, mark);
  ang_marks_put (self->marks, mark.participation, mark.session, value, minutes, kept);
  ang_matrix_model_cell_changed (ANG_MATRIX_MODEL (self), row, column);
}

static gboolean
ang_attendance_model_set_text (AngMatrixModel *model,
                               guint           row,
                               guint           column,
                               const char     *text)
{
  AngAttendanceValue value = 0;
  gint64 minutes = ANG_UNSET;

  if (text != NULL && !ang_attendance_code_parse (text, ang_language_get_interface (), &value, &minutes))
    return FALSE;
  set_mark (ANG_ATTENDANCE_MODEL (model), row, column, value, minutes, NULL);

  return TRUE;
}

static gboolean
ang_attendance_model_press_key (AngMatrixModel *model,
                                guint           row,
                                guint           column,
                                gunichar        letter)
{
  AngAttendanceValue value = ang_attendance_code_find (letter, ang_language_get_interface ());

  if (value != 0)
    set_mark (ANG_ATTENDANCE_MODEL (model), row, column, value, ANG_UNSET, NULL);

  return value != 0;
}

static void
on_note (AngAttendancePopover *popover,
         gint64                participation,
         gint64                session,
         const char           *note,
         AngAttendanceModel   *self)
{
  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint column = 0; column < self->columns->len; column++)
        {
          const AngMark *mark = find_mark (self, row, column);

          if (mark == NULL || mark->participation != participation || mark->session != session)
            continue;
          ang_attendance_model_begin_command (ANG_MATRIX_MODEL (self), ANG_MATRIX_CHANGE_ENTER, 1);
          set_mark (self, row, column, mark->value, mark->minutes, note);
          ang_attendance_model_end_command (ANG_MATRIX_MODEL (self));
          return;
        }
    }
}

/* Enter writes a note to what is noted; before that there is nothing to say. */
static gboolean
ang_attendance_model_activate (AngMatrixModel     *model,
                               guint               row,
                               guint               column,
                               GtkWidget          *parent,
                               const GdkRectangle *place)
{
  AngAttendanceModel *self = ANG_ATTENDANCE_MODEL (model);
  const AngMark *mark = find_mark (self, row, column);
  g_auto (AngMatrixHeading) heading = { 0 };
  GtkWidget *popover;

  if (mark == NULL)
    return FALSE;

  ang_attendance_model_get_row (model, row, &heading);
  popover = ang_attendance_popover_new (heading.title, pick_topic (g_ptr_array_index (self->columns, column)), mark->note,
                                        mark->participation, mark->session);
  g_signal_connect_object (popover, "note", G_CALLBACK (on_note), self, 0);
  ang_attendance_popover_open (ANG_ATTENDANCE_POPOVER (popover), parent, place);

  return TRUE;
}

static void
ang_attendance_model_iface_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = ang_attendance_model_get_n_rows;
  iface->get_n_columns = ang_attendance_model_get_n_columns;
  iface->get_row = ang_attendance_model_get_row;
  iface->get_column = ang_attendance_model_get_column;
  iface->get_cell = ang_attendance_model_get_cell;
  iface->begin_command = ang_attendance_model_begin_command;
  iface->end_command = ang_attendance_model_end_command;
  iface->set_text = ang_attendance_model_set_text;
  iface->press_key = ang_attendance_model_press_key;
  iface->activate = ang_attendance_model_activate;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngAttendanceModel, ang_attendance_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_attendance_model_iface_init))

static void
ang_attendance_model_dispose (GObject *object)
{
  AngAttendanceModel *self = ANG_ATTENDANCE_MODEL (object);

  g_clear_object (&self->participations);
  g_clear_object (&self->sessions);
  g_clear_object (&self->reader);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_attendance_model_parent_class)->dispose (object);
}

static void
ang_attendance_model_finalize (GObject *object)
{
  AngAttendanceModel *self = ANG_ATTENDANCE_MODEL (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->marks);
  g_clear_pointer (&self->pending, g_array_unref);
  g_free (self->row_counts);
  g_free (self->column_counts);

  G_OBJECT_CLASS (ang_attendance_model_parent_class)->finalize (object);
}

static void
ang_attendance_model_class_init (AngAttendanceModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_attendance_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_attendance_model_finalize;

  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_COUNTED] =
    g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ang_attendance_model_init (AngAttendanceModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = ang_marks_new ();
  count (self);
}

/**
 * ang_attendance_model_new:
 * @participations: of the cohort, in roster order; those who do not go are left out
 * @sessions: of the cohort, in their order
 *
 * Returns: (transfer full): what a matrix shows of them
 */
AngAttendanceModel *
ang_attendance_model_new (AngStore     *store,
                          gint64        cohort,
                          AngRecordSet *participations,
                          AngRecordSet *sessions)
{
  AngAttendanceModel *self = g_object_new (ANG_TYPE_ATTENDANCE_MODEL, NULL);

  self->store = g_object_ref (store);
  self->cohort = cohort;
  self->participations = g_object_ref (participations);
  self->sessions = g_object_ref (sessions);
  g_signal_connect_object (participations, "read", G_CALLBACK (collect_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sessions, "read", G_CALLBACK (collect_columns), self, G_CONNECT_SWAPPED);
  self->reader = ang_attendance_reader_new (store, cohort);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (take_marks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (on_read_failed), self, G_CONNECT_SWAPPED);
  ang_attendance_reader_renew (self->reader);

  return self;
}

/** @all: whether travel and free time are shown, too */
void
ang_attendance_model_set_all (AngAttendanceModel *self,
                              gboolean            all)
{
  if (self->all == all)
    return;

  self->all = all;
  collect_columns (self);
}

/** Returns: (nullable) (transfer none): the session of that column */
AngRecord *
ang_attendance_model_get_session (AngAttendanceModel *self,
                                  guint               column)
{
  return column < self->columns->len ? g_ptr_array_index (self->columns, column) : NULL;
}

/** Returns: (nullable) (transfer none): the participant of that row */
AngRecord *
ang_attendance_model_get_participation (AngAttendanceModel *self,
                                        guint               row)
{
  return row < self->rows->len ? g_ptr_array_index (self->rows, row) : NULL;
}

/**
 * ang_attendance_model_mark_rest:
 *
 * Notes as present whoever is not noted yet in that session; one step of undo.
 *
 * Returns: how many these are
 */
guint
ang_attendance_model_mark_rest (AngAttendanceModel *self,
                                guint               column)
{
  guint n = 0;

  if (column >= self->columns->len)
    return 0;

  ang_attendance_model_begin_command (ANG_MATRIX_MODEL (self), ANG_MATRIX_CHANGE_FILL, self->rows->len);
  for (guint row = 0; row < self->rows->len; row++)
    {
      if (find_mark (self, row, column) != NULL)
        continue;
      set_mark (self, row, column, ANG_ATTENDANCE_PRESENT, ANG_UNSET, NULL);
      n++;
    }
  ang_attendance_model_end_command (ANG_MATRIX_MODEL (self));

  return n;
}

/** Returns: the counts over all cells */
AngAttendanceCounts
ang_attendance_model_count (AngAttendanceModel *self)
{
  AngAttendanceCounts all = { 0 };

  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint value = 0; value <= ANG_ATTENDANCE_ABSENT; value++)
        all.values[value] += self->row_counts[row].values[value];
      all.there += self->row_counts[row].there;
      all.noted += self->row_counts[row].noted;
    }

  return all;
}
