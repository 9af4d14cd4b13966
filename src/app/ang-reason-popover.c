#include "config.h"

#include "ang-reason-popover.h"

struct _AngReasonPopover
{
  GtkPopover parent_instance;

  GtkLabel *label;
  GtkWidget *entry;
  GtkWidget *button;
};

enum
{
  SIGNAL_CONFIRMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngReasonPopover, ang_reason_popover, GTK_TYPE_POPOVER)

static char *
dup_reason (AngReasonPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
on_changed (AngReasonPopover *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (self->button, *reason != '\0');
}

static void
on_clicked (AngReasonPopover *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CONFIRMED], 0, reason);
}

static void
ang_reason_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_reason_popover_parent_class)->map (widget);

  gtk_widget_grab_focus (ANG_REASON_POPOVER (widget)->entry);
}

static void
ang_reason_popover_class_init (AngReasonPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = ang_reason_popover_map;

  signals[SIGNAL_CONFIRMED] = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-reason-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AngReasonPopover, label);
  gtk_widget_class_bind_template_child (widget_class, AngReasonPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, AngReasonPopover, button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
ang_reason_popover_init (AngReasonPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** Returns: (transfer floating): a popover that waits for a reason */
GtkWidget *
ang_reason_popover_new (void)
{
  return g_object_new (ANG_TYPE_REASON_POPOVER, NULL);
}

/**
 * ang_reason_popover_new_for:
 * @question: what the reason is wanted for
 * @verb: what is done then: the label of the button
 *
 * Returns: (transfer floating): a popover that asks for something else than a finding
 */
GtkWidget *
ang_reason_popover_new_for (const char *question,
                            const char *verb)
{
  AngReasonPopover *self = g_object_new (ANG_TYPE_REASON_POPOVER, NULL);

  gtk_label_set_text (self->label, question);
  gtk_button_set_label (GTK_BUTTON (self->button), verb);

  return GTK_WIDGET (self);
}
