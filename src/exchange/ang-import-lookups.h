#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* What the words of a list are looked up in: units, origins, editable lists. Filled once; then any thread may ask. */
typedef struct _AngImportLookups AngImportLookups;

AngImportLookups *ang_import_lookups_new                (void);
void              ang_import_lookups_free               (AngImportLookups       *self);
void              ang_import_lookups_add                (AngImportLookups       *self,
                                                         AngRecord              *record);
void              ang_import_lookups_add_all            (AngImportLookups       *self,
                                                         GPtrArray              *records);
void              ang_import_lookups_add_alias          (AngImportLookups       *self,
                                                         const char             *key,
                                                         gint64                  unit);
gint64            ang_import_lookups_find_unit          (AngImportLookups       *self,
                                                         const char             *text);
gint64            ang_import_lookups_find_origin        (AngImportLookups       *self,
                                                         const char             *text);
const char       *ang_import_lookups_find_origin_behind (AngImportLookups       *self,
                                                         const char             *text,
                                                         gint64                 *origin);
gint64            ang_import_lookups_get_own            (const AngImportLookups *self);
const char       *ang_import_lookups_find_code          (const AngImportLookups *self,
                                                         const char             *kind,
                                                         const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportLookups, ang_import_lookups_free)

G_END_DECLS
