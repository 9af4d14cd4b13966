#pragma once

#include "ang-checkup.h"
#include "ang-date.h"
#include "ang-finding.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What the rules notice, with what was set aside marked as such; GPtrArrays of AngFinding, the gravest first. */
GPtrArray *ang_store_read_cohort_findings       (AngStore             *self,
                                                 gint64                cohort,
                                                 AngDate               today,
                                                 GError              **error);
GPtrArray *ang_store_read_person_findings       (AngStore             *self,
                                                 gint64                person,
                                                 AngDate               today,
                                                 GError              **error);
void       ang_store_read_cohort_findings_async (AngStore             *self,
                                                 gint64                cohort,
                                                 AngDate               today,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
void       ang_store_read_person_findings_async (AngStore             *self,
                                                 gint64                person,
                                                 AngDate               today,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
/* Finishes either. */
GPtrArray *ang_store_read_findings_finish       (AngStore             *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* Of the whole register: of cohorts first, then of people, then of the register. */
typedef gboolean (*AngStoreFindingFunc) (const AngCheckupGroup *about,
                                         AngFinding            *finding,
                                         gpointer               user_data);
gboolean   ang_store_foreach_finding            (AngStore             *self,
                                                 AngDate               today,
                                                 AngStoreFindingFunc   func,
                                                 gpointer              user_data,
                                                 GCancellable         *cancellable,
                                                 GError              **error);

G_END_DECLS
