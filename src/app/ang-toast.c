#include "config.h"

#include "ang-toast.h"

#define SECONDS 6

struct _AngToast
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *text;
  GtkWidget   *button;
  guint        timeout;
};

G_DEFINE_FINAL_TYPE (AngToast, ang_toast, GTK_TYPE_WIDGET)

static void
hide (AngToast *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static gboolean
on_timeout (gpointer user_data)
{
  AngToast *self = ANG_TOAST (user_data);

  self->timeout = 0;
  hide (self);

  return G_SOURCE_REMOVE;
}

static void
ang_toast_dispose (GObject *object)
{
  AngToast *self = ANG_TOAST (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_toast_parent_class)->dispose (object);
}

static void
ang_toast_class_init (AngToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_toast_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-toast.ui");
  gtk_widget_class_bind_template_child (widget_class, AngToast, revealer);
  gtk_widget_class_bind_template_child (widget_class, AngToast, text);
  gtk_widget_class_bind_template_child (widget_class, AngToast, button);
  gtk_widget_class_bind_template_callback (widget_class, hide);
}

static void
ang_toast_init (AngToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_toast_show:
 * @button: (nullable): what stands on the button
 * @action_name: what the button does
 * @target: (nullable) (transfer floating): the parameter of the action
 *
 * Shows @text, in place of what was shown before.
 */
void
ang_toast_show (AngToast   *self,
                const char *text,
                const char *button,
                const char *action_name,
                GVariant   *target)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self->button);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (self->button, button != NULL);
  gtk_button_set_label (GTK_BUTTON (self->button), button != NULL ? button : "");
  /* Name and parameter have to fit each other at every moment. */
  gtk_actionable_set_action_name (actionable, NULL);
  gtk_actionable_set_action_target_value (actionable, target);
  gtk_actionable_set_action_name (actionable, button != NULL ? action_name : NULL);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  self->timeout = g_timeout_add_seconds (SECONDS, on_timeout, self);
}
