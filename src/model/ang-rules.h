#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A number that rules go by, and that the office may change: a setting of the register. Labels and sources are message ids. */
typedef struct
{
  const char *key;
  const char *label;
  gint64      fallback; /* what counts where the register says nothing */
  gint64      least;
  gint64      most;
  const char *source;
} AngRule;

const AngRule *ang_rules_list (guint      *n_rules);
const AngRule *ang_rules_find (const char *key);

G_END_DECLS
