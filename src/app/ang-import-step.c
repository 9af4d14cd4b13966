#include "config.h"

#include "ang-import-step.h"

typedef struct
{
  gboolean  ready;
  char     *next_label; /* (nullable) */
} AngImportStepPrivate;

typedef enum
{
  PROP_READY = 1,
  PROP_NEXT_LABEL,
} AngImportStepProps;

static GParamSpec *properties[PROP_NEXT_LABEL + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AngImportStep, ang_import_step, GTK_TYPE_WIDGET)

static void
ang_import_step_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AngImportStep *self = ANG_IMPORT_STEP (object);

  switch ((AngImportStepProps) prop_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, ang_import_step_get_ready (self));
      break;
    case PROP_NEXT_LABEL:
      g_value_set_string (value, ang_import_step_get_next_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_import_step_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AngImportStep *self = ANG_IMPORT_STEP (object);

  switch ((AngImportStepProps) prop_id)
    {
    case PROP_READY:
      ang_import_step_set_ready (self, g_value_get_boolean (value));
      break;
    case PROP_NEXT_LABEL:
      ang_import_step_set_next_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_import_step_finalize (GObject *object)
{
  AngImportStepPrivate *priv = ang_import_step_get_instance_private (ANG_IMPORT_STEP (object));

  g_free (priv->next_label);

  G_OBJECT_CLASS (ang_import_step_parent_class)->finalize (object);
}

static void
ang_import_step_class_init (AngImportStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_import_step_get_property;
  object_class->set_property = ang_import_step_set_property;
  object_class->finalize = ang_import_step_finalize;

  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  properties[PROP_NEXT_LABEL] = g_param_spec_string ("next-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ang_import_step_init (AngImportStep *self)
{
}

/** Returns: whether one can go on */
gboolean
ang_import_step_get_ready (AngImportStep *self)
{
  AngImportStepPrivate *priv = ang_import_step_get_instance_private (self);

  return priv->ready;
}

/** @ready: whether one can go on */
void
ang_import_step_set_ready (AngImportStep *self,
                           gboolean       ready)
{
  AngImportStepPrivate *priv = ang_import_step_get_instance_private (self);

  if (priv->ready == ready)
    return;

  priv->ready = ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

/** Returns: (nullable): what the button that goes on is called; %NULL is "Next" */
const char *
ang_import_step_get_next_label (AngImportStep *self)
{
  AngImportStepPrivate *priv = ang_import_step_get_instance_private (self);

  return priv->next_label;
}

/** @label: (nullable): what the button that goes on is called, with its mnemonic */
void
ang_import_step_set_next_label (AngImportStep *self,
                                const char    *label)
{
  AngImportStepPrivate *priv = ang_import_step_get_instance_private (self);

  if (g_strcmp0 (priv->next_label, label) == 0)
    return;

  g_free (priv->next_label);
  priv->next_label = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_LABEL]);
}

/**
 * ang_import_step_shown:
 *
 * To be called each time the step comes into sight.
 */
void
ang_import_step_shown (AngImportStep *self)
{
  ANG_IMPORT_STEP_GET_CLASS (self)->shown (self);
}

/**
 * ang_import_step_finish:
 *
 * To be called before one goes on.
 *
 * Returns: %FALSE when something is missing; the step has said what
 */
gboolean
ang_import_step_finish (AngImportStep *self)
{
  AngImportStepClass *klass = ANG_IMPORT_STEP_GET_CLASS (self);

  return klass->finish == NULL || klass->finish (self);
}
