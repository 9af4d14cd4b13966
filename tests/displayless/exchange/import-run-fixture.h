#pragma once

#include "ang-import.h"
#include "store-fixture.h"

/* Sessions over rows as a spreadsheet puts them on the clipboard. */
AngImport       *import_run_load          (AngStore         *store,
                                           AngImportTarget   target,
                                           gint64            cohort,
                                           const char       *text);
AngImport       *import_run_check         (AngStore         *store,
                                           AngImportTarget   target,
                                           gint64            cohort,
                                           const char       *text);
AngImportRow    *import_run_get_row       (AngImport        *import,
                                           guint             position);
void             import_run_assert_row    (AngImport        *import,
                                           guint             position,
                                           AngImportVerdict  verdict,
                                           AngImportPlace    place);
AngImportResult *import_run_store         (AngImport        *import);
AngRecord       *import_run_find_person   (AngStore         *store,
                                           const char       *words);
AngRecord       *import_run_get_part      (AngStore         *store,
                                           const AngEntity  *entity,
                                           guint             link,
                                           gint64            whole,
                                           guint             position,
                                           guint             n_expected);
gint64           import_run_add_employment (AngStore        *store,
                                            gint64           person,
                                            const char      *since,
                                            const char      *rank,
                                            const char      *post,
                                            const char      *employer);
