#include "config.h"

#include "ang-store-figures.h"

#include "ang-store-private.h"

/* So long before a passport runs out somebody should know, and so long afterwards nobody is reminded any more. */
#define MONTHS_AHEAD 8
#define MONTHS_BACK 12

/* A year's trainings are those of the cohorts that are counted in it. States 7 and 8 of a place are departed and completed,
 * from state 6 to 8 a cohort has departed, 11 and 12 are postponed and cancelled. */
#define TRIPS \
  "FROM cohort c JOIN participation t ON t.cohort_id = c.id AND t.state IN (7, 8) " \
  "WHERE c.year = ?1 AND NOT c.count_only"

static gboolean
read_number (AngDatabase  *database,
             const char   *sql,
             int           year,
             gint64       *number,
             GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, year);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  *number = row ? ang_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

/* Cohorts of which only the number is known count as that number; an origin that is not named is the own one. */
static gboolean
read_figures (AngDatabase     *database,
              AngYearFigures  *figures,
              GError         **error)
{
  gint64 named_own, named_other, counted, counted_other;

  if (!read_number (database, "SELECT count(*) FROM cohort c WHERE c.year = ? AND (c.state BETWEEN 6 AND 8 OR (c.count_only AND c.state NOT IN (11, 12)))",
                    figures->year, &figures->cohorts, error)
      || !read_number (database, "SELECT count(*) " TRIPS " AND coalesce ((SELECT g.is_own FROM origin g WHERE g.id = t.origin_id), 1)",
                       figures->year, &named_own, error)
      || !read_number (database, "SELECT count(*) " TRIPS " AND NOT coalesce ((SELECT g.is_own FROM origin g WHERE g.id = t.origin_id), 1)",
                       figures->year, &named_other, error)
      || !read_number (database, "SELECT coalesce (sum(c.count_total), 0) FROM cohort c WHERE c.year = ? AND c.count_only AND c.state NOT IN (11, 12)",
                       figures->year, &counted, error)
      || !read_number (database, "SELECT coalesce (sum(o.count_only_number), 0) FROM cohort c JOIN cohort_origin o ON o.cohort_id = c.id "
                                 "JOIN origin g ON g.id = o.origin_id WHERE c.year = ? AND c.count_only AND c.state NOT IN (11, 12) AND NOT g.is_own",
                       figures->year, &counted_other, error)
      || !read_number (database, "SELECT count(DISTINCT t.person_id) " TRIPS, figures->year, &figures->persons, error)
      || !read_number (database, "SELECT count(*) FROM person p WHERE p.sex = 2 AND p.id IN (SELECT t.person_id " TRIPS ")", figures->year,
                       &figures->women, error)
      || !read_number (database, "SELECT count(*) FROM person p WHERE p.sex <> 0 AND p.id IN (SELECT t.person_id " TRIPS ")", figures->year,
                       &figures->sex_known, error))
    return FALSE;

  figures->trips_own = named_own + MAX (counted - counted_other, 0);
  figures->trips_other = named_other + counted_other;

  return TRUE;
}

/**
 * ang_store_read_year_figures:
 * @figures: (out): what happened in that year so far
 */
gboolean
ang_store_read_year_figures (AngStore        *self,
                             int              year,
                             AngYearFigures  *figures,
                             GCancellable    *cancellable,
                             GError         **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, cancellable, error);
  gboolean read;

  if (database == NULL)
    return FALSE;
  *figures = (AngYearFigures) { .year = year };
  read = read_figures (database, figures, error);
  ang_readers_give_back (self->readers, database);

  return read;
}

static void
notice_free (AngPassportNotice *notice)
{
  g_free (notice->name);
  g_free (notice);
}

/* Whole months from @today on. */
static gint64
count_months (AngDate today,
              AngDate expiry)
{
  gint64 months = 0;

  if (ang_date_compare (expiry, today) < 0)
    return -1;
  while (months < MONTHS_AHEAD && ang_date_compare (ang_date_add_months (today, (int) months + 1), expiry) <= 0)
    months++;

  return months;
}

static gboolean
read_notices (AngStatement  *statement,
              AngDate        today,
              GPtrArray     *notices,
              GError       **error)
{
  while (TRUE)
    {
      AngPassportNotice notice;
      AngDate expiry;
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      if (!ang_date_parse_iso (ang_statement_get_text (statement, 2), &expiry) || !ang_date_is_complete (expiry))
        continue;
      notice = (AngPassportNotice) { ang_statement_get_integer (statement, 0), g_strdup (ang_statement_get_text (statement, 1)),
        count_months (today, expiry) };
      g_ptr_array_add (notices, g_memdup2 (&notice, sizeof notice));
    }
}

/**
 * ang_store_read_passport_notices:
 * @limit: how many at most
 *
 * People who are active and whose passports have all run out, or run out within months: the soonest first.
 *
 * Returns: (transfer full) (element-type AngPassportNotice): who should renew the passport
 */
GPtrArray *
ang_store_read_passport_notices (AngStore      *self,
                                 AngDate        today,
                                 guint          limit,
                                 GCancellable  *cancellable,
                                 GError       **error)
{
  g_autofree char *from = ang_date_to_iso (ang_date_add_months (today, -MONTHS_BACK));
  g_autofree char *to = ang_date_to_iso (ang_date_add_months (today, MONTHS_AHEAD));
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func ((GDestroyNotify) notice_free);
  AngDatabase *database = ang_readers_borrow (self->readers, cancellable, error);
  g_autoptr (AngStatement) statement = NULL;
  gboolean read = FALSE;

  if (database == NULL)
    return NULL;

  statement = ang_database_prepare (database,
                                    "SELECT p.id, trim (coalesce (p.title_front || ' ', '') || p.name || coalesce (', ' || p.title_back, '')), "
                                    "max (x.expiry_date) AS last FROM passport x JOIN person p ON p.id = x.person_id "
                                    "WHERE p.status IN (0, 1) GROUP BY p.id HAVING last BETWEEN ? AND ? ORDER BY last, p.name LIMIT ?", error);
  if (statement != NULL)
    {
      ang_statement_bind_text (statement, 1, from);
      ang_statement_bind_text (statement, 2, to);
      ang_statement_bind_integer (statement, 3, limit);
      read = read_notices (statement, today, notices, error);
    }
  g_clear_pointer (&statement, ang_statement_free);
  ang_readers_give_back (self->readers, database);

  return read ? g_steal_pointer (&notices) : NULL;
}
