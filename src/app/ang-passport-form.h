#pragma once

#include <gtk/gtk.h>

#include "ang-passport.h"
#include "ang-person.h"
#include "ang-record-dialog.h"

G_BEGIN_DECLS

/* One passport of a person. */
#define ANG_TYPE_PASSPORT_FORM (ang_passport_form_get_type ())

G_DECLARE_FINAL_TYPE (AngPassportForm, ang_passport_form, ANG, PASSPORT_FORM, GtkWidget)

void ang_passport_form_open (GtkWidget   *parent,
                             AngStore    *store,
                             AngPerson   *person,
                             AngPassport *passport);

G_END_DECLS
