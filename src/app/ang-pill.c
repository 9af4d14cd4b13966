#include "config.h"

#include "ang-pill.h"

struct _AngPill
{
  GtkWidget parent_instance;

  GtkWidget *image;
  GtkWidget *label;
  char      *kind;
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_ICON_NAME,
  PROP_KIND,
} AngPillProps;

static GParamSpec *properties[PROP_KIND + 1];

G_DEFINE_FINAL_TYPE (AngPill, ang_pill, GTK_TYPE_WIDGET)

static void
set_kind (AngPill    *self,
          const char *kind)
{
  if (g_strcmp0 (self->kind, kind) == 0)
    return;

  if (self->kind != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->kind);
  g_free (self->kind);
  self->kind = g_strdup (kind);
  if (kind != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), kind);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

static void
set_icon_name (AngPill    *self,
               const char *icon_name)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icon_name);
  gtk_widget_set_visible (self->image, icon_name != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON_NAME]);
}

static void
set_text (AngPill    *self,
          const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL && *text != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
ang_pill_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  AngPill *self = ANG_PILL (object);

  switch ((AngPillProps) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->label)));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (GTK_IMAGE (self->image)));
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_pill_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  AngPill *self = ANG_PILL (object);

  switch ((AngPillProps) prop_id)
    {
    case PROP_TEXT:
      set_text (self, g_value_get_string (value));
      break;
    case PROP_ICON_NAME:
      set_icon_name (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      set_kind (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_pill_dispose (GObject *object)
{
  AngPill *self = ANG_PILL (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->kind, g_free);

  G_OBJECT_CLASS (ang_pill_parent_class)->dispose (object);
}

static void
ang_pill_class_init (AngPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_pill_get_property;
  object_class->set_property = ang_pill_set_property;
  object_class->dispose = ang_pill_dispose;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "pill");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
ang_pill_init (AngPill *self)
{
  self->image = gtk_image_new ();
  gtk_widget_set_visible (self->image, FALSE);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/** Returns: (transfer floating): a pill that says nothing yet */
GtkWidget *
ang_pill_new (void)
{
  return g_object_new (ANG_TYPE_PILL, NULL);
}

/**
 * ang_pill_set:
 * @text: (nullable): the word; without one the pill is not shown
 * @icon_name: (nullable): its symbolic icon
 * @kind: (nullable): the CSS class that colours it
 */
void
ang_pill_set (AngPill    *self,
              const char *text,
              const char *icon_name,
              const char *kind)
{
  set_text (self, text);
  set_icon_name (self, icon_name);
  set_kind (self, kind);
}

/* The icon says what the colour says: "ang-state-done-symbolic" and the class "done" are one thing. */
static char *
dup_kind (const char *icon_name)
{
  g_auto (GStrv) parts = g_strsplit (icon_name != NULL ? icon_name : "", "-", -1);
  guint n_parts = g_strv_length (parts);

  return n_parts >= 3 ? g_strdup (parts[n_parts - 2]) : NULL;
}

/**
 * ang_pill_set_choice:
 *
 * Shows the word and the icon of one value of an enumeration, in the interface language.
 */
void
ang_pill_set_choice (AngPill              *self,
                     const AngEnumeration *choices,
                     int                   value)
{
  const AngChoice *choice = ang_enumeration_find (choices, value);
  g_autofree char *kind = choice != NULL ? dup_kind (choice->icon) : NULL;

  ang_pill_set (self, choice != NULL ? ang_enumeration_get_label (choices, value, ang_language_get_interface ()) : NULL,
                choice != NULL ? choice->icon : NULL, kind);
}
