#pragma once

#include "ang-timeline.h"

G_BEGIN_DECLS

AngTimelineEntry *ang_timeline_add             (GPtrArray        *entries,
                                                AngTimelineKind   kind,
                                                AngDate           date,
                                                AngSentence      *sentence,
                                                AngRecord        *about);
void              ang_timeline_entry_set_detail (AngTimelineEntry *self,
                                                 AngSentence      *detail);

void              ang_timeline_entry_set_about (AngTimelineEntry *self,
                                                const AngEntity  *entity,
                                                gint64            id);

void              ang_timeline_add_employments (GPtrArray        *entries,
                                                AngFacts         *facts,
                                                gint64            person);
void              ang_timeline_add_trips       (GPtrArray        *entries,
                                                AngFacts         *facts,
                                                gint64            person);

G_END_DECLS
