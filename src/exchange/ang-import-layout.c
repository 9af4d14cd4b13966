#include "config.h"

#include "ang-import-layout-private.h"

#include <string.h>

#include "ang-import-content.h"

static void
section_clear (gpointer data)
{
  AngImportLayoutSection *section = data;

  g_array_unref (section->columns);
}

static void
column_clear (gpointer data)
{
  AngImportLayoutColumn *column = data;

  g_free (column->group);
  g_free (column->heading);
}

static AngImportLayout *
layout_new (AngImportTable *table)
{
  AngImportLayout *self = g_new0 (AngImportLayout, 1);

  self->table = g_object_ref (table);
  self->sections = g_array_new (FALSE, TRUE, sizeof (AngImportLayoutSection));
  g_array_set_clear_func (self->sections, section_clear);
  self->columns = g_array_new (FALSE, TRUE, sizeof (AngImportLayoutColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->skipped = g_array_new (FALSE, FALSE, sizeof (AngImportLayoutSkipped));

  return self;
}

/** Frees the layout. */
void
ang_import_layout_free (AngImportLayout *self)
{
  g_object_unref (self->table);
  g_array_unref (self->sections);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->skipped);
  g_clear_pointer (&self->joined, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_column (const AngImportLayoutColumn *column,
           const char                  *group,
           const char                  *heading,
           guint                        place)
{
  if (*heading == '\0')
    return *column->heading == '\0' && column->place == place;

  return g_ascii_strcasecmp (column->heading, heading) == 0 && g_ascii_strcasecmp (column->group, group) == 0;
}

/* Columns of the same heading are one, but for two of the same sheet. */
static void
add_column (AngImportLayout        *self,
            AngImportLayoutSection *section,
            guint                   n_before,
            char                   *group,
            char                   *heading,
            guint                   place)
{
  AngImportLayoutColumn column = { group, heading, place };

  for (guint i = 0; i < n_before; i++)
    {
      int *taken = &g_array_index (section->columns, int, i);

      if (*taken >= 0 || !is_column (ANG_IMPORT_LAYOUT_COLUMN (self, i), group, heading, place))
        continue;
      *taken = (int) place;
      column_clear (&column);
      return;
    }
  g_array_append_val (self->columns, column);
  g_array_append_val (section->columns, place);
}

static void
read_heads (AngImportLayout        *self,
            AngImportLayoutSection *section)
{
  guint n_columns = section->place.has_list ? ang_import_table_get_n_columns (self->table, section->place.sheet) : 0;
  guint n_before = self->columns->len;
  int none = -1;

  g_array_set_size (section->columns, 0);
  for (guint i = 0; i < n_before; i++)
    g_array_append_val (section->columns, none);
  for (guint i = 0; i < n_columns; i++)
    {
      char *group = NULL;
      char *heading = ang_import_layout_join_heads (self->table, &section->place, i, &group);

      if (*heading != '\0')
        add_column (self, section, n_before, group, heading, i);
      else
        {
          g_free (group);
          g_free (heading);
        }
    }
}

/* Columns without a heading that hold something in a row of people. */
static void
read_unheaded (AngImportLayout        *self,
               AngImportLayoutSection *section)
{
  guint n_columns = ang_import_table_get_n_columns (self->table, section->place.sheet);
  guint n_before = self->columns->len;
  g_autofree gboolean *used = g_new0 (gboolean, n_columns + 1);
  AngSheetValue value;

  for (guint i = section->first_row; i < self->rows->len; i++)
    {
      for (guint j = 0; ang_import_table_get_nth (self->table, g_array_index (self->rows, guint, i), j, &value); j++)
        used[value.column] = TRUE;
    }
  for (guint i = 0; i < section->columns->len; i++)
    {
      if (g_array_index (section->columns, int, i) >= 0)
        used[g_array_index (section->columns, int, i)] = FALSE;
    }
  for (guint i = 0; i < n_columns; i++)
    {
      if (used[i])
        add_column (self, section, n_before, g_strdup (""), g_strdup (""), i);
    }
}

/* Every section knows all columns, those that only later sections have as well. */
static void
rebuild (AngImportLayout *self)
{
  int none = -1;

  g_array_set_size (self->columns, 0);
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->skipped, 0);
  g_clear_pointer (&self->joined, g_hash_table_unref);

  for (guint i = 0; i < self->sections->len; i++)
    {
      AngImportLayoutSection *section = ANG_IMPORT_LAYOUT_SECTION (self, i);

      if (!section->is_set)
        section->place.last = 0;
      read_heads (self, section);
      ang_import_layout_collect_rows (self, section);
      read_unheaded (self, section);
    }
  for (guint i = 0; i < self->sections->len; i++)
    {
      AngImportLayoutSection *section = ANG_IMPORT_LAYOUT_SECTION (self, i);

      while (section->columns->len < self->columns->len)
        g_array_append_val (section->columns, none);
    }
}

/* Without a heading a sheet is a list when its cells look like one. */
static void
find_list (AngImportTable   *table,
           AngImportSection *place)
{
  guint first;
  guint n_rows;

  ang_import_layout_find_head (table, place);
  if (place->has_list)
    return;
  ang_import_table_get_rows (table, place->sheet, &first, &n_rows);
  if (n_rows == 0 || !ang_import_content_is_list (table, first, n_rows))
    return;
  place->has_list = TRUE;
  place->first = ang_import_table_get_number (table, first);
}

/**
 * ang_import_layout_guess:
 *
 * Finds in each sheet the list, below letterheads and titles and above signatures.
 *
 * Returns: (transfer full): the layout
 */
AngImportLayout *
ang_import_layout_guess (AngImportTable *table)
{
  AngImportLayout *self = layout_new (table);

  for (guint i = 0; i < ang_import_table_get_n_sheets (table); i++)
    {
      AngImportLayoutSection section = { .place = { .sheet = i } };

      section.columns = g_array_new (FALSE, FALSE, sizeof (int));
      find_list (table, &section.place);
      g_array_append_val (self->sections, section);
    }
  rebuild (self);

  return self;
}

/**
 * ang_import_layout_copy:
 *
 * Returns: (transfer full): another that is the same
 */
AngImportLayout *
ang_import_layout_copy (const AngImportLayout *self)
{
  AngImportLayout *copy = layout_new (self->table);

  for (guint i = 0; i < self->sections->len; i++)
    {
      AngImportLayoutSection section = *ANG_IMPORT_LAYOUT_SECTION (self, i);

      section.columns = g_array_copy (section.columns);
      g_array_append_val (copy->sections, section);
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      AngImportLayoutColumn column = *ANG_IMPORT_LAYOUT_COLUMN (self, i);

      column.group = g_strdup (column.group);
      column.heading = g_strdup (column.heading);
      g_array_append_val (copy->columns, column);
    }
  g_array_append_vals (copy->rows, self->rows->data, self->rows->len);
  g_array_append_vals (copy->skipped, self->skipped->data, self->skipped->len);
  if (self->joined != NULL)
    {
      GHashTableIter iter;
      gpointer key;
      gpointer text;

      copy->joined = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_hash_table_iter_init (&iter, self->joined);
      while (g_hash_table_iter_next (&iter, &key, &text))
        g_hash_table_insert (copy->joined, key, g_strdup (text));
    }

  return copy;
}

/** Returns: (transfer none): the rows it is the layout of */
AngImportTable *
ang_import_layout_get_table (const AngImportLayout *self)
{
  return self->table;
}

/** Returns: how many sections there are: one for each sheet */
guint
ang_import_layout_get_n_sections (const AngImportLayout *self)
{
  return self->sections->len;
}

/** Returns: (transfer none): where the list of the sheet stands */
const AngImportSection *
ang_import_layout_get_section (const AngImportLayout *self,
                               guint                  section)
{
  return &ANG_IMPORT_LAYOUT_SECTION (self, section)->place;
}

/**
 * ang_import_layout_set_section:
 * @place: where the list stands; a first row of 0 is the one below the heading, a last row of 0 the last before the
 *   signatures
 *
 * Says where the list stands. Columns and rows are read anew: what was known of them counts no more.
 */
void
ang_import_layout_set_section (AngImportLayout        *self,
                               guint                   section,
                               const AngImportSection *place)
{
  AngImportLayoutSection *mine = ANG_IMPORT_LAYOUT_SECTION (self, section);
  guint sheet = mine->place.sheet;

  mine->place = *place;
  mine->place.sheet = sheet;
  mine->place.head_last = MAX (place->head_first, place->head_last);
  mine->place.first = MAX (place->first, mine->place.head_last + 1);
  mine->is_set = place->last != 0;
  rebuild (self);
}

/** Returns: how many columns there are */
guint
ang_import_layout_get_n_columns (const AngImportLayout *self)
{
  return self->columns->len;
}

/** Returns: (transfer none): what stands over the heading and its neighbours; "" without */
const char *
ang_import_layout_get_group (const AngImportLayout *self,
                             guint                  column)
{
  return ANG_IMPORT_LAYOUT_COLUMN (self, column)->group;
}

/** Returns: (transfer none): the heading; "" without */
const char *
ang_import_layout_get_heading (const AngImportLayout *self,
                               guint                  column)
{
  return ANG_IMPORT_LAYOUT_COLUMN (self, column)->heading;
}

/**
 * ang_import_layout_dup_head:
 *
 * Returns: (transfer full): what to call the column: its heading with the one over it, in one line; else its letters
 */
char *
ang_import_layout_dup_head (const AngImportLayout *self,
                            guint                  column)
{
  const AngImportLayoutColumn *of = ANG_IMPORT_LAYOUT_COLUMN (self, column);
  char *head;

  if (*of->heading == '\0')
    return ang_import_layout_dup_letters (self, column);
  head = g_strconcat (of->group, *of->group != '\0' ? " / " : "", of->heading, NULL);

  return g_strdelimit (head, "\n\r\t", ' ');
}

/**
 * ang_import_layout_dup_letters:
 *
 * Returns: (transfer full): what the spreadsheet calls the column: "A", "AB"
 */
char *
ang_import_layout_dup_letters (const AngImportLayout *self,
                               guint                  column)
{
  GString *letters = g_string_new (NULL);

  for (guint n = ANG_IMPORT_LAYOUT_COLUMN (self, column)->place + 1; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (letters, (char) ('A' + (n - 1) % 26));

  return g_string_free (letters, FALSE);
}

/** Returns: which column of the sheet it is, from 0; of several sheets that have it, of the first */
guint
ang_import_layout_get_place (const AngImportLayout *self,
                             guint                  column)
{
  return ANG_IMPORT_LAYOUT_COLUMN (self, column)->place;
}

/**
 * ang_import_layout_dup_samples:
 * @n: how many at most
 *
 * Returns: (transfer full): the first cells of that column that hold something, different ones
 */
GStrv
ang_import_layout_dup_samples (const AngImportLayout *self,
                               guint                  column,
                               guint                  n)
{
  g_autoptr (GStrvBuilder) samples = g_strv_builder_new ();
  g_autofree char *last = NULL;
  AngSheetValue value;
  guint n_found = 0;

  for (guint i = 0; i < self->rows->len && i < 1000 && n_found < n; i++)
    {
      if (!ang_import_layout_get (self, i, column, &value) || g_strcmp0 (last, value.text) == 0)
        continue;
      g_strv_builder_add (samples, value.text);
      g_free (last);
      last = g_strdup (value.text);
      n_found++;
    }

  return g_strv_builder_end (samples);
}

/** Returns: how many rows of people there are */
guint
ang_import_layout_get_n_rows (const AngImportLayout *self)
{
  return self->rows->len;
}

/** Returns: which row of the table the row is; its first, where it takes several */
guint
ang_import_layout_get_table_row (const AngImportLayout *self,
                                 guint                  row)
{
  return g_array_index (self->rows, guint, row);
}

/** Returns: which section the row is of */
guint
ang_import_layout_get_row_section (const AngImportLayout *self,
                                   guint                  row)
{
  guint section = self->sections->len - 1;

  while (section > 0 && ANG_IMPORT_LAYOUT_SECTION (self, section)->first_row > row)
    section--;

  return section;
}

/**
 * ang_import_layout_get:
 * @value: (out): what stands there, empty without; its text lives as long as the table and the layout
 *
 * Returns: whether something stands there; merged cells all have what is written in them
 */
gboolean
ang_import_layout_get (const AngImportLayout *self,
                       guint                  row,
                       guint                  column,
                       AngSheetValue         *value)
{
  AngImportLayoutSection *section = ANG_IMPORT_LAYOUT_SECTION (self, ang_import_layout_get_row_section (self, row));
  int place = g_array_index (section->columns, int, column);
  guint table_row = g_array_index (self->rows, guint, row);
  const char *joined = NULL;

  *value = (AngSheetValue) { ANG_SHEET_VALUE_EMPTY, column, "" };
  if (place < 0)
    return FALSE;
  if (self->joined != NULL)
    joined = g_hash_table_lookup (self->joined, ang_import_layout_cell_key (table_row, (guint) place));
  if (joined != NULL)
    {
      *value = (AngSheetValue) { ANG_SHEET_VALUE_TEXT, (guint) place, joined };
      return TRUE;
    }

  return ang_import_table_get_filled (self->table, table_row, (guint) place, value);
}

/* The last of the rows left out that stands above @table_row. */
static const AngImportLayoutSkipped *
find_skipped_above (const AngImportLayout *self,
                    guint                  table_row)
{
  guint low = 0;
  guint high = self->skipped->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->skipped, AngImportLayoutSkipped, middle).row < table_row)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? &g_array_index (self->skipped, AngImportLayoutSkipped, low - 1) : NULL;
}

/**
 * ang_import_layout_get_title_above:
 *
 * Lists are often put together by unit, with its name over each group.
 *
 * Returns: (transfer none): the title of the group that the row stands in; "" without
 */
const char *
ang_import_layout_get_title_above (const AngImportLayout *self,
                                   guint                  row)
{
  guint table_row = ang_import_layout_get_table_row (self, row);
  const AngImportLayoutSkipped *skipped = find_skipped_above (self, table_row);
  const char *title = "";
  AngSheetValue value;

  /* Totals and repeated headings may stand between. */
  while (skipped != NULL && skipped->why != ANG_IMPORT_SKIP_GROUP)
    skipped = find_skipped_above (self, skipped->row);
  if (skipped == NULL || ang_import_table_get_sheet (self->table, skipped->row) != ang_import_table_get_sheet (self->table, table_row))
    return title;
  for (guint i = 0; ang_import_table_get_nth (self->table, skipped->row, i, &value); i++)
    {
      if (strlen (value.text) > strlen (title))
        title = value.text;
    }

  return title;
}

/** Returns: how many rows within lists are not of people */
guint
ang_import_layout_get_n_skipped (const AngImportLayout *self)
{
  return self->skipped->len;
}

/**
 * ang_import_layout_get_skipped:
 * @table_row: (out): the row
 *
 * Returns: why it is not one of people
 */
AngImportSkip
ang_import_layout_get_skipped (const AngImportLayout *self,
                               guint                  n,
                               guint                 *table_row)
{
  const AngImportLayoutSkipped *skipped = &g_array_index (self->skipped, AngImportLayoutSkipped, n);

  *table_row = skipped->row;

  return skipped->why;
}
