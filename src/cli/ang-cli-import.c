#include "config.h"

#include "ang-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-exchange-error.h"
#include "ang-import.h"
#include "ang-number.h"

/* Reading the lists that offices have. */

static char **sheet_names;
static char **assignments;
static char *date_text;
static char *existing_word;
static gboolean dry_run;
static char *report_path;

static const GOptionEntry import_options[] = {
  { "sheet", 0, 0, G_OPTION_ARG_STRING_ARRAY, &sheet_names, N_ ("Which sheet; may be repeated; without it the first that holds a list"),
    N_ ("NAME") },
  { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &assignments, N_ ("What a column holds, where its heading does not tell; may be repeated"),
    N_ ("FIELD=HEADER") },
  { "date", 0, 0, G_OPTION_ARG_STRING, &date_text,
    N_ ("From which day on changes of rank, position and unit count, where the row does not say it; without it today"), N_ ("DATE") },
  { "existing", 0, 0, G_OPTION_ARG_STRING, &existing_word,
    N_ ("What is done where the register says something else: without it the register stays as it is"), "update|skip|fail" },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Store nothing; only say what would become of the rows") },
  { "report", 0, 0, G_OPTION_ARG_FILENAME, &report_path, N_ ("Where every row with what became of it is written"), N_ ("FILE.xlsx") },
  { NULL }
};

/* Arguments */

static gboolean
parse_existing (AngImportExisting  *existing,
                GError            **error)
{
  static const struct { const char *word; AngImportExisting existing; } words[] = {
    { "update", ANG_IMPORT_EXISTING_UPDATE }, { "skip", ANG_IMPORT_EXISTING_SKIP }, { "fail", ANG_IMPORT_EXISTING_FAIL },
  };

  *existing = ANG_IMPORT_EXISTING_SKIP;
  if (existing_word == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].word, existing_word))
        {
          *existing = words[i].existing;
          return TRUE;
        }
    }

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("--existing is update, skip or fail, not “%s”."), existing_word);
  return FALSE;
}

/* Returns: whether there is no date, or one; @day is ISO 8601 */
static gboolean
parse_date (char   **day,
            GError **error)
{
  AngDate date;

  *day = NULL;
  if (date_text == NULL)
    return TRUE;
  if (ang_date_parse (date_text, &date) && ang_date_is_complete (date))
    {
      *day = ang_date_to_iso (date);
      return TRUE;
    }

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("--date is a day such as 2025-12-31, not “%s”."), date_text);
  return FALSE;
}

static gboolean
check_report (const char  *list_path,
              GError     **error)
{
  g_autofree char *lower = report_path != NULL ? g_ascii_strdown (report_path, -1) : NULL;
  g_autoptr (GFile) list = g_file_new_for_path (list_path);
  g_autoptr (GFile) report = g_file_new_for_path (report_path != NULL ? report_path : "");

  if (lower == NULL)
    return TRUE;
  if (g_file_equal (list, report))
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE,
                   _("The report would take the place of the list “%s” itself. Give it another name."), list_path);
      return FALSE;
    }
  if (g_str_has_suffix (lower, ".xlsx"))
    return TRUE;

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("The report cannot be written to “%s”: the name must end in .xlsx."), report_path);
  return FALSE;
}

static gboolean
parse_target (AngCli           *cli,
              AngImportTarget  *target,
              GError          **error)
{
  guint n = g_strv_length (cli->arguments);

  if (g_str_equal (cli->arguments[0], "people") && n == 2)
    *target = ANG_IMPORT_PEOPLE;
  else if (g_str_equal (cli->arguments[0], "participants") && n == 3)
    *target = ANG_IMPORT_PARTICIPANTS;
  else
    {
      g_set_error_literal (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE,
                           _("“import” is called so: angkatan-cli import people FILE, or: angkatan-cli import participants COHORT FILE"));
      return FALSE;
    }

  return TRUE;
}

/* Progress is for people who wait, not for files. */

static const char *step_label;

static void
on_progress (double   fraction,
             gpointer user_data)
{
  if (g_log_writer_supports_color (2))
    fprintf (stderr, "\r%s %3d %%", step_label, (int) (fraction * 100));
}

static void
end_progress (void)
{
  if (g_log_writer_supports_color (2))
    fprintf (stderr, "\r\033[K");
}

/* The list */

static gboolean
find_sheet (AngImport   *import,
            const char  *wanted_name,
            guint       *sheet,
            GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *wanted = g_utf8_casefold (wanted_name, -1);

  for (guint i = 0; i < ang_import_get_n_sheets (import); i++)
    {
      const char *name = ang_import_get_sheet_name (import, i);
      g_autofree char *folded = g_utf8_casefold (name, -1);

      /* Spreadsheets make no difference between capitals and small letters either. */
      if (g_str_equal (folded, wanted))
        {
          *sheet = i;
          return TRUE;
        }
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", name);
    }

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_NOT_FOUND, _("There is no sheet “%s”. The sheets are: %s."), wanted_name, names->str);
  return FALSE;
}

