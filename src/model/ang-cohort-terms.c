#include "config.h"

#include "ang-cohort-terms.h"

#include "ang-cohort-state.h"

/**
 * ang_cohort_check_terms:
 * @facts: as for ang_eligibility_check()
 *
 * Whoever is on the way has shown the passport; afterwards it is purged. It is no term any more then.
 *
 * Returns: (transfer full) (element-type AngEligibility): what each rule of the scheme says about the person, on the first
 *   day of the course
 */
GPtrArray *
ang_cohort_check_terms (AngFacts         *facts,
                        AngCohort        *cohort,
                        AngScheme        *scheme,
                        AngParticipation *participation,
                        AngPerson        *person)
{
  AngDate day = ang_cohort_get_course_day (cohort, ang_facts_get_today (facts));
  GPtrArray *terms = ang_eligibility_check (facts, scheme, person, participation, day);

  for (guint i = 0; !ang_cohort_is_before_departure (cohort) && i < terms->len;)
    {
      if (((AngEligibility *) g_ptr_array_index (terms, i))->rule == ANG_ELIGIBILITY_RULE_PASSPORT)
        g_ptr_array_remove_index (terms, i);
      else
        i++;
    }

  return terms;
}

/**
 * ang_cohort_finding_new_for_term:
 * @cohort: its id
 * @term: one that is not met, or cannot be told; its sentence becomes the finding's
 *
 * Returns: (transfer full): the finding, with the key by which it is set aside wherever it is found
 */
AngFinding *
ang_cohort_finding_new_for_term (gint64            cohort,
                                 AngParticipation *participation,
                                 AngEligibility   *term)
{
  AngFinding *finding = ang_finding_new (ANG_FINDING_KIND_ELIGIBILITY,
                                         term->verdict == ANG_VERDICT_FAIL ? ANG_SEVERITY_ERROR : ANG_SEVERITY_WARNING,
                                         ang_sentence_ref (term->sentence));

  ang_finding_set_about (finding, cohort, ang_record_get_integer (ANG_RECORD (participation), ANG_PARTICIPATION_PERSON_ID),
                         ang_record_get_id (ANG_RECORD (participation)));
  ang_finding_set_detail (finding, ang_enumeration_get_nick (&ang_eligibility_rule_enumeration, (int) term->rule));
  ang_finding_set_cause (finding, term->entity, term->id, term->field);

  return finding;
}
