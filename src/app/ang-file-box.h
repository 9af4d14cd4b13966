#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* The file that belongs to something: its name, and commands to open, save, add, replace and take it off. A file is added by
 * choosing it or by dropping it here. Signal "changed": another attachment, or none; it is stored by whoever stores the rest. */
#define ANG_TYPE_FILE_BOX (ang_file_box_get_type ())

G_DECLARE_FINAL_TYPE (AngFileBox, ang_file_box, ANG, FILE_BOX, GtkWidget)

void       ang_file_box_fill (AngFileBox *self,
                              AngStore   *store,
                              AngRecord  *attachment,
                              gboolean    private);
AngRecord *ang_file_box_get  (AngFileBox *self);

G_END_DECLS
