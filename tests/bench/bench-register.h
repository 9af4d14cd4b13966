#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Registers of any size, made once and kept in $ANGKATAN_BENCH_DIR, else in the user's cache folder. */

#define BENCH_SMALL 1000u

guint bench_register_get_large (void);
char *bench_register_ensure    (guint    n_people,
                                GError **error);
char *bench_register_ensure_cohorts (guint    n_people,
                                     guint    n_cohorts,
                                     GError **error);

G_END_DECLS
