#include "config.h"

#include "ang-time.h"

#define MINUTES_OF_A_DAY (24 * 60)

static gboolean
take_digits (const char **text,
             guint        most,
             int         *number)
{
  guint n = 0;

  for (*number = 0; n < most && g_ascii_isdigit (**text); n++)
    *number = *number * 10 + *(*text)++ - '0';

  return n > 0;
}

/* 715 and 0715: the last two digits are minutes. */
static gboolean
take_joined (const char *text,
             int        *hours,
             int        *minutes)
{
  const char *rest = text;
  int number;

  if (!take_digits (&rest, 4, &number) || *rest != '\0' || rest - text < 3)
    return FALSE;

  *hours = number / 100;
  *minutes = number % 100;

  return TRUE;
}

/**
 * ang_time_parse:
 * @text: (nullable): a time of the day as people type it: 07:15, 7.15, 0715, 7
 * @minutes: (out): since midnight
 *
 * Returns: whether it is one
 */
gboolean
ang_time_parse (const char *text,
                int        *minutes)
{
  const char *rest = text;
  int hours;
  int rest_minutes = 0;

  if (text == NULL)
    return FALSE;

  if (!take_joined (text, &hours, &rest_minutes))
    {
      if (!take_digits (&rest, 2, &hours))
        return FALSE;
      if ((*rest == ':' || *rest == '.') && (rest++, !take_digits (&rest, 2, &rest_minutes) || !g_ascii_isdigit (rest[-2])))
        return FALSE;
      if (*rest != '\0')
        return FALSE;
    }
  if (hours > 23 || rest_minutes > 59)
    return FALSE;

  *minutes = hours * 60 + rest_minutes;

  return TRUE;
}

/** Returns: (transfer full): the time as registers store it, `07:15` */
char *
ang_time_to_iso (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < MINUTES_OF_A_DAY, NULL);

  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
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

  if (!ang_time_parse (iso, &minutes))
    return g_strdup (iso != NULL ? iso : "");

  return g_strdup_printf ("%02d%c%02d", minutes / 60, language == ANG_LANGUAGE_INDONESIAN ? '.' : ':', minutes % 60);
}
