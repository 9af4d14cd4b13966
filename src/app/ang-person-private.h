#pragma once

#include "ang-person-part.h"

G_BEGIN_DECLS

/* What is protected (class C): NIK, passports, emergency contact, diet, health, consent. Nothing of it is read before
 * somebody asks for it, and it is closed again as soon as it is out of sight. */
#define ANG_TYPE_PERSON_PRIVATE (ang_person_private_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonPrivate, ang_person_private, ANG, PERSON_PRIVATE, AngPersonPart)

void     ang_person_private_reveal          (AngPersonPrivate *self);
void     ang_person_private_conceal         (AngPersonPrivate *self);
gboolean ang_person_private_is_revealed     (AngPersonPrivate *self);
void     ang_person_private_add_passport    (AngPersonPrivate *self);
void     ang_person_private_edit_passport   (AngPersonPrivate *self);
void     ang_person_private_remove_passport (AngPersonPrivate *self);
gboolean ang_person_private_has_chosen      (AngPersonPrivate *self);

G_END_DECLS
