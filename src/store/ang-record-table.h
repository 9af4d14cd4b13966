#pragma once

#include "ang-database.h"
#include "ang-record.h"
#include "ang-row-image.h"

G_BEGIN_DECLS

/* Rows and records: statement texts are put together once for each entity, from the names of its fields. */

const char *ang_record_table_get_columns (const AngEntity  *entity);
AngRecord  *ang_record_table_read_row    (const AngEntity  *entity,
                                          AngStatement     *statement);
AngRecord  *ang_record_table_get         (AngDatabase      *database,
                                          const AngEntity  *entity,
                                          gint64            id,
                                          GError          **error);
AngRowImage *ang_record_table_make_image (AngRecord          *record,
                                          GError            **error);
gboolean    ang_record_table_insert      (AngDatabase        *database,
                                          const AngEntity    *entity,
                                          const AngRowImage  *image,
                                          GError            **error);
gboolean    ang_record_table_update      (AngDatabase      *database,
                                          AngRecord        *record,
                                          GError          **error);
gboolean    ang_record_table_delete      (AngDatabase      *database,
                                          const AngEntity  *entity,
                                          gint64            id,
                                          GError          **error);
gboolean    ang_record_table_contains    (AngDatabase      *database,
                                          const AngEntity  *entity,
                                          gint64            id,
                                          gboolean         *found,
                                          GError          **error);

G_END_DECLS
