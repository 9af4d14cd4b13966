#pragma once

#include "ang-import-match.h"
#include "ang-import-plan.h"

G_BEGIN_DECLS

#define ANG_IMPORT_BATCH 500

/* Some rows in a row, read and looked up. */
typedef struct
{
  guint             first; /* of the plan */
  guint             n_rows;
  AngImportDraft   *drafts[ANG_IMPORT_BATCH];
  AngImportMatcher *matcher; /* has read whoever the rows may be about */
} AngImportBatch;

/* Reads the rows of a plan ahead, and looks up who they are about, with as many processors as there are. Private to the
 * room. */
typedef struct _AngImportCrew AngImportCrew;

AngImportCrew        *ang_import_crew_new  (AngImportPlan  *plan,
                                            GCancellable   *cancellable,
                                            GError        **error);
void                  ang_import_crew_free (AngImportCrew  *self);
const AngImportBatch *ang_import_crew_next (AngImportCrew  *self,
                                            GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportCrew, ang_import_crew_free)

G_END_DECLS
