#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What the tab of a cohort's journey holds: legs, who travels otherwise, lodging, rooms, costs, send-off. */
#define ANG_TYPE_TRAVEL_PAGES (ang_travel_pages_get_type ())

G_DECLARE_FINAL_TYPE (AngTravelPages, ang_travel_pages, ANG, TRAVEL_PAGES, GtkWidget)

void ang_travel_pages_set_cohort (AngTravelPages  *self,
                                  AngStore        *store,
                                  AngRecord       *cohort);
void ang_travel_pages_jump       (AngTravelPages  *self,
                                  const AngEntity *entity,
                                  gint64           id,
                                  guint            field);

G_END_DECLS
