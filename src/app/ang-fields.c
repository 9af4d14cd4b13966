#include "config.h"

#include "ang-fields.h"

#include "ang-columns-layout.h"

struct _AngFields
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AngFields, ang_fields, GTK_TYPE_WIDGET)

static void
ang_fields_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ang_fields_parent_class)->dispose (object);
}

static void
ang_fields_class_init (AngFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_fields_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), ANG_TYPE_COLUMNS_LAYOUT);
}

static void
ang_fields_init (AngFields *self)
{
}
