#pragma once

#include <glib.h>

G_BEGIN_DECLS

void      ang_name_split       (const char  *text,
                                char       **title_front,
                                char       **name,
                                char       **title_back);
char     *ang_name_join        (const char  *title_front,
                                const char  *name,
                                const char  *title_back);
char     *ang_name_fold        (const char  *text);
double    ang_name_similarity  (const char  *a,
                                const char  *b);
char     *ang_name_to_passport (const char  *text);
gboolean  ang_name_propose     (const char  *text,
                                char       **surname,
                                char       **given);

G_END_DECLS
