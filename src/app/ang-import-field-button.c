#include "config.h"

#include "ang-import-field-button.h"

#include <glib/gi18n.h>

struct _AngImportFieldButton
{
  GtkWidget parent_instance;

  GtkListItem *item; /* (nullable): whose child this is */
  GtkWidget   *button;
  GtkWidget   *label;
};

enum
{
  SIGNAL_CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngImportFieldButton, ang_import_field_button, GTK_TYPE_WIDGET)

static void
on_clicked (AngImportFieldButton *self)
{
  g_signal_emit (self, signals[SIGNAL_CLICKED], 0);
}

static gboolean
ang_import_field_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ANG_IMPORT_FIELD_BUTTON (widget)->button);
}

static void
ang_import_field_button_dispose (GObject *object)
{
  g_clear_pointer (&ANG_IMPORT_FIELD_BUTTON (object)->button, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_import_field_button_parent_class)->dispose (object);
}

static void
ang_import_field_button_class_init (AngImportFieldButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_import_field_button_dispose;
  widget_class->grab_focus = ang_import_field_button_grab_focus;

  signals[SIGNAL_CLICKED] =
    g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_import_field_button_init (AngImportFieldButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
}

/** Returns: (transfer floating): a button that says nothing yet */
GtkWidget *
ang_import_field_button_new (void)
{
  return g_object_new (ANG_TYPE_IMPORT_FIELD_BUTTON, NULL);
}

/**
 * ang_import_field_button_set:
 * @heading: of the column
 * @field: (nullable): what it is read as; %NULL: not at all
 */
void
ang_import_field_button_set (AngImportFieldButton *self,
                             const char           *heading,
                             const char           *field)
{
  const char *text = field != NULL ? field : _("Not imported");
  /* Translators: said by a screen reader: the heading of a column of the file, and what it is read as. */
  g_autofree char *name = g_strdup_printf (C_("column of a file", "%s: %s"), heading, text);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->button, text);
  if (field == NULL)
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * ang_import_field_button_set_item:
 * @item: (nullable): the row whose button this is
 */
void
ang_import_field_button_set_item (AngImportFieldButton *self,
                                  GtkListItem          *item)
{
  self->item = item;
}

/** Returns: the row's position in the list; %GTK_INVALID_LIST_POSITION while it shows none */
guint
ang_import_field_button_get_position (AngImportFieldButton *self)
{
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}
