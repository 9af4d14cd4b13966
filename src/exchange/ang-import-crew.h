#pragma once

#include "ang-import-plan.h"

G_BEGIN_DECLS

/* Reads rows into drafts with as many processors as there are. Private to the room. */
typedef struct _AngImportCrew AngImportCrew;

AngImportCrew *ang_import_crew_new  (AngImportPlan   *plan);
void           ang_import_crew_free (AngImportCrew   *self);
void           ang_import_crew_read (AngImportCrew   *self,
                                     guint            first,
                                     AngImportDraft **drafts,
                                     guint            n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportCrew, ang_import_crew_free)

G_END_DECLS
