#include "config.h"

#include "ang-import-draft-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-import-words.h"

/* Longer than anything that belongs into one of these fields; remarks and addresses may have more. */
#define MAX_TEXT 300u
#define MAX_LONG_TEXT 4000u

/** Returns: (transfer full): a draft that says nothing yet */
AngImportDraft *
ang_import_draft_new (void)
{
  AngImportDraft *self = g_new0 (AngImportDraft, 1);

  self->owned = g_ptr_array_new_with_free_func (g_free);
  self->issues = g_array_new (FALSE, FALSE, sizeof (AngImportIssue));
  self->orders = g_array_new (FALSE, TRUE, sizeof (int));

  return self;
}

/**
 * ang_import_draft_new_beside:
 * @other: a draft that has read a row of the same list
 *
 * What @other knows of the columns as a whole is known to both, and is not looked for again.
 *
 * Returns: (transfer full): a draft that says nothing yet
 */
AngImportDraft *
ang_import_draft_new_beside (const AngImportDraft *other)
{
  AngImportDraft *self = ang_import_draft_new ();

  g_array_unref (self->orders);
  self->orders = g_array_ref (other->orders);
  self->layout = other->layout;
  self->n_rows = other->n_rows;
  self->letters = other->letters;

  return self;
}

/** Frees the draft with all texts it gave out. */
void
ang_import_draft_free (AngImportDraft *self)
{
  g_ptr_array_unref (self->owned);
  g_array_unref (self->issues);
  g_array_unref (self->orders);
  g_free (self);
}

/** Takes a text that lives until the draft is read anew. Returns: (transfer none): it */
const char *
ang_import_draft_keep (AngImportDraft *self,
                       char           *text)
{
  g_ptr_array_add (self->owned, text);

  return text;
}

/** Sets a value in stored form; an empty one is none. */
void
ang_import_draft_set (AngImportDraft   *self,
                      AngImportFieldId  field,
                      const char       *text,
                      int               column)
{
  self->texts[field] = text != NULL && *text != '\0' ? text : NULL;
  self->columns[field] = column;
}

/** Sets a choice or the id of a record; 0 is none. */
void
ang_import_draft_set_number (AngImportDraft   *self,
                             AngImportFieldId  field,
                             gint64            number,
                             int               column)
{
  self->numbers[field] = number;
  self->columns[field] = column;
}

/** Says something about a field; the message is taken. An error drops what the field had. */
void
ang_import_draft_say (AngImportDraft   *self,
                      AngImportFieldId  field,
                      AngSeverity       severity,
                      char             *message)
{
  AngImportIssue issue = { self->cells[field].column, field, severity, ang_import_draft_keep (self, message) };

  /* Both columns become the rank. */
  if (field == ANG_IMPORT_FIELD_GRADE)
    issue.field = field = ANG_IMPORT_FIELD_RANK;
  if (severity == ANG_SEVERITY_ERROR)
    {
      self->texts[field] = NULL;
      self->numbers[field] = 0;
    }
  g_array_append_val (self->issues, issue);
}

/** Hands a part of a cell to the field that it is of, unless that has a column that says something. */
void
ang_import_draft_give (AngImportDraft   *self,
                       AngImportFieldId  field,
                       const char       *text,
                       int               column)
{
  if (self->cells[field].text != NULL || text == NULL || *text == '\0')
    return;
  self->cells[field] = (AngImportCell) { text, ANG_SHEET_VALUE_TEXT, column };
}

/* Most cells are clean, and stay where they are. */
static gboolean
is_clean (const char *text)
{
  if (*text == ' ' || *text == '\'' || *text == '`')
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if ((guchar) * p < ' ' || *p == 0x7f || (guchar) * p == 0xc2 || (guchar) * p == 0xe2 || (guchar) * p == 0xef || (*p == ' ' && (p[1] == ' ' || p[1] == '\0')))
        return FALSE;
    }

  return TRUE;
}

/* Blanks of every kind become one, lines stay; what cannot be seen goes, and the apostrophe with which spreadsheets mark a
 * text. */
