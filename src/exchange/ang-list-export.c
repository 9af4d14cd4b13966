#include "config.h"

#include "ang-list-export.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-exchange-error.h"
#include "ang-identity.h"
#include "ang-rank.h"
#include "ang-sheet-writer.h"

#define PROGRESS_STEP 500

typedef struct
{
  guint           field;
  const AngField *info;
  char           *heading;
  gboolean        identifier;
} ListColumn;

/* A list on its way into a file; what a row needs is made once and used again. */
typedef struct
{
  AngStore             *store;
  const AngListOptions *options;
  AngLanguage           language;
  AngSheetWriter       *writer;
  GArray               *columns; /* of ListColumn */
  AngSheetCell         *cells;
  char                **texts;   /* of the row at hand, where they had to be made */
  GCancellable         *cancellable;
  AngRosterProgress     progress;
  gpointer              user_data;
  guint64               done;
  guint64               total;
  GError               *error;
} ListExport;

static void
clear_column (gpointer data)
{
  g_free (((ListColumn *) data)->heading);
}

/* Digits that are a name; a spreadsheet that took them for numbers would cut them. */
static gboolean
is_identifier (const AngField *info)
{
  static const char *const names[] = { "nip", "nik", "snap_nip", "value", "phone", "phone_mobile", "phone_office", "letter_number" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (info->name, names[i]))
        return TRUE;
    }

  return FALSE;
}

/* Protected fields do not leave the register this way, whatever is shown. */
static void
choose_columns (ListExport *self)
{
  const AngEntity *entity = ang_query_get_entity (self->options->query);

  self->columns = g_array_new (FALSE, TRUE, sizeof (ListColumn));
  g_array_set_clear_func (self->columns, clear_column);
  for (guint i = 0; i < self->options->n_columns; i++)
    {
      const AngListColumn *wanted = &self->options->columns[i];
      ListColumn column = { .field = wanted->field, .info = &entity->fields[wanted->field] };
      const char *heading = wanted->heading;

      if ((column.info->flags & ANG_FIELD_PRIVATE) != 0 || column.info->type == ANG_FIELD_BYTES)
        continue;
      if (heading == NULL)
        heading = ang_language_translate (self->language, NULL, column.info->label);
      column.heading = g_strdup (heading);
      column.identifier = is_identifier (column.info);
      g_array_append_val (self->columns, column);
    }
}

static double
get_width (const ListColumn *column)
{
  switch (column->info->type)
    {
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_REAL:
    case ANG_FIELD_BOOLEAN:
      return 20;
    case ANG_FIELD_DATE:
      return 24;
    case ANG_FIELD_CHOICE:
      return 30;
    case ANG_FIELD_TEXT:
    case ANG_FIELD_LOOKUP:
    case ANG_FIELD_ID:
    case ANG_FIELD_LINK:
    case ANG_FIELD_BYTES:
    default:
      return column->identifier ? 42 : 50;
    }
}

static gboolean
begin_sheet (ListExport  *self,
             GError     **error)
{
  AngSheetPage page;
  g_autofree AngSheetColumn *columns = g_new0 (AngSheetColumn, self->columns->len);
  AngSheetProperties properties = { .title = self->options->title, .author = "Angkatan" };

  ang_sheet_page_init (&page, self->options->paper != 0 ? self->options->paper : ANG_SHEET_PAPER_F4, TRUE);
  page.language = self->language == ANG_LANGUAGE_INDONESIAN ? ANG_SHEET_LANGUAGE_INDONESIAN : ANG_SHEET_LANGUAGE_ENGLISH;
  page.sheet_name = self->options->title;
  page.filter = TRUE;
  page.font_size = 9;
  page.footer.right = ang_language_translate (self->language, "roster", NC_ ("roster", "Page {page} of {pages}"));
  for (guint i = 0, at = 0; i < self->options->n_columns && at < self->columns->len; i++)
    {
      const ListColumn *column = &g_array_index (self->columns, ListColumn, at);

      if (self->options->columns[i].field != column->field)
        continue;
      columns[at].width = self->options->columns[i].width > 0 ? self->options->columns[i].width : get_width (column);
      columns[at].share = column->info->type == ANG_FIELD_TEXT && !column->identifier ? columns[at].width : 0;
      at++;
    }
  ang_sheet_writer_set_properties (self->writer, &properties);

  return ang_sheet_writer_begin (self->writer, &page, columns, self->columns->len, error);
}