static gboolean
load_sheets (AngImport    *import,
             const guint  *sheets,
             guint         n_sheets,
             GError      **error)
{
  gboolean loaded;

  step_label = _("Reading");
  loaded = ang_import_load (import, sheets, n_sheets, on_progress, NULL, NULL, error);
  end_progress ();

  return loaded;
}

static gboolean
stands_in_row (AngImportTable *table,
               guint           row,
               const char     *assignment)
{
  const char *equals = strchr (assignment, '=');
  g_autofree char *wanted = equals != NULL ? ang_import_heading_squeeze (equals + 1) : NULL;
  AngSheetValue value;

  for (guint i = 0; wanted != NULL && ang_import_table_get_nth (table, row, i, &value); i++)
    {
      g_autofree char *heading = ang_import_heading_squeeze (value.text);

      if (*heading != '\0' && g_str_equal (heading, wanted))
        return TRUE;
    }

  return FALSE;
}

/* A list whose own headings tell nothing is found by those that were named. */
static void
seek_list (AngImport *import,
           guint      section)
{
  AngImportTable *table = ang_import_layout_get_table (ang_import_get_layout (import));
  guint sheet = ang_import_layout_get_section (ang_import_get_layout (import), section)->sheet;
  guint first;
  guint n_rows;

  ang_import_table_get_rows (table, sheet, &first, &n_rows);
  for (guint row = first; assignments != NULL && row < first + n_rows; row++)
    {
      AngImportSection place = { .sheet = sheet, .has_list = TRUE };
      guint n = 0;

      while (assignments[n] != NULL && stands_in_row (table, row, assignments[n]))
        n++;
      if (assignments[n] != NULL)
        continue;
      place.head_first = place.head_last = ang_import_table_get_number (table, row);
      ang_import_set_section (import, section, &place);
      return;
    }
}

/* Nobody looks at what is guessed here: without headings only numbers of people make a list. */
static gboolean
has_numbers (AngImport *import)
{
  static const AngImportFieldId numbers[] = { ANG_IMPORT_FIELD_NIP, ANG_IMPORT_FIELD_NIK, ANG_IMPORT_FIELD_NAME_NIP };
  guint column;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (ang_import_mapping_find (ang_import_get_mapping (import), numbers[i], &column))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_list (AngImport *import,
          guint      section)
{
  const AngImportLayout *layout = ang_import_get_layout (import);

  if (ang_import_layout_get_section (layout, section)->head_first == 0)
    seek_list (import, section);
  layout = ang_import_get_layout (import);
  if (ang_import_layout_get_n_rows (layout) == 0)
    return FALSE;

  return ang_import_layout_get_section (layout, section)->head_first != 0 ||
         (ang_import_layout_get_n_sections (layout) == 1 && has_numbers (import));
}

static gboolean
fail_to_find_list (AngImport   *import,
                   const char  *where,
                   GError     **error)
{
  if (ang_import_is_nomination (import))
    g_set_error_literal (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA, _("There are no rows of people in the list."));
  else
    g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA, _("“%s” holds no list of people."), where);

  return FALSE;
}

static gboolean
load_named (AngImport  *import,
            GError    **error)
{
  guint n = g_strv_length (sheet_names);
  g_autofree guint *sheets = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    {
      if (!find_sheet (import, sheet_names[i], &sheets[i], error))
        return FALSE;
    }
  if (!load_sheets (import, sheets, n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!has_list (import, i))
        return fail_to_find_list (import, sheet_names[i], error);
    }

  return TRUE;
}

/* Of several sheets the first that holds a list; a hidden one only when it is named. */
static gboolean
load_first (AngImport  *import,
            GError    **error)
{
  guint first = ang_import_get_main_sheet (import);

  for (guint i = first; i < ang_import_get_n_sheets (import); i++)
    {
      if (i > first && ang_import_get_sheet_hidden (import, i))
        break;
      if (!load_sheets (import, &i, 1, error))
        return FALSE;
      if (has_list (import, 0))
        return TRUE;
    }

  return fail_to_find_list (import, ang_import_get_source (import), error);
}

/* What is wrong with them is wrong with how the program was called. */
static gboolean
assign_columns (AngImport  *import,
                GError    **error)
{
  for (guint i = 0; assignments != NULL && assignments[i] != NULL; i++)
    {
      g_autoptr (GError) wrong = NULL;

      if (ang_import_assign (import, assignments[i], &wrong))
        continue;
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, "--map: %s", wrong->message);
      return FALSE;
    }

  return TRUE;
}

