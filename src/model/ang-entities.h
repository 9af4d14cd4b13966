#pragma once

#include "ang-agreement.h"
#include "ang-attachment.h"
#include "ang-attendance.h"
#include "ang-cohort-funding.h"
#include "ang-cohort-origin.h"
#include "ang-cohort.h"
#include "ang-contact.h"
#include "ang-criterion.h"
#include "ang-deadline.h"
#include "ang-document.h"
#include "ang-employment.h"
#include "ang-engagement.h"
#include "ang-identifier.h"
#include "ang-incident.h"
#include "ang-lead-time.h"
#include "ang-letterhead.h"
#include "ang-lodging.h"
#include "ang-lookup.h"
#include "ang-nominator.h"
#include "ang-origin.h"
#include "ang-participation.h"
#include "ang-partner.h"
#include "ang-passport.h"
#include "ang-person.h"
#include "ang-plan.h"
#include "ang-private-details.h"
#include "ang-requirement.h"
#include "ang-room.h"
#include "ang-scheme-funding.h"
#include "ang-scheme.h"
#include "ang-score.h"
#include "ang-session-speaker.h"
#include "ang-session.h"
#include "ang-setting.h"
#include "ang-signatory.h"
#include "ang-speaker.h"
#include "ang-theme.h"
#include "ang-travel-leg.h"
#include "ang-unit.h"
#include "ang-waiver.h"

G_BEGIN_DECLS

const AngEntity *const *ang_entities_list   (guint      *n_entities);
const AngEntity        *ang_entities_find   (const char *name);

G_END_DECLS
