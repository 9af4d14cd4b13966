#include "config.h"

#include "ang-facts-sheet.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-counting-rule.h"
#include "ang-entities.h"
#include "ang-facts-sheet-private.h"
#include "ang-number.h"
#include "ang-roster-travel.h"
#include "ang-travel.h"

#define MAX_ROWS 10000
#define MAX_THEMES 12

/* The lines on their way, with what they are about. */
typedef struct
{
  AngRosterCohort *cohort;
  AngFactFigures *figures;
  GPtrArray *lines;
  GCancellable *cancellable;
} Sheet;

static const char *translate (Sheet      *sheet,
                              const char *msgid) G_GNUC_FORMAT (2);

static const char *
translate (Sheet      *sheet,
           const char *msgid)
{
  return ang_language_translate (sheet->cohort->language, "facts", msgid);
}

static void
free_line (gpointer data)
{
  AngFactLine *line = data;

  g_free (line->name);
  g_free (line->text);
  g_free (line);
}

/* @name is a message id; takes @text. What is not known has no line. */
static void
add (Sheet      *sheet,
     const char *name,
     char       *text)
{
  AngFactLine *line;

  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }

  line = g_new0 (AngFactLine, 1);
  line->name = g_strdup (ang_language_translate (sheet->cohort->language, "facts", name));
  line->text = text;
  g_ptr_array_add (sheet->lines, line);
}

static const char *
get_text (Sheet *sheet,
          guint  field)
{
  return ang_record_get_text (sheet->cohort->cohort, field);
}

/* "19 (sembilan belas) orang", as offices write it. */
static char *
dup_people (Sheet   *sheet,
            guint64  n)
{
  AngLanguage language = sheet->cohort->language;
  g_autofree char *number = ang_number_format ((gint64) n, language);
  g_autofree char *words = ang_number_words ((gint64) n, language);

  /* Translators: how many people, the same in words */
  return g_strdup_printf (ang_language_translate_plural (language, NULL, N_ ("%s (%s) person"), N_ ("%s (%s) persons"), (gulong) n), number, words);
}

static char *
dup_days (Sheet *sheet,
          int    n)
{
  AngLanguage language = sheet->cohort->language;
  g_autofree char *words = ang_number_words (n, language);

  /* Translators: how many days, the same in words */
  return g_strdup_printf (ang_language_translate_plural (language, NULL, N_ ("%d (%s) day"), N_ ("%d (%s) days"), (gulong) n), n, words);
}

static void
append (GString    *text,
        const char *separator,
        const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/* What it is */

static void
add_training (Sheet *sheet)
{
  AngRosterCohort *cohort = sheet->cohort;

  add (sheet, NC_ ("facts", "Programme"), ang_roster_cohort_dup_programme (cohort));
  add (sheet, NC_ ("facts", "Training"), g_strdup (ang_roster_cohort_get_title (cohort)));
  add (sheet, NC_ ("facts", "Theme"), g_strdup (ang_roster_cohort_pick (cohort, cohort->cohort, ANG_COHORT_THEME_NAME_ID, ANG_COHORT_THEME_NAME_EN)));
  add (sheet, NC_ ("facts", "Basis of the cooperation"), g_strdup (get_text (sheet, ANG_COHORT_BASIS)));
}

static void
add_organiser (Sheet *sheet)
{
  AngRosterCohort *cohort = sheet->cohort;
  const char *partner = cohort->partner != NULL ? ang_roster_cohort_pick (cohort, cohort->partner, ANG_PARTNER_NAME_LOCAL, ANG_PARTNER_NAME) : NULL;
  const char *host = cohort->host != NULL ? ang_roster_cohort_pick (cohort, cohort->host, ANG_PARTNER_NAME_LOCAL, ANG_PARTNER_NAME) : NULL;

  if (partner != NULL && host != NULL && !g_str_equal (partner, host))
    /* Translators: who organises a training: the partner whose scheme it is, the institute that holds it */
    add (sheet, NC_ ("facts", "Organiser"), g_strdup_printf (translate (sheet, NC_ ("facts", "%s; held by %s")), partner, host));
  else
    add (sheet, NC_ ("facts", "Organiser"), g_strdup (host != NULL ? host : partner));
  add (sheet, NC_ ("facts", "Place"), g_strdup (cohort->place));
}

/* When */

static char *
dup_range (Sheet *sheet,
           guint  from_field,
           guint  to_field)
{
  AngDate from = ang_date_unknown ();
  AngDate to = ang_date_unknown ();
  g_autofree char *range = NULL;
  g_autofree char *days = NULL;

  ang_date_parse_iso (get_text (sheet, from_field), &from);
  ang_date_parse_iso (get_text (sheet, to_field), &to);
  if (!ang_date_is_known (from))
    return NULL;
  range = ang_date_format_range (from, ang_date_is_known (to) ? to : from, sheet->cohort->language);
  if (!ang_date_is_complete (from) || !ang_date_is_complete (to) || ang_date_compare (to, from) < 0)
    return g_steal_pointer (&range);
  days = dup_days (sheet, ang_date_days_between (from, to) + 1);

  return g_strdup_printf ("%s, %s", range, days);
}

static void
add_dates (Sheet *sheet)
{
  gint64 jp = ang_record_get_integer (sheet->cohort->cohort, ANG_COHORT_JP);

  add (sheet, NC_ ("facts", "Course"), dup_range (sheet, ANG_COHORT_COURSE_START, ANG_COHORT_COURSE_END));
  add (sheet, NC_ ("facts", "Travel"), dup_range (sheet, ANG_COHORT_DEPART_DATE, ANG_COHORT_RETURN_DATE));
  if (jp != ANG_UNSET)
    add (sheet, NC_ ("facts", "Training hours"), g_strdup_printf (translate (sheet, NC_ ("facts", "%d JP")), (int) jp));
}

static gboolean
add_route (Sheet   *sheet,
           GError **error)
{
  g_autoptr (GPtrArray) group = NULL;

  if (get_text (sheet, ANG_COHORT_ROUTE) != NULL)
    {
      add (sheet, NC_ ("facts", "Route"), g_strdup (get_text (sheet, ANG_COHORT_ROUTE)));
      return TRUE;
    }
  if (!ang_roster_travel_load (sheet->cohort, sheet->cancellable, error))
    return FALSE;
  group = ang_travel_list_group (sheet->cohort->legs);
  add (sheet, NC_ ("facts", "Route"), ang_travel_dup_route (group));

  return TRUE;
}

/* Who */

static char *
dup_counts (Sheet     *sheet,
            GPtrArray *counts,
            gboolean   in_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      const AngFactCount *count = g_ptr_array_index (counts, i);
      g_autofree char *people = in_words ? dup_people (sheet, count->n) : ang_number_format (count->n, sheet->cohort->language);
      g_autofree char *part = g_strdup_printf ("%s: %s", count->name, people);

      append (text, "; ", part);
    }

  return g_strdup (text->str);
}

