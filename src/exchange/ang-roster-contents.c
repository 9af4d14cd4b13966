#include "config.h"

#include "ang-roster-row.h"

#include <string.h>

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-identity.h"
#include "ang-rank.h"
#include "ang-roster-content.h"
#include "ang-roster-documents.h"
#include "ang-roster-programme.h"

#define NONE "-"

static const char *
pick (AngRosterRow *row,
      guint         indonesian,
      guint         english)
{
  return ang_roster_cohort_pick (row->cohort, row->participation, indonesian, english);
}

/* Names and numbers */

static const char *
get_name (AngRosterRow *row)
{
  return ang_record_get_text (row->participation, ANG_PARTICIPATION_FULL_NAME);
}

static gboolean
is_pppk (AngRosterRow *row,
         const char   *number)
{
  AngIdentifierKind kind = ang_identity_get_kind (number);
  gint64 status = ang_record_get_integer (row->participation, ANG_PARTICIPATION_EMP_STATUS);

  if (kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK)
    return kind == ANG_IDENTIFIER_KIND_NIPPPK;

  return status == ANG_EMPLOYMENT_STATUS_PPPK || status == ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME;
}

static char *
dup_number (AngRosterRow *row)
{
  const char *number = ang_record_get_text (row->participation, ANG_PARTICIPATION_NIP);

  return number != NULL ? ang_identity_format (number) : g_strdup (NONE);
}

/* "NIP." for a PNS, "NIPPPK." for a PPPK, "-" for everybody else. */
static char *
dup_labelled_number (AngRosterRow *row)
{
  const char *number = ang_record_get_text (row->participation, ANG_PARTICIPATION_NIP);
  g_autofree char *printed = NULL;

  if (number == NULL)
    return g_strdup (NONE);
  printed = ang_identity_format (number);

  return g_strconcat (is_pppk (row, number) ? "NIPPPK. " : "NIP. ", printed, NULL);
}

static AngRosterContent
name_with_number (AngRosterRow *row)
{
  g_autofree char *number = dup_labelled_number (row);

  return ang_roster_take_text (ang_roster_join ("\n", get_name (row), number));
}

/* Rank */

static char *
format_rank (AngRosterRow *row,
             AngRankStyle  style)
{
  const char *code = ang_record_get_text (row->participation, ANG_PARTICIPATION_RANK_CODE);
  const AngRank *rank = ang_rank_find (code);

  if (code == NULL)
    return g_strdup (NONE);
  if (rank == NULL)
    return g_strdup (ang_roster_get_lookup (row, "rank", row->participation, ANG_PARTICIPATION_RANK_CODE));

  return ang_rank_format (rank, style);
}

/* There is no official English list of ranks: the Indonesian one is printed first, the office's gloss below. */
static AngRosterContent
rank_content (AngRosterRow *row,
              AngRankStyle  style)
{
  g_autofree char *rank = format_rank (row, style);
  const char *gloss = NULL;
  const char *code = ang_record_get_text (row->participation, ANG_PARTICIPATION_RANK_CODE);

  if (ang_roster_get_language (row) == ANG_LANGUAGE_ENGLISH && code != NULL)
    gloss = ang_roster_get_lookup (row, "rank", row->participation, ANG_PARTICIPATION_RANK_CODE);

  return ang_roster_take_text (ang_roster_join ("\n", rank, gloss));
}

/* Position and unit */

/* A post that was written into the list by hand says itself how it is held; one that was only kept does not. */
static const char *
get_acting (AngRosterRow *row)
{
  gint64 acting = row->employment != NULL ? ang_record_get_integer (row->employment, ANG_EMPLOYMENT_ACTING) : 0;

  if (acting == ANG_ACTING_NONE ||
      g_strcmp0 (ang_record_get_text (row->participation, ANG_PARTICIPATION_POST_ID),
                 ang_record_get_text (row->employment, ANG_EMPLOYMENT_POST_ID)) != 0)
    return NULL;

  return ang_enumeration_get_label (&ang_acting_enumeration, (int) acting, ang_roster_get_language (row));
}

static char *
dup_post (AngRosterRow *row)
{
  const char *post = pick (row, ANG_PARTICIPATION_POST_ID, ANG_PARTICIPATION_POST_EN);

  return post != NULL ? ang_roster_join (" ", get_acting (row), post) : g_strdup (NONE);
}

static gboolean
is_foreign (AngRosterRow *row)
{
  gint64 id = ang_record_get_integer (row->participation, ANG_PARTICIPATION_ORIGIN_ID);
  AngRecord *origin = g_hash_table_lookup (row->cohort->origins, &id);

  return origin != NULL && !ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN);
}

/* "Dinas Kominfo Provinsi Sumatera Utara" says already what "Pemerintah Provinsi Sumatera Utara" would. */
static gboolean
names_origin (const char *unit,
              const char *origin)
{
  static const char government[] = "Pemerintah ";

  if (g_str_has_prefix (origin, government))
    origin += strlen (government);

  return strstr (unit, origin) != NULL;
}

