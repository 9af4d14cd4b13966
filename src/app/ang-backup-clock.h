#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* Has an open register copied some time after it was opened and each hour, if it has changed. Signal "failed" (const GError *):
 * a copy could not be made; said once, until one is made again. */
#define ANG_TYPE_BACKUP_CLOCK (ang_backup_clock_get_type ())

G_DECLARE_FINAL_TYPE (AngBackupClock, ang_backup_clock, ANG, BACKUP_CLOCK, GObject)

AngBackupClock *ang_backup_clock_new (AngStore *store,
                                      guint     first,
                                      guint     interval);
void            ang_backup_clock_stop (AngBackupClock *self);

G_END_DECLS
