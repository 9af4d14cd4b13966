#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The programme of a cohort, as a list to write in and as a week. Reads it when it first comes into sight. Actions:
 * programme.new, .edit, .remove, .duplicate, .copy-day, .paste-rows, .calendar (language), .previous-week, .next-week. */
#define ANG_TYPE_PROGRAMME_VIEW (ang_programme_view_get_type ())

G_DECLARE_FINAL_TYPE (AngProgrammeView, ang_programme_view, ANG, PROGRAMME_VIEW, GtkWidget)

void ang_programme_view_set_cohort (AngProgrammeView *self,
                                    AngStore         *store,
                                    AngRecord        *cohort);
void ang_programme_view_show       (AngProgrammeView *self,
                                    gint64            session);

G_END_DECLS
