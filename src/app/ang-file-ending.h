#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *ang_file_ending_ensure (GFile              *file,
                               const char *const  *endings,
                               const char         *ending,
                               GError            **error);

G_END_DECLS
