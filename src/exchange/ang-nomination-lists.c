#include "config.h"

#include "ang-nomination-private.h"

#include <glib/gi18n.h>

#include "ang-lookup.h"
#include "ang-rank.h"
#include "ang-scheme.h"
#include "ang-unit.h"

#define PAGE 1000

/* A name that two units share is offered once: it is the same word to whoever chooses it. */
static void
add_once (GPtrArray  *list,
          GHashTable *seen,
          const char *text)
{
  if (text != NULL && g_hash_table_add (seen, g_strdup (text)))
    g_ptr_array_add (list, g_strdup (text));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

static gboolean
read_units (AngNominationJob  *job,
            GPtrArray         *list,
            GError           **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_unit_entity);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = PAGE;

  ang_query_add_integer (query, ANG_UNIT_ACTIVE, ANG_COMPARE_EQUAL, 1);
  for (guint offset = 0; n == PAGE; offset += PAGE)
    {
      g_autoptr (GPtrArray) page = ang_store_read (job->store, query, offset, PAGE, job->cancellable, error);

      if (page == NULL)
        return FALSE;
      n = page->len;
      for (guint i = 0; i < n; i++)
        add_once (list, seen, ang_roster_cohort_pick (job->about[0], g_ptr_array_index (page, i),
                                                      ANG_UNIT_NAME_ID, ANG_UNIT_NAME_EN));
    }
  g_ptr_array_sort (list, compare_names);

  return TRUE;
}

static gboolean
read_education (AngNominationJob  *job,
                GPtrArray         *list,
                GError           **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_lookup_entity);
  g_autoptr (GPtrArray) levels = NULL;

  ang_query_add_text (query, ANG_LOOKUP_KIND, ANG_COMPARE_EQUAL, "education");
  ang_query_add_integer (query, ANG_LOOKUP_ACTIVE, ANG_COMPARE_EQUAL, 1);
  ang_query_add_sort (query, ANG_LOOKUP_LEVEL, FALSE);
  levels = ang_store_read (job->store, query, 0, PAGE, job->cancellable, error);
  if (levels == NULL)
    return FALSE;

  for (guint i = 0; i < levels->len; i++)
    g_ptr_array_add (list, g_strdup (ang_roster_cohort_pick (job->about[0], g_ptr_array_index (levels, i),
                                                             ANG_LOOKUP_LABEL_ID, ANG_LOOKUP_LABEL_EN)));

  return TRUE;
}

static void
list_statuses (AngNominationJob *job,
               GPtrArray        *list)
{
  const AngEnumeration *statuses = &ang_employment_status_enumeration;

  for (guint i = 0; i < statuses->n_choices; i++)
    {
      int status = statuses->choices[i].value;

      if (ang_nomination_allows (job->about[0]->scheme, (AngEmploymentStatus) status, TRUE))
        g_ptr_array_add (list, g_strdup (ang_enumeration_get_label (statuses, status, job->about[0]->language)));
    }
}

/* The highest first: who is nominated is seldom at the beginning of the career. */
static void
add_ranks (GPtrArray *list,
           gboolean   pppk)
{
  gsize n;
  const AngRank *ranks = ang_rank_get_all (&n);

  for (gsize i = n; i > 0; i--)
    {
      const AngRank *rank = &ranks[i - 1];
      g_autofree char *text = ang_rank_format (rank, pppk ? ANG_RANK_STYLE_FULL : ANG_RANK_STYLE_SHORT);

      if (rank->pppk == pppk)
        g_ptr_array_add (list, pppk ? g_strconcat ("PPPK ", text, NULL) : g_strdup (text));
    }
}

