#include "config.h"

#include "ang-store-timeline.h"

#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-read-many.h"
#include "ang-unit.h"

/* What belongs to a person, by the field that says whose it is. */
static const struct
{
  const AngEntity *entity;
  guint link;
} parts[] = {
  { &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID },
  { &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID },
  { &ang_passport_entity, ANG_PASSPORT_PERSON_ID },
  { &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID },
};

static gboolean
add_linked (AngStore         *self,
            AngFacts         *facts,
            const AngEntity  *entity,
            guint             link,
            const gint64     *ids,
            guint             n_ids,
            GError          **error)
{
  g_autoptr (GPtrArray) records = ang_read_linked (self, entity, link, ids, n_ids, error);

  if (records == NULL)
    return FALSE;
  ang_facts_add_all (facts, records);

  return TRUE;
}

/**
 * ang_store_read_timeline:
 *
 * Returns: (transfer full) (element-type AngTimelineEntry): what is known of a person's years, the newest first
 */
GPtrArray *
ang_store_read_timeline (AngStore  *self,
                         gint64     person,
                         GError   **error)
{
  g_autoptr (AngFacts) facts = ang_facts_new (ang_date_today ());
  g_autoptr (GArray) units = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!add_linked (self, facts, parts[i].entity, parts[i].link, &person, 1, error))
        return NULL;
    }
  units = ang_collect_ids (ang_facts_list_all (facts, &ang_employment_entity), ANG_EMPLOYMENT_UNIT_ID);
  if (!add_linked (self, facts, &ang_unit_entity, ANG_UNIT_ID, (const gint64 *) (gpointer) units->data, units->len, error))
    return NULL;

  return ang_timeline_build (facts, person);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *entries = ang_store_read_timeline (ANG_STORE (source), *(gint64 *) data, &error);

  if (entries != NULL)
    g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/** ang_store_read_timeline() for the window. */
void
ang_store_read_timeline_async (AngStore            *self,
                               gint64               person,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ang_store_read_timeline_async);
  g_task_set_task_data (task, g_memdup2 (&person, sizeof person), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

/** Returns: (transfer full): what ang_store_read_timeline() would have */
GPtrArray *
ang_store_read_timeline_finish (AngStore      *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
