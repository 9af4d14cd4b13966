#include "config.h"

#include "ang-choice-item.h"

struct _AngChoiceItem
{
  GObject parent_instance;

  char      *label;
  char      *code;
  gint64     value;
  AngRecord *record;
};

typedef enum
{
  PROP_LABEL = 1,
  PROP_CODE,
  PROP_VALUE,
  PROP_RECORD,
} AngChoiceItemProps;

static GParamSpec *properties[PROP_RECORD + 1];

G_DEFINE_FINAL_TYPE (AngChoiceItem, ang_choice_item, G_TYPE_OBJECT)

static void
ang_choice_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AngChoiceItem *self = ANG_CHOICE_ITEM (object);

  switch ((AngChoiceItemProps) prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_VALUE:
      g_value_set_int64 (value, self->value);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_choice_item_finalize (GObject *object)
{
  AngChoiceItem *self = ANG_CHOICE_ITEM (object);

  g_free (self->label);
  g_free (self->code);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (ang_choice_item_parent_class)->finalize (object);
}

static void
ang_choice_item_class_init (AngChoiceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_choice_item_get_property;
  object_class->finalize = ang_choice_item_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_choice_item_init (AngChoiceItem *self)
{
}

/**
 * ang_choice_item_new:
 * @code: (nullable): the code of a look-up
 *
 * Returns: (transfer full): something to choose
 */
AngChoiceItem *
ang_choice_item_new (const char *label,
                     gint64      value,
                     const char *code)
{
  AngChoiceItem *self = g_object_new (ANG_TYPE_CHOICE_ITEM, NULL);

  self->label = g_strdup (label);
  self->value = value;
  self->code = g_strdup (code);

  return self;
}

/**
 * ang_choice_item_new_record:
 *
 * Returns: (transfer full): @record to choose, its id as the value
 */
AngChoiceItem *
ang_choice_item_new_record (const char *label,
                            const char *code,
                            AngRecord  *record)
{
  AngChoiceItem *self = ang_choice_item_new (label, ang_record_get_id (record), code);

  self->record = g_object_ref (record);

  return self;
}

/** Returns: (transfer none): what it is called, in the interface language of the time it was made */
const char *
ang_choice_item_get_label (AngChoiceItem *self)
{
  return self->label;
}

/** Returns: the value of an enumeration, the id of a link or the number that it stands for */
gint64
ang_choice_item_get_value (AngChoiceItem *self)
{
  return self->value;
}

/**
 * ang_choice_item_get_code:
 *
 * Returns: (nullable): the code of a look-up; %NULL for everything else
 */
const char *
ang_choice_item_get_code (AngChoiceItem *self)
{
  return self->code;
}

/**
 * ang_choice_item_get_record:
 *
 * Returns: (nullable) (transfer none): the record behind it
 */
AngRecord *
ang_choice_item_get_record (AngChoiceItem *self)
{
  return self->record;
}
