#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One step of the import assistant: the base of its pages.
 *
 * Properties: "ready" (boolean: whether one can go on), "next-label" (string or NULL: what the button that goes on is
 * called; NULL is "Next"). */
#define ANG_TYPE_IMPORT_STEP (ang_import_step_get_type ())

G_DECLARE_DERIVABLE_TYPE (AngImportStep, ang_import_step, ANG, IMPORT_STEP, GtkWidget)

struct _AngImportStepClass
{
  GtkWidgetClass parent_class;

  /* Each time the step comes into sight: shows what there is now, and places the focus. */
  void     (*shown)  (AngImportStep *self);

  /* Before one goes on: FALSE when something is missing, which the step has said then. */
  gboolean (*finish) (AngImportStep *self);
};

gboolean    ang_import_step_get_ready      (AngImportStep *self);
void        ang_import_step_set_ready      (AngImportStep *self,
                                            gboolean       ready);
const char *ang_import_step_get_next_label (AngImportStep *self);
void        ang_import_step_set_next_label (AngImportStep *self,
                                            const char    *label);
void        ang_import_step_shown          (AngImportStep *self);
gboolean    ang_import_step_finish         (AngImportStep *self);

G_END_DECLS
