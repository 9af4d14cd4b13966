#include "config.h"

#include "ang-form-section.h"

#include "ang-fields.h"

struct _AngFormSection
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *fields;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_TEXT,
} AngFormSectionProps;

static GParamSpec *properties[PROP_TEXT + 1];
static GtkBuildableIface *parent_buildable;

static void ang_form_section_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngFormSection, ang_form_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, ang_form_section_buildable_init))

static void
ang_form_section_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), ANG_FORM_SECTION (buildable)->fields);
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
ang_form_section_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ang_form_section_add_child;
}

static void
ang_form_section_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AngFormSection *self = ANG_FORM_SECTION (object);

  switch ((AngFormSectionProps) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->title)));
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->text)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_form_section_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AngFormSection *self = ANG_FORM_SECTION (object);
  GtkWidget *label = (AngFormSectionProps) prop_id == PROP_TITLE ? self->title : self->text;
  const char *text = g_value_get_string (value);

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
  g_object_notify_by_pspec (object, pspec);
}

static void
ang_form_section_dispose (GObject *object)
{
  AngFormSection *self = ANG_FORM_SECTION (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->fields, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_form_section_parent_class)->dispose (object);
}

static void
ang_form_section_class_init (AngFormSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_form_section_get_property;
  object_class->set_property = ang_form_section_set_property;
  object_class->dispose = ang_form_section_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "formsection");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_label (AngFormSection *self,
              const char     *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
ang_form_section_init (AngFormSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->title = create_label (self, "heading");
  self->text = create_label (self, "dim-label");
  self->fields = g_object_new (ANG_TYPE_FIELDS, NULL);
  gtk_widget_set_parent (self->fields, GTK_WIDGET (self));
}
