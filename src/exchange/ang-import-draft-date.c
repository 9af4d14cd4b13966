#include "config.h"

#include "ang-import-draft-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-language.h"

/* The day that spreadsheets count from, with the day too many that they have in 1900; days of people's lives and work. */
#define FIRST_SERIAL 5000
#define LAST_SERIAL 65000
/* Enough to see how a column is written. */
#define N_LOOKED_AT 20000u

/* 3/17/1985: three numbers and what stands between them. */
typedef struct
{
  int parts[3];
  gsize digits[3];
} Figures;

static gboolean
read_figures (const char *text,
              Figures    *figures)
{
  const char *p = text;

  for (guint i = 0; i < 3; i++)
    {
      gsize n = strspn (p, "0123456789");

      if (n == 0 || n > 4)
        return FALSE;
      figures->parts[i] = (int) g_ascii_strtoll (p, NULL, 10);
      figures->digits[i] = n;
      p += n;
      if (i == 2)
        break;
      p += strspn (p, " ");
      if (*p == '\0' || strchr ("/-.", *p) == NULL)
        return FALSE;
      p += 1 + strspn (p + 1, " ");
    }

  return *p == '\0' || *p == ' ' || *p == 'T';
}

/* Only the month can come first: 03/17/1985. */
static gboolean
has_month_first (const Figures *figures)
{
  return figures->digits[0] <= 2 && figures->digits[1] <= 2 && figures->parts[0] >= 1 && figures->parts[0] <= 12 &&
         figures->parts[1] > 12 && figures->parts[1] <= 31;
}

static AngImportOrder
look_at_column (AngImportDraft *self,
                guint           column)
{
  guint n_rows = ang_import_layout_get_n_rows (self->layout);
  AngSheetValue value;
  Figures figures;

  for (guint i = 0; i < MIN (n_rows, N_LOOKED_AT); i++)
    {
      if (ang_import_layout_get (self->layout, i, column, &value) && value.kind == ANG_SHEET_VALUE_TEXT &&
          read_figures (value.text, &figures) && has_month_first (&figures))
        return ANG_IMPORT_ORDER_MONTH;
    }

  return ANG_IMPORT_ORDER_DAY;
}

/* Drafts of one list share what is known of its columns, and are read in several threads: whoever looks sees the same. */
static AngImportOrder
get_order (AngImportDraft *self,
           int             column)
{
  int *place;
  int order;

  if (column < 0)
    return ANG_IMPORT_ORDER_DAY;
  place = &g_array_index (self->orders, int, column);
  order = g_atomic_int_get (place);
  if (order == ANG_IMPORT_ORDER_UNKNOWN)
    {
      order = look_at_column (self, (guint) column);
      g_atomic_int_set (place, order);
    }

  return (AngImportOrder) order;
}

static char *
format (AngImportFieldId field,
        AngDate          date)
{
  g_autofree char *long_date = ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_LONG);

  return g_strdup (ang_import_field_quote (field, long_date));
}

/* The century that fits: people are born before they work, ranks and posts are of the last decades. */
static int
complete_year (AngImportDraft   *self,
               AngImportFieldId  field,
               int               year)
{
  int now = self->context->today.year;
  int latest = field == ANG_IMPORT_FIELD_BIRTH_DATE ? now - 15 : field == ANG_IMPORT_FIELD_PASSPORT_EXPIRY ? now + 12 : now + 1;

  return 2000 + year > latest ? 1900 + year : 2000 + year;
}

static gboolean
read_short_year (AngImportDraft   *self,
                 AngImportFieldId  field,
                 const Figures    *figures,
                 AngDate          *date)
{
  g_autofree char *long_date = NULL;

  if (figures->digits[2] != 2 || figures->digits[0] > 2 || figures->digits[1] > 2)
    return FALSE;
  *date = ang_date_new (complete_year (self, field, figures->parts[2]), figures->parts[1], figures->parts[0]);
  if (!ang_date_is_complete (*date))
    return FALSE;
  long_date = format (field, *date);
  ang_import_draft_say (self, field, ANG_SEVERITY_WARNING, g_strdup_printf (_("The year has two digits: read as %s."), long_date));

  return TRUE;
}