static gboolean
add_row (ListExport          *self,
         const AngSheetCell  *cells,
         guint                n_cells,
         AngSheetRowFlags     flags,
         GError             **error)
{
  AngSheetRow row = { .cells = cells, .n_cells = n_cells, .flags = flags };

  return ang_sheet_writer_add_row (self->writer, &row, self->cancellable, error);
}

static gboolean
add_heads (ListExport  *self,
           gboolean     bare,
           GError     **error)
{
  AngSheetCell title = ang_sheet_text (ANG_SHEET_STYLE_TITLE, self->options->title);

  title = ang_sheet_span (title, self->columns->len, 1);
  if (!bare && self->options->title != NULL && !add_row (self, &title, 1, ANG_SHEET_ROW_KEEP_WITH_NEXT, error))
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    self->cells[i] = ang_sheet_text (ANG_SHEET_STYLE_HEADER, g_array_index (self->columns, ListColumn, i).heading);

  return add_row (self, self->cells, self->columns->len, ANG_SHEET_ROW_REPEAT | ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

/* Cells */

static AngSheetCell
keep_text (ListExport *self,
           guint       i,
           char       *text)
{
  self->texts[i] = text;

  return ang_sheet_text (ANG_SHEET_STYLE_BODY, text);
}

static AngSheetCell
create_date_cell (ListExport *self,
                  guint       i,
                  const char *iso)
{
  AngDate date;

  if (!ang_date_parse_iso (iso, &date) || !ang_date_is_known (date))
    return ang_sheet_text (ANG_SHEET_STYLE_BODY, iso);
  if (!ang_date_is_complete (date))
    return keep_text (self, i, ang_date_format (date, self->language, ANG_DATE_STYLE_LONG));

  return ang_sheet_date_short (ANG_SHEET_STYLE_BODY_CENTRED, date.year, date.month, date.day);
}

static AngSheetCell
create_lookup_cell (ListExport     *self,
                    guint           i,
                    const AngField *info,
                    const char     *code)
{
  const char *label;

  if (g_str_equal (info->target, "rank") && ang_rank_find (code) != NULL)
    return keep_text (self, i, ang_rank_format (ang_rank_find (code), ANG_RANK_STYLE_SHORT));
  label = ang_store_get_lookup_label (self->store, info->target, code, self->language);

  return ang_sheet_text (ANG_SHEET_STYLE_BODY, label != NULL ? label : code);
}

/* What is shown of a NIK is what is exported of it, whatever the column is called. */
static AngSheetCell
create_identifier_cell (ListExport *self,
                        guint       i,
                        const char *text)
{
  if (ang_identity_get_kind (text) != ANG_IDENTIFIER_KIND_NIK)
    return ang_sheet_identifier (ANG_SHEET_STYLE_BODY, text);
  self->texts[i] = ang_identity_mask (text);

  return ang_sheet_identifier (ANG_SHEET_STYLE_BODY, self->texts[i]);
}

static AngSheetCell
create_text_cell (ListExport       *self,
                  guint             i,
                  const ListColumn *column,
                  const char       *text)
{
  if (text == NULL)
    return ang_sheet_empty (ANG_SHEET_STYLE_BODY);
  if (column->info->type == ANG_FIELD_DATE)
    return create_date_cell (self, i, text);
  if (column->info->type == ANG_FIELD_LOOKUP)
    return create_lookup_cell (self, i, column->info, text);
  if (column->identifier)
    return create_identifier_cell (self, i, text);

  return ang_sheet_text (ANG_SHEET_STYLE_BODY, text);
}

static AngSheetCell
create_number_cell (AngRecord *record,
                    guint      field)
{
  gint64 integer = ang_record_get_integer (record, field);

  return integer != ANG_UNSET ? ang_sheet_integer (ANG_SHEET_STYLE_BODY, integer) : ang_sheet_empty (ANG_SHEET_STYLE_BODY);
}

static const char *
get_answer (ListExport *self,
            gboolean    yes)
{
  return yes ? ang_language_translate (self->language, NULL, N_ ("yes"))
         : ang_language_translate (self->language, NULL, N_ ("no"));
}

static AngSheetCell
create_cell (ListExport *self,
             guint       i,
             AngRecord  *record)
{
  const ListColumn *column = &g_array_index (self->columns, ListColumn, i);
  int value;

  switch (column->info->type)
    {
    case ANG_FIELD_TEXT:
    case ANG_FIELD_DATE:
    case ANG_FIELD_LOOKUP:
      return create_text_cell (self, i, column, ang_record_get_text (record, column->field));
    case ANG_FIELD_INTEGER:
      return create_number_cell (record, column->field);
    case ANG_FIELD_REAL:
      if (isnan (ang_record_get_real (record, column->field)))
        return ang_sheet_empty (ANG_SHEET_STYLE_BODY);
      return ang_sheet_decimal (ANG_SHEET_STYLE_BODY, ang_record_get_real (record, column->field));
    case ANG_FIELD_BOOLEAN:
      return ang_sheet_text (ANG_SHEET_STYLE_BODY_CENTRED,
                             get_answer (self, ang_record_get_boolean (record, column->field)));
    case ANG_FIELD_CHOICE:
      value = (int) ang_record_get_integer (record, column->field);
      return ang_sheet_text (ANG_SHEET_STYLE_BODY,
                             ang_enumeration_get_label (column->info->choices, value, self->language));
    case ANG_FIELD_ID:
    case ANG_FIELD_LINK:
      return keep_text (self, i, g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (record, column->field)));
    case ANG_FIELD_BYTES:
    default:
      return ang_sheet_empty (ANG_SHEET_STYLE_BODY);
    }
}

static gboolean
add_record (AngRecord *record,
            gpointer   user_data)
{
  ListExport *self = user_data;
  gboolean added;

  for (guint i = 0; i < self->columns->len; i++)
    self->cells[i] = create_cell (self, i, record);
  added = add_row (self, self->cells, self->columns->len, 0, &self->error);
  for (guint i = 0; i < self->columns->len; i++)
    g_clear_pointer (&self->texts[i], g_free);

  self->done++;
  if (self->progress != NULL && self->done % PROGRESS_STEP == 0)
    self->progress (self->done, self->total, self->user_data);

  return added;
}

static gboolean
write_list (ListExport  *self,
            gboolean     bare,
            GError     **error)
{
  if (self->progress != NULL &&
      !ang_store_count (self->store, self->options->query, &self->total, self->cancellable, error))
    return FALSE;
  if (!begin_sheet (self, error) || !add_heads (self, bare, error))
    return FALSE;
  if (!ang_store_foreach (self->store, self->options->query, add_record, self, self->cancellable, error))
    {
      g_clear_error (&self->error);
      return FALSE;
    }
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  return ang_sheet_writer_finish (self->writer, self->cancellable, error);
}

/**
 * ang_list_export:
 * @options: which records, and what of them; fields of class C are left out
 * @path: where to; .xlsx, .pdf or .csv. A file that is there is replaced when the new one is complete
 * @progress: (nullable): told every few hundred rows
 *
 * Writes what a list shows, row by row: its length does not cost memory. Blocks; call it from a worker thread where a
 * window is watched.
 *
 * Returns: whether it worked; ANG_EXCHANGE_ERROR, ANG_STORE_ERROR or ANG_SHEET_ERROR otherwise
 */
gboolean
ang_list_export (AngStore              *store,
                 const AngListOptions  *options,
                 const char            *path,
                 GCancellable          *cancellable,
                 AngRosterProgress      progress,
                 gpointer               user_data,
                 GError               **error)
{
  ListExport self = {
    .store = store, .options = options, .cancellable = cancellable, .progress = progress, .user_data = user_data,
  };
  g_autoptr (AngSheetWriter) writer = NULL;
  gboolean written = FALSE;

  self.language = options->language != 0 ? options->language : ang_language_get_interface ();
  choose_columns (&self);
  if (self.columns->len == 0)
    g_set_error_literal (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_FAILED,
                         _("None of the columns may leave the register: they are protected. Show others as well."));
  else
    writer = ang_sheet_writer_new_for_path (path, error);
  if (writer != NULL)
    {
      self.writer = writer;
      self.cells = g_new0 (AngSheetCell, self.columns->len);
      self.texts = g_new0 (char *, self.columns->len);
      written = write_list (&self, g_str_has_suffix (path, ".csv"), error);
      if (!written)
        ang_sheet_writer_abort (writer);
    }
  g_free (self.cells);
  g_free (self.texts);
  g_array_unref (self.columns);

  return written;
}
