#pragma once

#include "ang-person-part.h"

G_BEGIN_DECLS

/* What a person was over the years, the latest first. */
#define ANG_TYPE_PERSON_EMPLOYMENTS (ang_person_employments_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonEmployments, ang_person_employments, ANG, PERSON_EMPLOYMENTS, AngPersonPart)

void     ang_person_employments_add        (AngPersonEmployments *self);
void     ang_person_employments_edit       (AngPersonEmployments *self);
void     ang_person_employments_remove     (AngPersonEmployments *self);
gboolean ang_person_employments_has_chosen (AngPersonEmployments *self);

G_END_DECLS
