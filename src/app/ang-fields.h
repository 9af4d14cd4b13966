#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A plain container that lays its children out as AngColumnsLayout does. */
#define ANG_TYPE_FIELDS (ang_fields_get_type ())

G_DECLARE_FINAL_TYPE (AngFields, ang_fields, ANG, FIELDS, GtkWidget)

G_END_DECLS
