#include "config.h"

#include "ang-incident.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField incident_fields[] = {
  [ANG_INCIDENT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_INCIDENT_PARTICIPATION_ID] = { "participation_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Participant",
    .target = "participation" },
  [ANG_INCIDENT_DATE] = { "date", ANG_FIELD_DATE, 0, N_ ("Date") },
  [ANG_INCIDENT_KIND] = { "kind", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Kind"),
    .choices = &ang_incident_kind_enumeration },
  [ANG_INCIDENT_SEVERITY] = { "severity", ANG_FIELD_CHOICE, 0, N_ ("Gravity"),
    .choices = &ang_incident_severity_enumeration },
  [ANG_INCIDENT_DESCRIPTION] = { "description", ANG_FIELD_TEXT,
    ANG_FIELD_REQUIRED | ANG_FIELD_LONG | ANG_FIELD_PRIVATE, N_ ("What happened") },
  [ANG_INCIDENT_ACTION] = { "action", ANG_FIELD_TEXT, ANG_FIELD_LONG | ANG_FIELD_PRIVATE, N_ ("What was done") },
  [ANG_INCIDENT_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
};

const AngEntity ang_incident_entity = {
  "incident", N_ ("Incident"), "incident_view", incident_fields, G_N_ELEMENTS (incident_fields), ang_incident_get_type
};

ANG_DEFINE_RECORD (AngIncident, ang_incident)
