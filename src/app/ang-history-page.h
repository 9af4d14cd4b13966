#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* Everything that was done to the register. */
#define ANG_TYPE_HISTORY_PAGE (ang_history_page_get_type ())

G_DECLARE_FINAL_TYPE (AngHistoryPage, ang_history_page, ANG, HISTORY_PAGE, AngPage)

G_END_DECLS
