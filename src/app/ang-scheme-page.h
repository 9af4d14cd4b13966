#pragma once

#include "ang-record-page.h"

G_BEGIN_DECLS

/* One scheme: what it is, who may go, what new cohorts begin with, who usually pays, and its cohorts. */
#define ANG_TYPE_SCHEME_PAGE (ang_scheme_page_get_type ())

G_DECLARE_FINAL_TYPE (AngSchemePage, ang_scheme_page, ANG, SCHEME_PAGE, AngRecordPage)

G_END_DECLS
