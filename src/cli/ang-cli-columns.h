#pragma once

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* How a field becomes a value of its own kind. */
typedef enum
{
  ANG_CLI_RENDER_FIELD = 0, /* as the field is */
  ANG_CLI_RENDER_ID,        /* a text: too long a number for many readers of JSON */
  ANG_CLI_RENDER_GRADE,     /* a rank's code as III/d */
  ANG_CLI_RENDER_MASKED,    /* the first and last digits only */
} AngCliRender;

/* One column of a list: its name for programs, and whether people see it in a table. */
typedef struct
{
  const char  *name;
  guint        field;
  AngCliRender render;
  gboolean     in_table;
} AngCliColumn;

/* A list that the command line knows by @word. */
typedef struct
{
  const char         *word;
  const AngEntity    *entity;
  const AngCliColumn *columns;
  guint               n_columns;
  guint               cohort_field; /* what --cohort asks for; 0 where a list is of no cohort */
} AngCliList;

typedef enum
{
  ANG_CLI_VALUE_NONE,
  ANG_CLI_VALUE_TEXT,
  ANG_CLI_VALUE_INTEGER,
  ANG_CLI_VALUE_REAL,
  ANG_CLI_VALUE_BOOLEAN,
} AngCliValueKind;

typedef struct
{
  AngCliValueKind kind;
  char           *text; /* owned */
  gint64          integer;
  double          real;
} AngCliValue;

const AngCliList *ang_cli_list_find    (const char         *word);
char             *ang_cli_list_words   (void);
AngCliValue       ang_cli_get_value    (AngStore           *store,
                                        AngRecord          *record,
                                        guint               field,
                                        AngCliRender        render,
                                        gboolean            for_people);
AngCliValue       ang_cli_value_text   (const char         *text);
AngCliValue       ang_cli_value_integer (gint64             integer);
char             *ang_cli_value_dup    (const AngCliValue  *value,
                                        gboolean            for_people);
void              ang_cli_value_clear  (AngCliValue        *value);

G_END_DECLS
