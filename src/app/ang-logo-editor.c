#include "config.h"

#include "ang-logo-editor.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-letterhead.h"
#include "ang-run-command.h"

#define MAX_BYTES (2 * 1024 * 1024)

struct _AngLogoEditor
{
  GtkWidget parent_instance;

  AngStore             *store;
  AngRecord            *record;
  GSignalGroup         *changes;
  GtkFileChooserNative *chooser;
  GCancellable         *cancellable;

  GtkWidget  *root;
  GtkPicture *picture;
  GtkWidget  *none;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_RECORD,
} AngLogoEditorProps;

static GParamSpec *properties[PROP_RECORD + 1];

G_DEFINE_FINAL_TYPE (AngLogoEditor, ang_logo_editor, GTK_TYPE_WIDGET)

static void
update (AngLogoEditor *self)
{
  GBytes *logo = self->record != NULL ? ang_record_get_bytes (self->record, ANG_LETTERHEAD_LOGO) : NULL;
  g_autoptr (GdkTexture) texture = logo != NULL ? gdk_texture_new_from_bytes (logo, NULL) : NULL;
  gboolean writable = self->record != NULL && self->store != NULL && !ang_store_get_read_only (self->store);

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  gtk_widget_set_visible (self->none, texture == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "logo.choose", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "logo.remove", writable && logo != NULL);
}

static void
set_logo (AngLogoEditor *self,
          GBytes        *logo)
{
  g_autoptr (AngRecord) changed = NULL;
  AngTransaction *transaction;

  if (self->record == NULL)
    return;
  if (ang_record_get_id (self->record) == 0)
    {
      ang_record_set_bytes (self->record, ANG_LETTERHEAD_LOGO, logo);
      update (self);
      return;
    }

  changed = ang_record_copy (self->record);
  ang_record_set_bytes (changed, ANG_LETTERHEAD_LOGO, logo);
  transaction = ang_transaction_new (N_("Change %s"), ang_record_get_text (changed, ANG_LETTERHEAD_NAME));
  ang_transaction_set_about (transaction, &ang_letterhead_entity, ang_record_get_id (changed));
  ang_transaction_save (transaction, changed);
  ang_run_transaction (GTK_WIDGET (self), self->store, transaction,
                       logo != NULL ? _("The logo was taken over") : _("The logo was removed"),
                       _("The logo could not be stored"));
}

static gboolean
is_picture (const char *data,
            gsize       length)
{
  static const char png[] = "\x89PNG\r\n\x1a\n";
  static const char jpeg[] = "\xff\xd8\xff";

  return (length > 8 && memcmp (data, png, 8) == 0) || (length > 3 && memcmp (data, jpeg, 3) == 0);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngLogoEditor) self = ANG_LOGO_EDITOR (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) logo = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autoptr (GdkTexture) texture = NULL;
  gsize length = 0;
  const char *data = logo != NULL ? g_bytes_get_data (logo, &length) : NULL;

  if (logo == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _("The picture could not be read"), error);
      return;
    }
  if (length > MAX_BYTES)
    {
      ang_feedback_error (GTK_WIDGET (self), _("The picture is larger than 2 MiB; save it smaller and choose it again"), NULL);
      return;
    }
  if (is_picture (data, length))
    texture = gdk_texture_new_from_bytes (logo, NULL);
  if (texture == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _("This is not a PNG or JPEG picture"), NULL);
      return;
    }

  set_logo (self, logo);
}

static void
on_file_info (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngLogoEditor) self = ANG_LOGO_EDITOR (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info == NULL)
    ang_feedback_error (GTK_WIDGET (self), _("The picture could not be read"), error);
  else if (g_file_info_get_size (info) > MAX_BYTES)
    ang_feedback_error (GTK_WIDGET (self), _("The picture is larger than 2 MiB; save it smaller and choose it again"), NULL);
  else
    g_file_load_bytes_async (G_FILE (source), self->cancellable, on_loaded, g_object_ref (self));
}

static void
on_response (GtkNativeDialog *chooser,
             int              response,
             gpointer         user_data)
{
  AngLogoEditor *self = ANG_LOGO_EDITOR (user_data);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                             self->cancellable, on_file_info, g_object_ref (self));
}

static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  AngLogoEditor *self = ANG_LOGO_EDITOR (widget);
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Choose a Logo"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), _("_Cancel"));
  gtk_file_filter_set_name (pictures, _("Pictures (PNG, JPEG)"));
  gtk_file_filter_add_suffix (pictures, "png");
  gtk_file_filter_add_suffix (pictures, "jpg");
  gtk_file_filter_add_suffix (pictures, "jpeg");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), pictures);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
remove_logo (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  set_logo (ANG_LOGO_EDITOR (widget), NULL);
}

static void
ang_logo_editor_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AngLogoEditor *self = ANG_LOGO_EDITOR (object);

  switch ((AngLogoEditorProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_logo_editor_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AngLogoEditor *self = ANG_LOGO_EDITOR (object);

  switch ((AngLogoEditorProps) prop_id)
    {
    case PROP_STORE:
      g_set_object (&self->store, g_value_get_object (value));
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        g_signal_group_set_target (self->changes, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  update (self);
}

static void
ang_logo_editor_dispose (GObject *object)
{
  AngLogoEditor *self = ANG_LOGO_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->changes);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_logo_editor_parent_class)->dispose (object);
}

static void
ang_logo_editor_class_init (AngLogoEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_logo_editor_get_property;
  object_class->set_property = ang_logo_editor_set_property;
  object_class->dispose = ang_logo_editor_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-logo-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AngLogoEditor, root);
  gtk_widget_class_bind_template_child (widget_class, AngLogoEditor, picture);
  gtk_widget_class_bind_template_child (widget_class, AngLogoEditor, none);
  gtk_widget_class_install_action (widget_class, "logo.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "logo.remove", NULL, remove_logo);
}

static void
ang_logo_editor_init (AngLogoEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->changes = g_signal_group_new (ANG_TYPE_RECORD);
  g_signal_group_connect_swapped (self->changes, "notify::logo", G_CALLBACK (update), self);
  update (self);
}
