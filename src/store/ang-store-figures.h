#pragma once

#include "ang-date.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The figures of one year. What each counts is said by its AngCountingRule. */
typedef struct
{
  int year;
  gint64 cohorts;       /* departed or later, or known by their number */
  gint64 trips_own;     /* of the own origin, and of cohorts without origins */
  gint64 trips_other;
  gint64 persons;       /* each once */
  gint64 women;         /* of them */
  gint64 sex_known;     /* of them */
} AngYearFigures;

/* Somebody whose longest passport runs out soon, or has run out. Class C: the day itself stays in the register. */
typedef struct
{
  gint64 person;
  char *name;
  gint64 months; /* whole months that are left; -1 when it has run out */
} AngPassportNotice;

gboolean   ang_store_read_year_figures     (AngStore        *self,
                                            int              year,
                                            AngYearFigures  *figures,
                                            GCancellable    *cancellable,
                                            GError         **error);
GPtrArray *ang_store_read_passport_notices (AngStore        *self,
                                            AngDate          today,
                                            guint            limit,
                                            GCancellable    *cancellable,
                                            GError         **error);

G_END_DECLS
