#include "config.h"

#include "ang-import-window-private.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-import-file-step.h"
#include "ang-import-result-step.h"

static void
on_progress (double   fraction,
             gpointer user_data)
{
  gtk_progress_bar_set_fraction (ANG_IMPORT_WINDOW (user_data)->progress, fraction);
}

static void
begin (AngImportWindow *self,
       const char      *text,
       const char      *note)
{
  self->cancellable = g_cancellable_new ();
  ang_import_window_show_error (self, NULL, NULL);
  gtk_label_set_text (self->busy_text, text);
  gtk_label_set_text (self->busy_note, note);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  ang_import_window_update_header (self);
  gtk_widget_grab_focus (self->cancel_button);
}

/* Back where it was begun, with what went wrong. */
static void
end_in_vain (AngImportWindow *self,
             const char      *what,
             const GError    *error)
{
  ang_import_window_go_to (self, self->step);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ang_import_window_show_error (self, what, error);
}

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AngImportWindow) self = ANG_IMPORT_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  gboolean checked = ang_import_check_finish (ANG_IMPORT (source), result, &error);

  if (self->import != ANG_IMPORT (source))
    return;

  g_clear_object (&self->cancellable);
  if (checked)
    ang_import_window_go_to (self, ANG_IMPORT_STEP_CHECK);
  else
    end_in_vain (self, _("The rows could not be compared with the register"), error);
}

static gboolean
is_pasted (AngImportWindow *self)
{
  return ang_import_file_step_is_pasted (ANG_IMPORT_FILE_STEP (self->steps[ANG_IMPORT_STEP_FILE]));
}

/* Rows that were pasted and all taken need no page of their own: the main window says it, with the way back. */
static gboolean
close_pasted (AngImportWindow *self,
              AngImportResult *outcome)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *summary = NULL;

  if (parent == NULL || !is_pasted (self) || !ang_import_result_has_changed (outcome) ||
      ang_import_result_count (outcome, ANG_IMPORT_OUTCOME_REJECTED) > 0 || ang_import_result_count (outcome, ANG_IMPORT_OUTCOME_SKIPPED) > 0)
    return FALSE;

  summary = ang_import_result_dup_summary (outcome);
  ang_feedback_done (GTK_WIDGET (parent), summary);
  gtk_window_destroy (GTK_WINDOW (self));

  return TRUE;
}

static void
on_run (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (AngImportWindow) self = ANG_IMPORT_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngImportResult) outcome = ang_import_run_finish (ANG_IMPORT (source), result, &error);

  if (self->import != ANG_IMPORT (source))
    return;

  g_clear_object (&self->cancellable);
  self->running = FALSE;
  if (outcome == NULL)
    {
      end_in_vain (self, _("The rows could not be stored; the register is as it was"), error);
      return;
    }

  self->touched = FALSE;
  if (close_pasted (self, outcome))
    return;

  ang_import_result_step_set_result (ANG_IMPORT_RESULT_STEP (self->steps[ANG_IMPORT_STEP_RESULT]), self->store, outcome,
                                     is_pasted (self) ? NULL : ang_import_get_source (self->import),
                                     ang_import_file_step_get_next_sheet (ANG_IMPORT_FILE_STEP (self->steps[ANG_IMPORT_STEP_FILE])));
  ang_import_window_go_to (self, ANG_IMPORT_STEP_RESULT);
}

/**
 * ang_import_window_check:
 *
 * Compares the rows with the register, and shows them.
 */
void
ang_import_window_check (AngImportWindow *self)
{
  begin (self, _("Comparing the rows with the register…"), _("Nothing is stored yet."));
  ang_import_check_async (self->import, on_progress, self, self->cancellable, on_checked, g_object_ref (self));
}

/**
 * ang_import_window_run:
 *
 * Stores the rows, and shows what came of it.
 */
void
ang_import_window_run (AngImportWindow *self)
{
  self->running = TRUE;
  begin (self, _("Storing…"), _("You can go on working in the main window meanwhile. Stopping leaves the register as it was."));
  ang_import_run_async (self->import, on_progress, self, self->cancellable, on_run, g_object_ref (self));
}
