#include "config.h"

#include "ang-query-order.h"

#include "ang-person.h"
#include "ang-query-private.h"

static const AngSummaryColumn summary_columns[] = {
  { ANG_PERSON_ID, "s.id", "s.id" },
  { ANG_PERSON_NAME, NULL, "s.name_key" },
  { ANG_PERSON_FULL_NAME, NULL, "s.name_key" },
  { ANG_PERSON_NAME_KEY, "s.name_key", "s.name_key" },
  { ANG_PERSON_NIP, "s.nip", "s.nip" },
  { ANG_PERSON_EMP_STATUS, "+s.emp_status", "s.emp_status" },
  { ANG_PERSON_RANK_CODE, "+s.rank_code", "s.rank_level" },
  { ANG_PERSON_RANK_LEVEL, "+s.rank_level", "s.rank_level" },
  { ANG_PERSON_POST_ID, NULL, "s.post_key" },
  { ANG_PERSON_POST_EN, NULL, "s.post_key" },
  { ANG_PERSON_UNIT_ID, "+s.unit_id", "s.unit_key" },
  { ANG_PERSON_UNIT_NAME_ID, NULL, "s.unit_key" },
  { ANG_PERSON_UNIT_NAME_EN, NULL, "s.unit_key" },
  { ANG_PERSON_SEX, "+s.sex", "s.sex" },
  { ANG_PERSON_STATUS, "+s.status", "s.status" },
  { ANG_PERSON_TRIPS, "+s.trips", "s.trips" },
  { ANG_PERSON_LAST_TRIP, "+s.last_trip", "s.last_trip" },
};

/* The order in which people expect things when they have not asked for another one. */
static const struct
{
  const char *entity;
  const char *order;
} natural_orders[] = {
  { "person", "v.name_key, v.id" },
  { "identifier", "v.kind, v.is_primary DESC, v.valid_from DESC, v.id" },
  { "employment", "v.until IS NOT NULL, v.since DESC, v.id DESC" },
  { "passport", "v.expiry_date DESC, v.id DESC" },
  { "unit", "v.code IS NULL, v.code, lower(v.name_id), v.id" },
  { "origin", "v.is_own DESC, lower(v.name_id), v.id" },
  { "partner", "lower(v.name), v.id" },
  { "contact", "v.active DESC, lower(v.name), v.id" },
  { "scheme", "v.active DESC, lower(v.abbrev), v.id" },
  { "scheme_funding", "v.component, v.id" },
  { "theme", "lower(v.name_id), v.id" },
  { "cohort", "v.year DESC, coalesce(v.depart_date, v.course_start, '9999') DESC, v.code DESC" },
  { "cohort_origin", "v.is_own DESC, lower(v.origin_name_id), v.id" },
  { "cohort_funding", "v.component, v.id" },
  { "participation", "v.order_no IS NULL, v.order_no, v.name_key, v.id" },
  { "signatory", "v.is_default DESC, lower(v.name), v.id" },
  { "letterhead", "v.is_default DESC, lower(v.name), v.id" },
  { "lookup", "v.kind, v.level IS NULL, v.level, v.id" },
  { "setting", "v.key" },
  { "session", "v.date IS NULL, v.date, v.start_time, v.end_time, v.id" },
  { "session_speaker", "v.session_id, v.order_no, v.id" },
  { "speaker", "lower(v.name), v.id" },
  { "attendance", "v.session_id, v.participation_id" },
  { "incident", "v.date DESC, v.id DESC" },
  { "travel_leg", "v.cohort_id DESC, v.participation_id IS NOT NULL, v.depart_date IS NULL, v.depart_date, v.depart_time, v.order_no, v.id" },
  { "lodging", "v.check_in IS NULL, v.check_in, lower(v.name), v.id" },
  { "engagement", "v.date IS NULL DESC, v.date DESC, v.id DESC" },
  { "agreement", "v.valid_to IS NULL DESC, v.valid_to DESC, v.id DESC" },
  { "plan", "v.year DESC, lower(v.title_id), v.id" },
};

/**
 * ang_query_order_find_column:
 *
 * Returns: (nullable) (transfer none): the column of person_summary for a field of a person
 */
const AngSummaryColumn *
ang_query_order_find_column (guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (summary_columns); i++)
    {
      if (summary_columns[i].field == field)
        return &summary_columns[i];
    }

  return NULL;
}

/**
 * ang_query_order_append_summary:
 *
 * Whoever sorts by one column gets equals by name, in the direction in which the index is gone
 * through.
 */
void
ang_query_order_append_summary (GString  *text,
                                AngQuery *query)
{
  GArray *sorts = ang_query_get_sorts (query);
  gboolean by_name = FALSE;
  const char *direction = "";

  g_string_append (text, " ORDER BY ");
  for (guint i = 0; i < sorts->len; i++)
    {
      const AngSort *sort = &g_array_index (sorts, AngSort, i);
      const AngSummaryColumn *column = ang_query_order_find_column (sort->field);

      g_assert (column != NULL);
      direction = sort->descending ? " DESC" : "";
      by_name |= g_str_equal (column->sort, "s.name_key") || column->field == ANG_PERSON_ID;
      g_string_append_printf (text, "%s%s, ", column->sort, direction);
    }
  if (!by_name)
    g_string_append_printf (text, "s.name_key%s, ", direction);
  g_string_append_printf (text, "s.id%s", direction);
}

/* Texts without regard to capitals, look-ups by what people read, nothing always last. */
static void
add_sort (GString         *text,
          const AngEntity *entity,
          const AngSort   *sort)
{
  const AngField *field = &entity->fields[sort->field];
  const char *direction = sort->descending ? " DESC" : "";
  guint level;

  g_string_append_printf (text, "v.%s IS NULL, ", field->name);
  if (field->type == ANG_FIELD_LOOKUP && g_str_equal (field->name, "rank_code") &&
      ang_entity_find_field (entity, "rank_level", &level))
    g_string_append_printf (text, "v.rank_level%s, ", direction);
  else if (field->type == ANG_FIELD_LOOKUP)
    g_string_append_printf (text, "(SELECT lower(%s) FROM lookup l WHERE l.kind = '%s' AND l.code = v.%s)%s, ",
                            ang_language_get_interface () == ANG_LANGUAGE_INDONESIAN ? "l.label_id" : "coalesce(l.label_en, l.label_id)",
                            field->target, field->name, direction);
  else if (field->type == ANG_FIELD_TEXT)
    g_string_append_printf (text, "lower(v.%s)%s, ", field->name, direction);
  else
    g_string_append_printf (text, "v.%s%s, ", field->name, direction);
}

static const char *
get_natural_order (const AngEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (natural_orders); i++)
    {
      if (g_str_equal (natural_orders[i].entity, entity->name))
        return natural_orders[i].order;
    }

  return "v.id";
}

/**
 * ang_query_order_append:
 *
 * What is asked for first, then the natural order.
 */
void
ang_query_order_append (GString  *text,
                        AngQuery *query)
{
  const AngEntity *entity = ang_query_get_entity (query);
  GArray *sorts = ang_query_get_sorts (query);

  g_string_append (text, " ORDER BY ");
  for (guint i = 0; i < sorts->len; i++)
    add_sort (text, entity, &g_array_index (sorts, AngSort, i));
  g_string_append (text, get_natural_order (entity));
}
