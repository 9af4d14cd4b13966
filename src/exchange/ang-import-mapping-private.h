#pragma once

#include "ang-import-mapping.h"

G_BEGIN_DECLS

/* Private to the mapping. */

typedef struct
{
  AngImportFieldId field;
  AngImportReason  reason;
  AngImportFieldId rival; /* what it would hold if another column did not */
} AngImportMappingColumn;

struct _AngImportMapping
{
  AngImportPurpose        purpose;
  guint                   n_columns;
  AngImportMappingColumn *columns;
  int                     places[ANG_IMPORT_N_FIELDS]; /* the column of each field, or -1 */
};

AngImportMapping *ang_import_mapping_new    (guint             n_columns,
                                             AngImportPurpose  purpose);
void              ang_import_mapping_assign (AngImportMapping *self,
                                             guint             column,
                                             AngImportFieldId  field,
                                             AngImportReason   reason);

G_END_DECLS
