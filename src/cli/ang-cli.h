#pragma once

#include <stdio.h>

#include "ang-language.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Exit statuses, as the manual page says. */
typedef enum
{
  ANG_CLI_DONE = 0,
  ANG_CLI_FAILED = 1,
  ANG_CLI_USAGE = 2,
  ANG_CLI_PARTLY = 3,
} AngCliStatus;

#define ANG_CLI_ERROR (ang_cli_error_quark ())
GQuark ang_cli_error_quark (void);

typedef enum
{
  ANG_CLI_ERROR_USAGE = 1,
  ANG_CLI_ERROR_NOT_FOUND,
  ANG_CLI_ERROR_OUTPUT,
} AngCliError;

/* What stands before the command, and what follows it. */
typedef struct
{
  char         *register_path; /* NULL: found by the rules */
  char         *language;      /* NULL: the system's */
  char        **arguments;     /* of the command, without options */
  gboolean      partly;        /* the command sets it: done, but not all of it */
} AngCli;

typedef gboolean (*AngCliFunc) (AngCli  *cli,
                                GError **error);

/* A command: its options, in a table that ends with NULL, are filled before @run is called. */
typedef struct
{
  const char         *name;
  const char         *arguments;   /* message id or %NULL */
  const char         *summary;     /* message id */
  const GOptionEntry *options;
  guint               n_arguments; /* so many */
  AngCliFunc          run;
  guint               n_more;      /* and up to so many more */
} AngCliCommand;

extern const AngCliCommand ang_cli_new_command;
extern const AngCliCommand ang_cli_info_command;
extern const AngCliCommand ang_cli_list_command;
extern const AngCliCommand ang_cli_show_command;
extern const AngCliCommand ang_cli_import_command;
extern const AngCliCommand ang_cli_roster_command;
extern const AngCliCommand ang_cli_templates_command;
extern const AngCliCommand ang_cli_nomination_command;
extern const AngCliCommand ang_cli_calendar_command;
extern const AngCliCommand ang_cli_selection_command;
extern const AngCliCommand ang_cli_check_command;
extern const AngCliCommand ang_cli_backup_command;
extern const AngCliCommand ang_cli_restore_command;
extern const AngCliCommand ang_cli_history_command;
extern const AngCliCommand ang_cli_undo_command;
extern const AngCliCommand ang_cli_redo_command;

char     *ang_cli_dup_register_path (AngCli             *cli);
AngStore *ang_cli_open              (AngCli             *cli,
                                     AngStoreOpenFlags   flags,
                                     GError            **error);
AngRecord *ang_cli_find_cohort      (AngStore           *store,
                                     const char         *code,
                                     GError            **error);
gboolean  ang_cli_require           (const char         *option,
                                     const char         *value,
                                     GError            **error);
gboolean  ang_cli_parse_count       (const char         *option,
                                     const char         *text,
                                     guint              *count,
                                     GError            **error);
void      ang_cli_print             (const char         *format,
                                     ...) G_GNUC_PRINTF (1, 2);
gboolean  ang_cli_flush             (GError            **error);
int       ang_cli_run               (char              **arguments);

G_END_DECLS
