#include "config.h"

#include "ang-cli.h"

#include <glib/gi18n.h>

#include "ang-cli-output.h"
#include "ang-entities.h"
#include "ang-store-findings.h"

static char *format_word;

static const GOptionEntry check_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("How it is written"), "table|csv|json" },
  { NULL }
};

static const char *const names[] = { "severity", "kind", "entity", "key", "finding" };

/* Findings on their way out. */
typedef struct
{
  AngCliOutput *output;
  gboolean      for_people;
  guint         n;
  GError       *error;
} Report;

/* How the other commands call what the finding is about: a cohort's code, a person's id; people read the name. NULL for the register. */
static char *
dup_key (const AngCheckupGroup *about,
         gboolean               for_people)
{
  if (about->entity == NULL)
    return g_strdup (for_people ? _("Register") : NULL);
  if (for_people || about->entity == &ang_cohort_entity)
    return g_strdup (about->name);

  return g_strdup_printf ("%" G_GINT64_FORMAT, about->id);
}

static const char *
get_word (const AngEnumeration *words,
          int                   value,
          gboolean              for_people)
{
  return for_people ? ang_enumeration_get_label (words, value, ang_language_get_interface ())
         : ang_enumeration_get_nick (words, value);
}

/* What somebody set aside with a reason is not told again. */
static gboolean
add_finding (const AngCheckupGroup *about,
             AngFinding            *finding,
             gpointer               user_data)
{
  Report *report = user_data;
  g_autofree char *key = dup_key (about, report->for_people);
  g_autofree char *text = ang_finding_describe (finding, ang_language_get_interface ());
  AngCliValue values[G_N_ELEMENTS (names)];
  gboolean added;

  if (ang_finding_get_waived (finding))
    return TRUE;

  values[0] = ang_cli_value_text (get_word (&ang_severity_enumeration, (int) ang_finding_get_severity (finding),
                                            report->for_people));
  values[1] = ang_cli_value_text (get_word (&ang_finding_kind_enumeration, (int) ang_finding_get_kind (finding),
                                            report->for_people));
  values[2] = ang_cli_value_text (about->entity != NULL ? about->entity->name : "register");
  values[3] = ang_cli_value_text (key);
  values[4] = ang_cli_value_text (text);
  report->n++;
  added = ang_cli_output_add (report->output, values, &report->error);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    ang_cli_value_clear (&values[i]);

  return added;
}

/* Sentences are read whole: a line each, not a table. */
static gboolean
print_finding (const AngCheckupGroup *about,
               AngFinding            *finding,
               gpointer               user_data)
{
  Report *report = user_data;
  g_autofree char *key = dup_key (about, TRUE);
  g_autofree char *text = ang_finding_describe (finding, ang_language_get_interface ());

  if (ang_finding_get_waived (finding))
    return TRUE;

  ang_cli_print ("%s: %s: %s\n", key,
                 get_word (&ang_severity_enumeration, (int) ang_finding_get_severity (finding), TRUE), text);
  report->n++;

  return ang_cli_flush (&report->error);
}

static gboolean
read_findings (AngStore             *store,
               AngStoreFindingFunc   func,
               Report               *report,
               GError              **error)
{
  g_autoptr (GError) failed = NULL;

  if (!ang_store_foreach_finding (store, ang_date_today (), func, report, NULL, &failed) && report->error == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (report->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&report->error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
print_findings (AngStore  *store,
                GError   **error)
{
  Report report = { .for_people = TRUE };

  ang_cli_print ("%s\n", _("The file is undamaged."));
  if (!read_findings (store, print_finding, &report, error))
    return FALSE;
  if (report.n == 0)
    ang_cli_print ("%s\n", _("There are no findings."));
  else
    {
      ang_cli_print (ngettext ("%u finding.", "%u findings.", report.n), report.n);
      ang_cli_print ("\n");
    }

  return TRUE;
}

static gboolean
list_findings (AngStore      *store,
               AngCliFormat   format,
               GError       **error)
{
  g_autoptr (AngCliOutput) output = ang_cli_output_new (format, names, names, G_N_ELEMENTS (names));
  Report report = { .output = output };

  return read_findings (store, add_finding, &report, error) && ang_cli_output_finish (output, error);
}

static gboolean
run_check (AngCli  *cli,
           GError **error)
{
  g_autoptr (AngStore) store = NULL;
  AngCliFormat format = ANG_CLI_FORMAT_TABLE;

  if (!ang_cli_format_parse (format_word, &format, error))
    return FALSE;
  store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);
  if (store == NULL || !ang_store_check (store, TRUE, error))
    return FALSE;
  if (!(format == ANG_CLI_FORMAT_TABLE ? print_findings (store, error) : list_findings (store, format, error)))
    return FALSE;

  return ang_store_close (store, error);
}

const AngCliCommand ang_cli_check_command = {
  "check", NULL, N_ ("Check the file for damage, then the data"), check_options, 0, run_check
};
