#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* What is told of a cohort at the send-off and to the press, as a text to read and to copy, in either language. */
#define ANG_TYPE_FACTS_VIEW (ang_facts_view_get_type ())

G_DECLARE_FINAL_TYPE (AngFactsView, ang_facts_view, ANG, FACTS_VIEW, GtkWidget)

void ang_facts_view_set_cohort (AngFactsView *self,
                                AngStore     *store,
                                AngRecord    *cohort);

G_END_DECLS
