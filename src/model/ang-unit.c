#include "config.h"

#include "ang-unit.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField unit_fields[] = {
  [ANG_UNIT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_UNIT_CODE] = { "code", ANG_FIELD_TEXT, 0, N_ ("Code") },
  [ANG_UNIT_NAME_ID] = { "name_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name (Indonesian)") },
  [ANG_UNIT_ABBREV] = { "abbrev", ANG_FIELD_TEXT, 0, N_ ("Abbreviation") },
  [ANG_UNIT_NAME_EN] = { "name_en", ANG_FIELD_TEXT, 0, N_ ("Name (English)") },
  [ANG_UNIT_KIND] = { "kind", ANG_FIELD_CHOICE, 0, N_ ("Kind"),
    .choices = &ang_unit_kind_enumeration },
  [ANG_UNIT_PARENT_ID] = { "parent_id", ANG_FIELD_LINK, 0, N_ ("Part of"),
    .target = "unit" },
  [ANG_UNIT_VALID_FROM] = { "valid_from", ANG_FIELD_DATE, 0, N_ ("Valid from") },
  [ANG_UNIT_VALID_TO] = { "valid_to", ANG_FIELD_DATE, 0, N_ ("Valid to") },
  [ANG_UNIT_SUCCESSOR_ID] = { "successor_id", ANG_FIELD_LINK, 0, N_ ("Succeeded by"),
    .target = "unit" },
  [ANG_UNIT_HEADCOUNT] = { "headcount", ANG_FIELD_INTEGER, 0, N_ ("Headcount") },
  [ANG_UNIT_HEADCOUNT_DATE] = { "headcount_date", ANG_FIELD_DATE, 0, N_ ("Counted on") },
  [ANG_UNIT_ACTIVE] = { "active", ANG_FIELD_BOOLEAN, 0, N_ ("In use") },
  [ANG_UNIT_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_UNIT_PREDECESSOR_ID] = { "predecessor_id", ANG_FIELD_LINK, 0, N_ ("Split off from"),
    .target = "unit" },
  [ANG_UNIT_PARENT_NAME] = { "parent_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Part of") },
  [ANG_UNIT_SUCCESSOR_NAME] = { "successor_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Succeeded by") },
  [ANG_UNIT_PREDECESSOR_NAME] = { "predecessor_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Split off from") },
  [ANG_UNIT_PEOPLE] = { "people", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("People") },
  [ANG_UNIT_TRIPS_THEN] = { "trips_then", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Trips then") },
  [ANG_UNIT_TRIPS_TODAY] = { "trips_today", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Trips today") },
  [ANG_UNIT_SENT_THEN] = { "sent_then", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Sent then") },
  [ANG_UNIT_SENT_TODAY] = { "sent_today", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Sent today") },
};

const AngEntity ang_unit_entity = {
  "unit", N_ ("Unit"), "unit_view", unit_fields, G_N_ELEMENTS (unit_fields), ang_unit_get_type
};

ANG_DEFINE_RECORD (AngUnit, ang_unit)
