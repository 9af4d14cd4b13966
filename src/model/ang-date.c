#include "config.h"

#include "ang-date.h"

#include <string.h>

#define MAX_YEAR 9999

/* Documents need both languages at once, so the names are not gettext's. */
static const char *const month_names[][2] = {
  { "January", "Januari" }, { "February", "Februari" }, { "March", "Maret" }, { "April", "April" },
  { "May", "Mei" }, { "June", "Juni" }, { "July", "Juli" }, { "August", "Agustus" },
  { "September", "September" }, { "October", "Oktober" }, { "November", "November" }, { "December", "Desember" },
};

static const char *const weekday_names[][2] = {
  { "Monday", "Senin" }, { "Tuesday", "Selasa" }, { "Wednesday", "Rabu" }, { "Thursday", "Kamis" },
  { "Friday", "Jumat" }, { "Saturday", "Sabtu" }, { "Sunday", "Minggu" },
};

/* Days since 1 January of the year 1; unknown parts count as the first. */
static int
to_days (AngDate date)
{
  static const int before_month[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
  int month = MAX (date.month, 1);
  int past = date.year - 1;
  int days = past * 365 + past / 4 - past / 100 + past / 400 + before_month[month - 1] + MAX (date.day, 1) - 1;

  if (month > 2 && ang_date_days_in_month (date.year, 2) == 29)
    days++;
  return days;
}

static AngDate
from_days (int days)
{
  AngDate date = ang_date_new (1, 1, 1);

  if (days < 0 || days > to_days (ang_date_new (MAX_YEAR, 12, 31)))
    return ang_date_unknown ();

  /* 146,097 days are 400 years: at most one year too early or too late. */
  date.year = CLAMP ((gint64) days * 400 / 146097 + 1, 1, MAX_YEAR);
  if (to_days (date) > days)
    date.year--;
  if (days - to_days (date) >= (ang_date_days_in_month (date.year, 2) == 29 ? 366 : 365))
    date.year++;

  days -= to_days (date);
  while (days >= ang_date_days_in_month (date.year, date.month))
    days -= ang_date_days_in_month (date.year, date.month++);
  date.day = days + 1;
  return date;
}

/**
 * ang_date_new:
 * @month: 1 to 12, 0 for unknown
 * @day: 1 to 31, 0 for unknown
 *
 * Returns: the date, unknown when there is no such day
 */
AngDate
ang_date_new (int year,
              int month,
              int day)
{
  AngDate date = { 0 };

  if (year < 1 || year > MAX_YEAR || month < 0 || month > 12 || day < 0 || day > 31)
    return ang_date_unknown ();
  date.year = year;
  date.month = month;
  date.day = day;
  return ang_date_is_valid (date) ? date : ang_date_unknown ();
}

/** Returns: the date of which nothing is known */
AngDate
ang_date_unknown (void)
{
  AngDate date = { 0 };

  return date;
}

/** Returns: today by the clock and time zone of this computer */
AngDate
ang_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ang_date_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/** Returns: whether at least the year is known */
gboolean
ang_date_is_known (AngDate date)
{
  return date.year != 0;
}

/** Returns: whether it is one certain day */
gboolean
ang_date_is_complete (AngDate date)
{
  return date.day != 0 && ang_date_is_valid (date);
}

/** Returns: whether the known parts can be a date; an unknown date cannot */
gboolean
ang_date_is_valid (AngDate date)
{
  if (date.year < 1 || date.year > MAX_YEAR || date.month > 12)
    return FALSE;
  if (date.month == 0)
    return date.day == 0;
  return date.day <= ang_date_days_in_month (date.year, date.month);
}

/**
 * ang_date_compare:
 *
 * Returns: less than, equal to or greater than 0; unknown parts come before known ones
 */
int
ang_date_compare (AngDate a,
                  AngDate b)
{
  if (a.year != b.year)
    return a.year - b.year;
  if (a.month != b.month)
    return a.month - b.month;
  return a.day - b.day;
}

/** Returns: 28 to 31, 0 if there is no such month */
int
ang_date_days_in_month (int year,
                        int month)
{
  static const int days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;
  if (month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0))
    return 29;
  return days[month];
}

