#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ang_running_number_step (const char *text,
                               guint       by);

G_END_DECLS
