#include "config.h"

#include "ang-operation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ang-entities.h"
#include "ang-record-table.h"
#include "ang-relations.h"
#include "ang-store.h"

/* More links are not remembered. */
#define MOST_KNOWN 10000

/* A record that a link may lead to. */
typedef struct
{
  const AngEntity *entity;
  gint64           id;
} AngPlace;

static gboolean
remove_record (AngDatabase      *database,
               AngRecorder      *recorder,
               const AngEntity  *entity,
               gint64            id,
               GError          **error);

static gboolean
read_parts (AngDatabase        *database,
            const AngRelation  *relation,
            gint64              whole,
            GArray             *ids,
            GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?", relation->part, relation->link);
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, whole);

  while (TRUE)
    {
      gboolean row;
      gint64 id;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = ang_statement_get_integer (statement, 0);
      g_array_append_val (ids, id);
    }
}

static gboolean
remove_parts (AngDatabase        *database,
              AngRecorder        *recorder,
              const AngRelation  *relation,
              gint64              whole,
              GError            **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!read_parts (database, relation, whole, ids, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      if (!remove_record (database, recorder, ang_entities_find (relation->part), g_array_index (ids, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
let_go (AngDatabase      *database,
        AngRecorder      *recorder,
        const AngEntity  *entity,
        guint             link,
        gint64            id,
        GError          **error)
{
  g_autoptr (AngRecord) record = ang_record_table_get (database, entity, id, error);

  if (record == NULL)
    return FALSE;
  ang_record_unset (record, link);

  return ang_recorder_before_change (recorder, id, error) && ang_record_table_update (database, record, error);
}

/* Who only tells of the record stays. */
static gboolean
loosen (AngDatabase      *database,
        AngRecorder      *recorder,
        const AngEntity  *entity,
        gint64            id,
        GError          **error)
{
  guint n_relations;
  const AngRelation *relations = ang_relations_list_loose (&n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      const AngEntity *part = ang_entities_find (relations[i].part);
      guint link;

      if (!g_str_equal (relations[i].whole, entity->name) || !ang_entity_find_field (part, relations[i].link, &link))
        continue;
      if (!read_parts (database, &relations[i], id, ids, error))
        return FALSE;
      for (guint j = 0; j < ids->len; j++)
        {
          if (!let_go (database, recorder, part, link, g_array_index (ids, gint64, j), error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
remove_record (AngDatabase      *database,
               AngRecorder      *recorder,
               const AngEntity  *entity,
               gint64            id,
               GError          **error)
{
  guint n_relations;
  const AngRelation *relations = ang_relations_list (&n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      if (relations[i].together && g_str_equal (relations[i].whole, entity->name) &&
          !remove_parts (database, recorder, &relations[i], id, error))
        return FALSE;
    }

  return loosen (database, recorder, entity, id, error)
         && ang_recorder_before_change (recorder, id, error) && ang_record_table_delete (database, entity, id, error);
}

/* SQLite names the columns: "UNIQUE constraint failed: cohort.code". */
static gboolean
explain_existing (AngDatabase  *database,
                  AngRecord    *record,
                  GError      **error)
{
  const AngEntity *entity = ang_record_get_entity (record);
  const char *message = sqlite3_errmsg (ang_database_get_handle (database));
  const char *dot = strrchr (message, '.');
  guint field;

  g_clear_error (error);
  if (dot != NULL && ang_entity_find_field (entity, dot + 1, &field) && ang_field_holds_text (&entity->fields[field]))
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("%s: there is already one with %s “%s”."),
                 _(entity->label), _(entity->fields[field].label), ang_record_get_text (record, field));
  else if (g_str_equal (entity->name, "participation"))
    g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("This person is already in this cohort."));
  else
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("%s: there is already one like this."), _(entity->label));

  return FALSE;
}

static gboolean
insert_record (AngRecorder         *recorder,
               const AngOperation  *operation,
               GError             **error)
{
  g_autoptr (GByteArray) image =
    operation->image != NULL ? g_byte_array_ref (operation->image) : ang_record_table_make_image (operation->record, error);

  return image != NULL && ang_recorder_insert (recorder, operation->record, image, error);
}

/**
 * ang_operation_prepare:
 *
 * Makes ahead what needs no database. Any thread may do so, as long as nobody else has the operation.
 *
 * Returns: whether that was possible; else %ANG_STORE_ERROR_INVALID
 */
gboolean
ang_operation_prepare (AngOperation  *operation,
                       GError       **error)
{
  if (operation->kind == ANG_OPERATION_INSERT && operation->image == NULL)
    operation->image = ang_record_table_make_image (operation->record, error);

  return operation->kind != ANG_OPERATION_INSERT || operation->image != NULL;
}

/**
 * ang_operation_perform:
 * @recorder: writes down what happens
 *
 * Foreign keys are looked at when everything is done, so that the order of the operations does not matter.
 *
 * Returns: whether it is done; else %ANG_STORE_ERROR_INVALID, _EXISTS or _NOT_FOUND
 */
gboolean
ang_operation_perform (const AngOperation  *operation,
                       AngDatabase         *database,
                       AngRecorder         *recorder,
                       GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean done;

  if (operation->kind == ANG_OPERATION_REMOVE)
    return remove_record (database, recorder, operation->entity, operation->id, error);

  if (operation->kind == ANG_OPERATION_INSERT)
    done = insert_record (recorder, operation, &local_error);
  else
    done = ang_recorder_before_change (recorder, operation->id, &local_error) &&
           ang_record_table_update (database, operation->record, &local_error);
  if (done)
    return TRUE;

  if (g_error_matches (local_error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS))
    explain_existing (database, operation->record, &local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static guint
hash_place (gconstpointer data)
{
  const AngPlace *place = data;

  return g_int64_hash (&place->id) ^ g_direct_hash (place->entity);
}

static gboolean
places_equal (gconstpointer a,
              gconstpointer b)
{
  const AngPlace *left = a;
  const AngPlace *right = b;

  return left->id == right->id && left->entity == right->entity;
}

/** Returns: (transfer full): nothing is known yet */
GHashTable *
ang_operation_known_new (void)
{
  return g_hash_table_new_full (hash_place, places_equal, g_free, NULL);
}

static void
remember (GHashTable      *known,
          const AngEntity *entity,
          gint64           id)
{
  AngPlace place = { entity, id };

  if (g_hash_table_size (known) >= MOST_KNOWN)
    g_hash_table_remove_all (known);
  g_hash_table_add (known, g_memdup2 (&place, sizeof place));
}

static gboolean
find_target (AngDatabase      *database,
             GHashTable       *known,
             const AngEntity  *target,
             gint64            id,
             gboolean         *found,
             GError          **error)
{
  AngPlace place = { target, id };

  *found = g_hash_table_contains (known, &place);
  if (*found)
    return TRUE;
  if (!ang_record_table_contains (database, target, id, found, error))
    return FALSE;
  if (*found)
    remember (known, target, id);

  return TRUE;
}

static gboolean
check_links (AngDatabase  *database,
             GHashTable   *known,
             AngRecord    *record,
             GError      **error)
{
  const AngEntity *entity = ang_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const AngField *field = &entity->fields[i];
      gboolean found;

      if (field->type != ANG_FIELD_LINK || (field->flags & ANG_FIELD_COMPUTED) != 0 || !ang_record_is_set (record, i))
        continue;
      if (!find_target (database, known, ang_entities_find (field->target), ang_record_get_integer (record, i), &found, error))
        return FALSE;
      if (!found)
        {
          g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND, _("“%s”: the chosen entry is no longer in the register."),
                       _(field->label));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
count_users (AngDatabase      *database,
             const AngEntity  *user,
             const AngField   *link,
             gint64            id,
             gint64           *n_users,
             GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s = ?", user->name, link->name);
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  *n_users = row ? ang_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

static void
describe_use (GString         *text,
              const AngEntity *used,
              const AngEntity *user,
              gint64           n_users)
{
  if (n_users == 0)
    return;
  if (text->len > 0)
    g_string_append (text, "; ");
  if (g_str_equal (used->name, "person") && g_str_equal (user->name, "participation"))
    g_string_append_printf (text, ngettext ("took part in %d cohort", "took part in %d cohorts", (gulong) n_users), (int) n_users);
  else
    g_string_append_printf (text, C_("used by", "%s: %d"), _(user->label), (int) n_users);
}

static gboolean
check_unused (AngDatabase      *database,
              const AngEntity  *used,
              gint64            id,
              GError          **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint e = 0; e < n_entities; e++)
    {
      gint64 n_users = 0;

      for (guint i = 0; i < entities[e]->n_fields; i++)
        {
          const AngField *field = &entities[e]->fields[i];
          gint64 n_more = 0;

          if (field->type != ANG_FIELD_LINK || (field->flags & ANG_FIELD_COMPUTED) != 0 || !g_str_equal (field->target, used->name))
            continue;
          if (!count_users (database, entities[e], field, id, &n_more, error))
            return FALSE;
          n_users += n_more;
        }
      describe_use (text, used, entities[e], n_users);
    }
  if (text->len == 0)
    return TRUE;

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_STILL_USED, _("This cannot be removed because it is still used (%s)."), text->str);

  return FALSE;
}

/**
 * ang_operation_check:
 * @known: what ang_operation_known_new() gave, for all operations of one transaction
 *
 * Returns: whether everything that the record links to is there, or nothing links to what was removed; else
 *   %ANG_STORE_ERROR_NOT_FOUND or _STILL_USED
 */
gboolean
ang_operation_check (const AngOperation  *operation,
                     AngDatabase         *database,
                     GHashTable          *known,
                     GError             **error)
{
  if (operation->kind == ANG_OPERATION_REMOVE)
    {
      g_hash_table_remove_all (known);
      return check_unused (database, operation->entity, operation->id, error);
    }
  if (operation->kind == ANG_OPERATION_INSERT)
    remember (known, operation->entity, operation->id);

  return check_links (database, known, operation->record, error);
}
