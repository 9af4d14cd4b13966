#pragma once

#include "ang-import-lookups.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What a list calls a unit that the register knows under no name, and in how many rows. */
typedef struct
{
  char  *text;
  guint  n_rows;
} AngImportUnknownUnit;

/* What somebody says it is. */
typedef struct
{
  const char *text;
  gint64      unit;   /* of the register; 0: none, it stays as it stands */
  gboolean    create; /* a unit of this name that is to be made */
} AngImportUnitMeaning;

void       ang_import_unknown_unit_free (AngImportUnknownUnit        *self);

/* Said once, it holds for every list that comes later. */
gboolean   ang_import_units_learn       (AngStore                    *store,
                                         const AngImportUnitMeaning  *meanings,
                                         guint                        n_meanings,
                                         GError                     **error);
void       ang_import_units_recall      (AngStore                    *store,
                                         AngImportLookups            *lookups);

G_END_DECLS
