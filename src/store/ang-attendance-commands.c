#include "config.h"

#include "ang-attendance-commands.h"

#include <glib/gi18n.h>

#include "ang-attendance.h"
#include "ang-cohort.h"
#include "ang-command-private.h"
#include "ang-read-many.h"

typedef struct
{
  gint64  cohort;
  GArray *marks;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_array_unref (order->marks);
  g_free (order);
}

/** Frees the note. */
void
ang_attendance_mark_clear (AngAttendanceMark *mark)
{
  g_clear_pointer (&mark->note, g_free);
}

/** Returns: (transfer full) (element-type AngAttendanceMark): none yet; it frees what is put into it */
GArray *
ang_attendance_marks_new (void)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (AngAttendanceMark));

  g_array_set_clear_func (marks, (GDestroyNotify) ang_attendance_mark_clear);

  return marks;
}

typedef struct
{
  gint64 session;
  gint64 participation;
} Pair;

static guint
pair_hash (gconstpointer key)
{
  const Pair *pair = key;

  return g_int64_hash (&pair->session) * 31 + g_int64_hash (&pair->participation);
}

static gboolean
pair_equal (gconstpointer a,
            gconstpointer b)
{
  const Pair *first = a;
  const Pair *second = b;

  return first->session == second->session && first->participation == second->participation;
}

static void
keep (GHashTable *rows,
      AngRecord  *row)
{
  Pair *pair = g_new (Pair, 1);

  pair->session = ang_record_get_integer (row, ANG_ATTENDANCE_SESSION_ID);
  pair->participation = ang_record_get_integer (row, ANG_ATTENDANCE_PARTICIPATION_ID);
  g_hash_table_replace (rows, pair, g_object_ref (row));
}

static GArray *
collect_sessions (GArray *marks)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < marks->len; i++)
    {
      AngAttendanceMark *mark = &g_array_index (marks, AngAttendanceMark, i);

      if (g_hash_table_add (seen, &mark->session))
        g_array_append_val (ids, mark->session);
    }

  return ids;
}

/* What is noted already in the sessions of @marks, by session and participant. */
static GHashTable *
read_rows (AngStore  *store,
           GArray    *marks,
           GError   **error)
{
  g_autoptr (GArray) ids = collect_sessions (marks);
  g_autoptr (GPtrArray) records = ang_read_linked (store, &ang_attendance_entity, ANG_ATTENDANCE_SESSION_ID,
                                                   (const gint64 *) (gpointer) ids->data, ids->len, error);
  GHashTable *rows;

  if (records == NULL)
    return NULL;

  rows = g_hash_table_new_full (pair_hash, pair_equal, g_free, g_object_unref);
  for (guint i = 0; i < records->len; i++)
    keep (rows, g_ptr_array_index (records, i));

  return rows;
}

static gboolean
is_same (AngRecord               *row,
         const AngAttendanceMark *mark)
{
  return ang_record_get_integer (row, ANG_ATTENDANCE_VALUE) == mark->value &&
         ang_record_get_integer (row, ANG_ATTENDANCE_MINUTES_LATE) == mark->minutes_late &&
         (mark->note == NULL || g_strcmp0 (ang_record_get_text (row, ANG_ATTENDANCE_NOTE), *mark->note != '\0' ? mark->note : NULL) == 0);
}

static void
fill (AngRecord               *row,
      const AngAttendanceMark *mark)
{
  ang_record_set_integer (row, ANG_ATTENDANCE_VALUE, mark->value);
  ang_record_set_integer (row, ANG_ATTENDANCE_MINUTES_LATE, mark->minutes_late);
  if (mark->note != NULL)
    ang_record_set_text (row, ANG_ATTENDANCE_NOTE, *mark->note != '\0' ? mark->note : NULL);
}

static void
apply (AngCommand              *command,
       AngTransaction          *transaction,
       GHashTable              *rows,
       const AngAttendanceMark *mark)
{
  Pair pair = { mark->session, mark->participation };
  AngRecord *row = g_hash_table_lookup (rows, &pair);

  if (row == NULL ? mark->value == 0 : is_same (row, mark))
    {
      ang_command_add_skipped (command, 1);
      return;
    }
  ang_command_add_done (command, 1);
  if (mark->value == 0)
    {
      ang_transaction_remove (transaction, &ang_attendance_entity, ang_record_get_id (row));
      g_hash_table_remove (rows, &pair);
      return;
    }
  if (row == NULL)
    {
      row = ang_record_new (&ang_attendance_entity);
      ang_record_set_integer (row, ANG_ATTENDANCE_SESSION_ID, mark->session);
      ang_record_set_integer (row, ANG_ATTENDANCE_PARTICIPATION_ID, mark->participation);
      keep (rows, row);
      g_object_unref (row);
    }
  fill (row, mark);
  ang_transaction_save (transaction, row);
}

static AngTransaction *
mark_all (AngCommand  *command,
          AngStore    *store,
          gpointer     data,
          GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) cohort = ang_store_get (store, &ang_cohort_entity, order->cohort, error);
  g_autoptr (GHashTable) rows = NULL;
  AngTransaction *transaction;

  if (cohort == NULL)
    return NULL;
  rows = read_rows (store, order->marks, error);
  if (rows == NULL)
    return NULL;

  transaction = ang_transaction_new (N_ ("Attendance of %s"), ang_record_get_text (cohort, ANG_COHORT_CODE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, order->cohort);
  for (guint i = 0; i < order->marks->len; i++)
    apply (command, transaction, rows, &g_array_index (order->marks, AngAttendanceMark, i));

  return transaction;
}

/**
 * ang_attendance_command_mark:
 * @marks: (transfer full) (element-type AngAttendanceMark): from ang_attendance_marks_new()
 *
 * Returns: (transfer full): a command that notes them all in one step; what is noted already so is left alone
 */
AngCommand *
ang_attendance_command_mark (gint64  cohort,
                             GArray *marks)
{
  Order *order = g_new0 (Order, 1);

  order->cohort = cohort;
  order->marks = marks;

  return ang_command_new (mark_all, order, order_free);
}
