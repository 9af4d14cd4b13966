#pragma once

#include "ang-history.h"

G_BEGIN_DECLS

/* The commands of a register, newest first, as a GListModel that is read in steps as somebody scrolls down. Follows the
 * store's "changed" signal. Property: "n-items". */
#define ANG_TYPE_HISTORY_LIST (ang_history_list_get_type ())

G_DECLARE_FINAL_TYPE (AngHistoryList, ang_history_list, ANG, HISTORY_LIST, GObject)

AngHistoryList *ang_history_list_new       (AngStore        *store,
                                            const AngEntity *entity,
                                            gint64           id);
void            ang_history_list_load_more (AngHistoryList  *self);

G_END_DECLS
