#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The tab of a cohort with its journey, lodging and rooms, costs, and send-off. Nothing is read before it is looked at. */
#define ANG_TYPE_TRAVEL_VIEW (ang_travel_view_get_type ())

G_DECLARE_FINAL_TYPE (AngTravelView, ang_travel_view, ANG, TRAVEL_VIEW, GtkWidget)

void     ang_travel_view_set_cohort (AngTravelView   *self,
                                     AngStore        *store,
                                     AngRecord       *cohort);
gboolean ang_travel_view_shows      (const AngEntity *entity,
                                     guint            field);
void     ang_travel_view_jump       (AngTravelView   *self,
                                     const AngEntity *entity,
                                     gint64           id,
                                     guint            field);

G_END_DECLS
