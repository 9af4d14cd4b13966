#pragma once

#include "ang-finding-groups.h"
#include "ang-home-section.h"

G_BEGIN_DECLS

/* Findings in groups, with what can be done with them in place. */
void ang_home_attention_show (AngHomeSection *section,
                              AngStore       *store,
                              GPtrArray      *groups,
                              guint           max_groups,
                              guint           max_findings);
void ang_home_attention_show_rows (AngHomeSection *section,
                                   AngStore       *store,
                                   GPtrArray      *groups,
                                   guint           max_rows);

G_END_DECLS
