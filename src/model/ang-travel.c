#include "config.h"

#include "ang-travel.h"

#include <glib/gi18n.h>

#include "ang-facts.h"
#include "ang-time-zone.h"
#include "ang-time.h"

/* One end of a leg. */
typedef struct
{
  guint date;
  guint time;
  guint zone;
} End;

static const End departure = { ANG_TRAVEL_LEG_DEPART_DATE, ANG_TRAVEL_LEG_DEPART_TIME, ANG_TRAVEL_LEG_DEPART_ZONE };
static const End arrival = { ANG_TRAVEL_LEG_ARRIVE_DATE, ANG_TRAVEL_LEG_ARRIVE_TIME, ANG_TRAVEL_LEG_ARRIVE_ZONE };

static gboolean
get_instant (AngRecord *leg,
             const End *end,
             gint64    *instant)
{
  int minutes;

  return ang_time_parse (ang_record_get_text (leg, end->time), &minutes)
         && ang_time_zone_get_instant ((int) ang_record_get_integer (leg, end->zone), ang_record_get_date (leg, end->date), minutes, instant);
}

/**
 * ang_travel_leg_get_departure:
 * @instant: (out): in seconds of the epoch
 *
 * Returns: whether day, time and zone are known
 */
gboolean
ang_travel_leg_get_departure (AngRecord *leg,
                              gint64    *instant)
{
  return get_instant (leg, &departure, instant);
}

/**
 * ang_travel_leg_get_arrival:
 * @instant: (out): in seconds of the epoch
 *
 * Returns: whether day, time and zone are known
 */
gboolean
ang_travel_leg_get_arrival (AngRecord *leg,
                            gint64    *instant)
{
  return get_instant (leg, &arrival, instant);
}

/**
 * ang_travel_leg_get_minutes:
 * @minutes: (out): how long it takes, whatever the zones; less than 0 when it arrives before it departs
 *
 * Returns: whether both ends are known
 */
gboolean
ang_travel_leg_get_minutes (AngRecord *leg,
                            int       *minutes)
{
  gint64 from;
  gint64 to;

  if (!get_instant (leg, &departure, &from) || !get_instant (leg, &arrival, &to))
    return FALSE;

  *minutes = (int) ((to - from) / 60);

  return TRUE;
}

static int
compare_texts (AngRecord *a,
               AngRecord *b,
               guint      field)
{
  return g_strcmp0 (ang_record_get_text (a, field), ang_record_get_text (b, field));
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return a < b ? -1 : a > b;
}

/**
 * ang_travel_leg_compare:
 *
 * By the time of departure; where a zone is not known by the local one; a leg without a date comes last, where its number
 * in the order puts it.
 */
int
ang_travel_leg_compare (AngRecord *a,
                        AngRecord *b)
{
  gint64 a_instant;
  gint64 b_instant;
  int order = 0;

  if (get_instant (a, &departure, &a_instant) && get_instant (b, &departure, &b_instant))
    order = compare_numbers (a_instant, b_instant);
  else if (ang_record_is_set (a, departure.date) != ang_record_is_set (b, departure.date))
    return ang_record_is_set (a, departure.date) ? -1 : 1;
  if (order == 0)
    order = compare_texts (a, b, departure.date);
  if (order == 0 && ang_record_is_set (a, departure.time) && ang_record_is_set (b, departure.time))
    order = compare_texts (a, b, departure.time);
  if (order == 0)
    order = compare_numbers (ang_record_get_integer (a, ANG_TRAVEL_LEG_ORDER_NO), ang_record_get_integer (b, ANG_TRAVEL_LEG_ORDER_NO));

  return order != 0 ? order : compare_numbers (ang_record_get_id (a), ang_record_get_id (b));
}

/** Returns: (transfer full): `Jambi → Batam`; "–" stands for a place that is not known */
char *
ang_travel_leg_dup_way (AngRecord *leg)
{
  const char *from = ang_record_get_text (leg, ANG_TRAVEL_LEG_FROM_PLACE);
  const char *to = ang_record_get_text (leg, ANG_TRAVEL_LEG_TO_PLACE);

  return g_strdup_printf ("%s → %s", from != NULL ? from : "–", to != NULL ? to : "–");
}

