#include "config.h"

#include "ang-calendar.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-clock-time.h"
#include "ang-cohort.h"
#include "ang-exchange-error.h"
#include "ang-facts.h"
#include "ang-programme.h"
#include "ang-session-commands.h"
#include "ang-session-speaker.h"
#include "ang-session.h"
#include "ang-time-zone.h"

/* RFC 5545, 3.1: a line is no longer than 75 octets; what is more goes on in the next one, behind a blank. */
#define LINE_OCTETS 75
#define MAX_ROWS 10000

/* Where courses take place: the zone of the capital, or of the city where most of them are. */
static const struct
{
  const char *country;
  const char *zone;
} countries[] = {
  { "ID", "Asia/Jakarta" }, { "SG", "Asia/Singapore" }, { "MY", "Asia/Kuala_Lumpur" }, { "TH", "Asia/Bangkok" },
  { "VN", "Asia/Ho_Chi_Minh" }, { "KH", "Asia/Phnom_Penh" }, { "LA", "Asia/Vientiane" }, { "MM", "Asia/Yangon" },
  { "PH", "Asia/Manila" }, { "BN", "Asia/Brunei" }, { "TL", "Asia/Dili" }, { "IN", "Asia/Kolkata" }, { "LK", "Asia/Colombo" },
  { "BD", "Asia/Dhaka" }, { "NP", "Asia/Kathmandu" }, { "PK", "Asia/Karachi" }, { "CN", "Asia/Shanghai" },
  { "HK", "Asia/Hong_Kong" }, { "TW", "Asia/Taipei" }, { "KR", "Asia/Seoul" }, { "JP", "Asia/Tokyo" }, { "UZ", "Asia/Tashkent" },
  { "AE", "Asia/Dubai" }, { "QA", "Asia/Qatar" }, { "SA", "Asia/Riyadh" }, { "TR", "Europe/Istanbul" }, { "EG", "Africa/Cairo" },
  { "ZA", "Africa/Johannesburg" }, { "KE", "Africa/Nairobi" }, { "RU", "Europe/Moscow" }, { "DE", "Europe/Berlin" },
  { "FR", "Europe/Paris" }, { "NL", "Europe/Amsterdam" }, { "GB", "Europe/London" }, { "AU", "Australia/Sydney" },
  { "NZ", "Pacific/Auckland" }, { "US", "America/New_York" }, { "BR", "America/Sao_Paulo" },
};

typedef struct
{
  AngRecord   *cohort;
  GPtrArray   *speakers; /* of all sessions, in their order */
  AngLanguage  language;
  int          zone;
  gint64       jp_minutes;
  GString     *text;
} Calendar;

/**
 * ang_calendar_guess_zone:
 *
 * Returns: a value of #ang_time_zone_enumeration: that of the country the course is in, else that of the office
 */
int
ang_calendar_guess_zone (AngRecord *cohort)
{
  const char *country = ang_record_get_text (cohort, ANG_COHORT_COUNTRY);

  for (guint i = 0; country != NULL && i < G_N_ELEMENTS (countries); i++)
    {
      if (g_str_equal (countries[i].country, country))
        return ang_enumeration_find_nick (&ang_time_zone_enumeration, countries[i].zone)->value;
    }

  return ANG_TIME_ZONE_JAKARTA;
}

/* How many octets of @text stand in one line, without cutting a letter in two. */
static gsize
measure_line (const char *text,
              gsize       room)
{
  gsize length = 0;

  while (text[length] != '\0')
    {
      gsize letter = (gsize) (g_utf8_next_char (text + length) - (text + length));

      if (length + letter > room)
        break;
      length += letter;
    }

  return length;
}

static void
add_line (Calendar   *self,
          const char *line)
{
  gsize room = LINE_OCTETS;

  while (TRUE)
    {
      gsize length = measure_line (line, room);

      g_string_append_len (self->text, line, (gssize) length);
      g_string_append (self->text, "\r\n");
      line += length;
      if (*line == '\0')
        return;
      g_string_append_c (self->text, ' ');
      room = LINE_OCTETS - 1;
    }
}

