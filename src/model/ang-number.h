#pragma once

#include <glib.h>

#include "ang-language.h"

G_BEGIN_DECLS

char *ang_number_format         (gint64       n,
                                 AngLanguage  language);
char *ang_number_format_decimal (double       value,
                                 guint        decimals,
                                 AngLanguage  language);
char *ang_number_format_amount  (gint64       hundredths,
                                 const char  *currency,
                                 AngLanguage  language);
char *ang_number_words          (gint64       n,
                                 AngLanguage  language);

G_END_DECLS
