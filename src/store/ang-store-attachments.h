#pragma once

#include "ang-attachment.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Files kept in the register. What is in them stands outside the history, once for each content, and stays there for as long as
 * the register is not purged: undo and redo bring a file back with it. */

/* Bigger ones belong on a server, with a note of where. */
#define ANG_ATTACHMENT_MAX_SIZE (20 * 1024 * 1024)

/* @done: from 0 to 1; called in the thread that reads the file. */
typedef void (*AngAttachmentProgressFunc) (double   done,
                                           gpointer user_data);

AngRecord *ang_store_keep_file            (AngStore                   *self,
                                           const char                 *path,
                                           AngAttachmentProgressFunc   func,
                                           gpointer                    user_data,
                                           GCancellable               *cancellable,
                                           GError                    **error);
GBytes    *ang_store_read_file            (AngStore                   *self,
                                           AngRecord                  *attachment,
                                           GCancellable               *cancellable,
                                           GError                    **error);
gboolean   ang_store_write_file           (AngStore                   *self,
                                           AngRecord                  *attachment,
                                           const char                 *path,
                                           GCancellable               *cancellable,
                                           GError                    **error);

G_END_DECLS
