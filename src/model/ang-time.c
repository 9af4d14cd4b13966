#include "config.h"

#include "ang-time.h"

#include "ang-clock-time.h"

/**
 * ang_time_parse:
 * @text: (nullable): a time of the day as people type it: 07:15, 7.15, 0715, 7
 * @minutes: (out): since midnight
 *
 * Returns: whether it is one; the end of the day is not
 */
gboolean
ang_time_parse (const char *text,
                int        *minutes)
{
  int parsed = ang_clock_time_parse (text);

  if (parsed == ANG_CLOCK_TIME_UNKNOWN || parsed == ANG_CLOCK_TIME_DAY)
    return FALSE;
  *minutes = parsed;

  return TRUE;
}

/** Returns: (transfer full): the time as registers store it, `07:15` */
char *
ang_time_to_iso (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < ANG_CLOCK_TIME_DAY, NULL);

  return ang_clock_time_to_iso (minutes);
}

/**
 * ang_time_format:
 * @iso: (nullable): a stored time
 *
 * Returns: (transfer full): `07.15` in Indonesian, `07:15` in English; what was stored where that is no time
 */
char *
ang_time_format (const char  *iso,
                 AngLanguage  language)
{
  int minutes;

  return ang_time_parse (iso, &minutes) ? ang_clock_time_format (minutes, language) : g_strdup (iso != NULL ? iso : "");
}
