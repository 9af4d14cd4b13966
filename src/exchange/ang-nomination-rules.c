#include "config.h"

#include "ang-nomination-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-number.h"
#include "ang-rank.h"
#include "ang-scheme.h"

/* The rules of a scheme, one line each, on their way into the guidance. */
typedef struct
{
  AngRosterCohort *about;
  AngRecord       *scheme;
  AngLanguage      language;
  GPtrArray       *lines;
} Rules;

static const char *translate (Rules      *rules,
                              const char *msgid) G_GNUC_FORMAT (2);

static const char *
translate (Rules      *rules,
           const char *msgid)
{
  return ang_nomination_translate (rules->language, msgid);
}

static void
add (Rules *rules,
     char  *line)
{
  g_ptr_array_add (rules->lines, line);
}

/* Returns: whether the scheme has the number, which is not negative */
static gboolean
has_number (Rules *rules,
            guint  field,
            int   *number)
{
  gint64 value = ang_record_get_integer (rules->scheme, field);

  *number = value == ANG_UNSET ? 0 : (int) CLAMP (value, 0, G_MAXINT);
  return value != ANG_UNSET;
}

static void
describe_age (Rules *rules)
{
  int least;
  int most;
  gboolean has_least = has_number (rules, ANG_SCHEME_MIN_AGE, &least);
  gboolean has_most = has_number (rules, ANG_SCHEME_MAX_AGE, &most);

  if (has_least && has_most)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Age: %d to %d years on the first day of the course.")), least, most));
  else if (has_least)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Age: at least %d years on the first day of the course.")), least));
  else if (has_most)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Age: at most %d years on the first day of the course.")), most));
}

static void
describe_employment (Rules *rules)
{
  const AngEnumeration *statuses = &ang_employment_status_enumeration;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < statuses->n_choices; i++)
    {
      int status = statuses->choices[i].value;

      if (!ang_nomination_allows (rules->scheme, (AngEmploymentStatus) status, FALSE))
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, ang_enumeration_get_label (statuses, status, rules->language));
    }

  if (names->len > 0)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Employment: %s.")), names->str));
}

static char *
dup_rank (Rules *rules,
          guint  field)
{
  const AngRank *rank = ang_rank_find (ang_record_get_text (rules->scheme, field));

  if (rank == NULL)
    return NULL;

  return ang_rank_format (rank, rank->pppk ? ANG_RANK_STYLE_FULL : ANG_RANK_STYLE_SHORT);
}

static void
describe_rank (Rules *rules)
{
  g_autofree char *least = dup_rank (rules, ANG_SCHEME_MIN_RANK);
  g_autofree char *most = dup_rank (rules, ANG_SCHEME_MAX_RANK);

  if (least != NULL && most != NULL)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Rank: from %s to %s.")), least, most));
  else if (least != NULL)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Rank: %s or higher.")), least));
  else if (most != NULL)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Rank: %s or lower.")), most));
}

static void
describe_education (Rules *rules)
{
  const char *code = ang_record_get_text (rules->scheme, ANG_SCHEME_MIN_EDUCATION);
  const char *label = code != NULL ? ang_store_get_lookup_label (rules->about->store, "education", code, rules->language) : NULL;

  if (label != NULL)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Education: at least %s.")), label));
}

static void
describe_english (Rules *rules)
{
  const char *type = ang_record_get_text (rules->scheme, ANG_SCHEME_ENGLISH_TYPE);
  double score = ang_record_get_real (rules->scheme, ANG_SCHEME_ENGLISH_MIN_SCORE);
  const char *test = type != NULL ? type : translate (rules, NC_ ("nomination", "a recognised test"));
  int months;

  if (!isnan (score))
    {
      g_autofree char *number = ang_number_format_decimal (score, score > (double) (gint64) score ? 1 : 0, rules->language);

      add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "English: %s with a score of at least %s.")), test, number));
    }
  else if (type != NULL)
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "English: a result of %s.")), test));

  if (has_number (rules, ANG_SCHEME_ENGLISH_MAX_AGE_MONTHS, &months))
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "The English test is not older than %d months on the first day of the course.")), months));
}

/* Rules that are one number of years or months and no more than a sentence. */
static void
describe_numbers (Rules *rules)
{
  int number;

  if (has_number (rules, ANG_SCHEME_MIN_SERVICE_YEARS, &number))
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Years of service: at least %d.")), number));
  if (has_number (rules, ANG_SCHEME_RETIREMENT_YEARS, &number))
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Years left before retirement: at least %d.")), number));
  if (has_number (rules, ANG_SCHEME_REPEAT_WITHIN_YEARS, &number))
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Has not taken part in this programme in the last %d years.")), number));
  if (has_number (rules, ANG_SCHEME_COOLING_OFF_YEARS, &number))
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination", "Has not been sent to any training abroad in the last %d years.")), number));
}

static void
describe_passport (Rules *rules)
{
  int months;

  if (has_number (rules, ANG_SCHEME_PASSPORT_MIN_MONTHS, &months) && ang_cohort_is_abroad (ANG_COHORT (rules->about->cohort)))
    add (rules, g_strdup_printf (translate (rules, NC_ ("nomination",
                                                        "Passport: valid for at least %d more months at the start and the return. "
                                                        "It is asked for after the selection, not in this form.")), months));
}

/**
 * ang_nomination_describe_rules:
 *
 * Returns: (transfer full) (element-type utf8): who may be nominated, in words, a line each; the scheme's own rules only
 */
GPtrArray *
ang_nomination_describe_rules (AngRosterCohort *about)
{
  Rules rules = {
    .about = about,
    .scheme = about->scheme,
    .language = about->language,
    .lines = g_ptr_array_new_with_free_func (g_free),
  };

  if (rules.scheme == NULL)
    return rules.lines;

  describe_employment (&rules);
  describe_age (&rules);
  describe_rank (&rules);
  describe_education (&rules);
  describe_english (&rules);
  if (ang_record_get_boolean (rules.scheme, ANG_SCHEME_ONCE))
    add (&rules, g_strdup (translate (&rules, NC_ ("nomination", "Has never taken part in this programme before."))));
  describe_numbers (&rules);
  describe_passport (&rules);

  return rules.lines;
}