/** Returns: 1 for Monday to 7 for Sunday, 0 if the day is not known */
int
ang_date_get_weekday (AngDate date)
{
  return ang_date_is_complete (date) ? to_days (date) % 7 + 1 : 0;
}

/**
 * ang_date_days_between:
 *
 * Returns: the days from @from to @to, negative if @to is earlier; unknown parts count as the first, and it is 0 if one of
 *   the dates is not known at all
 */
int
ang_date_days_between (AngDate from,
                       AngDate to)
{
  if (!ang_date_is_valid (from) || !ang_date_is_valid (to))
    return 0;
  return to_days (to) - to_days (from);
}

/** Returns: the date @days later (negative: earlier), unknown unless @date is complete */
AngDate
ang_date_add_days (AngDate date,
                   int     days)
{
  gint64 sum;

  if (!ang_date_is_complete (date))
    return ang_date_unknown ();
  sum = (gint64) to_days (date) + days;
  return sum >= 0 && sum < G_MAXINT32 ? from_days ((int) sum) : ang_date_unknown ();
}

/** Returns: the date @months later (negative: earlier), at most the last day of that month: 31 January gives 28 February */
AngDate
ang_date_add_months (AngDate date,
                     int     months)
{
  gint64 count;
  int year;
  int month;

  if (!ang_date_is_valid (date) || date.month == 0)
    return ang_date_unknown ();

  count = (gint64) date.year * 12 + date.month - 1 + months;
  if (count < 12 || count >= (MAX_YEAR + 1) * 12)
    return ang_date_unknown ();

  year = (int) (count / 12);
  month = (int) (count % 12) + 1;
  return ang_date_new (year, month, MIN (date.day, ang_date_days_in_month (year, month)));
}

/** Returns: the date @years later (negative: earlier); a partial date stays partial */
AngDate
ang_date_add_years (AngDate date,
                    int     years)
{
  gint64 year = (gint64) date.year + years;

  if (!ang_date_is_valid (date) || year < 1 || year > MAX_YEAR)
    return ang_date_unknown ();
  if (date.month == 0)
    return ang_date_new ((int) year, 0, 0);
  return ang_date_new ((int) year, date.month, MIN (date.day, ang_date_days_in_month ((int) year, date.month)));
}

/**
 * ang_date_get_age:
 * @birth: where counting begins: birth, appointment
 * @at: the day to count to
 * @years: (out) (optional): completed years
 * @months: (out) (optional): completed months besides
 *
 * Returns: FALSE unless both dates are complete and @at is not before @birth
 */
gboolean
ang_date_get_age (AngDate  birth,
                  AngDate  at,
                  int     *years,
                  int     *months)
{
  int count;

  if (!ang_date_is_complete (birth) || !ang_date_is_complete (at) || ang_date_compare (at, birth) < 0)
    return FALSE;

  count = (at.year - birth.year) * 12 + at.month - birth.month;
  if (at.day < birth.day)
    count--;
  if (years != NULL)
    *years = count / 12;
  if (months != NULL)
    *months = count % 12;
  return TRUE;
}

static void
put_digits (char *to,
            int   n,
            int   number)
{
  for (int i = n - 1; i >= 0; i--, number /= 10)
    to[i] = (char) ('0' + number % 10);
}

/** Returns: (transfer full) (nullable): `2024-06-30`, `2024-06` or `2024`, as registers and files keep it; NULL if unknown */
char *
ang_date_to_iso (AngDate date)
{
  char iso[] = "0000-00-00";

  if (!ang_date_is_valid (date))
    return NULL;
  put_digits (iso, 4, date.year);
  put_digits (iso + 5, 2, date.month);
  put_digits (iso + 8, 2, date.day);

  return g_strndup (iso, date.month == 0 ? 4 : date.day == 0 ? 7 : 10);
}

