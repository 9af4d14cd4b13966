#pragma once

#include "ang-column.h"
#include "ang-store.h"

G_BEGIN_DECLS

char       *ang_cell_format_field   (AngStore    *store,
                                     AngRecord   *record,
                                     guint        field,
                                     AngLanguage  language);
char       *ang_cell_format_column  (AngRecord   *record,
                                     AngColumn   *column,
                                     AngLanguage  language);

G_END_DECLS
