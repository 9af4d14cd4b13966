#pragma once

#include "ang-roster-template.h"

G_BEGIN_DECLS

/* A text of the file: the English source, and Indonesian if the file itself brings it. */
typedef struct
{
  char *source;
  char *indonesian;
} TemplateText;

struct _AngRosterTemplate
{
  GObject         parent_instance;
  char           *name;
  gboolean        own;
  TemplateText    label;
  TemplateText    description;
  TemplateText    title;
  TemplateText    annex_label;
  char           *purpose;
  AngRosterTraits traits;
  GArray         *columns;
};

gboolean  ang_roster_template_read          (AngRosterTemplate  *self,
                                             GBytes             *data,
                                             GError            **error);
GKeyFile *ang_roster_template_write         (AngRosterTemplate  *self);
void      ang_roster_template_raise_privacy (AngRosterTemplate  *self);

G_END_DECLS