static char *
dup_two (Sheet      *sheet,
         const char *format,
         guint       first,
         guint       second)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (first + second == 0)
    return NULL;

  one = dup_people (sheet, first);
  other = dup_people (sheet, second);
  g_string_append (text, ang_language_translate (sheet->cohort->language, "facts", format));
  g_string_replace (text, "{first}", one, 1);
  g_string_replace (text, "{second}", other, 1);

  return g_strdup (text->str);
}

/* The head of an office needs no office named beside. */
static char *
dup_leader (Sheet *sheet)
{
  AngRosterCohort *cohort = sheet->cohort;
  AngRecord *leader = sheet->figures->leader;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *post;
  const char *unit;

  if (leader == NULL)
    return NULL;

  post = ang_roster_cohort_pick (cohort, leader, ANG_PARTICIPATION_POST_ID, ANG_PARTICIPATION_POST_EN);
  unit = ang_roster_cohort_pick (cohort, leader, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PARTICIPATION_UNIT_NAME_EN);

  append (text, ", ", ang_record_get_text (leader, ANG_PARTICIPATION_FULL_NAME));
  append (text, ", ", post);
  if (post == NULL || unit == NULL || strstr (post, unit) == NULL)
    append (text, ", ", unit);

  return g_strdup (text->str);
}

static void
add_people (Sheet *sheet)
{
  AngFactFigures *figures = sheet->figures;

  add (sheet, NC_ ("facts", "Participants"), dup_people (sheet, figures->total));
  if (figures->origins->len > 1)
    add (sheet, NC_ ("facts", "By origin"), dup_counts (sheet, figures->origins, TRUE));
  add (sheet, NC_ ("facts", "Men and women"), dup_two (sheet, NC_ ("facts", "men: {first}; women: {second}"), figures->men, figures->women));
  add (sheet, NC_ ("facts", "ASN and others"), dup_two (sheet, NC_ ("facts", "ASN: {first}; others: {second}"), figures->asn, figures->non_asn));
  add (sheet, NC_ ("facts", "By unit"), dup_counts (sheet, figures->units, FALSE));
  add (sheet, NC_ ("facts", "Head of delegation"), dup_leader (sheet));
  add (sheet, NC_ ("facts", "Costs"), g_strcmp0 (sheet->cohort->cost, "-") != 0 ? g_strdup (sheet->cohort->cost) : NULL);
}

/* Send-off */

static void
add_sendoff (Sheet *sheet)
{
  g_autofree char *date = ang_roster_cohort_dup_date (sheet->cohort, get_text (sheet, ANG_COHORT_SENDOFF_DATE));
  g_autofree char *behalf = NULL;
  g_autoptr (GString) text = g_string_new (date);

  append (text, ", ", get_text (sheet, ANG_COHORT_SENDOFF_PLACE));
  append (text, "; ", get_text (sheet, ANG_COHORT_SENDOFF_OFFICIAL));
  append (text, ", ", get_text (sheet, ANG_COHORT_SENDOFF_POST));
  if (get_text (sheet, ANG_COHORT_SENDOFF_BEHALF) != NULL)
    /* Translators: who an official stands for at a send-off */
    behalf = g_strdup_printf (translate (sheet, NC_ ("facts", "on behalf of %s")), get_text (sheet, ANG_COHORT_SENDOFF_BEHALF));
  append (text, ", ", behalf);
  add (sheet, NC_ ("facts", "Send-off"), g_strdup (text->str));
}

