#pragma once

#include <gtk/gtk.h>

#include "ang-person-merge.h"

G_BEGIN_DECLS

/* The fields of records side by side, each with the value to keep. What is protected is masked until it is revealed. Signal
 * "open-cohort" (gint64). */
#define ANG_TYPE_MERGE_FIELDS (ang_merge_fields_get_type ())

G_DECLARE_FINAL_TYPE (AngMergeFields, ang_merge_fields, ANG, MERGE_FIELDS, GtkWidget)

void ang_merge_fields_set    (AngMergeFields *self,
                              AngStore       *store,
                              AngPersonMerge *merge);
void ang_merge_fields_reveal (AngMergeFields *self,
                              gboolean        revealed);

G_END_DECLS
