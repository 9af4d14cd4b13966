#include "config.h"

#include "ang-cli.h"

#include <glib/gi18n.h>

#include "ang-cli-documents.h"
#include "ang-cli-output.h"

static char *search;
static char *cohort_code;
static char *limit;
static char *format_word;

static const GOptionEntry list_options[] = {
  { "search", 0, 0, G_OPTION_ARG_STRING, &search, N_ ("Only what matches these words"), N_ ("TEXT") },
  { "cohort", 0, 0, G_OPTION_ARG_STRING, &cohort_code, N_ ("Only what belongs to this cohort"), N_ ("CODE") },
  { "limit", 0, 0, G_OPTION_ARG_STRING, &limit, N_ ("At most so many rows"), N_ ("N") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("How it is written"), "table|csv|json" },
  { NULL }
};

/* A list on its way out, row by row. */
typedef struct
{
  AngStore         *store;
  const AngCliList *list;
  AngCliFormat      format;
  guint             left; /* rows still wanted */
  guint             n_columns;
  guint             columns[32];
  const char       *names[32];
  const char       *labels[32];
  AngCliOutput     *output;
  GError           *error;
} ListWriter;

static void
choose_columns (ListWriter *writer)
{
  for (guint i = 0; i < writer->list->n_columns; i++)
    {
      const AngCliColumn *column = &writer->list->columns[i];
      const char *label = writer->list->entity->fields[column->field].label;

      if (writer->format == ANG_CLI_FORMAT_TABLE && !column->in_table)
        continue;
      writer->columns[writer->n_columns] = i;
      writer->names[writer->n_columns] = column->name;
      writer->labels[writer->n_columns] = ang_language_translate (ang_language_get_interface (), NULL, label);
      writer->n_columns++;
    }
}

static gboolean
write_row (AngRecord *record,
           gpointer   user_data)
{
  ListWriter *writer = user_data;
  AngCliValue values[32];
  gboolean added;

  if (writer->left == 0)
    return FALSE;
  writer->left--;
  for (guint i = 0; i < writer->n_columns; i++)
    {
      const AngCliColumn *column = &writer->list->columns[writer->columns[i]];

      values[i] = ang_cli_get_value (writer->store, record, column->field, column->render,
                                     writer->format == ANG_CLI_FORMAT_TABLE);
    }
  added = ang_cli_output_add (writer->output, values, &writer->error);
  for (guint i = 0; i < writer->n_columns; i++)
    ang_cli_value_clear (&values[i]);

  return added && writer->left > 0;
}

static gboolean
choose_cohort (ListWriter  *writer,
               AngQuery    *query,
               GError     **error)
{
  g_autoptr (AngRecord) cohort = NULL;

  if (cohort_code == NULL)
    return TRUE;
  if (writer->list->cohort_field == 0)
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("The list “%s” is of no cohort; --cohort does not fit."), writer->list->word);
      return FALSE;
    }
  cohort = ang_cli_find_cohort (writer->store, cohort_code, error);
  if (cohort != NULL)
    ang_query_add_integer (query, writer->list->cohort_field, ANG_COMPARE_EQUAL, ang_record_get_id (cohort));

  return cohort != NULL;
}

static gboolean
write_list (ListWriter  *writer,
            GError     **error)
{
  g_autoptr (AngQuery) query = ang_query_new (writer->list->entity);
  g_autoptr (AngCliOutput) output = NULL;

  choose_columns (writer);
  output = ang_cli_output_new (writer->format, writer->names, writer->labels, writer->n_columns);
  writer->output = output;
  if (!choose_cohort (writer, query, error))
    return FALSE;
  if (search != NULL)
    ang_query_set_search (query, search);
  if (writer->left > 0 && !ang_store_foreach (writer->store, query, write_row, writer, NULL, error))
    {
      g_clear_error (&writer->error);
      return FALSE;
    }
  if (writer->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&writer->error));
      return FALSE;
    }

  return ang_cli_output_finish (output, error);
}

static gboolean
list_worked_out (AngCli        *cli,
                 AngStore      *store,
                 AngCliFormat   format,
                 guint          n_wanted,
                 GError       **error)
{
  g_autoptr (AngRecord) cohort = NULL;

  if (search != NULL)
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _ ("The list “%s” is worked out; --search does not fit."), cli->arguments[0]);
      return FALSE;
    }
  if (cohort_code != NULL && (cohort = ang_cli_find_cohort (store, cohort_code, error)) == NULL)
    return FALSE;

  return ang_cli_documents_write (store, cli->arguments[0], cohort, format, n_wanted, error);
}

static gboolean
run_list (AngCli  *cli,
          GError **error)
{
  g_autoptr (AngStore) store = NULL;
  ListWriter writer = { .format = ANG_CLI_FORMAT_TABLE, .left = G_MAXUINT };

  writer.list = ang_cli_list_find (cli->arguments[0]);
  if (writer.list == NULL && !ang_cli_documents_knows (cli->arguments[0]))
    {
      g_autofree char *words = ang_cli_list_words ();

      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("There is no list “%s”: choose one of %s."),
                   cli->arguments[0], words);
      return FALSE;
    }
  if (!ang_cli_format_parse (format_word, &writer.format, error) ||
      !ang_cli_parse_count ("--limit", limit, &writer.left, error))
    return FALSE;
  store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);
  if (store == NULL)
    return FALSE;
  writer.store = store;
  if (writer.list == NULL)
    return list_worked_out (cli, store, writer.format, writer.left, error) && ang_store_close (store, error);

  return write_list (&writer, error) && ang_store_close (store, error);
}

const AngCliCommand ang_cli_list_command = {
  "list", "cohorts|people|units|partners|schemes|plans|agreements|engagements|legs|nominations|criteria|sessions|speakers|documents|deadlines", N_ ("What the register holds"), list_options, 1, run_list
};