static void
list_ranks (AngNominationJob *job,
            GPtrArray        *list)
{
  AngRecord *scheme = job->about[0]->scheme;

  if (ang_nomination_allows (scheme, ANG_EMPLOYMENT_STATUS_PNS, TRUE)
      || ang_nomination_allows (scheme, ANG_EMPLOYMENT_STATUS_CPNS, TRUE))
    add_ranks (list, FALSE);
  if (ang_nomination_allows (scheme, ANG_EMPLOYMENT_STATUS_PPPK, TRUE)
      || ang_nomination_allows (scheme, ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME, TRUE))
    add_ranks (list, TRUE);
}

static void
list_sexes (AngNominationJob *job,
            GPtrArray        *list)
{
  static const AngSex sexes[] = { ANG_SEX_MALE, ANG_SEX_FEMALE };

  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    g_ptr_array_add (list, g_strdup (ang_enumeration_get_label (&ang_sex_enumeration, sexes[i], job->about[0]->language)));
}

/* What the scheme asks for comes first. */
static void
list_tests (AngNominationJob *job,
            GPtrArray        *list)
{
  static const char *const tests[] = { "TOEFL ITP", "TOEFL iBT", "IELTS", "TOEIC", "British Council Aptis", "Duolingo English Test" };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AngRecord *scheme = job->about[0]->scheme;

  add_once (list, seen, scheme != NULL ? ang_record_get_text (scheme, ANG_SCHEME_ENGLISH_TYPE) : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    add_once (list, seen, tests[i]);
}

/**
 * ang_nomination_read_lists:
 *
 * Reads what the drop-down lists of the form offer.
 *
 * Returns: whether it worked
 */
gboolean
ang_nomination_read_lists (AngNominationJob  *job,
                           GError           **error)
{
  for (guint i = 0; i < ANG_NOMINATION_N_LISTS; i++)
    job->lists[i] = g_ptr_array_new_with_free_func (g_free);

  list_statuses (job, job->lists[ANG_NOMINATION_LIST_STATUSES]);
  list_ranks (job, job->lists[ANG_NOMINATION_LIST_RANKS]);
  list_sexes (job, job->lists[ANG_NOMINATION_LIST_SEXES]);
  list_tests (job, job->lists[ANG_NOMINATION_LIST_TESTS]);

  return read_units (job, job->lists[ANG_NOMINATION_LIST_UNITS], error)
         && read_education (job, job->lists[ANG_NOMINATION_LIST_EDUCATION], error);
}

static gboolean
begin_sheet (AngNominationJob  *job,
             GError           **error)
{
  const AngSheetColumn columns[ANG_NOMINATION_N_LISTS] = { { 90, 0 }, { 40, 0 }, { 60, 0 }, { 30, 0 }, { 60, 0 }, { 50, 0 } };
  AngSheetPage page;

  ang_nomination_prepare_page (job, &page, TRUE,
                               ang_nomination_translate (job->about[0]->language, NC_ ("nomination", "Lists")));
  page.hidden = TRUE;

  return ang_sheet_writer_begin (job->writer, &page, columns, ANG_NOMINATION_N_LISTS, error);
}

/**
 * ang_nomination_write_lists:
 *
 * Writes the hidden sheet that the drop-down lists look into: a list a column, without heads.
 *
 * Returns: whether it worked
 */
gboolean
ang_nomination_write_lists (AngNominationJob  *job,
                            GError           **error)
{
  guint n_rows = 0;

  if (!begin_sheet (job, error))
    return FALSE;

  for (guint i = 0; i < ANG_NOMINATION_N_LISTS; i++)
    n_rows = MAX (n_rows, job->lists[i]->len);
  for (guint row = 0; row < n_rows; row++)
    {
      AngSheetCell cells[ANG_NOMINATION_N_LISTS];

      for (guint i = 0; i < ANG_NOMINATION_N_LISTS; i++)
        cells[i] = ang_sheet_text (ANG_SHEET_STYLE_PLAIN,
                                   row < job->lists[i]->len ? g_ptr_array_index (job->lists[i], row) : NULL);
      if (!ang_nomination_add_row (job, cells, ANG_NOMINATION_N_LISTS, 0, error))
        return FALSE;
    }

  return TRUE;
}
