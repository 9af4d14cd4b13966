#pragma once

#include "ang-import-draft.h"
#include "ang-import-person.h"
#include "ang-import-plan.h"

G_BEGIN_DECLS

/* What a row says, as records that are not stored; each is made when somebody asks for it. */
typedef struct
{
  const AngImportDraft *draft;
  AngRecord            *person;
  AngRecord            *employment;
  AngRecord            *passport;
  AngRecord            *details;
} AngImportFresh;

AngRecord *ang_import_fresh_get   (AngImportFresh  *self,
                                   const AngEntity *entity);
gboolean   ang_import_fresh_has   (AngImportFresh  *self,
                                   const AngEntity *entity);
void       ang_import_fresh_clear (AngImportFresh  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngImportFresh, ang_import_fresh_clear)

/* How a row and somebody of the register differ. Private to the room. */
typedef struct
{
  AngImportDifference  how[ANG_IMPORT_N_FIELDS];
  guint                n_differences;
  AngRecord           *employment; /* (nullable): the one of the register that was compared with */
  AngRecord           *passport;   /* (nullable) */
} AngImportComparison;

void    ang_import_compare              (AngImportFresh            *fresh,
                                         const AngImportPerson     *known,
                                         const AngImportTime       *when,
                                         AngImportComparison       *comparison);
gboolean ang_import_comparison_contains (const AngImportComparison *self,
                                         const AngEntity           *entity,
                                         AngImportDifference        how);
guint   ang_import_comparison_describe  (const AngImportComparison *self,
                                         AngStore                  *store,
                                         const AngImportPerson     *known,
                                         AngImportNote             *notes);
gboolean ang_import_drafts_are_equal    (const AngImportDraft      *a,
                                         const AngImportDraft      *b);

G_END_DECLS
