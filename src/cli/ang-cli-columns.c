#include "config.h"

#include "ang-cli-columns.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-entities.h"
#include "ang-identity.h"
#include "ang-number.h"
#include "ang-rank.h"

/* The names are for programs: documented in the manual page, never to be changed. */
static const AngCliColumn people_columns[] = {
  { "id", ANG_PERSON_ID, ANG_CLI_RENDER_ID, TRUE },
  { "full_name", ANG_PERSON_FULL_NAME, 0, TRUE },
  { "name", ANG_PERSON_NAME },
  { "nip", ANG_PERSON_NIP, 0, TRUE },
  { "nik_masked", ANG_PERSON_NIK, ANG_CLI_RENDER_MASKED },
  { "status", ANG_PERSON_EMP_STATUS, 0, TRUE },
  { "rank", ANG_PERSON_RANK_CODE, ANG_CLI_RENDER_GRADE, TRUE },
  { "post", ANG_PERSON_POST_ID, 0, TRUE },
  { "unit", ANG_PERSON_UNIT_NAME_ID, 0, TRUE },
  { "trips", ANG_PERSON_TRIPS, 0, TRUE },
};

static const AngCliColumn cohort_columns[] = {
  { "code", ANG_COHORT_CODE, 0, TRUE },
  { "scheme", ANG_COHORT_SCHEME, 0, TRUE },
  { "year", ANG_COHORT_YEAR, 0, TRUE },
  { "number", ANG_COHORT_NUMBER },
  { "title_id", ANG_COHORT_TITLE_ID, 0, TRUE },
  { "title_en", ANG_COHORT_TITLE_EN },
  { "host", ANG_COHORT_HOST },
  { "city", ANG_COHORT_CITY, 0, TRUE },
  { "country", ANG_COHORT_COUNTRY },
  { "course_start", ANG_COHORT_COURSE_START, 0, TRUE },
  { "course_end", ANG_COHORT_COURSE_END, 0, TRUE },
  { "depart", ANG_COHORT_DEPART_DATE },
  { "return", ANG_COHORT_RETURN_DATE },
  { "state", ANG_COHORT_STATE, 0, TRUE },
  { "quota", ANG_COHORT_QUOTA, 0, TRUE },
  { "participants", ANG_COHORT_PARTICIPANTS, 0, TRUE },
  { "count_only", ANG_COHORT_COUNT_ONLY },
};

static const AngCliColumn unit_columns[] = {
  { "code", ANG_UNIT_CODE, 0, TRUE },
  { "abbrev", ANG_UNIT_ABBREV, 0, TRUE },
  { "name_id", ANG_UNIT_NAME_ID, 0, TRUE },
  { "name_en", ANG_UNIT_NAME_EN },
  { "kind", ANG_UNIT_KIND, 0, TRUE },
  { "parent", ANG_UNIT_PARENT_NAME, 0, TRUE },
  { "people", ANG_UNIT_PEOPLE, 0, TRUE },
  { "valid_from", ANG_UNIT_VALID_FROM },
  { "valid_to", ANG_UNIT_VALID_TO, 0, TRUE },
  { "successor", ANG_UNIT_SUCCESSOR_NAME },
  { "predecessor", ANG_UNIT_PREDECESSOR_NAME },
  { "active", ANG_UNIT_ACTIVE },
  { "trips_then", ANG_UNIT_TRIPS_THEN, 0, TRUE },
  { "trips_today", ANG_UNIT_TRIPS_TODAY, 0, TRUE },
  { "sent_then", ANG_UNIT_SENT_THEN },
  { "sent_today", ANG_UNIT_SENT_TODAY },
};

static const AngCliColumn partner_columns[] = {
  { "abbrev", ANG_PARTNER_ABBREV, 0, TRUE },
  { "name", ANG_PARTNER_NAME, 0, TRUE },
  { "country", ANG_PARTNER_COUNTRY, 0, TRUE },
  { "kind", ANG_PARTNER_KIND, 0, TRUE },
  { "website", ANG_PARTNER_WEBSITE },
  { "schemes", ANG_PARTNER_SCHEMES, 0, TRUE },
  { "cohorts", ANG_PARTNER_COHORTS, 0, TRUE },
};

static const AngCliColumn scheme_columns[] = {
  { "abbrev", ANG_SCHEME_ABBREV, 0, TRUE },
  { "name_id", ANG_SCHEME_NAME_ID, 0, TRUE },
  { "name_en", ANG_SCHEME_NAME_EN },
  { "partner", ANG_SCHEME_PARTNER_NAME, 0, TRUE },
  { "country", ANG_SCHEME_COUNTRY, 0, TRUE },
  { "kind", ANG_SCHEME_KIND, 0, TRUE },
  { "cohorts", ANG_SCHEME_COHORTS, 0, TRUE },
  { "quota", ANG_SCHEME_SCHEME_QUOTA },
};