/* So far */

static gboolean
add_cumulative (Sheet   *sheet,
                GError **error)
{
  guint64 before;
  g_autofree char *people = NULL;
  g_autofree char *with = NULL;
  const char *rule = ang_counting_rule_get_text (ANG_COUNTING_RULE_OWN_TRIPS, sheet->cohort->language);

  if (!ang_fact_figures_count_before (sheet->cohort, &before, sheet->cancellable, error))
    return FALSE;

  people = dup_people (sheet, before);
  with = dup_people (sheet, before + sheet->figures->own);
  /* Translators: how many own people were sent before, and with this cohort; then the counting rule, a sentence */
  add (sheet, NC_ ("facts", "Own people sent so far"),
       g_strdup_printf (translate (sheet, NC_ ("facts", "%s before this training, %s with it. %s")), people, with, rule));

  return TRUE;
}

static gboolean
add_themes (Sheet   *sheet,
            GError **error)
{
  AngRosterCohort *cohort = sheet->cohort;
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = ang_date_to_iso (cohort->start);
  guint n = 0;

  ang_query_add_integer (query, ANG_COHORT_SCHEME_ID, ANG_COMPARE_EQUAL, ang_record_get_integer (cohort->cohort, ANG_COHORT_SCHEME_ID));
  for (int state = ANG_COHORT_STATE_DEPARTED; state <= ANG_COHORT_STATE_REPORTED; state++)
    ang_query_add_integer (query, ANG_COHORT_STATE, ANG_COMPARE_EQUAL, state);
  ang_query_add_text (query, ANG_COHORT_COURSE_START, ANG_COMPARE_AT_MOST, day);
  ang_query_add_sort (query, ANG_COHORT_COURSE_START, TRUE);
  others = ang_store_read (cohort->store, query, 0, MAX_THEMES + 1, sheet->cancellable, error);
  for (guint i = 0; others != NULL && i < others->len && n < MAX_THEMES; i++)
    {
      AngRecord *other = g_ptr_array_index (others, i);
      g_autofree char *part = NULL;

      if (ang_record_get_id (other) == ang_record_get_id (cohort->cohort))
        continue;
      part = g_strdup_printf ("%s (%d)", ang_roster_cohort_pick (cohort, other, ANG_COHORT_TITLE_ID, ANG_COHORT_TITLE_EN),
                              (int) ang_record_get_integer (other, ANG_COHORT_YEAR));
      append (text, "; ", part);
      n++;
    }
  add (sheet, NC_ ("facts", "Earlier trainings of the scheme"), g_strdup (text->str));

  return others != NULL;
}

/**
 * ang_facts_sheet_list:
 *
 * What is told of a cohort at the send-off and to the press, each with its name: programme, basis, organiser, place, dates
 * and length, people by origin, unit, sex and employment, leader, costs, route, send-off, and what came before. What is not
 * known has no line.
 *
 * Returns: (transfer full) (element-type AngFactLine): in the document's language
 */
GPtrArray *
ang_facts_sheet_list (AngRosterCohort  *cohort,
                      GCancellable     *cancellable,
                      GError          **error)
{
  g_autoptr (AngFactFigures) figures = ang_fact_figures_read (cohort, cancellable, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  Sheet sheet = { cohort, figures, lines, cancellable };

  if (figures == NULL)
    return NULL;

  add_training (&sheet);
  add_organiser (&sheet);
  add_dates (&sheet);
  if (!add_route (&sheet, error))
    return NULL;
  add_people (&sheet);
  add_sendoff (&sheet);
  if (!add_cumulative (&sheet, error) || !add_themes (&sheet, error))
    return NULL;
  add (&sheet, NC_ ("facts", "Summary"), g_strdup (ang_record_get_text (cohort->cohort, ANG_COHORT_PUBLIC_SUMMARY)));

  return g_steal_pointer (&lines);
}

/**
 * ang_facts_sheet_dup_text:
 * @cohort: its id
 *
 * Returns: (transfer full): the facts as plain text, a line each, to be pasted into a letter or a message
 */
char *
ang_facts_sheet_dup_text (AngStore      *store,
                          gint64         cohort,
                          AngLanguage    language,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (AngRosterCohort) about = ang_roster_cohort_new (store, cohort, language, cancellable, error);
  g_autoptr (GPtrArray) lines = about != NULL ? ang_facts_sheet_list (about, cancellable, error) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (lines == NULL)
    return NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const AngFactLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s: %s\n", line->name, line->text);
    }

  return g_strdup (text->str);
}