static gboolean
read_month_first (AngImportDraft   *self,
                  AngImportFieldId  field,
                  const Figures    *figures,
                  AngDate          *date)
{
  g_autofree char *long_date = NULL;
  int year = figures->digits[2] == 2 ? complete_year (self, field, figures->parts[2]) : figures->parts[2];

  if (!has_month_first (figures))
    return FALSE;
  *date = ang_date_new (year, figures->parts[0], figures->parts[1]);
  if (!ang_date_is_complete (*date))
    return FALSE;
  long_date = format (field, *date);
  ang_import_draft_say (self, field, ANG_SEVERITY_WARNING,
                        g_strdup_printf (_("The month comes first here: read as %s. Check the dates of this column."), long_date));

  return TRUE;
}

/* 03/04/1985 in a column where others have the month first may be the one or the other. */
static gboolean
is_ambiguous (AngImportDraft   *self,
              AngImportFieldId  field,
              const Figures    *figures)
{
  return figures->digits[0] <= 2 && figures->parts[0] <= 12 && figures->parts[1] <= 12 && figures->parts[0] != figures->parts[1] &&
         get_order (self, self->cells[field].column) == ANG_IMPORT_ORDER_MONTH;
}

/* 19850317 and 17031985, where only one of them is a date. */
static gboolean
read_run (const char *text,
          AngDate    *date)
{
  int value[8];
  AngDate first;
  AngDate last;

  if (strlen (text) != 8 || strspn (text, "0123456789") != 8)
    return FALSE;
  for (guint i = 0; i < 8; i++)
    value[i] = text[i] - '0';
  first = ang_date_new (value[0] * 1000 + value[1] * 100 + value[2] * 10 + value[3], value[4] * 10 + value[5], value[6] * 10 + value[7]);
  last = ang_date_new (value[4] * 1000 + value[5] * 100 + value[6] * 10 + value[7], value[2] * 10 + value[3], value[0] * 10 + value[1]);
  if (!ang_date_is_complete (first) || first.year < 1900 || first.year > 2100)
    first = ang_date_unknown ();
  if (!ang_date_is_complete (last) || last.year < 1900 || last.year > 2100)
    last = ang_date_unknown ();
  if (ang_date_is_known (first) == ang_date_is_known (last))
    return FALSE;
  *date = ang_date_is_known (first) ? first : last;

  return TRUE;
}

static gboolean
read_serial (AngImportDraft   *self,
             AngImportFieldId  field,
             const char       *text,
             AngDate          *date)
{
  double serial = g_ascii_strtod (text, NULL);
  g_autofree char *long_date = NULL;

  if (serial < FIRST_SERIAL || serial > LAST_SERIAL)
    return FALSE;
  *date = ang_date_add_days (ang_date_new (1899, 12, 30), (int) serial);
  long_date = format (field, *date);
  ang_import_draft_say (self, field, ANG_SEVERITY_INFO, g_strdup_printf (_("A day’s number of the spreadsheet: read as %s."), long_date));

  return TRUE;
}

static gboolean
read_text (AngImportDraft   *self,
           AngImportFieldId  field,
           const char       *text,
           AngDate          *date)
{
  Figures figures;
  gboolean are_figures = read_figures (text, &figures);

  if (are_figures && is_ambiguous (self, field, &figures))
    {
      ang_import_draft_say (self, field, ANG_SEVERITY_ERROR,
                            g_strdup_printf (_("Other dates of this column have the month first: “%s” may mean two days. Write the month in "
                                               "letters."),
                                             ang_import_field_quote (field, text)));
      return FALSE;
    }
  if (ang_date_parse (text, date) || read_run (text, date) ||
      (are_figures && (read_short_year (self, field, &figures, date) || read_month_first (self, field, &figures, date))))
    return TRUE;
  ang_import_draft_say (self, field, ANG_SEVERITY_ERROR,
                        g_strdup_printf (_("“%s” is not a date. Write it as 31-12-2025 or 31 December 2025."),
                                         ang_import_field_quote (field, text)));

  return FALSE;
}

