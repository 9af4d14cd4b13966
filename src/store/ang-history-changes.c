#include "config.h"

#include "ang-history-private.h"

#include <glib/gi18n.h>

#include "ang-entities.h"
#include "ang-history-table.h"
#include "ang-relations.h"

/* Nobody reads through more, and an import may have changed a million fields. */
#define MOST_CHANGES 5000

struct _AngHistoryChange
{
  GObject          parent_instance;
  const AngEntity *entity;
  gint64           entity_id;
  guint            field;
  char            *record;
  char            *old_text;
  char            *new_text;
};

typedef enum
{
  PROP_ENTITY_LABEL = 1,
  PROP_RECORD,
  PROP_FIELD_LABEL,
  PROP_OLD,
  PROP_NEW,
  PROP_ENTITY,
  PROP_ENTITY_ID,
  PROP_FIELD,
} AngHistoryChangeProps;

static GParamSpec *properties[PROP_FIELD + 1];

G_DEFINE_FINAL_TYPE (AngHistoryChange, ang_history_change, G_TYPE_OBJECT)

static void
ang_history_change_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AngHistoryChange *self = ANG_HISTORY_CHANGE (object);

  switch ((AngHistoryChangeProps) prop_id)
    {
    case PROP_ENTITY_LABEL:
      g_value_set_string (value, _(self->entity->label));
      break;
    case PROP_RECORD:
      g_value_set_string (value, self->record);
      break;
    case PROP_FIELD_LABEL:
      g_value_set_string (value, _(self->entity->fields[self->field].label));
      break;
    case PROP_OLD:
      g_value_set_string (value, self->old_text);
      break;
    case PROP_NEW:
      g_value_set_string (value, self->new_text);
      break;
    case PROP_ENTITY:
      g_value_set_string (value, self->entity->name);
      break;
    case PROP_ENTITY_ID:
      g_value_set_int64 (value, self->entity_id);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->entity->fields[self->field].name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_history_change_finalize (GObject *object)
{
  AngHistoryChange *self = ANG_HISTORY_CHANGE (object);

  g_free (self->record);
  g_free (self->old_text);
  g_free (self->new_text);

  G_OBJECT_CLASS (ang_history_change_parent_class)->finalize (object);
}

static void
ang_history_change_class_init (AngHistoryChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_history_change_get_property;
  object_class->finalize = ang_history_change_finalize;

  properties[PROP_ENTITY_LABEL] = g_param_spec_string ("entity-label", NULL, NULL, NULL, flags);
  properties[PROP_RECORD] = g_param_spec_string ("record", NULL, NULL, NULL, flags);
  properties[PROP_FIELD_LABEL] = g_param_spec_string ("field-label", NULL, NULL, NULL, flags);
  properties[PROP_OLD] = g_param_spec_string ("old", NULL, NULL, NULL, flags);
  properties[PROP_NEW] = g_param_spec_string ("new", NULL, NULL, NULL, flags);
  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, flags);
  properties[PROP_ENTITY_ID] = g_param_spec_int64 ("entity-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_history_change_init (AngHistoryChange *self)
{
}

/**
 * ang_history_change_new:
 * @record: what the row is called
 * @old_text: (nullable): what the field held, for people
 * @new_text: (nullable): what the field holds, for people
 */
AngHistoryChange *
ang_history_change_new (const AngEntity *entity,
                        gint64           entity_id,
                        guint            field,
                        const char      *record,
                        const char      *old_text,
                        const char      *new_text)
{
  AngHistoryChange *self = g_object_new (ANG_TYPE_HISTORY_CHANGE, NULL);

  self->entity = entity;
  self->entity_id = entity_id;
  self->field = field;
  self->record = g_strdup (record);
  self->old_text = g_strdup (old_text);
  self->new_text = g_strdup (new_text);

  return self;
}

/* The field that names a row by itself: the first text that must be there. */
static sqlite3_value *
get_name_value (AngChangesetReader *reader)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const AngField *field = &entity->fields[i];

      if (field->type != ANG_FIELD_TEXT || (field->flags & ANG_FIELD_REQUIRED) == 0 || (field->flags & ANG_FIELD_PRIVATE) != 0)
        continue;

      return ang_changeset_reader_get_kind (reader) == SQLITE_INSERT ? ang_changeset_reader_get_new (reader, i)
                                                                     : ang_changeset_reader_get_old (reader, i);
    }

  return NULL;
}

static void
note_name (AngHistoryTexts    *texts,
           AngChangesetReader *reader)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);
  sqlite3_value *value = get_name_value (reader);
  const char *name = value != NULL ? (const char *) sqlite3_value_text (value) : NULL;

  if (name != NULL)
    g_hash_table_replace (texts->names, ang_history_texts_dup_key (entity, ang_changeset_reader_get_id (reader)), g_strdup (name));
}

