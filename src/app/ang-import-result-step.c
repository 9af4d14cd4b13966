#include "config.h"

#include "ang-import-result-step.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-file-ending.h"
#include "ang-history.h"
#include "ang-issue-label.h"
#include "ang-number.h"
#include "ang-settings.h"

struct _AngImportResultStep
{
  AngImportStep parent_instance;

  AngStore        *store;  /* (nullable) */
  AngImportResult *result; /* (nullable) */
  char            *source; /* what was imported */
  char            *undo_label; /* (nullable): the import's own in the history; NULL when nothing was stored or it is undone */
  GCancellable    *saving;     /* (nullable) */

  GtkWidget     *root;
  GtkImage      *image;
  GtkLabel      *title;
  GtkLabel      *summary;
  GtkGrid       *counts;
  GtkWidget     *reasons_title;
  GtkGrid       *reasons;
  GtkWidget     *show_button;
  GtkWidget     *undo_button;
  GtkWidget     *next_button;
  AngIssueLabel *said;
};

G_DEFINE_FINAL_TYPE (AngImportResultStep, ang_import_result_step, ANG_TYPE_IMPORT_STEP)

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static void
add_line (GtkGrid    *grid,
          int         at,
          guint       n_rows,
          const char *text)
{
  g_autofree char *number = ang_number_format (n_rows, ang_language_get_interface ());
  GtkWidget *count = gtk_label_new (number);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_label_set_yalign (GTK_LABEL (count), 0);
  gtk_widget_add_css_class (count, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 64);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, count, 0, at, 1, 1);
  gtk_grid_attach (grid, label, 1, at, 1, 1);
}

static void
fill_counts (AngImportResultStep *self)
{
  int at = 0;

  clear (GTK_WIDGET (self->counts));
  for (guint i = ANG_IMPORT_OUTCOME_CREATED; i < ANG_IMPORT_N_OUTCOMES; i++)
    {
      guint n_rows = ang_import_result_count (self->result, (AngImportOutcome) i);

      if (n_rows > 0)
        add_line (self->counts, at++, n_rows, ang_import_outcome_get_label ((AngImportOutcome) i));
    }
}

static void
fill_reasons (AngImportResultStep *self)
{
  guint n_reasons = ang_import_result_get_n_reasons (self->result);

  clear (GTK_WIDGET (self->reasons));
  for (guint i = 0; i < n_reasons; i++)
    {
      AngImportOutcome outcome;
      guint n_rows;
      const char *reason = ang_import_result_get_reason (self->result, i, &outcome, &n_rows);

      add_line (self->reasons, (int) i, n_rows, reason);
    }
  gtk_widget_set_visible (self->reasons_title, n_reasons > 0);
}

static void
say (AngImportResultStep *self,
     const char          *text,
     AngSeverity          severity)
{
  ang_issue_label_set (self->said, text, severity);
}

/* Only what is the last step of the register can be undone from here. */
static void
update_undo (AngImportResultStep *self)
{
  g_autofree char *last = NULL;
  gboolean last_step;

  g_object_get (self->store, "undo-label", &last, NULL);
  last_step = self->undo_label != NULL && g_strcmp0 (last, self->undo_label) == 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "result.undo", last_step);
  gtk_widget_set_visible (self->undo_button, self->undo_label != NULL);
  gtk_widget_set_tooltip_text (self->undo_button,
                               last_step ? NULL : _("Something else was changed since. The history can take the import back."));
}

static void
on_undone (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngImportResultStep) self = ANG_IMPORT_RESULT_STEP (user_data);
  g_autoptr (GError) error = NULL;
  gboolean undone = ang_store_undo_finish (ANG_STORE (source), result, &error);

  if (self->root == NULL)
    return;
  if (!undone)
    {
      say (self, error->message, ANG_SEVERITY_ERROR);
      update_undo (self);
      return;
    }

  g_clear_pointer (&self->undo_label, g_free);
  gtk_widget_set_visible (self->show_button, FALSE);
  gtk_image_set_from_icon_name (self->image, "ang-undo-symbolic");
  gtk_label_set_text (self->title, _("The Import Is Undone"));
  say (self, _("The register is as it was before the import. “Redo” in the main window brings it back."), ANG_SEVERITY_INFO);
  update_undo (self);
}

static void
undo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AngImportResultStep *self = ANG_IMPORT_RESULT_STEP (widget);

  gtk_widget_action_set_enabled (widget, "result.undo", FALSE);
  ang_store_undo_async (self->store, NULL, on_undone, g_object_ref (self));
}

static void
show_records (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AngImportResultStep *self = ANG_IMPORT_RESULT_STEP (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWindow *parent = gtk_window_get_transient_for (window);
  gint64 cohort = ang_import_result_get_cohort (self->result);

  if (parent == NULL)
    return;
  if (cohort != 0)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-record", "(sx)", ang_cohort_entity.name, cohort);
  else
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-page", "s", "people");
  gtk_window_close (window);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AngImportResultStep) self = ANG_IMPORT_RESULT_STEP (user_data);
  g_autoptr (GError) error = NULL;
  gboolean saved = ang_import_result_save_report_finish (ANG_IMPORT_RESULT (source), result, &error);

  if (self->root == NULL)
    return;

  g_clear_object (&self->saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "result.save", TRUE);
  if (saved)
    say (self, _("The result is saved."), ANG_SEVERITY_INFO);
  else
    say (self, error->message, ANG_SEVERITY_ERROR);
}

