#pragma once

#include "ang-language.h"
#include "ang-record.h"

G_BEGIN_DECLS

const char *ang_record_get_in_language (AngRecord   *record,
                                        guint        indonesian,
                                        guint        english,
                                        AngLanguage  language);

G_END_DECLS
