#pragma once

#include "ang-date.h"
#include "ang-enumeration.h"

G_BEGIN_DECLS

/* The time zones that a journey can go through, chosen by a city. The numbers are in files: never change or reuse one. */
typedef enum
{
  ANG_TIME_ZONE_JAKARTA = 1,
  ANG_TIME_ZONE_MAKASSAR = 2,
  ANG_TIME_ZONE_JAYAPURA = 3,
} AngTimeZone;

extern const AngEnumeration ang_time_zone_enumeration;

gboolean ang_time_zone_get_instant (int          zone,
                                    AngDate      date,
                                    int          minutes,
                                    gint64      *instant);
char    *ang_time_zone_format      (int          zone,
                                    AngDate      date,
                                    int          minutes,
                                    AngLanguage  language);

G_END_DECLS
