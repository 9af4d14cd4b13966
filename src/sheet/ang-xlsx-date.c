#include "config.h"

#include "ang-xlsx-date.h"

#include <string.h>

#define SECONDS_A_DAY (24 * 60 * 60)

/* Days of the proleptic calendar as GDate counts them, 1 being 1 January of the year 1. */
#define BEFORE_1900 693594 /* 30 December 1899: day 0 for all days after February 1900 */
#define FIRST_1904 695056  /* 1 January 1904 */
#define LAST_DAY 3652059   /* 31 December 9999 */

/* 29 February 1900, which never was; Lotus 1-2-3 thought so and all others kept it. */
#define NO_DAY 60

/**
 * ang_xlsx_format_from_id:
 * @id: of a number format that is built in (ECMA-376 part 1, 18.8.30)
 *
 * Returns: what it shows
 */
AngXlsxFormat
ang_xlsx_format_from_id (guint id)
{
  if (id == 46)
    return ANG_XLSX_FORMAT_DURATION;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
    return ANG_XLSX_FORMAT_TIME;
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return ANG_XLSX_FORMAT_DATE;

  return ANG_XLSX_FORMAT_NUMBER;
}

/* Behind what is quoted, escaped, or only makes room; the same place when there is nothing of the kind. */
static const char *
skip_literal (const char *p)
{
  if (*p == '"')
    {
      const char *end = strchr (p + 1, '"');

      return end != NULL ? end + 1 : p + strlen (p);
    }
  if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
    return g_utf8_next_char (p + 1);

  return p;
}

static gboolean
is_elapsed (const char *bracket)
{
  gsize n = strspn (bracket + 1, "hHmMsS");

  return n > 0 && bracket[n + 1] == ']';
}

static const char *
skip_bracket (const char *p)
{
  const char *end = strchr (p, ']');

  return end != NULL ? end + 1 : p + strlen (p);
}

/**
 * ang_xlsx_format_from_code:
 * @code: a number format of the workbook's own, "dd/mm/yyyy"
 *
 * Letters count outside of quotes and brackets, in the part for positive numbers. A format that also has places for digits
 * is no date, apart from the fractions of a second.
 *
 * Returns: what it shows
 */
AngXlsxFormat
ang_xlsx_format_from_code (const char *code)
{
  gboolean date = FALSE;
  gboolean time = FALSE;
  gboolean month = FALSE;
  gboolean elapsed = FALSE;
  char before = '\0'; /* 's': seconds, '.': their fraction */

  for (const char *p = code; *p != '\0' && *p != ';';)
    {
      const char *after = skip_literal (p);

      if (after != p)
        {
          p = after;
          continue;
        }
      if (*p == '[')
        {
          before = is_elapsed (p) ? 's' : '\0';
          elapsed = elapsed || before == 's';
          p = skip_bracket (p);
          continue;
        }
      if (*p == '#' || *p == '?' || (*p == '0' && before != '.'))
        return ANG_XLSX_FORMAT_NUMBER;
      if (*p != '0')
        before = *p == '.' && before == 's' ? '.' : *p == 's' || *p == 'S' ? 's' : '\0';
      date = date || strchr ("dDyY", *p) != NULL;
      time = time || strchr ("hHsS", *p) != NULL;
      month = month || *p == 'm' || *p == 'M';
      p++;
    }

  if (elapsed)
    return ANG_XLSX_FORMAT_DURATION;
  if (date || (month && !time))
    return ANG_XLSX_FORMAT_DATE;

  return time ? ANG_XLSX_FORMAT_TIME : ANG_XLSX_FORMAT_NUMBER;
}

static void
write_time (guint    seconds,
            GString *out)
{
  g_string_append_printf (out, "T%02u:%02u", seconds / 3600, seconds / 60 % 60);
  if (seconds % 60 != 0)
    g_string_append_printf (out, ":%02u", seconds % 60);
}

static void
write_date (guint32  day,
            GString *out)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_string_append_printf (out, "%04u-%02u-%02u", g_date_get_year (&date), (guint) g_date_get_month (&date),
                          g_date_get_day (&date));
}

