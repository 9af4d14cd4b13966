#pragma once

#include <gtk/gtk.h>

#include "ang-record-set.h"

G_BEGIN_DECLS

/* The incidents of a cohort, while somebody asked to see them. Signal "changed" (AngIncidentsTable *): the selection. */
#define ANG_TYPE_INCIDENTS_TABLE (ang_incidents_table_get_type ())

G_DECLARE_FINAL_TYPE (AngIncidentsTable, ang_incidents_table, ANG, INCIDENTS_TABLE, GtkWidget)

GtkWidget *ang_incidents_table_new (AngStore     *store,
                                    AngRecord    *cohort,
                                    AngRecordSet *participations);

G_END_DECLS