static const AngCliColumn session_columns[] = {
  { "cohort", ANG_SESSION_COHORT_CODE, 0, TRUE },
  { "date", ANG_SESSION_DATE, 0, TRUE },
  { "begins", ANG_SESSION_START_TIME, 0, TRUE },
  { "ends", ANG_SESSION_END_TIME, 0, TRUE },
  { "kind", ANG_SESSION_KIND, 0, TRUE },
  { "topic_id", ANG_SESSION_TOPIC_ID, 0, TRUE },
  { "topic_en", ANG_SESSION_TOPIC_EN },
  { "speakers", ANG_SESSION_SPEAKERS, 0, TRUE },
  { "place", ANG_SESSION_PLACE },
  { "language", ANG_SESSION_LANGUAGE },
  { "jp", ANG_SESSION_JP },
};

static const AngCliColumn speaker_columns[] = {
  { "name", ANG_SPEAKER_NAME, 0, TRUE },
  { "post", ANG_SPEAKER_POST, 0, TRUE },
  { "institution", ANG_SPEAKER_INSTITUTION, 0, TRUE },
  { "sessions", ANG_SPEAKER_SESSIONS, 0, TRUE },
};

static const AngCliColumn leg_columns[] = {
  { "cohort", ANG_TRAVEL_LEG_COHORT_CODE, 0, TRUE },
  { "person", ANG_TRAVEL_LEG_PERSON, 0, TRUE },
  { "skipped", ANG_TRAVEL_LEG_SKIPPED },
  { "mode", ANG_TRAVEL_LEG_MODE, 0, TRUE },
  { "carrier", ANG_TRAVEL_LEG_CARRIER },
  { "number", ANG_TRAVEL_LEG_NUMBER, 0, TRUE },
  { "from", ANG_TRAVEL_LEG_FROM_PLACE, 0, TRUE },
  { "depart_date", ANG_TRAVEL_LEG_DEPART_DATE, 0, TRUE },
  { "depart_time", ANG_TRAVEL_LEG_DEPART_TIME, 0, TRUE },
  { "depart_zone", ANG_TRAVEL_LEG_DEPART_ZONE },
  { "to", ANG_TRAVEL_LEG_TO_PLACE, 0, TRUE },
  { "arrive_date", ANG_TRAVEL_LEG_ARRIVE_DATE, 0, TRUE },
  { "arrive_time", ANG_TRAVEL_LEG_ARRIVE_TIME, 0, TRUE },
  { "arrive_zone", ANG_TRAVEL_LEG_ARRIVE_ZONE },
  { "note", ANG_TRAVEL_LEG_NOTE },
};

static const AngCliColumn plan_columns[] = {
  { "id", ANG_PLAN_ID, ANG_CLI_RENDER_ID },
  { "year", ANG_PLAN_YEAR, 0, TRUE },
  { "partner", ANG_PLAN_PARTNER_NAME, 0, TRUE },
  { "scheme", ANG_PLAN_SCHEME, 0, TRUE },
  { "theme_id", ANG_PLAN_THEME_NAME_ID },
  { "theme_en", ANG_PLAN_THEME_NAME_EN },
  { "title_id", ANG_PLAN_TITLE_ID, 0, TRUE },
  { "title_en", ANG_PLAN_TITLE_EN },
  { "target_group", ANG_PLAN_TARGET_GROUP },
  { "quota", ANG_PLAN_EXPECTED_QUOTA, 0, TRUE },
  { "state", ANG_PLAN_STATE, 0, TRUE },
  { "cohort", ANG_PLAN_COHORT_CODE, 0, TRUE },
};

static const AngCliColumn agreement_columns[] = {
  { "partner", ANG_AGREEMENT_PARTNER_NAME, 0, TRUE },
  { "kind", ANG_AGREEMENT_KIND, 0, TRUE },
  { "number", ANG_AGREEMENT_NUMBER, 0, TRUE },
  { "title", ANG_AGREEMENT_TITLE, 0, TRUE },
  { "signed_on", ANG_AGREEMENT_SIGNED_ON },
  { "valid_from", ANG_AGREEMENT_VALID_FROM },
  { "valid_to", ANG_AGREEMENT_VALID_TO, 0, TRUE },
};

