#include "config.h"

#include "ang-empty-state.h"

struct _AngEmptyState
{
  GtkWidget parent_instance;

  GtkWidget *box;
  char      *icon_name;
  char      *title;
  char      *text;
  char      *button_label;
  char      *action_name;
  char      *other_label;
  char      *other_action;
};

typedef enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_TEXT,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  PROP_OTHER_LABEL,
  PROP_OTHER_ACTION,
} AngEmptyStateProps;

static GParamSpec *properties[PROP_OTHER_ACTION + 1];

G_DEFINE_FINAL_TYPE (AngEmptyState, ang_empty_state, GTK_TYPE_WIDGET)

static gboolean
is_filled (GtkWidget  *widget,
           const char *text)
{
  return text != NULL && *text != '\0';
}

static char **
get_member (AngEmptyState      *self,
            AngEmptyStateProps  property)
{
  switch (property)
    {
    case PROP_ICON_NAME:
      return &self->icon_name;
    case PROP_TITLE:
      return &self->title;
    case PROP_TEXT:
      return &self->text;
    case PROP_BUTTON_LABEL:
      return &self->button_label;
    case PROP_ACTION_NAME:
      return &self->action_name;
    case PROP_OTHER_LABEL:
      return &self->other_label;
    case PROP_OTHER_ACTION:
      return &self->other_action;
    default:
      g_assert_not_reached ();
    }
}

static void
ang_empty_state_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_string (value, *get_member (ANG_EMPTY_STATE (object), (AngEmptyStateProps) prop_id));
}

static void
ang_empty_state_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  char **member = get_member (ANG_EMPTY_STATE (object), (AngEmptyStateProps) prop_id);

  if (g_strcmp0 (*member, g_value_get_string (value)) == 0)
    return;

  g_free (*member);
  *member = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
ang_empty_state_dispose (GObject *object)
{
  g_clear_pointer (&ANG_EMPTY_STATE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_empty_state_parent_class)->dispose (object);
}

static void
ang_empty_state_finalize (GObject *object)
{
  for (int property = PROP_ICON_NAME; property <= PROP_OTHER_ACTION; property++)
    g_free (*get_member (ANG_EMPTY_STATE (object), (AngEmptyStateProps) property));

  G_OBJECT_CLASS (ang_empty_state_parent_class)->finalize (object);
}

static void
ang_empty_state_class_init (AngEmptyStateClass *klass)
{
  static const char *const names[] = { NULL, "icon-name", "title", "text", "button-label", "action-name",
    "other-label", "other-action" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_empty_state_get_property;
  object_class->set_property = ang_empty_state_set_property;
  object_class->dispose = ang_empty_state_dispose;
  object_class->finalize = ang_empty_state_finalize;

  for (guint i = PROP_ICON_NAME; i < G_N_ELEMENTS (names); i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "emptystate");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-empty-state.ui");
  gtk_widget_class_bind_template_child (widget_class, AngEmptyState, box);
  gtk_widget_class_bind_template_callback (widget_class, is_filled);
}

static void
ang_empty_state_init (AngEmptyState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
