#pragma once

#include "ang-choices.h"
#include "ang-command.h"
#include "ang-employment.h"
#include "ang-participation.h"
#include "ang-person.h"

G_BEGIN_DECLS

/* Into a cohort. @origin 0 is the own government; @ids are of people. */
AngCommand *ang_participation_command_add       (gint64                  cohort,
                                                 const gint64           *ids,
                                                 guint                   n_ids,
                                                 gint64                  origin,
                                                 AngParticipationRole    role);
AngCommand *ang_participation_command_add_nominated (gint64                cohort,
                                                     const gint64         *ids,
                                                     guint                 n_ids,
                                                     gint64                origin,
                                                     AngParticipationRole  role,
                                                     gint64                nominator);
AngCommand *ang_participation_command_add_new   (gint64                  cohort,
                                                 AngPerson              *draft,
                                                 const char             *number,
                                                 AngEmployment          *employment,
                                                 gint64                  origin,
                                                 AngParticipationRole    role);

/* In a cohort. @ids are of participations of one cohort. */
AngCommand *ang_participation_command_remove    (const gint64           *ids,
                                                 guint                   n_ids);
AngCommand *ang_participation_command_reorder   (const gint64           *ids,
                                                 guint                   n_ids);
AngCommand *ang_participation_command_set_role  (const gint64           *ids,
                                                 guint                   n_ids,
                                                 AngParticipationRole    role);
AngCommand *ang_participation_command_set_state (const gint64           *ids,
                                                 guint                   n_ids,
                                                 AngParticipationState   state);
AngCommand *ang_participation_command_set_origin (const gint64          *ids,
                                                  guint                  n_ids,
                                                  gint64                 origin);
AngCommand *ang_participation_command_edit      (gint64                  id,
                                                 guint                   field,
                                                 const GValue           *value);
AngCommand *ang_participation_command_refresh   (const gint64           *ids,
                                                 guint                   n_ids);

G_END_DECLS
