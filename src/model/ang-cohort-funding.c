#include "config.h"

#include "ang-cohort-funding.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField cohort_funding_fields[] = {
  [ANG_COHORT_FUNDING_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_COHORT_FUNDING_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_COHORT_FUNDING_COMPONENT] = { "component", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Component"),
    .choices = &ang_funding_component_enumeration },
  [ANG_COHORT_FUNDING_PAYER] = { "payer", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Paid by"),
    .choices = &ang_funding_payer_enumeration },
  [ANG_COHORT_FUNDING_AMOUNT] = { "amount", ANG_FIELD_INTEGER, 0, N_ ("Amount") },
  [ANG_COHORT_FUNDING_CURRENCY] = { "currency", ANG_FIELD_TEXT, 0, N_ ("Currency") },
  [ANG_COHORT_FUNDING_BUDGET_CODE] = { "budget_code", ANG_FIELD_TEXT, 0, N_ ("Budget code") },
  [ANG_COHORT_FUNDING_NOTE] = { "note", ANG_FIELD_TEXT, 0, N_ ("Note") },
};

const AngEntity ang_cohort_funding_entity = {
  "cohort_funding", N_ ("Funding"), "cohort_funding", cohort_funding_fields, G_N_ELEMENTS (cohort_funding_fields), ang_cohort_funding_get_type
};

ANG_DEFINE_RECORD (AngCohortFunding, ang_cohort_funding)
