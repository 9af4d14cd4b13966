#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* Everybody in the register. */
#define ANG_TYPE_PEOPLE_PAGE (ang_people_page_get_type ())

G_DECLARE_FINAL_TYPE (AngPeoplePage, ang_people_page, ANG, PEOPLE_PAGE, AngPage)

G_END_DECLS
