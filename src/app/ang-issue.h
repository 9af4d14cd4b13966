#pragma once

#include <gtk/gtk.h>

#include "ang-severity.h"

G_BEGIN_DECLS

/* What is to be said about something, beside it: an icon that says how serious it is, and words. Not shown without words. */
#define ANG_TYPE_ISSUE (ang_issue_get_type ())

G_DECLARE_FINAL_TYPE (AngIssue, ang_issue, ANG, ISSUE, GtkWidget)

GtkWidget  *ang_issue_new          (void);
void        ang_issue_set          (AngIssue    *self,
                                    const char  *text,
                                    AngSeverity  severity);
const char *ang_issue_get_class    (AngSeverity  severity);

G_END_DECLS
