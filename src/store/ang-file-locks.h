#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ang_file_locks_keep (void);

G_END_DECLS
