#include "config.h"

#include "ang-roster-layout.h"

/* The heads of the columns: one row, or two where columns belong to a group; then the row of numbers. */

static const char *
get_group (AngRosterLayout *self,
           guint            column)
{
  return ang_roster_template_get_group (self->template, column, self->language);
}

static const char *
get_heading (AngRosterLayout *self,
             guint            column)
{
  return ang_roster_template_get_heading (self->template, column, self->language);
}

static gboolean
has_groups (AngRosterLayout *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (*get_group (self, i) != '\0')
        return TRUE;
    }

  return FALSE;
}

/* How many columns from @column on have the same group. */
static guint
get_group_size (AngRosterLayout *self,
                guint            column)
{
  const char *group = get_group (self, column);
  guint size = 1;

  while (*group != '\0' && column + size < self->n_columns && g_str_equal (get_group (self, column + size), group))
    size++;

  return size;
}

static gboolean
has_headings (AngRosterLayout *self,
              guint            column,
              guint            size)
{
  for (guint i = column; i < column + size; i++)
    {
      if (*get_heading (self, i) != '\0')
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_row (AngRosterLayout     *self,
         const AngSheetCell  *cells,
         guint                n_cells,
         GError             **error)
{
  AngSheetRow row = {
    .cells = cells, .n_cells = n_cells, .flags = ANG_SHEET_ROW_REPEAT | ANG_SHEET_ROW_KEEP_WITH_NEXT,
  };

  return ang_sheet_writer_add_row (self->writer, &row, self->cancellable, error);
}

static gboolean
add_one_row (AngRosterLayout  *self,
             GError          **error)
{
  g_autofree AngSheetCell *cells = g_new0 (AngSheetCell, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = ang_sheet_text (ANG_SHEET_STYLE_HEADER, get_heading (self, i));

  return add_row (self, cells, self->n_columns, error);
}

static gboolean
add_two_rows (AngRosterLayout  *self,
              GError          **error)
{
  g_autofree AngSheetCell *upper = g_new0 (AngSheetCell, self->n_columns);
  g_autofree AngSheetCell *lower = g_new0 (AngSheetCell, self->n_columns);
  guint n_upper = 0;
  guint n_lower = 0;
  guint size;

  for (guint i = 0; i < self->n_columns; i += size)
    {
      gboolean grouped = *get_group (self, i) != '\0';
      const char *text = grouped ? get_group (self, i) : get_heading (self, i);
      gboolean both;

      size = get_group_size (self, i);
      both = !grouped || !has_headings (self, i, size);
      upper[n_upper++] = ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_HEADER, text), size, both ? 2 : 1);
      for (guint j = i; j < i + size; j++)
        lower[n_lower++] = both ? ang_sheet_empty (ANG_SHEET_STYLE_HEADER)
                           : ang_sheet_text (ANG_SHEET_STYLE_HEADER, get_heading (self, j));
    }

  return add_row (self, upper, n_upper, error) && add_row (self, lower, n_lower, error);
}

/* One row whatever the groups: programs want one name a column. */
static gboolean
add_bare_row (AngRosterLayout  *self,
              GError          **error)
{
  g_autofree AngSheetCell *cells = g_new0 (AngSheetCell, self->n_columns);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %s", get_group (self, i), get_heading (self, i));

      g_ptr_array_add (texts, g_strdup (g_strdelimit (g_strstrip (text), "\n", ' ')));
      cells[i] = ang_sheet_text (ANG_SHEET_STYLE_HEADER, g_ptr_array_index (texts, i));
    }

  return add_row (self, cells, self->n_columns, error);
}

static gboolean
add_numbers (AngRosterLayout  *self,
             GError          **error)
{
  g_autofree AngSheetCell *cells = g_new0 (AngSheetCell, self->n_columns);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_ptr_array_add (texts, g_strdup_printf ("(%u)", i + 1));
      cells[i] = ang_sheet_text (ANG_SHEET_STYLE_COLUMN_NUMBER, g_ptr_array_index (texts, i));
    }

  return add_row (self, cells, self->n_columns, error);
}

/**
 * ang_roster_layout_add_heads:
 *
 * Adds the headings of the columns, in two rows where several share one, and their numbers if the template wants them. A
 * bare table has one row of headings alone.
 */
gboolean
ang_roster_layout_add_heads (AngRosterLayout  *self,
                             GError          **error)
{
  if (self->bare)
    return add_bare_row (self, error);
  if (!(has_groups (self) ? add_two_rows (self, error) : add_one_row (self, error)))
    return FALSE;

  return !ang_roster_template_get_traits (self->template)->column_numbers || add_numbers (self, error);
}
