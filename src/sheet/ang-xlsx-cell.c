#include "config.h"

#include "ang-xlsx-cell.h"

#include <string.h>

/**
 * ang_xlsx_cell_parse_type:
 * @type: (nullable): the attribute "t" of a cell
 *
 * Returns: what it says
 */
AngXlsxCellType
ang_xlsx_cell_parse_type (const char *type)
{
  if (type == NULL || strcmp (type, "n") == 0)
    return ANG_XLSX_CELL_NUMBER;
  if (strcmp (type, "s") == 0)
    return ANG_XLSX_CELL_SHARED;
  if (strcmp (type, "inlineStr") == 0)
    return ANG_XLSX_CELL_INLINE;
  if (strcmp (type, "str") == 0)
    return ANG_XLSX_CELL_FORMULA_TEXT;
  if (strcmp (type, "b") == 0)
    return ANG_XLSX_CELL_BOOLEAN;
  if (strcmp (type, "e") == 0)
    return ANG_XLSX_CELL_ERROR;

  return strcmp (type, "d") == 0 ? ANG_XLSX_CELL_DATE : ANG_XLSX_CELL_UNKNOWN;
}

/* At most ten digits: no number in a workbook that counts something has more. */
static const char *
parse_digits (const char *text,
              guint64    *number)
{
  const char *p = text;

  *number = 0;
  for (; g_ascii_isdigit (*p) && p - text < 10; p++)
    *number = *number * 10 + (guint64) (*p - '0');

  return p;
}

/**
 * ang_xlsx_cell_parse_count:
 * @text: a number that counts something, blanks around it allowed
 * @number: (out): the number
 *
 * Returns: FALSE when it is none
 */
gboolean
ang_xlsx_cell_parse_count (const char *text,
                           guint64    *number)
{
  const char *end;

  while (g_ascii_isspace (*text))
    text++;
  end = parse_digits (text, number);
  if (end == text)
    return FALSE;
  while (g_ascii_isspace (*end))
    end++;

  return *end == '\0';
}

/* Three letters are enough for all columns. */
static const char *
parse_place (const char *reference,
             guint      *row,
             guint      *column)
{
  const char *p = reference;
  guint letters = 0;
  guint64 number;
  const char *end;

  for (; g_ascii_isalpha (*p) && p - reference < 4; p++)
    letters = letters * 26 + (guint) (g_ascii_toupper (*p) - 'A') + 1;
  end = parse_digits (p, &number);
  if (letters == 0 || end == p || number == 0 || number > G_MAXUINT)
    return NULL;

  *row = (guint) number;
  *column = letters - 1;
  return end;
}

/**
 * ang_xlsx_cell_parse_reference:
 * @reference: "B12"
 * @row: (out): from 1
 * @column: (out): from 0
 *
 * Limits are the caller's.
 *
 * Returns: FALSE when it is no reference of a cell
 */
gboolean
ang_xlsx_cell_parse_reference (const char *reference,
                               guint      *row,
                               guint      *column)
{
  const char *end = parse_place (reference, row, column);

  return end != NULL && *end == '\0';
}

/**
 * ang_xlsx_cell_parse_range:
 * @reference: "A1:C3", or one cell
 * @range: (out caller-allocates): the range, within the limits of a sheet
 *
 * Returns: FALSE when it is no range
 */
gboolean
ang_xlsx_cell_parse_range (const char    *reference,
                           AngSheetRange *range)
{
  const char *end = parse_place (reference, &range->first_row, &range->first_column);

  if (end == NULL)
    return FALSE;

  range->last_row = range->first_row;
  range->last_column = range->first_column;
  if (*end == ':' && (end = parse_place (end + 1, &range->last_row, &range->last_column)) == NULL)
    return FALSE;

  return *end == '\0' && range->first_row <= range->last_row && range->first_column <= range->last_column
         && range->last_row <= ANG_XLSX_MAX_ROWS && range->last_column < ANG_XLSX_MAX_COLUMNS;
}

static const char *
skip_digits (const char *p,
             guint      *n_digits)
{
  const char *from = p;

  while (g_ascii_isdigit (*p))
    p++;
  *n_digits += (guint) (p - from);

  return p;
}

