#pragma once

#include "ang-record-page.h"

G_BEGIN_DECLS

/* One partner: who it is, its contacts, what was done, agreed and planned with it, its schemes, the cohorts that came of them and those it hosted. */
#define ANG_TYPE_PARTNER_PAGE (ang_partner_page_get_type ())

G_DECLARE_FINAL_TYPE (AngPartnerPage, ang_partner_page, ANG, PARTNER_PAGE, AngRecordPage)

G_END_DECLS
