#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* The programme of a cohort as a calendar that other programs read: iCalendar, RFC 5545. */
typedef struct
{
  AngLanguage language; /* of topics and words; 0: that of the interface */
  int         zone;     /* an AngTimeZone that the times are of; 0: that of the country the course is in */
} AngCalendarOptions;

int      ang_calendar_guess_zone (AngRecord                 *cohort);
char    *ang_calendar_format     (AngStore                  *store,
                                  gint64                     cohort,
                                  const AngCalendarOptions  *options,
                                  guint                     *n_events,
                                  GError                   **error);
gboolean ang_calendar_write      (AngStore                  *store,
                                  gint64                     cohort,
                                  const AngCalendarOptions  *options,
                                  const char                *path,
                                  guint                     *n_events,
                                  GError                   **error);

G_END_DECLS
