#include "config.h"

#include "ang-requirement.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField requirement_fields[] = {
  [ANG_REQUIREMENT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_REQUIREMENT_CODE] = { "code", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Code") },
  [ANG_REQUIREMENT_NAME_ID] = { "name_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name (Indonesian)") },
  [ANG_REQUIREMENT_NAME_EN] = { "name_en", ANG_FIELD_TEXT, 0, N_ ("Name (English)") },
  [ANG_REQUIREMENT_SCOPE] = { "scope", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Kept for"),
    .choices = &ang_document_scope_enumeration },
  [ANG_REQUIREMENT_NEED_ABROAD] = { "need_abroad", ANG_FIELD_CHOICE, 0, N_ ("Abroad"),
    .choices = &ang_document_need_enumeration },
  [ANG_REQUIREMENT_NEED_DOMESTIC] = { "need_domestic", ANG_FIELD_CHOICE, 0, N_ ("Within the country"),
    .choices = &ang_document_need_enumeration },
  [ANG_REQUIREMENT_PEOPLE] = { "people", ANG_FIELD_CHOICE, 0, N_ ("For whom"),
    .choices = &ang_document_people_enumeration },
  [ANG_REQUIREMENT_COUNTRY] = { "country", ANG_FIELD_LOOKUP, 0, N_ ("Only for the country"),
    .target = "country" },
  [ANG_REQUIREMENT_SCHEME_ID] = { "scheme_id", ANG_FIELD_LINK, 0, N_ ("Only for the scheme"),
    .target = "scheme" },
  [ANG_REQUIREMENT_NEEDED_BY] = { "needed_by", ANG_FIELD_TEXT, 0, N_ ("Needed by") },
  [ANG_REQUIREMENT_LEAD_TIME_ID] = { "lead_time_id", ANG_FIELD_LINK, 0, N_ ("Due with"),
    .target = "lead_time" },
  [ANG_REQUIREMENT_DUE_DAYS] = { "due_days", ANG_FIELD_INTEGER, 0, N_ ("Days before it") },
  [ANG_REQUIREMENT_EXPIRES] = { "expires", ANG_FIELD_BOOLEAN, 0, N_ ("Expires") },
  [ANG_REQUIREMENT_PRIVATE] = { "private", ANG_FIELD_BOOLEAN, 0, N_ ("Protected (class C)") },
  [ANG_REQUIREMENT_ORDER_NO] = { "order_no", ANG_FIELD_INTEGER, 0, N_ ("Order") },
  [ANG_REQUIREMENT_SOURCE] = { "source", ANG_FIELD_TEXT, 0, N_ ("Source") },
  [ANG_REQUIREMENT_ACTIVE] = { "active", ANG_FIELD_BOOLEAN, 0, N_ ("In use") },
  [ANG_REQUIREMENT_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_requirement_entity = {
  "requirement", N_ ("Kind of document"), "requirement", requirement_fields, G_N_ELEMENTS (requirement_fields), ang_requirement_get_type
};

ANG_DEFINE_RECORD (AngRequirement, ang_requirement)
