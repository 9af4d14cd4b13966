#include "config.h"

#include "ang-import-window-private.h"

#include <glib/gi18n.h>

#include "ang-import-check-step.h"
#include "ang-import-cohort-step.h"
#include "ang-import-columns-step.h"
#include "ang-import-file-step.h"
#include "ang-import-result-step.h"
#include "ang-settings.h"

G_DEFINE_FINAL_TYPE (AngImportWindow, ang_import_window, GTK_TYPE_WINDOW)

static const char *const step_titles[] = {
  [ANG_IMPORT_STEP_FILE] = N_("File"),
  [ANG_IMPORT_STEP_COLUMNS] = N_("Columns"),
  [ANG_IMPORT_STEP_COHORT] = N_("Cohort"),
  [ANG_IMPORT_STEP_CHECK] = N_("Check"),
  [ANG_IMPORT_STEP_RESULT] = N_("Result"),
};

static AngImportFileStep *
get_file_step (AngImportWindow *self)
{
  return ANG_IMPORT_FILE_STEP (self->steps[ANG_IMPORT_STEP_FILE]);
}

static gboolean
is_wanted (AngImportWindow *self,
           guint            step)
{
  return step != ANG_IMPORT_STEP_COHORT || ang_import_file_step_get_target (get_file_step (self)) == ANG_IMPORT_NEW_COHORT;
}

/* The columns of a nomination workbook are known: they are not asked for, but can be gone back to. */
static guint
get_next (AngImportWindow *self)
{
  guint next = self->step + 1;

  if (next == ANG_IMPORT_STEP_COLUMNS && ang_import_is_nomination (self->import) && ang_import_mapping_check (ang_import_get_mapping (self->import), NULL))
    next++;
  while (next < ANG_IMPORT_STEP_RESULT && !is_wanted (self, next))
    next++;

  return next;
}

static guint
get_previous (AngImportWindow *self)
{
  guint previous = self->step;

  while (previous > 0 && !is_wanted (self, --previous))
    ;

  return previous;
}

/**
 * ang_import_window_show_error:
 *
 * Says above the step what went wrong; nothing when @what is %NULL.
 */
void
ang_import_window_show_error (AngImportWindow *self,
                              const char      *what,
                              const GError    *error)
{
  gtk_widget_set_visible (self->error_box, what != NULL);
  gtk_label_set_text (self->error_what, what != NULL ? what : "");
  gtk_label_set_text (self->error_why, error != NULL ? error->message : "");
}

static void
update_path (AngImportWindow *self)
{
  const char *titles[ANG_IMPORT_N_STEPS + 1] = { NULL };
  guint n_titles = 0;
  guint current = 0;

  for (guint i = 0; i < ANG_IMPORT_N_STEPS; i++)
    {
      if (!is_wanted (self, i))
        continue;
      if (i == self->step)
        current = n_titles;
      titles[n_titles++] = _(step_titles[i]);
    }
  ang_import_path_set_steps (self->path, titles);
  ang_import_path_set_current (self->path, current);
}

static const char *
get_title (AngImportWindow *self)
{
  switch (ang_import_file_step_get_target (get_file_step (self)))
    {
    case ANG_IMPORT_PARTICIPANTS:
      return _("Import Participants");
    case ANG_IMPORT_NEW_COHORT:
      return _("Import a Cohort");
    case ANG_IMPORT_PEOPLE:
    default:
      return _("Import People");
    }
}

/**
 * ang_import_window_update_header:
 *
 * Which buttons there are, and what they are called.
 */
void
ang_import_window_update_header (AngImportWindow *self)
{
  AngImportStep *step = self->steps[self->step];
  gboolean busy = self->cancellable != NULL;
  gboolean at_end = self->step == ANG_IMPORT_STEP_RESULT;
  const char *next = ang_import_step_get_next_label (step);

  gtk_window_set_title (GTK_WINDOW (self), get_title (self));
  gtk_label_set_text (self->title, get_title (self));
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), busy ? _("_Stop") : _("_Cancel"));
  gtk_widget_set_visible (self->cancel_button, !at_end || busy);
  gtk_widget_set_visible (self->back_button, self->step > ANG_IMPORT_STEP_FILE && !at_end);
  gtk_button_set_label (GTK_BUTTON (self->next_button), at_end ? _("_Close") : next != NULL ? next : _("_Next"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.back", !busy && self->step > ANG_IMPORT_STEP_FILE && !at_end);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", !busy && (at_end || ang_import_step_get_ready (step)));
}

static void
set_import (AngImportWindow *self)
{
  if (self->import == NULL)
    return;

  ang_import_columns_step_set_import (ANG_IMPORT_COLUMNS_STEP (self->steps[ANG_IMPORT_STEP_COLUMNS]), self->import);
  if (ang_import_get_target (self->import) == ANG_IMPORT_NEW_COHORT)
    ang_import_cohort_step_set_import (ANG_IMPORT_COHORT_STEP (self->steps[ANG_IMPORT_STEP_COHORT]), self->import);
  ang_import_check_step_set_import (ANG_IMPORT_CHECK_STEP (self->steps[ANG_IMPORT_STEP_CHECK]), self->import);
}

