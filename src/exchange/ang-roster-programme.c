#include "config.h"

#include "ang-roster-programme.h"

#include <math.h>

#include "ang-attendance-code.h"
#include "ang-clock-time.h"
#include "ang-entities.h"
#include "ang-facts.h"
#include "ang-programme.h"
#include "ang-roster-content.h"
#include "ang-roster-template-private.h"
#include "ang-session-commands.h"

#define MAX_ROWS 100000

struct _AngRosterProgramme
{
  GPtrArray  *sessions; /* all, in their order */
  GPtrArray  *counting; /* those at which one has to be */
  GPtrArray  *speakers; /* of all sessions, in their order */
  GHashTable *marks;    /* "session/participation" to AngAttendance */
  GPtrArray  *headings; /* of the columns of counting, in both languages */
  gint64      jp_minutes;
};

static char *
dup_key (gint64 session,
         gint64 participation)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, session, participation);
}

static GPtrArray *
read_of (AngRosterCohort  *cohort,
         const AngEntity  *entity,
         guint             link,
         GCancellable     *cancellable,
         GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);

  ang_query_add_integer (query, link, ANG_COMPARE_EQUAL, ang_record_get_id (cohort->cohort));

  return ang_store_read (cohort->store, query, 0, MAX_ROWS, cancellable, error);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return ang_session_compare (*(AngRecord *const *) a, *(AngRecord *const *) b);
}

static void
collect_counting (AngRosterProgramme *self)
{
  self->counting = g_ptr_array_new ();
  for (guint i = 0; i < self->sessions->len; i++)
    {
      AngRecord *session = g_ptr_array_index (self->sessions, i);

      if (ang_session_kind_counts ((AngSessionKind) ang_record_get_integer (session, ANG_SESSION_KIND)))
        g_ptr_array_add (self->counting, session);
    }
}

static void
collect_marks (AngRosterProgramme *self,
               GPtrArray          *attendance)
{
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < attendance->len; i++)
    {
      AngRecord *mark = g_ptr_array_index (attendance, i);

      g_hash_table_insert (self->marks, dup_key (ang_record_get_integer (mark, ANG_ATTENDANCE_SESSION_ID),
                                                 ang_record_get_integer (mark, ANG_ATTENDANCE_PARTICIPATION_ID)),
                           g_object_ref (mark));
    }
}

/**
 * ang_roster_programme_load:
 *
 * Reads sessions, speakers and attendance of the cohort, once for all rows.
 */
gboolean
ang_roster_programme_load (AngRosterCohort  *cohort,
                           GCancellable     *cancellable,
                           GError          **error)
{
  AngRosterProgramme *self = g_new0 (AngRosterProgramme, 1);
  g_autoptr (GPtrArray) attendance = NULL;

  cohort->programme = self;
  self->jp_minutes = ang_store_read_jp_minutes (cohort->store);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->sessions = read_of (cohort, &ang_session_entity, ANG_SESSION_COHORT_ID, cancellable, error);
  if (self->sessions == NULL)
    return FALSE;
  self->speakers = read_of (cohort, &ang_session_speaker_entity, ANG_SESSION_SPEAKER_COHORT_ID, cancellable, error);
  if (self->speakers == NULL)
    return FALSE;
  attendance = read_of (cohort, &ang_attendance_entity, ANG_ATTENDANCE_COHORT_ID, cancellable, error);
  if (attendance == NULL)
    return FALSE;

  g_ptr_array_sort (self->sessions, compare);
  collect_counting (self);
  collect_marks (self, attendance);

  return TRUE;
}

/** Frees what was read. */
void
ang_roster_programme_free (AngRosterProgramme *programme)
{
  g_clear_pointer (&programme->counting, g_ptr_array_unref);
  g_clear_pointer (&programme->sessions, g_ptr_array_unref);
  g_clear_pointer (&programme->speakers, g_ptr_array_unref);
  g_clear_pointer (&programme->marks, g_hash_table_unref);
  g_clear_pointer (&programme->headings, g_ptr_array_unref);
  g_free (programme);
}

static const char *
keep_heading (AngRosterProgramme *self,
              AngRecord          *session,
              AngLanguage         language)
{
  AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);
  g_autofree char *time = ang_clock_time_format (ang_session_get_start (session), language);
  char *heading = ang_date_is_complete (date) ? g_strdup_printf ("%d/%d\n%s", date.day, date.month, time) : g_strdup (time);

  g_ptr_array_add (self->headings, heading);

  return heading;
}

