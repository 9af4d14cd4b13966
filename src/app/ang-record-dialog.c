#include "config.h"

#include "ang-record-dialog.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"

struct _AngRecordDialog
{
  GtkWindow parent_instance;

  AngStore  *store;
  GtkWidget *speaker; /* the window that says how it ended, also when the dialog is closed by then */
  GtkWidget *content;
  char      *done;
  GVariant  *made; /* (nullable): what to open when it is stored */

  GtkBox    *place;
  GtkWidget *save_button;
  GtkWidget *trouble;
  GtkLabel  *trouble_text;
};

enum
{
  SIGNAL_SAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngRecordDialog, ang_record_dialog, GTK_TYPE_WINDOW)

/* Enter in any entry is the default button. */
static void
let_enter_save (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    gtk_entry_set_activates_default (GTK_ENTRY (widget), TRUE);
  else if (GTK_IS_PASSWORD_ENTRY (widget))
    g_object_set (widget, "activates-default", TRUE, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    let_enter_save (child);
}

static gboolean
check_forms (GtkWidget *widget)
{
  gboolean right = TRUE;

  if (ANG_IS_FORM (widget))
    return ang_form_check (ANG_FORM (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && right; child = gtk_widget_get_next_sibling (child))
    right = check_forms (child);

  return right;
}

static void
on_save (AngRecordDialog *self)
{
  gtk_widget_set_visible (self->trouble, FALSE);
  if (check_forms (self->content))
    g_signal_emit (self, signals[SIGNAL_SAVE], 0);
}

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngRecordDialog) self = ANG_RECORD_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (!ang_store_commit_finish (ANG_STORE (source), result, &error))
    {
      ang_record_dialog_fail (self, error);
      return;
    }

  if (self->speaker != NULL && self->done != NULL)
    ang_feedback_done (self->speaker, self->done);
  gtk_window_destroy (GTK_WINDOW (self));
  if (self->speaker != NULL && self->made != NULL)
    gtk_widget_activate_action_variant (self->speaker, "win.open-record", self->made);
}

static void
ang_record_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_record_dialog_parent_class)->map (widget);

  let_enter_save (ANG_RECORD_DIALOG (widget)->content);
}

static void
ang_record_dialog_dispose (GObject *object)
{
  AngRecordDialog *self = ANG_RECORD_DIALOG (object);

  g_clear_object (&self->store);
  self->content = NULL;
  self->save_button = NULL;

  G_OBJECT_CLASS (ang_record_dialog_parent_class)->dispose (object);
}

static void
ang_record_dialog_finalize (GObject *object)
{
  AngRecordDialog *self = ANG_RECORD_DIALOG (object);

  g_clear_weak_pointer (&self->speaker);
  g_clear_pointer (&self->made, g_variant_unref);
  g_free (self->done);

  G_OBJECT_CLASS (ang_record_dialog_parent_class)->finalize (object);
}

static void
ang_record_dialog_class_init (AngRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_record_dialog_dispose;
  object_class->finalize = ang_record_dialog_finalize;
  widget_class->map = ang_record_dialog_map;

  signals[SIGNAL_SAVE] =
    g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngRecordDialog, place);
  gtk_widget_class_bind_template_child (widget_class, AngRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, AngRecordDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, AngRecordDialog, trouble_text);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_record_dialog_init (AngRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_record_dialog_new:
 * @parent: any widget of the window it belongs to
 * @title: what it is about
 * @content: a widget with an AngForm of a draft in it
 *
 * Returns: (transfer none): a dialog, not shown yet; it owns itself
 */
AngRecordDialog *
ang_record_dialog_new (GtkWidget  *parent,
                       AngStore   *store,
                       const char *title,
                       GtkWidget  *content)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  AngRecordDialog *self = g_object_new (ANG_TYPE_RECORD_DIALOG, "title", title, "transient-for", root, NULL);

  self->store = g_object_ref (store);
  self->content = content;
  g_set_weak_pointer (&self->speaker, ang_feedback_get_window (parent));
  gtk_box_append (self->place, content);

  return self;
}

