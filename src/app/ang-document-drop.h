#pragma once

#include "ang-documents-edit.h"
#include "ang-matrix.h"

G_BEGIN_DECLS

/* Which document stands in a cell. */
typedef void (*AngDocumentDropFunc) (gpointer    model,
                                     guint       row,
                                     guint       column,
                                     AngRecord **requirement,
                                     AngRecord **participation);

void ang_document_drop_follow (AngMatrix           *matrix,
                               AngDocumentsEdit    *edit,
                               AngDocumentDropFunc  func);

G_END_DECLS
