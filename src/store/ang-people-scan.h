#pragma once

#include "ang-database.h"
#include "ang-date.h"

G_BEGIN_DECLS

/* What the rules notice in the records of people: of all of them in one walk, or of some and those who share a number or a
 * birth date with them. Two people are told of once, with the one whose id is smaller. */
gboolean ang_people_scan_all  (AngDatabase  *database,
                               AngDate       today,
                               GPtrArray    *findings,
                               GError      **error);
gboolean ang_people_scan_some (AngDatabase  *database,
                               const GArray *people,
                               AngDate       today,
                               GPtrArray    *findings,
                               GError      **error);
gboolean ang_people_scan_add_sharers (AngDatabase  *database,
                                      const GArray *people,
                                      GArray       *into,
                                      GError      **error);
GArray  *ang_people_scan_born (AngDatabase  *database,
                               GPtrArray    *dates,
                               GError      **error);

G_END_DECLS
