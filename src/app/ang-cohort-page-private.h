#pragma once

#include "ang-attendance-view.h"
#include "ang-cohort-overview.h"
#include "ang-cohort-page.h"
#include "ang-documents-view.h"
#include "ang-participants-view.h"
#include "ang-programme-view.h"
#include "ang-record-set.h"
#include "ang-travel-view.h"
#include "ang-selection-view.h"

G_BEGIN_DECLS

struct _AngCohortPage
{
  AngPage parent_instance;

  AngRecordSet *set;    /* of one cohort: follows the register */
  AngRecord    *cohort; /* (nullable): until it is read */

  GtkNotebook         *notebook;
  AngCohortOverview   *overview;
  AngParticipantsView *participants;
  AngTravelView       *travel;
  AngProgrammeView    *programme;
  AngAttendanceView   *attendance;
  AngDocumentsView    *documents;
  AngSelectionView    *selection;
};

void ang_cohort_page_init_actions   (AngCohortPage *self);
void ang_cohort_page_update_actions (AngCohortPage *self);
void ang_cohort_page_turn_tab       (AngCohortPage *self,
                                     int            by);

G_END_DECLS
