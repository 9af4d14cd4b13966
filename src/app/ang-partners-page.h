#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* Partners and their schemes, each as a list. */
#define ANG_TYPE_PARTNERS_PAGE (ang_partners_page_get_type ())

G_DECLARE_FINAL_TYPE (AngPartnersPage, ang_partners_page, ANG, PARTNERS_PAGE, AngPage)

G_END_DECLS
