#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"

G_BEGIN_DECLS

/* One session in the picture of a week: its time, topic and place on a coloured ground, with a word for its kind. */
#define ANG_TYPE_SESSION_BLOCK (ang_session_block_get_type ())

G_DECLARE_FINAL_TYPE (AngSessionBlock, ang_session_block, ANG, SESSION_BLOCK, GtkWidget)

GtkWidget *ang_session_block_new         (AngRecord       *session);
AngRecord *ang_session_block_get_session (AngSessionBlock *self);

G_END_DECLS
