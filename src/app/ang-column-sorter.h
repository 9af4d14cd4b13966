#pragma once

#include "ang-column.h"

G_BEGIN_DECLS

/* Makes a heading sortable without sorting anything: the order is the store's work. The column view of GTK 4.8 does not
 * say which heading was clicked; asked to compare two objects, it asks the sorter of that one first. */
#define ANG_TYPE_COLUMN_SORTER (ang_column_sorter_get_type ())

G_DECLARE_FINAL_TYPE (AngColumnSorter, ang_column_sorter, ANG, COLUMN_SORTER, GtkSorter)

GtkSorter *ang_column_sorter_new  (AngColumn     *column,
                                   AngColumn    **probe);
AngColumn *ang_column_sorter_find (GtkColumnView *view,
                                   AngColumn    **probe,
                                   gboolean      *descending);

G_END_DECLS
