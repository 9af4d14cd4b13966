#pragma once

#include "ang-documents-edit.h"
#include "ang-record-dialog.h"

G_BEGIN_DECLS

/* Everything that is recorded of one document. */
#define ANG_TYPE_DOCUMENT_FORM (ang_document_form_get_type ())

G_DECLARE_FINAL_TYPE (AngDocumentForm, ang_document_form, ANG, DOCUMENT_FORM, GtkWidget)

void ang_document_form_open (GtkWidget        *parent,
                             AngDocumentsEdit *edit,
                             AngRecord        *requirement,
                             AngRecord        *participation);

G_END_DECLS
