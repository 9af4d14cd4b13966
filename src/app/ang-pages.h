#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* A kind of page. One with an icon stands in the sidebar; one with an entity shows a single record of it, and the sidebar
 * marks the page its records are listed on, wherever it was opened from. */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  const char *entity;
  const char *listed_on;
  GType       (*get_type)  (void);
} AngPageKind;

const AngPageKind *ang_pages_list        (guint             *n_kinds);
const AngPageKind *ang_pages_find        (const char        *name);
const AngPageKind *ang_pages_find_entity (const char        *entity);
AngPage           *ang_pages_create      (const AngPageKind *kind,
                                          AngStore          *store,
                                          gint64             record_id);

G_END_DECLS
