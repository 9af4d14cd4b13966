#pragma once

#include <glib.h>

#include "ang-language.h"

G_BEGIN_DECLS

/* A time of day in whole minutes from midnight, as sessions and journeys are planned; 1440 is the end of the day. */
#define ANG_CLOCK_TIME_UNKNOWN (-1)
#define ANG_CLOCK_TIME_DAY 1440

int      ang_clock_time_parse        (const char  *text);
gboolean ang_clock_time_parse_range  (const char  *text,
                                      int         *from,
                                      int         *to);
char    *ang_clock_time_to_iso       (int          minutes);
char    *ang_clock_time_format       (int          minutes,
                                      AngLanguage  language);
char    *ang_clock_time_format_range (int          from,
                                      int          to,
                                      AngLanguage  language);

G_END_DECLS
