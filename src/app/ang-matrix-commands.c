#include "config.h"

#include "ang-matrix-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-feedback.h"

static guint
count_cells (const AngMatrixRange *range)
{
  return (range->last_row - range->first_row + 1) * (range->last_column - range->first_column + 1);
}

static void
tell_refused (AngMatrix *self,
              guint      n_refused)
{
  g_autofree char *text = NULL;

  if (n_refused == 0)
    return;

  text = g_strdup_printf (ngettext ("%u entry means nothing there and was left out", "%u entries mean nothing there and were left out",
                                    n_refused), n_refused);
  ang_feedback_toast (GTK_WIDGET (self), text);
}

/* The same text into all selected cells. */
static void
set_all (AngMatrix       *self,
         AngMatrixChange  change,
         const char      *text)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  AngMatrixRange range;
  guint n_refused = 0;

  if (!self->editable || ang_matrix_area_is_empty (self->area))
    return;

  ang_matrix_area_get_range (self->area, &range);
  ang_matrix_model_begin_command (model, change, count_cells (&range));
  for (guint row = range.first_row; row <= range.last_row; row++)
    {
      for (guint column = range.first_column; column <= range.last_column; column++)
        n_refused += ang_matrix_model_set_text (model, row, column, text) ? 0 : 1;
    }
  ang_matrix_model_end_command (model);
  if (text != NULL)
    tell_refused (self, n_refused);
}

/** Stores what was written into the cell of the cursor. */
void
ang_matrix_enter (AngMatrix  *self,
                  const char *text)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  guint row;
  guint column;
  gboolean understood;

  if (!ang_matrix_get_cursor (self, &row, &column))
    return;

  ang_matrix_model_begin_command (model, *text != '\0' ? ANG_MATRIX_CHANGE_ENTER : ANG_MATRIX_CHANGE_CLEAR, 1);
  understood = ang_matrix_model_set_text (model, row, column, *text != '\0' ? text : NULL);
  ang_matrix_model_end_command (model);
  tell_refused (self, understood ? 0 : 1);
}

/* Whether a letter means something in any of the cells. */
static gboolean
press_all (AngMatrix            *self,
           const AngMatrixRange *range,
           gunichar              letter)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  gboolean understood = FALSE;

  ang_matrix_model_begin_command (model, ANG_MATRIX_CHANGE_ENTER, count_cells (range));
  for (guint row = range->first_row; row <= range->last_row; row++)
    {
      for (guint column = range->first_column; column <= range->last_column; column++)
        understood = ang_matrix_model_press_key (model, row, column, letter) || understood;
    }
  ang_matrix_model_end_command (model);

  return understood;
}

/**
 * ang_matrix_press:
 *
 * What typing a letter does: it goes to all selected cells, where it means something; else it opens an entry.
 */
void
ang_matrix_press (AngMatrix *self,
                  gunichar   letter)
{
  AngMatrixRange range;
  char text[7] = { 0 };
  guint row;
  guint column;

  if (!self->editable || !ang_matrix_get_cursor (self, &row, &column))
    return;

  ang_matrix_area_get_range (self->area, &range);
  if (press_all (self, &range, letter))
    {
      if (self->advance && count_cells (&range) == 1)
        ang_matrix_area_go_to (self->area, row + 1, column, FALSE);
      return;
    }
  if (letter == ' ')
    return;

  g_unichar_to_utf8 (letter, text);
  ang_matrix_edit (self, text);
}

/* A spreadsheet takes a cell with a tab, a line break or a quotation mark only in quotation marks. */
static void
append_cell (GString    *text,
             const char *cell)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *doubled = NULL;

  if (strpbrk (cell, "\t\r\n\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  parts = g_strsplit (cell, "\"", -1);
  doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (text, "\"%s\"", doubled);
}

/** Puts the selected cells on the clipboard, as Excel pastes them. */
void
ang_matrix_copy (AngMatrix *self)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  g_autoptr (GString) text = g_string_new (NULL);
  AngMatrixRange range;

  if (ang_matrix_area_is_empty (self->area))
    return;

  ang_matrix_area_get_range (self->area, &range);
  for (guint row = range.first_row; row <= range.last_row; row++)
    {
      for (guint column = range.first_column; column <= range.last_column; column++)
        {
          g_autofree char *cell = ang_matrix_model_dup_text (model, row, column);

          if (column > range.first_column)
            g_string_append_c (text, '\t');
          append_cell (text, cell);
        }
      if (row < range.last_row)
        g_string_append_c (text, '\n');
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

/* Reads one cell, from after what separates it from the one before, to before what ends it. */
static const char *
parse_cell (const char  *at,
            char       **cell)
{
  GString *text = g_string_new (NULL);
  gboolean quoted = *at == '"';

  if (quoted)
    at++;
  while (*at != '\0')
    {
      if (quoted && *at == '"' && at[1] != '"')
        {
          quoted = FALSE;
          at++;
          continue;
        }
      if (!quoted && strchr ("\t\r\n", *at) != NULL)
        break;
      if (quoted && *at == '"')
        at++;
      g_string_append_c (text, *at++);
    }
  *cell = g_strstrip (g_string_free (text, FALSE));

  return at;
}

/**
 * ang_matrix_parse_text:
 * @text: tab-separated lines, as spreadsheets put them on the clipboard
 *
 * Returns: (transfer full): rows, each a GPtrArray of texts
 */
GPtrArray *
ang_matrix_parse_text (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  while (*text != '\0')
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
      gboolean more = TRUE;

      g_ptr_array_add (rows, row);
      while (more)
        {
          char *cell;

          text = parse_cell (text, &cell);
          g_ptr_array_add (row, cell);
          more = *text == '\t';
          if (more)
            text++;
        }
      if (*text == '\r')
        text++;
      if (*text == '\n')
        text++;
    }

  return rows;
}