/* Returns the day as GDate counts, or 0 when the number is no day. */
static guint32
get_day (gint64   number,
         gboolean from_1904)
{
  gint64 day = from_1904 ? FIRST_1904 + number : BEFORE_1900 + number + (number < NO_DAY);

  if (number < (from_1904 ? 0 : 1) || day > LAST_DAY || (!from_1904 && number == NO_DAY))
    return 0;

  return (guint32) day;
}

/**
 * ang_xlsx_date_from_serial:
 * @serial: days since the beginning of the workbook's calendar
 * @format: what the cell shows
 * @from_1904: whether the calendar begins in 1904
 * @date: (out caller-allocates): "1985-03-17", "1985-03-17T08:30" or "T08:30"
 *
 * Returns: FALSE when the number is no date: below the first day, after the year 9999, the 29 February 1900 that never was,
 *   more hours than a day has
 */
gboolean
ang_xlsx_date_from_serial (double        serial,
                           AngXlsxFormat format,
                           gboolean      from_1904,
                           char          date[ANG_XLSX_DATE_SIZE])
{
  g_autoptr (GString) out = NULL;
  gint64 total;
  guint32 day;
  guint seconds;

  if (format == ANG_XLSX_FORMAT_NUMBER || !(serial >= 0 && serial < LAST_DAY))
    return FALSE;

  total = (gint64) (serial * SECONDS_A_DAY + 0.5);
  seconds = (guint) (total % SECONDS_A_DAY);
  day = get_day (total / SECONDS_A_DAY, from_1904);
  out = g_string_sized_new (ANG_XLSX_DATE_SIZE);

  if (total < SECONDS_A_DAY && (format != ANG_XLSX_FORMAT_DATE || (seconds > 0 && !from_1904)))
    write_time (seconds, out);
  else if (day == 0 || format == ANG_XLSX_FORMAT_DURATION)
    return FALSE;
  else
    {
      write_date (day, out);
      if (seconds > 0)
        write_time (seconds, out);
    }
  g_strlcpy (date, out->str, ANG_XLSX_DATE_SIZE);

  return TRUE;
}

static gboolean
read_digits (const char **p,
             guint        n_digits,
             guint       *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++, (*p)++)
    {
      if (!g_ascii_isdigit (**p))
        return FALSE;
      *number = *number * 10 + (guint) (**p - '0');
    }

  return TRUE;
}

static gboolean
read_iso_time (const char **p,
               guint       *seconds)
{
  guint hour;
  guint minute;
  guint second = 0;

  if (!read_digits (p, 2, &hour) || *(*p)++ != ':' || !read_digits (p, 2, &minute))
    return FALSE;
  if (**p == ':')
    {
      (*p)++;
      if (!read_digits (p, 2, &second))
        return FALSE;
    }
  if (**p == '.')
    *p += 1 + strspn (*p + 1, "0123456789");
  *seconds = hour * 3600 + minute * 60 + second;

  return hour < 24 && minute < 60 && second < 60;
}

/**
 * ang_xlsx_date_from_iso:
 * @text: a cell of the strict form: "1985-03-17", "1985-03-17T08:30:00.000", "T08:30:00", "08:30:00", with or without "Z"
 * @date: (out caller-allocates): as in ang_xlsx_date_from_serial()
 *
 * Returns: FALSE when it is no date
 */
gboolean
ang_xlsx_date_from_iso (const char *text,
                        char        date[ANG_XLSX_DATE_SIZE])
{
  g_autoptr (GString) out = g_string_sized_new (ANG_XLSX_DATE_SIZE);
  const char *p = text;
  guint seconds = 0;
  gboolean alone = *p == 'T' || (*p != '\0' && p[1] != '\0' && p[2] == ':');

  if (!alone)
    {
      guint year;
      guint month;
      guint day;

      if (!read_digits (&p, 4, &year) || *p++ != '-' || !read_digits (&p, 2, &month) || *p++ != '-'
          || !read_digits (&p, 2, &day) || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        return FALSE;
      g_string_append_printf (out, "%04u-%02u-%02u", year, month, day);
    }
  if (alone || *p == 'T')
    {
      p += *p == 'T';
      if (!read_iso_time (&p, &seconds))
        return FALSE;
      if (alone || seconds > 0)
        write_time (seconds, out);
    }
  p += *p == 'Z';
  g_strlcpy (date, out->str, ANG_XLSX_DATE_SIZE);

  return *p == '\0';
}