static gboolean
read_cell (AngImportDraft   *self,
           AngImportFieldId  field,
           const char       *text,
           AngDate          *date)
{
  char *day;

  if (self->cells[field].kind == ANG_SHEET_VALUE_NUMBER && read_serial (self, field, text, date))
    return TRUE;
  if (self->cells[field].kind != ANG_SHEET_VALUE_DATE)
    return read_text (self, field, text, date);

  day = g_strndup (text, 10);
  if (ang_date_parse_iso (ang_import_draft_keep (self, day), date))
    return TRUE;
  ang_import_draft_say (self, field, ANG_SEVERITY_ERROR, g_strdup (_("The cell holds a time of day, not a date.")));

  return FALSE;
}

static gboolean
is_of_the_past (AngImportFieldId field)
{
  return field == ANG_IMPORT_FIELD_BIRTH_DATE || field == ANG_IMPORT_FIELD_ENGLISH_DATE || field == ANG_IMPORT_FIELD_PASSPORT_ISSUE;
}

/** Reads the date of a field, in any of the forms in use; never the month first without saying so. */
void
ang_import_draft_read_date (AngImportDraft   *self,
                            AngImportFieldId  field)
{
  const AngImportCell *cell = &self->cells[field];
  AngDate date;

  if (cell->text == NULL || !read_cell (self, field, cell->text, &date))
    return;
  ang_import_draft_set (self, field, ang_import_draft_keep (self, ang_date_to_iso (date)), cell->column);
  if (is_of_the_past (field) && ang_date_compare (date, self->context->today) > 0)
    {
      g_autofree char *long_date = format (field, date);

      ang_import_draft_say (self, field, ANG_SEVERITY_ERROR, g_strdup_printf (_("%s is in the future."), long_date));
    }
}

/**
 * ang_import_draft_get_date:
 * @date: (out): the date, unknown without
 *
 * Returns: whether the row has that date
 */
gboolean
ang_import_draft_get_date (AngImportDraft   *self,
                           AngImportFieldId  field,
                           AngDate          *date)
{
  return ang_date_parse_iso (self->texts[field], date);
}

/* "Jambi, 12 Mei 1985", "Jambi/12-05-1985", "12-05-1985, Jambi" */
static void
split_birth (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_BIRTH];
  gsize before = strcspn (cell->text, "0123456789");
  const char *last = cell->text + strlen (cell->text);
  char *place;
  char *date;

  while (last > cell->text + before && !g_ascii_isdigit (last[-1]))
    last--;
  date = g_strndup (cell->text + before, (gsize) (last - (cell->text + before)));
  place = before > 0 ? g_strndup (cell->text, before) : g_strdup (last);
  for (gsize length = strlen (place); length > 0 && strchr (" ,/-;:.\n", place[length - 1]) != NULL; length--)
    place[length - 1] = '\0';
  ang_import_draft_give (self, ANG_IMPORT_FIELD_BIRTH_DATE, ang_import_draft_keep (self, date), cell->column);
  ang_import_draft_keep (self, place);
  ang_import_draft_give (self, ANG_IMPORT_FIELD_BIRTH_PLACE, place + strspn (place, " ,/-;:.\n"), cell->column);
}

/** Reads place and date of birth, from one column or two. */
void
ang_import_draft_read_birth (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_BIRTH];

  if (cell->text != NULL && cell->kind == ANG_SHEET_VALUE_TEXT)
    split_birth (self);
  else if (cell->text != NULL && self->cells[ANG_IMPORT_FIELD_BIRTH_DATE].text == NULL)
    self->cells[ANG_IMPORT_FIELD_BIRTH_DATE] = *cell;
  ang_import_draft_read_date (self, ANG_IMPORT_FIELD_BIRTH_DATE);
  ang_import_draft_set (self, ANG_IMPORT_FIELD_BIRTH_PLACE, self->cells[ANG_IMPORT_FIELD_BIRTH_PLACE].text,
                        self->cells[ANG_IMPORT_FIELD_BIRTH_PLACE].column);
}
