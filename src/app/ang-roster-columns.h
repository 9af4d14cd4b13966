#pragma once

#include <gtk/gtk.h>

#include "ang-roster-template.h"

G_BEGIN_DECLS

/* Which columns a list has and in which order: every value that a template can hold, with a check and arrows. Signal
 * "changed" when the user chose something else than the template has. */
#define ANG_TYPE_ROSTER_COLUMNS (ang_roster_columns_get_type ())

G_DECLARE_FINAL_TYPE (AngRosterColumns, ang_roster_columns, ANG, ROSTER_COLUMNS, GtkWidget)

void       ang_roster_columns_set_template (AngRosterColumns  *self,
                                            AngRosterTemplate *template,
                                            AngLanguage        language);
gboolean   ang_roster_columns_is_own       (AngRosterColumns  *self);
GArray    *ang_roster_columns_dup_values   (AngRosterColumns  *self);
AngPrivacy ang_roster_columns_get_privacy  (AngRosterColumns  *self);

AngRosterTemplate *ang_roster_columns_dup_template (AngRosterColumns *self);
char              *ang_roster_columns_save (AngRosterColumns  *self,
                                            const char        *label,
                                            GError           **error);

G_END_DECLS
