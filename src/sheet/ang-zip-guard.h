#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A look at the end of a zip file before a library makes room for what it announces. Private to the room. */
gboolean ang_zip_guard_check (const char  *path,
                              guint64     *size,
                              GError     **error);

G_END_DECLS
