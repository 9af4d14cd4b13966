#include "config.h"

#include "ang-nomination-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-state.h"
#include "ang-eligibility.h"
#include "ang-scheme.h"

/* The NIK is protected (class C), and a nomination travels by mail: it is asked for only where the scheme takes people
 * who have no NIP and could not be told apart by a number otherwise. Passports are asked of those who are chosen. */
static const AngNominationColumn columns[] = {
  /* Translators: the headings of columns must be such as lists of staff usually have; a test looks whether they are understood */
  { "number", NULL, NC_ ("nomination", "No."), NULL, NULL, 10,
    ANG_SHEET_CELL_TEXT, .centred = TRUE, .list = ANG_NOMINATION_LIST_NONE },
  { "name", NC_ ("nomination", "Who is nominated"), NC_ ("nomination", "Full name"),
    NC_ ("nomination", "As on the identity card, without titles."), "Sari Wulandari", 50,
    ANG_SHEET_CELL_IDENTIFIER, .required = TRUE, .list = ANG_NOMINATION_LIST_NONE },
  { "title_front", NULL, NC_ ("nomination", "Titles before the name"),
    NC_ ("nomination", "Academic titles, if any."), "dr.", 22,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_NONE },
  { "title_back", NULL, NC_ ("nomination", "Titles after the name"),
    NC_ ("nomination", "Academic titles, if any."), "S.Sos., M.Si.", 27,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_NONE },
  { "nip", NULL, NC_ ("nomination", "NIP or NI PPPK"),
    NC_ ("nomination", "18 digits. Empty for people who are not civil servants."), NULL, 40,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_NONE, .check = ANG_NOMINATION_CHECK_NIP },
  { "nik", NULL, NC_ ("nomination", "NIK"),
    NC_ ("nomination", "16 digits. Only for people without a NIP: it is protected data."), NULL, 36,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_NONE, .check = ANG_NOMINATION_CHECK_NIK,
    .need = ANG_NOMINATION_WITHOUT_NIP },
  { "sex", NULL, NC_ ("nomination", "Sex"),
    NC_ ("nomination", "Choose from the list."), NULL, 22,
    ANG_SHEET_CELL_IDENTIFIER, .required = TRUE, .strict = TRUE, .list = ANG_NOMINATION_LIST_SEXES, .choice = 1 },
  { "birth_place", NULL, NC_ ("nomination", "Place of birth"),
    NC_ ("nomination", "City or regency."), "Jambi", 30,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_NONE },
  { "birth_date", NULL, NC_ ("nomination", "Date of birth"),
    NC_ ("nomination", "Day-month-year, for instance 17-03-1985."), "17-03-1985", 25,
    ANG_SHEET_CELL_DATE_SHORT, .centred = TRUE, .required = TRUE, .strict = TRUE, .list = ANG_NOMINATION_LIST_NONE,
    .check = ANG_NOMINATION_CHECK_BIRTH },
  { "status", NC_ ("nomination", "Employment"), NC_ ("nomination", "Employment status"),
    NC_ ("nomination", "Choose from the list."), NULL, 25,
    ANG_SHEET_CELL_IDENTIFIER, .required = TRUE, .list = ANG_NOMINATION_LIST_STATUSES },
  { "rank", NULL, NC_ ("nomination", "Rank or grade"),
    NC_ ("nomination", "Choose from the list. Empty for people who are not civil servants."), NULL, 42,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_RANKS, .choice = 6 },
  { "post", NULL, NC_ ("nomination", "Position"),
    NC_ ("nomination", "In Indonesian, as in the decree."), "Analis Kebijakan Ahli Muda", 48,
    ANG_SHEET_CELL_IDENTIFIER, .required = TRUE, .list = ANG_NOMINATION_LIST_NONE },
  { "post_en", NULL, NC_ ("nomination", "Position in English"),
    NC_ ("nomination", "As the host is to read it; empty if nobody knows."), "Policy Analyst", 48,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_NONE, .need = ANG_NOMINATION_ABROAD },
  { "unit", NULL, NC_ ("nomination", "Unit"),
    NC_ ("nomination", "Choose from the list. A unit that is missing there may be typed."), NULL, 58,
    ANG_SHEET_CELL_IDENTIFIER, .required = TRUE, .list = ANG_NOMINATION_LIST_UNITS },
  { "phone", NC_ ("nomination", "Contact"), NC_ ("nomination", "Mobile phone (WhatsApp)"),
    NC_ ("nomination", "With its leading 0."), "081200000000", 32,
    ANG_SHEET_CELL_IDENTIFIER, .required = TRUE, .list = ANG_NOMINATION_LIST_NONE },
  { "email", NULL, NC_ ("nomination", "E-mail"),
    NC_ ("nomination", "An address that is read every day."), "sari@contoh.go.id", 46,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_NONE },
  { "education", NC_ ("nomination", "Qualification"), NC_ ("nomination", "Highest education"),
    NC_ ("nomination", "Choose from the list."), NULL, 34,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_EDUCATION, .choice = 10 },
  { "english_type", NULL, NC_ ("nomination", "English test"),
    NC_ ("nomination", "The last test that was taken; another than in the list may be typed."), NULL, 27,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_TESTS, .need = ANG_NOMINATION_ENGLISH },
  { "english_score", NULL, NC_ ("nomination", "Score"),
    NC_ ("nomination", "The number on the certificate."), "480", 16,
    ANG_SHEET_CELL_TEXT, .centred = TRUE, .list = ANG_NOMINATION_LIST_NONE, .check = ANG_NOMINATION_CHECK_SCORE,
    .need = ANG_NOMINATION_ENGLISH },
  { "english_date", NULL, NC_ ("nomination", "Date of the test"),
    NC_ ("nomination", "Day-month-year, as on the certificate."), "12-02-2025", 25,
    ANG_SHEET_CELL_DATE_SHORT, .centred = TRUE, .list = ANG_NOMINATION_LIST_NONE,
    .check = ANG_NOMINATION_CHECK_RECENT, .need = ANG_NOMINATION_ENGLISH_AGE },
  { "remarks", NC_ ("nomination", "Remarks"), NC_ ("nomination", "Remarks"),
    NC_ ("nomination", "Why this person: achievement, loyalty, integrity; and what else should be known."), NULL, 60,
    ANG_SHEET_CELL_IDENTIFIER, .list = ANG_NOMINATION_LIST_NONE },
};

