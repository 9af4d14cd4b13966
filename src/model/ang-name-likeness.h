#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean   ang_names_are_alike      (const char  *a,
                                     const char  *b);
char     **ang_name_words_new       (const char  *name);
gboolean   ang_name_words_are_alike (char       **a,
                                     char       **b);

G_END_DECLS
