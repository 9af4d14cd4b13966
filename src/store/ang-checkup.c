#include "config.h"

#include "ang-checkup-private.h"

#include "ang-cohort.h"
#include "ang-due.h"
#include "ang-person.h"

/** Returns: (transfer full): another reference to @self */
AngCheckupPart *
ang_checkup_part_ref (AngCheckupPart *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** Drops a reference; the last one frees the findings. */
void
ang_checkup_part_unref (AngCheckupPart *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->name);
  g_clear_object (&self->cohort);
  g_clear_pointer (&self->going, g_array_unref);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

/**
 * ang_checkup_new:
 *
 * Returns: (transfer full): one in which nothing was noticed yet
 */
AngCheckup *
ang_checkup_new (AngDate today)
{
  AngCheckup *self = g_new0 (AngCheckup, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->today = today;
  self->order = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cohorts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) ang_checkup_part_unref);
  self->people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) ang_checkup_part_unref);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/** Returns: (transfer full): another reference to @self */
AngCheckup *
ang_checkup_ref (AngCheckup *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** Drops a reference; the last one frees what is not shared. */
void
ang_checkup_unref (AngCheckup *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->order);
  g_hash_table_unref (self->cohorts);
  g_hash_table_unref (self->people);
  g_ptr_array_unref (self->findings);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  g_free (self);
}

/** Returns: the day that it is of */
AngDate
ang_checkup_get_today (AngCheckup *self)
{
  return self->today;
}

/* Putting the findings together. Who goes with a cohort is told of there, and each finding only once. */
typedef struct
{
  AngCheckup *checkup;
  GHashTable *told;   /* of findings */
  GHashTable *others; /* id → GPtrArray: findings that are kept with the first of two people */
  GPtrArray *groups;
} Gathering;

static void
group_free (AngCheckupGroup *group)
{
  g_clear_object (&group->cohort);
  g_ptr_array_unref (group->findings);
  g_free (group);
}

static GHashTable *
index_others (AngCheckup *self)
{
  GHashTable *others = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      AngCheckupPart *part = value;

      for (guint i = 0; i < part->findings->len; i++)
        {
          gint64 other = ang_finding_get_other_person (g_ptr_array_index (part->findings, i));
          GPtrArray *list = other != 0 ? g_hash_table_lookup (others, &other) : NULL;

          if (other == 0)
            continue;
          if (list == NULL)
            {
              list = g_ptr_array_new ();
              g_hash_table_insert (others, g_memdup2 (&other, sizeof other), list);
            }
          g_ptr_array_add (list, g_ptr_array_index (part->findings, i));
        }
    }

  return others;
}

/* Two cohorts tell of the same overlap by the same key; what is about people is the same object everywhere. */
static void
tell_all (Gathering       *gathering,
          AngCheckupGroup *group,
          GPtrArray       *findings)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (findings, i);

      if (g_hash_table_add (gathering->told, (gpointer) ang_finding_get_key (finding)))
        g_ptr_array_add (group->findings, g_object_ref (finding));
    }
}

static AngCheckupGroup *
group_new (const AngEntity *entity,
           gint64           id,
           const char      *name,
           AngRecord       *cohort)
{
  AngCheckupGroup *group = g_new0 (AngCheckupGroup, 1);

  *group = (AngCheckupGroup) { entity, id, name, cohort != NULL ? g_object_ref (cohort) : NULL,
    g_ptr_array_new_with_free_func (g_object_unref) };

  return group;
}

/* @group: (transfer full) */
static void
take_group (Gathering       *gathering,
            AngCheckupGroup *group)
{
  if (group->findings->len == 0)
    {
      group_free (group);
      return;
    }

  ang_findings_sort (group->findings);
  g_ptr_array_add (gathering->groups, group);
}

