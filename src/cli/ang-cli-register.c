#include "config.h"

#include "ang-cli.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ang-backups.h"
#include "ang-cli-columns.h"
#include "ang-entities.h"
#include "ang-number.h"
#include "ang-starter.h"

/* Making a register, and what one is like. */

static gboolean demo;

static const GOptionEntry new_options[] = {
  { "demo", 0, 0, G_OPTION_ARG_NONE, &demo, N_ ("Fill it with a demonstration of invented people") },
  { NULL }
};

static gboolean
count (AngStore         *store,
       const AngEntity  *entity,
       guint64          *n,
       GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);

  return ang_store_count (store, query, n, NULL, error);
}

static gboolean
run_new (AngCli  *cli,
         GError **error)
{
  g_autoptr (AngStore) store = ang_register_create (cli->arguments[0], demo, error);
  guint64 people;
  guint64 cohorts;

  if (store == NULL || !count (store, &ang_person_entity, &people, error) ||
      !count (store, &ang_cohort_entity, &cohorts, error))
    return FALSE;

  ang_cli_print (_("Made %s: %u people, %u cohorts."), cli->arguments[0], (guint) people, (guint) cohorts);
  ang_cli_print ("\n");

  return ang_store_close (store, error);
}

static void
print_line (const char *label,
            const char *text)
{
  g_autofree char *labelled = g_strconcat (label, ":", NULL);

  /* Wide enough for the longest label in both languages; padded by characters, not bytes. */
  ang_cli_print ("%s%*s%s\n", labelled, MAX (1, 26 - (int) g_utf8_strlen (labelled, -1)), "", text);
}

static gboolean
print_counts (AngStore  *store,
              GError   **error)
{
  const struct { const char *label; const AngEntity *entity; } lines[] = {
    { _("People"), &ang_person_entity }, { _("Cohorts"), &ang_cohort_entity },
    { _("Participations"), &ang_participation_entity }, { _("Units"), &ang_unit_entity },
    { _("Partners"), &ang_partner_entity }, { _("Schemes"), &ang_scheme_entity },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *number = NULL;
      guint64 n;

      if (!count (store, lines[i].entity, &n, error))
        return FALSE;
      number = ang_number_format ((gint64) n, ang_language_get_interface ());
      print_line (lines[i].label, number);
    }

  return TRUE;
}

static void
print_file (AngStore *store)
{
  g_autofree char *version = g_strdup_printf ("%d", ang_store_get_schema_version (store));
  g_autofree char *size = NULL;
  GStatBuf status;

  print_line (_("Schema version"), version);
  if (g_stat (ang_store_get_path (store), &status) == 0)
    size = g_format_size ((guint64) status.st_size);
  print_line (_("Size"), size != NULL ? size : "-");
}

static void
print_last_backup (AngStore *store)
{
  g_autoptr (GPtrArray) backups = ang_backups_list (ang_store_get_path (store));
  g_autofree char *made = NULL;

  if (backups->len > 0)
    made = g_date_time_format (((const AngBackup *) backups->pdata[0])->made, "%Y-%m-%d %H:%M");
  print_line (_("Last backup"), made != NULL ? made : "-");
}

static gboolean
run_info (AngCli  *cli,
          GError **error)
{
  g_autoptr (AngStore) store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);

  if (store == NULL)
    return FALSE;
  print_line (_("Register"), ang_store_get_path (store));
  if (!print_counts (store, error))
    return FALSE;
  print_file (store);
  print_last_backup (store);

  return ang_store_close (store, error);
}

const AngCliCommand ang_cli_new_command = {
  "new", N_ ("FILE"), N_ ("Make a register"), new_options, 1, run_new
};

const AngCliCommand ang_cli_info_command = {
  "info", NULL, N_ ("Counts, version, size and last backup of the register"), NULL, 0, run_info
};
