#pragma once

#include "ang-import-compare.h"
#include "ang-transaction.h"

G_BEGIN_DECLS

/* From a row to the records of a person. Private to the room. */
typedef struct
{
  const AngImportPlan *plan;
  const char          *source; /* (nullable): where the list comes from, for new employments */
} AngImportWriting;

AngRecord *ang_import_write_new   (const AngImportWriting    *writing,
                                   AngImportFresh            *fresh,
                                   AngTransaction            *transaction);
void       ang_import_write_known (const AngImportWriting    *writing,
                                   AngImportFresh            *fresh,
                                   const AngImportPerson     *known,
                                   const AngImportComparison *comparison,
                                   AngTransaction            *transaction);

G_END_DECLS
