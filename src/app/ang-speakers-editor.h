#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* Who speaks in a session, in their order: found among the speakers that the register knows, or typed as new ones. */
#define ANG_TYPE_SPEAKERS_EDITOR (ang_speakers_editor_get_type ())

G_DECLARE_FINAL_TYPE (AngSpeakersEditor, ang_speakers_editor, ANG, SPEAKERS_EDITOR, GtkWidget)

void       ang_speakers_editor_set_store (AngSpeakersEditor *self,
                                          AngStore          *store);
void       ang_speakers_editor_add       (AngSpeakersEditor *self,
                                          AngRecord         *speaker);
GPtrArray *ang_speakers_editor_get       (AngSpeakersEditor *self);
void       ang_speakers_editor_finish    (AngSpeakersEditor *self);

G_END_DECLS
