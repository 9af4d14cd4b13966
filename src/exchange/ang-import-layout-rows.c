#include "config.h"

#include "ang-import-layout-private.h"

#include <string.h>

#include "ang-text.h"

/* Longer texts are no marks of an end. */
#define MAX_MARK 60u

typedef enum
{
  ROW_PERSON,
  ROW_SKIP,
  ROW_END,
  ROW_CONTINUES,
} RowKind;

typedef struct
{
  AngImportTable         *table;
  AngImportLayout        *layout;
  AngImportLayoutSection *section;
  guint                   head; /* the lowest row of the heading, G_MAXUINT without */
  int                     number; /* column of the running number, -1 without */
  GArray                 *keys;   /* int: columns of names and numbers of people */
  GArray                 *births; /* int: columns of places and dates of birth */
  guint                   n_headed;
  guint                   n_numbered;
  guint                   n_people;
  gboolean                ended;
} Walk;

/** Returns: the key of a cell among the joined ones */
gpointer
ang_import_layout_cell_key (guint row,
                            guint column)
{
  /* Joined cells only exist in lists of columns that have a heading: far fewer than 4096. */
  return GSIZE_TO_POINTER (((gsize) row << 12) | (column & 0xfff));
}

static gboolean
is_key (AngImportFieldId field)
{
  switch ((int) field)
    {
    case ANG_IMPORT_FIELD_NAME:
    case ANG_IMPORT_FIELD_NAME_NIP:
    case ANG_IMPORT_FIELD_NIP:
    case ANG_IMPORT_FIELD_NIK:
    case ANG_IMPORT_FIELD_PASSPORT_NAME:
    case ANG_IMPORT_FIELD_SURNAME:
    case ANG_IMPORT_FIELD_GIVEN_NAMES:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Where no heading tells which column names people, any may: the user will say. */
static void
take_all_for_keys (Walk *walk)
{
  GArray *columns = walk->section->columns;

  for (guint i = 0; walk->keys->len == 0 && i < columns->len; i++)
    {
      int place = g_array_index (columns, int, i);

      if (place >= 0 && place != walk->number)
        g_array_append_val (walk->keys, place);
    }
}

static void
find_keys (Walk *walk)
{
  GArray *columns = walk->section->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      AngImportLayoutColumn *column = ANG_IMPORT_LAYOUT_COLUMN (walk->layout, i);
      int place = g_array_index (columns, int, i);
      AngImportFieldId field;
      guint sureness;

      walk->n_headed += place >= 0 && *column->heading != '\0';
      if (place < 0 || !ang_import_heading_find (column->group, column->heading, &field, &sureness))
        continue;
      if (field == ANG_IMPORT_FIELD_NUMBER && walk->number < 0)
        walk->number = place;
      else if (is_key (field))
        g_array_append_val (walk->keys, place);
      else if (field == ANG_IMPORT_FIELD_BIRTH || field == ANG_IMPORT_FIELD_BIRTH_PLACE)
        g_array_append_val (walk->births, place);
    }
}

static gboolean
begins_with (const char        *text,
             const char *const *words,
             guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      gsize length = strlen (words[i]);

      if (strncmp (text, words[i], length) == 0 && (text[length] == '\0' || text[length] == ' '))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_total (const char *key)
{
  static const char *const words[] = { "jumlah", "total", "subtotal", "sub total", "sub jumlah", "grand total", "rata rata", "average" };

  return begins_with (key, words, G_N_ELEMENTS (words)) && strlen (key) < MAX_MARK;
}

/* What stands below a list and never in it. */
static gboolean
is_below (const char *key)
{
  static const char *const words[] = {
    "mengetahui", "menyetujui", "disetujui oleh", "diketahui oleh", "dibuat oleh", "disusun oleh", "ditetapkan di", "dikeluarkan di",
    "pada tanggal", "tembusan", "tembusan yth", "catatan", "an wali kota", "a n wali kota", "an walikota", "a n walikota", "a n gubernur",
    "a n bupati", "a n sekretaris daerah", "an sekretaris daerah", "yang membuat", "pejabat pembuat komitmen", "acknowledged by",
    "approved by", "prepared by", "signed", "ttd", "dicetak", "dicetak pada", "keterangan", "sumber", "sumber data", "note", "notes",
    "tanda tangan", "hormat kami",
  };

  return begins_with (key, words, G_N_ELEMENTS (words));
}

/* "Jambi, 28 Oktober 2025": a place of a few words, and a day with its month in letters. */
static gboolean
is_place_and_date (const char *text)
{
  const char *comma = strchr (text, ',');
  g_autofree char *place = NULL;
  AngDate date;

  if (comma == NULL || strlen (text) > MAX_MARK || !ang_date_parse_with_place (text, &place, &date) || place == NULL)
    return FALSE;

  return ang_date_is_complete (date) && strpbrk (comma, "aeiuoAEIUO") != NULL && strpbrk (place, "/\n(,") == NULL;
}

static gboolean
is_among (GArray *columns,
          guint   column)
{
  for (guint i = 0; i < columns->len; i++)
    {
      if (g_array_index (columns, int, i) == (int) column)
        return TRUE;
    }

  return FALSE;
}

static gboolean
ends_list (Walk  *walk,
           guint  row)
{
  AngSheetValue value;

  for (guint i = 0; i < 40 && ang_import_table_get_nth (walk->table, row, i, &value); i++)
    {
      g_autofree char *key = NULL;

      if (value.kind != ANG_SHEET_VALUE_TEXT)
        continue;
      key = ang_text_fold (value.text);
      if (is_below (key) || (g_str_has_prefix (key, "nip ") && !is_among (walk->keys, value.column)) ||
          (is_place_and_date (value.text) && !is_among (walk->births, value.column)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_digits (const char *text,
            guint       at_least)
{
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < at_least; p++)
    n += g_ascii_isdigit (*p);

  return n >= at_least;
}

/* A running number: 1, "1.", "12)" – no letters, as titles over groups have. */
static gboolean
is_numbered (Walk  *walk,
             guint  row)
{
  AngSheetValue value;

  if (walk->number < 0 || !ang_import_table_get_filled (walk->table, row, (guint) walk->number, &value))
    return FALSE;

  return strspn (value.text, "0123456789.) ") == strlen (value.text) && has_digits (value.text, 1);
}

/* Returns: the first of the row's keys that is not empty, "" without one */
static const char *
get_key (Walk  *walk,
         guint  row,
         int   *column)
{
  AngSheetValue value;

  for (guint i = 0; i < walk->keys->len; i++)
    {
      *column = g_array_index (walk->keys, int, i);
      if (ang_import_table_get_filled (walk->table, row, (guint) * column, &value) && value.text[strspn (value.text, " -\t\n")] != '\0')
        return value.text;
    }

  return "";
}

static gboolean
is_heading_again (Walk  *walk,
                  guint  row)
{
  AngSheetValue here;
  AngSheetValue there;
  guint n_same = 0;

  if (walk->head == G_MAXUINT)
    return FALSE;
  for (guint i = 0; i < 40 && ang_import_table_get_nth (walk->table, row, i, &here); i++)
    {
      if (here.kind != ANG_SHEET_VALUE_TEXT || !ang_import_table_get_filled (walk->table, walk->head, here.column, &there) ||
          g_ascii_strcasecmp (here.text, there.text) != 0)
        return FALSE;
      n_same++;
    }

  return n_same >= 2;
}

/* Below the name, in a row of its own, stands the number: the row goes on with the one above. */
static gboolean
goes_on (Walk       *walk,
         guint       row,
         const char *key,
         int         column)
{
  GArray *rows = walk->layout->rows;
  AngSheetValue above;
  AngSheetValue value;
  guint last;

  if (walk->number < 0 || rows->len == walk->section->first_row || !has_digits (key, 9) || walk->n_numbered == 0)
    return FALSE;
  last = g_array_index (rows, guint, rows->len - 1);
  if (ang_import_table_get_number (walk->table, row) != ang_import_table_get_number (walk->table, last) + 1 ||
      (ang_import_table_get (walk->table, row, (guint) walk->number, &value) && is_numbered (walk, row)))
    return FALSE;

  return ang_import_table_get (walk->table, last, (guint) column, &above) && !has_digits (above.text, 9) &&
         ang_import_table_get (walk->table, row, (guint) column, &value);
}

/* Name and number stand in cells that are merged with those of the row above: it is the same person's. */
static gboolean
is_merged_with_above (Walk  *walk,
                      guint  row)
{
  GArray *rows = walk->layout->rows;
  gboolean merged = FALSE;
  AngSheetValue value;
  AngSheetRange range;
  guint last;

  if (rows->len == walk->section->first_row ||
      (walk->number >= 0 && ang_import_table_get (walk->table, row, (guint) walk->number, &value)))
    return FALSE;
  last = ang_import_table_get_number (walk->table, g_array_index (rows, guint, rows->len - 1));
  for (guint i = 0; i < walk->keys->len; i++)
    {
      guint column = (guint) g_array_index (walk->keys, int, i);

      if (ang_import_table_get (walk->table, row, column, &value))
        return FALSE;
      merged |= ang_import_table_get_covering (walk->table, row, column, &range) && range.first_row <= last &&
                ang_import_table_get_filled (walk->table, row, column, &value);
    }

  return merged;
}

static void
join_rows (Walk  *walk,
           guint  row)
{
  AngImportLayout *layout = walk->layout;
  guint last = g_array_index (layout->rows, guint, layout->rows->len - 1);
  AngSheetValue below;
  AngSheetValue above;

  if (layout->joined == NULL)
    layout->joined = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; ang_import_table_get_nth (walk->table, row, i, &below); i++)
    {
      gpointer key = ang_import_layout_cell_key (last, below.column);
      const char *text = g_hash_table_lookup (layout->joined, key);

      if (text == NULL && ang_import_table_get (walk->table, last, below.column, &above))
        text = above.text;
      g_hash_table_replace (layout->joined, key, text != NULL ? g_strconcat (text, "\n", below.text, NULL) : g_strdup (below.text));
    }
}

static void
skip (Walk          *walk,
      guint          row,
      AngImportSkip  why)
{
  AngImportLayoutSkipped skipped = { row, why };

  g_array_append_val (walk->layout->skipped, skipped);
}

/* Whether it tells something as the row of a person does: titles over groups are one text, sums are figures. */
static gboolean
tells_of_somebody (Walk  *walk,
                   guint  row)
{
  guint n_words = 0;
  AngSheetValue value;

  for (guint i = 0; ang_import_table_get_nth (walk->table, row, i, &value); i++)
    n_words += value.kind == ANG_SHEET_VALUE_TEXT && strspn (value.text, "0123456789., -") < strlen (value.text);

  return n_words >= 2;
}

/* A row that has no running number though others have, or just one cell. */
static RowKind
classify_odd (Walk       *walk,
              guint       row,
              const char *key,
              guint       n_cells)
{
  AngSheetValue value;
  g_autofree char *folded = NULL;

  ang_import_table_get_nth (walk->table, row, 0, &value);
  folded = ang_text_fold (value.text);
  if (is_total (folded))
    {
      skip (walk, row, ANG_IMPORT_SKIP_TOTAL);
      return ROW_SKIP;
    }
  if (is_heading_again (walk, row))
    {
      skip (walk, row, ANG_IMPORT_SKIP_HEADING);
      walk->ended = FALSE;
      return ROW_SKIP;
    }
  /* Somebody who was not numbered has all the other cells. */
  if (!walk->section->is_set && (is_below (folded) || ((*key == '\0' || n_cells < 4) && ends_list (walk, row))))
    return ROW_END;
  if (walk->n_headed <= 2)
    return *key != '\0' ? ROW_PERSON : ROW_END;
  if (*key == '\0' && tells_of_somebody (walk, row))
    return ROW_PERSON;
  if (*key == '\0' || (n_cells == 1 && walk->number >= 0 && walk->n_numbered > 0) ||
      (n_cells == 2 && walk->number >= 0 && value.column == (guint) walk->number && !is_numbered (walk, row)))
    {
      skip (walk, row, ANG_IMPORT_SKIP_GROUP);
      return ROW_SKIP;
    }

  return ROW_PERSON;
}

static gboolean
is_filled (Walk  *walk,
           guint  row)
{
  AngSheetValue value;

  for (guint i = 0; ang_import_table_get_nth (walk->table, row, i, &value); i++)
    {
      if ((int) value.column != walk->number && value.text[strspn (value.text, " -\t\n")] != '\0')
        return TRUE;
    }

  return FALSE;
}

static RowKind
classify (Walk  *walk,
          guint  row)
{
  guint n_cells = ang_import_table_count_cells (walk->table, row);
  gboolean numbered = is_numbered (walk, row);
  int column = -1;
  const char *key;

  if (n_cells >= 2 && ang_import_layout_is_numbers (walk->table, row))
    {
      skip (walk, row, ANG_IMPORT_SKIP_NUMBERS);
      return ROW_SKIP;
    }
  if (walk->head == G_MAXUINT)
    return ROW_PERSON;
  key = get_key (walk, row, &column);
  if (is_merged_with_above (walk, row) || (*key != '\0' && goes_on (walk, row, key, column)))
    return ROW_CONTINUES;
  if (numbered && !is_filled (walk, row))
    {
      skip (walk, row, ANG_IMPORT_SKIP_EMPTY);
      return ROW_SKIP;
    }
  walk->n_numbered += numbered;
  /* Numbered, and without a name: somebody has to look. */
  if (numbered)
    return ROW_PERSON;
  /* In a list without running numbers most rows by far begin with a number of the person. */
  if (walk->number < 0 && n_cells > 2 && (g_ascii_isdigit (*key) || *key == '\''))
    return ROW_PERSON;

  return classify_odd (walk, row, key, n_cells);
}

static void
take (Walk  *walk,
      guint  row)
{
  g_array_append_val (walk->layout->rows, row);
  walk->n_people++;
}

/* What follows the end is nobody's, unless the list goes on there with its next number. */
static gboolean
resumes (Walk  *walk,
         guint  row)
{
  int column;

  if (is_heading_again (walk, row))
    {
      skip (walk, row, ANG_IMPORT_SKIP_HEADING);
      walk->ended = FALSE;
      return FALSE;
    }
  if (!is_numbered (walk, row) || *get_key (walk, row, &column) == '\0' || ang_import_table_count_cells (walk->table, row) < 3)
    return FALSE;
  walk->ended = FALSE;

  return TRUE;
}

static void
walk_row (Walk  *walk,
          guint  row)
{
  if (walk->ended && !resumes (walk, row))
    return;

  switch (classify (walk, row))
    {
    case ROW_PERSON:
      take (walk, row);
      break;
    case ROW_CONTINUES:
      join_rows (walk, row);
      break;
    case ROW_END:
      walk->ended = TRUE;
      break;
    case ROW_SKIP:
    default:
      break;
    }
}

/**
 * ang_import_layout_collect_rows:
 * @section: whose place and columns are known
 *
 * Takes the rows of people from the first row on: not the row that numbers the columns, titles over groups, totals, repeated
 * headings and numbers without anybody behind them; up to the signature block, or to the last row that the user has said.
 */
void
ang_import_layout_collect_rows (AngImportLayout        *self,
                                AngImportLayoutSection *section)
{
  Walk walk = { self->table, self, section, G_MAXUINT, -1 };
  AngImportSection *place = &section->place;
  guint first;
  guint n_rows;
  guint row;

  section->first_row = self->rows->len;
  if (!place->has_list || place->first == 0 || !ang_import_layout_find_row (self->table, place->sheet, place->first, &row))
    return;

  walk.keys = g_array_new (FALSE, FALSE, sizeof (int));
  walk.births = g_array_new (FALSE, FALSE, sizeof (int));
  find_keys (&walk);
  take_all_for_keys (&walk);
  if (place->head_last == 0 || !ang_import_layout_find_row (self->table, place->sheet, place->head_last, &walk.head))
    walk.head = G_MAXUINT;
  ang_import_table_get_rows (self->table, place->sheet, &first, &n_rows);
  for (; row < first + n_rows && (place->last == 0 || ang_import_table_get_number (self->table, row) <= place->last); row++)
    walk_row (&walk, row);
  g_array_unref (walk.keys);
  g_array_unref (walk.births);

  if (!section->is_set)
    place->last = walk.n_people > 0 ? ang_import_table_get_number (self->table, g_array_index (self->rows, guint, self->rows->len - 1)) : 0;
}
