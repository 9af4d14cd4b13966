#pragma once

#include "ang-table.h"

G_BEGIN_DECLS

GtkApplication *bench_window_new_application (void);
AngTable       *bench_window_find_table      (GtkApplication *application,
                                              const char     *entity);
gboolean        bench_window_is_filled       (AngTable       *table);

G_END_DECLS
