#include "config.h"

#include "ang-export-dialog.h"

#include "ang-choice-item.h"
#include "ang-cohort.h"
#include "ang-date.h"
#include "ang-default-choice.h"
#include "ang-export-job.h"
#include "ang-feedback.h"
#include "ang-focus.h"
#include "ang-letterhead.h"
#include "ang-roster-columns.h"
#include "ang-roster.h"
#include "ang-settings.h"
#include "ang-signatory.h"

#include <glib/gi18n.h>

struct _AngExportDialog
{
  GtkWindow parent_instance;

  AngStore          *store;
  AngRecord         *cohort;
  GSettings         *settings;
  AngRosterTemplate *template;
  GCancellable      *cancellable;
  guint              pulse;
  AngExportJob      *job; /* borrowed while it runs */

  GtkStack         *stack;
  GtkListBox       *templates;
  GtkDropDown      *language;
  GtkDropDown      *paper;
  GtkDropDown      *letterhead;
  GtkDropDown      *signatory;
  GtkDropDown      *order;
  GtkEditable      *letter_number;
  GtkEditable      *letter_date;
  GtkEditable      *place;
  GtkEditable      *path;
  GtkLabel         *path_note;
  GtkLabel         *description;
  GtkLabel         *privacy_note;
  GtkLabel         *error_label;
  GtkLabel         *done_label;
  GtkProgressBar   *progress_bar;
  AngRosterColumns *columns;
  GtkEditable      *own_name;
  GtkWidget        *own_popover;
  GtkWidget        *annex_rows;
  GtkWidget        *open_button;
};

G_DEFINE_FINAL_TYPE (AngExportDialog, ang_export_dialog, GTK_TYPE_WINDOW)

static AngLanguage
get_language (AngExportDialog *self)
{
  return gtk_drop_down_get_selected (self->language) == 0 ? ANG_LANGUAGE_INDONESIAN : ANG_LANGUAGE_ENGLISH;
}

static const char *
get_cohort_code (AngExportDialog *self)
{
  return ang_record_get_text (self->cohort, ANG_COHORT_CODE);
}

static void
show_error (AngExportDialog *self,
            const char      *text)
{
  gtk_label_set_label (self->error_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), text != NULL);
}

static char *
dup_path (AngExportDialog *self)
{
  g_autofree char *path = g_strstrip (g_strdup (gtk_editable_get_text (self->path)));

  if (*path == '\0' || ang_roster_is_format (path))
    return g_steal_pointer (&path);

  return g_strconcat (path, ".xlsx", NULL);
}

