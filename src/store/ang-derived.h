#pragma once

#include "ang-database.h"
#include "ang-touched.h"

G_BEGIN_DECLS

/* What is derived from the tables: the summary and the number of people, and the index of words. Triggers keep the summary
 * up while a command changes little; of a long one it is made anew at the end, for those who were touched, all at once. */
typedef struct _AngDerived AngDerived;

AngDerived *ang_derived_new    (AngDatabase  *database);
void        ang_derived_free   (AngDerived   *self);
gboolean    ang_derived_expect (AngDerived   *self,
                                guint64       n_changes,
                                GError      **error);
gboolean    ang_derived_add    (AngDerived   *self,
                                GPtrArray    *operations,
                                double        share,
                                GError      **error);
gboolean    ang_derived_finish (AngDerived   *self,
                                AngTouched   *touched,
                                GError      **error);

/* A long command leaves indexes out that only make other orders of the list of people fast; they are built one by one when
 * there is time, at the latest when the register is closed, or opened again after a crash. */
gboolean    ang_derived_build_next (AngDatabase  *database,
                                    gboolean     *built,
                                    GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngDerived, ang_derived_free)

G_END_DECLS
