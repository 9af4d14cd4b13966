#pragma once

#include "ang-import-path.h"
#include "ang-import-step.h"
#include "ang-import-window.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_IMPORT_STEP_FILE,
  ANG_IMPORT_STEP_COLUMNS,
  ANG_IMPORT_STEP_COHORT,
  ANG_IMPORT_STEP_CHECK,
  ANG_IMPORT_STEP_RESULT,
} AngImportStepPlace;

#define ANG_IMPORT_N_STEPS (ANG_IMPORT_STEP_RESULT + 1)

struct _AngImportWindow
{
  GtkWindow parent_instance;

  AngStore     *store;
  AngImport    *import;      /* (nullable): the file that is open */
  GSettings    *settings;
  GCancellable *cancellable; /* (nullable): of what is under way */
  guint         step;        /* an AngImportStepPlace */
  gboolean      running;     /* storing */
  gboolean      touched;     /* something was decided that would be lost */
  gboolean      straight;    /* pasted rows: as far as nothing needs to be asked, the check comes at once */

  GtkLabel       *title;
  GtkWidget      *cancel_button;
  GtkWidget      *back_button;
  GtkWidget      *next_button;
  AngImportPath  *path;
  GtkWidget      *error_box;
  GtkLabel       *error_what;
  GtkLabel       *error_why;
  GtkStack       *stack;
  GtkLabel       *busy_text;
  GtkLabel       *busy_note;
  GtkProgressBar *progress;
  AngImportStep  *steps[ANG_IMPORT_N_STEPS];
};

void ang_import_window_check         (AngImportWindow *self);
void ang_import_window_run           (AngImportWindow *self);
void ang_import_window_go_to         (AngImportWindow *self,
                                      guint            step);
void ang_import_window_update_header (AngImportWindow *self);
void ang_import_window_show_error    (AngImportWindow *self,
                                      const char      *what,
                                      const GError    *error);

G_END_DECLS