/**
 * ang_record_dialog_get_content:
 *
 * Returns: (transfer none): the widget it was made for
 */
GtkWidget *
ang_record_dialog_get_content (AngRecordDialog *self)
{
  return self->content;
}

/**
 * ang_record_dialog_commit:
 * @transaction: what is to be stored
 * @done: (nullable): what to say afterwards, in the window it belongs to
 *
 * Stores it and goes away; when that does not work, stays and says why.
 */
void
ang_record_dialog_commit (AngRecordDialog *self,
                          AngTransaction  *transaction,
                          const char      *done)
{
  g_free (self->done);
  self->done = g_strdup (done);
  ang_record_dialog_wait (self);
  ang_store_commit_async (self->store, transaction, NULL, on_committed, g_object_ref (self));
}

static void
on_command_run (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AngRecordDialog) self = ANG_RECORD_DIALOG (user_data);
  g_autoptr (AngCommand) command = ANG_COMMAND (source);
  g_autoptr (GError) error = NULL;

  if (!ang_command_run_finish (command, result, &error))
    {
      ang_record_dialog_fail (self, error);
      return;
    }

  if (self->speaker != NULL && self->done != NULL)
    ang_feedback_done (self->speaker, self->done);
  gtk_window_destroy (GTK_WINDOW (self));
  if (self->speaker != NULL && self->made != NULL)
    gtk_widget_activate_action_variant (self->speaker, "win.open-record", self->made);
}

/**
 * ang_record_dialog_run:
 * @command: (transfer full): what is to be done
 * @done: (nullable): what to say afterwards, in the window it belongs to
 *
 * ang_record_dialog_commit() for a command that reads before it writes.
 */
void
ang_record_dialog_run (AngRecordDialog *self,
                       AngCommand      *command,
                       const char      *done)
{
  g_free (self->done);
  self->done = g_strdup (done);
  ang_record_dialog_wait (self);
  ang_command_run_async (command, self->store, NULL, on_command_run, g_object_ref (self));
}

/** Names the button that stores it by what it does. */
void
ang_record_dialog_set_verb (AngRecordDialog *self,
                            const char      *verb)
{
  gtk_button_set_label (GTK_BUTTON (self->save_button), verb);
}

/**
 * ang_record_dialog_tell:
 * @what: why it cannot be saved as it is
 */
void
ang_record_dialog_tell (AngRecordDialog *self,
                        const char      *what)
{
  gtk_label_set_text (self->trouble_text, what);
  gtk_widget_set_visible (self->trouble, TRUE);
}

/**
 * ang_record_dialog_wait:
 *
 * Takes no second order to save until the one under way has worked or failed. ang_record_dialog_commit() does so itself.
 */
void
ang_record_dialog_wait (AngRecordDialog *self)
{
  gtk_widget_set_sensitive (self->save_button, FALSE);
}

/**
 * ang_record_dialog_fail:
 * @error: why it was not stored
 *
 * Says so, in the window it belongs to if the dialog was closed meanwhile, and lets the user try again.
 */
void
ang_record_dialog_fail (AngRecordDialog *self,
                        const GError    *error)
{
  /* A closed window lives on while the order holds it. */
  if (self->save_button != NULL && gtk_widget_get_realized (GTK_WIDGET (self)))
    {
      gtk_widget_set_sensitive (self->save_button, TRUE);
      ang_record_dialog_tell (self, error->message);
    }
  else if (self->speaker != NULL)
    {
      ang_feedback_error (self->speaker, _("This could not be stored"), error);
    }
}

/**
 * ang_record_dialog_open_then:
 * @record: with the id that it will be stored under
 *
 * Has the record's page opened once it is stored.
 */
void
ang_record_dialog_open_then (AngRecordDialog *self,
                             AngRecord       *record)
{
  g_clear_pointer (&self->made, g_variant_unref);
  self->made = g_variant_ref_sink (g_variant_new ("(sx)", ang_record_get_entity (record)->name, ang_record_get_id (record)));
}
