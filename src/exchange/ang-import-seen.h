#pragma once

#include "ang-import-draft.h"

G_BEGIN_DECLS

/* Who has come up in a file already, and in which row; a few bytes for each. Private to the room. */
typedef struct _AngImportSeen AngImportSeen;

AngImportSeen *ang_import_seen_new        (void);
void           ang_import_seen_free       (AngImportSeen        *self);
guint          ang_import_seen_draft      (AngImportSeen        *self,
                                           const AngImportDraft *draft,
                                           guint                 row);
guint          ang_import_seen_person     (AngImportSeen        *self,
                                           gint64                person,
                                           guint                 row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportSeen, ang_import_seen_free)

G_END_DECLS
