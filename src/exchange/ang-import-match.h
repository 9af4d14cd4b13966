#pragma once

#include "ang-import-draft.h"
#include "ang-import-person.h"
#include "ang-import-plan.h"

G_BEGIN_DECLS

/* How a row's person was found, or not. */
typedef enum
{
  ANG_IMPORT_MATCH_NOBODY = 1,
  ANG_IMPORT_MATCH_NUMBER,
  ANG_IMPORT_MATCH_NAME_AND_BIRTH,
  ANG_IMPORT_MATCH_NAME,           /* by the name alone, which is nobody else's */
  ANG_IMPORT_MATCH_ASK,            /* the user has to say */
  ANG_IMPORT_MATCH_CLASH,          /* its numbers are those of different people */
} AngImportMatchKind;

typedef struct
{
  AngImportMatchKind  kind;
  gint64              person;
  GArray             *candidates; /* of gint64, the likeliest first */
  gboolean            namesake;   /* it is asked about the only one who is called exactly so */
  gboolean            renamed;    /* found by the number, and called quite otherwise, though not so that it has to be asked */
  const char         *reason;     /* (nullable): in the interface's language */
} AngImportMatch;

/* The people of a register whom some hundred rows may be about, read with as few questions as possible. */
typedef struct _AngImportMatcher AngImportMatcher;

AngImportMatcher *ang_import_matcher_new        (AngStore                *store,
                                                 const AngImportMapping  *mapping,
                                                 AngImportTarget          target,
                                                 guint                    n_rows,
                                                 GCancellable            *cancellable,
                                                 GError                 **error);
void              ang_import_matcher_free       (AngImportMatcher        *self);
gboolean          ang_import_matcher_read       (AngImportMatcher        *self,
                                                 AngImportDraft         **drafts,
                                                 guint                    n_drafts,
                                                 GError                 **error);
void              ang_import_matcher_find       (AngImportMatcher        *self,
                                                 guint                    position,
                                                 AngImportMatch          *match);
AngImportPerson  *ang_import_matcher_get_person (AngImportMatcher        *self,
                                                 gint64                   id);
void              ang_import_match_clear        (AngImportMatch          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportMatcher, ang_import_matcher_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngImportMatch, ang_import_match_clear)

G_END_DECLS