static void
update_path_note (AngExportDialog *self)
{
  g_autofree char *path = dup_path (self);
  gboolean exists = *path != '\0' && g_file_test (path, G_FILE_TEST_EXISTS);

  gtk_label_set_label (self->path_note, exists ? _ ("This file exists and will be replaced.")
                                               : _ ("The ending says the format: .xlsx for Excel, .pdf to print, .csv for other programs."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.write", *path != '\0' && self->template != NULL);
}

static void
propose_path (AngExportDialog *self)
{
  AngLanguage language = get_language (self);
  g_autoptr (GFile) folder = ang_settings_dup_export_folder (self->settings);
  g_autofree char *folder_path = g_file_get_path (folder);
  g_autofree char *label = g_strdup (ang_roster_template_get_label (self->template, language));
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  name = g_strdup_printf ("%s %s.xlsx", get_cohort_code (self), g_strdelimit (label, "/\\:*?\"<>|", '-'));
  path = g_build_filename (folder_path, name, NULL);
  gtk_editable_set_text (self->path, path);
}

static void
update_privacy_note (AngExportDialog *self)
{
  AngPrivacy privacy = ang_roster_columns_get_privacy (self->columns);

  gtk_widget_set_visible (GTK_WIDGET (self->privacy_note), privacy == ANG_PRIVACY_PROTECTED);
}

static void
show_template (AngExportDialog *self)
{
  const AngRosterTraits *traits = ang_roster_template_get_traits (self->template);
  const char *description = ang_roster_template_get_description (self->template, ang_language_get_interface ());

  gtk_label_set_label (self->description, description != NULL ? description : "");
  gtk_drop_down_set_selected (self->order, traits->order - 1);
  gtk_widget_set_visible (self->annex_rows, traits->form == ANG_ROSTER_FORM_ANNEX || traits->signature);
  ang_roster_columns_set_template (self->columns, self->template, get_language (self));
  update_privacy_note (self);
  propose_path (self);
}

static void
on_template_selected (AngExportDialog *self,
                      GtkListBoxRow   *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRosterTemplate) template = NULL;

  if (row == NULL)
    return;

  template = ang_roster_template_load (gtk_widget_get_name (GTK_WIDGET (row)), &error);
  show_error (self, template == NULL ? error->message : NULL);
  if (template == NULL)
    return;

  if (ang_roster_template_get_traits (template)->language != 0)
    gtk_drop_down_set_selected (self->language, ang_roster_template_get_traits (template)->language == ANG_LANGUAGE_INDONESIAN ? 0 : 1);
  g_set_object (&self->template, template);
  show_template (self);
}

static void
on_language_selected (AngExportDialog *self)
{
  if (self->template != NULL && !ang_roster_columns_is_own (self->columns))
    ang_roster_columns_set_template (self->columns, self->template, get_language (self));
  if (self->template != NULL)
    propose_path (self);
}

static GtkWidget *
create_template_row (AngRosterTemplate *template)
{
  AngLanguage language = ang_language_get_interface ();
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (ang_roster_template_get_label (template, language));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_name (row, ang_roster_template_get_name (template));
  gtk_widget_set_tooltip_text (row, ang_roster_template_get_description (template, language));

  return row;
}

static void
fill_templates (AngExportDialog *self,
                const char      *selected)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) templates = ang_roster_template_list (problems);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->templates, 0)) != NULL)
    gtk_list_box_remove (self->templates, GTK_WIDGET (row));

  for (guint i = 0; i < templates->len; i++)
    {
      GtkWidget *created = create_template_row (templates->pdata[i]);

      gtk_list_box_append (self->templates, created);
      if (i == 0 || g_strcmp0 (gtk_widget_get_name (created), selected) == 0)
        gtk_list_box_select_row (self->templates, GTK_LIST_BOX_ROW (created));
    }

  /* A broken template of the user's own is told, and keeps nobody from the others. */
  if (problems->len > 0)
    show_error (self, problems->pdata[0]);
}

static gboolean
read_date (AngExportDialog  *self,
           char            **iso)
{
  const char *text = gtk_editable_get_text (self->letter_date);
  AngDate date;

  *iso = NULL;
  if (*text == '\0')
    return TRUE;
  if (!ang_date_parse (text, &date) || !ang_date_is_complete (date))
    {
      show_error (self, _ ("The date of the letter is not understood. Write it like 28-10-2025 or 28 October 2025."));
      gtk_widget_grab_focus (GTK_WIDGET (self->letter_date));
      return FALSE;
    }
  *iso = ang_date_to_iso (date);

  return TRUE;
}

static AngExportJob *
create_export (AngExportDialog *self)
{
  g_autoptr (AngExportJob) job = g_new0 (AngExportJob, 1);

  job->store = g_object_ref (self->store);
  job->cohort = ang_record_get_id (self->cohort);
  job->template = ang_roster_columns_dup_template (self->columns);
  job->number = g_strdup (gtk_editable_get_text (self->letter_number));
  job->place = g_strdup (gtk_editable_get_text (self->place));
  job->path = dup_path (self);
  if (!read_date (self, &job->date))
    return NULL;

  ang_roster_options_init (&job->options, job->template);
  job->options.language = get_language (self);
  job->options.paper = gtk_drop_down_get_selected (self->paper) == 0 ? ANG_SHEET_PAPER_F4 : ANG_SHEET_PAPER_A4;
  job->options.letterhead = ang_default_choice_get (self->letterhead, ANG_ROSTER_WITHOUT);
  job->options.signatory = ang_default_choice_get (self->signatory, ANG_ROSTER_WITHOUT);
  job->options.letter_number = *job->number != '\0' ? job->number : NULL;
  job->options.letter_date = job->date;
  job->options.place = *job->place != '\0' ? job->place : NULL;
  job->options.order = (AngRosterOrder) (gtk_drop_down_get_selected (self->order) + 1);

  return g_steal_pointer (&job);
}

