#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The data that the program brings along, compiled in. Private to the room. */

GBytes       *ang_data_lookup (const char    *path);
GInputStream *ang_data_open   (const char    *path,
                               GError       **error);

G_END_DECLS
