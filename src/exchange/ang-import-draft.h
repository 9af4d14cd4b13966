#pragma once

#include "ang-date.h"
#include "ang-import-layout.h"
#include "ang-import-lookups.h"
#include "ang-import-mapping.h"
#include "ang-severity.h"

G_BEGIN_DECLS

/* What is to be said about a cell, or about the row as a whole. An error: the value cannot be taken as it is, and the draft
 * has none of it. A warning: it is taken, and somebody should look. Information: how it was understood. */
typedef struct
{
  int               column;  /* of the layout; -1: the row */
  AngImportFieldId  field;
  AngSeverity       severity;
  const char       *message; /* in the interface's language; lives as long as the draft is not read anew */
} AngImportIssue;

typedef struct
{
  AngDate           today;
  AngImportLookups *lookups; /* (nullable) */
} AngImportContext;

/* One row in the form registers store: normalised values by field, and what is to be said about them. Made once, read anew
 * for every row. */
typedef struct _AngImportDraft AngImportDraft;

AngImportDraft       *ang_import_draft_new        (void);
AngImportDraft       *ang_import_draft_new_beside (const AngImportDraft   *other);
void                  ang_import_draft_free       (AngImportDraft         *self);
void                  ang_import_draft_read       (AngImportDraft         *self,
                                                   const AngImportLayout  *layout,
                                                   const AngImportMapping *mapping,
                                                   guint                   row,
                                                   const AngImportContext *context);
gboolean              ang_import_draft_has        (const AngImportDraft   *self,
                                                   AngImportFieldId        field);
const char           *ang_import_draft_get_text   (const AngImportDraft   *self,
                                                   AngImportFieldId        field);
gint64                ang_import_draft_get_number (const AngImportDraft   *self,
                                                   AngImportFieldId        field);
int                   ang_import_draft_get_column (const AngImportDraft   *self,
                                                   AngImportFieldId        field);
const char           *ang_import_draft_get_raw    (const AngImportDraft   *self,
                                                   AngImportFieldId        field);
const AngImportIssue *ang_import_draft_get_issues (const AngImportDraft   *self,
                                                   guint                  *n_issues);
AngSeverity           ang_import_draft_get_worst  (const AngImportDraft   *self);
void                  ang_import_draft_fill       (const AngImportDraft   *self,
                                                   AngRecord              *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportDraft, ang_import_draft_free)

G_END_DECLS