static gboolean
show_progress (gpointer user_data)
{
  AngExportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress_bar, ang_export_job_get_progress (self->job));

  return G_SOURCE_CONTINUE;
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  AngExportDialog *self = ANG_EXPORT_DIALOG (object);
  AngExportJob *job = self->job;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (job->path);

  g_clear_handle_id (&self->pulse, g_source_remove);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (!ang_export_job_run_finish (result, &error))
    {
      gtk_stack_set_visible_child_name (self->stack, "choose");
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.write", TRUE);
      show_error (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error->message);
      return;
    }

  ang_settings_keep_export_folder (self->settings, file);
  g_settings_set_string (self->settings, "document-language", ang_language_get_code (get_language (self)));
  g_settings_set_string (self->settings, "paper", gtk_drop_down_get_selected (self->paper) == 0 ? "f4" : "a4");
  gtk_label_set_label (self->done_label, job->path);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_window_set_default_widget (GTK_WINDOW (self), self->open_button);
  gtk_widget_grab_focus (self->open_button);
}

static void
write_roster (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AngExportDialog *self = ANG_EXPORT_DIALOG (widget);
  g_autoptr (GArray) values = ang_roster_columns_dup_values (self->columns);

  if (values->len == 0)
    {
      show_error (self, _ ("Choose at least one column."));
      return;
    }
  show_error (self, NULL);
  self->job = create_export (self);
  if (self->job == NULL)
    return;

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->pulse = g_timeout_add (100, show_progress, self);
  gtk_stack_set_visible_child_name (self->stack, "writing");
  gtk_widget_action_set_enabled (widget, "export.write", FALSE);
  ang_export_job_run_async (self->job, self, self->cancellable, on_written);
}

static void
cancel (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  AngExportDialog *self = ANG_EXPORT_DIALOG (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "writing") == 0)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_path_chosen (GtkNativeDialog *chooser,
                int              response,
                AngExportDialog *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        gtk_editable_set_text (self->path, path);
      else
        show_error (self, _ ("Choose a folder on this computer or on a network drive."));
    }
  g_object_unref (chooser);
}

static void
choose_path (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AngExportDialog *self = ANG_EXPORT_DIALOG (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Export List"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _ ("_Choose"), _ ("_Cancel"));
  g_autofree char *path = dup_path (self);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_path_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
show_file (AngExportDialog *self,
           gboolean         folder)
{
  const char *path = gtk_label_get_label (self->done_label);
  g_autofree char *shown = folder ? g_path_get_dirname (path) : g_strdup (path);
  g_autofree char *uri = g_filename_to_uri (shown, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (gtk_window_get_transient_for (GTK_WINDOW (self)), uri, GDK_CURRENT_TIME);
}

static void
open_file (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  show_file (ANG_EXPORT_DIALOG (widget), FALSE);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
open_folder (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  show_file (ANG_EXPORT_DIALOG (widget), TRUE);
}

static void
save_own (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  AngExportDialog *self = ANG_EXPORT_DIALOG (widget);
  g_autofree char *label = g_strstrip (g_strdup (gtk_editable_get_text (self->own_name)));
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (*label == '\0')
    return;

  gtk_popover_popdown (GTK_POPOVER (self->own_popover));
  name = ang_roster_columns_save (self->columns, label, &error);
  if (name != NULL)
    fill_templates (self, name);
  else
    show_error (self, error->message);
}

static gboolean
on_close_request (AngExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GDK_EVENT_PROPAGATE;
}

static void
ang_export_dialog_dispose (GObject *object)
{
  AngExportDialog *self = ANG_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->cohort);
  g_clear_object (&self->settings);
  g_clear_object (&self->template);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (ang_export_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "export.write", NULL, write_roster);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "export.choose-path", NULL, choose_path);
  gtk_widget_class_install_action (widget_class, "export.open-file", NULL, open_file);
  gtk_widget_class_install_action (widget_class, "export.open-folder", NULL, open_folder);
  gtk_widget_class_install_action (widget_class, "export.save-own", NULL, save_own);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
}

static gboolean
ang_export_dialog_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  GtkWidget *list = GTK_WIDGET (ANG_EXPORT_DIALOG (widget)->templates);

  return (ang_focus_leaves (list, direction) && ang_focus_past (list, widget, direction)) ||
         GTK_WIDGET_CLASS (ang_export_dialog_parent_class)->focus (widget, direction);
}

static void
ang_export_dialog_class_init (AngExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_export_dialog_dispose;
  widget_class->focus = ang_export_dialog_focus;

  g_type_ensure (ANG_TYPE_CHOICE_ITEM);
  g_type_ensure (ANG_TYPE_ROSTER_COLUMNS);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, templates);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, letterhead);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, signatory);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, order);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, letter_number);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, letter_date);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, place);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, path);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, path_note);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, description);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, privacy_note);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, done_label);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, own_name);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, own_popover);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, annex_rows);
  gtk_widget_class_bind_template_child (widget_class, AngExportDialog, open_button);
  gtk_widget_class_bind_template_callback (widget_class, on_template_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected);
  gtk_widget_class_bind_template_callback (widget_class, update_path_note);
  gtk_widget_class_bind_template_callback (widget_class, update_privacy_note);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request);
}