static void
on_path_chosen (GtkNativeDialog     *chooser,
                int                  response,
                AngImportResultStep *self)
{
  static const char *const endings[] = { ".xlsx", NULL };
  g_autoptr (GFile) chosen = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = chosen != NULL ? ang_file_ending_ensure (chosen, endings, endings[0], &error) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_object_unref (chooser);
  if (error != NULL)
    say (self, error->message, ANG_SEVERITY_ERROR);
  if (path == NULL)
    return;

  self->saving = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "result.save", FALSE);
  say (self, _("Saving the result…"), ANG_SEVERITY_INFO);
  ang_import_result_save_report_async (self->result, path, NULL, NULL, self->saving, on_saved, g_object_ref (self));
}

static char *
dup_report_name (AngImportResultStep *self)
{
  g_autofree char *name = self->source != NULL ? g_path_get_basename (self->source) : g_strdup (_("Clipboard"));
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';

  /* Translators: the name offered for a file; %s is the name of the file that was imported. */
  return g_strdup_printf (_("%s – result.xlsx"), name);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AngImportResultStep *self = ANG_IMPORT_RESULT_STEP (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save the Result"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  g_autoptr (GSettings) settings = ang_settings_new ();
  g_autofree char *folder_path = g_settings_get_string (settings, "last-import-folder");
  g_autofree char *name = dup_report_name (self);

  if (g_file_test (folder_path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) folder = g_file_new_for_path (folder_path);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_path_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
ang_import_result_step_shown (AngImportStep *step)
{
  ang_import_step_set_ready (step, TRUE);
}

static void
ang_import_result_step_dispose (GObject *object)
{
  AngImportResultStep *self = ANG_IMPORT_RESULT_STEP (object);

  if (self->saving != NULL)
    g_cancellable_cancel (self->saving);
  g_clear_object (&self->saving);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->result);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_import_result_step_parent_class)->dispose (object);
}

static void
ang_import_result_step_finalize (GObject *object)
{
  AngImportResultStep *self = ANG_IMPORT_RESULT_STEP (object);

  g_free (self->source);
  g_free (self->undo_label);

  G_OBJECT_CLASS (ang_import_result_step_parent_class)->finalize (object);
}

static void
ang_import_result_step_class_init (AngImportResultStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_import_result_step_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_import_result_step_finalize;
  ANG_IMPORT_STEP_CLASS (klass)->shown = ang_import_result_step_shown;

  g_type_ensure (ANG_TYPE_ISSUE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-result-step.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, root);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, image);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, title);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, summary);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, counts);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, reasons_title);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, reasons);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, show_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, undo_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, next_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportResultStep, said);
  gtk_widget_class_install_action (widget_class, "result.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "result.show", NULL, show_records);
  gtk_widget_class_install_action (widget_class, "result.save", NULL, save);
}

static void
ang_import_result_step_init (AngImportResultStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Lists of many years stand in one file, a sheet a year, each for a cohort of its own. */
static void
offer_next (AngImportResultStep *self,
            const char          *sheet)
{
  /* Translators: %s is the name of a sheet of a workbook. */
  g_autofree char *label = g_strdup_printf (_("Go On with the Sheet “%s”…"), sheet != NULL ? sheet : "");

  gtk_button_set_label (GTK_BUTTON (self->next_button), label);
  gtk_widget_set_visible (self->next_button, sheet != NULL);
}

/**
 * ang_import_result_step_set_result:
 * @result: of an import that has just been run
 * @source: (nullable): the file it came from
 * @next_sheet: (nullable): the sheet of the file that comes next
 *
 * Shows what came of it.
 */
void
ang_import_result_step_set_result (AngImportResultStep *self,
                                   AngStore            *store,
                                   AngImportResult     *result,
                                   const char          *source,
                                   const char          *next_sheet)
{
  gboolean changed = ang_import_result_has_changed (result);
  gboolean had_all = ang_import_result_count (result, ANG_IMPORT_OUTCOME_UNCHANGED) == ang_import_result_get_n_rows (result);
  g_autofree char *from = source != NULL ? g_path_get_basename (source) : g_strdup (_("Rows from the clipboard"));

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  g_set_object (&self->result, result);
  g_free (self->source);
  self->source = g_strdup (source);
  g_clear_pointer (&self->undo_label, g_free);
  if (changed)
    g_object_get (store, "undo-label", &self->undo_label, NULL);
  g_signal_connect_object (store, "notify::undo-label", G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);

  gtk_image_set_from_icon_name (self->image, changed ? "ang-state-done-symbolic" : "ang-finding-info-symbolic");
  gtk_label_set_text (self->title, changed ? _("The Import Is Done") : _("Nothing Has Changed"));
  gtk_label_set_text (self->summary, had_all ? _("The register had everything that the file says.") : from);
  gtk_button_set_label (GTK_BUTTON (self->show_button), ang_import_result_get_cohort (result) != 0 ? _("_Open the Cohort") : _("Show _People"));
  gtk_widget_set_visible (self->show_button, TRUE);
  offer_next (self, next_sheet);
  say (self, NULL, ANG_SEVERITY_INFO);
  fill_counts (self);
  fill_reasons (self);
  update_undo (self);
}
