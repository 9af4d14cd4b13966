#include "config.h"

#include "ang-cli.h"

#include <glib/gi18n.h>

#include "ang-backups.h"

/* Copies of the register, and back. */

static gboolean
run_backup (AngCli  *cli,
            GError **error)
{
  g_autoptr (AngStore) store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);

  if (store == NULL || !ang_store_save_copy (store, cli->arguments[0], error))
    return FALSE;
  ang_cli_print (_("Copied the register to %s; the copy is checked."), cli->arguments[0]);
  ang_cli_print ("\n");

  return ang_store_close (store, error);
}

static gboolean
run_restore (AngCli  *cli,
             GError **error)
{
  g_autofree char *path = ang_cli_dup_register_path (cli);
  g_autofree char *kept = NULL;

  if (!ang_register_restore (path, cli->arguments[0], &kept, error))
    return FALSE;
  ang_cli_print (_("The register %s is now as %s."), path, cli->arguments[0]);
  ang_cli_print ("\n");
  if (kept != NULL)
    {
      ang_cli_print (_("What it was before is kept as %s"), kept);
      ang_cli_print ("\n");
    }

  return TRUE;
}

const AngCliCommand ang_cli_backup_command = {
  "backup", N_ ("FILE"), N_ ("Write a checked copy of the register"), NULL, 1, run_backup
};

const AngCliCommand ang_cli_restore_command = {
  "restore", N_ ("FILE"), N_ ("Put a copy in the place of the register, and keep what was there"), NULL, 1, run_restore
};
