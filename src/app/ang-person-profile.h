#pragma once

#include "ang-person-part.h"

G_BEGIN_DECLS

/* Who a person is: the fields that do not change with the post, beside what the rules notice. */
#define ANG_TYPE_PERSON_PROFILE (ang_person_profile_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonProfile, ang_person_profile, ANG, PERSON_PROFILE, AngPersonPart)

void ang_person_profile_split_titles     (AngPersonProfile *self);
void ang_person_profile_propose_names    (AngPersonProfile *self);
void ang_person_profile_propose_passport (AngPersonProfile *self);
void ang_person_profile_propose_badge    (AngPersonProfile *self);
void ang_person_profile_show_field       (AngPersonProfile *self,
                                          guint             field);

G_END_DECLS
