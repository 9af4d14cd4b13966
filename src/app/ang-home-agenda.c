#include "config.h"

#include "ang-home-agenda.h"

#include <glib/gi18n.h>

#include "ang-cohort-facts.h"
#include "ang-cohort-state.h"
#include "ang-due.h"
#include "ang-number.h"
#include "ang-partner.h"
#include "ang-partner.h"
#include "ang-person.h"

/* So many rows of one kind are on Home. */
#define MAX_COHORTS 5
#define MAX_PASSPORTS 5

typedef enum
{
  WHEN_OVERDUE,
  WHEN_WEEK,
  WHEN_MONTH,
  WHEN_LATER,
  N_WHENS,
} When;

/* @shown: so many of them are on Home */
static const struct
{
  const char *title;
  guint shown;
} whens[N_WHENS] = {
  [WHEN_OVERDUE] = { N_ ("Overdue"), 4 },
  [WHEN_WEEK] = { N_ ("This week"), 4 },
  [WHEN_MONTH] = { N_ ("This month"), 3 },
  [WHEN_LATER] = { N_ ("Later"), 2 },
};

/* A week ends on Sunday. */
static When
get_when (AngDate date,
          AngDate today)
{
  int days = ang_date_days_between (today, date);
  int weekday = ang_date_get_weekday (today); /* 1 is Monday */

  if (days < 0)
    return WHEN_OVERDUE;
  if (days <= 7 - weekday)
    return WHEN_WEEK;

  return date.year == today.year && date.month == today.month ? WHEN_MONTH : WHEN_LATER;
}

static char *
dup_distance (AngDate date,
              AngDate today)
{
  int days = ang_date_days_between (today, date);

  if (days == 0)
    return g_strdup (_("today"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);

  days = -days;

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);
}

static AngDate
make_complete (AngDate date)
{
  return ang_date_new (date.year, MAX (date.month, 1), MAX (date.day, 1));
}

static char *
dup_due_line (AngFindingsBoard *board,
              AngDue           *due)
{
  AngRecord *cohort = ang_checkup_find_cohort (ang_findings_board_get_checkup (board), ang_due_get_cohort (due));
  AngDate day = make_complete (ang_due_get_date (due));
  g_autofree char *date = ang_date_format (ang_due_get_date (due), ang_language_get_interface (), ANG_DATE_STYLE_LONG);
  g_autofree char *distance = dup_distance (day, ang_findings_board_get_today (board));

  if (cohort == NULL)
    return g_strdup_printf ("%s (%s)", date, distance);

  return g_strdup_printf ("%s (%s) · %s", date, distance, ang_record_get_text (cohort, ANG_COHORT_CODE));
}

static GtkWidget *
create_due_row (AngFindingsBoard *board,
                AngDue           *due)
{
  g_autofree char *title = ang_due_describe (due, ang_language_get_interface ());
  g_autofree char *line = dup_due_line (board, due);
  GtkWidget *row = ang_agenda_row_new (title, line);
  gint64 id;
  const AngEntity *cause = ang_due_get_cause (due, &id, NULL);

  if (ang_due_get_cohort (due) != 0)
    ang_agenda_row_set_target (ANG_AGENDA_ROW (row), &ang_cohort_entity, ang_due_get_cohort (due));
  else if (ang_due_get_partner (due) != 0)
    ang_agenda_row_set_target (ANG_AGENDA_ROW (row), &ang_partner_entity, ang_due_get_partner (due));
  else if (ang_due_get_partner (due) != 0)
    ang_agenda_row_set_target (ANG_AGENDA_ROW (row), &ang_partner_entity, ang_due_get_partner (due));
  else
    ang_agenda_row_set_target (ANG_AGENDA_ROW (row), cause, id);

  return row;
}

