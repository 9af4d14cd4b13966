#pragma once

#include "ang-database.h"
#include "ang-row-image.h"
#include "ang-touched.h"

G_BEGIN_DECLS

/* Writes down what a transaction does, for the history and for what is derived. A long transaction is written down part by
 * part: no more than a part is ever held. */
typedef struct _AngRecorder AngRecorder;

/* Adds the entry to the history, with its first part. */
typedef gboolean (*AngRecorderEntryFunc) (AngDatabase  *database,
                                          GBytes       *changeset,
                                          gint64       *history,
                                          gpointer      user_data,
                                          GError      **error);

AngRecorder *ang_recorder_new           (AngDatabase           *database,
                                         AngTouched            *touched,
                                         AngRecorderEntryFunc   entry_func,
                                         gpointer               user_data);
void         ang_recorder_free          (AngRecorder           *self);
gboolean     ang_recorder_watch         (AngRecorder           *self,
                                         gboolean               in_parts,
                                         GError               **error);
gboolean     ang_recorder_insert        (AngRecorder           *self,
                                         AngRecord             *record,
                                         const AngRowImage     *image,
                                         GError               **error);
gboolean     ang_recorder_before_change (AngRecorder           *self,
                                         gint64                 id,
                                         GError               **error);
gboolean     ang_recorder_flush         (AngRecorder           *self,
                                         gboolean               anyhow,
                                         GError               **error);
gboolean     ang_recorder_finish        (AngRecorder           *self,
                                         gboolean              *any,
                                         gint64                *history,
                                         GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngRecorder, ang_recorder_free)

G_END_DECLS
