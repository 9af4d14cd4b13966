#pragma once

#include "ang-backup-clock.h"
#include "ang-shell.h"
#include "ang-start-page.h"
#include "ang-window.h"

G_BEGIN_DECLS

struct _AngWindow
{
  GtkApplicationWindow parent_instance;

  GSettings    *settings;
  AngStore     *store;      /* (nullable) */
  AngBackupClock *backups;  /* (nullable): while a register is open that can be written */
  AngShell     *shell;      /* (nullable): while a register is open */
  AngStartPage *start_page; /* (nullable): while none is */
  char         *first_page; /* (nullable): what the next register shows first */
  GCancellable *cancellable;
  GtkNativeDialog *chooser; /* (nullable): the one that is open */
  GtkWidget    *import_window; /* (nullable): weak */
};

void ang_window_init_actions   (AngWindow    *self);
void ang_window_update_actions (AngWindow    *self);
void ang_window_init_import    (AngWindow    *self);
void ang_window_update_import  (AngWindow    *self,
                                gboolean      writable);
void ang_window_add_drop_area  (AngWindow    *self);
void ang_window_drop_help      (AngWindow    *self);
void ang_window_set_store      (AngWindow    *self,
                                AngStore     *store);
void ang_window_tell_error     (AngWindow    *self,
                                const char   *what,
                                const GError *error);
void ang_window_choose_new     (AngWindow    *self,
                                gboolean      demonstration);
void ang_window_choose_open    (AngWindow    *self);
void ang_window_choose_copy    (AngWindow    *self);

G_END_DECLS
