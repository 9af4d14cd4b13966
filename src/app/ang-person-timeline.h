#pragma once

#include "ang-person-part.h"

G_BEGIN_DECLS

/* The person's years, the newest first: employment, ranks, units, numbers, passports, trainings, nominations; by year, to be
 * filtered, copied and written to a file. Signal "jump" (const AngEntity * as pointer, gint64 id): where an entry is from. */
#define ANG_TYPE_PERSON_TIMELINE (ang_person_timeline_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonTimeline, ang_person_timeline, ANG, PERSON_TIMELINE, AngPersonPart)

GPtrArray *ang_person_timeline_list_shown (AngPersonTimeline *self);

G_END_DECLS
