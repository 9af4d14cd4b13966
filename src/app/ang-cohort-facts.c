#include "config.h"

#include "ang-cohort-facts.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-date.h"
#include "ang-facts.h"
#include "ang-number.h"

/**
 * ang_cohort_facts_dup_title:
 *
 * Returns: (transfer full): its title, in the other language where there is none in this one
 */
char *
ang_cohort_facts_dup_title (AngRecord *cohort)
{
  const char *title = ang_record_get_text (cohort, ANG_COHORT_TITLE_ID);

  if (title == NULL || (ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && ang_record_is_set (cohort, ANG_COHORT_TITLE_EN)))
    title = ang_record_get_text (cohort, ANG_COHORT_TITLE_EN);

  return g_strdup (title != NULL ? title : "");
}

static void
add_part (GString    *line,
          const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static char *
dup_place (AngRecord *cohort,
           AngStore  *store)
{
  const char *city = ang_record_get_text (cohort, ANG_COHORT_CITY);
  const char *code = ang_record_get_text (cohort, ANG_COHORT_COUNTRY);
  const char *country = code != NULL ? ang_store_get_lookup_label (store, "country", code, ang_language_get_interface ()) : NULL;

  if (city == NULL || country == NULL || g_str_equal (city, country))
    return g_strdup (city != NULL ? city : country);

  return g_strdup_printf ("%s, %s", city, country);
}

static char *
dup_dates (AngRecord *cohort)
{
  AngDate start = ang_record_get_date (cohort, ANG_COHORT_COURSE_START);
  AngDate end = ang_record_get_date (cohort, ANG_COHORT_COURSE_END);
  AngLanguage language = ang_language_get_interface ();

  if (!ang_date_is_known (start))
    return NULL;
  if (!ang_date_is_known (end))
    return ang_date_format (start, language, ANG_DATE_STYLE_LONG);

  return ang_date_format_range (start, end, language);
}

static char *
dup_places (AngRecord *cohort)
{
  gint64 quota = ang_record_get_integer (cohort, ANG_COHORT_QUOTA);
  gint64 taken = ang_record_get_integer (cohort, ANG_COHORT_PARTICIPANTS);
  g_autofree char *taken_text = NULL;
  g_autofree char *quota_text = NULL;

  if (taken == ANG_UNSET)
    taken = 0;
  taken_text = ang_number_format (taken, ang_language_get_interface ());
  if (quota == ANG_UNSET)
    /* Translators: %s is the number of participants of a cohort. */
    return g_strdup_printf (ngettext ("%s participant", "%s participants", (gulong) taken), taken_text);

  quota_text = ang_number_format (quota, ang_language_get_interface ());
  if (ang_record_get_integer (cohort, ANG_COHORT_STATE) <= ANG_COHORT_STATE_SELECTION)
    /* Translators: how many people are nominated for a cohort that is not chosen yet, and how many places there are. */
    return g_strdup_printf (_("%s candidates for %s places"), taken_text, quota_text);

  /* Translators: how many places of a cohort are filled, and how many there are. */
  return g_strdup_printf (_("%s of %s places filled"), taken_text, quota_text);
}

/**
 * ang_cohort_facts_dup_line:
 *
 * Returns: (transfer full): code, place, dates and places in one line
 */
char *
ang_cohort_facts_dup_line (AngRecord *cohort,
                           AngStore  *store)
{
  GString *line = g_string_new (NULL);
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;
  g_autofree char *place = dup_place (cohort, store);
  g_autofree char *dates = dup_dates (cohort);
  g_autofree char *places = dup_places (cohort);

  add_part (line, ang_record_get_text (cohort, ANG_COHORT_CODE));
  add_part (line, ang_record_get_text (cohort, english ? ANG_COHORT_PARTNER_NAME : ANG_COHORT_PARTNER_NAME_ID));
  add_part (line, place);
  add_part (line, dates);
  add_part (line, places);

  return g_string_free (line, FALSE);
}

/**
 * ang_cohort_facts_dup_days:
 *
 * Returns: (transfer full) (nullable): how long it is until the departure; nothing for a cohort that is back
 */
char *
ang_cohort_facts_dup_days (AngRecord *cohort)
{
  AngCohortState state = (AngCohortState) ang_record_get_integer (cohort, ANG_COHORT_STATE);
  int days;

  if (ang_cohort_state_is_side (state) || state >= ANG_COHORT_STATE_COMPLETED)
    return NULL;
  if (!ang_cohort_days_to_departure (ANG_COHORT (cohort), ang_date_today (), &days))
    return g_strdup (_("The day of departure is not known yet"));
  if (days == 0)
    return g_strdup (_("Departs today"));
  if (days > 0)
    return g_strdup_printf (ngettext ("Departs in %d day", "Departs in %d days", (gulong) days), days);

  days = ABS (days);

  /* Translators: of a cohort that should be back. */
  return g_strdup_printf (ngettext ("Departure was %d day ago", "Departure was %d days ago", (gulong) days), days);
}

/**
 * ang_cohort_facts_get_command:
 * @state: the state that comes next
 *
 * Returns: (nullable): what the button that goes there says
 */
const char *
ang_cohort_facts_get_command (int state)
{
  switch ((AngCohortState) state)
    {
    case ANG_COHORT_STATE_PLANNED:
      return C_("cohort", "Take Up Again");
    case ANG_COHORT_STATE_OFFERED:
      return C_("cohort", "Next: Offered");
    case ANG_COHORT_STATE_SELECTION:
      return C_("cohort", "Next: Begin Selection");
    case ANG_COHORT_STATE_PROPOSED:
      return C_("cohort", "Next: Propose");
    case ANG_COHORT_STATE_APPROVED:
      return C_("cohort", "Next: Approve");
    case ANG_COHORT_STATE_DEPARTED:
      return C_("cohort", "Next: Depart");
    case ANG_COHORT_STATE_COMPLETED:
      return C_("cohort", "Next: Complete");
    case ANG_COHORT_STATE_REPORTED:
      return C_("cohort", "Next: Report");
    case ANG_COHORT_STATE_POSTPONED:
      return C_("cohort", "Postpone");
    case ANG_COHORT_STATE_CANCELLED:
      return C_("cohort", "Cancel the Cohort");
    default:
      return NULL;
    }
}
