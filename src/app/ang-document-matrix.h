#pragma once

#include "ang-documents-edit.h"
#include "ang-matrix-model.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_DOCUMENT_FILTER_ALL,
  ANG_DOCUMENT_FILTER_MISSING,
  ANG_DOCUMENT_FILTER_OVERDUE,
} AngDocumentFilter;

/* Participants times kinds of documents. Signal "open" (requirement, participation): more of one document is wanted. */
#define ANG_TYPE_DOCUMENT_MATRIX (ang_document_matrix_get_type ())

G_DECLARE_FINAL_TYPE (AngDocumentMatrix, ang_document_matrix, ANG, DOCUMENT_MATRIX, GObject)

AngDocumentMatrix *ang_document_matrix_new             (AngDocumentsEdit    *edit);
void               ang_document_matrix_set_filter      (AngDocumentMatrix   *self,
                                                        AngDocumentFilter    filter);
AngRecord         *ang_document_matrix_get_participant (AngDocumentMatrix   *self,
                                                        guint                row);
AngRecord         *ang_document_matrix_get_requirement (AngDocumentMatrix   *self,
                                                        guint                column);
void               ang_document_cell_fill              (AngMatrixCell         *cell,
                                                        AngDocuments          *documents,
                                                        const AngDocumentSlot *slot);

G_END_DECLS
