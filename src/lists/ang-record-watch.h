#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* One record, kept as the store has it: the same object for as long as it exists. Properties: "record" (AngRecord;
 * %NULL before it is read and after it is gone), "gone" (boolean: it was there and was removed, by an undo for one). */
#define ANG_TYPE_RECORD_WATCH (ang_record_watch_get_type ())

G_DECLARE_FINAL_TYPE (AngRecordWatch, ang_record_watch, ANG, RECORD_WATCH, GObject)

AngRecordWatch *ang_record_watch_new        (AngStore        *store,
                                             const AngEntity *entity,
                                             gint64           id);
AngRecord      *ang_record_watch_get_record (AngRecordWatch  *self);
gboolean        ang_record_watch_get_gone   (AngRecordWatch  *self);

G_END_DECLS