static const AngCliColumn engagement_columns[] = {
  { "partner", ANG_ENGAGEMENT_PARTNER_NAME, 0, TRUE },
  { "date", ANG_ENGAGEMENT_DATE, 0, TRUE },
  { "kind", ANG_ENGAGEMENT_KIND, 0, TRUE },
  { "place", ANG_ENGAGEMENT_PLACE },
  { "topic", ANG_ENGAGEMENT_TOPIC, 0, TRUE },
  { "outcome", ANG_ENGAGEMENT_SUMMARY },
  { "next_step", ANG_ENGAGEMENT_NEXT_STEP, 0, TRUE },
  { "due", ANG_ENGAGEMENT_DUE, 0, TRUE },
  { "done", ANG_ENGAGEMENT_DONE, 0, TRUE },
};

static const AngCliColumn nomination_columns[] = {
  { "cohort", ANG_NOMINATOR_COHORT_CODE, 0, TRUE },
  { "unit_id", ANG_NOMINATOR_UNIT_NAME_ID, 0, TRUE },
  { "unit_en", ANG_NOMINATOR_UNIT_NAME_EN },
  { "origin_id", ANG_NOMINATOR_ORIGIN_NAME_ID, 0, TRUE },
  { "origin_en", ANG_NOMINATOR_ORIGIN_NAME_EN },
  { "official", ANG_NOMINATOR_OFFICIAL },
  { "number", ANG_NOMINATOR_NUMBER, 0, TRUE },
  { "date", ANG_NOMINATOR_DATE, 0, TRUE },
  { "received_on", ANG_NOMINATOR_RECEIVED_ON },
  { "candidates", ANG_NOMINATOR_CANDIDATES, 0, TRUE },
};

static const AngCliColumn criterion_columns[] = {
  { "code", ANG_CRITERION_CODE },
  { "name_id", ANG_CRITERION_NAME_ID, 0, TRUE },
  { "name_en", ANG_CRITERION_NAME_EN, 0, TRUE },
  { "weight", ANG_CRITERION_WEIGHT, 0, TRUE },
  { "order", ANG_CRITERION_ORDER_NO },
  { "source", ANG_CRITERION_SOURCE, 0, TRUE },
};

static const AngCliList lists[] = {
  { "cohorts", &ang_cohort_entity, cohort_columns, G_N_ELEMENTS (cohort_columns) },
  { "people", &ang_person_entity, people_columns, G_N_ELEMENTS (people_columns) },
  { "units", &ang_unit_entity, unit_columns, G_N_ELEMENTS (unit_columns) },
  { "partners", &ang_partner_entity, partner_columns, G_N_ELEMENTS (partner_columns) },
  { "schemes", &ang_scheme_entity, scheme_columns, G_N_ELEMENTS (scheme_columns) },
  { "plans", &ang_plan_entity, plan_columns, G_N_ELEMENTS (plan_columns), ANG_PLAN_COHORT_ID },
  { "agreements", &ang_agreement_entity, agreement_columns, G_N_ELEMENTS (agreement_columns) },
  { "engagements", &ang_engagement_entity, engagement_columns, G_N_ELEMENTS (engagement_columns) },
  { "legs", &ang_travel_leg_entity, leg_columns, G_N_ELEMENTS (leg_columns), ANG_TRAVEL_LEG_COHORT_ID },
  { "sessions", &ang_session_entity, session_columns, G_N_ELEMENTS (session_columns), ANG_SESSION_COHORT_ID },
  { "nominations", &ang_nominator_entity, nomination_columns, G_N_ELEMENTS (nomination_columns), ANG_NOMINATOR_COHORT_ID },
  { "criteria", &ang_criterion_entity, criterion_columns, G_N_ELEMENTS (criterion_columns), ANG_CRITERION_COHORT_ID },
  { "speakers", &ang_speaker_entity, speaker_columns, G_N_ELEMENTS (speaker_columns) },
};

/** Returns: (nullable): the list of that name */
const AngCliList *
ang_cli_list_find (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (g_strcmp0 (lists[i].word, word) == 0)
        return &lists[i];
    }

  return NULL;
}

/** Returns: (transfer full): the names of all lists, for a message */
char *
ang_cli_list_words (void)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", lists[i].word);
  g_string_append (words, ", documents, deadlines");

  return g_string_free (words, FALSE);
}

/** @text: (nullable): copied; %NULL makes no value */
AngCliValue
ang_cli_value_text (const char *text)
{
  return text != NULL ? (AngCliValue) { .kind = ANG_CLI_VALUE_TEXT, .text = g_strdup (text) } : (AngCliValue) { 0 };
}

/** @integer: %ANG_UNSET makes no value */
AngCliValue
ang_cli_value_integer (gint64 integer)
{
  return integer != ANG_UNSET ? (AngCliValue) { .kind = ANG_CLI_VALUE_INTEGER, .integer = integer } : (AngCliValue) { 0 };
}

