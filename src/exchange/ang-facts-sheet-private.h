#pragma once

#include "ang-facts-sheet.h"
#include "ang-roster-cohort.h"

G_BEGIN_DECLS

/* One thing that is told of a cohort. Private to the room. */
typedef struct
{
  char *name;
  char *text;
} AngFactLine;

/* The people of a cohort as figures. */
typedef struct
{
  guint total;
  guint men;
  guint women;
  guint asn;
  guint non_asn;
  guint own;             /* of the own origin */
  GPtrArray *origins;    /* AngFactCount */
  GPtrArray *units;      /* AngFactCount, of the own origin */
  AngRecord *leader;     /* (nullable) */
} AngFactFigures;

typedef struct
{
  char *name;
  guint n;
} AngFactCount;

GPtrArray      *ang_facts_sheet_list        (AngRosterCohort  *cohort,
                                             GCancellable     *cancellable,
                                             GError          **error);

AngFactFigures *ang_fact_figures_read       (AngRosterCohort  *cohort,
                                             GCancellable     *cancellable,
                                             GError          **error);
void            ang_fact_figures_free       (AngFactFigures   *self);
gboolean        ang_fact_figures_count_before (AngRosterCohort  *cohort,
                                               guint64          *trips,
                                               GCancellable     *cancellable,
                                               GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngFactFigures, ang_fact_figures_free)

G_END_DECLS
