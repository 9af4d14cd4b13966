#include "config.h"

#include "ang-file-box.h"

#include <glib/gi18n.h>

#include "ang-attachment.h"
#include "ang-kept-files.h"

struct _AngFileBox
{
  GtkWidget parent_instance;

  AngStore             *store;
  AngRecord            *attachment; /* (nullable): stored, or to be stored */
  gboolean              private;    /* class C: opened by a click only, never named in lists */
  GtkFileChooserNative *chooser;
  GCancellable         *cancellable; /* (nullable): while a file is taken in */

  GtkWidget      *root;
  GtkLabel       *name;
  GtkWidget      *lock;
  GtkWidget      *buttons;
  GtkWidget      *add_button;
  GtkWidget      *open_button;
  GtkWidget      *save_button;
  GtkWidget      *remove_button;
  GtkWidget      *progress_box;
  GtkProgressBar *progress;
  GtkLabel       *issue;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (AngFileBox, ang_file_box, GTK_TYPE_WIDGET)

static void
update_name (AngFileBox *self)
{
  g_autofree char *size = NULL;
  g_autofree char *text = NULL;

  if (self->attachment == NULL)
    {
      gtk_label_set_text (self->name, _ ("No file yet; choose one, or drop it here"));
      return;
    }

  size = g_format_size_full ((guint64) ang_record_get_integer (self->attachment, ANG_ATTACHMENT_SIZE), G_FORMAT_SIZE_IEC_UNITS);
  text = g_strdup_printf ("%s · %s", ang_record_get_text (self->attachment, ANG_ATTACHMENT_NAME), size);
  gtk_label_set_text (self->name, text);
}

static void
update (AngFileBox *self)
{
  gboolean writable = self->store != NULL && !ang_store_get_read_only (self->store);
  gboolean busy = self->cancellable != NULL;

  update_name (self);
  gtk_widget_set_visible (self->lock, self->private);
  gtk_widget_set_visible (self->progress_box, busy);
  gtk_widget_set_visible (self->buttons, !busy);
  gtk_widget_set_visible (self->open_button, self->attachment != NULL);
  gtk_widget_set_visible (self->save_button, self->attachment != NULL);
  gtk_widget_set_visible (self->remove_button, self->attachment != NULL && writable);
  gtk_widget_set_visible (self->add_button, writable);
  gtk_button_set_label (GTK_BUTTON (self->add_button), self->attachment != NULL ? _ ("Re_place…") : _ ("_Add a File…"));
}

static void
set_issue (AngFileBox *self,
           const char *text)
{
  gtk_label_set_text (self->issue, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->issue), text != NULL);
}

static void
on_progress (double   done,
             gpointer user_data)
{
  gtk_progress_bar_set_fraction (ANG_FILE_BOX (user_data)->progress, done);
}

static void
on_added (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AngFileBox) self = ANG_FILE_BOX (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRecord) attachment = ang_kept_file_add_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (self->root == NULL)
    return;

  if (attachment != NULL)
    {
      ang_record_set_boolean (attachment, ANG_ATTACHMENT_PRIVATE, self->private);
      g_set_object (&self->attachment, attachment);
      g_signal_emit (self, changed_signal, 0);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      set_issue (self, error->message);
    }
  update (self);
}

static void
add_file (AngFileBox *self,
          GFile      *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (self->cancellable != NULL)
    return;
  if (path == NULL)
    {
      set_issue (self, _ ("This file is not on this computer; save it here first."));
      return;
    }

  set_issue (self, NULL);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  update (self);
  ang_kept_file_add_async (self->store, path, on_progress, self, self->cancellable, on_added, g_object_ref (self));
}

static void
on_file_chosen (GtkNativeDialog *chooser,
                int              response,
                AngFileBox      *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    add_file (self, file);
  g_clear_object (&self->chooser);
}

static void
on_add (AngFileBox *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Choose a File"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_open (AngFileBox *self)
{
  ang_kept_file_open (GTK_WIDGET (self), self->store, self->attachment);
}

static void
on_save (AngFileBox *self)
{
  ang_kept_file_save_as (GTK_WIDGET (self), self->store, self->attachment);
}

static void
on_remove (AngFileBox *self)
{
  g_clear_object (&self->attachment);
  g_signal_emit (self, changed_signal, 0);
  update (self);
}

static void
on_cancel (AngFileBox *self)
{
  g_cancellable_cancel (self->cancellable);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         AngFileBox    *self)
{
  if (self->store == NULL || ang_store_get_read_only (self->store))
    return FALSE;

  add_file (self, g_value_get_object (value));

  return TRUE;
}

static void
ang_file_box_dispose (GObject *object)
{
  AngFileBox *self = ANG_FILE_BOX (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->chooser);
  g_clear_object (&self->attachment);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_file_box_parent_class)->dispose (object);
}

static void
ang_file_box_class_init (AngFileBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_file_box_dispose;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-file-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, root);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, name);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, lock);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, buttons);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, add_button);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, open_button);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, save_button);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, remove_button);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, progress_box);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, progress);
  gtk_widget_class_bind_template_child (widget_class, AngFileBox, issue);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
}

static void
ang_file_box_init (AngFileBox *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * ang_file_box_fill:
 * @attachment: (nullable): the file as it is recorded
 * @private: whether files here are of class C
 *
 * Shows a file, or that there is none.
 */
void
ang_file_box_fill (AngFileBox *self,
                   AngStore   *store,
                   AngRecord  *attachment,
                   gboolean    private)
{
  g_set_object (&self->store, store);
  g_set_object (&self->attachment, attachment);
  self->private = private;
  update (self);
}

/** Returns: (transfer none) (nullable): the file as it is now; one without an id is not stored yet */
AngRecord *
ang_file_box_get (AngFileBox *self)
{
  return self->attachment;
}
