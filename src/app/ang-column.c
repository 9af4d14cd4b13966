#include "config.h"

#include "ang-column.h"

#include <glib/gi18n.h>

struct _AngColumn
{
  GObject parent_instance;

  char               *field_name;
  char               *field_to_name;
  char               *sort_field_name;
  char               *name;
  char               *title;
  AngColumnFormat     format;
  int                 width;
  gboolean            expand;
  gboolean            shown;
  gboolean            sortable;
  GtkListItemFactory *factory;

  AngStore        *store;
  const AngEntity *entity;
  guint            field;
  guint            field_to;
  guint            sort_field;
};

typedef enum
{
  PROP_FIELD = 1,
  PROP_FIELD_TO,
  PROP_SORT_FIELD,
  PROP_NAME,
  PROP_TITLE,
  PROP_FORMAT,
  PROP_WIDTH,
  PROP_EXPAND,
  PROP_SHOWN,
  PROP_SORTABLE,
  PROP_FACTORY,
} AngColumnProps;

enum
{
  SIGNAL_WRITE,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_FACTORY + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngColumn, ang_column, G_TYPE_OBJECT)

GType
ang_column_format_get_type (void)
{
  static const GEnumValue values[] = {
    { ANG_COLUMN_FORMAT_AUTO, "ANG_COLUMN_FORMAT_AUTO", "auto" },
    { ANG_COLUMN_FORMAT_RANGE, "ANG_COLUMN_FORMAT_RANGE", "range" },
    { ANG_COLUMN_FORMAT_BOTH, "ANG_COLUMN_FORMAT_BOTH", "both" },
    { ANG_COLUMN_FORMAT_PILL, "ANG_COLUMN_FORMAT_PILL", "pill" },
    { ANG_COLUMN_FORMAT_PLAIN, "ANG_COLUMN_FORMAT_PLAIN", "plain" },
    { ANG_COLUMN_FORMAT_IDENTITY, "ANG_COLUMN_FORMAT_IDENTITY", "identity" },
    { ANG_COLUMN_FORMAT_RANK, "ANG_COLUMN_FORMAT_RANK", "rank" },
    { ANG_COLUMN_FORMAT_RANK_SLASH, "ANG_COLUMN_FORMAT_RANK_SLASH", "rank-slash" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("AngColumnFormat", values));

  return type;
}

static void
ang_column_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  AngColumn *self = ANG_COLUMN (object);

  switch ((AngColumnProps) prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->field_name);
      break;
    case PROP_FIELD_TO:
      g_value_set_string (value, self->field_to_name);
      break;
    case PROP_SORT_FIELD:
      g_value_set_string (value, self->sort_field_name);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_FORMAT:
      g_value_set_enum (value, (int) self->format);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    case PROP_EXPAND:
      g_value_set_boolean (value, self->expand);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;
    case PROP_SORTABLE:
      g_value_set_boolean (value, self->sortable);
      break;
    case PROP_FACTORY:
      g_value_set_object (value, self->factory);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_column_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  AngColumn *self = ANG_COLUMN (object);

  switch ((AngColumnProps) prop_id)
    {
    case PROP_FIELD:
      self->field_name = g_value_dup_string (value);
      break;
    case PROP_FIELD_TO:
      self->field_to_name = g_value_dup_string (value);
      break;
    case PROP_SORT_FIELD:
      self->sort_field_name = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_FORMAT:
      self->format = (AngColumnFormat) g_value_get_enum (value);
      break;
    case PROP_WIDTH:
      self->width = g_value_get_int (value);
      break;
    case PROP_EXPAND:
      self->expand = g_value_get_boolean (value);
      break;
    case PROP_SHOWN:
      self->shown = g_value_get_boolean (value);
      break;
    case PROP_SORTABLE:
      self->sortable = g_value_get_boolean (value);
      break;
    case PROP_FACTORY:
      self->factory = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_column_finalize (GObject *object)
{
  AngColumn *self = ANG_COLUMN (object);

  g_free (self->field_name);
  g_free (self->field_to_name);
  g_free (self->sort_field_name);
  g_free (self->name);
  g_free (self->title);
  g_clear_object (&self->factory);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_column_parent_class)->finalize (object);
}

static void
ang_column_class_init (AngColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_column_get_property;
  object_class->set_property = ang_column_set_property;
  object_class->finalize = ang_column_finalize;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  properties[PROP_FIELD_TO] = g_param_spec_string ("field-to", NULL, NULL, NULL, flags);
  properties[PROP_SORT_FIELD] = g_param_spec_string ("sort-field", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_FORMAT] =
    g_param_spec_enum ("format", NULL, NULL, ANG_TYPE_COLUMN_FORMAT, ANG_COLUMN_FORMAT_AUTO, flags);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_EXPAND] = g_param_spec_boolean ("expand", NULL, NULL, FALSE, flags);
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, TRUE, flags);
  properties[PROP_SORTABLE] = g_param_spec_boolean ("sortable", NULL, NULL, TRUE, flags);
  properties[PROP_FACTORY] = g_param_spec_object ("factory", NULL, NULL, GTK_TYPE_LIST_ITEM_FACTORY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_WRITE] =
    g_signal_new ("write", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_STRING, 1, ANG_TYPE_RECORD);
}

