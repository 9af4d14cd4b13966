#include "config.h"

#include "ang-cli.h"

#include <glib/gi18n.h>

#include "ang-calendar.h"
#include "ang-time-zone.h"

static char *output_path;
static char *zone_word;

static const GOptionEntry calendar_options[] = {
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &output_path, N_ ("Where to; its name must end in .ics"), N_ ("FILE") },
  { "zone", 0, 0, G_OPTION_ARG_STRING, &zone_word, N_ ("The time zone of the programme, such as Asia/Singapore; without it that of the country"),
    N_ ("NAME") },
  { NULL }
};

static gboolean
parse_options (AngCalendarOptions  *options,
               GError             **error)
{
  g_autofree char *folded = g_ascii_strdown (output_path, -1);
  const AngChoice *zone = zone_word != NULL ? ang_enumeration_find_nick (&ang_time_zone_enumeration, zone_word) : NULL;

  if (!g_str_has_suffix (folded, ".ics"))
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("“%s” cannot be written: a calendar is an .ics file."), output_path);
      return FALSE;
    }
  if (zone_word != NULL && zone == NULL)
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("There is no time zone “%s”: try one such as Asia/Singapore."), zone_word);
      return FALSE;
    }
  if (zone != NULL)
    options->zone = zone->value;

  return TRUE;
}

static gboolean
run_calendar (AngCli  *cli,
              GError **error)
{
  AngCalendarOptions options = { 0 };
  g_autoptr (AngStore) store = NULL;
  g_autoptr (AngRecord) cohort = NULL;

  if (!ang_cli_require ("--output", output_path, error) || !parse_options (&options, error))
    return FALSE;
  if (cli->language != NULL)
    options.language = ang_language_from_code (cli->language, ANG_LANGUAGE_ENGLISH);
  store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);
  if (store != NULL)
    cohort = ang_cli_find_cohort (store, cli->arguments[0], error);
  if (cohort == NULL || !ang_calendar_write (store, ang_record_get_id (cohort), &options, output_path, NULL, error))
    return FALSE;

  ang_cli_print (_("Written: %s"), output_path);
  ang_cli_print ("\n");

  return ang_store_close (store, error);
}

const AngCliCommand ang_cli_calendar_command = {
  "calendar", N_ ("COHORT"), N_ ("Write the programme as a calendar"), calendar_options, 1, run_calendar
};
