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

/* One of the columns that a value makes: its head, borrowed. */
typedef struct
{
  const char *heading_id;
  const char *heading_en;
} AngRosterItem;

/* Returns: (transfer full) (nullable) (element-type AngRosterItem): %NULL for a value that makes one column */
typedef GArray *(*AngRosterItemsFunc) (AngRosterValue value,
                                       gpointer       user_data);

AngRosterTemplate *ang_roster_template_expand (AngRosterTemplate  *self,
                                               AngRosterItemsFunc  func,
                                               gpointer            user_data);

gboolean  ang_roster_template_read          (AngRosterTemplate  *self,
                                             GBytes             *data,
                                             GError            **error);
GKeyFile *ang_roster_template_write         (AngRosterTemplate  *self);
void      ang_roster_template_raise_privacy (AngRosterTemplate  *self);

G_END_DECLS
