#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* All findings of the register, narrowed down by how grave they are, what they are about, and where; those set aside, too. */
#define ANG_TYPE_FINDINGS_PAGE (ang_findings_page_get_type ())

G_DECLARE_FINAL_TYPE (AngFindingsPage, ang_findings_page, ANG, FINDINGS_PAGE, AngPage)

G_END_DECLS