/* People of another government are told apart by its name. */
static char *
dup_unit (AngRosterRow *row,
          const char   *separator)
{
  const char *unit = pick (row, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PARTICIPATION_UNIT_NAME_EN);
  const char *origin = pick (row, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN);

  if (unit == NULL)
    return g_strdup (origin != NULL ? origin : NONE);
  if (!is_foreign (row) || origin == NULL || names_origin (unit, origin))
    return g_strdup (unit);

  return g_strconcat (unit, separator, origin, NULL);
}

static AngRosterContent
post_and_unit (AngRosterRow *row,
               gboolean      unit_first)
{
  g_autofree char *post = dup_post (row);
  g_autofree char *unit = dup_unit (row, ", ");

  if (strstr (post, unit) != NULL)
    return ang_roster_copy_text (post);

  return ang_roster_take_text (unit_first ? ang_roster_join ("\n", unit, post) : ang_roster_join ("\n", post, unit));
}

static AngRosterContent
organisation (AngRosterRow *row)
{
  g_autofree char *unit = dup_unit (row, ", ");
  const char *origin = pick (row, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN);

  if (origin == NULL || names_origin (unit, origin))
    return ang_roster_take_text (g_steal_pointer (&unit));

  return ang_roster_take_text (ang_roster_join (", ", unit, origin));
}

static AngRosterContent
remarks (AngRosterRow *row)
{
  gint64 role = ang_record_get_integer (row->participation, ANG_PARTICIPATION_ROLE);
  const char *label = NULL;

  if (role != 0 && role != ANG_PARTICIPATION_ROLE_PARTICIPANT)
    label = ang_enumeration_get_label (&ang_participation_role_enumeration, (int) role, ang_roster_get_language (row));

  return ang_roster_take_text (ang_roster_join ("; ", label, ang_record_get_text (row->participation, ANG_PARTICIPATION_REMARKS)));
}

/* Earlier trainings */

static AngRecord *
get_last_training (AngRosterRow *row)
{
  return row->earlier != NULL && row->earlier->len > 0 ? g_ptr_array_index (row->earlier, 0) : NULL;
}

static AngRosterContent
training_name (AngRosterRow *row)
{
  AngRecord *last = get_last_training (row);

  if (last == NULL)
    return ang_roster_no_content ();

  return ang_roster_copy_text (ang_roster_cohort_pick (row->cohort, last, ANG_PARTICIPATION_COHORT_TITLE_ID,
                                                       ANG_PARTICIPATION_COHORT_TITLE_EN));
}

static AngRosterContent
training_hours (AngRosterRow *row)
{
  AngRecord *last = get_last_training (row);
  g_autoptr (AngRecord) cohort = NULL;

  if (last != NULL)
    cohort = ang_store_get (row->cohort->store, &ang_cohort_entity,
                            ang_record_get_integer (last, ANG_PARTICIPATION_COHORT_ID), NULL);

  return cohort != NULL ? ang_roster_integer_content (ang_record_get_integer (cohort, ANG_COHORT_JP)) : ang_roster_no_content ();
}

static AngRosterContent
history (AngRosterRow *row,
         gboolean      with_titles)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; row->earlier != NULL && i < row->earlier->len; i++)
    {
      AngRecord *other = g_ptr_array_index (row->earlier, i);

      g_string_append_printf (text, "%s%s %d", text->len > 0 ? (with_titles ? "\n" : "; ") : "",
                              ang_record_get_text (other, ANG_PARTICIPATION_COHORT_SCHEME),
                              (int) ang_record_get_integer (other, ANG_PARTICIPATION_COHORT_YEAR));
      if (with_titles)
        g_string_append_printf (text, ": %s", ang_roster_cohort_pick (row->cohort, other, ANG_PARTICIPATION_COHORT_TITLE_ID,
                                                                      ANG_PARTICIPATION_COHORT_TITLE_EN));
    }

  return ang_roster_copy_text (text->str);
}

static AngRosterContent
signature (AngRosterRow *row,
           guint         remainder)
{
  return row->number % 2 == remainder ? ang_roster_take_text (g_strdup_printf ("%u.", row->number)) : ang_roster_no_content ();
}

