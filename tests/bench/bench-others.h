#pragma once

#include "bench-measure.h"

G_BEGIN_DECLS

void bench_others (const char       *path,
                   const BenchWatch *ours);

G_END_DECLS
