#pragma once

#include "ang-cohort-findings.h"
#include "ang-cohort.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-scheme.h"

G_BEGIN_DECLS

/* One cohort and what its rules look at. @going are the participations that take a place; @placed
 * those that do when a selection decides about it. */
typedef struct
{
  AngFacts *facts;
  AngRecord *cohort;
  gint64 id;
  AngScheme *scheme;
  GPtrArray *origins;
  GPtrArray *going;
  GPtrArray *placed;
  gboolean before_departure;
  gboolean apart; /* what the records of people say by themselves is told elsewhere */
  GPtrArray *findings;
} AngCohortCheck;

AngFinding *ang_cohort_check_add              (AngCohortCheck *check,
                                               AngFindingKind  kind,
                                               AngSeverity     severity,
                                               AngSentence    *sentence,
                                               guint           field);
AngFinding *ang_cohort_check_add_for          (AngCohortCheck *check,
                                               AngFindingKind  kind,
                                               AngSeverity     severity,
                                               AngSentence    *sentence,
                                               AngRecord      *participation,
                                               guint           field);

void        ang_cohort_check_dates            (AngCohortCheck *check);
void        ang_cohort_check_quotas           (AngCohortCheck *check);
void        ang_cohort_check_count            (AngCohortCheck *check);
void        ang_cohort_check_leader           (AngCohortCheck *check);
void        ang_cohort_check_english          (AngCohortCheck *check);
void        ang_cohort_check_people           (AngCohortCheck *check);
void        ang_cohort_check_documents        (AngCohortCheck *check);
void        ang_cohort_check_programme        (AngCohortCheck *check);
void        ang_cohort_check_attendance       (AngCohortCheck *check);
void        ang_cohort_check_units            (AngCohortCheck *check);
void        ang_cohort_check_selection        (AngCohortCheck *check);
void        ang_cohort_check_travel           (AngCohortCheck *check);
void        ang_cohort_check_overlaps         (AngCohortCheck *check);

G_END_DECLS