/* The cells that are written: those selected, when the rows fit in a number of times, else as many as there are rows. */
static void
find_target (AngMatrix      *self,
             GPtrArray      *rows,
             AngMatrixRange *range)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  guint width = 1;

  for (guint i = 0; i < rows->len; i++)
    width = MAX (width, ((GPtrArray *) g_ptr_array_index (rows, i))->len);
  ang_matrix_area_get_range (self->area, range);
  if ((range->last_row - range->first_row + 1) % rows->len != 0)
    range->last_row = range->first_row;
  if ((range->last_column - range->first_column + 1) % width != 0)
    range->last_column = range->first_column;
  range->last_row = MAX (range->last_row, range->first_row + rows->len - 1);
  range->last_column = MAX (range->last_column, range->first_column + width - 1);
  range->last_row = MIN (range->last_row, ang_matrix_model_get_n_rows (model) - 1);
  range->last_column = MIN (range->last_column, ang_matrix_model_get_n_columns (model) - 1);
}

static guint
paste_row (AngMatrix            *self,
           const AngMatrixRange *range,
           guint                 row,
           GPtrArray            *cells)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  guint n_refused = 0;

  for (guint column = range->first_column; column <= range->last_column; column++)
    {
      const char *text = g_ptr_array_index (cells, (column - range->first_column) % cells->len);

      if (!ang_matrix_model_set_text (model, row, column, *text != '\0' ? text : NULL) && *text != '\0')
        n_refused++;
    }

  return n_refused;
}

/** Writes tab-separated lines into the cells from the cursor on, as one step. */
void
ang_matrix_paste_text (AngMatrix  *self,
                       const char *text)
{
  g_autoptr (GPtrArray) rows = ang_matrix_parse_text (text);
  AngMatrixModel *model = ang_matrix_get_model (self);
  AngMatrixRange range;
  guint n_refused = 0;

  if (!self->editable || ang_matrix_area_is_empty (self->area) || rows->len == 0)
    return;

  find_target (self, rows, &range);
  ang_matrix_model_begin_command (model, ANG_MATRIX_CHANGE_PASTE, count_cells (&range));
  for (guint row = range.first_row; row <= range.last_row; row++)
    n_refused += paste_row (self, &range, row, g_ptr_array_index (rows, (row - range.first_row) % rows->len));
  ang_matrix_model_end_command (model);
  ang_matrix_area_select (self->area, &range);
  tell_refused (self, n_refused);
}

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AngMatrix) self = ANG_MATRIX (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (text == NULL || *text == '\0')
    ang_feedback_toast (GTK_WIDGET (self), _("There is no text on the clipboard."));
  else
    ang_matrix_paste_text (self, text);
}

/** Writes what is on the clipboard into the cells from the cursor on. */
void
ang_matrix_paste (AngMatrix *self)
{
  if (self->editable)
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_clipboard_read, g_object_ref (self));
}

/**
 * ang_matrix_fill_down:
 *
 * The selected cells get what stands in the first row of them; a single row gets what stands above it.
 */
void
ang_matrix_fill_down (AngMatrix *self)
{
  AngMatrixModel *model = ang_matrix_get_model (self);
  AngMatrixRange range;
  guint from;

  ang_matrix_area_get_range (self->area, &range);
  if (!self->editable || ang_matrix_area_is_empty (self->area) || range.last_row == 0)
    return;

  from = range.first_row == range.last_row ? range.first_row - 1 : range.first_row;
  ang_matrix_model_begin_command (model, ANG_MATRIX_CHANGE_FILL, count_cells (&range));
  for (guint column = range.first_column; column <= range.last_column; column++)
    {
      g_autofree char *text = ang_matrix_model_dup_text (model, from, column);

      for (guint row = from + 1; row <= range.last_row; row++)
        ang_matrix_model_set_text (model, row, column, *text != '\0' ? text : NULL);
    }
  ang_matrix_model_end_command (model);
}

/** Empties the selected cells. */
void
ang_matrix_clear (AngMatrix *self)
{
  set_all (self, ANG_MATRIX_CHANGE_CLEAR, NULL);
}
