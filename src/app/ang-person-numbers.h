#pragma once

#include "ang-person-part.h"

G_BEGIN_DECLS

/* The official numbers of a person, each with what its checks say. */
#define ANG_TYPE_PERSON_NUMBERS (ang_person_numbers_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonNumbers, ang_person_numbers, ANG, PERSON_NUMBERS, AngPersonPart)

void     ang_person_numbers_add        (AngPersonNumbers *self);
void     ang_person_numbers_edit       (AngPersonNumbers *self);
void     ang_person_numbers_remove     (AngPersonNumbers *self);
gboolean ang_person_numbers_has_chosen (AngPersonNumbers *self);

G_END_DECLS
