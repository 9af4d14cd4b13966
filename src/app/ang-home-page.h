#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* What is to be done today: what needs attention, deadlines, the next departures, this year's figures. */
#define ANG_TYPE_HOME_PAGE (ang_home_page_get_type ())

G_DECLARE_FINAL_TYPE (AngHomePage, ang_home_page, ANG, HOME_PAGE, AngPage)

G_END_DECLS
