#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Everything that is written below a register while it is taken down, and what the disk may hold of it after the power went
 * at any moment: what was synced is there; of the rest some writes are, in any order, whole or in part. */
typedef struct _PowerLog PowerLog;

PowerLog *power_log_new         (const char *path);
void      power_log_free        (PowerLog   *self);
void      power_log_start       (PowerLog   *self);
void      power_log_stop        (PowerLog   *self);
guint     power_log_get_length  (PowerLog   *self);

/* An image at a later moment than the one before. */
void      power_log_go_to       (PowerLog   *self,
                                 guint       moment,
                                 gboolean    syncs_count);
void      power_log_write_image (PowerLog   *self,
                                 const char *path,
                                 double      kept);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PowerLog, power_log_free)

G_END_DECLS
