#pragma once

#include "ang-changes.h"
#include "ang-finding.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What the rules notice in a whole register at one moment. Never changes: who wants it to be of today makes a new one of it,
 * in which only what was touched since is computed again and all else is shared. Every thread may look at it. */
typedef struct _AngCheckup AngCheckup;

/* What was noticed about one cohort, one person, or (without either) the register. */
typedef struct
{
  const AngEntity *entity; /* of cohorts or of people; NULL for the register */
  gint64 id;
  const char *name;        /* a cohort's code, a person's name with titles */
  AngRecord *cohort;       /* (nullable) */
  GPtrArray *findings;     /* of AngFinding, the gravest first, those set aside last */
} AngCheckupGroup;

/* How much of it was computed. */
typedef struct
{
  guint n_cohorts;
  guint n_people; /* 0 when all were gone through */
  gboolean whole;
} AngCheckupWork;

AngCheckup *ang_checkup_read        (AngStore        *store,
                                     AngDate          today,
                                     GCancellable    *cancellable,
                                     AngCheckupWork  *work,
                                     GError         **error);
AngCheckup *ang_checkup_renew       (AngCheckup      *self,
                                     AngStore        *store,
                                     AngChanges      *changes,
                                     GCancellable    *cancellable,
                                     AngCheckupWork  *work,
                                     GError         **error);
AngCheckup *ang_checkup_ref         (AngCheckup      *self);
void        ang_checkup_unref       (AngCheckup      *self);
AngDate     ang_checkup_get_today   (AngCheckup      *self);
GPtrArray  *ang_checkup_list_groups (AngCheckup      *self);
GPtrArray  *ang_checkup_list_dues   (AngCheckup      *self);
GPtrArray  *ang_checkup_list_cohorts (AngCheckup     *self);
AngRecord  *ang_checkup_find_cohort (AngCheckup      *self,
                                     gint64           cohort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngCheckup, ang_checkup_unref)

G_END_DECLS
