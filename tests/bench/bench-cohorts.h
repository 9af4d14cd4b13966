#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* Invented cohorts over twenty years, the same ones every time, for the people whom a register has: most of them long
 * reported, the last few under way or in preparation. */
typedef struct _BenchCohorts BenchCohorts;

BenchCohorts *bench_cohorts_new  (AngStore        *store,
                                  guint            n_cohorts,
                                  GError         **error);
void          bench_cohorts_free (BenchCohorts    *self);
gboolean      bench_cohorts_give (AngTransaction  *transaction,
                                  gboolean        *more,
                                  gpointer         self,
                                  GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchCohorts, bench_cohorts_free)

G_END_DECLS
