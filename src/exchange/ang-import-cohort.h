#pragma once

#include "ang-import-layout.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What a list says of the cohort it is of. Private to the room. */
AngRecord *ang_import_cohort_guess   (AngStore               *store,
                                      const AngImportLayout  *layout,
                                      GError                **error);
char      *ang_import_cohort_dup_day (AngRecord              *cohort,
                                      AngDate                 today);
gboolean   ang_import_cohort_is_past (AngRecord              *cohort);

G_END_DECLS
