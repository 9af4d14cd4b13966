#pragma once

#include <glib.h>

#include "ang-language.h"

G_BEGIN_DECLS

gboolean ang_time_parse  (const char  *text,
                          int         *minutes);
char    *ang_time_to_iso (int          minutes);
char    *ang_time_format (const char  *iso,
                          AngLanguage  language);

G_END_DECLS