static void
ang_column_init (AngColumn *self)
{
}

static gboolean
resolve_field (const AngEntity *entity,
               const char      *name,
               guint           *field)
{
  if (name == NULL || ang_entity_find_field (entity, name, field))
    return TRUE;

  g_critical ("%s has no field %s", entity->name, name);

  return FALSE;
}

/**
 * ang_column_resolve:
 *
 * Finds the column's fields in @entity. For the table.
 *
 * Returns: whether they are there; a programming error if not
 */
gboolean
ang_column_resolve (AngColumn       *self,
                    const AngEntity *entity,
                    AngStore        *store)
{
  self->entity = entity;
  g_set_object (&self->store, store);
  if (!resolve_field (entity, self->field_name, &self->field))
    return FALSE;

  self->field_to = self->field;
  self->sort_field = self->field;

  return resolve_field (entity, self->field_to_name, &self->field_to) &&
         resolve_field (entity, self->sort_field_name, &self->sort_field);
}

/**
 * ang_column_get_store:
 *
 * Returns: (transfer none): where look-ups have their labels; valid after ang_column_resolve()
 */
AngStore *
ang_column_get_store (AngColumn *self)
{
  return self->store;
}

/**
 * ang_column_get_entity:
 *
 * Returns: what kind of records it is for; valid after ang_column_resolve()
 */
const AngEntity *
ang_column_get_entity (AngColumn *self)
{
  return self->entity;
}

/** Returns: (transfer none): what the column is remembered by, which is its field's name when it has none */
const char *
ang_column_get_name (AngColumn *self)
{
  return self->name != NULL ? self->name : self->field_name;
}

/**
 * ang_column_dup_title:
 *
 * Returns: (transfer full): the heading, in the interface language
 */
char *
ang_column_dup_title (AngColumn *self)
{
  if (self->title != NULL)
    return g_strdup (self->title);

  return g_strdup (_(ang_column_describe (self)->label));
}

/** Returns: the (first) field; valid after ang_column_resolve() */
guint
ang_column_get_field (AngColumn *self)
{
  return self->field;
}

/**
 * ang_column_get_field_to:
 *
 * Returns: the second field; the first when there is none
 */
guint
ang_column_get_field_to (AngColumn *self)
{
  return self->field_to;
}

/** Returns: the field that a click on the heading sorts by; valid after ang_column_resolve() */
guint
ang_column_get_sort_field (AngColumn *self)
{
  return self->sort_field;
}

/**
 * ang_column_describe:
 *
 * Returns: the description of the (first) field; valid after ang_column_resolve()
 */
const AngField *
ang_column_describe (AngColumn *self)
{
  return &self->entity->fields[self->field];
}

/** Returns: how the column writes its field */
AngColumnFormat
ang_column_get_format (AngColumn *self)
{
  return self->format;
}

/** Returns: the width at first in pixels; the smallest when the column takes the room that is left */
int
ang_column_get_width (AngColumn *self)
{
  return self->width;
}

/** Returns: whether it takes the room that is left */
gboolean
ang_column_get_expand (AngColumn *self)
{
  return self->expand;
}

/** Returns: whether it is shown as long as the user has not decided */
gboolean
ang_column_get_shown (AngColumn *self)
{
  return self->shown;
}

/** Returns: whether a click on the heading sorts */
gboolean
ang_column_get_sortable (AngColumn *self)
{
  return self->sortable;
}

/**
 * ang_column_is_numeric:
 *
 * Returns: whether its cells stand at the right
 */
gboolean
ang_column_is_numeric (AngColumn *self)
{
  AngFieldType type = ang_column_describe (self)->type;

  return type == ANG_FIELD_INTEGER || type == ANG_FIELD_REAL;
}

/**
 * ang_column_dup_own_text:
 *
 * Returns: (transfer full) (nullable): what stands in the list's cell instead of what the format says; nothing for most
 */
char *
ang_column_dup_own_text (AngColumn *self,
                         AngRecord *record)
{
  char *text = NULL;

  if (g_signal_has_handler_pending (self, signals[SIGNAL_WRITE], 0, FALSE))
    g_signal_emit (self, signals[SIGNAL_WRITE], 0, record, &text);

  return text;
}

/**
 * ang_column_get_factory:
 *
 * Returns: (nullable) (transfer none): an own cell; usually none
 */
GtkListItemFactory *
ang_column_get_factory (AngColumn *self)
{
  return self->factory;
}
