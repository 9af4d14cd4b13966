#pragma once

#include "ang-checkup.h"
#include "ang-database.h"
#include "ang-facts.h"

G_BEGIN_DECLS

/* The findings of one cohort or one person; shared by all checkups in which they are the same. */
typedef struct
{
  gatomicrefcount ref_count;
  char *name;
  AngRecord *cohort; /* (nullable) */
  GArray *going;     /* (nullable) of gint64: who takes a place in the cohort */
  GPtrArray *dues;   /* (nullable) of AngDue: what is to be done for the cohort by when */
  GPtrArray *findings;
} AngCheckupPart;

struct _AngCheckup
{
  gatomicrefcount ref_count;
  AngDate today;
  GArray *order;       /* of gint64: the cohorts */
  GHashTable *cohorts; /* id → AngCheckupPart */
  GHashTable *people;  /* id → AngCheckupPart of those about whom there is something to say */
  GPtrArray *findings; /* about the register */
  GPtrArray *dues;     /* (nullable) of AngDue: what is to be done with partners by when */
};

AngCheckup     *ang_checkup_new           (AngDate          today);
AngCheckupPart *ang_checkup_part_ref      (AngCheckupPart  *self);
void            ang_checkup_part_unref    (AngCheckupPart  *self);

gboolean        ang_checkup_read_order    (AngCheckup      *self,
                                           AngStore        *store,
                                           GError         **error);
gboolean        ang_checkup_read_cohorts  (AngCheckup      *self,
                                           AngStore        *store,
                                           const GArray    *cohorts,
                                           GCancellable    *cancellable,
                                           GError         **error);
gboolean        ang_checkup_take_people   (AngCheckup      *self,
                                           AngStore        *store,
                                           GPtrArray       *findings,
                                           GError         **error);
gboolean        ang_checkup_read_register (AngCheckup      *self,
                                           AngStore        *store,
                                           AngCheckup      *before,
                                           GError         **error);

G_END_DECLS
