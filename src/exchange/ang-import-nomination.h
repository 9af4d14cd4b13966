#pragma once

#include "ang-import-mapping.h"
#include "ang-nomination.h"

G_BEGIN_DECLS

/* A nomination workbook on its way through an import. Private to the room. */

gboolean ang_import_nomination_check (const AngNomination   *nomination,
                                      AngStore              *store,
                                      gint64                 cohort,
                                      GError               **error);
gboolean ang_import_nomination_place (const AngNomination   *nomination,
                                      AngImportLayout       *layout,
                                      const guint           *sheets,
                                      guint                  n_sheets);
void     ang_import_nomination_map   (const AngNomination   *nomination,
                                      const AngImportLayout *layout,
                                      AngImportMapping      *mapping,
                                      AngImportPurpose       purpose);

G_END_DECLS
