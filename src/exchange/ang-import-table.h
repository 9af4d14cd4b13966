#pragma once

#include "ang-import-progress.h"
#include "ang-sheet-book.h"

G_BEGIN_DECLS

/* The rows of one or more sheets, kept compactly: a file is read once. Never changes, so any thread may look. */
#define ANG_TYPE_IMPORT_TABLE (ang_import_table_get_type ())

G_DECLARE_FINAL_TYPE (AngImportTable, ang_import_table, ANG, IMPORT_TABLE, GObject)

AngImportTable *ang_import_table_read           (AngSheetBook           *book,
                                                 const guint            *sheets,
                                                 guint                   n_sheets,
                                                 AngImportProgressFunc   progress,
                                                 gpointer                user_data,
                                                 GCancellable           *cancellable,
                                                 GError                **error);
AngImportTable *ang_import_table_new_for_readers (AngSheetReader *const  *readers,
                                                  const char *const      *names,
                                                  guint                   n_readers,
                                                  GError                **error);
guint           ang_import_table_get_n_sheets   (AngImportTable         *self);
const char     *ang_import_table_get_sheet_name (AngImportTable         *self,
                                                 guint                   sheet);
guint           ang_import_table_get_n_rows     (AngImportTable         *self);
void            ang_import_table_get_rows       (AngImportTable         *self,
                                                 guint                   sheet,
                                                 guint                  *first,
                                                 guint                  *n_rows);
guint           ang_import_table_get_n_columns  (AngImportTable         *self,
                                                 guint                   sheet);
guint           ang_import_table_get_sheet      (AngImportTable         *self,
                                                 guint                   row);
guint           ang_import_table_get_number     (AngImportTable         *self,
                                                 guint                   row);
guint           ang_import_table_count_cells    (AngImportTable         *self,
                                                 guint                   row);
gboolean        ang_import_table_get            (AngImportTable         *self,
                                                 guint                   row,
                                                 guint                   column,
                                                 AngSheetValue          *value);
gboolean        ang_import_table_get_nth        (AngImportTable         *self,
                                                 guint                   row,
                                                 guint                   n,
                                                 AngSheetValue          *value);
gboolean        ang_import_table_get_covering   (AngImportTable         *self,
                                                 guint                   row,
                                                 guint                   column,
                                                 AngSheetRange          *range);
gboolean        ang_import_table_get_filled     (AngImportTable         *self,
                                                 guint                   row,
                                                 guint                   column,
                                                 AngSheetValue          *value);
gsize           ang_import_table_get_size       (AngImportTable         *self);

G_END_DECLS
