#include "config.h"

#include "ang-entities.h"

static const AngEntity *const entities[] = {
  &ang_person_entity,
  &ang_identifier_entity,
  &ang_employment_entity,
  &ang_passport_entity,
  &ang_private_details_entity,
  &ang_unit_entity,
  &ang_origin_entity,
  &ang_partner_entity,
  &ang_contact_entity,
  &ang_scheme_entity,
  &ang_scheme_funding_entity,
  &ang_theme_entity,
  &ang_cohort_entity,
  &ang_cohort_origin_entity,
  &ang_cohort_funding_entity,
  &ang_participation_entity,
  &ang_signatory_entity,
  &ang_letterhead_entity,
  &ang_lookup_entity,
  &ang_setting_entity,
  &ang_waiver_entity,
  &ang_nominator_entity,
  &ang_criterion_entity,
  &ang_score_entity,
  &ang_lead_time_entity,
  &ang_deadline_entity,
  &ang_requirement_entity,
  &ang_document_entity,
  &ang_attachment_entity,
  &ang_travel_leg_entity,
  &ang_lodging_entity,
  &ang_room_entity,
  &ang_session_entity,
  &ang_speaker_entity,
  &ang_session_speaker_entity,
  &ang_attendance_entity,
  &ang_incident_entity,
  &ang_engagement_entity,
  &ang_agreement_entity,
  &ang_plan_entity,
};

/**
 * ang_entities_list:
 * @n_entities: (out): how many there are
 *
 * Returns: (transfer none): every kind of record that a register holds
 */
const AngEntity *const *
ang_entities_list (guint *n_entities)
{
  *n_entities = G_N_ELEMENTS (entities);

  return entities;
}

/**
 * ang_entities_find:
 *
 * Returns: (nullable): the entity stored in the table @name
 */
const AngEntity *
ang_entities_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (g_strcmp0 (entities[i]->name, name) == 0)
        return entities[i];
    }

  return NULL;
}

/**
 * ang_entity_find_field:
 * @field: (out): where the field stands
 *
 * Returns: whether @entity has a field of that @name
 */
gboolean
ang_entity_find_field (const AngEntity *entity,
                       const char      *name,
                       guint           *field)
{
  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (g_strcmp0 (entity->fields[i].name, name) == 0)
        {
          *field = i;
          return TRUE;
        }
    }

  return FALSE;
}

/** Returns: whether values of @field are strings, which dates and codes of look-ups are too */
gboolean
ang_field_holds_text (const AngField *field)
{
  return field->type == ANG_FIELD_TEXT || field->type == ANG_FIELD_DATE || field->type == ANG_FIELD_LOOKUP;
}