/* RFC 5545, 3.3.11. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n')
        g_string_append (escaped, "\\n");
      else if (*at == '\\' || *at == ';' || *at == ',')
        g_string_append_printf (escaped, "\\%c", *at);
      else if ((guchar) * at >= ' ' || *at == '\t')
        g_string_append_c (escaped, *at);
    }

  return g_string_free (escaped, FALSE);
}

static void
add_text (Calendar   *self,
          const char *name,
          const char *text)
{
  g_autofree char *escaped = NULL;
  g_autofree char *line = NULL;

  if (text == NULL || *text == '\0')
    return;
  escaped = escape (text);
  line = g_strdup_printf ("%s:%s", name, escaped);
  add_line (self, line);
}

/* Times are written in UTC, which every calendar shows in its own zone. */
static gboolean
add_time (Calendar   *self,
          const char *name,
          AngDate     date,
          int         minutes)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *line = NULL;
  gint64 instant;

  if (minutes == ANG_CLOCK_TIME_DAY)
    {
      date = ang_date_add_days (date, 1);
      minutes = 0;
    }
  if (!ang_time_zone_get_instant (self->zone, date, minutes, &instant))
    return FALSE;

  time = g_date_time_new_from_unix_utc (instant);
  stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  line = g_strdup_printf ("%s:%s", name, stamp);
  add_line (self, line);

  return TRUE;
}

static void
add_day (Calendar   *self,
         const char *name,
         AngDate     date)
{
  g_autofree char *line = g_strdup_printf ("%s;VALUE=DATE:%04d%02d%02d", name, date.year, date.month, date.day);

  add_line (self, line);
}

/* A session without a time is one of the whole day. */
static void
add_times (Calendar  *self,
           AngRecord *session)
{
  AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);
  int start = ang_session_get_start (session);
  int end = ang_session_get_end (session);

  if (start < 0 || start >= ANG_CLOCK_TIME_DAY || !add_time (self, "DTSTART", date, start))
    {
      add_day (self, "DTSTART", date);
      add_day (self, "DTEND", ang_date_add_days (date, 1));
    }
  else if (end > start)
    {
      add_time (self, "DTEND", date, end);
    }
}

static const char *
pick_topic (Calendar  *self,
            AngRecord *session)
{
  const char *indonesian = ang_record_get_text (session, ANG_SESSION_TOPIC_ID);
  const char *english = ang_record_get_text (session, ANG_SESSION_TOPIC_EN);
  const char *wanted = self->language == ANG_LANGUAGE_ENGLISH ? english : indonesian;

  if (wanted == NULL)
    wanted = indonesian != NULL ? indonesian : english;
  if (wanted == NULL)
    wanted = ang_enumeration_get_label (&ang_session_kind_enumeration, (int) ang_record_get_integer (session, ANG_SESSION_KIND),
                                        self->language);

  return wanted;
}

static void
append_part (GString    *text,
             const char *separator,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
}

static void
append_speakers (Calendar  *self,
                 GString   *text,
                 AngRecord *session)
{
  for (guint i = 0; i < self->speakers->len; i++)
    {
      AngRecord *speaker = g_ptr_array_index (self->speakers, i);
      g_autoptr (GString) line = g_string_new (NULL);

      if (ang_record_get_integer (speaker, ANG_SESSION_SPEAKER_SESSION_ID) != ang_record_get_id (session))
        continue;
      append_part (line, ", ", ang_record_get_text (speaker, ANG_SESSION_SPEAKER_NAME));
      append_part (line, ", ", ang_record_get_text (speaker, ANG_SESSION_SPEAKER_POST));
      append_part (line, ", ", ang_record_get_text (speaker, ANG_SESSION_SPEAKER_INSTITUTION));
      append_part (text, "\n", line->str);
    }
}

static char *
describe (Calendar  *self,
          AngRecord *session)
{
  GString *text = g_string_new (NULL);
  double jp = ang_session_get_jp (session, self->jp_minutes);

  append_speakers (self, text, session);
  if (jp > 0)
    {
      g_autofree char *number = ang_jp_format (jp, self->language);
      g_autofree char *hours = g_strdup_printf ("%s JP", number);

      append_part (text, "\n", hours);
    }
  append_part (text, "\n", ang_record_get_text (session, ANG_SESSION_NOTE));

  return g_string_free (text, FALSE);
}

static void
add_event (Calendar   *self,
           AngRecord  *session,
           const char *now)
{
  int kind = (int) ang_record_get_integer (session, ANG_SESSION_KIND);
  g_autofree char *description = describe (self, session);
  g_autofree char *uid = g_strdup_printf ("UID:session-%" G_GINT64_FORMAT "@angkatan", ang_record_get_id (session));
  g_autofree char *stamp = g_strdup_printf ("DTSTAMP:%s", now);

  add_line (self, "BEGIN:VEVENT");
  add_line (self, uid);
  add_line (self, stamp);
  add_times (self, session);
  add_text (self, "SUMMARY", pick_topic (self, session));
  add_text (self, "LOCATION", ang_record_get_text (session, ANG_SESSION_PLACE));
  add_text (self, "DESCRIPTION", description);
  add_text (self, "CATEGORIES", ang_enumeration_get_label (&ang_session_kind_enumeration, kind, self->language));
  if (kind == ANG_SESSION_KIND_FREE)
    add_line (self, "TRANSP:TRANSPARENT");
  add_line (self, "END:VEVENT");
}

