#include "config.h"

#include "ang-attendance-popover.h"

#include <glib/gi18n.h>

struct _AngAttendancePopover
{
  GtkPopover parent_instance;

  gint64     participation;
  gint64     session;
  char      *before;
  GtkWidget *entry;
  gboolean   given_up;
};

enum
{
  SIGNAL_NOTE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngAttendancePopover, ang_attendance_popover, GTK_TYPE_POPOVER)

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        AngAttendancePopover  *self)
{
  if (keyval == GDK_KEY_Escape)
    self->given_up = TRUE;

  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_gone (gpointer user_data)
{
  gtk_widget_unparent (GTK_WIDGET (user_data));

  return G_SOURCE_REMOVE;
}

static void
on_closed (AngAttendancePopover *self)
{
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (!self->given_up && g_strcmp0 (note, self->before) != 0)
    g_signal_emit (self, signals[SIGNAL_NOTE], 0, self->participation, self->session, note);
  if (parent != NULL)
    gtk_widget_grab_focus (parent);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_gone, g_object_ref (self), g_object_unref);
}

static void
on_activate (AngAttendancePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
ang_attendance_popover_finalize (GObject *object)
{
  g_free (ANG_ATTENDANCE_POPOVER (object)->before);

  G_OBJECT_CLASS (ang_attendance_popover_parent_class)->finalize (object);
}

static void
ang_attendance_popover_class_init (AngAttendancePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_attendance_popover_finalize;

  signals[SIGNAL_NOTE] =
    g_signal_new ("note", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT64,
                  G_TYPE_INT64, G_TYPE_STRING);
}

static void
ang_attendance_popover_init (AngAttendancePopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (self, "closed", G_CALLBACK (on_closed), self, 0);
}

static GtkWidget *
create_label (const char *text,
              const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, style_class);

  return label;
}

/**
 * ang_attendance_popover_new:
 * @name: of the participant
 * @topic: (nullable): of the session
 * @note: (nullable): the one that is there
 *
 * Returns: (transfer floating): a popover that asks for the note
 */
GtkWidget *
ang_attendance_popover_new (const char *name,
                            const char *topic,
                            const char *note,
                            gint64      participation,
                            gint64      session)
{
  AngAttendancePopover *self = g_object_new (ANG_TYPE_ATTENDANCE_POPOVER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->participation = participation;
  self->session = session;
  self->before = g_strdup (note != NULL ? note : "");
  self->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->before);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 32);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), create_label (name, "heading"));
  if (topic != NULL)
    gtk_box_append (GTK_BOX (box), create_label (topic, "dim-label"));
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_popover_set_child (GTK_POPOVER (self), box);

  return GTK_WIDGET (self);
}

/** Opens it on @parent; it goes away by itself. */
void
ang_attendance_popover_open (AngAttendancePopover *self,
                             GtkWidget            *parent,
                             const GdkRectangle   *place)
{
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}
