#pragma once

#include "ang-store.h"
#include "ang-timeline.h"

G_BEGIN_DECLS

gboolean ang_person_history_write (AngStore      *store,
                                   gint64         person,
                                   GPtrArray     *entries,
                                   AngLanguage    language,
                                   const char    *path,
                                   GCancellable  *cancellable,
                                   GError       **error);
char    *ang_person_history_dup_text (GPtrArray   *entries,
                                      AngLanguage  language);

G_END_DECLS
