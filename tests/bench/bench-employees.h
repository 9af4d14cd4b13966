#pragma once

#include "ang-store.h"

/* A list of employees as a personnel agency exports it: a row of headings, twelve columns, everybody invented. */
void bench_employees_write (AngStore   *store,
                            const char *path,
                            guint       n_people);
