#include "config.h"

#include "ang-running-number.h"

#include <string.h>

/* A number of four digits in these bounds is a year, not what runs. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define YEAR_DIGITS 4
#define MAX_DIGITS 15

static gboolean
is_year (const char *digits,
         gsize       length)
{
  guint64 number = length == YEAR_DIGITS ? g_ascii_strtoull (digits, NULL, 10) : 0;

  return number >= FIRST_YEAR && number <= LAST_YEAR;
}

/* The last run of digits that is no year; the last of all when each could be one. */
static gboolean
find_run (const char *text,
          gsize      *start,
          gsize      *length)
{
  gboolean found = FALSE;
  gboolean found_year = TRUE;

  for (const char *at = text; *at != '\0';)
    {
      gsize n = strspn (at, "0123456789");
      gboolean year = is_year (at, n);

      if (n > 0 && n <= MAX_DIGITS && (!year || found_year))
        {
          *start = (gsize) (at - text);
          *length = n;
          found = TRUE;
          found_year = year;
        }
      at += MAX (n, 1);
    }

  return found;
}

/**
 * ang_running_number_step:
 * @text: a number of a letter or certificate, "800/007/BKPSDM/2023"
 * @by: how many numbers further
 *
 * Returns: (transfer full) (nullable): the number that follows, "800/008/BKPSDM/2023", with as many digits; %NULL when there
 *   is nothing in @text that can be counted
 */
char *
ang_running_number_step (const char *text,
                         guint       by)
{
  gsize start;
  gsize length;
  guint64 number;

  if (text == NULL || !find_run (text, &start, &length))
    return NULL;

  number = g_ascii_strtoull (text + start, NULL, 10) + by;

  return g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT "%s", (int) start, text, (int) length, number, text + start + length);
}
