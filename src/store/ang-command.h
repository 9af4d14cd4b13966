#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* A ready-made command on a register: it reads what it needs, and changes it in one transaction, which is one step of undo
 * with a label of its own. It can be run once. */
#define ANG_TYPE_COMMAND (ang_command_get_type ())

G_DECLARE_FINAL_TYPE (AngCommand, ang_command, ANG, COMMAND, GObject)

gboolean ang_command_run         (AngCommand           *self,
                                  AngStore             *store,
                                  GError              **error);
void     ang_command_run_async   (AngCommand           *self,
                                  AngStore             *store,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean ang_command_run_finish  (AngCommand           *self,
                                  GAsyncResult         *result,
                                  GError              **error);

/* After it has run: */
gint64   ang_command_get_made    (AngCommand           *self);
guint    ang_command_get_done    (AngCommand           *self);
guint    ang_command_get_skipped (AngCommand           *self);

G_END_DECLS
