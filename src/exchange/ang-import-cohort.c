#include "config.h"

#include "ang-import-cohort.h"

#include <string.h>

#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-read-many.h"
#include "ang-scheme.h"
#include "ang-text.h"

static void
set_date (AngRecord *cohort,
          guint      field,
          AngDate    date)
{
  g_autofree char *iso = ang_date_is_known (date) ? ang_date_to_iso (date) : NULL;

  ang_record_set_text (cohort, field, iso);
}

/* Whole words only: SCP is not in DISCPLINE. */
static gboolean
contains_words (const char *text,
                const char *words)
{
  g_autofree char *key = ang_text_fold (words);
  gsize length = strlen (key);

  for (const char *at = text; length > 1 && (at = strstr (at, key)) != NULL; at++)
    {
      if ((at == text || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_named (AngRecord  *scheme,
          const char *title)
{
  static const guint fields[] = { ANG_SCHEME_ABBREV, ANG_SCHEME_NAME_ID, ANG_SCHEME_NAME_EN };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (contains_words (title, ang_record_get_text (scheme, fields[i])))
        return TRUE;
    }

  return FALSE;
}

/* The one that the title names; the only one there is. */
static gboolean
guess_scheme (AngRecord   *cohort,
              const char  *title,
              AngStore    *store,
              GError     **error)
{
  g_autoptr (GPtrArray) schemes = ang_read_all (store, &ang_scheme_entity, error);
  g_autofree char *folded = ang_text_fold (title);
  AngRecord *found = NULL;

  if (schemes == NULL)
    return FALSE;
  for (guint i = 0; found == NULL && i < schemes->len; i++)
    {
      if (is_named (g_ptr_array_index (schemes, i), folded))
        found = g_ptr_array_index (schemes, i);
    }
  if (found == NULL && schemes->len == 1)
    found = g_ptr_array_index (schemes, 0);
  if (found != NULL)
    ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, ang_record_get_id (found));

  return TRUE;
}

/* "2023", "SCP 2023", "Th. 2023 (2)": sheets of one file are called by their years. Returns: 0 without one */
static int
find_year (const char *name)
{
  for (const char *p = name; p != NULL && *p != '\0'; p++)
    {
      int year = (p == name || !g_ascii_isdigit (p[-1])) && strspn (p, "0123456789") == 4 ? (int) g_ascii_strtoll (p, NULL, 10) : 0;

      if (year >= 1990 && year <= 2100)
        return year;
    }

  return 0;
}

static int
guess_year (const AngImportLayout *layout,
            const AngImportTitle  *title)
{
  const AngImportSection *place;

  if (title->year != 0 || ang_import_layout_get_n_sections (layout) == 0)
    return title->year;
  place = ang_import_layout_get_section (layout, 0);

  return find_year (ang_import_table_get_sheet_name (ang_import_layout_get_table (layout), place->sheet));
}

/* Lists are of people who were sent: one that is over is completed, one to come is approved. */
static AngCohortState
guess_state (AngRecord *cohort,
             AngDate    today)
{
  AngDate first = ang_cohort_get_first_day (ANG_COHORT (cohort));
  AngDate last = ang_cohort_get_last_day (ANG_COHORT (cohort));
  gint64 year = ang_record_get_integer (cohort, ANG_COHORT_YEAR);

  if (ang_date_is_known (last) ? ang_date_compare (last, today) < 0 : year != ANG_UNSET && year < today.year)
    return ANG_COHORT_STATE_COMPLETED;
  if (ang_date_is_known (first) && ang_date_compare (first, today) <= 0)
    return ANG_COHORT_STATE_DEPARTED;

  return ANG_COHORT_STATE_APPROVED;
}

/**
 * ang_import_cohort_guess:
 *
 * Returns: (transfer full): a draft of a cohort with what the lines above the list say of it, for the user to complete; %NULL
 *   on error
 */
AngRecord *
ang_import_cohort_guess (AngStore               *store,
                         const AngImportLayout  *layout,
                         GError                **error)
{
  g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);
  g_auto (AngImportTitle) title = { NULL };
  int year;

  if (ang_import_layout_get_n_sections (layout) > 0)
    ang_import_layout_read_title (layout, 0, &title);
  if (title.title != NULL && *title.title != '\0')
    ang_record_set_text (cohort, ANG_COHORT_TITLE_ID, title.title);
  set_date (cohort, ANG_COHORT_COURSE_START, title.start);
  set_date (cohort, ANG_COHORT_COURSE_END, title.end);
  set_date (cohort, ANG_COHORT_LETTER_DATE, title.letter_date);
  ang_record_set_text (cohort, ANG_COHORT_LETTER_NUMBER, title.letter_number);
  ang_record_set_text (cohort, ANG_COHORT_CITY, title.place);
  year = guess_year (layout, &title);
  if (year != 0)
    ang_record_set_integer (cohort, ANG_COHORT_YEAR, year);
  if (title.number != 0)
    ang_record_set_integer (cohort, ANG_COHORT_NUMBER, title.number);
  ang_record_set_integer (cohort, ANG_COHORT_STATE, guess_state (cohort, ang_date_today ()));

  return guess_scheme (cohort, title.title != NULL ? title.title : "", store, error) ? g_steal_pointer (&cohort) : NULL;
}

/**
 * ang_import_cohort_dup_day:
 *
 * Returns: (transfer full): of which day a list of that cohort speaks (ISO 8601, may be partial): its first, but not later
 *   than @today
 */
char *
ang_import_cohort_dup_day (AngRecord *cohort,
                           AngDate    today)
{
  AngDate first = ang_cohort_get_first_day (ANG_COHORT (cohort));
  gint64 year = ang_record_get_integer (cohort, ANG_COHORT_YEAR);

  if (!ang_date_is_known (first) && year != ANG_UNSET && year > 0 && year < today.year)
    first = ang_date_new ((int) year, 0, 0);
  if (!ang_date_is_known (first) || ang_date_compare (first, today) > 0)
    first = today;

  return ang_date_to_iso (first);
}

/** Returns: whether people join it as they are written in its list, and stay so */
gboolean
ang_import_cohort_is_past (AngRecord *cohort)
{
  return ang_cohort_state_is_frozen ((AngCohortState) ang_record_get_integer (cohort, ANG_COHORT_STATE));
}
