#pragma once

#include "ang-command.h"

G_BEGIN_DECLS

/* Reads and fills in a transaction, for the thread that may wait for the file. Returns: (transfer full): %NULL on error. */
typedef AngTransaction *(*AngCommandFunc) (AngCommand  *self,
                                           AngStore    *store,
                                           gpointer     data,
                                           GError     **error);

AngCommand *ang_command_new         (AngCommandFunc    func,
                                     gpointer          data,
                                     GDestroyNotify    free_data);
void        ang_command_set_made    (AngCommand       *self,
                                     gint64            id);
void        ang_command_add_done    (AngCommand       *self,
                                     guint             n);
void        ang_command_add_skipped (AngCommand       *self,
                                     guint             n);

G_END_DECLS
