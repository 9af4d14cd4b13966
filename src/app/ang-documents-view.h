#pragma once

#include <gtk/gtk.h>

#include "ang-cohort.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What a cohort and its participants have to bring, and by when: participants times documents, the cohort's own dossier, the
 * deadlines. */
#define ANG_TYPE_DOCUMENTS_VIEW (ang_documents_view_get_type ())

G_DECLARE_FINAL_TYPE (AngDocumentsView, ang_documents_view, ANG, DOCUMENTS_VIEW, GtkWidget)

void ang_documents_view_set_cohort (AngDocumentsView *self,
                                    AngStore         *store,
                                    AngRecord        *cohort);

gboolean ang_documents_view_shows (const AngEntity *entity,
                                   guint            field);
void ang_documents_view_jump (AngDocumentsView *self,
                              const AngEntity  *entity,
                              gint64            id);

G_END_DECLS
