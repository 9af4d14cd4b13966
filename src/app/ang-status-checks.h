#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The kinds of employment that a scheme allows, as check buttons; none means all of them. Properties: "store", "record" (of
 * a scheme; NULL for none). */
#define ANG_TYPE_STATUS_CHECKS (ang_status_checks_get_type ())

G_DECLARE_FINAL_TYPE (AngStatusChecks, ang_status_checks, ANG, STATUS_CHECKS, GtkWidget)

G_END_DECLS
