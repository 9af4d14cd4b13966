#pragma once

#include "ang-documents-edit.h"
#include "ang-due.h"
#include "ang-matrix-model.h"

G_BEGIN_DECLS

/* What has to be done for a cohort, by when, and whether it is done. */
#define ANG_TYPE_DEADLINE_MATRIX (ang_deadline_matrix_get_type ())

G_DECLARE_FINAL_TYPE (AngDeadlineMatrix, ang_deadline_matrix, ANG, DEADLINE_MATRIX, GObject)

AngDeadlineMatrix *ang_deadline_matrix_new         (AngDocumentsEdit  *edit);
AngDue            *ang_deadline_matrix_get_due     (AngDeadlineMatrix *self,
                                                    guint              row);
guint              ang_deadline_matrix_count_late  (AngDeadlineMatrix *self);

G_END_DECLS
