#pragma once

#include <gtk/gtk.h>

#include "ang-command.h"

G_BEGIN_DECLS

/* What comes after a command that worked; @widget is the one it was run for. */
typedef void (*AngCommandDone) (GtkWidget  *widget,
                                AngCommand *command);

void ang_run_command     (GtkWidget       *widget,
                          AngStore        *store,
                          AngCommand      *command,
                          const char      *done,
                          const char      *failed,
                          AngCommandDone   then);
void ang_run_transaction (GtkWidget       *widget,
                          AngStore        *store,
                          AngTransaction  *transaction,
                          const char      *done,
                          const char      *failed);

G_END_DECLS
