#include "config.h"

#include "ang-cli-json.h"

static void
append_string (GString    *text,
               const char *string)
{
  g_string_append_c (text, '"');
  for (const char *p = string; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (text, '\\');
      if (*p == '\n')
        g_string_append (text, "\\n");
      else if ((guchar) * p < 0x20 || *p == 0x7f)
        g_string_append_printf (text, "\\u%04x", (guchar) * p);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/* The comma, the new line and the name before a value. */
static void
begin_value (AngCliJson *self,
             const char *name)
{
  if (self->depth > 0)
    {
      g_string_append (self->text, self->first ? "\n" : ",\n");
      for (guint i = 0; i < self->depth; i++)
        g_string_append (self->text, "  ");
    }
  self->first = FALSE;
  if (name != NULL)
    {
      append_string (self->text, name);
      g_string_append (self->text, ": ");
    }
}

/**
 * ang_cli_json_begin:
 * @name: (nullable): under which it stands in an object
 * @bracket: '[' or '{'
 */
void
ang_cli_json_begin (AngCliJson *self,
                    const char *name,
                    char        bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->first = TRUE;
}

/** @bracket: the ']' or '}' that answers the last one begun; the outermost ends the line too */
void
ang_cli_json_end (AngCliJson *self,
                  char        bracket)
{
  self->depth--;
  if (!self->first)
    {
      g_string_append_c (self->text, '\n');
      for (guint i = 0; i < self->depth; i++)
        g_string_append (self->text, "  ");
    }
  g_string_append_c (self->text, bracket);
  self->first = FALSE;
  if (self->depth == 0)
    g_string_append_c (self->text, '\n');
}

/** @text: (nullable): %NULL becomes null */
void
ang_cli_json_text (AngCliJson *self,
                   const char *name,
                   const char *text)
{
  begin_value (self, name);
  if (text != NULL)
    append_string (self->text, text);
  else
    g_string_append (self->text, "null");
}

/** @name: (nullable): under which it stands in an object */
void
ang_cli_json_integer (AngCliJson *self,
                      const char *name,
                      gint64      integer)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, integer);
}

/**
 * ang_cli_json_real:
 * @name: (nullable): under which it stands in an object
 * @real: finite; JSON has no NaN
 */
void
ang_cli_json_real (AngCliJson *self,
                   const char *name,
                   double      real)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  begin_value (self, name);
  g_string_append (self->text, g_ascii_dtostr (buffer, sizeof buffer, real));
}

/** @name: (nullable): under which it stands in an object */
void
ang_cli_json_boolean (AngCliJson *self,
                      const char *name,
                      gboolean    boolean)
{
  begin_value (self, name);
  g_string_append (self->text, boolean ? "true" : "false");
}

/** A value of the register: in its own kind, null where there is none */
void
ang_cli_json_value (AngCliJson        *self,
                    const char        *name,
                    const AngCliValue *value)
{
  switch (value->kind)
    {
    case ANG_CLI_VALUE_TEXT:
      ang_cli_json_text (self, name, value->text);
      break;
    case ANG_CLI_VALUE_INTEGER:
      ang_cli_json_integer (self, name, value->integer);
      break;
    case ANG_CLI_VALUE_REAL:
      ang_cli_json_real (self, name, value->real);
      break;
    case ANG_CLI_VALUE_BOOLEAN:
      ang_cli_json_boolean (self, name, value->integer != 0);
      break;
    case ANG_CLI_VALUE_NONE:
    default:
      ang_cli_json_text (self, name, NULL);
      break;
    }
}
