#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Figures of several runs: what lies in the middle counts, how far they lie apart says what it is worth. */
typedef struct
{
  double median;
  double lowest;
  double highest;
} BenchFigures;

/* A time, and what of it the processor worked for this process. */
typedef struct
{
  gint64 start;
  double processor_start;
  double elapsed;
  double processor;
} BenchWatch;

void         bench_watch_start     (BenchWatch       *watch);
void         bench_watch_stop      (BenchWatch       *watch);
void         bench_print_watch     (const char       *what,
                                    const BenchWatch *watch);

BenchFigures bench_figures         (GArray     *values);
gboolean     bench_read_memory     (double     *resident,
                                    double     *proportional);
double       bench_read_peak       (void);
double       bench_milliseconds    (gint64      since);
double       bench_processor_milliseconds (void);
double       bench_thread_milliseconds (void);
void         bench_print_ratio     (const char *what,
                                    double      value,
                                    double      against,
                                    double      limit);
void         bench_print_setting   (void);

G_END_DECLS
