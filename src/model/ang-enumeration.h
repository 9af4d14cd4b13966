#pragma once

#include <glib.h>

#include "ang-language.h"

G_BEGIN_DECLS

/* One value of an enumeration: the stored number, the stable English word for files and the command line, what people
 * read, and the symbolic icon where the value is shown as a pill (or %NULL). */
typedef struct
{
  int         value;
  const char *nick;
  const char *label;
  const char *icon;
} AngChoice;

typedef struct
{
  const char      *name;
  const char      *context;
  const AngChoice *choices;
  guint            n_choices;
} AngEnumeration;

const AngChoice *ang_enumeration_find      (const AngEnumeration *self,
                                            int                   value);
const AngChoice *ang_enumeration_find_nick (const AngEnumeration *self,
                                            const char           *nick);
const char      *ang_enumeration_get_label (const AngEnumeration *self,
                                            int                   value,
                                            AngLanguage           language);
const char      *ang_enumeration_get_nick  (const AngEnumeration *self,
                                            int                   value);

G_END_DECLS
