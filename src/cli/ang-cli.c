#include "config.h"

#include "ang-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-entities.h"

static const AngCliCommand *const commands[] = {
  &ang_cli_new_command, &ang_cli_info_command, &ang_cli_list_command, &ang_cli_show_command, &ang_cli_import_command,
  &ang_cli_roster_command, &ang_cli_templates_command, &ang_cli_nomination_command, &ang_cli_selection_command, &ang_cli_calendar_command,
  &ang_cli_check_command,
  &ang_cli_backup_command, &ang_cli_restore_command, &ang_cli_history_command, &ang_cli_undo_command, &ang_cli_redo_command,
};

G_DEFINE_QUARK (ang-cli-error-quark, ang_cli_error)

/**
 * ang_cli_print:
 *
 * Writes to the standard output, in UTF-8 whatever the locale.
 */
void
ang_cli_print (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fputs (text, stdout);
}

/**
 * ang_cli_flush:
 *
 * Returns: whether all that was printed has reached the standard output
 */
gboolean
ang_cli_flush (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error_literal (error, ANG_CLI_ERROR, ANG_CLI_ERROR_OUTPUT,
                       _("The standard output cannot be written; it may be closed, or its disk full."));
  return FALSE;
}

/**
 * ang_cli_dup_register_path:
 *
 * Returns: (transfer full): the register to work on: --register, $ANGKATAN_REGISTER, the user's own
 */
char *
ang_cli_dup_register_path (AngCli *cli)
{
  const char *named = cli->register_path != NULL ? cli->register_path : g_getenv ("ANGKATAN_REGISTER");

  if (named != NULL && *named != '\0')
    return g_strdup (named);

  return g_build_filename (g_get_user_data_dir (), "angkatan", "register.angkatan", NULL);
}

/**
 * ang_cli_open:
 *
 * Returns: (transfer full): the register to work on, open
 */
AngStore *
ang_cli_open (AngCli             *cli,
              AngStoreOpenFlags   flags,
              GError            **error)
{
  g_autofree char *path = ang_cli_dup_register_path (cli);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_NOT_FOUND,
                   _("There is no register “%s”. Name another with --register, or make one: angkatan-cli new FILE"), path);
      return NULL;
    }

  return ang_store_open (path, flags, error);
}

/**
 * ang_cli_find_cohort:
 *
 * Returns: (transfer full): the cohort of that code
 */
AngRecord *
ang_cli_find_cohort (AngStore    *store,
                     const char  *code,
                     GError     **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);
  g_autofree char *raised = g_ascii_strup (code, -1);
  g_autoptr (GPtrArray) cohorts = NULL;

  ang_query_add_text (query, ANG_COHORT_CODE, ANG_COMPARE_EQUAL, code);
  ang_query_add_text (query, ANG_COHORT_CODE, ANG_COMPARE_EQUAL, raised);
  cohorts = ang_store_read (store, query, 0, 1, NULL, error);
  if (cohorts == NULL)
    return NULL;
  if (cohorts->len == 0)
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_NOT_FOUND,
                   _("There is no cohort “%s”. “angkatan-cli list cohorts” shows their codes."), code);
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (cohorts, 0));
}

/**
 * ang_cli_require:
 * @option: an option that has to be there, such as --output
 * @value: (nullable): what was said with it
 *
 * Returns: whether it is there
 */
gboolean
ang_cli_require (const char  *option,
                 const char  *value,
                 GError     **error)
{
  if (value != NULL)
    return TRUE;

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("%s is missing."), option);
  return FALSE;
}

/**
 * ang_cli_parse_count:
 * @text: (nullable): what follows an option such as --limit; %NULL leaves @count as it is
 */
gboolean
ang_cli_parse_count (const char  *option,
                     const char  *text,
                     guint       *count,
                     GError     **error)
{
  guint64 number;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL))
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("%s wants a whole number, not “%s”."), option, text);
      return FALSE;
    }
  *count = (guint) number;

  return TRUE;
}

/* Options */

static char *
dup_commands (void)
{
  g_autoptr (GString) text = g_string_new (_("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *call = g_strconcat (commands[i]->name, commands[i]->arguments != NULL ? " " : "",
                                           commands[i]->arguments != NULL ? _(commands[i]->arguments) : "", NULL);

      g_string_append_printf (text, "\n  %-52s %s", call, _(commands[i]->summary));
    }
  g_string_append_c (text, '\n');
  g_string_append (text, _("“angkatan-cli COMMAND --help” says more of one of them."));

  return g_strdup (text->str);
}