static AngCliValue
take_text (char *text)
{
  return text != NULL ? (AngCliValue) { .kind = ANG_CLI_VALUE_TEXT, .text = text } : (AngCliValue) { 0 };
}

static AngCliValue
get_choice (AngRecord      *record,
            guint           field,
            const AngField *info,
            gboolean        for_people)
{
  int value = (int) ang_record_get_integer (record, field);
  const AngChoice *choice = ang_enumeration_find (info->choices, value);

  if (choice == NULL)
    return ang_cli_value_text (NULL);
  if (for_people)
    return ang_cli_value_text (ang_enumeration_get_label (info->choices, value, ang_language_get_interface ()));

  return ang_cli_value_text (choice->nick);
}

static AngCliValue
get_text (AngStore       *store,
          AngRecord      *record,
          guint           field,
          const AngField *info,
          gboolean        for_people)
{
  const char *text = ang_record_get_text (record, field);
  AngDate date;

  if (text == NULL || !for_people)
    return ang_cli_value_text (text);
  if (info->type == ANG_FIELD_LOOKUP)
    {
      const char *label = ang_store_get_lookup_label (store, info->target, text, ang_language_get_interface ());

      return ang_cli_value_text (label != NULL ? label : text);
    }
  if (info->type == ANG_FIELD_DATE && ang_date_parse_iso (text, &date))
    return take_text (ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_LONG));

  return ang_cli_value_text (text);
}

static AngCliValue
get_field (AngStore  *store,
           AngRecord *record,
           guint      field,
           gboolean   for_people)
{
  const AngField *info = &ang_record_get_entity (record)->fields[field];

  switch (info->type)
    {
    case ANG_FIELD_TEXT:
    case ANG_FIELD_DATE:
    case ANG_FIELD_LOOKUP:
      return get_text (store, record, field, info, for_people);
    case ANG_FIELD_CHOICE:
      return get_choice (record, field, info, for_people);
    case ANG_FIELD_INTEGER:
      return ang_cli_value_integer (ang_record_get_integer (record, field));
    case ANG_FIELD_BOOLEAN:
      return (AngCliValue) { .kind = ANG_CLI_VALUE_BOOLEAN, .integer = ang_record_get_boolean (record, field) };
    case ANG_FIELD_REAL:
      if (isnan (ang_record_get_real (record, field)))
        return (AngCliValue) { 0 }
      ;
      return (AngCliValue) { .kind = ANG_CLI_VALUE_REAL, .real = ang_record_get_real (record, field) };
    case ANG_FIELD_ID:
    case ANG_FIELD_LINK:
      return take_text (g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (record, field)));
    case ANG_FIELD_BYTES:
    default:
      return (AngCliValue) { 0 };
    }
}

/**
 * ang_cli_get_value:
 * @for_people: labels and long dates of the interface's language instead of stable words
 *
 * Returns: what a field holds; to be cleared
 */
AngCliValue
ang_cli_get_value (AngStore     *store,
                   AngRecord    *record,
                   guint         field,
                   AngCliRender  render,
                   gboolean      for_people)
{
  const char *code;

  switch (render)
    {
    case ANG_CLI_RENDER_ID:
      return take_text (g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (record, field)));
    case ANG_CLI_RENDER_GRADE:
      code = ang_record_get_text (record, field);
      if (code == NULL || ang_rank_find (code) == NULL)
        return ang_cli_value_text (code);
      return take_text (ang_rank_format (ang_rank_find (code), ANG_RANK_STYLE_CODE));
    case ANG_CLI_RENDER_MASKED:
      code = ang_record_get_text (record, field);
      return take_text (code != NULL ? ang_identity_mask (code) : NULL);
    case ANG_CLI_RENDER_FIELD:
    default:
      return get_field (store, record, field, for_people);
    }
}

/** Returns: (transfer full): the value as a text, "" for none */
char *
ang_cli_value_dup (const AngCliValue *value,
                   gboolean           for_people)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->kind)
    {
    case ANG_CLI_VALUE_TEXT:
      return g_strdup (value->text);
    case ANG_CLI_VALUE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case ANG_CLI_VALUE_REAL:
      return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, value->real));
    case ANG_CLI_VALUE_BOOLEAN:
      if (for_people)
        return g_strdup (value->integer ? _("yes") : _("no"));
      return g_strdup (value->integer ? "true" : "false");
    case ANG_CLI_VALUE_NONE:
    default:
      return g_strdup ("");
    }
}

/** Frees the text; the rest is plain values. */
void
ang_cli_value_clear (AngCliValue *value)
{
  g_clear_pointer (&value->text, g_free);
}
