#include "config.h"

#include "ang-time-zone.h"

#include <glib/gi18n.h>

/* GLib on Windows knows the zones by other names than everywhere else. */
static const struct
{
  const char *windows;
  const char *abbreviation; /* of those in Indonesia; others are told by their distance from UTC */
} zones[] = {
  { "SE Asia Standard Time", "WIB" },
  { "Singapore Standard Time", "WITA" },
  { "Tokyo Standard Time", "WIT" },
  { "Singapore Standard Time" },
  { "Singapore Standard Time" },
  { "SE Asia Standard Time" },
  { "SE Asia Standard Time" },
  { "SE Asia Standard Time" },
  { "SE Asia Standard Time" },
  { "Myanmar Standard Time" },
  { "Singapore Standard Time" },
  { "Singapore Standard Time" },
  { "Tokyo Standard Time" },
  { "India Standard Time" },
  { "Sri Lanka Standard Time" },
  { "Bangladesh Standard Time" },
  { "Nepal Standard Time" },
  { "Pakistan Standard Time" },
  { "China Standard Time" },
  { "China Standard Time" },
  { "Taipei Standard Time" },
  { "Korea Standard Time" },
  { "Tokyo Standard Time" },
  { "West Asia Standard Time" },
  { "Arabian Standard Time" },
  { "Arab Standard Time" },
  { "Arab Standard Time" },
  { "Turkey Standard Time" },
  { "Egypt Standard Time" },
  { "South Africa Standard Time" },
  { "E. Africa Standard Time" },
  { "Russian Standard Time" },
  { "W. Europe Standard Time" },
  { "Romance Standard Time" },
  { "W. Europe Standard Time" },
  { "GMT Standard Time" },
  { "W. Australia Standard Time" },
  { "AUS Central Standard Time" },
  { "AUS Eastern Standard Time" },
  { "E. Australia Standard Time" },
  { "New Zealand Standard Time" },
  { "Eastern Standard Time" },
  { "Central Standard Time" },
  { "Pacific Standard Time" },
  { "E. South America Standard Time" },
};