/**
 * ang_roster_programme_list_items:
 *
 * Returns: (transfer full) (element-type AngRosterItem): a column for each session at which one had to be
 */
GArray *
ang_roster_programme_list_items (AngRosterCohort *cohort)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (AngRosterItem));

  for (guint i = 0; i < cohort->programme->counting->len; i++)
    {
      AngRecord *session = g_ptr_array_index (cohort->programme->counting, i);
      AngRosterItem item = {
        .heading_id = keep_heading (cohort->programme, session, ANG_LANGUAGE_INDONESIAN),
        .heading_en = keep_heading (cohort->programme, session, ANG_LANGUAGE_ENGLISH),
      };

      g_array_append_val (items, item);
    }

  return items;
}

static gboolean
is_first_of_day (AngRosterProgramme *self,
                 guint               index)
{
  return index == 0 || g_strcmp0 (ang_record_get_text (g_ptr_array_index (self->sessions, index), ANG_SESSION_DATE),
                                  ang_record_get_text (g_ptr_array_index (self->sessions, index - 1), ANG_SESSION_DATE)) != 0;
}

/**
 * ang_roster_programme_write:
 * @kept_rows: so many at the end stay on a page with what follows
 *
 * Writes a document whose rows are the sessions of the programme.
 */
gboolean
ang_roster_programme_write (AngRosterLayout  *layout,
                            guint             kept_rows,
                            GError          **error)
{
  AngRosterProgramme *self = layout->cohort->programme;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  if (!ang_roster_layout_begin (layout, error))
    return FALSE;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      AngRosterRow row = {
        .cohort = layout->cohort, .number = i + 1, .session = g_ptr_array_index (self->sessions, i),
        .day_begins = layout->bare || is_first_of_day (self, i),
      };

      if (!ang_roster_layout_add (layout, &row, i + kept_rows >= self->sessions->len, error))
        return FALSE;
    }

  return ang_roster_layout_end (layout, nobody, error);
}

/* Of people */

static AngRecord *
find_mark (AngRosterRow *row,
           guint         item)
{
  AngRosterProgramme *self = row->cohort->programme;
  g_autofree char *key = NULL;

  if (item >= self->counting->len)
    return NULL;
  key = dup_key (ang_record_get_id (g_ptr_array_index (self->counting, item)), ang_record_get_id (row->participation));

  return g_hash_table_lookup (self->marks, key);
}

static AngRosterContent
attendance (AngRosterRow *row,
            guint         item)
{
  AngRecord *mark = find_mark (row, item);

  if (mark == NULL)
    return ang_roster_no_content ();

  return ang_roster_take_text (ang_attendance_code_format ((AngAttendanceValue) ang_record_get_integer (mark, ANG_ATTENDANCE_VALUE),
                                                           ang_record_get_integer (mark, ANG_ATTENDANCE_MINUTES_LATE),
                                                           ang_roster_get_language (row)));
}

static void
count (AngRosterRow *row,
       guint        *there,
       guint        *noted)
{
  *there = 0;
  *noted = 0;
  for (guint i = 0; i < row->cohort->programme->counting->len; i++)
    {
      AngRecord *mark = find_mark (row, i);

      if (mark == NULL)
        continue;
      (*noted)++;
      if (ang_attendance_was_there ((AngAttendanceValue) ang_record_get_integer (mark, ANG_ATTENDANCE_VALUE)))
        (*there)++;
    }
}

static AngRosterContent
attendance_sum (AngRosterRow *row,
                gboolean      share)
{
  guint there;
  guint noted;

  count (row, &there, &noted);
  if (noted == 0)
    return ang_roster_no_content ();
  if (share)
    return ang_roster_take_text (g_strdup_printf ("%u %%", (there * 100 + noted / 2) / noted));

  return ang_roster_take_text (g_strdup_printf ("%u/%u", there, noted));
}

static AngRosterContent
hours_content (AngRosterRow *row,
               double        jp)
{
  if (isnan (jp) || jp <= 0)
    return ang_roster_no_content ();

  return ang_roster_take_text (ang_jp_format (jp, ang_roster_get_language (row)));
}

/* Of sessions */

