#include "config.h"

#include "ang-links.h"

#include "ang-entities.h"
#include "ang-read-many.h"
#include "ang-relations.h"

static gboolean
is_link_to (const AngField  *field,
            const AngEntity *target)
{
  return field->type == ANG_FIELD_LINK && (field->flags & ANG_FIELD_COMPUTED) == 0 && g_str_equal (field->target, target->name);
}

/**
 * ang_links_foreach:
 * @target: what is linked to
 * @func: told each record and the field that links, a record once for each such field; it may keep the record
 *
 * Returns: whether all could be read
 */
gboolean
ang_links_foreach (AngStore         *store,
                   const AngEntity  *target,
                   gint64            id,
                   AngLinkFunc       func,
                   gpointer          user_data,
                   GError          **error)
{
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint e = 0; e < n_entities; e++)
    {
      for (guint field = 0; field < entities[e]->n_fields; field++)
        {
          g_autoptr (GPtrArray) records = NULL;

          if (!is_link_to (&entities[e]->fields[field], target))
            continue;
          records = ang_read_linked (store, entities[e], field, &id, 1, error);
          if (records == NULL)
            return FALSE;
          for (guint i = 0; i < records->len; i++)
            func (g_ptr_array_index (records, i), field, user_data);
        }
    }

  return TRUE;
}

static void
count_one (AngRecord *record,
           guint      field,
           gpointer   user_data)
{
  guint *count = user_data;

  (*count)++;
}

/** Returns: whether the links to a record could be counted into @count */
gboolean
ang_links_count (AngStore         *store,
                 const AngEntity  *target,
                 gint64            id,
                 guint            *count,
                 GError          **error)
{
  *count = 0;

  return ang_links_foreach (store, target, id, count_one, count, error);
}

/** Returns: whether a record of @part is removed with what it links to by @link */
gboolean
ang_links_go_together (const AngEntity *part,
                       guint            link)
{
  guint n_relations;
  const AngRelation *relations = ang_relations_list (&n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      if (relations[i].together && g_str_equal (relations[i].part, part->name) && g_str_equal (relations[i].link, part->fields[link].name))
        return TRUE;
    }

  return FALSE;
}
