#include "config.h"

#include "ang-clock-time.h"

#include <string.h>

/* What may stand before and behind a time without changing it. */
static const char *const noise[] = { "pukul", "jam", "pkl", "at", "wib", "wita", "wit", "sgt", "ist", "hrs", "h" };

static const char *
skip_blanks (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return text;
}

/* Words that only say that a time is one. */
static const char *
skip_noise (const char *text)
{
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      text = skip_blanks (text);
      for (guint i = 0; i < G_N_ELEMENTS (noise) && !found; i++)
        {
          gsize length = strlen (noise[i]);

          found = g_ascii_strncasecmp (text, noise[i], length) == 0 && !g_ascii_isalpha (text[length]);
          if (found)
            text += length;
          if (found && *text == '.')
            text++;
        }
    }

  return text;
}

static guint
read_digits (const char **text,
             guint       *number)
{
  guint n = 0;

  *number = 0;
  while (g_ascii_isdigit (**text) && n < 5)
    {
      *number = *number * 10 + (guint) (**text - '0');
      (*text)++;
      n++;
    }

  return n;
}

/* The seconds of a spreadsheet's time, which are not kept. */
static void
skip_seconds (const char **text)
{
  const char *at = *text;
  guint seconds;

  if (*at != ':')
    return;
  at++;
  if (read_digits (&at, &seconds) == 2 && seconds < 60)
    *text = at;
}

/* "am" and "pm" belong to hours from 1 to 12. */
static gboolean
read_half (const char **text,
           guint       *hour)
{
  const char *at = skip_blanks (*text);
  char letter = g_ascii_tolower (*at);

  if ((letter != 'a' && letter != 'p') || g_ascii_tolower (at[1]) != 'm' || g_ascii_isalpha (at[2]))
    return TRUE;
  if (*hour == 0 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (letter == 'p' ? 12 : 0);
  *text = at + 2;

  return TRUE;
}

/* 8, 8.30, 08:30, 0830. */
static int
read_time (const char **text)
{
  const char *at = skip_noise (*text);
  guint hour;
  guint minute = 0;
  guint n_digits = read_digits (&at, &hour);

  if (n_digits == 0 || n_digits > 4)
    return ANG_CLOCK_TIME_UNKNOWN;
  if (n_digits > 2)
    {
      minute = hour % 100;
      hour /= 100;
    }
  else if (strchr (".:,", *at) != NULL && g_ascii_isdigit (at[0] != '\0' ? at[1] : '\0'))
    {
      at++;
      if (read_digits (&at, &minute) != 2)
        return ANG_CLOCK_TIME_UNKNOWN;
      skip_seconds (&at);
    }
  if (!read_half (&at, &hour) || minute > 59 || hour * 60 + minute > ANG_CLOCK_TIME_DAY)
    return ANG_CLOCK_TIME_UNKNOWN;

  *text = skip_noise (at);

  return (int) (hour * 60 + minute);
}

/**
 * ang_clock_time_parse:
 * @text: (nullable): as people type it: 8, 8.30, 08:30, 0830, 2 pm, pukul 08.00 WIB
 *
 * Returns: the minutes from midnight; %ANG_CLOCK_TIME_UNKNOWN for everything else
 */
int
ang_clock_time_parse (const char *text)
{
  int minutes;

  if (text == NULL)
    return ANG_CLOCK_TIME_UNKNOWN;
  minutes = read_time (&text);

  return *skip_blanks (text) == '\0' ? minutes : ANG_CLOCK_TIME_UNKNOWN;
}

static const char *
skip_until (const char *text)
{
  static const char *const words[] = { "s.d.", "s/d", "sd", "sampai", "hingga", "until", "to", "–", "—", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
        return text + strlen (words[i]);
    }

  return NULL;
}

/**
 * ang_clock_time_parse_range:
 * @text: (nullable): "08.00 - 09.30", "8 s.d. 10 WIB", or a single time
 * @from: (out): the first time
 * @to: (out): the second one, %ANG_CLOCK_TIME_UNKNOWN when there is none
 *
 * Returns: whether @text says one or two times and nothing else
 */
gboolean
ang_clock_time_parse_range (const char *text,
                            int        *from,
                            int        *to)
{
  const char *rest;

  *to = ANG_CLOCK_TIME_UNKNOWN;
  *from = text != NULL ? read_time (&text) : ANG_CLOCK_TIME_UNKNOWN;
  if (*from == ANG_CLOCK_TIME_UNKNOWN)
    return FALSE;

  text = skip_blanks (text);
  if (*text == '\0')
    return TRUE;
  rest = skip_until (text);
  /* A programme often ends with "until the end". */
  if (rest == NULL || g_ascii_strncasecmp (skip_blanks (rest), "selesai", strlen ("selesai")) == 0)
    return rest != NULL;
  *to = read_time (&rest);

  return *to != ANG_CLOCK_TIME_UNKNOWN && *skip_blanks (rest) == '\0';
}

/**
 * ang_clock_time_to_iso:
 *
 * Returns: (transfer full) (nullable): "08:30", as it is stored
 */
char *
ang_clock_time_to_iso (int minutes)
{
  if (minutes < 0 || minutes > ANG_CLOCK_TIME_DAY)
    return NULL;

  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/**
 * ang_clock_time_format:
 *
 * Returns: (transfer full): "08.30" in Indonesian, "08:30" in English; "" for an unknown time
 */
char *
ang_clock_time_format (int         minutes,
                       AngLanguage language)
{
  if (minutes < 0 || minutes > ANG_CLOCK_TIME_DAY)
    return g_strdup ("");

  return g_strdup_printf (language == ANG_LANGUAGE_INDONESIAN ? "%02d.%02d" : "%02d:%02d", minutes / 60, minutes % 60);
}

/**
 * ang_clock_time_format_range:
 *
 * Returns: (transfer full): "08.30–10.00", or what is known of it
 */
char *
ang_clock_time_format_range (int         from,
                             int         to,
                             AngLanguage language)
{
  g_autofree char *first = ang_clock_time_format (from, language);
  g_autofree char *second = ang_clock_time_format (to, language);

  if (*first == '\0' && *second == '\0')
    return g_strdup ("");
  if (*second == '\0')
    return g_steal_pointer (&first);

  return g_strdup_printf ("%s–%s", first, second);
}
