#include "config.h"

#include "ang-cli.h"

#include <glib/gi18n.h>

#include "ang-cli-output.h"
#include "ang-date.h"
#include "ang-roster.h"
#include "ang-session.h"
#include "ang-signatory.h"

static char *template_name;
static char *paper_word;
static char *output_path;
static char *order_word;
static char *letter_number;
static char *letter_date;
static char *signatory_words;
static char *session_words;
static char *format_word;

static const GOptionEntry roster_options[] = {
  { "template", 0, 0, G_OPTION_ARG_STRING, &template_name, N_ ("Which roster; “angkatan-cli templates” names them"), N_ ("NAME") },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &output_path, N_ ("Where to; the ending .xlsx, .pdf or .csv decides the format"), N_ ("FILE") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_word, N_ ("The paper; without it the template’s"), "f4|a4" },
  { "order", 0, 0, G_OPTION_ARG_STRING, &order_word, N_ ("The order of the people; without it the template’s"),
    "leader-first|seniority|unit|alphabetical|manual" },
  { "number", 0, 0, G_OPTION_ARG_STRING, &letter_number, N_ ("The number of the letter; without it the cohort’s"), N_ ("TEXT") },
  { "date", 0, 0, G_OPTION_ARG_STRING, &letter_date, N_ ("The date of the letter; without it the cohort’s"), N_ ("YYYY-MM-DD") },
  { "signatory", 0, 0, G_OPTION_ARG_STRING, &signatory_words, N_ ("Who signs: words of the name or position; without it who signs usually"),
    N_ ("TEXT") },
  { "session", 0, 0, G_OPTION_ARG_STRING, &session_words, N_ ("Which session an attendance sheet is for: its day, and the time where there are several"),
    N_ ("YYYY-MM-DD [HH:MM]") },
  { NULL }
};

static const GOptionEntry templates_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("How it is written"), "table|csv|json" },
  { NULL }
};

static gboolean
parse_paper (AngRosterOptions  *options,
             GError           **error)
{
  static const struct { const char *word; AngSheetPaper paper; } papers[] = {
    { "f4", ANG_SHEET_PAPER_F4 }, { "a4", ANG_SHEET_PAPER_A4 }, { "a3", ANG_SHEET_PAPER_A3 },
  };

  if (paper_word == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_ascii_strcasecmp (papers[i].word, paper_word) == 0)
        {
          options->paper = papers[i].paper;
          return TRUE;
        }
    }

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("There is no paper “%s”: choose f4 or a4."), paper_word);
  return FALSE;
}

static gboolean
parse_order (AngRosterOptions  *options,
             GError           **error)
{
  const AngChoice *choice;

  if (order_word == NULL)
    return TRUE;
  choice = ang_enumeration_find_nick (&ang_roster_order_enumeration, order_word);
  if (choice != NULL)
    {
      options->order = choice->value;
      return TRUE;
    }

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("There is no order “%s”."), order_word);
  return FALSE;
}

static gboolean
parse_letter (AngRosterOptions  *options,
              GError           **error)
{
  AngDate date;

  options->letter_number = letter_number;
  options->letter_date = letter_date;
  if (letter_date == NULL || (ang_date_parse_iso (letter_date, &date) && ang_date_is_complete (date)))
    return TRUE;

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("“%s” is not a date in the form YYYY-MM-DD."), letter_date);
  return FALSE;
}

static gboolean
parse_options (AngCli            *cli,
               AngRosterOptions  *options,
               GError           **error)
{
  if (cli->language != NULL)
    options->language = ang_language_from_code (cli->language, ANG_LANGUAGE_ENGLISH);
  if (!ang_roster_is_format (output_path))
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE,
                   _("“%s” cannot be written: the name must end in .xlsx, .pdf or .csv."), output_path);
      return FALSE;
    }

  return parse_paper (options, error) && parse_order (options, error) && parse_letter (options, error);
}

/* By words of the name, the position or whom it is signed for. */
static gboolean
find_signatory (AngStore          *store,
                AngRosterOptions  *options,
                GError           **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_signatory_entity);
  g_autoptr (GPtrArray) found = NULL;

  if (signatory_words == NULL)
    return TRUE;
  ang_query_set_search (query, signatory_words);
  found = ang_store_read (store, query, 0, 2, NULL, error);
  if (found == NULL)
    return FALSE;
  if (found->len != 1)
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_NOT_FOUND,
                   found->len == 0 ? _("There is no signatory “%s”.") : _("“%s” is more than one signatory; say more."),
                   signatory_words);
      return FALSE;
    }
  options->signatory = ang_record_get_id (g_ptr_array_index (found, 0));

  return TRUE;
}

