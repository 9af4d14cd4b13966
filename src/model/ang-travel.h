#pragma once

#include "ang-language.h"
#include "ang-travel-leg.h"

G_BEGIN_DECLS

/* A journey is a list of legs: those of the group, and for some people own ones instead of them, or besides. */

gboolean   ang_travel_leg_get_departure  (AngRecord    *leg,
                                          gint64       *instant);
gboolean   ang_travel_leg_get_arrival    (AngRecord    *leg,
                                          gint64       *instant);
gboolean   ang_travel_leg_get_minutes    (AngRecord    *leg,
                                          int          *minutes);
int        ang_travel_leg_compare        (AngRecord    *a,
                                          AngRecord    *b);

char      *ang_travel_leg_dup_way        (AngRecord    *leg);
char      *ang_travel_leg_dup_carrier    (AngRecord    *leg);
char      *ang_travel_leg_dup_times      (AngRecord    *leg,
                                          AngLanguage   language);
char      *ang_travel_leg_dup_duration   (AngRecord    *leg,
                                          AngLanguage   language);
char      *ang_travel_leg_dup_line       (AngRecord    *leg,
                                          AngLanguage   language);

GPtrArray *ang_travel_list_group         (GPtrArray    *legs);
GPtrArray *ang_travel_list_own           (GPtrArray    *legs,
                                          gint64        participation);
AngRecord *ang_travel_find_override      (GPtrArray    *legs,
                                          gint64        leg,
                                          gint64        participation);
guint      ang_travel_count_different    (GPtrArray    *legs,
                                          gint64        leg);
char      *ang_travel_dup_route          (GPtrArray    *itinerary);

G_END_DECLS
