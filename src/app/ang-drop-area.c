#include "config.h"

#include "ang-drop-area.h"

struct _AngDropArea
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
};

enum
{
  SIGNAL_DESCRIBE,
  SIGNAL_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngDropArea, ang_drop_area, GTK_TYPE_WIDGET)

static gboolean
describe (AngDropArea *self)
{
  g_autofree char *text = NULL;
  gboolean accepts = FALSE;

  g_signal_emit (self, signals[SIGNAL_DESCRIBE], 0, &accepts, &text);
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  if (accepts)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);

  return accepts;
}

static GdkDragAction
on_enter (AngDropArea *self)
{
  return describe (self) ? GDK_ACTION_COPY : 0;
}

static void
on_leave (AngDropArea *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
on_drop (AngDropArea  *self,
         const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  on_leave (self);
  if (path == NULL)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_DROPPED], 0, path);

  return TRUE;
}

static void
ang_drop_area_dispose (GObject *object)
{
  g_clear_pointer (&ANG_DROP_AREA (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_drop_area_parent_class)->dispose (object);
}

static void
ang_drop_area_class_init (AngDropAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_drop_area_dispose;

  signals[SIGNAL_DESCRIBE] =
    g_signal_new ("describe", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_STRING, 1, G_TYPE_POINTER);
  signals[SIGNAL_DROPPED] =
    g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "droparea");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_drop_area_init (AngDropArea *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("ang-import-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (image), 48);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 48);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), image);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  /* What is dropped is for what lies below. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/** Returns: (transfer floating): an area that is not seen yet, to lie over something in a GtkOverlay */
GtkWidget *
ang_drop_area_new (void)
{
  return g_object_new (ANG_TYPE_DROP_AREA, NULL);
}

/**
 * ang_drop_area_follow:
 * @widget: what the area lies over
 *
 * Shows itself when a file is dragged over @widget.
 */
void
ang_drop_area_follow (AngDropArea *self,
                      GtkWidget   *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