/** Returns: the text in a language of the workbook */
const char *
ang_nomination_translate (AngLanguage  language,
                          const char  *msgid)
{
  return ang_language_translate (language, "nomination", msgid);
}

/** Returns: what stands before a cell that is filled in above the table */
const char *
ang_nomination_get_label (AngNominationLabel label,
                          AngLanguage        language)
{
  static const char *const labels[ANG_NOMINATION_N_LABELS] = {
    [ANG_NOMINATION_BY] = NC_ ("nomination", "Nominated by"),
    [ANG_NOMINATION_LETTER_NUMBER] = NC_ ("nomination", "Letter no."),
    [ANG_NOMINATION_LETTER_DATE] = NC_ ("nomination", "Letter date"),
  };

  return ang_language_translate (language, "nomination", labels[label]);
}

/** Returns: the name of the sheet that is filled in, as guidance in any language must call it */
const char *
ang_nomination_get_sheet_name (AngNominationJob *job)
{
  return ang_nomination_translate (job->about[0]->language, NC_ ("nomination", "Nomination"));
}

/**
 * ang_nomination_allows:
 * @scheme: (nullable): a scheme
 * @otherwise: the answer where it does not say whom it takes
 *
 * Returns: whether the scheme takes people of that employment
 */
gboolean
ang_nomination_allows (AngRecord           *scheme,
                       AngEmploymentStatus  status,
                       gboolean             otherwise)
{
  const char *allowed = scheme != NULL ? ang_record_get_text (scheme, ANG_SCHEME_ALLOWED_STATUSES) : NULL;
  g_auto (GStrv) words = g_strsplit_set (allowed != NULL ? allowed : "", ";,", -1);
  gboolean says = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const AngChoice *choice = ang_eligibility_find_status (words[i]);

      if (choice != NULL && choice->value == (int) status)
        return TRUE;
      says |= choice != NULL;
    }

  return says ? FALSE : otherwise;
}

static gboolean
asks_for_test (AngRecord *scheme)
{
  return scheme != NULL && (ang_record_is_set (scheme, ANG_SCHEME_ENGLISH_TYPE)
                            || !isnan (ang_record_get_real (scheme, ANG_SCHEME_ENGLISH_MIN_SCORE)));
}

static gboolean
is_wanted (AngRosterCohort   *about,
           AngNominationNeed  need)
{
  gboolean abroad = ang_cohort_is_abroad (ANG_COHORT (about->cohort));

  switch (need)
    {
    case ANG_NOMINATION_WITHOUT_NIP:
      return ang_nomination_allows (about->scheme, ANG_EMPLOYMENT_STATUS_NON_ASN, FALSE);
    case ANG_NOMINATION_ABROAD:
      return abroad;
    case ANG_NOMINATION_ENGLISH:
      return abroad || asks_for_test (about->scheme);
    case ANG_NOMINATION_ENGLISH_AGE:
      return about->scheme != NULL && ang_record_is_set (about->scheme, ANG_SCHEME_ENGLISH_MAX_AGE_MONTHS);
    case ANG_NOMINATION_ALWAYS:
    default:
      return TRUE;
    }
}

/**
 * ang_nomination_choose_columns:
 *
 * Returns: (transfer full) (element-type AngNominationColumn): the columns that the cohort needs; the columns are static
 */
GPtrArray *
ang_nomination_choose_columns (AngRosterCohort *about)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (is_wanted (about, columns[i].need))
        g_ptr_array_add (chosen, (gpointer) & columns[i]);
    }

  return chosen;
}

/**
 * ang_nomination_dup_example:
 *
 * Returns: (transfer full): something that could stand in the column, "" for nothing
 */
char *
ang_nomination_dup_example (AngNominationJob          *job,
                            const AngNominationColumn *column)
{
  GPtrArray *list = column->list != ANG_NOMINATION_LIST_NONE ? job->lists[column->list] : NULL;

  if (list == NULL || list->len == 0)
    return g_strdup (column->example != NULL ? column->example : "");

  return g_strdup (g_ptr_array_index (list, MIN (column->choice, list->len - 1)));
}
