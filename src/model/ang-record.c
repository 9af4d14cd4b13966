#include "config.h"

#include "ang-record-private.h"

#include <math.h>
#include <string.h>

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AngRecord, ang_record, G_TYPE_OBJECT)

static const AngField *
get_field (AngRecord *self,
           guint      field)
{
  const AngEntity *entity = ANG_RECORD_GET_CLASS (self)->entity;

  g_assert (field < entity->n_fields);

  return &entity->fields[field];
}

/** Returns: (transfer none): where @field is kept */
AngSlot *
ang_record_get_slot (AngRecord *self,
                     guint      field)
{
  AngRecordPrivate *priv = ang_record_get_instance_private (self);

  return &priv->slots[field];
}

static gint64
get_empty_integer (const AngField *field)
{
  return field->type == ANG_FIELD_INTEGER ? ANG_UNSET : 0;
}

static void
notify (AngRecord *self,
        guint      field)
{
  ang_record_get_slot (self, field)->changed = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), ANG_RECORD_GET_CLASS (self)->properties[field]);
}

static GParamSpec *
create_param_spec (const AngField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;

  switch (field->type)
    {
    case ANG_FIELD_TEXT:
    case ANG_FIELD_DATE:
    case ANG_FIELD_LOOKUP:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case ANG_FIELD_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case ANG_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case ANG_FIELD_CHOICE:
      return g_param_spec_int (field->name, NULL, NULL, 0, G_MAXINT, 0, flags);
    case ANG_FIELD_BYTES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
    case ANG_FIELD_ID:
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_LINK:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, get_empty_integer (field), flags);
    default:
      g_assert_not_reached ();
    }
}

static void
ang_record_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  AngRecord *self = ANG_RECORD (object);
  guint field = prop_id - 1;

  switch (get_field (self, field)->type)
    {
    case ANG_FIELD_TEXT:
    case ANG_FIELD_DATE:
    case ANG_FIELD_LOOKUP:
      g_value_set_string (value, ang_record_get_text (self, field));
      break;
    case ANG_FIELD_REAL:
      g_value_set_double (value, ang_record_get_real (self, field));
      break;
    case ANG_FIELD_BOOLEAN:
      g_value_set_boolean (value, ang_record_get_boolean (self, field));
      break;
    case ANG_FIELD_CHOICE:
      g_value_set_int (value, (int) ang_record_get_integer (self, field));
      break;
    case ANG_FIELD_BYTES:
      g_value_set_boxed (value, ang_record_get_bytes (self, field));
      break;
    case ANG_FIELD_ID:
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_LINK:
      g_value_set_int64 (value, ang_record_get_integer (self, field));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
ang_record_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  AngRecord *self = ANG_RECORD (object);
  guint field = prop_id - 1;

  switch (get_field (self, field)->type)
    {
    case ANG_FIELD_TEXT:
    case ANG_FIELD_DATE:
    case ANG_FIELD_LOOKUP:
      ang_record_set_text (self, field, g_value_get_string (value));
      break;
    case ANG_FIELD_REAL:
      ang_record_set_real (self, field, g_value_get_double (value));
      break;
    case ANG_FIELD_BOOLEAN:
      ang_record_set_boolean (self, field, g_value_get_boolean (value));
      break;
    case ANG_FIELD_CHOICE:
      ang_record_set_integer (self, field, g_value_get_int (value));
      break;
    case ANG_FIELD_BYTES:
      ang_record_set_bytes (self, field, g_value_get_boxed (value));
      break;
    case ANG_FIELD_ID:
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_LINK:
      ang_record_set_integer (self, field, g_value_get_int64 (value));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
ang_record_constructed (GObject *object)
{
  AngRecord *self = ANG_RECORD (object);
  AngRecordPrivate *priv = ang_record_get_instance_private (self);
  const AngEntity *entity = ang_record_get_entity (self);

  priv->slots = g_new0 (AngSlot, entity->n_fields);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (entity->fields[i].type == ANG_FIELD_INTEGER)
        priv->slots[i].integer = ANG_UNSET;
      else if (entity->fields[i].type == ANG_FIELD_REAL)
        priv->slots[i].real = (double) NAN;
    }

  G_OBJECT_CLASS (ang_record_parent_class)->constructed (object);
}

static void
ang_record_finalize (GObject *object)
{
  AngRecord *self = ANG_RECORD (object);
  AngRecordPrivate *priv = ang_record_get_instance_private (self);
  const AngEntity *entity = ang_record_get_entity (self);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (ang_field_holds_text (&entity->fields[i]))
        g_free (priv->slots[i].text);
      else if (entity->fields[i].type == ANG_FIELD_BYTES)
        g_clear_pointer (&priv->slots[i].bytes, g_bytes_unref);
    }
  g_free (priv->slots);

  G_OBJECT_CLASS (ang_record_parent_class)->finalize (object);
}

