#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* Files kept in the register, as a window needs them: taken in with progress, opened with the system's program, written
 * elsewhere. All in a worker thread. */

/* @done: from 0 to 1, in the main thread. */
typedef void (*AngKeptFileProgressFunc) (double    done,
                                         gpointer  user_data);

void       ang_kept_file_add_async  (AngStore                 *store,
                                     const char               *path,
                                     AngKeptFileProgressFunc   func,
                                     gpointer                  func_data,
                                     GCancellable             *cancellable,
                                     GAsyncReadyCallback       callback,
                                     gpointer                  user_data);
AngRecord *ang_kept_file_add_finish (GAsyncResult             *result,
                                     GError                  **error);
void       ang_kept_file_open       (GtkWidget                *widget,
                                     AngStore                 *store,
                                     AngRecord                *attachment);
void       ang_kept_file_save_as    (GtkWidget                *widget,
                                     AngStore                 *store,
                                     AngRecord                *attachment);
void       ang_kept_files_clean     (void);

G_END_DECLS
