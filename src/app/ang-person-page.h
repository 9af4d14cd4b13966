#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* Everything about one person. */
#define ANG_TYPE_PERSON_PAGE (ang_person_page_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonPage, ang_person_page, ANG, PERSON_PAGE, AngPage)

G_END_DECLS