static GtkWidget *
create_when_row (When  when,
                 guint n)
{
  g_autofree char *number = ang_number_format (n, ang_language_get_interface ());
  g_autofree char *title = g_strdup_printf ("%s (%s)", _(whens[when].title), number);
  GtkWidget *row = ang_agenda_row_new (title, NULL);

  gtk_widget_add_css_class (row, "group");
  if (when == WHEN_OVERDUE)
    gtk_widget_add_css_class (row, "overdue");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static char *
describe_dues (AngFindingsBoard *board,
               GPtrArray        *dues,
               gboolean          all)
{
  GString *text = g_string_new (all ? "all\n" : NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      g_autofree char *title = ang_due_describe (g_ptr_array_index (dues, i), ang_language_get_interface ());
      g_autofree char *line = dup_due_line (board, g_ptr_array_index (dues, i));

      g_string_append_printf (text, "%s|%s\n", title, line);
    }

  return g_string_free (text, FALSE);
}

/**
 * ang_home_agenda_show_dues:
 * @all: whether all of them are wanted, and not the first only
 */
void
ang_home_agenda_show_dues (AngHomeSection   *section,
                           AngFindingsBoard *board,
                           gboolean          all)
{
  GPtrArray *dues = ang_findings_board_get_dues (board);
  AngDate today = ang_findings_board_get_today (board);
  g_autofree char *contents = describe_dues (board, dues, all);
  g_autofree char *more = NULL;
  guint counts[N_WHENS] = { 0 };
  guint shown[N_WHENS] = { 0 };
  guint n_shown = 0;

  if (!ang_home_section_begin (section, contents))
    return;

  for (guint i = 0; i < dues->len; i++)
    counts[get_when (make_complete (ang_due_get_date (g_ptr_array_index (dues, i))), today)]++;
  for (guint i = 0; i < dues->len; i++)
    {
      AngDue *due = g_ptr_array_index (dues, i);
      When when = get_when (make_complete (ang_due_get_date (due)), today);

      if (!all && shown[when] >= whens[when].shown)
        continue;
      if (shown[when]++ == 0)
        ang_home_section_append (section, create_when_row (when, counts[when]));
      ang_home_section_append (section, create_due_row (board, due));
      n_shown++;
    }
  if (n_shown < dues->len)
    more = g_strdup_printf (ngettext ("Show All (%u more)", "Show All (%u more)", dues->len - n_shown), dues->len - n_shown);
  ang_home_section_end (section, NULL, more);
}

/** Returns: how many deadlines have passed */
guint
ang_home_agenda_count_overdue (AngFindingsBoard *board)
{
  GPtrArray *dues = ang_findings_board_get_dues (board);
  guint n = 0;

  for (guint i = 0; i < dues->len; i++)
    n += ang_due_is_overdue (g_ptr_array_index (dues, i), ang_findings_board_get_today (board));

  return n;
}

static int
compare_departures (gconstpointer a,
                    gconstpointer b)
{
  AngCohort *left = *(AngCohort *const *) a;
  AngCohort *right = *(AngCohort *const *) b;
  int order = ang_date_compare (ang_cohort_get_first_day (left), ang_cohort_get_first_day (right));

  return order != 0 ? order : g_strcmp0 (ang_record_get_text (ANG_RECORD (left), ANG_COHORT_CODE), ang_record_get_text (ANG_RECORD (right), ANG_COHORT_CODE));
}

/* Those that have not departed and whose day lies ahead. */
static GPtrArray *
list_departures (AngFindingsBoard *board)
{
  GPtrArray *all = ang_findings_board_get_cohorts (board);
  GPtrArray *departures = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *cohort = g_ptr_array_index (all, i);
      AngDate first = ang_cohort_get_first_day (ANG_COHORT (cohort));

      if (ang_record_get_integer (cohort, ANG_COHORT_STATE) < ANG_COHORT_STATE_DEPARTED && ang_date_is_complete (first)
          && ang_date_compare (first, ang_findings_board_get_today (board)) >= 0)
        g_ptr_array_add (departures, cohort);
    }
  g_ptr_array_sort (departures, compare_departures);

  return departures;
}

static GPtrArray *
list_under_way (AngFindingsBoard *board)
{
  GPtrArray *all = ang_findings_board_get_cohorts (board);
  GPtrArray *under_way = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (all, i), ANG_COHORT_STATE) == ANG_COHORT_STATE_DEPARTED)
        g_ptr_array_add (under_way, g_ptr_array_index (all, i));
    }
  g_ptr_array_sort (under_way, compare_departures);

  return under_way;
}

static const char *
get_title (AngRecord *cohort)
{
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && ang_record_is_set (cohort, ANG_COHORT_TITLE_EN);

  return ang_record_get_text (cohort, english ? ANG_COHORT_TITLE_EN : ANG_COHORT_TITLE_ID);
}

/* When the ones depart, and the others are back. */
static char *
dup_cohort_line (AngRecord *cohort,
                 AngDate    today,
                 gboolean   departs)
{
  AngDate first = ang_cohort_get_first_day (ANG_COHORT (cohort));
  AngDate last = ang_cohort_get_last_day (ANG_COHORT (cohort));
  AngDate day = departs ? first : last;
  g_autofree char *date = ang_date_format (day, ang_language_get_interface (), ANG_DATE_STYLE_LONG);
  g_autofree char *distance = ang_date_is_complete (day) ? dup_distance (day, today) : NULL;
  const char *code = ang_record_get_text (cohort, ANG_COHORT_CODE);

  if (!ang_date_is_complete (day))
    return g_strdup (code);
  if (departs)
    return g_strdup_printf ("%s · %s (%s)", code, date, distance);

  /* Translators: code of a cohort, the day of its return, how far away that is. */
  return g_strdup_printf (_("%s · back on %s (%s)"), code, date, distance);
}

