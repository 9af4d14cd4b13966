#include "config.h"

#include "ang-engagement.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField engagement_fields[] = {
  [ANG_ENGAGEMENT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_ENGAGEMENT_PARTNER_ID] = { "partner_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED, N_ ("Partner"),
    .target = "partner" },
  [ANG_ENGAGEMENT_DATE] = { "date", ANG_FIELD_DATE, 0, N_ ("Date") },
  [ANG_ENGAGEMENT_KIND] = { "kind", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Kind"),
    .choices = &ang_engagement_kind_enumeration },
  [ANG_ENGAGEMENT_PLACE] = { "place", ANG_FIELD_TEXT, 0, N_ ("Place") },
  [ANG_ENGAGEMENT_TOPIC] = { "topic", ANG_FIELD_TEXT, 0, N_ ("Topic") },
  [ANG_ENGAGEMENT_OUR_PEOPLE] = { "our_people", ANG_FIELD_TEXT, 0, N_ ("From our side") },
  [ANG_ENGAGEMENT_THEIR_PEOPLE] = { "their_people", ANG_FIELD_TEXT, 0, N_ ("From their side") },
  [ANG_ENGAGEMENT_SUMMARY] = { "summary", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Outcome") },
  [ANG_ENGAGEMENT_NEXT_STEP] = { "next_step", ANG_FIELD_TEXT, 0, N_ ("Next step") },
  [ANG_ENGAGEMENT_DUE] = { "due", ANG_FIELD_DATE, 0, N_ ("Due on") },
  [ANG_ENGAGEMENT_DONE] = { "done", ANG_FIELD_DATE, 0, N_ ("Done on") },
  [ANG_ENGAGEMENT_PARTNER_NAME] = { "partner_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Partner") },
  [ANG_ENGAGEMENT_PARTNER_NAME_ID] = { "partner_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Partner in Indonesian" },
};

const AngEntity ang_engagement_entity = {
  "engagement", N_ ("Engagement"), "engagement_view", engagement_fields, G_N_ELEMENTS (engagement_fields), ang_engagement_get_type
};

ANG_DEFINE_RECORD (AngEngagement, ang_engagement)
