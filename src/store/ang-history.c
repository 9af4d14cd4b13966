#include "config.h"

#include "ang-history-private.h"

#include "ang-history-table.h"

struct _AngHistoryEntry
{
  GObject          parent_instance;
  gint64           id;
  char            *at;
  char            *author;
  char            *label;
  AngHistoryState  state;
  char            *entity;
  gint64           entity_id;
};

typedef enum
{
  PROP_ID = 1,
  PROP_AT,
  PROP_AUTHOR,
  PROP_LABEL,
  PROP_STATE,
  PROP_ENTITY,
  PROP_ENTITY_ID,
} AngHistoryEntryProps;

static GParamSpec *properties[PROP_ENTITY_ID + 1];

G_DEFINE_FINAL_TYPE (AngHistoryEntry, ang_history_entry, G_TYPE_OBJECT)

static void
ang_history_entry_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AngHistoryEntry *self = ANG_HISTORY_ENTRY (object);

  switch ((AngHistoryEntryProps) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_AT:
      g_value_set_string (value, self->at);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case PROP_ENTITY:
      g_value_set_string (value, self->entity);
      break;
    case PROP_ENTITY_ID:
      g_value_set_int64 (value, self->entity_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_history_entry_finalize (GObject *object)
{
  AngHistoryEntry *self = ANG_HISTORY_ENTRY (object);

  g_free (self->at);
  g_free (self->author);
  g_free (self->label);
  g_free (self->entity);

  G_OBJECT_CLASS (ang_history_entry_parent_class)->finalize (object);
}

static void
ang_history_entry_class_init (AngHistoryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_history_entry_get_property;
  object_class->finalize = ang_history_entry_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_AT] = g_param_spec_string ("at", NULL, NULL, NULL, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, flags);
  properties[PROP_ENTITY_ID] = g_param_spec_int64 ("entity-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_history_entry_init (AngHistoryEntry *self)
{
}

/**
 * ang_history_entry_new:
 * @label: as people read it
 * @entity: (nullable): the name of the entity that the command was about
 */
AngHistoryEntry *
ang_history_entry_new (gint64           id,
                       const char      *at,
                       const char      *author,
                       const char      *label,
                       AngHistoryState  state,
                       const char      *entity,
                       gint64           entity_id)
{
  AngHistoryEntry *self = g_object_new (ANG_TYPE_HISTORY_ENTRY, NULL);

  self->id = id;
  self->at = g_strdup (at);
  self->author = g_strdup (author);
  self->label = g_strdup (label);
  self->state = state;
  self->entity = g_strdup (entity);
  self->entity_id = entity_id;

  return self;
}

static AngStatement *
prepare_entries (AngDatabase      *database,
                 const AngEntity  *entity,
                 gint64            id,
                 guint             offset,
                 guint             limit,
                 GError          **error)
{
  AngStatement *statement;

  if (entity == NULL)
    statement = ang_database_prepare (database, "SELECT h.id, h.at, h.author, h.state, h.entity, h.entity_id FROM history h "
                                                "ORDER BY h.id DESC LIMIT ?1 OFFSET ?2", error);
  else
    statement = ang_database_prepare (database, "SELECT h.id, h.at, h.author, h.state, h.entity, h.entity_id "
                                                "FROM history_touch t JOIN history h ON h.id = t.history_id "
                                                "WHERE t.entity = ?3 AND t.entity_id = ?4 "
                                                "ORDER BY t.history_id DESC LIMIT ?1 OFFSET ?2", error);
  if (statement == NULL)
    return NULL;

  ang_statement_bind_integer (statement, 1, limit);
  ang_statement_bind_integer (statement, 2, offset);
  if (entity != NULL)
    {
      ang_statement_bind_text (statement, 3, entity->name);
      ang_statement_bind_integer (statement, 4, id);
    }

  return statement;
}

static AngHistoryEntry *
read_entry (AngDatabase   *database,
            AngStatement  *statement,
            GError       **error)
{
  gint64 id = ang_statement_get_integer (statement, 0);
  g_autofree char *title = ang_history_table_dup_title (database, id, error);

  if (title == NULL)
    return NULL;

  return ang_history_entry_new (id, ang_statement_get_text (statement, 1), ang_statement_get_text (statement, 2), title,
                                (AngHistoryState) ang_statement_get_integer (statement, 3),
                                ang_statement_get_text (statement, 4), ang_statement_get_integer (statement, 5));
}

static GPtrArray *
read_entries (AngDatabase      *database,
              const AngEntity  *entity,
              gint64            id,
              guint             offset,
              guint             limit,
              GError          **error)
{
  g_autoptr (AngStatement) statement = prepare_entries (database, entity, id, offset, limit, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      AngHistoryEntry *entry;
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&entries);
      entry = read_entry (database, statement, error);
      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
}

/**
 * ang_store_read_history:
 * @entity: (nullable): with @id, only what touched that record or what is a part of it
 *
 * Returns: (transfer full) (element-type AngHistoryEntry): the commands, newest first
 */
GPtrArray *
ang_store_read_history (AngStore         *self,
                        const AngEntity  *entity,
                        gint64            id,
                        guint             offset,
                        guint             limit,
                        GError          **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, NULL, error);
  GPtrArray *entries;

  if (database == NULL)
    return NULL;
  entries = read_entries (database, entity, id, offset, limit, error);
  ang_readers_give_back (self->readers, database);

  return entries;
}
