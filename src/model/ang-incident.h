#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* What went wrong with a participant's conduct: shown on demand. */
typedef enum
{
  ANG_INCIDENT_ID,
  ANG_INCIDENT_PARTICIPATION_ID,
  ANG_INCIDENT_DATE,
  ANG_INCIDENT_KIND,
  ANG_INCIDENT_SEVERITY,
  ANG_INCIDENT_DESCRIPTION,
  ANG_INCIDENT_ACTION,
  ANG_INCIDENT_COHORT_ID, /* computed */
} AngIncidentField;

#define ANG_TYPE_INCIDENT (ang_incident_get_type ())

ANG_DECLARE_RECORD (AngIncident, ang_incident, INCIDENT)

G_END_DECLS
