#include "config.h"

#include "ang-cli-output.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "ang-cli.h"

#define HELD_ROWS 200
#define MAX_WIDTH 48
#define FULL (64 * 1024)

struct _AngCliOutput
{
  AngCliFormat       format;
  const char *const *names;
  const char *const *labels;
  guint              n_columns;
  GPtrArray         *held;    /* GStrv, of a table whose widths are not known yet */
  guint             *widths;
  gboolean          *numbers; /* which columns of a table hold nothing but numbers */
  GString           *text;
  AngCliJson         json;
  gboolean           begun;
};

/**
 * ang_cli_format_parse:
 * @text: (nullable): what follows --format; %NULL leaves @format as it is
 */
gboolean
ang_cli_format_parse (const char    *text,
                      AngCliFormat  *format,
                      GError       **error)
{
  static const char *const words[] = { "table", "csv", "json" };

  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i], text))
        {
          *format = ANG_CLI_FORMAT_TABLE + i;
          return TRUE;
        }
    }

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("There is no format “%s”: choose table, csv or json."), text);
  return FALSE;
}

/**
 * ang_cli_text_get_width:
 *
 * Returns: how many columns of a terminal the text takes
 */
guint
ang_cli_text_get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/**
 * ang_cli_output_write:
 * @text: written to the standard output and emptied
 */
gboolean
ang_cli_output_write (GString  *text,
                      GError  **error)
{
  fwrite (text->str, 1, text->len, stdout);
  g_string_truncate (text, 0);
  if (!ferror (stdout))
    return TRUE;

  return ang_cli_flush (error);
}

/**
 * ang_cli_output_new:
 * @names: (array length=n_columns): for CSV and JSON; kept by the caller, as are @labels
 * @labels: (array length=n_columns): heads of a table
 */
AngCliOutput *
ang_cli_output_new (AngCliFormat       format,
                    const char *const *names,
                    const char *const *labels,
                    guint              n_columns)
{
  AngCliOutput *self = g_new0 (AngCliOutput, 1);

  self->format = format;
  self->names = names;
  self->labels = labels;
  self->n_columns = n_columns;
  self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->widths = g_new0 (guint, n_columns);
  self->numbers = g_new0 (gboolean, n_columns);
  self->text = g_string_new (NULL);
  self->json.text = self->text;
  for (guint i = 0; i < n_columns; i++)
    self->numbers[i] = TRUE;

  return self;
}

/** Frees it; rows that were not written yet are lost. */
void
ang_cli_output_free (AngCliOutput *self)
{
  g_ptr_array_unref (self->held);
  g_string_free (self->text, TRUE);
  g_free (self->widths);
  g_free (self->numbers);
  g_free (self);
}

/* Table */

/* A table has one line a row, and no cell wider than it is readable. */
static char *
dup_cell (const AngCliValue *value)
{
  g_autofree char *text = ang_cli_value_dup (value, TRUE);
  char *end;

  g_strdelimit (text, "\r\n\t", ' ');
  if (ang_cli_text_get_width (text) <= MAX_WIDTH)
    return g_steal_pointer (&text);

  end = text;
  for (guint i = 0; i < MAX_WIDTH - 1; i++)
    end = g_utf8_next_char (end);
  *end = '\0';

  return g_strconcat (text, "…", NULL);
}

static void
append_table_row (AngCliOutput      *self,
                  const char *const *cells)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      guint width = ang_cli_text_get_width (cells[i]);
      guint room = self->widths[i] > width ? self->widths[i] - width : 0;

      if (i > 0)
        g_string_append (self->text, "  ");
      if (self->numbers[i])
        g_string_append_printf (self->text, "%*s", (int) room, "");
      g_string_append (self->text, cells[i]);
      if (!self->numbers[i] && i + 1 < self->n_columns)
        g_string_append_printf (self->text, "%*s", (int) room, "");
    }
  g_string_append_c (self->text, '\n');
}

static void
begin_table (AngCliOutput *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->widths[i] = ang_cli_text_get_width (self->labels[i]);
      for (guint j = 0; j < self->held->len; j++)
        self->widths[i] = MAX (self->widths[i], ang_cli_text_get_width (((GStrv) g_ptr_array_index (self->held, j))[i]));
    }
  append_table_row (self, self->labels);
  for (guint j = 0; j < self->held->len; j++)
    append_table_row (self, (const char *const *) g_ptr_array_index (self->held, j));
  g_ptr_array_set_size (self->held, 0);
  self->begun = TRUE;
}

static void
add_table_row (AngCliOutput      *self,
               const AngCliValue *values)
{
  g_auto (GStrv) cells = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    {
      cells[i] = dup_cell (&values[i]);
      if (!self->begun && values[i].kind == ANG_CLI_VALUE_TEXT)
        self->numbers[i] = FALSE;
    }

  if (self->begun)
    append_table_row (self, (const char *const *) cells);
  else
    g_ptr_array_add (self->held, g_steal_pointer (&cells));
  if (self->held->len == HELD_ROWS)
    begin_table (self);
}

/* CSV: RFC 4180 */

static void
append_csv_cell (AngCliOutput *self,
                 guint         column,
                 const char   *text)
{
  if (column > 0)
    g_string_append_c (self->text, ',');
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (self->text, text);
      return;
    }

  g_string_append_c (self->text, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *p);
    }
  g_string_append_c (self->text, '"');
}

static void
begin_csv (AngCliOutput *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    append_csv_cell (self, i, self->names[i]);
  g_string_append (self->text, "\r\n");
  self->begun = TRUE;
}

static void
add_csv_row (AngCliOutput      *self,
             const AngCliValue *values)
{
  if (!self->begun)
    begin_csv (self);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *text = ang_cli_value_dup (&values[i], FALSE);

      append_csv_cell (self, i, text);
    }
  g_string_append (self->text, "\r\n");
}

/* JSON */

static void
begin_json (AngCliOutput *self)
{
  ang_cli_json_begin (&self->json, NULL, '[');
  self->begun = TRUE;
}

static void
add_json_row (AngCliOutput      *self,
              const AngCliValue *values)
{
  if (!self->begun)
    begin_json (self);
  ang_cli_json_begin (&self->json, NULL, '{');
  for (guint i = 0; i < self->n_columns; i++)
    ang_cli_json_value (&self->json, self->names[i], &values[i]);
  ang_cli_json_end (&self->json, '}');
}

/**
 * ang_cli_output_add:
 * @values: one for each column; the caller's
 *
 * Adds a row, and writes when much has gathered.
 *
 * Returns: whether it could; an error is that of the standard output
 */
gboolean
ang_cli_output_add (AngCliOutput       *self,
                    const AngCliValue  *values,
                    GError            **error)
{
  if (self->format == ANG_CLI_FORMAT_TABLE)
    add_table_row (self, values);
  else if (self->format == ANG_CLI_FORMAT_CSV)
    add_csv_row (self, values);
  else
    add_json_row (self, values);

  return self->text->len < FULL || ang_cli_output_write (self->text, error);
}

/**
 * ang_cli_output_finish:
 *
 * Writes what is left; a list without rows still has its heads.
 */
gboolean
ang_cli_output_finish (AngCliOutput  *self,
                       GError       **error)
{
  if (!self->begun)
    {
      if (self->format == ANG_CLI_FORMAT_TABLE)
        begin_table (self);
      else if (self->format == ANG_CLI_FORMAT_CSV)
        begin_csv (self);
      else
        begin_json (self);
    }
  if (self->format == ANG_CLI_FORMAT_JSON)
    ang_cli_json_end (&self->json, ']');

  return ang_cli_output_write (self->text, error);
}
