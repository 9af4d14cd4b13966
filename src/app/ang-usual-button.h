#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* Adds the usual lead times and kinds of documents that the register does not have. Property: "store". */
#define ANG_TYPE_USUAL_BUTTON (ang_usual_button_get_type ())

G_DECLARE_FINAL_TYPE (AngUsualButton, ang_usual_button, ANG, USUAL_BUTTON, GtkButton)

void ang_usual_documents_add (GtkWidget *widget,
                              AngStore  *store);

G_END_DECLS
