#include "config.h"

#include "ang-import-nomination.h"

#include <glib/gi18n.h>

#include "ang-entities.h"
#include "ang-exchange-error.h"

/**
 * ang_import_nomination_check:
 * @cohort: the id of the cohort that its people are to go into
 *
 * Returns: whether it is the one that the workbook was made for; the error names both
 */
gboolean
ang_import_nomination_check (const AngNomination  *nomination,
                             AngStore             *store,
                             gint64                cohort,
                             GError              **error)
{
  gint64 wanted = ang_nomination_find_cohort (nomination, store, error);
  g_autoptr (AngRecord) chosen = NULL;

  if (wanted == 0 || wanted == cohort)
    return wanted != 0;
  chosen = ang_store_get (store, &ang_cohort_entity, cohort, error);
  if (chosen == NULL)
    return FALSE;

  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
               _("This nomination workbook is for the cohort %s, not for %s. Nothing was imported."), nomination->code,
               ang_record_get_text (chosen, ANG_COHORT_CODE));
  return FALSE;
}

/* Returns: the last row in which more is written than its number, of those that the form has numbered */
static guint
find_last (const AngNomination *nomination,
           AngImportTable      *table,
           guint                sheet)
{
  AngSheetValue value;
  guint first;
  guint n_rows;

  ang_import_table_get_rows (table, sheet, &first, &n_rows);
  for (guint row = first + n_rows; row > first; row--)
    {
      guint n_cells = ang_import_table_count_cells (table, row - 1);

      if (n_cells > 1 || (n_cells == 1 && !ang_import_table_get (table, row - 1, 0, &value)))
        return MAX (ang_import_table_get_number (table, row - 1), nomination->first);
    }

  return nomination->first;
}

static void
place_section (const AngNomination *nomination,
               AngImportLayout     *layout,
               guint                section)
{
  AngImportSection place = {
    .has_list = TRUE,
    .head_first = nomination->head,
    .head_last = nomination->head,
    .first = nomination->first,
    .last = find_last (nomination, ang_import_layout_get_table (layout), section),
  };

  ang_import_layout_set_section (layout, section, &place);
}

/**
 * ang_import_nomination_place:
 * @layout: guessed; each section is one of @sheets
 * @sheets: (array length=n_sheets): which sheets of the book were loaded
 *
 * Puts heads and people where the form has them, all rows down to the last; the other sheets have no list.
 *
 * Returns: whether the form is among the sheets, and can tell what its columns mean
 */
gboolean
ang_import_nomination_place (const AngNomination *nomination,
                             AngImportLayout     *layout,
                             const guint         *sheets,
                             guint                n_sheets)
{
  const AngImportSection none = { .has_list = FALSE };
  gboolean found = FALSE;

  if (nomination->keys == NULL)
    return FALSE;
  for (guint i = 0; i < n_sheets; i++)
    found |= sheets[i] == nomination->sheet;
  for (guint i = 0; i < n_sheets && found; i++)
    {
      if (sheets[i] == nomination->sheet)
        place_section (nomination, layout, i);
      else
        ang_import_layout_set_section (layout, i, &none);
    }

  return found;
}

static AngImportFieldId
find_field (const AngNomination *nomination,
            guint                place,
            AngImportPurpose     purpose)
{
  const AngImportField *field;

  if (place >= g_strv_length (nomination->keys))
    return ANG_IMPORT_FIELD_NONE;
  field = ang_import_field_find (nomination->keys[place]);
  if (field == NULL || ((field->flags & ANG_IMPORT_FIELD_PARTICIPANT) != 0 && purpose == ANG_IMPORT_PURPOSE_PEOPLE))
    return ANG_IMPORT_FIELD_NONE;

  return field->id;
}

/** Says what the columns hold, as the form's keys have it; columns that somebody has added hold nothing that is wanted. */
void
ang_import_nomination_map (const AngNomination   *nomination,
                           const AngImportLayout *layout,
                           AngImportMapping      *mapping,
                           AngImportPurpose       purpose)
{
  for (guint i = 0; i < ang_import_layout_get_n_columns (layout); i++)
    ang_import_mapping_set (mapping, i, ANG_IMPORT_FIELD_NONE);
  for (guint i = 0; i < ang_import_layout_get_n_columns (layout); i++)
    {
      AngImportFieldId field = find_field (nomination, ang_import_layout_get_place (layout, i), purpose);

      if (field != ANG_IMPORT_FIELD_NONE)
        ang_import_mapping_set (mapping, i, field);
    }
}