/**
 * ang_import_window_go_to:
 *
 * Shows a step.
 */
void
ang_import_window_go_to (AngImportWindow *self,
                         guint            step)
{
  self->step = step;
  ang_import_window_show_error (self, NULL, NULL);
  if (step != ANG_IMPORT_STEP_FILE)
    set_import (self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->steps[step]));
  update_path (self);
  ang_import_window_update_header (self);
  ang_import_step_shown (self->steps[step]);
}

static void
next (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AngImportWindow *self = ANG_IMPORT_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->step == ANG_IMPORT_STEP_RESULT)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  /* What stands in a field that was not left yet counts. */
  if (focus != NULL && GTK_IS_EDITABLE (focus))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (!ang_import_step_finish (self->steps[self->step]))
    return;
  if (self->step == ANG_IMPORT_STEP_CHECK)
    ang_import_window_run (self);
  else if (get_next (self) == ANG_IMPORT_STEP_CHECK && !ang_import_is_checked (self->import))
    ang_import_window_check (self);
  else
    ang_import_window_go_to (self, get_next (self));
}

static void
back (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AngImportWindow *self = ANG_IMPORT_WINDOW (widget);

  ang_import_window_go_to (self, get_previous (self));
}

static void
take_next_sheet (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AngImportWindow *self = ANG_IMPORT_WINDOW (widget);

  if (self->step != ANG_IMPORT_STEP_RESULT || ang_import_file_step_get_next_sheet (get_file_step (self)) == NULL)
    return;

  ang_import_file_step_take_next_sheet (get_file_step (self));
  ang_import_window_go_to (self, ANG_IMPORT_STEP_FILE);
}

/* What the rows mean has changed: who stands in the list may be somebody else now. */
static void
check_again (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AngImportWindow *self = ANG_IMPORT_WINDOW (widget);

  if (self->step == ANG_IMPORT_STEP_CHECK && self->cancellable == NULL)
    ang_import_window_check (self);
}

static void
cancel (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  AngImportWindow *self = ANG_IMPORT_WINDOW (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_question_answered (GtkDialog       *dialog,
                      int              response,
                      AngImportWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response == GTK_RESPONSE_ACCEPT)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask (AngImportWindow *self,
     const char      *question,
     const char      *explanation,
     const char      *stay,
     const char      *leave)
{
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", question);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", explanation);
  gtk_dialog_add_button (GTK_DIALOG (dialog), stay, GTK_RESPONSE_CANCEL);
  gtk_dialog_add_button (GTK_DIALOG (dialog), leave, GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_question_answered), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remember_size (AngImportWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (gtk_window_is_maximized (GTK_WINDOW (self)) || width <= 0 || height <= 0)
    return;

  g_settings_set_int (self->settings, "import-width", width);
  g_settings_set_int (self->settings, "import-height", height);
}

static gboolean
ang_import_window_close_request (GtkWindow *window)
{
  AngImportWindow *self = ANG_IMPORT_WINDOW (window);

  remember_size (self);
  if (self->running)
    {
      ask (self, _("Stop the import?"), _("It is still storing. Stopping leaves the register as it was before the import."),
           _("_Go On Importing"), _("_Stop the Import"));
      return GDK_EVENT_STOP;
    }
  if (self->touched)
    {
      ask (self, _("Close without importing?"), _("Nothing is stored. What you have chosen and decided here is forgotten."),
           _("Go _Back"), _("_Close"));
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (ang_import_window_parent_class)->close_request (window);
}

/* Rows that were pasted are looked at without being asked about, if their columns are known. */
static void
on_ready (AngImportWindow *self)
{
  ang_import_window_update_header (self);
  if (!self->straight || self->step != ANG_IMPORT_STEP_FILE || self->cancellable != NULL ||
      !ang_import_step_get_ready (self->steps[ANG_IMPORT_STEP_FILE]) || is_wanted (self, ANG_IMPORT_STEP_COHORT))
    return;

  self->straight = FALSE;
  if (!ang_import_mapping_check (ang_import_get_mapping (self->import), NULL))
    return;
  self->step = ANG_IMPORT_STEP_COLUMNS;
  set_import (self);
  ang_import_window_check (self);
}

static void
on_touched (AngImportWindow *self)
{
  if (self->step != ANG_IMPORT_STEP_FILE && self->cancellable == NULL)
    self->touched = TRUE;
}

static void
on_renewed (AngImportWindow *self)
{
  if (self->import != NULL)
    g_signal_handlers_disconnect_by_data (self->import, self);
  g_set_object (&self->import, ang_import_file_step_get_import (get_file_step (self)));
  self->touched = FALSE;
  if (self->import != NULL)
    {
      g_signal_connect_object (self->import, "reset", G_CALLBACK (on_touched), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->import, "decided", G_CALLBACK (on_touched), self, G_CONNECT_SWAPPED);
    }
  update_path (self);
  ang_import_window_update_header (self);
}

static gboolean
on_drop (AngImportWindow *self,
         const GValue    *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  /* What was decided is not lost by a slip of the mouse. */
  if (path == NULL || self->cancellable != NULL || self->touched)
    return FALSE;

  ang_import_window_open (self, path);

  return TRUE;
}

static void
add_drop_target (AngImportWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
ang_import_window_dispose (GObject *object)
{
  AngImportWindow *self = ANG_IMPORT_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->import);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_import_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, path);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, error_box);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, error_what);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, error_why);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, busy_text);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, busy_note);
  gtk_widget_class_bind_template_child (widget_class, AngImportWindow, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_renewed);
}

