#pragma once

#include "ang-import-draft.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Values as people read them, in the interface's language; class C masked. */
char     *ang_import_shown_dup_value  (AngStore               *store,
                                       AngImportFieldId        field,
                                       const char             *text,
                                       gint64                  number);
char     *ang_import_shown_dup_draft  (AngStore               *store,
                                       const AngImportDraft   *draft,
                                       AngImportFieldId        field);
char     *ang_import_shown_dup_record (AngStore               *store,
                                       AngRecord              *record,
                                       AngImportFieldId        field);
gboolean  ang_import_shown_is_private (const AngImportLayout  *layout,
                                       const AngImportMapping *mapping,
                                       guint                   column);
char     *ang_import_shown_dup_cell   (const AngSheetValue    *value,
                                       AngImportFieldId        field,
                                       gboolean                is_private);
char     *ang_import_shown_dup_name   (const AngImportDraft   *draft);

G_END_DECLS