static void
ang_export_dialog_init (AngExportDialog *self)
{
  self->settings = ang_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_order (AngExportDialog *self)
{
  g_autoptr (GtkStringList) orders = gtk_string_list_new (NULL);

  for (guint i = 0; i < ang_roster_order_enumeration.n_choices; i++)
    gtk_string_list_append (orders, ang_enumeration_get_label (&ang_roster_order_enumeration,
                                                               ang_roster_order_enumeration.choices[i].value,
                                                               ang_language_get_interface ()));
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (orders));
}

static void
fill_from_settings (AngExportDialog *self)
{
  g_autofree char *language = g_settings_get_string (self->settings, "document-language");
  g_autofree char *paper = g_settings_get_string (self->settings, "paper");
  const char *number = ang_record_get_text (self->cohort, ANG_COHORT_LETTER_NUMBER);
  AngDate date;

  gtk_drop_down_set_selected (self->language, g_str_equal (language, "en") ? 1 : 0);
  gtk_drop_down_set_selected (self->paper, g_str_equal (paper, "a4") ? 1 : 0);
  gtk_editable_set_text (self->letter_number, number != NULL ? number : "");
  if (ang_date_parse_iso (ang_record_get_text (self->cohort, ANG_COHORT_LETTER_DATE), &date))
    {
      g_autofree char *text = ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_LONG);

      gtk_editable_set_text (self->letter_date, text);
    }
}

/* The cohort is read beside the window's thread: the dialog appears with it. */
static void
on_cohort_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  AngStore *store = ANG_STORE (source);
  g_autoptr (AngExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cohorts = ang_store_read_finish (store, result, &error);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *title = NULL;

  if (cohorts == NULL || cohorts->len == 0)
    {
      if (parent != NULL)
        ang_feedback_error (parent, _("The cohort could not be read"), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohorts->pdata[0]);
  title = g_strdup_printf (_("Export a List of %s"), get_cohort_code (self));
  gtk_window_set_title (GTK_WINDOW (self), title);
  fill_order (self);
  ang_default_choice_fill (self->letterhead, store, &ang_letterhead_entity);
  ang_default_choice_fill (self->signatory, store, &ang_signatory_entity);
  fill_from_settings (self);
  fill_templates (self, NULL);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * ang_export_dialog_present:
 * @cohort: id of the cohort whose list is wanted
 *
 * Opens the dialog as soon as the cohort is read; GTK owns it until it is closed.
 */
void
ang_export_dialog_present (GtkWindow *parent,
                           AngStore  *store,
                           gint64     cohort)
{
  AngExportDialog *self = g_object_new (ANG_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);

  ang_query_add_integer (query, ANG_COHORT_ID, ANG_COMPARE_EQUAL, cohort);
  ang_store_read_async (store, query, 0, 1, NULL, on_cohort_read, g_object_ref (self));
}