static void
ang_import_window_class_init (AngImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ang_import_window_close_request;

  g_type_ensure (ANG_TYPE_IMPORT_PATH);
  g_type_ensure (ANG_TYPE_IMPORT_FILE_STEP);
  g_type_ensure (ANG_TYPE_IMPORT_COLUMNS_STEP);
  g_type_ensure (ANG_TYPE_IMPORT_COHORT_STEP);
  g_type_ensure (ANG_TYPE_IMPORT_CHECK_STEP);
  g_type_ensure (ANG_TYPE_IMPORT_RESULT_STEP);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "import.check-again", NULL, check_again);
  gtk_widget_class_install_action (widget_class, "import.next-sheet", NULL, take_next_sheet);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "import.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
}

static void
ang_import_window_init (AngImportWindow *self)
{
  static const char *const names[] = { "file", "columns", "cohort", "check", "result" };

  self->settings = ang_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ANG_IMPORT_N_STEPS; i++)
    {
      self->steps[i] = ANG_IMPORT_STEP (gtk_stack_get_child_by_name (self->stack, names[i]));
      g_signal_connect_object (self->steps[i], "notify::ready", G_CALLBACK (on_ready), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->steps[i], "notify::next-label", G_CALLBACK (ang_import_window_update_header), self, G_CONNECT_SWAPPED);
    }
  add_drop_target (self);
}

/* The register of the main window may be another one by and by: then there is nothing to import into. */
static void
follow_parent (AngImportWindow *self,
               GtkWindow       *parent)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (parent), "store") != NULL)
    g_signal_connect_object (parent, "notify::store", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
}

/**
 * ang_import_window_present:
 * @parent: the main window
 * @cohort: whose participants are imported, 0: to be chosen
 *
 * Opens the assistant at its first step.
 *
 * Returns: (transfer none): its window
 */
AngImportWindow *
ang_import_window_present (GtkWindow       *parent,
                           AngStore        *store,
                           AngImportTarget  target,
                           gint64           cohort)
{
  AngImportWindow *self = g_object_new (ANG_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "import-width"),
                               g_settings_get_int (self->settings, "import-height"));
  follow_parent (self, parent);
  ang_import_file_step_start (get_file_step (self), store, target, cohort);
  gtk_window_present (GTK_WINDOW (self));
  ang_import_window_go_to (self, ANG_IMPORT_STEP_FILE);

  return self;
}

/**
 * ang_import_window_restart:
 *
 * Brings the assistant to the front, and begins anew for another target unless something would be lost by that.
 *
 * Returns: whether it has begun anew
 */
gboolean
ang_import_window_restart (AngImportWindow *self,
                           AngImportTarget  target,
                           gint64           cohort)
{
  gboolean idle = self->cancellable == NULL && !self->touched;

  if (idle)
    {
      ang_import_file_step_set_target (get_file_step (self), target, cohort);
      ang_import_window_go_to (self, ANG_IMPORT_STEP_FILE);
    }
  gtk_window_present (GTK_WINDOW (self));

  return idle;
}

/**
 * ang_import_window_open:
 *
 * Begins with a file, from wherever the user is.
 */
void
ang_import_window_open (AngImportWindow *self,
                        const char      *path)
{
  self->straight = FALSE;
  ang_import_file_step_open (get_file_step (self), path);
  ang_import_window_go_to (self, ANG_IMPORT_STEP_FILE);
}

/**
 * ang_import_window_open_text:
 * @text: rows that were copied in a spreadsheet
 *
 * Begins with pasted rows. They are compared with the register at once, when it is clear what they are.
 */
void
ang_import_window_open_text (AngImportWindow *self,
                             const char      *text)
{
  self->straight = TRUE;
  ang_import_file_step_open_text (get_file_step (self), text);
  ang_import_window_go_to (self, ANG_IMPORT_STEP_FILE);
}
