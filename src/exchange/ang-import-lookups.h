#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* What the words of a list are looked up in: units, origins, editable lists. Filled once, then only read: any thread may. */
typedef struct _AngImportLookups AngImportLookups;

AngImportLookups *ang_import_lookups_new         (void);
void              ang_import_lookups_free        (AngImportLookups       *self);
void              ang_import_lookups_add         (AngImportLookups       *self,
                                                  AngRecord              *record);
void              ang_import_lookups_add_all     (AngImportLookups       *self,
                                                  GPtrArray              *records);
gint64            ang_import_lookups_find_unit   (const AngImportLookups *self,
                                                  const char             *text);
gint64            ang_import_lookups_find_origin (const AngImportLookups *self,
                                                  const char             *text);
gint64            ang_import_lookups_get_own     (const AngImportLookups *self);
const char       *ang_import_lookups_find_code   (const AngImportLookups *self,
                                                  const char             *kind,
                                                  const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportLookups, ang_import_lookups_free)

G_END_DECLS
