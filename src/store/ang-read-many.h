#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

GPtrArray *ang_read_linked (AngStore         *store,
                            const AngEntity  *entity,
                            guint             field,
                            const gint64     *links,
                            guint             n_links,
                            GError          **error);
GPtrArray *ang_read_linked_with (AngStore         *store,
                                 const AngEntity  *entity,
                                 guint             field,
                                 const gint64     *links,
                                 guint             n_links,
                                 guint             other,
                                 gint64            value,
                                 GError          **error);
GPtrArray *ang_read_stored (AngStore         *store,
                            const AngEntity  *entity,
                            const gint64     *ids,
                            guint             n_ids,
                            GError          **error);
GPtrArray *ang_read_texts  (AngStore         *store,
                            const AngEntity  *entity,
                            guint             field,
                            GPtrArray        *texts,
                            GError          **error);
GPtrArray *ang_read_all    (AngStore         *store,
                            const AngEntity  *entity,
                            GError          **error);
GArray    *ang_collect_ids (GPtrArray        *records,
                            guint             field);

G_END_DECLS
