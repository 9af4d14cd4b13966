#include "config.h"

#include "ang-duplicates.h"

#include <string.h>

#include "ang-identity.h"
#include "ang-name.h"
#include "ang-people-finder.h"

struct _AngDuplicate
{
  GObject parent_instance;

  AngPerson          *person;
  AngDuplicateReason  reason;
};

typedef enum
{
  PROP_PERSON = 1,
  PROP_REASON,
} AngDuplicateProps;

/* What is asked for, taken to the thread that may wait. */
typedef struct
{
  AngPerson *person;
  char *number;
} Wanted;

#define MAX_FOUND 6

static GParamSpec *properties[PROP_REASON + 1];

G_DEFINE_FINAL_TYPE (AngDuplicate, ang_duplicate, G_TYPE_OBJECT)

static void
ang_duplicate_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AngDuplicate *self = ANG_DUPLICATE (object);

  switch ((AngDuplicateProps) prop_id)
    {
    case PROP_PERSON:
      g_value_set_object (value, self->person);
      break;
    case PROP_REASON:
      g_value_set_int (value, (int) self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_duplicate_finalize (GObject *object)
{
  g_clear_object (&ANG_DUPLICATE (object)->person);

  G_OBJECT_CLASS (ang_duplicate_parent_class)->finalize (object);
}

static void
ang_duplicate_class_init (AngDuplicateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_duplicate_get_property;
  object_class->finalize = ang_duplicate_finalize;

  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, ANG_TYPE_PERSON, flags);
  properties[PROP_REASON] = g_param_spec_int ("reason", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_duplicate_init (AngDuplicate *self)
{
}

/**
 * ang_duplicate_get_person:
 *
 * Returns: (transfer none): who is in the register
 */
AngPerson *
ang_duplicate_get_person (AngDuplicate *self)
{
  return self->person;
}

/** Returns: why this person may be the one that is being entered */
AngDuplicateReason
ang_duplicate_get_reason (AngDuplicate *self)
{
  return self->reason;
}

static void
take (GPtrArray          *found,
      AngRecord          *person,
      AngDuplicateReason  reason)
{
  AngDuplicate *duplicate;

  for (guint i = 0; i < found->len; i++)
    {
      AngDuplicate *other = g_ptr_array_index (found, i);

      if (ang_record_get_id (ANG_RECORD (other->person)) == ang_record_get_id (person))
        {
          other->reason = MIN (other->reason, reason);
          return;
        }
    }

  duplicate = g_object_new (ANG_TYPE_DUPLICATE, NULL);
  duplicate->person = g_object_ref (ANG_PERSON (person));
  duplicate->reason = reason;
  g_ptr_array_add (found, duplicate);
}

/* @number: (nullable): of who is being entered, when it is not the one that was looked for */
static AngDuplicateReason
judge (const AngPersonFound *hit,
       AngRecord            *person,
       const char           *number)
{
  if (hit->born && ang_identity_succeeds (number, ang_record_get_text (person, ANG_PERSON_NIP)))
    return ANG_DUPLICATE_CONTRACT;

  return hit->born ? ANG_DUPLICATE_BIRTH : ANG_DUPLICATE_NAME;
}

static gboolean
take_found (AngStore    *store,
            AngRecord   *wanted,
            GArray      *hits,
            gboolean     by_number,
            const char  *number,
            GPtrArray   *found,
            GError     **error)
{
  for (guint i = 0; i < hits->len && found->len < MAX_FOUND; i++)
    {
      const AngPersonFound *hit = &g_array_index (hits, AngPersonFound, i);
      g_autoptr (AngRecord) person = NULL;

      if (hit->person == ang_record_get_id (wanted))
        continue;
      person = ang_store_get (store, &ang_person_entity, hit->person, error);
      if (person == NULL)
        return FALSE;
      take (found, person, by_number ? ANG_DUPLICATE_NUMBER : judge (hit, person, number));
    }

  return TRUE;
}

static gboolean
find_by_number (AngStore         *store,
                AngPeopleFinder  *finder,
                AngRecord        *wanted,
                const char       *number,
                GPtrArray        *found,
                GError          **error)
{
  g_autoptr (GArray) hits = ang_people_finder_find_numbers (finder, &number, 1, error);

  return hits != NULL && take_found (store, wanted, hits, TRUE, number, found, error);
}

static gboolean
find_by_name (AngStore         *store,
              AngPeopleFinder  *finder,
              AngRecord        *wanted,
              const char       *number,
              GPtrArray        *found,
              GError          **error)
{
  const char *name = ang_record_get_text (wanted, ANG_PERSON_NAME);
  const char *birth = ang_record_get_text (wanted, ANG_PERSON_BIRTH_DATE);
  g_autoptr (GArray) hits = ang_people_finder_find_similar (finder, &name, &birth, 1, error);

  return hits != NULL && take_found (store, wanted, hits, FALSE, number, found, error);
}

static int
compare_duplicates (gconstpointer a,
                    gconstpointer b)
{
  const AngDuplicate *left = *(AngDuplicate *const *) a;
  const AngDuplicate *right = *(AngDuplicate *const *) b;

  return (int) left->reason - (int) right->reason;
}

/**
 * ang_duplicates_find:
 * @person: who is being entered; a stored person is not a duplicate of itself
 * @number: (nullable): an official number as typed
 *
 * Waits for the file: for worker threads and tests.
 *
 * Returns: (transfer full) (element-type AngDuplicate): a few people, the most certain first; %NULL on error
 */
GPtrArray *
ang_duplicates_find (AngStore      *store,
                     AngPerson     *person,
                     const char    *number,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  AngRecord *wanted = ANG_RECORD (person);
  g_autofree char *normal = ang_identity_normalize (number);
  g_autofree char *words = ang_name_fold (ang_record_get_text (wanted, ANG_PERSON_NAME));
  g_autoptr (AngPeopleFinder) finder = ang_people_finder_new (store, cancellable, error);

  if (finder == NULL || (normal != NULL && !find_by_number (store, finder, wanted, normal, found, error)) ||
      (strlen (words) > 2 && !find_by_name (store, finder, wanted, normal, found, error)))
    return NULL;

  g_ptr_array_sort (found, compare_duplicates);

  return g_steal_pointer (&found);
}

static void
wanted_free (Wanted *wanted)
{
  g_object_unref (wanted->person);
  g_free (wanted->number);
  g_free (wanted);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Wanted *wanted = task_data;
  GError *error = NULL;
  GPtrArray *found = ang_duplicates_find (ANG_STORE (source), wanted->person, wanted->number, cancellable, &error);

  if (found == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * ang_duplicates_find_async:
 *
 * ang_duplicates_find() for the window.
 */
void
ang_duplicates_find_async (AngStore            *store,
                           AngPerson           *person,
                           const char          *number,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->person = ANG_PERSON (ang_record_copy (ANG_RECORD (person)));
  wanted->number = g_strdup (number);
  g_task_set_source_tag (task, ang_duplicates_find_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify) wanted_free);
  g_task_run_in_thread (task, find_in_thread);
}

/** Returns: (transfer full) (element-type AngDuplicate): what ang_duplicates_find() would have */
GPtrArray *
ang_duplicates_find_finish (AngStore      *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
