#pragma once

#include "ang-person-employments.h"
#include "ang-person-header.h"
#include "ang-person-numbers.h"
#include "ang-person-page.h"
#include "ang-person-private.h"
#include "ang-person-profile.h"
#include "ang-person-timeline.h"
#include "ang-person-trainings.h"
#include "ang-record-watch.h"

G_BEGIN_DECLS

struct _AngPersonPage
{
  AngPage parent_instance;

  AngRecordWatch *watch;

  GtkStack             *stack;
  GtkNotebook          *tabs;
  AngPersonHeader      *header;
  AngPersonProfile     *profile;
  GtkWidget            *service;
  AngPersonNumbers     *numbers;
  AngPersonEmployments *employments;
  AngPersonTrainings   *trainings;
  AngPersonTimeline    *timeline;
  AngPersonPrivate     *secrets;
  GtkWidget            *history;
};

AngRecord *ang_person_page_get_person     (AngPersonPage *self);
void       ang_person_page_init_actions   (AngPersonPage *self);
void       ang_person_page_update_actions (AngPersonPage *self);

G_END_DECLS