static void
gather_cohort (Gathering *gathering,
               gint64     id)
{
  AngCheckupPart *part = g_hash_table_lookup (gathering->checkup->cohorts, &id);
  AngCheckupGroup *group;

  if (part == NULL)
    return;

  group = group_new (&ang_cohort_entity, id, part->name, part->cohort);
  tell_all (gathering, group, part->findings);
  for (guint i = 0; i < part->going->len; i++)
    {
      AngCheckupPart *person = g_hash_table_lookup (gathering->checkup->people, &g_array_index (part->going, gint64, i));

      tell_all (gathering, group, person != NULL ? person->findings : NULL);
      tell_all (gathering, group, g_hash_table_lookup (gathering->others, &g_array_index (part->going, gint64, i)));
    }
  take_group (gathering, group);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const AngCheckupGroup *left = *(AngCheckupGroup *const *) a;
  const AngCheckupGroup *right = *(AngCheckupGroup *const *) b;
  int order = g_strcmp0 (left->name, right->name);

  return order != 0 ? order : (left->id > right->id) - (left->id < right->id);
}

static void
gather_people (Gathering *gathering)
{
  guint first = gathering->groups->len;
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, gathering->checkup->people);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      AngCheckupPart *part = value;
      AngCheckupGroup *group = group_new (&ang_person_entity, *(gint64 *) key, part->name, NULL);

      tell_all (gathering, group, part->findings);
      take_group (gathering, group);
    }

  if (gathering->groups->len > first)
    qsort (gathering->groups->pdata + first, gathering->groups->len - first, sizeof (gpointer), compare_people);
}

/**
 * ang_checkup_list_groups:
 *
 * Each finding is told once: first those of cohorts, with what the records of their people say, then those of all other
 * people by their names, at last those about the register as a whole.
 *
 * Returns: (transfer full) (element-type AngCheckupGroup): the groups that have a finding; no longer valid than @self
 */
GPtrArray *
ang_checkup_list_groups (AngCheckup *self)
{
  Gathering gathering = { self, g_hash_table_new (g_str_hash, g_str_equal), index_others (self), NULL };
  AngCheckupGroup *group;

  gathering.groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  for (guint i = 0; i < self->order->len; i++)
    gather_cohort (&gathering, g_array_index (self->order, gint64, i));
  gather_people (&gathering);

  group = group_new (NULL, 0, NULL, NULL);
  tell_all (&gathering, group, self->findings);
  take_group (&gathering, group);

  g_hash_table_unref (gathering.told);
  g_hash_table_unref (gathering.others);

  return gathering.groups;
}

static gboolean
is_to_do (AngDue *due)
{
  return !ang_due_get_done (due) && !ang_due_get_dropped (due) && ang_date_is_known (ang_due_get_date (due));
}

static void
take_dues (GPtrArray *dues,
           GPtrArray *from)
{
  for (guint i = 0; from != NULL && i < from->len; i++)
    {
      if (is_to_do (g_ptr_array_index (from, i)))
        g_ptr_array_add (dues, g_object_ref (g_ptr_array_index (from, i)));
    }
}

/**
 * ang_checkup_list_dues:
 *
 * Returns: (transfer full) (element-type AngDue): what is still to be done for any cohort or with a partner, the earliest
 *   first
 */
GPtrArray *
ang_checkup_list_dues (AngCheckup *self)
{
  GPtrArray *dues = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->order->len; i++)
    {
      AngCheckupPart *part = g_hash_table_lookup (self->cohorts, &g_array_index (self->order, gint64, i));

      if (part != NULL)
        take_dues (dues, part->dues);
    }
  take_dues (dues, self->dues);
  ang_dues_sort (dues);

  return dues;
}

/**
 * ang_checkup_list_cohorts:
 *
 * Returns: (transfer full) (element-type AngCohort): all of them, the latest first
 */
GPtrArray *
ang_checkup_list_cohorts (AngCheckup *self)
{
  GPtrArray *cohorts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->order->len; i++)
    {
      AngCheckupPart *part = g_hash_table_lookup (self->cohorts, &g_array_index (self->order, gint64, i));

      if (part != NULL)
        g_ptr_array_add (cohorts, g_object_ref (part->cohort));
    }

  return cohorts;
}

/**
 * ang_checkup_find_cohort:
 *
 * Returns: (transfer none) (nullable): the cohort of that id, as it was then
 */
AngRecord *
ang_checkup_find_cohort (AngCheckup *self,
                         gint64      cohort)
{
  AngCheckupPart *part = g_hash_table_lookup (self->cohorts, &cohort);

  return part != NULL ? part->cohort : NULL;
}