/* "2023-03-24" or "2023-03-24 09:00": the only session of the day, or the one that begins then. */
static gboolean
find_session (AngStore          *store,
              gint64             cohort,
              AngRosterOptions  *options,
              GError           **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_session_entity);
  g_autoptr (GPtrArray) found = NULL;
  g_auto (GStrv) words = NULL;

  if (session_words == NULL)
    return TRUE;
  words = g_strsplit (session_words, " ", 2);
  ang_query_add_integer (query, ANG_SESSION_COHORT_ID, ANG_COMPARE_EQUAL, cohort);
  ang_query_add_text (query, ANG_SESSION_DATE, ANG_COMPARE_EQUAL, words[0] != NULL ? words[0] : "");
  if (words[0] != NULL && words[1] != NULL)
    ang_query_add_text (query, ANG_SESSION_START_TIME, ANG_COMPARE_EQUAL, words[1]);
  found = ang_store_read (store, query, 0, 2, NULL, error);
  if (found == NULL)
    return FALSE;
  if (found->len != 1)
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_NOT_FOUND,
                   found->len == 0 ? _("There is no session “%s”.") : _("“%s” is more than one session; say its time, too."),
                   session_words);
      return FALSE;
    }
  options->session = ang_record_get_id (g_ptr_array_index (found, 0));

  return TRUE;
}

static gboolean
write_roster (AngCli            *cli,
              AngRosterOptions  *options,
              GError           **error)
{
  g_autoptr (AngStore) store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);
  g_autoptr (AngRecord) cohort = NULL;

  if (store != NULL)
    cohort = ang_cli_find_cohort (store, cli->arguments[0], error);
  if (cohort == NULL || !find_signatory (store, options, error) ||
      !find_session (store, ang_record_get_id (cohort), options, error) ||
      !ang_roster_write (store, ang_record_get_id (cohort), options, output_path, NULL, NULL, NULL, error))
    return FALSE;

  ang_cli_print (_("Written: %s"), output_path);
  ang_cli_print ("\n");

  return ang_store_close (store, error);
}

static gboolean
run_roster (AngCli  *cli,
            GError **error)
{
  g_autoptr (AngRosterTemplate) template = NULL;
  AngRosterOptions options;

  if (!ang_cli_require ("--template", template_name, error) || !ang_cli_require ("--output", output_path, error))
    return FALSE;
  template = ang_roster_template_load (template_name, error);
  if (template == NULL)
    return FALSE;
  ang_roster_options_init (&options, template);

  return parse_options (cli, &options, error) && write_roster (cli, &options, error);
}

static gboolean
add_template (AngCliOutput       *output,
              AngRosterTemplate  *template,
              GError            **error)
{
  AngLanguage language = ang_language_get_interface ();
  AngCliValue values[] = {
    ang_cli_value_text (ang_roster_template_get_name (template)),
    ang_cli_value_text (ang_roster_template_get_label (template, language)),
    ang_cli_value_text (ang_roster_template_get_description (template, language)),
    { .kind = ANG_CLI_VALUE_BOOLEAN, .integer = ang_roster_template_get_own (template) },
  };
  gboolean added = ang_cli_output_add (output, values, error);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    ang_cli_value_clear (&values[i]);

  return added;
}

static gboolean
run_templates (AngCli  *cli,
               GError **error)
{
  static const char *const names[] = { "name", "label", "description", "own" };
  const char *labels[] = { _("Template"), _("What it is"), _("Description"), _("Own") };
  AngCliFormat format = ANG_CLI_FORMAT_TABLE;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) templates = ang_roster_template_list (problems);
  g_autoptr (AngCliOutput) output = NULL;

  if (!ang_cli_format_parse (format_word, &format, error))
    return FALSE;
  output = ang_cli_output_new (format, names, labels, format == ANG_CLI_FORMAT_TABLE ? 3 : 4);
  for (guint i = 0; i < templates->len; i++)
    {
      if (!add_template (output, g_ptr_array_index (templates, i), error))
        return FALSE;
    }
  for (guint i = 0; i < problems->len; i++)
    fprintf (stderr, "angkatan-cli: %s\n", (char *) g_ptr_array_index (problems, i));

  return ang_cli_output_finish (output, error);
}

const AngCliCommand ang_cli_roster_command = {
  "roster", N_ ("COHORT"), N_ ("Write a list of a cohort"), roster_options, 1, run_roster
};

const AngCliCommand ang_cli_templates_command = {
  "templates", NULL, N_ ("The roster templates and their names"), templates_options, 0, run_templates
};
