#pragma once

#include "ang-cli-columns.h"
#include "ang-cli-json.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_CLI_FORMAT_TABLE = 1,
  ANG_CLI_FORMAT_CSV,
  ANG_CLI_FORMAT_JSON,
} AngCliFormat;

/* Rows on their way to the standard output, whatever their number: only a table's first ones are held back, to find how
 * wide its columns are. */
typedef struct _AngCliOutput AngCliOutput;

gboolean      ang_cli_format_parse    (const char          *text,
                                       AngCliFormat        *format,
                                       GError             **error);

AngCliOutput *ang_cli_output_new      (AngCliFormat         format,
                                       const char *const   *names,
                                       const char *const   *labels,
                                       guint                n_columns);
void          ang_cli_output_free     (AngCliOutput        *self);
gboolean      ang_cli_output_add      (AngCliOutput        *self,
                                       const AngCliValue   *values,
                                       GError             **error);
gboolean      ang_cli_output_finish   (AngCliOutput        *self,
                                       GError             **error);
gboolean      ang_cli_output_write    (GString             *text,
                                       GError             **error);
guint         ang_cli_text_get_width  (const char          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngCliOutput, ang_cli_output_free)

G_END_DECLS