static void
ang_record_class_init (AngRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ang_record_constructed;
  object_class->finalize = ang_record_finalize;
}

static void
ang_record_init (AngRecord *self)
{
}

/**
 * ang_record_class_set_entity:
 *
 * Gives a subclass its fields: one property each, under the field's name (GObject takes "title-id" and "title_id" alike).
 */
void
ang_record_class_set_entity (AngRecordClass  *klass,
                             const AngEntity *entity)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* These two are not inherited: GObject empties them in every class. */
  object_class->get_property = ang_record_get_property;
  object_class->set_property = ang_record_set_property;
  klass->entity = entity;
  klass->properties = g_new0 (GParamSpec *, entity->n_fields);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_assert (entity->fields[i].name != NULL);
      klass->properties[i] = create_param_spec (&entity->fields[i]);
      g_object_class_install_property (object_class, i + 1, klass->properties[i]);
    }
}

/**
 * ang_record_new:
 *
 * Returns: (transfer full): an empty record of @entity, with id 0
 */
AngRecord *
ang_record_new (const AngEntity *entity)
{
  return ANG_RECORD (g_object_new (entity->get_type (), NULL));
}

/**
 * ang_record_copy:
 *
 * Returns: (transfer full): a draft to edit: the same values with nothing marked as changed
 */
AngRecord *
ang_record_copy (AngRecord *self)
{
  AngRecord *copy = ang_record_new (ang_record_get_entity (self));

  ang_record_assign (copy, self);

  return copy;
}

/**
 * ang_record_dup_changed:
 *
 * Returns: (transfer full): the same values with the same marks: for another thread, while somebody goes on editing @self
 */
AngRecord *
ang_record_dup_changed (AngRecord *self)
{
  AngRecord *copy = ang_record_copy (self);

  for (guint i = 0; i < ang_record_get_entity (self)->n_fields; i++)
    ang_record_get_slot (copy, i)->changed = ang_record_get_slot (self, i)->changed;

  return copy;
}

/**
 * ang_record_assign:
 *
 * Makes @self hold what @from holds, notifying only the fields that differ, and marks nothing as changed.
 */
void
ang_record_assign (AngRecord *self,
                   AngRecord *from)
{
  const AngEntity *entity = ang_record_get_entity (self);

  g_return_if_fail (ang_record_get_entity (from) == entity);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (ang_field_holds_text (&entity->fields[i]))
        ang_record_set_text (self, i, ang_record_get_text (from, i));
      else if (entity->fields[i].type == ANG_FIELD_REAL)
        ang_record_set_real (self, i, ang_record_get_real (from, i));
      else if (entity->fields[i].type == ANG_FIELD_BYTES)
        ang_record_set_bytes (self, i, ang_record_get_bytes (from, i));
      else
        ang_record_set_integer (self, i, ang_record_get_integer (from, i));
    }
  ang_record_clear_changes (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/** Returns: whether both hold the same, which is of the type of @field */
gboolean
ang_record_slots_equal (const AngField *field,
                        const AngSlot  *a,
                        const AngSlot  *b)
{
  if (ang_field_holds_text (field))
    return g_strcmp0 (a->text, b->text) == 0;
  if (field->type == ANG_FIELD_REAL)
    return memcmp (&a->real, &b->real, sizeof a->real) == 0; /* NOLINT(bugprone-suspicious-memory-comparison): the bits */
  if (field->type == ANG_FIELD_BYTES)
    return a->bytes == b->bytes || (a->bytes != NULL && b->bytes != NULL && g_bytes_equal (a->bytes, b->bytes));

  return a->integer == b->integer;
}

/**
 * ang_record_equal:
 *
 * Returns: whether both are of one entity and every field holds the same
 */
gboolean
ang_record_equal (AngRecord *self,
                  AngRecord *other)
{
  const AngEntity *entity = ang_record_get_entity (self);

  if (ang_record_get_entity (other) != entity)
    return FALSE;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (!ang_record_slots_equal (&entity->fields[i], ang_record_get_slot (self, i), ang_record_get_slot (other, i)))
        return FALSE;
    }

  return TRUE;
}

/** Returns: (transfer none): what kind of record it is */
const AngEntity *
ang_record_get_entity (AngRecord *self)
{
  return ANG_RECORD_GET_CLASS (self)->entity;
}

/**
 * ang_record_get_id:
 *
 * Returns: the primary key, or 0 for a record that was never stored
 */
gint64
ang_record_get_id (AngRecord *self)
{
  return ang_record_get_slot (self, 0)->integer;
}

/**
 * ang_record_is_set:
 *
 * Returns: whether @field holds something: a text, a number, a link; a boolean always does
 */
