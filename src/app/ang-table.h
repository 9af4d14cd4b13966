#pragma once

#include <gtk/gtk.h>

#include "ang-column.h"
#include "ang-filter.h"
#include "ang-record-list.h"

G_BEGIN_DECLS

/* A list of the records of one entity, as every page shows it: filters above, columns that sort, are moved, sized and
 * chosen, a count below, search as you type, copy as text for Excel, a context menu, and words where nothing is.
 * AngColumn and AngFilter are its children in the .ui.
 *
 * Properties: "store"; "entity" (name); "list-name" (under which columns are remembered; none: not remembered); "sort"
 * and "sort-descending" (name of the column it begins with); "menu-model" (what a right click offers); "empty-icon",
 * "empty-title", "empty-text", "empty-button", "empty-action" (see AngEmptyState); "import-action" (what brings rows in from a
 * file, if anything does); "compact" (boolean: neither filters
 * above nor a count below, for a list inside a page); "n-selected" and "n-rows" (read only).
 * Signals: "activate" (AngTable *, AngRecord *): double click or Enter. "selection-changed" (AngTable *).
 * Actions: table.copy, table.export, table.clear-filters. */
#define ANG_TYPE_TABLE (ang_table_get_type ())

G_DECLARE_FINAL_TYPE (AngTable, ang_table, ANG, TABLE, GtkWidget)

/* Called with the selected records, all of them, loaded; NULL with @error when they could not be read. */
typedef void (*AngTableRecordsFunc) (AngTable     *self,
                                     GPtrArray    *records,
                                     const GError *error,
                                     gpointer      user_data);

void        ang_table_set_base_query    (AngTable            *self,
                                         AngQuery            *query);
AngQuery   *ang_table_dup_query         (AngTable            *self);
GPtrArray  *ang_table_get_shown_columns (AngTable            *self);
GtkWidget  *ang_table_get_search_entry  (AngTable            *self);
GtkWidget  *ang_table_take_search_entry (AngTable            *self);
guint       ang_table_get_n_selected    (AngTable            *self);
AngRecord  *ang_table_get_selected      (AngTable            *self);
void        ang_table_read_selected     (AngTable            *self,
                                         AngTableRecordsFunc  func,
                                         gpointer             user_data,
                                         GDestroyNotify       destroy);
AngRecordList *ang_table_get_list       (AngTable            *self);

G_END_DECLS
