#include "config.h"

#include "ang-programme.h"

#include <math.h>

#include "ang-clock-time.h"
#include "ang-number.h"
#include "ang-session.h"

/* A lesson that is not full counts in halves. */
#define STEPS_OF_A_JP 2

/** Returns: the minutes from midnight at which the session begins; %ANG_CLOCK_TIME_UNKNOWN when it does not say */
int
ang_session_get_start (AngRecord *session)
{
  return ang_clock_time_parse (ang_record_get_text (session, ANG_SESSION_START_TIME));
}

/** Returns: the minutes from midnight at which the session ends; %ANG_CLOCK_TIME_UNKNOWN when it does not say */
int
ang_session_get_end (AngRecord *session)
{
  return ang_clock_time_parse (ang_record_get_text (session, ANG_SESSION_END_TIME));
}

/** Returns: how long the session lasts; 0 when that is not known or not possible */
int
ang_session_get_minutes (AngRecord *session)
{
  int start = ang_session_get_start (session);
  int end = ang_session_get_end (session);

  return start >= 0 && end > start ? end - start : 0;
}

/**
 * ang_session_compute_jp:
 * @jp_minutes: how many minutes make one JP
 *
 * Only classes and visits teach; what is taught counts in full halves of a JP.
 *
 * Returns: the training hours that follow from the times
 */
double
ang_session_compute_jp (AngRecord *session,
                        gint64     jp_minutes)
{
  gint64 steps;

  if (jp_minutes <= 0 || !ang_session_kind_teaches ((AngSessionKind) ang_record_get_integer (session, ANG_SESSION_KIND)))
    return 0;

  steps = ang_session_get_minutes (session) * STEPS_OF_A_JP / jp_minutes;

  return (double) steps / STEPS_OF_A_JP;
}

/** Returns: the training hours that somebody wrote down; where nobody did, those that follow from the times */
double
ang_session_get_jp (AngRecord *session,
                    gint64     jp_minutes)
{
  double jp = ang_record_get_real (session, ANG_SESSION_JP);

  return isnan (jp) ? ang_session_compute_jp (session, jp_minutes) : jp;
}

/** Returns: whether both take place at the same time of the same day, for as long as that is known */
gboolean
ang_session_overlaps (AngRecord *session,
                      AngRecord *other)
{
  const char *date = ang_record_get_text (session, ANG_SESSION_DATE);

  if (date == NULL || g_strcmp0 (date, ang_record_get_text (other, ANG_SESSION_DATE)) != 0)
    return FALSE;
  if (ang_session_get_minutes (session) == 0 || ang_session_get_minutes (other) == 0)
    return FALSE;

  return ang_session_get_start (session) < ang_session_get_end (other) &&
         ang_session_get_start (other) < ang_session_get_end (session);
}

/** Returns: whether participants have to be there: at classes, visits and ceremonies */
gboolean
ang_session_kind_counts (AngSessionKind kind)
{
  return kind == ANG_SESSION_KIND_CLASS || kind == ANG_SESSION_KIND_VISIT || kind == ANG_SESSION_KIND_CEREMONY;
}

/** Returns: whether something is taught, which makes training hours */
gboolean
ang_session_kind_teaches (AngSessionKind kind)
{
  return kind == ANG_SESSION_KIND_CLASS || kind == ANG_SESSION_KIND_VISIT;
}

static int
compare_known (int a,
               int b)
{
  return (a > b) - (a < b);
}

/**
 * ang_session_compare:
 *
 * Returns: the order of two sessions by day and time; what has no day comes last, what has no time comes first in its day
 */
int
ang_session_compare (AngRecord *a,
                     AngRecord *b)
{
  const char *date_a = ang_record_get_text (a, ANG_SESSION_DATE);
  const char *date_b = ang_record_get_text (b, ANG_SESSION_DATE);
  int order;

  if ((date_a == NULL) != (date_b == NULL))
    return date_a == NULL ? 1 : -1;
  order = g_strcmp0 (date_a, date_b);
  if (order == 0)
    order = compare_known (ang_session_get_start (a), ang_session_get_start (b));
  if (order == 0)
    order = compare_known (ang_session_get_end (a), ang_session_get_end (b));
  if (order == 0)
    order = (ang_record_get_id (a) > ang_record_get_id (b)) - (ang_record_get_id (a) < ang_record_get_id (b));

  return order;
}

/**
 * ang_programme_sum_jp:
 * @sessions: (element-type AngRecord): of a day or a whole programme
 *
 * Returns: their training hours together
 */
double
ang_programme_sum_jp (GPtrArray *sessions,
                      gint64     jp_minutes)
{
  double sum = 0;

  for (guint i = 0; i < sessions->len; i++)
    sum += ang_session_get_jp (g_ptr_array_index (sessions, i), jp_minutes);

  return sum;
}

/** Returns: (transfer full): "4" or "1.5", with the comma of the language */
char *
ang_jp_format (double      jp,
               AngLanguage language)
{
  gint64 tenths = (gint64) (jp * 10 + 0.5);

  if (tenths % 10 == 0)
    return ang_number_format (tenths / 10, language);

  return ang_number_format_decimal (jp, 1, language);
}

/**
 * ang_jp_parse:
 * @text: (nullable): "4", "1.5" or "1,5", also with JP behind it
 * @jp: (out): what it says
 *
 * Returns: whether it is a number of training hours
 */
gboolean
ang_jp_parse (const char *text,
              double     *jp)
{
  g_autofree char *number = g_strdup (text != NULL ? text : "");
  char *end;

  g_strdelimit (g_strstrip (number), ",", '.');
  *jp = g_ascii_strtod (number, &end);
  while (g_ascii_isspace (*end))
    end++;

  return end != number && (*end == '\0' || g_ascii_strcasecmp (end, "jp") == 0) && isfinite (*jp) && *jp >= 0 && *jp < 1000;
}

static guint
find_lane (const int *ends,
           guint      n_lanes,
           int        start)
{
  for (guint i = 0; i < n_lanes; i++)
    {
      if (ends[i] <= start)
        return i;
    }

  return n_lanes;
}

/**
 * ang_programme_lay_out:
 * @blocks: of one day, in the order of their start
 *
 * Says of each block in which lane it stands, and how many lanes those that touch it, directly or through others, share.
 */
void
ang_programme_lay_out (AngDayBlock *blocks,
                       guint        n_blocks)
{
  g_autofree int *ends = g_new0 (int, n_blocks + 1);
  guint first = 0;

  while (first < n_blocks)
    {
      int end = blocks[first].end;
      guint n_lanes = 0;
      guint next;

      for (next = first; next < n_blocks && (next == first || blocks[next].start < end); next++)
        {
          guint lane = find_lane (ends, n_lanes, blocks[next].start);

          n_lanes = MAX (n_lanes, lane + 1);
          ends[lane] = blocks[next].end;
          blocks[next].lane = lane;
          end = MAX (end, blocks[next].end);
        }
      for (guint i = first; i < next; i++)
        blocks[i].n_lanes = n_lanes;
      first = next;
    }
}
