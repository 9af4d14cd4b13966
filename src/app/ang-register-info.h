#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* What the register that is open is: where, how large, how much is in it; whether the file is sound, on demand. Property
 * "store". */
#define ANG_TYPE_REGISTER_INFO (ang_register_info_get_type ())

G_DECLARE_FINAL_TYPE (AngRegisterInfo, ang_register_info, ANG, REGISTER_INFO, GtkWidget)

G_END_DECLS