/* A decimal number as XML Schema writes it (xsd:double), without INF and NaN. */
static gboolean
is_number (const char *text)
{
  const char *p = text + (*text == '-' || *text == '+');
  guint n_digits = 0;
  guint n_exponent = 0;

  p = skip_digits (p, &n_digits);
  if (*p == '.')
    p = skip_digits (p + 1, &n_digits);
  if (n_digits == 0)
    return FALSE;
  if (*p == 'e' || *p == 'E')
    {
      p++;
      p = skip_digits (p + (*p == '-' || *p == '+'), &n_exponent);
      if (n_exponent == 0)
        return FALSE;
    }

  return *p == '\0';
}

static void
replace (GString    *text,
         gsize       start,
         const char *with)
{
  g_string_truncate (text, start);
  g_string_append (text, with);
}

static gboolean
convert_number (AngXlsxFormat      format,
                gboolean           from_1904,
                GString           *text,
                gsize              start,
                AngSheetValueKind *kind)
{
  char date[ANG_XLSX_DATE_SIZE];

  if (!is_number (text->str + start))
    return FALSE;

  *kind = ANG_SHEET_VALUE_NUMBER;
  if (format != ANG_XLSX_FORMAT_NUMBER
      && ang_xlsx_date_from_serial (g_ascii_strtod (text->str + start, NULL), format, from_1904, date))
    {
      replace (text, start, date);
      *kind = ANG_SHEET_VALUE_DATE;
    }

  return TRUE;
}

static gboolean
convert_boolean (GString *text,
                 gsize    start)
{
  const char *value = text->str + start;

  if (strcmp (value, "true") == 0)
    replace (text, start, "1");
  else if (strcmp (value, "false") == 0)
    replace (text, start, "0");

  value = text->str + start;
  return strcmp (value, "1") == 0 || strcmp (value, "0") == 0;
}

static gboolean
convert_date (GString *text,
              gsize    start)
{
  char date[ANG_XLSX_DATE_SIZE];

  if (!ang_xlsx_date_from_iso (text->str + start, date))
    return FALSE;

  replace (text, start, date);
  return TRUE;
}

static void
trim (GString *text,
      gsize    start)
{
  gsize blanks = 0;

  while (text->len > start && g_ascii_isspace (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  while (g_ascii_isspace (text->str[start + blanks]))
    blanks++;
  if (blanks > 0)
    g_string_erase (text, (gssize) start, (gssize) blanks);
}

/**
 * ang_xlsx_cell_convert:
 * @type: what the cell says it is
 * @format: what its number format shows
 * @from_1904: whether the workbook's dates are counted from 1904 on
 * @text: holds what is written in the cell, from @start on; becomes the value's text
 * @start: where it begins
 * @kind: (out): what the value is
 *
 * Numbers keep the digits of the file.
 *
 * Returns: FALSE when what is written is not what the cell says it is
 */
gboolean
ang_xlsx_cell_convert (AngXlsxCellType    type,
                       AngXlsxFormat      format,
                       gboolean           from_1904,
                       GString           *text,
                       gsize              start,
                       AngSheetValueKind *kind)
{
  if (type != ANG_XLSX_CELL_INLINE && type != ANG_XLSX_CELL_FORMULA_TEXT)
    trim (text, start);
  *kind = ANG_SHEET_VALUE_EMPTY;
  if (text->len == start)
    return TRUE;

  switch (type)
    {
    case ANG_XLSX_CELL_NUMBER:
      return convert_number (format, from_1904, text, start, kind);

    case ANG_XLSX_CELL_BOOLEAN:
      *kind = ANG_SHEET_VALUE_BOOLEAN;
      return convert_boolean (text, start);

    case ANG_XLSX_CELL_DATE:
      *kind = ANG_SHEET_VALUE_DATE;
      return convert_date (text, start);

    case ANG_XLSX_CELL_ERROR:
      *kind = ANG_SHEET_VALUE_ERROR;
      return TRUE;

    case ANG_XLSX_CELL_INLINE:
    case ANG_XLSX_CELL_FORMULA_TEXT:
    case ANG_XLSX_CELL_SHARED:
    case ANG_XLSX_CELL_UNKNOWN:
    default:
      *kind = ANG_SHEET_VALUE_TEXT;
      return TRUE;
    }
}