static void
add_common_options (AngCli         *cli,
                    GOptionContext *context,
                    gboolean       *version)
{
  GOptionEntry entries[] = {
    { "register", 0, 0, G_OPTION_ARG_FILENAME, &cli->register_path, N_ ("The register to work on"), N_ ("FILE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &cli->language, N_ ("The language of messages and documents"), "id|en" },
    { "version", 0, 0, G_OPTION_ARG_NONE, version, N_ ("Show the version") },
    { NULL }
  };

  if (version == NULL)
    entries[2].long_name = NULL;
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static gboolean
apply_language (AngCli  *cli,
                GError **error)
{
  if (cli->language == NULL)
    return TRUE;
  if (!g_str_equal (cli->language, "id") && !g_str_equal (cli->language, "en"))
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("There is no language “%s”: choose id or en."), cli->language);
      return FALSE;
    }
  ang_language_set_interface (ang_language_from_code (cli->language, ANG_LANGUAGE_ENGLISH));

  return TRUE;
}

/* Help is printed while the arguments are being read: the language that one of them names has to be known before. */
static void
find_language (char **arguments)
{
  for (guint i = 1; arguments[0] != NULL && arguments[i] != NULL; i++)
    {
      const char *code = g_str_equal (arguments[i], "--language") ? arguments[i + 1] : NULL;

      if (g_str_has_prefix (arguments[i], "--language="))
        code = arguments[i] + strlen ("--language=");
      if (g_strcmp0 (code, "id") == 0 || g_strcmp0 (code, "en") == 0)
        ang_language_set_interface (ang_language_from_code (code, ANG_LANGUAGE_ENGLISH));
    }
}

static const AngCliCommand *
find_command (const char  *name,
              GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_strcmp0 (commands[i]->name, name) == 0)
        return commands[i];
    }

  if (name == NULL)
    g_set_error_literal (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("Say what is to be done."));
  else
    g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("There is no command “%s”."), name);

  return NULL;
}

static gboolean
check_arguments (AngCli               *cli,
                 const AngCliCommand  *command,
                 GError              **error)
{
  guint n = g_strv_length (cli->arguments);

  if (n >= command->n_arguments && n <= command->n_arguments + command->n_more)
    return TRUE;

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("“%s” is called so: angkatan-cli %s %s"), command->name,
               command->name, command->arguments != NULL ? _(command->arguments) : "");
  return FALSE;
}

/* @rest begins with the command itself, as a program's arguments begin with its name. */
static gboolean
run_command (AngCli                *cli,
             const AngCliCommand   *command,
             char                ***rest,
             GError               **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments != NULL ? _(command->arguments) : NULL);
  g_autofree char *name = g_strconcat ("angkatan-cli ", command->name, NULL);
  g_autofree char *previous = g_strdup (cli->language);

  g_set_prgname (name);
  g_option_context_set_summary (context, _(command->summary));
  add_common_options (cli, context, NULL);
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, rest, error))
    return FALSE;
  if (g_strcmp0 (previous, cli->language) != 0 && !apply_language (cli, error))
    return FALSE;

  cli->arguments = *rest + 1;

  return check_arguments (cli, command, error) && command->run (cli, error) && ang_cli_flush (error);
}

static gboolean
run (AngCli   *cli,
     char   ***arguments,
     GError  **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("COMMAND [ARGUMENTS]"));
  g_autofree char *description = dup_commands ();
  g_auto (GStrv) rest = NULL;
  const AngCliCommand *command;
  gboolean version = FALSE;

  g_option_context_set_summary (context, _("Works on a register of Angkatan without a window."));
  g_option_context_set_description (context, description);
  g_option_context_set_strict_posix (context, TRUE);
  add_common_options (cli, context, &version);
  if (!g_option_context_parse_strv (context, arguments, error) || !apply_language (cli, error))
    return FALSE;
  if (version)
    {
      ang_cli_print ("angkatan-cli %s\n", PACKAGE_VERSION);
      return ang_cli_flush (error);
    }

  command = find_command ((*arguments)[1], error);
  if (command == NULL)
    return FALSE;
  rest = g_strdupv (*arguments + 1);

  return run_command (cli, command, &rest, error);
}

static int
report (const GError *error)
{
  gboolean usage = error->domain == G_OPTION_ERROR || g_error_matches (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE);

  fprintf (stderr, "angkatan-cli: %s\n", error->message);
  if (usage)
    fprintf (stderr, "%s\n", _("“angkatan-cli --help” shows how it is called."));

  return usage ? ANG_CLI_USAGE : ANG_CLI_FAILED;
}

/**
 * ang_cli_run:
 * @arguments: the program's name and what follows it
 *
 * Returns: the exit status
 */
int
ang_cli_run (char **arguments)
{
  AngCli cli = { 0 };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) left = g_strdupv (arguments);
  gboolean done;

  g_set_prgname ("angkatan-cli");
  find_language (arguments);
  done = run (&cli, &left, &error);
  g_free (cli.register_path);
  g_free (cli.language);

  if (!done)
    return report (error);

  return cli.partly ? ANG_CLI_PARTLY : ANG_CLI_DONE;
}
