#pragma once

#include "ang-date.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* How much of a scheme's quota went in one year; a row without a year is the sum of all. */
typedef struct
{
  int year;
  guint cohorts;
  gint64 used;     /* people of cohorts that departed */
  gint64 reserved; /* places of cohorts that have not */
} AngSchemeUsage;

GArray *ang_scheme_usage_compute (GPtrArray *cohorts);

G_END_DECLS
