#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Which records are parts of another one. */
typedef struct
{
  const char *part;
  const char *link;
  const char *whole;
  gboolean    together; /* removed with the whole */
} AngRelation;

const AngRelation *ang_relations_list       (guint      *n_relations);
const AngRelation *ang_relations_list_loose (guint      *n_relations);
const char *const *ang_relations_get_views  (const char *table);

G_END_DECLS
