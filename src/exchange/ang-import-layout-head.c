#include "config.h"

#include "ang-import-layout-private.h"

#include <string.h>

#include "ang-import-content.h"

/* Above the heading stand a letterhead, an annex block and titles: hardly more rows than these. */
#define MAX_ABOVE 120u
#define MAX_CELLS 400u
#define MAX_LENGTH 120u
#define MAX_HEAD_ROWS 3u

typedef struct
{
  guint   n_known;
  guint   n_cells;
  guint64 fields; /* bits */
} Score;

#define BIT(f) (G_GUINT64_CONSTANT (1) << (ANG_IMPORT_FIELD_ ## f))
#define KEYS (BIT (NAME) | BIT (NAME_NIP) | BIT (NIP) | BIT (NIK) | BIT (SURNAME) | BIT (PASSPORT_NAME))

static Score
score_row (AngImportTable *table,
           guint           row)
{
  Score score = { 0 };
  AngSheetValue value;

  for (guint i = 0; i < MAX_CELLS && ang_import_table_get_nth (table, row, i, &value); i++)
    {
      AngImportFieldId field;
      guint sureness;

      score.n_cells++;
      if (value.kind != ANG_SHEET_VALUE_TEXT || strlen (value.text) > MAX_LENGTH ||
          !ang_import_heading_find (NULL, value.text, &field, &sureness))
        continue;
      if (field != ANG_IMPORT_FIELD_NONE && (score.fields & (G_GUINT64_CONSTANT (1) << field)) != 0)
        continue;
      score.n_known++;
      score.fields |= field != ANG_IMPORT_FIELD_NONE ? G_GUINT64_CONSTANT (1) << field : 0;
    }

  return score;
}

/* A heading says where names or numbers stand and names another column, or is alone. */
static gboolean
is_head (const Score *score)
{
  return (score->fields & KEYS) != 0 && (score->n_known >= 2 || score->n_cells == 1) && score->n_known * 4 >= score->n_cells;
}

static gboolean
find_best (AngImportTable *table,
           guint           first,
           guint           n_rows,
           guint          *best)
{
  guint most = 0;

  for (guint i = 0; i < MIN (n_rows, MAX_ABOVE); i++)
    {
      Score score = score_row (table, first + i);

      if (is_head (&score) && score.n_known > most)
        {
          most = score.n_known;
          *best = first + i;
        }
      else if (most > 0 && first + i > *best + MAX_HEAD_ROWS + 30)
        break;
    }

  return most > 0;
}

static gboolean
is_neighbour (AngImportTable *table,
              guint           above,
              guint           below)
{
  return ang_import_table_get_number (table, below) == ang_import_table_get_number (table, above) + 1;
}

