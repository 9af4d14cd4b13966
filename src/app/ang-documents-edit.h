#pragma once

#include <gio/gio.h>

#include "ang-documents.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The documents of a cohort as they are shown and changed: what is entered is shown at once, and stored as one step. Signals:
 * "changed" (other rows or columns may be shown), "touched" (only what is in them), "failed" (const char *what, GError *). */
#define ANG_TYPE_DOCUMENTS_EDIT (ang_documents_edit_get_type ())

G_DECLARE_FINAL_TYPE (AngDocumentsEdit, ang_documents_edit, ANG, DOCUMENTS_EDIT, GObject)

AngDocumentsEdit *ang_documents_edit_new       (AngStore         *store,
                                                gint64            cohort);
AngStore         *ang_documents_edit_get_store (AngDocumentsEdit *self);
AngDocuments     *ang_documents_edit_get       (AngDocumentsEdit *self);
void              ang_documents_edit_begin     (AngDocumentsEdit *self,
                                                const char       *label);
AngRecord        *ang_documents_edit_draft     (AngDocumentsEdit *self,
                                                AngRecord        *requirement,
                                                AngRecord        *participation);
void              ang_documents_edit_end       (AngDocumentsEdit *self);
void              ang_documents_edit_set_state (AngDocumentsEdit *self,
                                                AngRecord        *requirement,
                                                AngRecord        *participation,
                                                AngDocumentState  state);
void              ang_documents_edit_commit    (AngDocumentsEdit *self,
                                                AngTransaction   *transaction);
char             *ang_documents_dup_kind_name  (AngRecord        *requirement);

G_END_DECLS
