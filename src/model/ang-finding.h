#pragma once

#include "ang-record.h"
#include "ang-sentence.h"
#include "ang-severity.h"

G_BEGIN_DECLS

/* What a finding is about. The words are part of the keys that registers store with a reason: never change one. */
typedef enum
{
  ANG_FINDING_KIND_DUPLICATE_NUMBER = 1,
  ANG_FINDING_KIND_DUPLICATE_PERSON = 2,
  ANG_FINDING_KIND_OVERLAP = 3,
  ANG_FINDING_KIND_QUOTA_EXCEEDED = 4,
  ANG_FINDING_KIND_QUOTA_UNFILLED = 5,
  ANG_FINDING_KIND_QUOTA_SUM = 6,
  ANG_FINDING_KIND_ORIGIN = 7,
  ANG_FINDING_KIND_NUMBER = 8,
  ANG_FINDING_KIND_ELIGIBILITY = 9,
  ANG_FINDING_KIND_NO_LEADER = 10,
  ANG_FINDING_KIND_LEADERS = 11,
  ANG_FINDING_KIND_LEADER_RANK = 12,
  ANG_FINDING_KIND_SNAPSHOT = 13,
  ANG_FINDING_KIND_UNIT_CLOSED = 14,
  ANG_FINDING_KIND_DATES = 15,
  ANG_FINDING_KIND_TRAINING_CAP = 16,
  ANG_FINDING_KIND_ENGLISH = 17,
  ANG_FINDING_KIND_MISSING = 18,
  ANG_FINDING_KIND_NOT_ACTIVE = 19,
  ANG_FINDING_KIND_RESTRICTED = 20,
  ANG_FINDING_KIND_COUNT = 21,
  ANG_FINDING_KIND_SESSION_DATES = 40,
  ANG_FINDING_KIND_SESSION_OVERLAP = 41,
  ANG_FINDING_KIND_SESSION_TIME = 42,
  ANG_FINDING_KIND_PROGRAMME_JP = 43,
  ANG_FINDING_KIND_CERTIFICATE = 44,
  ANG_FINDING_KIND_ABSENCE = 45,
  ANG_FINDING_KIND_UNIT_SHARE = 70,
  ANG_FINDING_KIND_UNIT_NEVER_SERVED = 71,
  ANG_FINDING_KIND_UNSCORED = 60,
  ANG_FINDING_KIND_UNDECIDED = 61,
  ANG_FINDING_KIND_RESERVE_ORDER = 62,
  ANG_FINDING_KIND_REPLACED = 63,
  ANG_FINDING_KIND_REJECTED = 64,
  ANG_FINDING_KIND_TRAVEL = 31,
  ANG_FINDING_KIND_ROOMS = 32,
  ANG_FINDING_KIND_LEAD_TIME = 50,
  ANG_FINDING_KIND_DOCUMENTS = 51,
  ANG_FINDING_KIND_PASSPORT = 52,
  ANG_FINDING_KIND_PASSPORT_NAME = 53,
  ANG_FINDING_KIND_AGREEMENT = 33,
  ANG_FINDING_KIND_NEXT_STEP = 34,
  ANG_FINDING_KIND_SCHEME_QUOTA = 35,
} AngFindingKind;

extern const AngEnumeration ang_finding_kind_enumeration;
extern const AngEnumeration ang_severity_enumeration;

/* Something that a rule noticed, with the way to its cause. Properties: "severity" (int), "kind" (int), "waived"
 * (boolean), "reason" (string or NULL). */
#define ANG_TYPE_FINDING (ang_finding_get_type ())

G_DECLARE_FINAL_TYPE (AngFinding, ang_finding, ANG, FINDING, GObject)

AngFinding      *ang_finding_new                  (AngFindingKind    kind,
                                                   AngSeverity       severity,
                                                   AngSentence      *sentence);
void             ang_finding_set_about            (AngFinding       *self,
                                                   gint64            cohort,
                                                   gint64            person,
                                                   gint64            participation);
void             ang_finding_set_other_person     (AngFinding       *self,
                                                   gint64            person);
void             ang_finding_set_detail           (AngFinding       *self,
                                                   const char       *detail);
void             ang_finding_set_cause            (AngFinding       *self,
                                                   const AngEntity  *entity,
                                                   gint64            id,
                                                   guint             field);
AngFindingKind   ang_finding_get_kind             (AngFinding       *self);
AngSeverity      ang_finding_get_severity         (AngFinding       *self);
const char      *ang_finding_get_key              (AngFinding       *self);
AngSentence     *ang_finding_get_sentence         (AngFinding       *self);
gint64           ang_finding_get_cohort           (AngFinding       *self);
gint64           ang_finding_get_person           (AngFinding       *self);
gint64           ang_finding_get_other_person     (AngFinding       *self);
gint64           ang_finding_get_participation    (AngFinding       *self);
const AngEntity *ang_finding_get_cause            (AngFinding       *self,
                                                   gint64           *id,
                                                   guint            *field);
char            *ang_finding_describe             (AngFinding       *self,
                                                   AngLanguage       language);

gboolean         ang_finding_get_waived           (AngFinding       *self);
const char      *ang_finding_get_reason           (AngFinding       *self);
gint64           ang_finding_get_waiver           (AngFinding       *self);

void             ang_findings_apply_waivers       (GPtrArray        *findings,
                                                   GPtrArray        *waivers);
void             ang_findings_sort                (GPtrArray        *findings);
guint            ang_findings_count               (GPtrArray        *findings,
                                                   AngSeverity       at_least);

G_END_DECLS
