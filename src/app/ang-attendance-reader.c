#include "config.h"

#include "ang-attendance-reader.h"

#include "ang-attendance.h"
#include "ang-session.h"

/* More than a cohort ever has: some hundreds of people times some hundreds of sessions. */
#define MAX_MARKS 100000

/* So long nobody types before what is stored is read again. */
#define REST_MS 400

struct _AngAttendanceReader
{
  GObject parent_instance;

  AngStore     *store;
  gint64        cohort;
  GCancellable *cancellable; /* of the reading under way */
  guint         running;     /* commands that are not stored yet */
  gint64        entered;     /* when the last of them was given */
  guint         source;
};

enum
{
  SIGNAL_READ,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngAttendanceReader, ang_attendance_reader, G_TYPE_OBJECT)

/* What was read before the last letter was stored does not have it. */
static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngAttendanceReader) self = ANG_ATTENDANCE_READER (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = ang_store_read_finish (ANG_STORE (source), result, &error);

  if (self->store == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (records == NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  else if (self->running > 0)
    ang_attendance_reader_renew (self);
  else
    g_signal_emit (self, signals[SIGNAL_READ], 0, records);
}

static gboolean
read_all (gpointer user_data)
{
  AngAttendanceReader *self = ANG_ATTENDANCE_READER (user_data);
  g_autoptr (AngQuery) query = ang_query_new (&ang_attendance_entity);

  self->source = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ang_query_add_integer (query, ANG_ATTENDANCE_COHORT_ID, ANG_COMPARE_EQUAL, self->cohort);
  ang_store_read_async (self->store, query, 0, MAX_MARKS, self->cancellable, on_read, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
on_store_changed (AngAttendanceReader *self,
                  const AngEntity     *entity)
{
  if (entity == &ang_attendance_entity || entity == &ang_session_entity)
    ang_attendance_reader_renew (self);
}

static void
ang_attendance_reader_dispose (GObject *object)
{
  AngAttendanceReader *self = ANG_ATTENDANCE_READER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_attendance_reader_parent_class)->dispose (object);
}

static void
ang_attendance_reader_class_init (AngAttendanceReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_attendance_reader_dispose;

  signals[SIGNAL_READ] =
    g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
ang_attendance_reader_init (AngAttendanceReader *self)
{
}

/** Returns: (transfer full): that has read nothing yet */
AngAttendanceReader *
ang_attendance_reader_new (AngStore *store,
                           gint64    cohort)
{
  AngAttendanceReader *self = g_object_new (ANG_TYPE_ATTENDANCE_READER, NULL);

  self->store = g_object_ref (store);
  self->cohort = cohort;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/** Something is entered and goes to the register: what is read from now on may not have it. */
void
ang_attendance_reader_begin (AngAttendanceReader *self)
{
  self->running++;
  self->entered = g_get_monotonic_time ();
}

/** What was begun is stored, or failed. */
void
ang_attendance_reader_end (AngAttendanceReader *self)
{
  self->running--;
}

/**
 * ang_attendance_reader_renew:
 *
 * Reads all of it: at once, or when the keys rest.
 */
void
ang_attendance_reader_renew (AngAttendanceReader *self)
{
  gboolean typing = self->running > 0 || (self->entered != 0 && g_get_monotonic_time () - self->entered < G_TIME_SPAN_SECOND);

  if (self->source != 0 && !typing)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = typing ? g_timeout_add (REST_MS, read_all, self) : g_idle_add (read_all, self);
}
