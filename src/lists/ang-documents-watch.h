#pragma once

#include "ang-documents.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The documents and deadlines of a cohort, read anew whenever something of them changes. Signals: "read" (AngDocumentsWatch *),
 * "failed" (AngDocumentsWatch *, GError *). */
#define ANG_TYPE_DOCUMENTS_WATCH (ang_documents_watch_get_type ())

G_DECLARE_FINAL_TYPE (AngDocumentsWatch, ang_documents_watch, ANG, DOCUMENTS_WATCH, GObject)

AngDocumentsWatch *ang_documents_watch_new (AngStore          *store,
                                            gint64             cohort);
AngDocuments      *ang_documents_watch_get (AngDocumentsWatch *self);
void               ang_documents_watch_refresh (AngDocumentsWatch *self);

G_END_DECLS
