#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* Commands on people that the list and the page of one person share. */
typedef void (*AngPeopleDone) (GtkWidget *widget);

void ang_people_delete     (GtkWidget     *widget,
                            AngStore      *store,
                            GPtrArray     *people,
                            AngPeopleDone  then);
void ang_people_save       (GtkWidget     *widget,
                            AngStore      *store,
                            AngRecord     *changed,
                            const char    *label,
                            const char    *done);

G_END_DECLS
