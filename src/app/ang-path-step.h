#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far a step of a way is. */
typedef enum
{
  ANG_PATH_STEP_AHEAD,
  ANG_PATH_STEP_DONE,
  ANG_PATH_STEP_CURRENT,
  ANG_PATH_STEP_SIDE, /* the present one, beside the way */
} AngPathStepPlace;

GtkWidget *ang_path_step_new      (const char       *title,
                                   const char       *icon_name,
                                   AngPathStepPlace  place);
void       ang_path_step_describe (GtkWidget        *step,
                                   const char       *title,
                                   AngPathStepPlace  place,
                                   guint             number,
                                   guint             n_steps);
void       ang_path_clear         (GtkWidget        *path);

G_END_DECLS
