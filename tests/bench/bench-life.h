#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* A cohort with everything that an office keeps of one: many participants, each with documents, scores and attendance. */
#define BENCH_LIFE_PARTICIPANTS 200u
#define BENCH_LIFE_DOCUMENTS 25u
#define BENCH_LIFE_SESSIONS 40u
#define BENCH_LIFE_CRITERIA 3u

char *bench_life_make (const char  *folder,
                       gint64      *cohort,
                       GError     **error);

G_END_DECLS
