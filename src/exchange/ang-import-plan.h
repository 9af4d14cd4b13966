#pragma once

#include "ang-import-draft.h"
#include "ang-import-units.h"
#include "ang-import.h"

G_BEGIN_DECLS

/* What is known of one row after the check. Small: a file may have a million rows. */
typedef struct
{
  gint64  person;   /* of the register: found, or chosen among the candidates; 0: none */
  guint32 details;  /* where the plan keeps what differs, or the candidates; 0: nothing */
  guint32 reason;   /* which of the plan's reasons; 0: none */
  guint32 twin;     /* the earlier row about the same person, counted from 1; 0: none */
  guint8  verdict;  /* AngImportVerdict */
  guint8  place : 4;   /* AngImportPlace */
  guint8  by_name : 1; /* the person was found by the name alone */
  guint8  decision; /* AngImportDecision */
  guint8  severity; /* AngSeverity; 0: nothing is odd */
} AngImportEntry;

/* How a value of the file stands to that of the register. */
typedef enum
{
  ANG_IMPORT_DIFFERENCE_NONE = 0,
  ANG_IMPORT_DIFFERENCE_FILLS,   /* the register has none */
  ANG_IMPORT_DIFFERENCE_CHANGES,
} AngImportDifference;

/* One difference as the plan keeps it. */
typedef struct
{
  AngImportFieldId field;
  const char      *old; /* (nullable): for people, class C masked */
} AngImportNote;

/* Of which time a list speaks. */
typedef struct
{
  char     *day;  /* ISO 8601 */
  gboolean  past; /* a list of then: what it says of employments counts only where the register knows nothing of that day */
} AngImportTime;

/* What a check found out, and what is decided since. The rows, what they mean and what was found never change; decisions do,
 * in the thread of the session only and never while it is run. Private to the room. */
typedef struct
{
  gatomicrefcount   references;
  AngImportTarget   target;
  AngImportLayout  *layout;
  AngImportMapping *mapping;
  AngImportLookups *lookups;
  AngImportDraft   *example; /* (nullable): has read the rows, and knows of the columns what they tell together */
  AngStore         *store;
  AngDate           today;
  AngImportTime     when;
  AngRecord        *cohort;  /* (nullable): as it was at the check; the user's draft of a new one */
  gboolean          nominated; /* who joins is nominated, whatever the cohort's state */
  char             *note;    /* (nullable): what is kept of everybody who joins */
  GArray           *entries; /* of AngImportEntry, one a row of the layout */
  GByteArray       *details;
  GPtrArray        *reasons; /* of char *; the first is empty */
  GHashTable       *reason_numbers;
  guint             counts[ANG_IMPORT_N_FILTERS];
  GHashTable       *unknown_units; /* folded text → AngImportUnknownUnit */
  gint64            mark;    /* the register's latest change when the check began */
} AngImportPlan;

AngImportPlan  *ang_import_plan_new             (AngStore               *store,
                                                 AngImportTarget         target,
                                                 const AngImportLayout  *layout,
                                                 const AngImportMapping *mapping);
AngImportPlan  *ang_import_plan_ref             (AngImportPlan          *self);
void            ang_import_plan_unref           (AngImportPlan          *self);
guint           ang_import_plan_get_n_rows      (AngImportPlan          *self);
AngImportEntry *ang_import_plan_get             (AngImportPlan          *self,
                                                 guint                   row);
AngImportDraft *ang_import_plan_create_draft    (AngImportPlan          *self);
void            ang_import_plan_read            (AngImportPlan          *self,
                                                 guint                   row,
                                                 AngImportDraft         *draft);
guint           ang_import_plan_get_number      (AngImportPlan          *self,
                                                 guint                   row);
const char     *ang_import_plan_get_sheet       (AngImportPlan          *self,
                                                 guint                   row);
guint32         ang_import_plan_add_reason      (AngImportPlan          *self,
                                                 const char             *reason);
const char     *ang_import_plan_get_reason      (AngImportPlan          *self,
                                                 guint32                 reason);
char           *ang_import_plan_join_reason     (AngImportPlan          *self,
                                                 const char             *words,
                                                 guint32                 twin);
guint32         ang_import_plan_add_notes       (AngImportPlan          *self,
                                                 const AngImportNote    *notes,
                                                 guint                   n_notes);
guint           ang_import_plan_get_n_details   (AngImportPlan          *self,
                                                 guint32                 details);
void            ang_import_plan_get_notes       (AngImportPlan          *self,
                                                 guint32                 details,
                                                 AngImportNote          *notes);
guint32         ang_import_plan_add_candidates  (AngImportPlan            *self,
                                                 const AngImportCandidate *candidates,
                                                 guint                     n_candidates);
void            ang_import_plan_get_candidates  (AngImportPlan          *self,
                                                 guint32                 details,
                                                 AngImportCandidate     *candidates);
gint64          ang_import_plan_get_likeliest   (AngImportPlan          *self,
                                                 guint                   row);
gboolean        ang_import_plan_allows          (AngImportPlan          *self,
                                                 guint                   row,
                                                 AngImportDecision       decision,
                                                 gint64                  person);
gboolean        ang_import_plan_shows           (AngImportPlan          *self,
                                                 guint                   row,
                                                 AngImportFilter         filter);
void            ang_import_plan_add_unknown_unit (AngImportPlan *self,
                                                  const char    *text);
void            ang_import_plan_count           (AngImportPlan          *self);
void            ang_import_plan_decide          (AngImportPlan          *self,
                                                 AngImportExisting       existing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportPlan, ang_import_plan_unref)

G_END_DECLS
