#pragma once

#include "ang-findings-board.h"
#include "ang-home-section.h"

G_BEGIN_DECLS

/* The short lists of Home, filled from what the board says. */
void  ang_home_agenda_show_dues       (AngHomeSection   *section,
                                       AngFindingsBoard *board,
                                       gboolean          all);
void  ang_home_agenda_show_departures (AngHomeSection   *section,
                                       AngFindingsBoard *board);
void  ang_home_agenda_show_under_way  (AngHomeSection   *section,
                                       AngFindingsBoard *board);
void  ang_home_agenda_show_passports  (AngHomeSection   *section,
                                       AngFindingsBoard *board);
guint ang_home_agenda_count_overdue   (AngFindingsBoard *board);
char *ang_home_agenda_dup_next        (AngFindingsBoard *board);

G_END_DECLS
