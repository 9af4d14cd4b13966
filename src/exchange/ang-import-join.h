#pragma once

#include "ang-import-compare.h"
#include "ang-transaction.h"

G_BEGIN_DECLS

/* A cohort while rows join it. Private to the room. */
typedef struct _AngImportJoin AngImportJoin;

AngImportJoin *ang_import_join_new    (const AngImportPlan   *plan,
                                       AngRecord             *cohort,
                                       GError               **error);
void           ang_import_join_free   (AngImportJoin         *self);
gboolean       ang_import_join_has    (AngImportJoin         *self,
                                       gint64                 person);
void           ang_import_join_add    (AngImportJoin         *self,
                                       AngImportFresh        *fresh,
                                       AngRecord             *person,
                                       const AngImportPerson *known,
                                       AngTransaction        *transaction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportJoin, ang_import_join_free)

G_END_DECLS
