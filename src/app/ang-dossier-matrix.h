#pragma once

#include "ang-documents-edit.h"
#include "ang-matrix-model.h"

G_BEGIN_DECLS

/* The documents of a cohort itself: kinds times what is recorded of each. Signal "open" (requirement): more of one is wanted. */
#define ANG_TYPE_DOSSIER_MATRIX (ang_dossier_matrix_get_type ())

G_DECLARE_FINAL_TYPE (AngDossierMatrix, ang_dossier_matrix, ANG, DOSSIER_MATRIX, GObject)

AngDossierMatrix *ang_dossier_matrix_new             (AngDocumentsEdit  *edit);
AngRecord        *ang_dossier_matrix_get_requirement (AngDossierMatrix  *self,
                                                      guint              row);

G_END_DECLS
