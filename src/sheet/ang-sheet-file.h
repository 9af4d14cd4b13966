#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Opens a file that somebody has chosen, and says in plain words why it cannot be opened. Private to the room. */
GFileInputStream *ang_sheet_file_open (const char    *path,
                                       GCancellable  *cancellable,
                                       GError       **error);

G_END_DECLS
