#pragma once

#include "ang-import-table.h"

G_BEGIN_DECLS

/* One line of a sheet as it stands in the file; or the gap where lines are left out. */
#define ANG_TYPE_IMPORT_LINE (ang_import_line_get_type ())

G_DECLARE_FINAL_TYPE (AngImportLine, ang_import_line, ANG, IMPORT_LINE, GObject)

gboolean  ang_import_line_is_gap     (AngImportLine *self);
guint     ang_import_line_get_number (AngImportLine *self);
char     *ang_import_line_dup_cell   (AngImportLine *self,
                                      guint          column);

/* The first and the last lines of a sheet, as a list: enough to see where its table is, however long it is. */
#define ANG_TYPE_IMPORT_EXCERPT (ang_import_excerpt_get_type ())

G_DECLARE_FINAL_TYPE (AngImportExcerpt, ang_import_excerpt, ANG, IMPORT_EXCERPT, GObject)

AngImportExcerpt *ang_import_excerpt_new (AngImportTable *table,
                                          guint           sheet);

G_END_DECLS
