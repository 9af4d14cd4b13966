#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The way of a cohort from plan to report, with the step where it is. A cohort beside the way (postponed, cancelled) shows
 * that in a step of its own at the end. Property "state" (int, an AngCohortState). */
#define ANG_TYPE_STATE_PATH (ang_state_path_get_type ())

G_DECLARE_FINAL_TYPE (AngStatePath, ang_state_path, ANG, STATE_PATH, GtkWidget)

GtkWidget *ang_state_path_new       (void);
int        ang_state_path_get_state (AngStatePath *self);
void       ang_state_path_set_state (AngStatePath *self,
                                     int           state);

G_END_DECLS
