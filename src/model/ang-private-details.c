#include "config.h"

#include "ang-private-details.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField private_details_fields[] = {
  [ANG_PRIVATE_DETAILS_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_PRIVATE_DETAILS_PERSON_ID] = { "person_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Person",
    .target = "person" },
  [ANG_PRIVATE_DETAILS_HOME_ADDRESS] = { "home_address", ANG_FIELD_TEXT, ANG_FIELD_PRIVATE | ANG_FIELD_LONG, N_ ("Home address") },
  [ANG_PRIVATE_DETAILS_EMERGENCY_NAME] = { "emergency_name", ANG_FIELD_TEXT, ANG_FIELD_PRIVATE, N_ ("Emergency contact") },
  [ANG_PRIVATE_DETAILS_EMERGENCY_RELATION] = { "emergency_relation", ANG_FIELD_TEXT, ANG_FIELD_PRIVATE, N_ ("Relation") },
  [ANG_PRIVATE_DETAILS_EMERGENCY_PHONE] = { "emergency_phone", ANG_FIELD_TEXT, ANG_FIELD_PRIVATE, N_ ("Emergency phone") },
  [ANG_PRIVATE_DETAILS_DIET] = { "diet", ANG_FIELD_CHOICE, ANG_FIELD_PRIVATE, N_ ("Diet"),
    .choices = &ang_diet_enumeration },
  [ANG_PRIVATE_DETAILS_ALLERGY] = { "allergy", ANG_FIELD_TEXT, ANG_FIELD_PRIVATE, N_ ("Allergies") },
  [ANG_PRIVATE_DETAILS_MEDICAL_NOTE] = { "medical_note", ANG_FIELD_TEXT, ANG_FIELD_PRIVATE, N_ ("Medical condition to be told") },
  [ANG_PRIVATE_DETAILS_SHIRT_SIZE] = { "shirt_size", ANG_FIELD_TEXT, ANG_FIELD_PRIVATE, N_ ("Shirt size") },
  [ANG_PRIVATE_DETAILS_CONSENT_DATE] = { "consent_date", ANG_FIELD_DATE, 0, N_ ("Consent given on") },
  [ANG_PRIVATE_DETAILS_CONSENT_SCOPE] = { "consent_scope", ANG_FIELD_TEXT, 0, N_ ("Scope of the consent") },
  [ANG_PRIVATE_DETAILS_PURGE_AFTER] = { "purge_after", ANG_FIELD_DATE, 0, N_ ("To be deleted after") },
};

const AngEntity ang_private_details_entity = {
  "person_private", N_ ("Private details"), "person_private", private_details_fields, G_N_ELEMENTS (private_details_fields), ang_private_details_get_type
};

ANG_DEFINE_RECORD (AngPrivateDetails, ang_private_details)
