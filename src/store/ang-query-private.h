#pragma once

#include "ang-query.h"

G_BEGIN_DECLS

typedef struct
{
  guint       field;
  AngCompare  compare;
  gint64      integer;
  char       *text; /* for fields that hold text */
} AngCondition;

typedef struct
{
  guint    field;
  gboolean descending;
} AngSort;

GPtrArray *ang_query_get_conditions (AngQuery *self);
GArray    *ang_query_get_sorts      (AngQuery *self);

G_END_DECLS
