#include "config.h"

#include "ang-lead-time.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField lead_time_fields[] = {
  [ANG_LEAD_TIME_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_LEAD_TIME_CODE] = { "code", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Code") },
  [ANG_LEAD_TIME_NAME_ID] = { "name_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name (Indonesian)") },
  [ANG_LEAD_TIME_NAME_EN] = { "name_en", ANG_FIELD_TEXT, 0, N_ ("Name (English)") },
  [ANG_LEAD_TIME_DAYS] = { "days", ANG_FIELD_INTEGER, ANG_FIELD_REQUIRED, N_ ("Days") },
  [ANG_LEAD_TIME_ANCHOR] = { "anchor", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Counted from"),
    .choices = &ang_deadline_anchor_enumeration },
  [ANG_LEAD_TIME_REACH] = { "reach", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Applies to"),
    .choices = &ang_reach_enumeration },
  [ANG_LEAD_TIME_ORDER_NO] = { "order_no", ANG_FIELD_INTEGER, 0, N_ ("Order") },
  [ANG_LEAD_TIME_SOURCE] = { "source", ANG_FIELD_TEXT, 0, N_ ("Source") },
  [ANG_LEAD_TIME_ACTIVE] = { "active", ANG_FIELD_BOOLEAN, 0, N_ ("In use") },
  [ANG_LEAD_TIME_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_lead_time_entity = {
  "lead_time", N_ ("Lead time"), "lead_time", lead_time_fields, G_N_ELEMENTS (lead_time_fields), ang_lead_time_get_type
};

ANG_DEFINE_RECORD (AngLeadTime, ang_lead_time)
