#include "config.h"

#include "ang-travel-leg.h"

#include "ang-choices.h"
#include "ang-time-zone.h"

#include <glib/gi18n.h>

static const AngField travel_leg_fields[] = {
  [ANG_TRAVEL_LEG_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_TRAVEL_LEG_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_TRAVEL_LEG_PARTICIPATION_ID] = { "participation_id", ANG_FIELD_LINK, ANG_FIELD_INTERNAL, "Participant",
    .target = "participation" },
  [ANG_TRAVEL_LEG_INSTEAD_OF_ID] = { "instead_of_id", ANG_FIELD_LINK, ANG_FIELD_INTERNAL, "Instead of",
    .target = "travel_leg" },
  [ANG_TRAVEL_LEG_SKIPPED] = { "skipped", ANG_FIELD_BOOLEAN, 0, N_ ("Not taken") },
  [ANG_TRAVEL_LEG_ORDER_NO] = { "order_no", ANG_FIELD_INTEGER, 0, N_ ("Order") },
  [ANG_TRAVEL_LEG_MODE] = { "mode", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Means"),
    .choices = &ang_travel_mode_enumeration },
  [ANG_TRAVEL_LEG_CARRIER] = { "carrier", ANG_FIELD_TEXT, 0, N_ ("Carrier") },
  [ANG_TRAVEL_LEG_NUMBER] = { "number", ANG_FIELD_TEXT, 0, N_ ("Flight or train") },
  [ANG_TRAVEL_LEG_FROM_PLACE] = { "from_place", ANG_FIELD_TEXT, 0, N_ ("From") },
  [ANG_TRAVEL_LEG_TO_PLACE] = { "to_place", ANG_FIELD_TEXT, 0, N_ ("To") },
  [ANG_TRAVEL_LEG_DEPART_DATE] = { "depart_date", ANG_FIELD_DATE, 0, N_ ("Departs on") },
  [ANG_TRAVEL_LEG_DEPART_TIME] = { "depart_time", ANG_FIELD_TEXT, ANG_FIELD_TIME, N_ ("Departs at") },
  [ANG_TRAVEL_LEG_DEPART_ZONE] = { "depart_zone", ANG_FIELD_CHOICE, 0, N_ ("Time zone of departure"),
    .choices = &ang_time_zone_enumeration },
  [ANG_TRAVEL_LEG_ARRIVE_DATE] = { "arrive_date", ANG_FIELD_DATE, 0, N_ ("Arrives on") },
  [ANG_TRAVEL_LEG_ARRIVE_TIME] = { "arrive_time", ANG_FIELD_TEXT, ANG_FIELD_TIME, N_ ("Arrives at") },
  [ANG_TRAVEL_LEG_ARRIVE_ZONE] = { "arrive_zone", ANG_FIELD_CHOICE, 0, N_ ("Time zone of arrival"),
    .choices = &ang_time_zone_enumeration },
  [ANG_TRAVEL_LEG_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_TRAVEL_LEG_COHORT_CODE] = { "cohort_code", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Cohort") },
  [ANG_TRAVEL_LEG_PERSON] = { "person", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Participant") },
};

const AngEntity ang_travel_leg_entity = {
  "travel_leg", N_ ("Leg"), "travel_leg_view", travel_leg_fields, G_N_ELEMENTS (travel_leg_fields), ang_travel_leg_get_type
};

ANG_DEFINE_RECORD (AngTravelLeg, ang_travel_leg)
