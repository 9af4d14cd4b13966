#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

char     *ang_record_dup_label   (AngRecord       *record,
                                  AngLanguage      language);
gboolean  ang_entity_find_label  (const AngEntity *entity,
                                  AngLanguage      language,
                                  guint           *field);

G_END_DECLS
