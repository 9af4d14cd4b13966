#pragma once

#include <gtk/gtk.h>

#include "ang-findings-board.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_FINDING_SCOPE_CURRENT = 0, /* no cohorts that are over for long */
  ANG_FINDING_SCOPE_ALL,
  ANG_FINDING_SCOPE_COHORTS,
  ANG_FINDING_SCOPE_PEOPLE,
  ANG_FINDING_SCOPE_REGISTER,
} AngFindingScope;

/* Which findings are wanted. 0 is any. */
typedef struct
{
  AngSeverity at_least;
  AngSeverity exactly;
  AngFindingKind kind;
  AngFindingScope scope;
  gint64 cohort;
  gboolean waived; /* those set aside, instead of the others */
} AngFindingFilter;

/* Findings under one heading: of a cohort, of all people beside the cohorts, of the register. */
typedef struct
{
  AngRecord *cohort;   /* (nullable) */
  gboolean people;
  GPtrArray *findings; /* of AngFinding */
} AngShownGroup;

GPtrArray *ang_finding_groups_filter  (AngFindingsBoard       *board,
                                       const AngFindingFilter *filter);
guint      ang_finding_groups_count   (GPtrArray              *groups,
                                       AngSeverity             severity);
GtkWidget *ang_finding_groups_new_row (const AngShownGroup    *group);
char      *ang_finding_groups_describe (GPtrArray             *groups);

G_END_DECLS