static AngRosterContent
get_of_training (AngRosterRow   *row,
                 AngRosterValue  value)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_ACTIVITY:
      return ang_roster_copy_text (ang_roster_cohort_get_title (row->cohort));
    case ANG_ROSTER_VALUE_PERIOD:
      return ang_roster_copy_text (row->cohort->period);
    case ANG_ROSTER_VALUE_PLACE:
      return ang_roster_copy_text (row->cohort->place);
    case ANG_ROSTER_VALUE_COST:
      return ang_roster_copy_text (row->cohort->cost);
    case ANG_ROSTER_VALUE_TRAINING_NAME:
      return training_name (row);
    case ANG_ROSTER_VALUE_TRAINING_YEAR:
      return ang_roster_year_content (get_last_training (row), ANG_PARTICIPATION_COHORT_YEAR);
    case ANG_ROSTER_VALUE_TRAINING_HOURS:
      return training_hours (row);
    case ANG_ROSTER_VALUE_HISTORY:
      return history (row, TRUE);
    case ANG_ROSTER_VALUE_EARLIER_COURSES:
      return history (row, FALSE);
    case ANG_ROSTER_VALUE_CERTIFICATE:
      return ang_roster_field_content (row->participation, ANG_PARTICIPATION_CERTIFICATE_NUMBER);
    case ANG_ROSTER_VALUE_SIGNATURE_ODD:
      return signature (row, 1);
    case ANG_ROSTER_VALUE_SIGNATURE_EVEN:
      return signature (row, 0);
    case ANG_ROSTER_VALUE_JOURNEY:
    case ANG_ROSTER_VALUE_OWN_JOURNEY:
    case ANG_ROSTER_VALUE_FLIGHTS:
    case ANG_ROSTER_VALUE_ROOM:
    case ANG_ROSTER_VALUE_ROOM_MATES:
      return ang_roster_get_travel (row, value);
    case ANG_ROSTER_VALUE_FACT:
      return ang_roster_copy_text (row->fact);
    case ANG_ROSTER_VALUE_FACT_TEXT:
      return ang_roster_copy_text (row->fact_text);
    default:
      return ang_roster_get_personal (row, value);
    }
}

/**
 * ang_roster_row_get:
 * @item: of a value that makes several columns: which of them
 *
 * Returns: what the column @value holds for this person, in the document's language
 */
AngRosterContent
ang_roster_row_get (AngRosterRow   *row,
                    AngRosterValue  value,
                    guint           item)
{
  if ((ang_roster_value_get_info (value)->needs & ANG_ROSTER_NEEDS_SELECTION) != 0)
    return ang_roster_get_of_selection (row, value, item);
  if ((ang_roster_value_get_info (value)->needs & ANG_ROSTER_NEEDS_PROGRAMME) != 0)
    return ang_roster_get_of_programme (row, value, item);
  if ((ang_roster_value_get_info (value)->needs & ANG_ROSTER_NEEDS_DOCUMENTS) != 0)
    return ang_roster_get_of_documents (row, value, item);

  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_NUMBER:
      return ang_roster_integer_content (row->number);
    case ANG_ROSTER_VALUE_NAME:
      return ang_roster_copy_text (get_name (row));
    case ANG_ROSTER_VALUE_NAME_NIP:
      return name_with_number (row);
    case ANG_ROSTER_VALUE_NIP:
      return ang_roster_take_text (dup_number (row));
    case ANG_ROSTER_VALUE_RANK:
      return rank_content (row, ANG_RANK_STYLE_NAME);
    case ANG_ROSTER_VALUE_GRADE:
      return ang_roster_take_text (format_rank (row, ANG_RANK_STYLE_CODE));
    case ANG_ROSTER_VALUE_RANK_GRADE:
      return rank_content (row, ANG_RANK_STYLE_SHORT);
    case ANG_ROSTER_VALUE_RANK_SINCE:
      return ang_roster_date_content (row, row->participation, ANG_PARTICIPATION_RANK_SINCE);
    case ANG_ROSTER_VALUE_STATUS:
      return ang_roster_choice_content (row, row->participation, ANG_PARTICIPATION_EMP_STATUS, &ang_employment_status_enumeration);
    case ANG_ROSTER_VALUE_ESELON:
      return ang_roster_choice_content (row, row->participation, ANG_PARTICIPATION_ESELON, &ang_eselon_enumeration);
    case ANG_ROSTER_VALUE_POST:
      return ang_roster_take_text (dup_post (row));
    case ANG_ROSTER_VALUE_POST_SINCE:
      return ang_roster_date_content (row, row->employment, ANG_EMPLOYMENT_POST_SINCE);
    case ANG_ROSTER_VALUE_UNIT:
      return ang_roster_take_text (dup_unit (row, "\n"));
    case ANG_ROSTER_VALUE_POST_UNIT:
      return post_and_unit (row, FALSE);
    case ANG_ROSTER_VALUE_UNIT_POST:
      return post_and_unit (row, TRUE);
    case ANG_ROSTER_VALUE_ORGANISATION:
      return organisation (row);
    case ANG_ROSTER_VALUE_ORIGIN:
      return ang_roster_copy_text (pick (row, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN));
    case ANG_ROSTER_VALUE_ROLE:
      return ang_roster_choice_content (row, row->participation, ANG_PARTICIPATION_ROLE, &ang_participation_role_enumeration);
    case ANG_ROSTER_VALUE_STATE:
      return ang_roster_choice_content (row, row->participation, ANG_PARTICIPATION_STATE, &ang_participation_state_enumeration);
    case ANG_ROSTER_VALUE_REMARKS:
      return remarks (row);
    case ANG_ROSTER_VALUE_NOTE:
      return ang_roster_field_content (row->participation, ANG_PARTICIPATION_REMARKS);
    default:
      return get_of_training (row, value);
    }
}