/* Headings are short texts without figures. */
static gboolean
are_words (AngImportTable *table,
           guint           row)
{
  AngSheetValue value;

  for (guint i = 0; i < MAX_CELLS && ang_import_table_get_nth (table, row, i, &value); i++)
    {
      guint n_digits = 0;

      if (value.kind != ANG_SHEET_VALUE_TEXT || strlen (value.text) > MAX_LENGTH || *value.text == ':')
        return FALSE;
      for (const char *p = value.text; *p != '\0'; p++)
        n_digits += g_ascii_isdigit (*p);
      if (n_digits > 3)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_joined_sideways (AngImportTable *table,
                    guint           row,
                    guint           column)
{
  AngSheetRange range;

  return ang_import_table_get_covering (table, row, column, &range) && range.last_column > range.first_column;
}

/* Whether @below says more of the columns of @above: its cells stand where the upper row has nothing, or a heading over
 * several columns. */
static gboolean
continues (AngImportTable *table,
           guint           above,
           guint           below)
{
  AngSheetValue value;
  AngSheetValue upper;
  gboolean more = FALSE;

  if (!is_neighbour (table, above, below) || !are_words (table, below))
    return FALSE;
  for (guint i = 0; i < MAX_CELLS && ang_import_table_get_nth (table, below, i, &value); i++)
    {
      AngImportFieldId field;
      guint sureness;
      gboolean known = ang_import_heading_find (NULL, value.text, &field, &sureness);
      gboolean over = ang_import_table_get (table, above, value.column, &upper);

      if (over && !is_joined_sideways (table, above, value.column))
        {
          /* Without merged cells the first column below a heading over several has both. */
          AngSheetValue beside;

          if (ang_import_table_get (table, above, value.column + 1, &beside) ||
              !ang_import_table_get (table, below, value.column + 1, &beside))
            return FALSE;
        }
      more = more || known || is_joined_sideways (table, above, value.column);
    }

  return more;
}

/* Whether @above has headings over several of the columns of @below. */
static gboolean
is_over (AngImportTable *table,
         guint           above,
         guint           below)
{
  AngSheetValue value;
  AngSheetRange range;
  guint n_known = 0;

  if (!is_neighbour (table, above, below) || ang_import_table_count_cells (table, above) < 2 || !are_words (table, above))
    return FALSE;
  for (guint i = 0; i < MAX_CELLS && ang_import_table_get_nth (table, above, i, &value); i++)
    {
      AngImportFieldId field;
      guint sureness;

      n_known += ang_import_heading_find (NULL, value.text, &field, &sureness);
      if (ang_import_table_get_covering (table, above, value.column, &range) &&
          (range.last_row > range.first_row || range.last_column > range.first_column))
        n_known++;
    }

  return n_known > 0;
}

/* Whether the row holds somebody, and does not begin with a heading, as the lines of a form do. */
static gboolean
holds_person (AngImportTable *table,
              guint           row)
{
  AngSheetValue value;
  gboolean found = FALSE;

  for (guint i = 0; i < MAX_CELLS && ang_import_table_get_nth (table, row, i, &value); i++)
    {
      AngImportFieldId field = ang_import_content_look_at (&value);
      guint sureness;

      found = found || field == ANG_IMPORT_FIELD_NAME || field == ANG_IMPORT_FIELD_NIP || field == ANG_IMPORT_FIELD_NIK ||
              field == ANG_IMPORT_FIELD_NAME_NIP;
      if (i == 0 && ang_import_heading_find (NULL, value.text, &field, &sureness))
        return FALSE;
    }

  return found;
}

/* A heading of which only the name or the number is known. */
static gboolean
find_poor (AngImportTable *table,
           guint           first,
           guint           n_rows,
           guint          *best)
{
  for (guint i = 0; i + 1 < MIN (n_rows, MAX_ABOVE); i++)
    {
      Score score = score_row (table, first + i);

      if (score.n_cells < 2 || (score.fields & KEYS) == 0 || !are_words (table, first + i) || !holds_person (table, first + i + 1))
        continue;
      *best = first + i;
      return TRUE;
    }

  return FALSE;
}

/**
 * ang_import_layout_is_numbers:
 *
 * Returns: whether the row numbers the columns: (1) (2) (3)
 */
gboolean
ang_import_layout_is_numbers (AngImportTable *table,
                              guint           row)
{
  guint n = ang_import_table_count_cells (table, row);
  gint64 last = 0;

  if (n < 2 || n > MAX_CELLS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      AngSheetValue value;
      const char *text;
      char *end = NULL;
      gint64 number;

      ang_import_table_get_nth (table, row, i, &value);
      text = value.text + strspn (value.text, " ([-");
      number = g_ascii_strtoll (text, &end, 10);
      if (end == text || end[strspn (end, " )].-")] != '\0' || number <= last || number > last + 3 || (i == 0 && number > 2))
        return FALSE;
      last = number;
    }

  return TRUE;
}

/**
 * ang_import_layout_find_row:
 * @number: as the spreadsheet counts
 * @row: (out): the first row of @sheet that holds something, from that number on
 *
 * Returns: whether there is one
 */
gboolean
ang_import_layout_find_row (AngImportTable *table,
                            guint           sheet,
                            guint           number,
                            guint          *row)
{
  guint first;
  guint n_rows;
  guint low = 0;

  ang_import_table_get_rows (table, sheet, &first, &n_rows);
  for (guint high = n_rows; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (ang_import_table_get_number (table, first + middle) < number)
        low = middle + 1;
      else
        high = middle;
    }
  *row = first + low;

  return low < n_rows;
}

/**
 * ang_import_layout_find_head:
 * @place: (inout): its sheet is asked; its heading is set, and the first row behind it
 *
 * Finds the heading below letterheads and titles, whether it has one, two or three rows, and passes over the row that
 * numbers the columns.
 */
void
ang_import_layout_find_head (AngImportTable   *table,
                             AngImportSection *place)
{
  guint first;
  guint n_rows;
  guint best = 0;
  guint top;
  guint bottom;

  ang_import_table_get_rows (table, place->sheet, &first, &n_rows);
  if (!find_best (table, first, n_rows, &best) && !find_poor (table, first, n_rows, &best))
    return;

  for (top = best; top > first && best - top + 1 < MAX_HEAD_ROWS && is_over (table, top - 1, top); top--)
    ;
  for (bottom = best; bottom + 1 < first + n_rows && bottom - top + 1 < MAX_HEAD_ROWS && continues (table, bottom, bottom + 1); bottom++)
    ;
  place->has_list = TRUE;
  place->head_first = ang_import_table_get_number (table, top);
  place->head_last = ang_import_table_get_number (table, bottom);
  if (bottom + 1 < first + n_rows && ang_import_layout_is_numbers (table, bottom + 1))
    bottom++;
  place->first = bottom + 1 < first + n_rows ? ang_import_table_get_number (table, bottom + 1) : 0;
}

/* What stands over the column in one row of the heading; without merged cells a heading over several columns stands over the
 * first of them only. */
static char *
dup_part (AngImportTable *table,
          guint           row,
          guint           column,
          gboolean        is_lowest)
{
  AngSheetValue value;

  if (!ang_import_table_get_filled (table, row, column, &value) && !is_lowest)
    {
      AngSheetValue below;

      /* Only where the row below has a heading of its own. */
      if (!ang_import_table_get (table, row + 1, column, &below))
        return g_strdup ("");
      for (guint left = column; left > 0 && left + 8 > column; left--)
        {
          if (ang_import_table_get (table, row, left - 1, &value))
            break;
          if (!ang_import_table_get (table, row + 1, left - 1, &below))
            return g_strdup ("");
        }
    }
  if (value.kind != ANG_SHEET_VALUE_TEXT && value.kind != ANG_SHEET_VALUE_NUMBER)
    return g_strdup ("");

  return g_strstrip (g_utf8_substring (value.text, 0, MIN (g_utf8_strlen (value.text, -1), (glong) MAX_LENGTH)));
}

/**
 * ang_import_layout_join_heads:
 * @column: of the sheet
 * @group: (out) (transfer full): what stands over the heading; "" without
 *
 * Returns: (transfer full): the heading; "" without
 */
char *
ang_import_layout_join_heads (AngImportTable          *table,
                              const AngImportSection  *place,
                              guint                    column,
                              char                   **group)
{
  g_autofree char *heading = g_strdup ("");
  GString *over = g_string_new (NULL);
  guint row;
  guint n = 0;

  for (guint number = place->head_first; number != 0 && number <= place->head_last && n < MAX_HEAD_ROWS; number++, n++)
    {
      g_autofree char *part = NULL;

      if (!ang_import_layout_find_row (table, place->sheet, number, &row) || ang_import_table_get_number (table, row) != number)
        continue;
      part = dup_part (table, row, column, number == place->head_last);
      if (*part == '\0' || g_str_equal (part, heading))
        continue;
      if (*heading != '\0')
        g_string_append_printf (over, "%s%s", over->len > 0 ? " " : "", heading);
      g_free (heading);
      heading = g_steal_pointer (&part);
    }
  *group = g_string_free (over, FALSE);

  return g_steal_pointer (&heading);
}
