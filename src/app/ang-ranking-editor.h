#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How candidates are ranked in this register: what decides between the same totals, and in which order; whether whoever was
 * never sent stands before all others; and where that comes from. Property: "store". */
#define ANG_TYPE_RANKING_EDITOR (ang_ranking_editor_get_type ())

G_DECLARE_FINAL_TYPE (AngRankingEditor, ang_ranking_editor, ANG, RANKING_EDITOR, GtkWidget)

G_END_DECLS