/** Returns: (transfer full): `Garuda Indonesia GA 123`, or what is known of it */
char *
ang_travel_leg_dup_carrier (AngRecord *leg)
{
  const char *carrier = ang_record_get_text (leg, ANG_TRAVEL_LEG_CARRIER);
  const char *number = ang_record_get_text (leg, ANG_TRAVEL_LEG_NUMBER);

  if (carrier == NULL || number == NULL)
    return g_strdup (carrier != NULL ? carrier : number != NULL ? number : "");

  return g_strconcat (carrier, " ", number, NULL);
}

static char *
dup_clock (AngRecord   *leg,
           const End   *end,
           AngLanguage  language)
{
  g_autofree char *clock = ang_time_format (ang_record_get_text (leg, end->time), language);
  g_autofree char *zone = NULL;
  int minutes;

  if (!ang_time_parse (ang_record_get_text (leg, end->time), &minutes))
    return g_steal_pointer (&clock);

  zone = ang_time_zone_format ((int) ang_record_get_integer (leg, end->zone), ang_record_get_date (leg, end->date), minutes, language);

  return *zone != '\0' ? g_strconcat (clock, " ", zone, NULL) : g_steal_pointer (&clock);
}

static char *
dup_end (AngRecord   *leg,
         const End   *end,
         gboolean     with_date,
         AngLanguage  language)
{
  AngDate date = ang_record_get_date (leg, end->date);
  g_autofree char *day = with_date && ang_date_is_known (date) ? ang_date_format (date, language, ANG_DATE_STYLE_LONG) : NULL;
  g_autofree char *clock = dup_clock (leg, end, language);

  if (day == NULL || *clock == '\0')
    return g_strdup (day != NULL ? day : clock);

  return g_strconcat (day, " ", clock, NULL);
}

/**
 * ang_travel_leg_dup_times:
 *
 * Returns: (transfer full): `30 Juni 2024 07.15 WIB – 08.35 UTC+8`, with the second day only where it is another
 */
char *
ang_travel_leg_dup_times (AngRecord   *leg,
                          AngLanguage  language)
{
  g_autofree char *from = dup_end (leg, &departure, TRUE, language);
  gboolean other_day = g_strcmp0 (ang_record_get_text (leg, departure.date), ang_record_get_text (leg, arrival.date)) != 0;
  g_autofree char *to = dup_end (leg, &arrival, other_day, language);

  if (*from == '\0' || *to == '\0')
    return g_strdup (*from != '\0' ? from : to);

  return g_strconcat (from, " – ", to, NULL);
}

/** Returns: (transfer full): `1 jam 20 menit`; "" when it is not known, or cannot be */
char *
ang_travel_leg_dup_duration (AngRecord   *leg,
                             AngLanguage  language)
{
  int minutes;

  if (!ang_travel_leg_get_minutes (leg, &minutes) || minutes <= 0)
    return g_strdup ("");
  if (minutes < 60)
    /* Translators: how long a flight takes */
    return g_strdup_printf (ang_language_translate_plural (language, NULL, N_ ("%d minute"), N_ ("%d minutes"), (gulong) minutes), minutes);
  if (minutes % 60 == 0)
    /* Translators: how long a flight takes */
    return g_strdup_printf (ang_language_translate_plural (language, NULL, N_ ("%d hour"), N_ ("%d hours"), (gulong) minutes / 60), minutes / 60);

  /* Translators: how long a flight takes: hours, minutes */
  return g_strdup_printf (ang_language_translate (language, NULL, N_ ("%d h %d min")), minutes / 60, minutes % 60);
}

/** Returns: (transfer full): the leg in one line: way, times, carrier */
char *
ang_travel_leg_dup_line (AngRecord   *leg,
                         AngLanguage  language)
{
  g_autofree char *way = ang_travel_leg_dup_way (leg);
  g_autofree char *times = ang_travel_leg_dup_times (leg, language);
  g_autofree char *carrier = ang_travel_leg_dup_carrier (leg);
  g_autoptr (GString) line = g_string_new (way);

  if (*times != '\0')
    g_string_append_printf (line, ", %s", times);
  if (*carrier != '\0')
    g_string_append_printf (line, ", %s", carrier);

  return g_strdup (line->str);
}

