#include "config.h"

#include "ang-xlsx-form.h"

#include "ang-sheet-text.h"

/* ECMA-376, dataValidation: characters of a title and of a text. */
#define TITLE_MAX 32
#define TEXT_MAX 255

/**
 * ang_xlsx_form_lock:
 * @sheet: a sheet
 *
 * Lets nothing be changed but the cells whose style is open. Looks (widths, heights, formats), sorting and filters stay free.
 * There is no password: it keeps people from spoiling the form by mistake, and does not keep anybody out.
 */
void
ang_xlsx_form_lock (lxw_worksheet *sheet)
{
  lxw_protection free_to = {
    .format_cells = LXW_TRUE,
    .format_columns = LXW_TRUE,
    .format_rows = LXW_TRUE,
    .insert_rows = LXW_TRUE,
    .delete_rows = LXW_TRUE,
    .sort = LXW_TRUE,
    .autofilter = LXW_TRUE,
  };

  worksheet_protect (sheet, NULL, &free_to);
}

static lxw_datetime
get_day (const GDate *day)
{
  return (lxw_datetime) { g_date_get_year (day), g_date_get_month (day), g_date_get_day (day), 0, 0, 0 };
}

/* ='Look-ups'!$A$2:$A$301 */
static char *
dup_reference (const AngSheetSource *list)
{
  g_autofree char *name = ang_sheet_text_dup_sheet_name (list->sheet);
  g_autoptr (GString) quoted = g_string_new (name);
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  g_string_replace (quoted, "'", "''", 0);
  lxw_rowcol_to_range_abs (range, list->first_row, list->column, list->last_row, list->column);

  return g_strdup_printf ("='%s'!%s", quoted->str, range);
}

static void
set_up_limits (lxw_data_validation *validation,
               const AngSheetCheck *check)
{
  validation->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;

  switch (check->kind)
    {
    case ANG_SHEET_CHECK_LIST:
      validation->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      validation->criteria = LXW_VALIDATION_CRITERIA_NONE;
      break;
    case ANG_SHEET_CHECK_LENGTH:
      validation->validate = LXW_VALIDATION_TYPE_LENGTH;
      break;
    case ANG_SHEET_CHECK_NUMBER:
      validation->validate = LXW_VALIDATION_TYPE_DECIMAL;
      break;
    case ANG_SHEET_CHECK_DATE:
      validation->validate = LXW_VALIDATION_TYPE_DATE;
      validation->minimum_datetime = get_day (&check->from);
      validation->maximum_datetime = get_day (&check->to);
      break;
    case ANG_SHEET_CHECK_NONE:
    default:
      validation->validate = LXW_VALIDATION_TYPE_ANY;
      validation->criteria = LXW_VALIDATION_CRITERIA_NONE;
      break;
    }
}

/**
 * ang_xlsx_form_add_check:
 * @sheet: a sheet
 * @check: what may be filled in
 *
 * Returns: the library's verdict
 */
lxw_error
ang_xlsx_form_add_check (lxw_worksheet       *sheet,
                         const AngSheetCheck *check)
{
  g_autofree char *reference = check->kind == ANG_SHEET_CHECK_LIST ? dup_reference (&check->list) : NULL;
  g_autofree char *hint_title = ang_sheet_text_dup_clean (check->hint_title, TITLE_MAX);
  g_autofree char *hint = ang_sheet_text_dup_clean (check->hint, TEXT_MAX);
  g_autofree char *error_title = ang_sheet_text_dup_clean (check->error_title, TITLE_MAX);
  g_autofree char *error = ang_sheet_text_dup_clean (check->error, TEXT_MAX);
  lxw_data_validation validation = {
    .value_formula = reference,
    .minimum_number = check->least,
    .maximum_number = check->most,
    .error_type = check->lenient ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP,
    .input_title = hint_title,
    .input_message = hint,
    .error_title = error_title,
    .error_message = error,
  };

  set_up_limits (&validation, check);
  return worksheet_data_validation_range (sheet, check->first_row, check->column, check->last_row, check->column, &validation);
}
