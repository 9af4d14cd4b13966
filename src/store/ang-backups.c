#include "config.h"

#include "ang-backups-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ang-store-copy.h"

#define SUFFIX ".angkatan"

/* Of each kind so many are kept: of the latest, and of the latest of a day, a week and a month. */
#define KEPT_LATEST 10
#define KEPT_DAYS 7
#define KEPT_WEEKS 4
#define KEPT_MONTHS 12

static const char *const reasons[] = {
  [ANG_BACKUP_START] = "start",
  [ANG_BACKUP_HOUR] = "hour",
  [ANG_BACKUP_IMPORT] = "import",
  [ANG_BACKUP_REMOVAL] = "removal",
  [ANG_BACKUP_RESTORE] = "restore",
};

/** Frees what is known of a backup; the file stays. */
void
ang_backup_free (AngBackup *self)
{
  g_free (self->path);
  g_date_time_unref (self->made);
  g_free (self);
}

/**
 * ang_backups_dup_folder:
 *
 * Returns: (transfer full): where the backups of that register lie; it may not exist yet
 */
char *
ang_backups_dup_folder (const char *register_path)
{
  g_autofree char *stem = g_strdup (register_path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';

  return g_strconcat (stem, ".backups", NULL);
}

/**
 * ang_backups_dup_name:
 *
 * Returns: (transfer full): what a backup is called
 */
char *
ang_backups_dup_name (guint            number,
                      GDateTime       *made,
                      AngBackupReason  reason)
{
  g_autofree char *at = g_date_time_format (made, "%Y-%m-%d %H.%M.%S");

  return g_strdup_printf ("%06u %s %s" SUFFIX, number, at, reasons[reason]);
}

static gboolean
parse_reason (const char      *text,
              AngBackupReason *reason)
{
  for (guint i = ANG_BACKUP_START; i < G_N_ELEMENTS (reasons); i++)
    {
      if (g_str_equal (reasons[i], text))
        {
          *reason = (AngBackupReason) i;
          return TRUE;
        }
    }

  return FALSE;
}

/* What is called otherwise was put there by somebody, and is left alone. */
static AngBackup *
parse_name (const char *folder,
            const char *name)
{
  static const char pattern[] = "^([0-9]{6,9}) ([0-9]{4})-([0-9]{2})-([0-9]{2}) ([0-9]{2})\\.([0-9]{2})\\.([0-9]{2}) ([a-z]+)\\.angkatan$";
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GDateTime) made = NULL;
  AngBackupReason reason;
  AngBackup *backup;

  if (!g_regex_match (regex, name, G_REGEX_MATCH_DEFAULT, &match))
    return NULL;
  parts = g_match_info_fetch_all (match);
  made = g_date_time_new_local (atoi (parts[2]), atoi (parts[3]), atoi (parts[4]), atoi (parts[5]), atoi (parts[6]), atoi (parts[7]));
  if (made == NULL || !parse_reason (parts[8], &reason))
    return NULL;

  backup = g_new0 (AngBackup, 1);
  *backup = (AngBackup) { g_build_filename (folder, name, NULL), (guint) atoi (parts[1]), g_steal_pointer (&made), reason };

  return backup;
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const AngBackup *left = *(AngBackup *const *) a;
  const AngBackup *right = *(AngBackup *const *) b;

  return (left->number < right->number) - (left->number > right->number);
}

/**
 * ang_backups_list:
 *
 * Returns: (transfer full) (element-type AngBackup): the backups of a register, the newest first
 */
GPtrArray *
ang_backups_list (const char *register_path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_backup_free);
  g_autofree char *folder = ang_backups_dup_folder (register_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      AngBackup *backup = parse_name (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);

  return backups;
}

/* Whether this is the newest of its day, week or month, and not too many of those are kept already. */
static gboolean
is_newest_of (GHashTable *seen,
              guint       most,
              char       *period)
{
  if (g_hash_table_size (seen) >= most)
    {
      g_free (period);
      return FALSE;
    }

  return g_hash_table_add (seen, period);
}

/**
 * ang_backups_choose_surplus:
 * @backups: (element-type AngBackup): the newest first
 *
 * Goes by the days of which there are backups, and not by today: whatever the clock says, no jump of it makes all of them
 * old at once.
 *
 * Returns: (transfer container) (element-type AngBackup): those that are kept no longer
 */
GPtrArray *
ang_backups_choose_surplus (GPtrArray *backups)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) weeks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *surplus = g_ptr_array_new ();

  for (guint i = 0; i < backups->len; i++)
    {
      AngBackup *backup = g_ptr_array_index (backups, i);
      gboolean of_day = is_newest_of (days, KEPT_DAYS, g_date_time_format (backup->made, "%F"));
      gboolean of_week = is_newest_of (weeks, KEPT_WEEKS, g_date_time_format (backup->made, "%G-%V"));
      gboolean of_month = is_newest_of (months, KEPT_MONTHS, g_date_time_format (backup->made, "%Y-%m"));

      if (i >= KEPT_LATEST && !of_day && !of_week && !of_month)
        g_ptr_array_add (surplus, backup);
    }

  return surplus;
}

/**
 * ang_backups_rotate:
 *
 * Removes the backups that are kept no longer. One that cannot be removed is tried again the next time.
 */
void
ang_backups_rotate (const char *register_path)
{
  g_autoptr (GPtrArray) backups = ang_backups_list (register_path);
  g_autoptr (GPtrArray) surplus = ang_backups_choose_surplus (backups);

  for (guint i = 0; i < surplus->len; i++)
    {
      const AngBackup *backup = g_ptr_array_index (surplus, i);

      g_remove (backup->path);
      ang_store_copy_remove_journals (backup->path);
    }
}

/**
 * ang_backups_dup_next:
 *
 * Makes the folder if need be; only its owner may look into it.
 *
 * Returns: (transfer full): the path of the backup to make
 */
char *
ang_backups_dup_next (const char       *register_path,
                      AngBackupReason   reason,
                      GDateTime        *now,
                      GError          **error)
{
  g_autofree char *folder = ang_backups_dup_folder (register_path);
  g_autoptr (GPtrArray) backups = ang_backups_list (register_path);
  g_autofree char *name = NULL;
  guint last = backups->len > 0 ? ((AngBackup *) backups->pdata[0])->number : 0;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _("The folder “%s” for backups cannot be made."), folder);
      return NULL;
    }
  name = ang_backups_dup_name (last + 1, now, reason);

  return g_build_filename (folder, name, NULL);
}
