#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *ang_phone_normalize (const char *text);
gboolean  ang_phone_is_valid  (const char *number);
char     *ang_phone_format    (const char *number,
                               gboolean    abroad);

G_END_DECLS
