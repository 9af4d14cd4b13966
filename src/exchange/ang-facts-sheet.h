#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

char *ang_facts_sheet_dup_text (AngStore      *store,
                                gint64         cohort,
                                AngLanguage    language,
                                GCancellable  *cancellable,
                                GError       **error);

G_END_DECLS
