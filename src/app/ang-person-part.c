#include "config.h"

#include "ang-person-part.h"

typedef struct
{
  AngStore     *store;
  AngPerson    *person;
  GSignalGroup *signals;
} AngPersonPartPrivate;

typedef enum
{
  PROP_STORE = 1,
  PROP_PERSON,
} AngPersonPartProps;

enum
{
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_PERSON + 1];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AngPersonPart, ang_person_part, GTK_TYPE_WIDGET)

static void
on_person_changed (AngPersonPart *self)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (self);
  AngPersonPartClass *klass = ANG_PERSON_PART_GET_CLASS (self);

  if (klass->update != NULL && priv->person != NULL)
    klass->update (self, ANG_RECORD (priv->person));
}

static void
set_person (AngPersonPart *self,
            AngPerson     *person)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (self);
  AngPersonPartClass *klass = ANG_PERSON_PART_GET_CLASS (self);

  if (!g_set_object (&priv->person, person))
    return;

  g_signal_group_set_target (priv->signals, person);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
  if (klass->show != NULL)
    klass->show (self, (AngRecord *) person);
  on_person_changed (self);
}

static void
ang_person_part_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (ANG_PERSON_PART (object));

  switch ((AngPersonPartProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_PERSON:
      g_value_set_object (value, priv->person);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_person_part_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (ANG_PERSON_PART (object));

  switch ((AngPersonPartProps) prop_id)
    {
    case PROP_STORE:
      if (g_set_object (&priv->store, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_PERSON:
      set_person (ANG_PERSON_PART (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_person_part_dispose (GObject *object)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (ANG_PERSON_PART (object));
  GtkWidget *child;

  /* What is bound in the template looks at this object: it goes while the object is still there. */
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->signals);
  g_clear_object (&priv->person);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (ang_person_part_parent_class)->dispose (object);
}

static void
ang_person_part_class_init (AngPersonPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_person_part_get_property;
  object_class->set_property = ang_person_part_set_property;
  object_class->dispose = ang_person_part_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, ANG_TYPE_PERSON, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ang_person_part_init (AngPersonPart *self)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (self);

  priv->signals = g_signal_group_new (ANG_TYPE_PERSON);
  g_signal_group_connect_swapped (priv->signals, "notify", G_CALLBACK (on_person_changed), self);
}

/** Returns: (transfer none) (nullable): the register of the person */
AngStore *
ang_person_part_get_store (AngPersonPart *self)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (self);

  return priv->store;
}

/**
 * ang_person_part_get_person:
 *
 * Returns: (transfer none) (nullable): who is shown
 */
AngPerson *
ang_person_part_get_person (AngPersonPart *self)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (self);

  return priv->person;
}

/**
 * ang_person_part_is_writable:
 *
 * Returns: whether there is somebody to change, in a register that can be changed
 */
gboolean
ang_person_part_is_writable (AngPersonPart *self)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (self);

  return priv->store != NULL && priv->person != NULL && !ang_store_get_read_only (priv->store);
}

/**
 * ang_person_part_selection_changed:
 *
 * For a subclass whose commands depend on what is selected.
 */
void
ang_person_part_selection_changed (AngPersonPart *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

/**
 * ang_person_part_show_children:
 * @entity: what @table shows
 * @link: the field of @entity that says whose it is
 *
 * Lets @table show what belongs to the person; nothing when there is none.
 */
void
ang_person_part_show_children (AngPersonPart   *self,
                               AngTable        *table,
                               const AngEntity *entity,
                               guint            link)
{
  AngPersonPartPrivate *priv = ang_person_part_get_instance_private (self);
  g_autoptr (AngQuery) query = ang_query_new (entity);

  ang_query_add_integer (query, link, ANG_COMPARE_EQUAL,
                         priv->person != NULL ? ang_record_get_id (ANG_RECORD (priv->person)) : -1);
  ang_table_set_base_query (table, query);
}