static void
show_cohorts (AngHomeSection   *section,
              AngFindingsBoard *board,
              GPtrArray        *cohorts,
              gboolean          departs)
{
  AngDate today = ang_findings_board_get_today (board);
  g_autoptr (GString) contents = g_string_new (NULL);
  g_autofree char *count = NULL;
  guint n_shown = MIN (cohorts->len, MAX_COHORTS);

  for (guint i = 0; i < cohorts->len; i++)
    {
      AngRecord *cohort = g_ptr_array_index (cohorts, i);
      g_autofree char *line = dup_cohort_line (cohort, today, departs);

      g_string_append_printf (contents, "%s|%s|%d\n", get_title (cohort), line, (int) ang_record_get_integer (cohort, ANG_COHORT_STATE));
    }
  if (!ang_home_section_begin (section, contents->str))
    return;

  for (guint i = 0; i < n_shown; i++)
    {
      AngRecord *cohort = g_ptr_array_index (cohorts, i);
      g_autofree char *line = dup_cohort_line (cohort, today, departs);
      GtkWidget *row = ang_agenda_row_new (get_title (cohort), line);

      ang_agenda_row_set_target (ANG_AGENDA_ROW (row), &ang_cohort_entity, ang_record_get_id (cohort));
      if (departs)
        ang_pill_set_choice (ang_agenda_row_get_pill (ANG_AGENDA_ROW (row)), &ang_cohort_state_enumeration,
                             (int) ang_record_get_integer (cohort, ANG_COHORT_STATE));
      ang_home_section_append (section, row);
    }
  if (cohorts->len > n_shown)
    /* Translators: how many are shown, and how many there are. */
    count = g_strdup_printf (_("%u of %u"), n_shown, cohorts->len);
  ang_home_section_end (section, count, NULL);
}

/** Shows who departs next, and in how many days. */
void
ang_home_agenda_show_departures (AngHomeSection   *section,
                                 AngFindingsBoard *board)
{
  g_autoptr (GPtrArray) departures = list_departures (board);

  show_cohorts (section, board, departures, TRUE);
}

/** Shows who is away. */
void
ang_home_agenda_show_under_way (AngHomeSection   *section,
                                AngFindingsBoard *board)
{
  g_autoptr (GPtrArray) under_way = list_under_way (board);

  show_cohorts (section, board, under_way, FALSE);
}

/** Returns: (transfer full) (nullable): when the next cohort departs, in words */
char *
ang_home_agenda_dup_next (AngFindingsBoard *board)
{
  g_autoptr (GPtrArray) departures = list_departures (board);
  g_autofree char *distance = NULL;

  if (departures->len == 0)
    return NULL;

  distance = dup_distance (ang_cohort_get_first_day (g_ptr_array_index (departures, 0)), ang_findings_board_get_today (board));

  /* Translators: %s is a distance in time, such as “in 5 days”. */
  return g_strdup_printf (_("next departure %s"), distance);
}

/* The day itself is private. */
static char *
dup_passport_line (const AngPassportNotice *notice)
{
  if (notice->months < 0)
    return g_strdup (_("has run out"));
  if (notice->months == 0)
    return g_strdup (_("runs out within a month"));

  return g_strdup_printf (ngettext ("valid for %d more month", "valid for %d more months", (gulong) notice->months), (int) notice->months);
}

/** Shows whose passports run out. */
void
ang_home_agenda_show_passports (AngHomeSection   *section,
                                AngFindingsBoard *board)
{
  GPtrArray *notices = ang_findings_board_get_passports (board);
  g_autoptr (GString) contents = g_string_new (NULL);
  g_autofree char *count = NULL;
  guint n_shown = MIN (notices->len, MAX_PASSPORTS);

  for (guint i = 0; i < notices->len; i++)
    {
      const AngPassportNotice *notice = g_ptr_array_index (notices, i);

      g_string_append_printf (contents, "%s|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "\n", notice->name, notice->months, notice->person);
    }
  if (!ang_home_section_begin (section, contents->str))
    return;

  for (guint i = 0; i < n_shown; i++)
    {
      const AngPassportNotice *notice = g_ptr_array_index (notices, i);
      g_autofree char *line = dup_passport_line (notice);
      GtkWidget *row = ang_agenda_row_new (notice->name, line);

      ang_agenda_row_set_target (ANG_AGENDA_ROW (row), &ang_person_entity, notice->person);
      ang_home_section_append (section, row);
    }
  if (notices->len > n_shown)
    count = g_strdup_printf (_("%u of %u"), n_shown, notices->len);
  ang_home_section_end (section, count, NULL);
}
