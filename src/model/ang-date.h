#pragma once

#include <glib.h>

#include "ang-language.h"

G_BEGIN_DECLS

/* A day of the Gregorian calendar as far as it is known: 0 stands for an unknown part, so that a year alone, or a year and
 * a month, can be kept as they are. Never a day without its month, nor a month without its year. */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
} AngDate;

typedef enum
{
  ANG_DATE_STYLE_LONG = 1, /* 30 Juni 2024 */
  ANG_DATE_STYLE_WEEKDAY,  /* Minggu, 30 Juni 2024 */
  ANG_DATE_STYLE_SHORT,    /* 30-06-2024 */
  ANG_DATE_STYLE_SLASH,    /* 30/06/2024 */
  ANG_DATE_STYLE_ISO,      /* 2024-06-30 */
} AngDateStyle;

AngDate     ang_date_new               (int           year,
                                        int           month,
                                        int           day);
AngDate     ang_date_unknown           (void);
AngDate     ang_date_today             (void);
gboolean    ang_date_is_known          (AngDate       date);
gboolean    ang_date_is_complete       (AngDate       date);
gboolean    ang_date_is_valid          (AngDate       date);
int         ang_date_compare           (AngDate       a,
                                        AngDate       b);
int         ang_date_days_in_month     (int           year,
                                        int           month);
int         ang_date_get_weekday       (AngDate       date);
int         ang_date_days_between      (AngDate       from,
                                        AngDate       to);
AngDate     ang_date_add_days          (AngDate       date,
                                        int           days);
AngDate     ang_date_add_months        (AngDate       date,
                                        int           months);
AngDate     ang_date_add_years         (AngDate       date,
                                        int           years);
gboolean    ang_date_get_age           (AngDate       birth,
                                        AngDate       at,
                                        int          *years,
                                        int          *months);
gboolean    ang_date_parse_iso         (const char   *text,
                                        AngDate      *date);
gboolean    ang_date_parse             (const char   *text,
                                        AngDate      *date);
gboolean    ang_date_parse_with_place  (const char   *text,
                                        char        **place,
                                        AngDate      *date);
gboolean    ang_date_find_range        (const char   *text,
                                        AngDate      *start,
                                        AngDate      *end);
char       *ang_date_to_iso            (AngDate       date);
char       *ang_date_format            (AngDate       date,
                                        AngLanguage   language,
                                        AngDateStyle  style);
char       *ang_date_format_range      (AngDate       from,
                                        AngDate       to,
                                        AngLanguage   language);
const char *ang_date_get_month_name    (int           month,
                                        AngLanguage   language);
const char *ang_date_get_weekday_name  (int           weekday,
                                        AngLanguage   language);

G_END_DECLS
