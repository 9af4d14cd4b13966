#include "config.h"

#include "ang-nomination-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-entities.h"
#include "ang-exchange-error.h"

/* The keys stand above the first person: what is further down is people's own. */
#define LAST_ROW 30

/* The heads above the keys: two rows. */
#define HEAD_ROWS 2

/* What has been found in the first rows of one sheet. */
typedef struct
{
  AngNomination *nomination;
  char          *labels[ANG_NOMINATION_N_LABELS];
} Search;

static void
clear_search (Search *search)
{
  g_clear_pointer (&search->nomination, ang_nomination_free);
  for (guint i = 0; i < ANG_NOMINATION_N_LABELS; i++)
    g_clear_pointer (&search->labels[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

/* Returns: the label, in whatever language the form is, or -1 */
static int
find_label (const char *text)
{
  static const AngLanguage languages[] = { ANG_LANGUAGE_INDONESIAN, ANG_LANGUAGE_ENGLISH };
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  for (guint i = 0; i < ANG_NOMINATION_N_LABELS; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          if (strcmp (stripped, ang_nomination_get_label ((AngNominationLabel) i, languages[j])) == 0)
            return (int) i;
        }
    }

  return -1;
}

/* What was filled in is the next thing behind its label, however far away. */
static void
read_labels (Search                *search,
             const AngSheetReadRow *row)
{
  int label = -1;

  for (guint i = 0; i < row->n_values; i++)
    {
      const AngSheetValue *value = &row->values[i];
      int found = value->kind == ANG_SHEET_VALUE_TEXT ? find_label (value->text) : -1;

      if (found < 0 && label >= 0 && value->kind != ANG_SHEET_VALUE_EMPTY && search->labels[label] == NULL)
        search->labels[label] = g_strstrip (g_strdup (value->text));
      label = found;
    }
}

/* "angkatan-nomination 1 4711 SCP-2024-1" */
static AngNomination *
parse_mark (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 4);
  AngNomination *nomination;
  guint64 version;
  gint64 cohort;

  if (g_strv_length (words) != 4 || strcmp (words[0], ANG_NOMINATION_PROPERTY) != 0
      || !g_ascii_string_to_unsigned (words[1], 10, 1, G_MAXUINT, &version, NULL)
      || !g_ascii_string_to_signed (words[2], 10, G_MININT64, G_MAXINT64, &cohort, NULL))
    return NULL;

  nomination = g_new0 (AngNomination, 1);
  nomination->version = (guint) version;
  nomination->cohort = cohort;
  nomination->code = g_strstrip (g_strdup (words[3]));
  return nomination;
}

/* Each column by the key that stands in it, also where somebody has moved or inserted columns. */
static void
read_keys (AngNomination         *nomination,
           const AngSheetReadRow *row)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->n_values; i++)
    {
      const AngSheetValue *value = &row->values[i];

      while (keys->len < value->column)
        g_ptr_array_add (keys, g_strdup (""));
      if (value->kind == ANG_SHEET_VALUE_TEXT && !g_str_has_prefix (value->text, ANG_NOMINATION_PROPERTY))
        g_ptr_array_add (keys, g_strstrip (g_strdup (value->text)));
      else
        g_ptr_array_add (keys, g_strdup (""));
    }
  g_ptr_array_add (keys, NULL);

  nomination->keys = (GStrv) g_ptr_array_free (g_steal_pointer (&keys), FALSE);
  nomination->head = row->number > HEAD_ROWS ? row->number - HEAD_ROWS : row->number;
  nomination->first = row->number + 1;
}

/* Returns: whether the row is the one of the keys */
static gboolean
read_row (Search                *search,
          const AngSheetReadRow *row)
{
  for (guint i = 0; i < row->n_values; i++)
    {
      if (row->values[i].kind != ANG_SHEET_VALUE_TEXT)
        continue;
      search->nomination = parse_mark (row->values[i].text);
      if (search->nomination == NULL)
        continue;
      read_keys (search->nomination, row);
      return TRUE;
    }

  read_labels (search, row);
  return FALSE;
}

static gboolean
search_sheet (Search        *search,
              AngSheetBook  *book,
              guint          sheet,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (AngSheetReader) reader = ang_sheet_book_read (book, sheet, error);
  AngSheetReadRow row;
  gboolean more = TRUE;

  if (reader == NULL)
    return FALSE;

  while (more)
    {
      if (!ang_sheet_reader_next (reader, &row, &more, cancellable, error))
        return FALSE;
      if (!more || row.number > LAST_ROW || read_row (search, &row))
        break;
    }

  return TRUE;
}

static AngNomination *
take (Search *search,
      guint   sheet)
{
  AngNomination *nomination = g_steal_pointer (&search->nomination);

  nomination->sheet = sheet;
  nomination->nominated_by = g_steal_pointer (&search->labels[ANG_NOMINATION_BY]);
  nomination->letter_number = g_steal_pointer (&search->labels[ANG_NOMINATION_LETTER_NUMBER]);
  nomination->letter_date = g_steal_pointer (&search->labels[ANG_NOMINATION_LETTER_DATE]);
  return nomination;
}

/* A form of a later version may mean something else by its columns: better not read than read wrongly. */
static gboolean
check_version (const AngNomination  *nomination,
               GError              **error)
{
  if (nomination->version <= ANG_NOMINATION_VERSION)
    return TRUE;

  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
               _("This nomination workbook was made with a newer version of Angkatan, which is needed to read it."));
  return FALSE;
}

