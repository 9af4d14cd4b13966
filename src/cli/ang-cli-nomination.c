#include "config.h"

#include "ang-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-nomination.h"

static char *output_path;
static char *deadline;
static char *send_to;

static const GOptionEntry nomination_options[] = {
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &output_path, N_ ("Where to; its name must end in .xlsx"), N_ ("FILE") },
  { "deadline", 0, 0, G_OPTION_ARG_STRING, &deadline, N_ ("The last day on which it is taken"), N_ ("YYYY-MM-DD") },
  { "send-to", 0, 0, G_OPTION_ARG_STRING, &send_to, N_ ("Where units send it; without it the lines of the letterhead"), N_ ("TEXT") },
  { NULL }
};

static gboolean
check_options (GError **error)
{
  g_autofree char *folded = g_ascii_strdown (output_path, -1);
  AngDate date;

  if (!g_str_has_suffix (folded, ".xlsx"))
    g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE,
                 _("“%s” cannot be written: a nomination workbook is an .xlsx file."), output_path);
  else if (deadline != NULL && (!ang_date_parse_iso (deadline, &date) || !ang_date_is_complete (date)))
    g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("“%s” is not a date in the form YYYY-MM-DD."), deadline);
  else
    return TRUE;

  return FALSE;
}

static gboolean
run_nomination (AngCli  *cli,
                GError **error)
{
  AngNominationOptions options = { .deadline = deadline, .send_to = send_to };
  g_autoptr (AngStore) store = NULL;
  g_autoptr (AngRecord) cohort = NULL;

  if (!ang_cli_require ("--output", output_path, error) || !check_options (error))
    return FALSE;
  if (cli->language != NULL)
    options.language = ang_language_from_code (cli->language, ANG_LANGUAGE_ENGLISH);
  store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);
  if (store != NULL)
    cohort = ang_cli_find_cohort (store, cli->arguments[0], error);
  if (cohort == NULL
      || !ang_nomination_write (store, ang_record_get_id (cohort), &options, output_path, NULL, NULL, NULL, error))
    return FALSE;

  ang_cli_print (_("Written: %s"), output_path);
  ang_cli_print ("\n");

  return ang_store_close (store, error);
}

const AngCliCommand ang_cli_nomination_command = {
  "nomination", N_ ("COHORT"), N_ ("Write the workbook that units nominate people with"), nomination_options, 1, run_nomination
};
