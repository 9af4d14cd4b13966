#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ang_names_are_alike (const char *a,
                              const char *b);

G_END_DECLS
