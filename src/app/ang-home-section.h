#pragma once

#include "ang-agenda-row.h"

G_BEGIN_DECLS

/* A heading, and beneath it a short list or a sentence that says why there is none. Properties: "title", "empty-text"
 * (strings). Signals: "activated" (GtkListBoxRow): a row that does not lead to a record by itself; "more": the rest is asked
 * for. */
#define ANG_TYPE_HOME_SECTION (ang_home_section_get_type ())

G_DECLARE_FINAL_TYPE (AngHomeSection, ang_home_section, ANG, HOME_SECTION, GtkWidget)

gboolean ang_home_section_begin  (AngHomeSection *self,
                                  const char     *contents);
void     ang_home_section_append (AngHomeSection *self,
                                  GtkWidget      *row);
void     ang_home_section_end    (AngHomeSection *self,
                                  const char     *count,
                                  const char     *more);
void     ang_home_section_fail   (AngHomeSection *self,
                                  const char     *why);

G_END_DECLS
