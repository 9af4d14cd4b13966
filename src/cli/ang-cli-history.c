#include "config.h"

#include "ang-cli.h"

#include <glib/gi18n.h>

#include "ang-cli-output.h"
#include "ang-history.h"

static char *limit;
static char *format_word;

static const GOptionEntry history_options[] = {
  { "limit", 0, 0, G_OPTION_ARG_STRING, &limit, N_ ("At most so many entries; without it 20"), N_ ("N") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("How it is written"), "table|csv|json" },
  { NULL }
};

static const struct { AngHistoryState state; const char *nick; const char *label; } states[] = {
  { ANG_HISTORY_DONE, "done", NC_ ("history", "Done") },
  { ANG_HISTORY_UNDONE, "undone", NC_ ("history", "Undone") },
  { ANG_HISTORY_DROPPED, "dropped", NC_ ("history", "Undone for good") },
};

static const char *
get_state (int      state,
           gboolean for_people)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if ((int) states[i].state == state)
        return for_people ? g_dpgettext2 (GETTEXT_PACKAGE, "history", states[i].label) : states[i].nick;
    }

  return "";
}

static gboolean
add_entry (AngCliOutput     *output,
           AngHistoryEntry  *entry,
           gboolean          for_people,
           GError          **error)
{
  g_autofree char *at = NULL;
  g_autofree char *author = NULL;
  g_autofree char *label = NULL;
  g_autofree char *entity = NULL;
  gint64 id = 0;
  int state = 0;
  AngCliValue values[6];
  gboolean added;

  g_object_get (entry, "id", &id, "at", &at, "author", &author, "label", &label, "state", &state, "entity", &entity, NULL);
  values[0] = ang_cli_value_integer (id);
  values[1] = ang_cli_value_text (at);
  values[2] = ang_cli_value_text (author);
  values[3] = ang_cli_value_text (label);
  values[4] = ang_cli_value_text (get_state (state, for_people));
  values[5] = ang_cli_value_text (entity);
  added = ang_cli_output_add (output, values, error);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    ang_cli_value_clear (&values[i]);

  return added;
}

static gboolean
run_history (AngCli  *cli,
             GError **error)
{
  static const char *const names[] = { "id", "at", "author", "label", "state", "entity" };
  const char *labels[] = { _("Entry"), _("When"), _("Who"), _("What"), _("State"), _("Kind") };
  g_autoptr (AngStore) store = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (AngCliOutput) output = NULL;
  AngCliFormat format = ANG_CLI_FORMAT_TABLE;
  guint n = 20;

  if (!ang_cli_format_parse (format_word, &format, error) || !ang_cli_parse_count ("--limit", limit, &n, error))
    return FALSE;
  store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);
  if (store != NULL)
    entries = ang_store_read_history (store, NULL, 0, 0, n, error);
  if (entries == NULL)
    return FALSE;

  output = ang_cli_output_new (format, names, labels, format == ANG_CLI_FORMAT_TABLE ? 5 : 6);
  for (guint i = 0; i < entries->len; i++)
    {
      if (!add_entry (output, g_ptr_array_index (entries, i), format == ANG_CLI_FORMAT_TABLE, error))
        return FALSE;
    }

  return ang_cli_output_finish (output, error) && ang_store_close (store, error);
}

static gboolean
run_undo (AngCli  *cli,
          GError **error)
{
  g_autoptr (AngStore) store = ang_cli_open (cli, ANG_STORE_OPEN_DEFAULT, error);
  g_autofree char *label = NULL;

  if (store == NULL)
    return FALSE;
  g_object_get (store, "undo-label", &label, NULL);
  if (!ang_store_undo (store, error))
    return FALSE;
  ang_cli_print (_("Undone: %s"), label != NULL ? label : "");
  ang_cli_print ("\n");

  return ang_store_close (store, error);
}

static gboolean
run_redo (AngCli  *cli,
          GError **error)
{
  g_autoptr (AngStore) store = ang_cli_open (cli, ANG_STORE_OPEN_DEFAULT, error);
  g_autofree char *label = NULL;

  if (store == NULL)
    return FALSE;
  g_object_get (store, "redo-label", &label, NULL);
  if (!ang_store_redo (store, error))
    return FALSE;
  ang_cli_print (_("Done again: %s"), label != NULL ? label : "");
  ang_cli_print ("\n");

  return ang_store_close (store, error);
}

const AngCliCommand ang_cli_history_command = {
  "history", NULL, N_ ("The last changes, the latest first"), history_options, 0, run_history
};

const AngCliCommand ang_cli_undo_command = {
  "undo", NULL, N_ ("Take the last change back"), NULL, 0, run_undo
};

const AngCliCommand ang_cli_redo_command = {
  "redo", NULL, N_ ("Do again what was undone last"), NULL, 0, run_redo
};
