#include "config.h"

#include "ang-row.h"

struct _AngRow
{
  GObject parent_instance;

  AngRecord *record; /* (nullable) */
};

typedef enum
{
  PROP_RECORD = 1,
} AngRowProps;

static GParamSpec *properties[PROP_RECORD + 1];

G_DEFINE_FINAL_TYPE (AngRow, ang_row, G_TYPE_OBJECT)

static void
ang_row_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch ((AngRowProps) prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, ang_row_get_record (ANG_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_row_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  switch ((AngRowProps) prop_id)
    {
    case PROP_RECORD:
      ang_row_set_record (ANG_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_row_dispose (GObject *object)
{
  g_clear_object (&ANG_ROW (object)->record);

  G_OBJECT_CLASS (ang_row_parent_class)->dispose (object);
}

static void
ang_row_class_init (AngRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ang_row_get_property;
  object_class->set_property = ang_row_set_property;
  object_class->dispose = ang_row_dispose;

  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_row_init (AngRow *self)
{
}

/** Returns: (transfer full): a row without a record */
AngRow *
ang_row_new (void)
{
  return g_object_new (ANG_TYPE_ROW, NULL);
}

/** Returns: (transfer none) (nullable): the record that stands there now */
AngRecord *
ang_row_get_record (AngRow *self)
{
  return self->record;
}

/** @record: (nullable): the record that stands there from now on */
void
ang_row_set_record (AngRow    *self,
                    AngRecord *record)
{
  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
