#include "config.h"

#include "ang-person-history.h"

#include <glib/gi18n.h>

#include "ang-identity.h"
#include "ang-person.h"
#include "ang-rank.h"
#include "ang-sheet-writer.h"

#define N_COLUMNS 4

/* A person's history on its way into a file. */
typedef struct
{
  AngSheetWriter *writer;
  AngLanguage     language;
  GCancellable   *cancellable;
} History;

static const char *
translate (History    *self,
           const char *message)
{
  return ang_language_translate (self->language, "person history", message);
}

static gboolean
add_row (History           *self,
         AngSheetCell      *cells,
         guint              n_cells,
         AngSheetRowFlags   flags,
         GError           **error)
{
  AngSheetRow row = { .cells = cells, .n_cells = n_cells, .flags = flags };

  return ang_sheet_writer_add_row (self->writer, &row, self->cancellable, error);
}

static gboolean
add_fact (History     *self,
          const char  *name,
          const char  *value,
          GError     **error)
{
  AngSheetCell cells[3];

  if (value == NULL || *value == '\0')
    return TRUE;
  cells[0] = ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_PLAIN, name), 2, 1);
  cells[1] = ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_PLAIN, value), 2, 1);

  return add_row (self, cells, 2, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

static gboolean
add_person (History    *self,
            AngRecord  *person,
            GError    **error)
{
  gboolean english = self->language == ANG_LANGUAGE_ENGLISH;
  g_autofree char *number = ang_identity_format (ang_record_get_text (person, ANG_PERSON_NIP));
  const char *code = ang_record_get_text (person, ANG_PERSON_RANK_CODE);
  const AngRank *rank = code != NULL ? ang_rank_find (code) : NULL;
  g_autofree char *grade = rank != NULL ? ang_rank_format (rank, ANG_RANK_STYLE_SHORT) : NULL;
  AngSheetCell title =
    ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_TITLE, translate (self, NC_ ("person history", "PERSONAL HISTORY"))), N_COLUMNS, 1);
  AngSheetCell empty = ang_sheet_span (ang_sheet_empty (ANG_SHEET_STYLE_PLAIN), N_COLUMNS, 1);
  const char *post = ang_record_get_text (person, ANG_PERSON_POST_ID);

  if (english && ang_record_is_set (person, ANG_PERSON_POST_EN))
    post = ang_record_get_text (person, ANG_PERSON_POST_EN);

  return add_row (self, &title, 1, ANG_SHEET_ROW_KEEP_WITH_NEXT, error)
         && add_row (self, &empty, 1, ANG_SHEET_ROW_KEEP_WITH_NEXT, error)
         && add_fact (self, translate (self, NC_ ("person history", "Name")), ang_record_get_text (person, ANG_PERSON_FULL_NAME), error)
         && add_fact (self, ang_enumeration_get_label (&ang_identifier_kind_enumeration,
                                                       (int) ang_record_get_integer (person, ANG_PERSON_NIP_KIND), self->language), number, error)
         && add_fact (self, translate (self, NC_ ("person history", "Rank")), grade, error)
         && add_fact (self, translate (self, NC_ ("person history", "Position")), post, error)
         && add_fact (self, translate (self, NC_ ("person history", "Unit")),
                      ang_record_get_text (person, english ? ANG_PERSON_UNIT_NAME_EN : ANG_PERSON_UNIT_NAME_ID), error)
         && add_row (self, &empty, 1, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

static gboolean
add_heads (History  *self,
           GError  **error)
{
  AngSheetCell cells[N_COLUMNS] = {
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, translate (self, NC_ ("person history", "No."))),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, translate (self, NC_ ("person history", "Date"))),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, translate (self, NC_ ("person history", "Kind"))),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, translate (self, NC_ ("person history", "What happened"))),
  };

  return add_row (self, cells, N_COLUMNS, ANG_SHEET_ROW_REPEAT | ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

static char *
dup_what (AngTimelineEntry *entry,
          AngLanguage       language)
{
  char *title = ang_timeline_entry_dup_title (entry, language);
  g_autofree char *detail = ang_timeline_entry_dup_detail (entry, language);
  char *both;

  if (detail == NULL)
    return title;
  both = g_strdup_printf ("%s (%s)", title, detail);
  g_free (title);

  return both;
}

static char *
dup_day (AngTimelineEntry *entry,
         AngLanguage       language)
{
  AngDate day = ang_timeline_entry_get_date (entry);

  return ang_date_is_known (day) ? ang_date_format (day, language, ANG_DATE_STYLE_LONG) : g_strdup ("–");
}

static gboolean
add_entry (History           *self,
           guint              number,
           AngTimelineEntry  *entry,
           GError           **error)
{
  g_autofree char *day = dup_day (entry, self->language);
  g_autofree char *what = dup_what (entry, self->language);
  AngDate date = ang_timeline_entry_get_date (entry);
  AngSheetCell cells[N_COLUMNS] = {
    ang_sheet_integer (ANG_SHEET_STYLE_BODY_CENTRED, number),
    ang_date_is_complete (date) ? ang_sheet_date (ANG_SHEET_STYLE_BODY, date.year, date.month, date.day) : ang_sheet_text (ANG_SHEET_STYLE_BODY, day),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, ang_enumeration_get_label (&ang_timeline_kind_enumeration,
                                                                     (int) ang_timeline_entry_get_kind (entry), self->language)),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, what),
  };

  return add_row (self, cells, N_COLUMNS, 0, error);
}