static char *
format_numeric (AngDate date,
                char    separator)
{
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%02d%c%d", date.month, separator, date.year);
  return g_strdup_printf ("%02d%c%02d%c%d", date.day, separator, date.month, separator, date.year);
}

static char *
format_long (AngDate     date,
             AngLanguage language)
{
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%s %d", ang_date_get_month_name (date.month, language), date.year);
  return g_strdup_printf ("%d %s %d", date.day, ang_date_get_month_name (date.month, language), date.year);
}

static char *
format_weekday (AngDate     date,
                AngLanguage language)
{
  g_autofree char *text = format_long (date, language);

  if (date.day == 0)
    return g_steal_pointer (&text);
  return g_strconcat (ang_date_get_weekday_name (ang_date_get_weekday (date), language), ", ", text, NULL);
}

/**
 * ang_date_format:
 *
 * What is unknown is left out: `Juni 2024`, `2024`.
 *
 * Returns: (transfer full): the date as people read it, empty if it is not known
 */
char *
ang_date_format (AngDate      date,
                 AngLanguage  language,
                 AngDateStyle style)
{
  if (!ang_date_is_valid (date))
    return g_strdup ("");

  switch (style)
    {
    case ANG_DATE_STYLE_WEEKDAY:
      return format_weekday (date, language);
    case ANG_DATE_STYLE_SHORT:
      return format_numeric (date, '-');
    case ANG_DATE_STYLE_SLASH:
      return format_numeric (date, '/');
    case ANG_DATE_STYLE_ISO:
      return ang_date_to_iso (date);
    case ANG_DATE_STYLE_LONG:
    default:
      return format_long (date, language);
    }
}

static char *
format_start (AngDate     from,
              AngDate     to,
              AngLanguage language)
{
  const char *month = ang_date_get_month_name (from.month, language);

  if (from.year != to.year || from.month == 0 || to.month == 0 || (from.day == 0) != (to.day == 0))
    return format_long (from, language);
  if (from.day == 0)
    return g_strdup (month);
  if (from.month == to.month)
    return g_strdup_printf ("%d", from.day);
  return g_strdup_printf ("%d %s", from.day, month);
}

/**
 * ang_date_format_range:
 *
 * What both ends share is said once: `1 s.d. 5 Juli 2024`, `30 Oktober s.d. 4 November 2025`; in English `1–5 July 2024`,
 * `30 October – 4 November 2025`.
 *
 * Returns: (transfer full): the range; one date where the other is unknown or the same
 */
char *
ang_date_format_range (AngDate     from,
                       AngDate     to,
                       AngLanguage language)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  const char *between;

  if (!ang_date_is_valid (from) || ang_date_compare (from, to) == 0)
    return ang_date_format (to, language, ANG_DATE_STYLE_LONG);
  if (!ang_date_is_valid (to))
    return ang_date_format (from, language, ANG_DATE_STYLE_LONG);

  start = format_start (from, to, language);
  end = format_long (to, language);
  if (language == ANG_LANGUAGE_INDONESIAN)
    between = " s.d. ";
  else if (strspn (start, "0123456789") == strlen (start) && (from.day != 0 || to.month == 0))
    between = "–";
  else
    between = " – ";
  return g_strconcat (start, between, end, NULL);
}

/** Returns: the name of month 1 to 12, empty for others */
const char *
ang_date_get_month_name (int         month,
                         AngLanguage language)
{
  if (month < 1 || month > 12)
    return "";
  return month_names[month - 1][language == ANG_LANGUAGE_INDONESIAN];
}

/** Returns: the name of weekday 1 (Monday) to 7, empty for others */
const char *
ang_date_get_weekday_name (int         weekday,
                           AngLanguage language)
{
  if (weekday < 1 || weekday > 7)
    return "";
  return weekday_names[weekday - 1][language == ANG_LANGUAGE_INDONESIAN];
}
