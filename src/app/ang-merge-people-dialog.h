#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* Several records of one person side by side, with what is kept of each field by field; merges them as one command. */
#define ANG_TYPE_MERGE_PEOPLE_DIALOG (ang_merge_people_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngMergePeopleDialog, ang_merge_people_dialog, ANG, MERGE_PEOPLE_DIALOG, GtkWindow)

void ang_merge_people_dialog_present (GtkWidget    *parent,
                                      AngStore     *store,
                                      const gint64 *people,
                                      guint         n_people);
void ang_merge_people_dialog_find    (GtkWidget    *parent,
                                      AngStore     *store,
                                      AngRecord    *person);

G_END_DECLS
