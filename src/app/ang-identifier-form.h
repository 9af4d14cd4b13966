#pragma once

#include <gtk/gtk.h>

#include "ang-identifier.h"
#include "ang-person.h"
#include "ang-record-dialog.h"

G_BEGIN_DECLS

/* One official number of a person: what it is, its checks beside it as soon as it is typed, from when to when. */
#define ANG_TYPE_IDENTIFIER_FORM (ang_identifier_form_get_type ())

G_DECLARE_FINAL_TYPE (AngIdentifierForm, ang_identifier_form, ANG, IDENTIFIER_FORM, GtkWidget)

void ang_identifier_form_open (GtkWidget     *parent,
                               AngStore      *store,
                               AngPerson     *person,
                               AngIdentifier *identifier,
                               GListModel    *siblings);

G_END_DECLS
