#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One running program a user, on Windows: what GApplication does by the session bus elsewhere. */
gboolean ang_instance_hand_over (void);
void     ang_instance_listen    (GApplication *application);

G_END_DECLS
