#pragma once

#include "ang-person-part.h"

G_BEGIN_DECLS

/* The cohorts of a person, with what the person was then, and what they add up to. */
#define ANG_TYPE_PERSON_TRAININGS (ang_person_trainings_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonTrainings, ang_person_trainings, ANG, PERSON_TRAININGS, AngPersonPart)

void     ang_person_trainings_open       (AngPersonTrainings *self);
gboolean ang_person_trainings_has_chosen (AngPersonTrainings *self);

G_END_DECLS
