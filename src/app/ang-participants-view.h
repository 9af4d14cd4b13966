#pragma once

#include "ang-page.h"
#include "ang-record-set.h"

G_BEGIN_DECLS

/* The people of a cohort: commands above, the grid, and below it how many they are and from where. */
#define ANG_TYPE_PARTICIPANTS_VIEW (ang_participants_view_get_type ())

G_DECLARE_FINAL_TYPE (AngParticipantsView, ang_participants_view, ANG, PARTICIPANTS_VIEW, GtkWidget)

void ang_participants_view_set_page       (AngParticipantsView *self,
                                           AngPage             *page,
                                           AngRecord           *cohort);
void ang_participants_view_focus          (AngParticipantsView *self);
void ang_participants_view_show           (AngParticipantsView *self,
                                           gint64               participation);
void ang_participants_view_update_actions (AngParticipantsView *self);

G_END_DECLS
