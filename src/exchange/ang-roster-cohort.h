#pragma once

#include "ang-date.h"
#include "ang-documents.h"
#include "ang-selection.h"
#include "ang-store.h"

G_BEGIN_DECLS

typedef struct _AngRosterProgramme AngRosterProgramme;

/* What a roster says of its cohort, in the language of the document. Private to the room. */
typedef struct
{
  AngStore    *store;
  AngLanguage  language;
  AngRecord   *cohort;
  AngRecord   *scheme;   /* (nullable) */
  AngRecord   *partner;  /* (nullable): the scheme's */
  AngRecord   *host;     /* (nullable) */
  GHashTable  *origins;  /* gint64 id to AngRecord */
  AngDate      start;    /* the day at which ages and years of service are told */
  char        *place;    /* "CDAC Mohali, India" */
  char        *dates;    /* of the course */
  char        *period;   /* from departure to return */
  char        *cost;     /* who pays */
  AngSelection *selection; /* where a column or the order needs it */
  gboolean     in_city;  /* whether place begins with a city or country, not with an institution */
  GPtrArray   *legs;     /* (nullable): of everybody; these are read when a roster needs them */
  GPtrArray   *lodgings;
  GPtrArray   *rooms;
  AngDocuments *documents; /* (nullable): read when a roster needs them */
  GPtrArray   *headings;   /* of the columns of documents */
  AngRosterProgramme *programme; /* (nullable): sessions and attendance, read when a roster needs them */
} AngRosterCohort;

AngRosterCohort *ang_roster_cohort_new            (AngStore         *store,
                                                   gint64            id,
                                                   AngLanguage       language,
                                                   GCancellable     *cancellable,
                                                   GError          **error);
void             ang_roster_cohort_free           (AngRosterCohort  *self);
const char      *ang_roster_cohort_pick           (AngRosterCohort  *self,
                                                   AngRecord        *record,
                                                   guint             indonesian,
                                                   guint             english);
const char      *ang_roster_cohort_get_title      (AngRosterCohort  *self);
char            *ang_roster_cohort_dup_programme  (AngRosterCohort  *self);
char            *ang_roster_cohort_dup_occasion   (AngRosterCohort  *self);
char            *ang_roster_cohort_dup_date       (AngRosterCohort  *self,
                                                   const char       *iso);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngRosterCohort, ang_roster_cohort_free)

G_END_DECLS
