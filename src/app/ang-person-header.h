#pragma once

#include "ang-person-part.h"

G_BEGIN_DECLS

/* Who the page is about: name with titles, post and unit, number, rank, and whether the person is still there. */
#define ANG_TYPE_PERSON_HEADER (ang_person_header_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonHeader, ang_person_header, ANG, PERSON_HEADER, AngPersonPart)

G_END_DECLS
