#pragma once

#include "ang-changes.h"
#include "ang-database.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* Which records a command touched, itself or through what they own, and whose words in the index of words may have
 * changed. Holds one number for each, so that a command may touch any number. */
typedef struct _AngTouched AngTouched;

AngTouched   *ang_touched_new           (AngDatabase      *database);
void          ang_touched_free          (AngTouched       *self);
void          ang_touched_add_record    (AngTouched       *self,
                                         AngRecord        *record);
gboolean      ang_touched_add_changeset (AngTouched       *self,
                                         GBytes           *changeset,
                                         GError          **error);
const GArray *ang_touched_get_people    (AngTouched       *self);
const GArray *ang_touched_get_words     (AngTouched       *self,
                                         const AngEntity  *entity);
void          ang_touched_tell          (AngTouched       *self,
                                         AngChanges       *changes);
gboolean      ang_touched_note          (AngTouched       *self,
                                         gint64            history,
                                         GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngTouched, ang_touched_free)

G_END_DECLS
