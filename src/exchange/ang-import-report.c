#include "config.h"

#include "ang-import-report.h"

#include <glib/gi18n.h>

#include "ang-import-result-private.h"
#include "ang-import-shown.h"
#include "ang-sheet-writer.h"

#define PROGRESS_STEP 500

/* What stands before the columns of the list. */
enum
{
  COLUMN_SHEET,
  COLUMN_ROW,
  COLUMN_OUTCOME,
  COLUMN_REASON,
  N_OWN_COLUMNS,
};

typedef struct
{
  AngImportResult *result;
  AngImportPlan   *plan;
  AngImportDraft  *draft;
  AngSheetWriter  *writer;
  guint            n_columns;
  AngSheetCell    *cells;
  char           **texts;
  gboolean        *are_private; /* one a column */
  GCancellable    *cancellable;
} Report;

static void
report_clear (Report *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->texts[i]);
  g_clear_pointer (&self->texts, g_free);
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->are_private, g_free);
  g_clear_pointer (&self->draft, ang_import_draft_free);
  g_clear_object (&self->writer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, report_clear)

static gboolean
begin_sheet (Report  *self,
             GError **error)
{
  static const double own_widths[] = { 24, 14, 30, 80 };
  g_autofree AngSheetColumn *columns = g_new0 (AngSheetColumn, self->n_columns);
  AngSheetProperties properties = { .title = _("What became of the list"), .author = "Angkatan" };
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, TRUE);
  page.language = ang_language_get_interface () == ANG_LANGUAGE_INDONESIAN ? ANG_SHEET_LANGUAGE_INDONESIAN : ANG_SHEET_LANGUAGE_ENGLISH;
  page.sheet_name = _("Result");
  page.filter = TRUE;
  page.font_size = 9;
  for (guint i = 0; i < self->n_columns; i++)
    columns[i].width = i < N_OWN_COLUMNS ? own_widths[i] : 40;
  ang_sheet_writer_set_properties (self->writer, &properties);

  return ang_sheet_writer_begin (self->writer, &page, columns, self->n_columns, error);
}

static gboolean
add_row (Report            *self,
         AngSheetRowFlags   flags,
         GError           **error)
{
  AngSheetRow row = { .cells = self->cells, .n_cells = self->n_columns, .flags = flags };
  gboolean added = ang_sheet_writer_add_row (self->writer, &row, self->cancellable, error);

  for (guint i = 0; i < self->n_columns; i++)
    g_clear_pointer (&self->texts[i], g_free);

  return added;
}

static gboolean
add_heads (Report  *self,
           GError **error)
{
  const char *own[] = { _("Sheet"), _("Row"), _("Result"), _("Reason") };

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i < N_OWN_COLUMNS)
        self->texts[i] = g_strdup (own[i]);
      else
        self->texts[i] = ang_import_layout_dup_head (self->plan->layout, i - N_OWN_COLUMNS);
      self->cells[i] = ang_sheet_text (ANG_SHEET_STYLE_HEADER, self->texts[i]);
    }

  return add_row (self, ANG_SHEET_ROW_REPEAT | ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

/* Why the row has its outcome, and what is odd in its cells. */
static char *
dup_reasons (Report *self,
             guint   row)
{
  GString *text = g_string_new (NULL);
  g_autofree char *reason = ang_import_result_dup_reason (self->result, row);
  const AngImportIssue *issues;
  guint n_issues;

  if (reason != NULL)
    g_string_append (text, reason);
  ang_import_plan_read (self->plan, row, self->draft);
  issues = ang_import_draft_get_issues (self->draft, &n_issues);
  for (guint i = 0; i < n_issues; i++)
    {
      g_autofree char *head = NULL;

      if (issues[i].severity < ANG_SEVERITY_WARNING || (reason != NULL && g_str_has_prefix (reason, issues[i].message)))
        continue;
      if (issues[i].column >= 0)
        head = ang_import_layout_dup_head (self->plan->layout, (guint) issues[i].column);
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? " " : "", head != NULL ? head : "", head != NULL ? ": " : "",
                              issues[i].message);
    }

  return g_string_free (text, FALSE);
}

/* Digits stay text: nothing is cut when the report is opened, corrected and read again. */
static gboolean
add_result (Report  *self,
            guint    row,
            GError **error)
{
  self->texts[COLUMN_SHEET] = g_strdup (ang_import_plan_get_sheet (self->plan, row));
  self->cells[COLUMN_SHEET] = ang_sheet_text (ANG_SHEET_STYLE_BODY, self->texts[COLUMN_SHEET]);
  self->cells[COLUMN_ROW] = ang_sheet_integer (ANG_SHEET_STYLE_BODY, ang_import_plan_get_number (self->plan, row));
  self->cells[COLUMN_OUTCOME] = ang_sheet_text (ANG_SHEET_STYLE_BODY,
                                                ang_import_outcome_get_label (ang_import_result_get_outcome (self->result, row)));
  self->texts[COLUMN_REASON] = dup_reasons (self, row);
  self->cells[COLUMN_REASON] = ang_sheet_text (ANG_SHEET_STYLE_BODY, self->texts[COLUMN_REASON]);
  for (guint i = N_OWN_COLUMNS; i < self->n_columns; i++)
    {
      AngSheetValue value = { 0 };

      if (ang_import_layout_get (self->plan->layout, row, i - N_OWN_COLUMNS, &value))
        self->texts[i] = ang_import_shown_dup_cell (&value, ang_import_mapping_get (self->plan->mapping, i - N_OWN_COLUMNS),
                                                    self->are_private[i]);
      self->cells[i] = ang_sheet_identifier (ANG_SHEET_STYLE_BODY, self->texts[i]);
    }

  return add_row (self, 0, error);
}

static gboolean
write_rows (Report                 *self,
            AngImportProgressFunc   progress,
            gpointer                progress_data,
            GError                **error)
{
  guint n_rows = ang_import_result_get_n_rows (self->result);

  if (!begin_sheet (self, error) || !add_heads (self, error))
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    {
      if (!add_result (self, i, error))
        return FALSE;
      if (progress != NULL && i % PROGRESS_STEP == 0)
        progress ((double) i / n_rows, progress_data);
    }

  return ang_sheet_writer_finish (self->writer, self->cancellable, error);
}

/**
 * ang_import_report_write:
 *
 * Writes every row of the list with what became of it. Blocks.
 */
gboolean
ang_import_report_write (AngImportResult        *result,
                         const char             *path,
                         AngImportProgressFunc   progress,
                         gpointer                progress_data,
                         GCancellable           *cancellable,
                         GError                **error)
{
  g_auto (Report) self = { .result = result, .plan = ang_import_result_get_plan (result), .cancellable = cancellable };

  self.n_columns = N_OWN_COLUMNS + ang_import_layout_get_n_columns (self.plan->layout);
  self.cells = g_new0 (AngSheetCell, self.n_columns);
  self.texts = g_new0 (char *, self.n_columns);
  self.are_private = g_new0 (gboolean, self.n_columns);
  for (guint i = N_OWN_COLUMNS; i < self.n_columns; i++)
    self.are_private[i] = ang_import_shown_is_private (self.plan->layout, self.plan->mapping, i - N_OWN_COLUMNS);
  self.draft = ang_import_plan_create_draft (self.plan);
  self.writer = ang_sheet_writer_new_for_path (path, error);
  if (self.writer == NULL)
    return FALSE;
  if (write_rows (&self, progress, progress_data, error))
    return TRUE;
  ang_sheet_writer_abort (self.writer);

  return FALSE;
}
