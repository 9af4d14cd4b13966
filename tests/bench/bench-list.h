#pragma once

#include <glib.h>

/* A list of people with twelve columns, as the benchmarks write and read it. */

#define BENCH_LIST_COLUMNS 12

typedef struct
{
  char nip[24];
  char name[48];
  char phone[20];
  char post[64];
} BenchListPerson;

void bench_list_make_person (guint            i,
                             BenchListPerson *person);
void bench_list_write       (const char      *path,
                             const char      *folder,
                             guint            n_rows,
                             gboolean         shared);
