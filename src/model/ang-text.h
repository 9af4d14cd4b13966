#pragma once

#include <glib.h>

G_BEGIN_DECLS

char   *ang_text_fold              (const char *text);
double  ang_text_folded_similarity (const char *a,
                                    const char *b);

G_END_DECLS
