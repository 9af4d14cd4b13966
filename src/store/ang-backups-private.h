#pragma once

#include "ang-backups.h"

G_BEGIN_DECLS

char *ang_backups_dup_name (guint            number,
                            GDateTime       *made,
                            AngBackupReason  reason);
char *ang_backups_dup_next (const char       *register_path,
                            AngBackupReason   reason,
                            GDateTime        *now,
                            GError          **error);
void  ang_backups_rotate   (const char       *register_path);

G_END_DECLS