/* In the order people look for them; the word is the name in the zone database. */
static const AngChoice choices[] = {
  { ANG_TIME_ZONE_JAKARTA, "Asia/Jakarta", NC_ ("time zone", "Jambi, Jakarta, Batam, Medan (WIB)") },
  { ANG_TIME_ZONE_MAKASSAR, "Asia/Makassar", NC_ ("time zone", "Denpasar, Makassar (WITA)") },
  { ANG_TIME_ZONE_JAYAPURA, "Asia/Jayapura", NC_ ("time zone", "Jayapura, Ambon (WIT)") },
  { 4, "Asia/Singapore", NC_ ("time zone", "Singapore") },
  { 5, "Asia/Kuala_Lumpur", NC_ ("time zone", "Kuala Lumpur") },
  { 6, "Asia/Bangkok", NC_ ("time zone", "Bangkok") },
  { 7, "Asia/Ho_Chi_Minh", NC_ ("time zone", "Hanoi, Ho Chi Minh City") },
  { 8, "Asia/Phnom_Penh", NC_ ("time zone", "Phnom Penh") },
  { 9, "Asia/Vientiane", NC_ ("time zone", "Vientiane") },
  { 10, "Asia/Yangon", NC_ ("time zone", "Yangon") },
  { 11, "Asia/Manila", NC_ ("time zone", "Manila") },
  { 12, "Asia/Brunei", NC_ ("time zone", "Bandar Seri Begawan") },
  { 13, "Asia/Dili", NC_ ("time zone", "Dili") },
  { 14, "Asia/Kolkata", NC_ ("time zone", "New Delhi, Mumbai, Mohali") },
  { 15, "Asia/Colombo", NC_ ("time zone", "Colombo") },
  { 16, "Asia/Dhaka", NC_ ("time zone", "Dhaka") },
  { 17, "Asia/Kathmandu", NC_ ("time zone", "Kathmandu") },
  { 18, "Asia/Karachi", NC_ ("time zone", "Karachi, Islamabad") },
  { 19, "Asia/Shanghai", NC_ ("time zone", "Beijing, Shanghai") },
  { 20, "Asia/Hong_Kong", NC_ ("time zone", "Hong Kong") },
  { 21, "Asia/Taipei", NC_ ("time zone", "Taipei") },
  { 22, "Asia/Seoul", NC_ ("time zone", "Seoul") },
  { 23, "Asia/Tokyo", NC_ ("time zone", "Tokyo") },
  { 24, "Asia/Tashkent", NC_ ("time zone", "Tashkent") },
  { 25, "Asia/Dubai", NC_ ("time zone", "Dubai, Abu Dhabi") },
  { 26, "Asia/Qatar", NC_ ("time zone", "Doha") },
  { 27, "Asia/Riyadh", NC_ ("time zone", "Riyadh, Jeddah") },
  { 28, "Europe/Istanbul", NC_ ("time zone", "Istanbul, Ankara") },
  { 29, "Africa/Cairo", NC_ ("time zone", "Cairo") },
  { 30, "Africa/Johannesburg", NC_ ("time zone", "Johannesburg") },
  { 31, "Africa/Nairobi", NC_ ("time zone", "Nairobi, Addis Ababa") },
  { 32, "Europe/Moscow", NC_ ("time zone", "Moscow") },
  { 33, "Europe/Berlin", NC_ ("time zone", "Berlin, Vienna, Rome, Madrid") },
  { 34, "Europe/Paris", NC_ ("time zone", "Paris, Brussels") },
  { 35, "Europe/Amsterdam", NC_ ("time zone", "Amsterdam, The Hague") },
  { 36, "Europe/London", NC_ ("time zone", "London") },
  { 37, "Australia/Perth", NC_ ("time zone", "Perth") },
  { 38, "Australia/Darwin", NC_ ("time zone", "Darwin") },
  { 39, "Australia/Sydney", NC_ ("time zone", "Sydney, Canberra, Melbourne") },
  { 40, "Australia/Brisbane", NC_ ("time zone", "Brisbane") },
  { 41, "Pacific/Auckland", NC_ ("time zone", "Auckland, Wellington") },
  { 42, "America/New_York", NC_ ("time zone", "New York, Washington") },
  { 43, "America/Chicago", NC_ ("time zone", "Chicago") },
  { 44, "America/Los_Angeles", NC_ ("time zone", "Los Angeles, San Francisco") },
  { 45, "America/Sao_Paulo", NC_ ("time zone", "Brasília, São Paulo") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (zones) == G_N_ELEMENTS (choices));

const AngEnumeration ang_time_zone_enumeration = {
  "time-zone", "time zone", choices, G_N_ELEMENTS (choices)
};

static GTimeZone *
create_zone (int zone)
{
  GTimeZone *known = NULL;

  if (zone < 1 || zone > (int) G_N_ELEMENTS (zones))
    return NULL;

  known = g_time_zone_new_identifier (choices[zone - 1].nick);

  return known != NULL ? known : g_time_zone_new_identifier (zones[zone - 1].windows);
}

static GDateTime *
create_time (int     zone,
             AngDate date,
             int     minutes)
{
  g_autoptr (GTimeZone) known = create_zone (zone);

  if (known == NULL || !ang_date_is_complete (date))
    return NULL;

  return g_date_time_new (known, date.year, date.month, date.day, minutes / 60, minutes % 60, 0);
}

/**
 * ang_time_zone_get_instant:
 * @zone: a value of #ang_time_zone_enumeration
 * @minutes: of the local time, since midnight
 * @instant: (out): in seconds of the epoch
 *
 * Returns: FALSE when the zone or the day is not known
 */
gboolean
ang_time_zone_get_instant (int      zone,
                           AngDate  date,
                           int      minutes,
                           gint64  *instant)
{
  g_autoptr (GDateTime) time = create_time (zone, date, minutes);

  if (time != NULL)
    *instant = g_date_time_to_unix (time);

  return time != NULL;
}

/**
 * ang_time_zone_format:
 * @zone: a value of #ang_time_zone_enumeration, or 0
 *
 * What stands behind a local time: zones of Indonesia have a name that everybody knows, others are told by how far they are
 * from UTC on that day.
 *
 * Returns: (transfer full): `WIB`, `UTC+8`, `UTC+5.30`; "" when the zone or the day is not known
 */
char *
ang_time_zone_format (int         zone,
                      AngDate     date,
                      int         minutes,
                      AngLanguage language)
{
  g_autoptr (GDateTime) time = NULL;
  int offset;
  int rest;

  if (zone >= 1 && zone <= (int) G_N_ELEMENTS (zones) && zones[zone - 1].abbreviation != NULL)
    return g_strdup (zones[zone - 1].abbreviation);

  time = create_time (zone, date, minutes);
  if (time == NULL)
    return g_strdup ("");

  offset = (int) (g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE);
  rest = ABS (offset) % 60;
  if (rest == 0)
    return g_strdup_printf ("UTC%c%d", offset < 0 ? '-' : '+', ABS (offset) / 60);

  return g_strdup_printf ("UTC%c%d%c%02d", offset < 0 ? '-' : '+', ABS (offset) / 60,
                          language == ANG_LANGUAGE_INDONESIAN ? '.' : ':', rest);
}
