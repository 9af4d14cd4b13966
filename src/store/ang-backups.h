#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* The copies of a register that the program makes by itself. They lie beside it, in a folder of its name ("Register
 * kita.angkatan" has "Register kita.backups"): who moves or deletes the register sees them, and nothing of it is left hidden
 * on a computer where somebody only opened it from a stick. Against the loss of the disk there is "Save a Copy".
 *
 * A backup is called by a number that counts up, by when it was made and by what was about to happen:
 * "000042 2026-08-17 09.30.00 import.angkatan". The numbers say which is the newest, for clocks jump. Kept are the latest ten
 * and the latest of each of the last seven days, four weeks and twelve months of which there are any. */

typedef enum
{
  ANG_BACKUP_START = 1, /* opened for the first time on a day */
  ANG_BACKUP_HOUR,
  ANG_BACKUP_IMPORT,    /* the following: it was about to happen */
  ANG_BACKUP_REMOVAL,
  ANG_BACKUP_RESTORE,
} AngBackupReason;

typedef struct
{
  char            *path;
  guint            number;
  GDateTime       *made; /* by the clock of that time */
  AngBackupReason  reason;
} AngBackup;

void       ang_backup_free              (AngBackup            *self);
char      *ang_backups_dup_folder       (const char           *register_path);
GPtrArray *ang_backups_list             (const char           *register_path);
GPtrArray *ang_backups_choose_surplus   (GPtrArray            *backups);

/* Makes one if the register has changed since the last, and removes what is kept no longer. */
gboolean   ang_store_back_up            (AngStore             *self,
                                         AngBackupReason       reason,
                                         GCancellable         *cancellable,
                                         GError              **error);
gboolean   ang_store_back_up_at         (AngStore             *self,
                                         AngBackupReason       reason,
                                         GDateTime            *now,
                                         GCancellable         *cancellable,
                                         GError              **error);
void       ang_store_back_up_async      (AngStore             *self,
                                         AngBackupReason       reason,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean   ang_store_back_up_finish     (AngStore             *self,
                                         GAsyncResult         *result,
                                         GError              **error);

/* Puts a backup, or any copy, in the place of a register that is open nowhere. What was there is kept. */
gboolean   ang_register_restore         (const char           *register_path,
                                         const char           *copy_path,
                                         char                **kept_path,
                                         GError              **error);

G_END_DECLS
