#pragma once

#include "ang-roster-cohort.h"
#include "ang-roster-value.h"

G_BEGIN_DECLS

/* One person of a roster, with all that its columns are worked out from. Private to the room. */
typedef struct
{
  AngRosterCohort *cohort;
  AngRosterNeeds   needs;
  guint            number;
  AngRecord       *participation;
  AngRecord       *person;     /* these are NULL when not needed or not there */
  AngRecord       *employment; /* at the time of the course */
  AngRecord       *passport;   /* the one that is valid longest */
  AngRecord       *details;
  GPtrArray       *earlier;    /* participations before, the latest first */
  GPtrArray       *everybody;  /* who stands in the roster; the caller's */
  AngRecord       *session;    /* in a programme, where there is no person */
  gboolean         day_begins; /* it is the first of its day */
  const char      *fact;       /* in a sheet of facts, where there is no person */
  const char      *fact_text;
  AngCandidate    *candidate;  /* in the cohort's selection */
} AngRosterRow;

/* What a cell holds: a text, a number or a day; nothing when text is NULL and the others are unset. */
typedef struct
{
  char    *text;
  gint64   integer; /* or ANG_UNSET */
  AngDate  date;
  gboolean has_decimal;
  double   decimal; /* shown with two digits */
} AngRosterContent;

gboolean         ang_roster_row_load         (AngRosterRow      *self,
                                              AngRosterCohort   *cohort,
                                              AngRosterNeeds     needs,
                                              AngRecord         *participation,
                                              GCancellable      *cancellable,
                                              GError           **error);
void             ang_roster_row_clear        (AngRosterRow      *self);
AngRosterContent ang_roster_row_get          (AngRosterRow      *self,
                                              AngRosterValue     value,
                                              guint              item);
void             ang_roster_content_clear    (AngRosterContent  *content);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngRosterRow, ang_roster_row_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngRosterContent, ang_roster_content_clear)

G_END_DECLS