static char *
dup_clean (const char *text)
{
  GString *clean = g_string_sized_new (strlen (text));

  if (*text == '\'' || *text == '`')
    text++;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean begins = clean->len == 0 || clean->str[clean->len - 1] == '\n';

      if (c == '\n' || c == '\r' || c == 0x2028)
        {
          while (clean->len > 0 && clean->str[clean->len - 1] == ' ')
            g_string_truncate (clean, clean->len - 1);
          if (clean->len > 0 && clean->str[clean->len - 1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if (g_unichar_isspace (c) || c == '\t')
        {
          if (!begins && clean->str[clean->len - 1] != ' ')
            g_string_append_c (clean, ' ');
        }
      else if (!g_unichar_iscntrl (c) && !g_unichar_iszerowidth (c) && c != 0xfeff && c != 0x200e && c != 0x200f)
        g_string_append_unichar (clean, c);
    }

  return g_strchomp (g_string_free (clean, FALSE));
}

static guint
get_room (AngImportFieldId field)
{
  return field == ANG_IMPORT_FIELD_REMARKS || field == ANG_IMPORT_FIELD_ADDRESS ? MAX_LONG_TEXT : MAX_TEXT;
}

/* A report comes back corrected: what was hidden in it says nothing. */
static gboolean
is_hidden (const char *text)
{
  return strstr (text, ANG_IMPORT_MASK) != NULL || strstr (text, "***") != NULL;
}

static void
take_cell (AngImportDraft      *self,
           AngImportFieldId     field,
           const AngSheetValue *value)
{
  AngImportCell *cell = &self->cells[field];
  const char *text = value->text;

  cell->kind = value->kind;
  if (value->kind == ANG_SHEET_VALUE_ERROR)
    {
      if (g_ascii_strcasecmp (text, "#N/A") != 0)
        ang_import_draft_say (self, field, ANG_SEVERITY_ERROR, g_strdup_printf (_("The formula in this cell has failed: %s."), text));
      return;
    }
  if (strlen (text) > get_room (field))
    {
      ang_import_draft_say (self, field, ANG_SEVERITY_ERROR,
                            g_strdup_printf (_("The text is longer than %u characters: it cannot be what this column holds."),
                                             get_room (field)));
      return;
    }
  if (!is_clean (text))
    text = ang_import_draft_keep (self, dup_clean (text));
  if (*text != '\0' && !ang_import_words_is_nothing (text) && !is_hidden (text))
    cell->text = text;
}

static void
take_cells (AngImportDraft *self)
{
  for (guint i = ANG_IMPORT_FIELD_NONE + 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      AngSheetValue value;
      guint column;

      self->cells[i] = (AngImportCell) { NULL, ANG_SHEET_VALUE_EMPTY, -1 };
      if (!ang_import_mapping_find (self->mapping, i, &column))
        continue;
      self->cells[i].column = (int) column;
      if (ang_import_layout_get (self->layout, self->row, column, &value))
        take_cell (self, i, &value);
    }
}

static void
begin (AngImportDraft         *self,
       const AngImportLayout  *layout,
       const AngImportMapping *mapping,
       guint                   row,
       const AngImportContext *context)
{
  guint n_columns = ang_import_layout_get_n_columns (layout);

  /* Another list has other dates. */
  if (self->layout != layout || self->orders->len != n_columns || self->n_rows != ang_import_layout_get_n_rows (layout))
    {
      g_array_set_size (self->orders, 0);
      g_array_set_size (self->orders, n_columns);
      self->n_rows = ang_import_layout_get_n_rows (layout);
      self->letters = ANG_IMPORT_LETTERS_UNKNOWN;
    }
  self->layout = layout;
  self->mapping = mapping;
  self->context = context;
  self->row = row;
  g_ptr_array_set_size (self->owned, 0);
  g_array_set_size (self->issues, 0);
  memset (self->texts, 0, sizeof self->texts);
  memset (self->numbers, 0, sizeof self->numbers);
  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    self->columns[i] = -1;
}

/**
 * ang_import_draft_read:
 * @row: of @layout
 * @context: what is looked up
 *
 * Reads one row: cells that hold several things are taken apart, values brought into the form that registers store, and what
 * cannot be taken, is odd or contradicts itself is said in words. What was read before is gone.
 */
void
ang_import_draft_read (AngImportDraft         *self,
                       const AngImportLayout  *layout,
                       const AngImportMapping *mapping,
                       guint                   row,
                       const AngImportContext *context)
{
  begin (self, layout, mapping, row, context);
  take_cells (self);

  ang_import_draft_split_name (self);
  ang_import_draft_split_post (self);
  ang_import_draft_read_birth (self);
  ang_import_draft_read_person (self);
  ang_import_draft_read_numbers (self);
  ang_import_draft_read_name (self);
  ang_import_draft_read_place (self);
  ang_import_draft_read_post (self);
  ang_import_draft_check_row (self);
}

/** Returns: whether the row says something of @field that can be taken */
gboolean
ang_import_draft_has (const AngImportDraft *self,
                      AngImportFieldId      field)
{
  return self->texts[field] != NULL || self->numbers[field] != 0;
}

/**
 * ang_import_draft_get_text:
 *
 * Returns: (transfer none) (nullable): what the row says in stored form: normalised numbers, dates in ISO 8601, codes; of a
 *   unit and an origin as it stands, whether the register knows it or not; %NULL of a choice
 */
const char *
ang_import_draft_get_text (const AngImportDraft *self,
                           AngImportFieldId      field)
{
  return self->texts[field];
}

/**
 * ang_import_draft_get_number:
 *
 * Returns: the choice, the id of the unit or origin, or the year; 0 without
 */
gint64
ang_import_draft_get_number (const AngImportDraft *self,
                             AngImportFieldId      field)
{
  return self->numbers[field];
}

/** Returns: which column it comes from; -1 if it was derived from others */
int
ang_import_draft_get_column (const AngImportDraft *self,
                             AngImportFieldId      field)
{
  return self->columns[field];
}

/** Returns: (transfer none) (nullable): what stood there, tidied but not understood */
const char *
ang_import_draft_get_raw (const AngImportDraft *self,
                          AngImportFieldId      field)
{
  return self->cells[field].text;
}

/**
 * ang_import_draft_get_issues:
 * @n_issues: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_issues): what is to be said about the row
 */
const AngImportIssue *
ang_import_draft_get_issues (const AngImportDraft *self,
                             guint                *n_issues)
{
  *n_issues = self->issues->len;

  return (const AngImportIssue *) (gpointer) self->issues->data;
}

/** Returns: the worst that is to be said, 0 if there is nothing */
AngSeverity
ang_import_draft_get_worst (const AngImportDraft *self)
{
  AngSeverity worst = 0;

  for (guint i = 0; i < self->issues->len; i++)
    worst = MAX (worst, g_array_index (self->issues, AngImportIssue, i).severity);

  return worst;
}

static void
fill_field (const AngImportDraft *self,
            AngRecord            *record,
            const AngImportField *field)
{
  const char *text = self->texts[field->id];

  switch (ang_record_get_entity (record)->fields[field->field].type)
    {
    case ANG_FIELD_TEXT:
    case ANG_FIELD_DATE:
    case ANG_FIELD_LOOKUP:
      if (text != NULL)
        ang_record_set_text (record, field->field, text);
      break;
    case ANG_FIELD_REAL:
      if (text != NULL)
        ang_record_set_real (record, field->field, g_ascii_strtod (text, NULL));
      break;
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_CHOICE:
    case ANG_FIELD_LINK:
      if (self->numbers[field->id] != 0)
        ang_record_set_integer (record, field->field, self->numbers[field->id]);
      break;
    case ANG_FIELD_ID:
    case ANG_FIELD_BOOLEAN:
    case ANG_FIELD_BYTES:
    default:
      break;
    }
}

/**
 * ang_import_draft_fill:
 * @record: of any entity that fields of lists fill
 *
 * Sets in @record what the row says of it. What the row does not say stays as it is; numbers of people are records of their
 * own, and left to the caller, as is an employer who is no unit.
 */
void
ang_import_draft_fill (const AngImportDraft *self,
                       AngRecord            *record)
{
  for (guint i = ANG_IMPORT_FIELD_NONE + 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      const AngImportField *field = ang_import_field_get (i);

      /* The rank's code ends up in the field of the rank, whichever column it stood in. */
      if (field->entity == ang_record_get_entity (record) && i != ANG_IMPORT_FIELD_GRADE)
        fill_field (self, record, field);
    }
}
