#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* The content of the dialog in which a speaker is changed. Signal "saved" (AngSpeakerForm *, AngRecord *speaker): it is stored,
 * or, when it is a new one, goes on to be stored with its session. */
#define ANG_TYPE_SPEAKER_FORM (ang_speaker_form_get_type ())

G_DECLARE_FINAL_TYPE (AngSpeakerForm, ang_speaker_form, ANG, SPEAKER_FORM, GtkWidget)

AngSpeakerForm *ang_speaker_form_open (GtkWidget *parent,
                                       AngStore  *store,
                                       AngRecord *speaker);

G_END_DECLS
