#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A heading with the fields that belong under it, in two columns where there is room. Properties: "title", "text" (a
 * sentence below the heading). Children stand in the columns. */
#define ANG_TYPE_FORM_SECTION (ang_form_section_get_type ())

G_DECLARE_FINAL_TYPE (AngFormSection, ang_form_section, ANG, FORM_SECTION, GtkWidget)

G_END_DECLS
