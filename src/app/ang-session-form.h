#pragma once

#include <gtk/gtk.h>

#include "ang-session.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The content of the dialog in which one session is written, with its speakers. */
#define ANG_TYPE_SESSION_FORM (ang_session_form_get_type ())

G_DECLARE_FINAL_TYPE (AngSessionForm, ang_session_form, ANG, SESSION_FORM, GtkWidget)

void ang_session_form_open (GtkWidget *parent,
                            AngStore  *store,
                            AngRecord *session,
                            gint64     jp_minutes);

G_END_DECLS