/* A part is called what its whole is called: a number by its person, a place by its cohort. */
static char *
dup_name_of_whole (AngHistoryTexts    *texts,
                   AngChangesetReader *reader)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);
  guint n_relations;
  const AngRelation *relations = ang_relations_list (&n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      gint64 whole;

      if (g_str_equal (relations[i].part, entity->name) &&
          (ang_changeset_reader_get_link (reader, relations[i].link, TRUE, &whole) ||
           ang_changeset_reader_get_link (reader, relations[i].link, FALSE, &whole)))
        return ang_history_texts_dup_name (texts, ang_entities_find (relations[i].whole), whole);
    }

  return NULL;
}

static char *
dup_record_name (AngHistoryTexts    *texts,
                 AngChangesetReader *reader)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);
  char *name = dup_name_of_whole (texts, reader);

  if (name == NULL)
    name = ang_history_texts_dup_name (texts, entity, ang_changeset_reader_get_id (reader));

  return name != NULL ? name : g_strdup (_("(removed)"));
}

static void
add_field (AngHistoryTexts    *texts,
           AngChangesetReader *reader,
           const char         *record,
           guint               field,
           GPtrArray          *changes)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);
  const AngField *description = &entity->fields[field];
  g_autofree char *old_text = ang_history_texts_dup_value (texts, description, ang_changeset_reader_get_old (reader, field));
  g_autofree char *new_text = ang_history_texts_dup_value (texts, description, ang_changeset_reader_get_new (reader, field));

  if (old_text == NULL && new_text == NULL)
    return;
  g_ptr_array_add (changes, ang_history_change_new (entity, ang_changeset_reader_get_id (reader), field, record, old_text, new_text));
}

/* An update holds the old value of the key too; only what has a new value was changed. */
static gboolean
is_part_of_change (AngChangesetReader *reader,
                   guint               field)
{
  return ang_changeset_reader_get_kind (reader) != SQLITE_UPDATE || ang_changeset_reader_get_new (reader, field) != NULL;
}

static void
add_row (AngHistoryTexts    *texts,
         AngChangesetReader *reader,
         GPtrArray          *changes)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);
  g_autofree char *record = dup_record_name (texts, reader);

  for (guint i = 1; i < entity->n_fields; i++)
    {
      if ((entity->fields[i].flags & (ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL)) == 0 && is_part_of_change (reader, i))
        add_field (texts, reader, record, i, changes);
    }
}

typedef enum
{
  PASS_NAMES = 1,
  PASS_ROWS,
} AngPass;

static gboolean
go_through (AngHistoryTexts  *texts,
            GBytes           *changeset,
            AngPass           pass,
            GPtrArray        *changes,
            GError          **error)
{
  g_autoptr (AngChangesetReader) reader = ang_changeset_reader_new (texts->database, changeset, error);

  if (reader == NULL)
    return FALSE;

  while (changes->len < MOST_CHANGES)
    {
      gboolean change;

      if (!ang_changeset_reader_next (reader, &change, error))
        return FALSE;
      if (!change)
        return TRUE;
      if (pass == PASS_NAMES)
        note_name (texts, reader);
      else
        add_row (texts, reader, changes);
    }

  return TRUE;
}

static gboolean
read_part (AngHistoryTexts  *texts,
           gint64            entry,
           guint             part,
           GPtrArray        *changes,
           GError          **error)
{
  g_autoptr (GBytes) changeset = ang_history_table_get_part (texts->database, entry, part, error);

  return changeset != NULL && go_through (texts, changeset, PASS_NAMES, changes, error) &&
         go_through (texts, changeset, PASS_ROWS, changes, error);
}

static GPtrArray *
read_changes (AngStore     *self,
              AngDatabase  *database,
              gint64        entry,
              GError      **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  AngHistoryTexts texts = { self, database, names };
  guint n_parts;

  if (!ang_history_table_count_parts (database, entry, &n_parts, error))
    return NULL;
  for (guint i = 0; i < n_parts && changes->len < MOST_CHANGES; i++)
    {
      if (!read_part (&texts, entry, i, changes, error))
        return NULL;
    }

  return g_steal_pointer (&changes);
}

/**
 * ang_store_read_history_changes:
 * @entry: the id of a history entry
 *
 * Returns: (transfer full) (element-type AngHistoryChange): what it changed, field by field, for people to read; of rows that
 *   were added or removed, the fields that held something; of an import of thousands of rows, the first some thousands
 */
GPtrArray *
ang_store_read_history_changes (AngStore  *self,
                                gint64     entry,
                                GError   **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, NULL, error);
  GPtrArray *changes;

  if (database == NULL)
    return NULL;
  changes = read_changes (self, database, entry, error);
  ang_readers_give_back (self->readers, database);

  return changes;
}
