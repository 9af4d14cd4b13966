#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* The units as a tree, with head counts and journeys; several can be selected. Properties: "store", "search" (string or NULL:
 * only what matches, and what that is part of), "show-closed" (boolean), "menu-model" (what a right click offers). Signals:
 * "selection-changed"; "loaded": the units were read, or read anew. */
#define ANG_TYPE_UNIT_TREE (ang_unit_tree_get_type ())

G_DECLARE_FINAL_TYPE (AngUnitTree, ang_unit_tree, ANG, UNIT_TREE, GtkWidget)

GPtrArray *ang_unit_tree_list_units    (AngUnitTree *self);
GPtrArray *ang_unit_tree_list_selected (AngUnitTree *self);
void       ang_unit_tree_select        (AngUnitTree *self,
                                        gint64       unit);
void       ang_unit_tree_set_search    (AngUnitTree *self,
                                        const char  *search);

G_END_DECLS