gboolean
ang_record_is_set (AngRecord *self,
                   guint      field)
{
  const AngField *description = get_field (self, field);
  AngSlot *slot = ang_record_get_slot (self, field);

  if (ang_field_holds_text (description))
    return slot->text != NULL;
  if (description->type == ANG_FIELD_REAL)
    return !isnan (slot->real);
  if (description->type == ANG_FIELD_BYTES)
    return slot->bytes != NULL;
  if (description->type == ANG_FIELD_BOOLEAN)
    return TRUE;

  return slot->integer != get_empty_integer (description);
}

/**
 * ang_record_get_text:
 *
 * Returns: (nullable) (transfer none): the text, date or look-up code in @field
 */
const char *
ang_record_get_text (AngRecord *self,
                     guint      field)
{
  g_assert (ang_field_holds_text (get_field (self, field)));

  return ang_record_get_slot (self, field)->text;
}

/**
 * ang_record_get_integer:
 *
 * Returns: the number, choice, link or boolean in @field; empty is %ANG_UNSET for numbers and 0 for the others
 */
gint64
ang_record_get_integer (AngRecord *self,
                        guint      field)
{
  const AngField *description = get_field (self, field);

  g_assert (!ang_field_holds_text (description));
  g_assert (description->type != ANG_FIELD_REAL && description->type != ANG_FIELD_BYTES);

  return ang_record_get_slot (self, field)->integer;
}

/** Returns: the number in @field; NaN when it is empty */
double
ang_record_get_real (AngRecord *self,
                     guint      field)
{
  g_assert (get_field (self, field)->type == ANG_FIELD_REAL);

  return ang_record_get_slot (self, field)->real;
}

/** Returns: whether @field is switched on */
gboolean
ang_record_get_boolean (AngRecord *self,
                        guint      field)
{
  return ang_record_get_integer (self, field) != 0;
}

/** Returns: (nullable) (transfer none): the bytes in @field */
GBytes *
ang_record_get_bytes (AngRecord *self,
                      guint      field)
{
  g_assert (get_field (self, field)->type == ANG_FIELD_BYTES);

  return ang_record_get_slot (self, field)->bytes;
}

/**
 * ang_record_set_text:
 * @text: (nullable): UTF-8; "" is kept as nothing
 */
void
ang_record_set_text (AngRecord  *self,
                     guint       field,
                     const char *text)
{
  AngSlot *slot = ang_record_get_slot (self, field);

  g_assert (ang_field_holds_text (get_field (self, field)));

  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (slot->text, text) == 0)
    return;

  g_free (slot->text);
  slot->text = g_strdup (text);
  notify (self, field);
}

/** @integer: a number, choice, link or boolean; %ANG_UNSET empties a number, 0 the others */
void
ang_record_set_integer (AngRecord *self,
                        guint      field,
                        gint64     integer)
{
  AngSlot *slot = ang_record_get_slot (self, field);

  g_assert (!ang_field_holds_text (get_field (self, field)));

  if (slot->integer == integer)
    return;

  slot->integer = integer;
  notify (self, field);
}

/** @real: a number; NaN empties the field */
void
ang_record_set_real (AngRecord *self,
                     guint      field,
                     double     real)
{
  AngSlot *slot = ang_record_get_slot (self, field);
  AngSlot wanted = { .real = real };

  g_assert (get_field (self, field)->type == ANG_FIELD_REAL);

  if (ang_record_slots_equal (get_field (self, field), slot, &wanted) || (isnan (slot->real) && isnan (real)))
    return;

  slot->real = real;
  notify (self, field);
}

/** Notifies, and marks the field as changed, only if it was switched the other way; so do the others. */
void
ang_record_set_boolean (AngRecord *self,
                        guint      field,
                        gboolean   boolean)
{
  ang_record_set_integer (self, field, !!boolean);
}

/** @bytes: (nullable) (transfer none): what to keep; %NULL empties the field */
void
ang_record_set_bytes (AngRecord *self,
                      guint      field,
                      GBytes    *bytes)
{
  AngSlot *slot = ang_record_get_slot (self, field);
  AngSlot wanted = { .bytes = bytes };

  g_assert (get_field (self, field)->type == ANG_FIELD_BYTES);

  if (ang_record_slots_equal (get_field (self, field), slot, &wanted))
    return;

  g_clear_pointer (&slot->bytes, g_bytes_unref);
  slot->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  notify (self, field);
}

/**
 * ang_record_unset:
 *
 * Empties @field, whatever its type.
 */
void
ang_record_unset (AngRecord *self,
                  guint      field)
{
  const AngField *description = get_field (self, field);

  if (ang_field_holds_text (description))
    ang_record_set_text (self, field, NULL);
  else if (description->type == ANG_FIELD_REAL)
    ang_record_set_real (self, field, (double) NAN);
  else if (description->type == ANG_FIELD_BYTES)
    ang_record_set_bytes (self, field, NULL);
  else
    ang_record_set_integer (self, field, get_empty_integer (description));
}
