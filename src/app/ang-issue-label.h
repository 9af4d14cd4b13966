#pragma once

#include <gtk/gtk.h>

#include "ang-severity.h"

G_BEGIN_DECLS

/* What is to be said about something, beside it: an icon that says how serious it is, and words. Not shown without words. */
#define ANG_TYPE_ISSUE_LABEL (ang_issue_label_get_type ())

G_DECLARE_FINAL_TYPE (AngIssueLabel, ang_issue_label, ANG, ISSUE_LABEL, GtkWidget)

GtkWidget  *ang_issue_label_new          (void);
void        ang_issue_label_set          (AngIssueLabel *self,
                                          const char    *text,
                                          AngSeverity    severity);
const char *ang_issue_label_get_class    (AngSeverity  severity);

G_END_DECLS