static guint
add_events (Calendar  *self,
            GPtrArray *sessions)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *now = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  guint n = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      AngRecord *session = g_ptr_array_index (sessions, i);

      if (!ang_date_is_complete (ang_record_get_date (session, ANG_SESSION_DATE)))
        continue;
      add_event (self, session, now);
      n++;
    }

  return n;
}

static GPtrArray *
read_of_cohort (AngStore         *store,
                const AngEntity  *entity,
                guint             field,
                gint64            cohort,
                guint             order,
                GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);

  ang_query_add_integer (query, field, ANG_COMPARE_EQUAL, cohort);
  ang_query_add_sort (query, order, FALSE);

  return ang_store_read (store, query, 0, MAX_ROWS, NULL, error);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return ang_session_compare (*(AngRecord *const *) a, *(AngRecord *const *) b);
}

static void
add_head (Calendar *self)
{
  const char *english = ang_record_get_text (self->cohort, ANG_COHORT_TITLE_EN);
  const char *title = self->language == ANG_LANGUAGE_ENGLISH && english != NULL ? english
                      : ang_record_get_text (self->cohort, ANG_COHORT_TITLE_ID);

  add_line (self, "BEGIN:VCALENDAR");
  add_line (self, "VERSION:2.0");
  add_line (self, "PRODID:-//Angkatan//Angkatan " PACKAGE_VERSION "//EN");
  add_line (self, "CALSCALE:GREGORIAN");
  add_text (self, "X-WR-CALNAME", title);
}

/**
 * ang_calendar_format:
 * @cohort: its id
 * @n_events: (out) (optional): how many sessions stand in it; those without a date cannot
 *
 * Returns: (transfer full) (nullable): the programme as an iCalendar text; its events keep their UID, so that a calendar that
 *   reads it again knows them
 */
char *
ang_calendar_format (AngStore                  *store,
                     gint64                     cohort,
                     const AngCalendarOptions  *options,
                     guint                     *n_events,
                     GError                   **error)
{
  g_autoptr (AngRecord) record = ang_store_get (store, &ang_cohort_entity, cohort, error);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) speakers = NULL;
  Calendar self = { .cohort = record };
  guint n;

  if (record == NULL)
    return NULL;
  sessions = read_of_cohort (store, &ang_session_entity, ANG_SESSION_COHORT_ID, cohort, ANG_SESSION_DATE, error);
  if (sessions == NULL)
    return NULL;
  speakers = read_of_cohort (store, &ang_session_speaker_entity, ANG_SESSION_SPEAKER_COHORT_ID, cohort,
                             ANG_SESSION_SPEAKER_ORDER_NO, error);
  if (speakers == NULL)
    return NULL;

  g_ptr_array_sort (sessions, compare);
  self.jp_minutes = ang_store_read_jp_minutes (store);
  self.speakers = speakers;
  self.language = options->language != 0 ? options->language : ang_language_get_interface ();
  self.zone = options->zone != 0 ? options->zone : ang_calendar_guess_zone (record);
  self.text = g_string_new (NULL);
  add_head (&self);
  n = add_events (&self, sessions);
  add_line (&self, "END:VCALENDAR");
  if (n_events != NULL)
    *n_events = n;

  return g_string_free (self.text, FALSE);
}

/**
 * ang_calendar_write:
 * @path: where to; a file that is there is replaced when the new one is complete
 *
 * Returns: whether it worked
 */
gboolean
ang_calendar_write (AngStore                  *store,
                    gint64                     cohort,
                    const AngCalendarOptions  *options,
                    const char                *path,
                    guint                     *n_events,
                    GError                   **error)
{
  g_autofree char *text = NULL;
  guint n = 0;

  text = ang_calendar_format (store, cohort, options, &n, error);
  if (text == NULL)
    return FALSE;
  if (n == 0)
    {
      g_set_error_literal (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_NO_NAMES,
                           _("The programme has no session with a date; there is nothing to put into a calendar."));
      return FALSE;
    }
  if (n_events != NULL)
    *n_events = n;

  return g_file_set_contents (path, text, -1, error);
}
