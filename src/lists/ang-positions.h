#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Which object stands at which position of a list, as long as somebody else holds it. */
typedef struct _AngPositions AngPositions;

AngPositions *ang_positions_new        (void);
void          ang_positions_free       (AngPositions *self);
void          ang_positions_clear      (AngPositions *self);
gpointer      ang_positions_look_up    (AngPositions *self,
                                        guint         position);
void          ang_positions_place      (AngPositions *self,
                                        gpointer      object,
                                        guint         position);
void          ang_positions_displace   (AngPositions *self,
                                        gpointer      object);
GArray       *ang_positions_get_sorted (AngPositions *self);

G_END_DECLS