static void
say_which_sheet (AngImport *import)
{
  guint n = ang_import_get_n_sheets (import);
  AngImportTable *table = ang_import_layout_get_table (ang_import_get_layout (import));

  if (n < 2 || sheet_names != NULL)
    return;
  ang_cli_print (_("Read: the sheet “%s”, one of %u; --sheet names another."), ang_import_table_get_sheet_name (table, 0), n);
  ang_cli_print ("\n");
}

/* The result */

static void
print_reasons (AngImportResult *result)
{
  for (guint i = 0; i < ang_import_result_get_n_reasons (result); i++)
    {
      AngImportOutcome outcome;
      guint n_rows;
      const char *reason = ang_import_result_get_reason (result, i, &outcome, &n_rows);
      g_autofree char *number = ang_number_format (n_rows, ang_language_get_interface ());

      ang_cli_print ("  %s: %s: %s\n", ang_import_outcome_get_label (outcome), number, reason);
    }
}

static void
print_result (AngImportResult *result)
{
  g_autofree char *summary = ang_import_result_dup_summary (result);

  ang_cli_print ("%s\n", summary);
  print_reasons (result);
  if (dry_run)
    ang_cli_print ("%s\n", _("Nothing was stored: this was a trial."));
  else if (!ang_import_result_has_changed (result))
    ang_cli_print ("%s\n", _("Nothing was stored: there is nothing new."));
}

static gboolean
write_report (AngImportResult  *result,
              GError          **error)
{
  if (report_path == NULL)
    return TRUE;
  if (!ang_import_result_save_report (result, report_path, NULL, NULL, NULL, error))
    {
      if (!dry_run && ang_import_result_has_changed (result))
        g_prefix_error (error, "%s ", _("The rows are stored, but the report is not written."));
      return FALSE;
    }
  ang_cli_print (_("Written: %s"), report_path);
  ang_cli_print ("\n");

  return TRUE;
}

/* Rows about which a person would be asked are left out, which is not what was wanted either. */
static gboolean
is_partly (AngImport       *import,
           AngImportResult *result)
{
  return ang_import_result_count (result, ANG_IMPORT_OUTCOME_REJECTED) > 0 || ang_import_count (import, ANG_IMPORT_FILTER_AMBIGUOUS) > 0;
}

static AngImportResult *
store_rows (AngImport  *import,
            GError    **error)
{
  AngImportResult *result;

  if (dry_run)
    return ang_import_predict (import);

  step_label = _("Storing");
  result = ang_import_run (import, on_progress, NULL, NULL, error);
  end_progress ();

  return result;
}

static gboolean
check_rows (AngImport  *import,
            GError    **error)
{
  gboolean checked;

  step_label = _("Checking");
  checked = ang_import_check (import, on_progress, NULL, NULL, error);
  end_progress ();

  return checked;
}

static gboolean
import_list (AngCli             *cli,
             AngStore           *store,
             AngImportTarget     target,
             AngImportExisting   existing,
             const char         *day,
             GError            **error)
{
  g_autoptr (AngRecord) cohort = NULL;
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportResult) result = NULL;

  if (target == ANG_IMPORT_PARTICIPANTS && (cohort = ang_cli_find_cohort (store, cli->arguments[1], error)) == NULL)
    return FALSE;

  import = ang_import_new (store, target, cohort != NULL ? ang_record_get_id (cohort) : 0);
  ang_import_set_existing (import, existing);
  ang_import_set_date (import, day);
  if (!ang_import_open (import, cli->arguments[cohort != NULL ? 2 : 1], NULL, error) ||
      !(sheet_names != NULL ? load_named (import, error) : load_first (import, error)) || !assign_columns (import, error) || !check_rows (import, error))
    return FALSE;
  result = store_rows (import, error);
  if (result == NULL)
    return FALSE;

  cli->partly = is_partly (import, result);
  say_which_sheet (import);
  print_result (result);

  return write_report (result, error);
}

static gboolean
run_import (AngCli  *cli,
            GError **error)
{
  AngImportTarget target;
  AngImportExisting existing;
  g_autofree char *day = NULL;
  g_autoptr (AngStore) store = NULL;

  if (!parse_target (cli, &target, error) || !parse_existing (&existing, error) || !parse_date (&day, error) ||
      !check_report (cli->arguments[target == ANG_IMPORT_PARTICIPANTS ? 2 : 1], error))
    return FALSE;
  store = ang_cli_open (cli, dry_run ? ANG_STORE_OPEN_READ_ONLY : ANG_STORE_OPEN_DEFAULT, error);

  return store != NULL && import_list (cli, store, target, existing, day, error) && ang_store_close (store, error);
}

const AngCliCommand ang_cli_import_command = {
  "import", N_ ("people FILE | participants COHORT FILE"), N_ ("Read a list of people into the register or into a cohort"), import_options,
  2, run_import, 1
};
