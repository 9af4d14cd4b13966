#pragma once

#include <gio/gio.h>

#include "ang-choice-item.h"
#include "ang-query.h"

G_BEGIN_DECLS

/* The groups of ranks that offices speak of: golongan I to IV of the PNS, and all grades of the PPPK. */
GListModel *ang_rank_groups_new   (void);
gboolean    ang_rank_groups_apply (AngChoiceItem *item,
                                   guint          field,
                                   AngQuery      *query);
gboolean    ang_rank_groups_have  (AngChoiceItem *item,
                                   const char    *code);

G_END_DECLS
