#include "config.h"

#include "ang-cohort-findings-private.h"

#include <glib/gi18n.h>

/* I.a is the highest and has the smallest number; who has none comes after all. */
static int
get_seniority (AngRecord *participation)
{
  gint64 eselon = ang_record_get_integer (participation, ANG_PARTICIPATION_ESELON);

  return eselon == ANG_ESELON_NONE ? G_MAXINT : (int) eselon;
}

static AngRecord *
find_highest (AngCohortCheck *check)
{
  AngRecord *highest = NULL;

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);

      if (ang_record_get_integer (participation, ANG_PARTICIPATION_ROLE) == ANG_PARTICIPATION_ROLE_RESERVE)
        continue;
      if (highest == NULL || get_seniority (participation) < get_seniority (highest))
        highest = participation;
    }

  return highest;
}

static GPtrArray *
list_leaders (AngCohortCheck *check)
{
  GPtrArray *leaders = g_ptr_array_new ();

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);

      if (ang_record_get_integer (participation, ANG_PARTICIPATION_ROLE) == ANG_PARTICIPATION_ROLE_LEADER)
        g_ptr_array_add (leaders, participation);
    }

  return leaders;
}

static void
add_several (AngCohortCheck *check,
             GPtrArray      *leaders)
{
  AngSentence *sentence = ang_sentence_new (N_ ("The cohort has several heads of delegation: {names}."));
  AngFinding *finding;

  for (guint i = 0; i < leaders->len; i++)
    ang_sentence_put_text (sentence, "names", ang_record_get_text (g_ptr_array_index (leaders, i), ANG_PARTICIPATION_FULL_NAME));

  finding = ang_cohort_check_add (check, ANG_FINDING_KIND_LEADERS, ANG_SEVERITY_ERROR, sentence, 0);
  ang_finding_set_cause (finding, &ang_participation_entity, ang_record_get_id (g_ptr_array_index (leaders, 1)),
                         ANG_PARTICIPATION_ROLE);
}

static void
check_rank (AngCohortCheck *check,
            AngRecord      *leader)
{
  AngRecord *highest = find_highest (check);
  AngSentence *sentence;

  if (highest == NULL || get_seniority (highest) >= get_seniority (leader))
    return;

  sentence = ang_sentence_new (N_ ("{name} heads the delegation, but {other} is of higher eselon ({eselon})."));
  ang_sentence_put_text (sentence, "other", ang_record_get_text (highest, ANG_PARTICIPATION_FULL_NAME));
  ang_sentence_put_choice (sentence, "eselon", &ang_eselon_enumeration, get_seniority (highest));
  ang_cohort_check_add_for (check, ANG_FINDING_KIND_LEADER_RANK, ANG_SEVERITY_INFO, sentence, leader, ANG_PARTICIPATION_ROLE);
}

/**
 * ang_cohort_check_leader:
 *
 * Adds what is odd about the head of delegation: none, several, or somebody of higher eselon beside. One traveller alone is
 * no delegation.
 */
void
ang_cohort_check_leader (AngCohortCheck *check)
{
  g_autoptr (GPtrArray) leaders = list_leaders (check);
  AngFinding *finding;

  if (leaders->len > 1)
    {
      add_several (check, leaders);
    }
  else if (leaders->len == 1)
    {
      check_rank (check, g_ptr_array_index (leaders, 0));
    }
  else if (check->going->len > 1)
    {
      AngRecord *highest = find_highest (check);

      finding = ang_cohort_check_add (check, ANG_FINDING_KIND_NO_LEADER, ANG_SEVERITY_WARNING,
                                      ang_sentence_new (N_ ("The cohort has no head of delegation.")), 0);
      if (highest != NULL)
        ang_finding_set_cause (finding, &ang_participation_entity, ang_record_get_id (highest), ANG_PARTICIPATION_ROLE);
    }
}
