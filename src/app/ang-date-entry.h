#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A date, typed freely (30/6/2024, 30 Juni 2024, Juni 2024, 2024) or taken from a calendar, and shown in the interface
 * language. Property "date" (string: ISO 8601, may be partial; NULL for none). Signals: "edited" (something was typed),
 * "commit" (left, Enter, or a day was chosen). */
#define ANG_TYPE_DATE_ENTRY (ang_date_entry_get_type ())

G_DECLARE_FINAL_TYPE (AngDateEntry, ang_date_entry, ANG, DATE_ENTRY, GtkWidget)

GtkWidget *ang_date_entry_new      (void);
GtkWidget *ang_date_entry_get_entry (AngDateEntry *self);
gboolean   ang_date_entry_get_date (AngDateEntry  *self,
                                    char         **iso);
void       ang_date_entry_set_date (AngDateEntry  *self,
                                    const char    *iso);
void       ang_date_entry_set_read_only (AngDateEntry *self,
                                         gboolean      read_only);

G_END_DECLS
