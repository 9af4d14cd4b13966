#pragma once

#include "ang-cli-columns.h"

G_BEGIN_DECLS

/* JSON as it goes: json-glib would build the whole of a list of millions in memory before writing the first row. */
typedef struct
{
  GString *text;  /* to be taken and emptied by the caller */
  guint    depth;
  gboolean first; /* nothing stands in the innermost array or object yet */
} AngCliJson;

void ang_cli_json_begin   (AngCliJson *self,
                           const char *name,
                           char        bracket);
void ang_cli_json_end     (AngCliJson *self,
                           char        bracket);
void ang_cli_json_text    (AngCliJson *self,
                           const char *name,
                           const char *text);
void ang_cli_json_integer (AngCliJson *self,
                           const char *name,
                           gint64      integer);
void ang_cli_json_real    (AngCliJson *self,
                           const char *name,
                           double      real);
void ang_cli_json_boolean (AngCliJson *self,
                           const char *name,
                           gboolean    boolean);
void ang_cli_json_value   (AngCliJson        *self,
                           const char        *name,
                           const AngCliValue *value);

G_END_DECLS
