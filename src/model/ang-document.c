#include "config.h"

#include "ang-document.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField document_fields[] = {
  [ANG_DOCUMENT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_DOCUMENT_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_DOCUMENT_PARTICIPATION_ID] = { "participation_id", ANG_FIELD_LINK, ANG_FIELD_INTERNAL, "Participant",
    .target = "participation" },
  [ANG_DOCUMENT_REQUIREMENT_ID] = { "requirement_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED, N_ ("Kind of document"),
    .target = "requirement" },
  [ANG_DOCUMENT_STATE] = { "state", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("State"),
    .choices = &ang_document_state_enumeration },
  [ANG_DOCUMENT_NUMBER] = { "number", ANG_FIELD_TEXT, 0, N_ ("Number") },
  [ANG_DOCUMENT_DATE] = { "date", ANG_FIELD_DATE, 0, N_ ("Date") },
  [ANG_DOCUMENT_EXPIRY] = { "expiry", ANG_FIELD_DATE, 0, N_ ("Valid until") },
  [ANG_DOCUMENT_ISSUER] = { "issuer", ANG_FIELD_TEXT, 0, N_ ("Issued by") },
  [ANG_DOCUMENT_DUE] = { "due", ANG_FIELD_DATE, 0, N_ ("Due on") },
  [ANG_DOCUMENT_ATTACHMENT_ID] = { "attachment_id", ANG_FIELD_LINK, 0, N_ ("File"),
    .target = "attachment" },
  [ANG_DOCUMENT_CHECKED_BY] = { "checked_by", ANG_FIELD_TEXT, 0, N_ ("Checked by") },
  [ANG_DOCUMENT_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_document_entity = {
  "document", N_ ("Document"), "document", document_fields, G_N_ELEMENTS (document_fields), ang_document_get_type
};

ANG_DEFINE_RECORD (AngDocument, ang_document)