static gboolean
begin (History    *self,
       AngRecord  *person,
       GError    **error)
{
  static const AngSheetColumn columns[N_COLUMNS] = { { .width = 10 }, { .width = 36 }, { .width = 26 }, { .width = 100, .share = 100 } };
  AngSheetProperties properties = { .title = ang_record_get_text (person, ANG_PERSON_FULL_NAME), .author = "Angkatan" };
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, FALSE);
  page.language = self->language == ANG_LANGUAGE_INDONESIAN ? ANG_SHEET_LANGUAGE_INDONESIAN : ANG_SHEET_LANGUAGE_ENGLISH;
  page.sheet_name = translate (self, NC_ ("person history", "History"));
  page.footer.left = ang_record_get_text (person, ANG_PERSON_FULL_NAME);
  page.footer.right = ang_language_translate (self->language, "roster", "Page {page} of {pages}");
  ang_sheet_writer_set_properties (self->writer, &properties);

  return ang_sheet_writer_begin (self->writer, &page, columns, N_COLUMNS, error);
}

static gboolean
write_all (History    *self,
           AngRecord  *person,
           GPtrArray  *entries,
           gboolean    bare,
           GError    **error)
{
  if (!begin (self, person, error) || (!bare && !add_person (self, person, error)) || !add_heads (self, error))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      if (!add_entry (self, i + 1, g_ptr_array_index (entries, i), error))
        return FALSE;
    }

  return ang_sheet_writer_finish (self->writer, self->cancellable, error);
}

/**
 * ang_person_history_write:
 * @entries: (element-type AngTimelineEntry): what is to be written
 * @path: where to; .xlsx, .pdf or .csv
 *
 * Writes who the person is, and what happened over the years: for the files, and for the person who asks what is kept. Numbers
 * of class C are masked in it. Waits for the file.
 *
 * Returns: whether it is written; else the file that was there is unchanged
 */
gboolean
ang_person_history_write (AngStore      *store,
                          gint64         person,
                          GPtrArray     *entries,
                          AngLanguage    language,
                          const char    *path,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (AngRecord) record = ang_store_get (store, &ang_person_entity, person, error);
  g_autoptr (AngSheetWriter) writer = record != NULL ? ang_sheet_writer_new_for_path (path, error) : NULL;
  History self = { writer, language, cancellable };

  if (writer == NULL)
    return FALSE;
  if (write_all (&self, record, entries, g_str_has_suffix (path, ".csv"), error))
    return TRUE;
  ang_sheet_writer_abort (writer);

  return FALSE;
}

/**
 * ang_person_history_dup_text:
 * @entries: (element-type AngTimelineEntry)
 *
 * Returns: (transfer full): one line an entry, its parts apart by tabs: for Excel and for letters
 */
char *
ang_person_history_dup_text (GPtrArray   *entries,
                             AngLanguage  language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      AngTimelineEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *day = dup_day (entry, language);
      g_autofree char *what = dup_what (entry, language);

      g_string_append_printf (text, "%s\t%s\t%s\n", day,
                              ang_enumeration_get_label (&ang_timeline_kind_enumeration, (int) ang_timeline_entry_get_kind (entry), language),
                              what);
    }

  return g_string_free (text, FALSE);
}
