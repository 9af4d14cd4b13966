#pragma once

#include "ang-cohort.h"
#include "ang-facts.h"
#include "ang-sentence.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_DUE_KIND_LEAD_TIME = 1, /* a day that follows from the departure or the return */
  ANG_DUE_KIND_OWN = 2,       /* a deadline that somebody wrote for one cohort */
  ANG_DUE_KIND_DOCUMENTS = 3, /* documents of one kind that are missing by then */
  ANG_DUE_KIND_NEXT_STEP = 4, /* what was agreed with a partner */
  ANG_DUE_KIND_EXPIRY = 5,    /* an agreement ends */
} AngDueKind;

/* Something that is to be done by a day. Whoever computes it fills it in; it is read only afterwards. */
#define ANG_TYPE_DUE (ang_due_get_type ())

G_DECLARE_FINAL_TYPE (AngDue, ang_due, ANG, DUE, GObject)

AngDue          *ang_due_new            (AngDueKind       kind,
                                         AngDate          date,
                                         AngSentence     *sentence);
void             ang_due_set_about      (AngDue          *self,
                                         gint64           cohort,
                                         gint64           partner,
                                         gint64           person);
void             ang_due_set_cause      (AngDue          *self,
                                         const AngEntity *entity,
                                         gint64           id,
                                         guint            field);
void             ang_due_set_done       (AngDue          *self,
                                         gboolean         done,
                                         AngDate          on);
void             ang_due_set_overridden (AngDue          *self,
                                         gboolean         overridden);
void             ang_due_set_dropped    (AngDue          *self,
                                         gboolean         dropped);
void             ang_due_set_deadline   (AngDue          *self,
                                         AngRecord       *lead_time,
                                         AngRecord       *deadline);
AngDueKind       ang_due_get_kind       (AngDue          *self);
AngDate          ang_due_get_date       (AngDue          *self);
AngSentence     *ang_due_get_sentence   (AngDue          *self);
char            *ang_due_describe       (AngDue          *self,
                                         AngLanguage      language);
gint64           ang_due_get_cohort     (AngDue          *self);
gint64           ang_due_get_partner    (AngDue          *self);
gint64           ang_due_get_person     (AngDue          *self);
const AngEntity *ang_due_get_cause      (AngDue          *self,
                                         gint64          *id,
                                         guint           *field);
gboolean         ang_due_get_done       (AngDue          *self);
AngDate          ang_due_get_done_on    (AngDue          *self);
gboolean         ang_due_get_overridden (AngDue          *self);
gboolean         ang_due_get_dropped    (AngDue          *self);
gboolean         ang_due_is_overdue     (AngDue          *self,
                                         AngDate          today);
AngRecord       *ang_due_get_lead_time  (AngDue          *self);
AngRecord       *ang_due_get_deadline   (AngDue          *self);
void             ang_dues_sort          (GPtrArray       *dues);

G_END_DECLS
