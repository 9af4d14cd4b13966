#include "config.h"

#include "ang-import-cohort-step.h"

#include "ang-new-cohort-form.h"

struct _AngImportCohortStep
{
  AngImportStep parent_instance;

  AngImport *import; /* (nullable) */

  GtkWidget        *root;
  AngNewCohortForm *form;
};

G_DEFINE_FINAL_TYPE (AngImportCohortStep, ang_import_cohort_step, ANG_TYPE_IMPORT_STEP)

static void
ang_import_cohort_step_shown (AngImportStep *step)
{
  ang_new_cohort_form_focus (ANG_IMPORT_COHORT_STEP (step)->form);
}

static gboolean
ang_import_cohort_step_finish (AngImportStep *step)
{
  return ang_new_cohort_form_check (ANG_IMPORT_COHORT_STEP (step)->form);
}

static void
ang_import_cohort_step_dispose (GObject *object)
{
  AngImportCohortStep *self = ANG_IMPORT_COHORT_STEP (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (ang_import_cohort_step_parent_class)->dispose (object);
}

static void
ang_import_cohort_step_class_init (AngImportCohortStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_import_cohort_step_dispose;
  ANG_IMPORT_STEP_CLASS (klass)->shown = ang_import_cohort_step_shown;
  ANG_IMPORT_STEP_CLASS (klass)->finish = ang_import_cohort_step_finish;

  g_type_ensure (ANG_TYPE_NEW_COHORT_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-cohort-step.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportCohortStep, root);
  gtk_widget_class_bind_template_child (widget_class, AngImportCohortStep, form);
}

static void
ang_import_cohort_step_init (AngImportCohortStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_import_step_set_ready (ANG_IMPORT_STEP (self), TRUE);
}

/**
 * ang_import_cohort_step_set_import:
 * @import: with its sheets loaded, into a new cohort
 *
 * Shows the cohort of @import from now on.
 */
void
ang_import_cohort_step_set_import (AngImportCohortStep *self,
                                   AngImport           *import)
{
  if (!g_set_object (&self->import, import))
    return;

  ang_new_cohort_form_set_draft (self->form, ang_import_get_store (import), ang_import_get_cohort (import));
}
