#pragma once

#include "ang-store.h"
#include "ang-transaction.h"

G_BEGIN_DECLS

/* Who links to a record, whatever entity it is of: found by the fields of the entities, so that new ones are covered. */
typedef void (*AngLinkFunc) (AngRecord *record,
                             guint      field,
                             gpointer   user_data);

gboolean ang_links_foreach (AngStore         *store,
                            const AngEntity  *target,
                            gint64            id,
                            AngLinkFunc       func,
                            gpointer          user_data,
                            GError          **error);
gboolean ang_links_count   (AngStore         *store,
                            const AngEntity  *target,
                            gint64            id,
                            guint            *count,
                            GError          **error);
gboolean ang_links_go_together (const AngEntity *part,
                                guint            link);

G_END_DECLS