static int
compare_legs (gconstpointer a,
              gconstpointer b)
{
  return ang_travel_leg_compare (*(AngRecord **) a, *(AngRecord **) b);
}

/**
 * ang_travel_list_group:
 * @legs: (element-type AngRecord): all legs of a cohort
 *
 * Returns: (transfer container) (element-type AngRecord): those of the group, in the order of the journey; borrowed from @legs
 */
GPtrArray *
ang_travel_list_group (GPtrArray *legs)
{
  return ang_travel_list_own (legs, 0);
}

/**
 * ang_travel_list_own:
 * @legs: (element-type AngRecord): all legs of a cohort
 * @participation: whose journey; 0 for the group's
 *
 * Returns: (transfer container) (element-type AngRecord): the legs of the group but those that this person does not take or
 *   goes otherwise, and the person's own ones, in the order of the journey; borrowed from @legs
 */
GPtrArray *
ang_travel_list_own (GPtrArray *legs,
                     gint64     participation)
{
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < legs->len; i++)
    {
      AngRecord *leg = g_ptr_array_index (legs, i);
      gint64 of = ang_record_get_integer (leg, ANG_TRAVEL_LEG_PARTICIPATION_ID);

      if (of != 0 ? of == participation && !ang_record_get_boolean (leg, ANG_TRAVEL_LEG_SKIPPED)
                  : ang_travel_find_override (legs, ang_record_get_id (leg), participation) == NULL)
        g_ptr_array_add (own, leg);
    }
  g_ptr_array_sort (own, compare_legs);

  return own;
}

/**
 * ang_travel_find_override:
 * @legs: (element-type AngRecord): all legs of a cohort
 * @leg: one of the group
 *
 * Returns: (nullable) (transfer none): what this person takes instead of @leg, or that it is not taken
 */
AngRecord *
ang_travel_find_override (GPtrArray *legs,
                          gint64     leg,
                          gint64     participation)
{
  if (participation == 0)
    return NULL;

  for (guint i = 0; i < legs->len; i++)
    {
      AngRecord *other = g_ptr_array_index (legs, i);

      if (ang_record_get_integer (other, ANG_TRAVEL_LEG_PARTICIPATION_ID) == participation
          && ang_record_get_integer (other, ANG_TRAVEL_LEG_INSTEAD_OF_ID) == leg)
        return other;
    }

  return NULL;
}

/**
 * ang_travel_count_different:
 * @legs: (element-type AngRecord): all legs of a cohort
 * @leg: one of the group
 *
 * Returns: how many people do not take it, or another one instead
 */
guint
ang_travel_count_different (GPtrArray *legs,
                            gint64     leg)
{
  g_autoptr (GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), legs->len);

  for (guint i = 0; i < legs->len; i++)
    {
      AngRecord *other = g_ptr_array_index (legs, i);
      gint64 of = ang_record_get_integer (other, ANG_TRAVEL_LEG_PARTICIPATION_ID);

      if (of == 0 || ang_record_get_integer (other, ANG_TRAVEL_LEG_INSTEAD_OF_ID) != leg)
        continue;
      g_array_append_val (ids, of);
      g_hash_table_add (people, &g_array_index (ids, gint64, ids->len - 1));
    }

  return g_hash_table_size (people);
}

/**
 * ang_travel_dup_route:
 * @itinerary: (element-type AngRecord): legs in the order of the journey
 *
 * Returns: (transfer full): the places it goes through, `Jambi – Batam – Singapura`; "" without any
 */
char *
ang_travel_dup_route (GPtrArray *itinerary)
{
  g_autoptr (GString) route = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < itinerary->len; i++)
    {
      for (guint end = 0; end < 2; end++)
        {
          const char *place = ang_record_get_text (g_ptr_array_index (itinerary, i),
                                                   end == 0 ? ANG_TRAVEL_LEG_FROM_PLACE : ANG_TRAVEL_LEG_TO_PLACE);

          if (place == NULL || g_strcmp0 (place, last) == 0)
            continue;
          g_string_append_printf (route, "%s%s", last != NULL ? " – " : "", place);
          last = place;
        }
    }

  return g_strdup (route->str);
}
