#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a long step of an import is, from 0 to 1. Functions that end in _async call it in the thread-default main context
 * they were called in, a few times a second; the others at once, in their own thread. */
typedef void (*AngImportProgressFunc) (double   fraction,
                                       gpointer user_data);

G_END_DECLS