/* A workbook that has lost the row of keys still says which cohort it is for. Its form is the last sheet that is shown. */
static AngNomination *
recognise_by_properties (AngSheetBook *book)
{
  const char *code = ang_sheet_book_get_property (book, ANG_NOMINATION_PROPERTY);
  const char *version = ang_sheet_book_get_property (book, ANG_NOMINATION_VERSION_PROPERTY);
  const char *cohort = ang_sheet_book_get_property (book, ANG_NOMINATION_COHORT_PROPERTY);
  g_autofree char *mark = g_strjoin (" ", ANG_NOMINATION_PROPERTY, version != NULL ? version : "", cohort != NULL ? cohort : "",
                                     code != NULL ? code : "", NULL);
  AngNomination *nomination = parse_mark (mark);

  for (guint i = 0; nomination != NULL && i < ang_sheet_book_get_n_sheets (book); i++)
    {
      if (!ang_sheet_book_get_sheet_hidden (book, i))
        nomination->sheet = i;
    }

  return nomination;
}

/**
 * ang_nomination_recognise:
 * @book: an open file
 * @nomination: (out) (nullable) (transfer full): what it says of itself, %NULL for any other file
 *
 * Looks whether a file is a nomination workbook, filled in or not: by the hidden row under its heads, which stays when a
 * program drops the file's properties, when the file becomes a .csv, or when columns are moved; or by the properties, where
 * somebody has deleted that row. Reads the first rows only.
 *
 * Returns: whether the file could be read; not being such a workbook is no error, being one of a newer version is
 */
gboolean
ang_nomination_recognise (AngSheetBook   *book,
                          AngNomination **nomination,
                          GCancellable   *cancellable,
                          GError        **error)
{
  *nomination = NULL;

  for (guint i = 0; i < ang_sheet_book_get_n_sheets (book) && *nomination == NULL; i++)
    {
      g_auto (Search) search = { NULL };

      if (ang_sheet_book_get_sheet_hidden (book, i))
        continue;
      if (!search_sheet (&search, book, i, cancellable, error))
        return FALSE;
      if (search.nomination != NULL)
        *nomination = take (&search, i);
    }

  if (*nomination == NULL)
    *nomination = recognise_by_properties (book);
  if (*nomination != NULL && !check_version (*nomination, error))
    {
      g_clear_pointer (nomination, ang_nomination_free);
      return FALSE;
    }

  return TRUE;
}

static AngRecord *
find_by_code (AngStore    *store,
              const char  *code,
              GError     **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);
  g_autoptr (GPtrArray) found = NULL;

  ang_query_add_text (query, ANG_COHORT_CODE, ANG_COMPARE_EQUAL, code);
  found = ang_store_read (store, query, 0, 1, NULL, error);
  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
                   _("This nomination workbook is for the cohort %s, which is not in this register."), code);
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (found, 0));
}

/**
 * ang_nomination_find_cohort:
 *
 * Finds the cohort that a workbook is for: the very one it was made for, whatever its code is now. A cohort that only has
 * the same code belongs to another register, and taking its people in would put them into the wrong group.
 *
 * Returns: its id, or 0 with an error
 */
gint64
ang_nomination_find_cohort (const AngNomination  *self,
                            AngStore             *store,
                            GError              **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (AngRecord) cohort = ang_store_get (store, &ang_cohort_entity, self->cohort, &local);

  if (cohort != NULL)
    return ang_record_get_id (cohort);
  if (!g_error_matches (local, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return 0;
    }

  cohort = find_by_code (store, self->code, error);
  if (cohort != NULL)
    g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
                 _("This nomination workbook was made with another register: its cohort %s only has the same code as one of "
                   "this register."), self->code);

  return 0;
}

/**
 * ang_nomination_dup_note:
 *
 * Returns: (transfer full) (nullable): who has nominated, by which letter, as a sentence to keep; %NULL if nothing is said
 */
char *
ang_nomination_dup_note (const AngNomination *self,
                         AngLanguage          language)
{
  const char *values[ANG_NOMINATION_N_LABELS] = { self->nominated_by, self->letter_number, self->letter_date };
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *day = NULL;
  AngDate date;

  if (self->letter_date != NULL && ang_date_parse (self->letter_date, &date) && ang_date_is_complete (date))
    day = ang_date_format (date, language, ANG_DATE_STYLE_LONG);
  if (day != NULL)
    values[ANG_NOMINATION_LETTER_DATE] = day;

  for (guint i = 0; i < ANG_NOMINATION_N_LABELS; i++)
    {
      if (values[i] == NULL || *values[i] == '\0')
        continue;
      g_string_append_printf (note, "%s%s: %s", note->len > 0 ? "; " : "",
                              ang_nomination_get_label ((AngNominationLabel) i, language), values[i]);
    }

  return note->len > 0 ? g_strdup (note->str) : NULL;
}

/** Frees what a file says of itself. */
void
ang_nomination_free (AngNomination *self)
{
  g_free (self->code);
  g_strfreev (self->keys);
  g_free (self->nominated_by);
  g_free (self->letter_number);
  g_free (self->letter_date);
  g_free (self);
}
