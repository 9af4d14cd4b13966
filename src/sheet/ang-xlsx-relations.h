#pragma once

#include "ang-xlsx-package.h"

G_BEGIN_DECLS

/* How the parts of a workbook find one another: relationships and content types (ECMA-376 part 2). Private to the room. */

typedef struct
{
  char *id;
  char *kind; /* the last word of the type, which is the same in the transitional and the strict form */
  char *part; /* its name in the package */
} AngXlsxRelation;

GPtrArray             *ang_xlsx_relations_read      (AngXlsxPackage  *package,
                                                     const char      *source,
                                                     GCancellable    *cancellable,
                                                     GError         **error);
const AngXlsxRelation *ang_xlsx_relations_find_id   (GPtrArray       *relations,
                                                     const char      *id);
const AngXlsxRelation *ang_xlsx_relations_find_kind (GPtrArray       *relations,
                                                     const char      *kind);

gboolean               ang_xlsx_content_type_read   (AngXlsxPackage  *package,
                                                     const char      *part,
                                                     char           **type,
                                                     GCancellable    *cancellable,
                                                     GError         **error);

G_END_DECLS
