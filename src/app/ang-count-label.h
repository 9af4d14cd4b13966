#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

char *ang_count_label (const AngEntity *entity,
                       guint            count);
char *ang_count_label_with_selection (const AngEntity *entity,
                                      guint            count,
                                      guint            n_selected);

G_END_DECLS
