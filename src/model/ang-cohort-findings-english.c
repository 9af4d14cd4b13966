#include "config.h"

#include "ang-cohort-findings-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-unit.h"

/* What lacks its English form, all participants in one finding: a list of thirty notes is read by nobody. */
typedef struct
{
  const char *detail;
  const char *message;
  AngSentence *sentence;
  const AngEntity *entity;
  gint64 id;
  guint field;
} Lack;

static void
note (Lack            *lack,
      const char      *name,
      const AngEntity *entity,
      gint64           id,
      guint            field)
{
  if (lack->sentence == NULL)
    {
      lack->sentence = ang_sentence_new (lack->message);
      lack->entity = entity;
      lack->id = id;
      lack->field = field;
    }
  ang_sentence_put_text (lack->sentence, "names", name);
}

static void
finish (AngCohortCheck *check,
        Lack           *lack)
{
  AngFinding *finding;

  if (lack->sentence == NULL)
    return;

  finding = ang_cohort_check_add (check, ANG_FINDING_KIND_ENGLISH, ANG_SEVERITY_INFO, lack->sentence, 0);
  ang_finding_set_detail (finding, lack->detail);
  ang_finding_set_cause (finding, lack->entity, lack->id, lack->field);
}

static void
check_posts (AngCohortCheck *check)
{
  Lack lack = { .detail = "post", .message = N_ ("No English position: {names}.") };

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);

      if (ang_record_is_set (participation, ANG_PARTICIPATION_POST_ID) && !ang_record_is_set (participation, ANG_PARTICIPATION_POST_EN))
        note (&lack, ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME), &ang_participation_entity,
              ang_record_get_id (participation), ANG_PARTICIPATION_POST_EN);
    }

  finish (check, &lack);
}

static void
check_units (AngCohortCheck *check)
{
  Lack lack = { .detail = "unit", .message = N_ ("No English name of the unit: {names}.") };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);
      AngRecord *unit = ang_facts_get (check->facts, &ang_unit_entity, ang_record_get_integer (participation, ANG_PARTICIPATION_UNIT_ID));

      if (unit == NULL || ang_record_is_set (unit, ANG_UNIT_NAME_EN)
          || ang_record_is_set (participation, ANG_PARTICIPATION_SNAP_UNIT_NAME_EN) || !g_hash_table_add (seen, unit))
        continue;
      note (&lack, ang_record_get_text (unit, ANG_UNIT_NAME_ID), &ang_unit_entity, ang_record_get_id (unit), ANG_UNIT_NAME_EN);
    }

  finish (check, &lack);
}

/**
 * ang_cohort_check_english:
 *
 * Adds what lacks its English form, because a list for a partner abroad is in English; nothing for a cohort in the country.
 */
void
ang_cohort_check_english (AngCohortCheck *check)
{
  if (!ang_cohort_is_abroad (ANG_COHORT (check->cohort)))
    return;

  if (!ang_record_is_set (check->cohort, ANG_COHORT_TITLE_EN))
    ang_finding_set_detail (ang_cohort_check_add (check, ANG_FINDING_KIND_ENGLISH, ANG_SEVERITY_INFO,
                                                  ang_sentence_new (N_ ("The English title is missing; the partner’s list shows the Indonesian one.")),
                                                  ANG_COHORT_TITLE_EN),
                            "title");
  check_posts (check);
  check_units (check);
}