static AngRosterContent
session_day (AngRosterRow *row)
{
  AngDate date = ang_record_get_date (row->session, ANG_SESSION_DATE);

  if (!row->day_begins || !ang_date_is_known (date))
    return ang_roster_no_content ();

  return ang_roster_take_text (ang_date_format (date, ang_roster_get_language (row),
                                                ang_date_is_complete (date) ? ANG_DATE_STYLE_WEEKDAY : ANG_DATE_STYLE_LONG));
}

static AngRosterContent
session_topic (AngRosterRow *row)
{
  const char *topic = ang_roster_cohort_pick (row->cohort, row->session, ANG_SESSION_TOPIC_ID, ANG_SESSION_TOPIC_EN);

  if (topic == NULL)
    topic = ang_record_get_text (row->session, ANG_SESSION_TOPIC_EN);

  return topic != NULL ? ang_roster_copy_text (topic) : ang_roster_choice_content (row, row->session, ANG_SESSION_KIND,
                                                                                   &ang_session_kind_enumeration);
}

static void
append_part (GString    *text,
             const char *separator,
             const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
}

/* One speaker a line: name, below it post and institution. */
static AngRosterContent
session_speakers (AngRosterRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->cohort->programme->speakers->len; i++)
    {
      AngRecord *speaker = g_ptr_array_index (row->cohort->programme->speakers, i);
      g_autoptr (GString) detail = g_string_new (NULL);

      if (ang_record_get_integer (speaker, ANG_SESSION_SPEAKER_SESSION_ID) != ang_record_get_id (row->session))
        continue;
      append_part (text, "\n", ang_record_get_text (speaker, ANG_SESSION_SPEAKER_NAME));
      append_part (detail, ", ", ang_record_get_text (speaker, ANG_SESSION_SPEAKER_POST));
      append_part (detail, ", ", ang_record_get_text (speaker, ANG_SESSION_SPEAKER_INSTITUTION));
      if (detail->len > 0)
        g_string_append_printf (text, " (%s)", detail->str);
    }

  return ang_roster_copy_text (text->str);
}

static AngRosterContent
get_of_session (AngRosterRow   *row,
                AngRosterValue  value)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_SESSION_DAY:
      return session_day (row);
    case ANG_ROSTER_VALUE_SESSION_TIME:
      return ang_roster_take_text (ang_clock_time_format_range (ang_session_get_start (row->session), ang_session_get_end (row->session),
                                                                ang_roster_get_language (row)));
    case ANG_ROSTER_VALUE_SESSION_TOPIC:
      return session_topic (row);
    case ANG_ROSTER_VALUE_SESSION_SPEAKERS:
      return session_speakers (row);
    case ANG_ROSTER_VALUE_SESSION_KIND:
      return ang_roster_choice_content (row, row->session, ANG_SESSION_KIND, &ang_session_kind_enumeration);
    case ANG_ROSTER_VALUE_SESSION_PLACE:
      return ang_roster_field_content (row->session, ANG_SESSION_PLACE);
    case ANG_ROSTER_VALUE_SESSION_JP:
      return hours_content (row, ang_session_get_jp (row->session, row->cohort->programme->jp_minutes));
    case ANG_ROSTER_VALUE_SESSION_NOTE:
      return ang_roster_field_content (row->session, ANG_SESSION_NOTE);
    default:
      return ang_roster_no_content ();
    }
}

/**
 * ang_roster_get_of_programme:
 * @item: of the attendance: which session
 *
 * Returns: a value of a session, or of a participant in the sessions
 */
AngRosterContent
ang_roster_get_of_programme (AngRosterRow   *row,
                             AngRosterValue  value,
                             guint           item)
{
  if (row->session != NULL)
    return get_of_session (row, value);
  if (row->participation == NULL)
    return ang_roster_no_content ();

  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_ATTENDANCE:
      return attendance (row, item);
    case ANG_ROSTER_VALUE_ATTENDANCE_COUNT:
      return attendance_sum (row, FALSE);
    case ANG_ROSTER_VALUE_ATTENDANCE_SHARE:
      return attendance_sum (row, TRUE);
    case ANG_ROSTER_VALUE_CERTIFICATE_DATE:
      return ang_roster_date_content (row, row->participation, ANG_PARTICIPATION_CERTIFICATE_DATE);
    case ANG_ROSTER_VALUE_CERTIFICATE_JP:
      return hours_content (row, ang_record_get_real (row->participation, ANG_PARTICIPATION_CERTIFICATE_JP));
    default:
      return ang_roster_no_content ();
    }
}
