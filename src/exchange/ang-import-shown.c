#include "config.h"

#include "ang-import-shown.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-employment.h"
#include "ang-identity.h"
#include "ang-import-words.h"
#include "ang-name.h"
#include "ang-number.h"
#include "ang-rank.h"

static char *
dup_date (const char *text)
{
  AngDate date;

  if (!ang_date_parse_iso (text, &date))
    return g_strdup (text);

  return ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_LONG);
}

static char *
dup_code (AngStore       *store,
          const AngField *info,
          const char     *code)
{
  const char *label;

  if (g_str_equal (info->target, "rank") && ang_rank_find (code) != NULL)
    return ang_rank_format (ang_rank_find (code), ANG_RANK_STYLE_SHORT);
  label = ang_store_get_lookup_label (store, info->target, code, ang_language_get_interface ());

  return g_strdup (label != NULL ? label : code);
}

static char *
dup_number (const AngField *info,
            gint64          number)
{
  if (info->type == ANG_FIELD_CHOICE)
    return g_strdup (ang_enumeration_get_label (info->choices, (int) number, ang_language_get_interface ()));
  if (info->type == ANG_FIELD_BOOLEAN)
    return g_strdup (number != 0 ? _("Yes") : _("No"));

  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static gboolean
is_number (AngImportFieldId field)
{
  return field == ANG_IMPORT_FIELD_NIP || field == ANG_IMPORT_FIELD_OLD_NIP || field == ANG_IMPORT_FIELD_NIK;
}

static char *
dup_masked (AngImportFieldId  field,
            const char       *text)
{
  return field == ANG_IMPORT_FIELD_NIK && text != NULL ? ang_identity_mask (text) : g_strdup (ANG_IMPORT_MASK);
}

/**
 * ang_import_shown_dup_value:
 * @text: (nullable): the value in the form registers store, of a field that holds text
 * @number: the value of a field that holds a number
 *
 * Returns: (transfer full) (nullable): what people read
 */
char *
ang_import_shown_dup_value (AngStore         *store,
                            AngImportFieldId  field,
                            const char       *text,
                            gint64            number)
{
  const AngImportField *line = ang_import_field_get (field);
  const AngField *info = line->entity != NULL ? &line->entity->fields[line->field] : NULL;

  if (text == NULL && (info == NULL || ang_field_holds_text (info)))
    return NULL;
  if ((line->flags & ANG_IMPORT_FIELD_PRIVATE) != 0)
    return dup_masked (field, text);
  if (is_number (field))
    return ang_identity_format (text);
  if (info == NULL || info->type == ANG_FIELD_TEXT || info->type == ANG_FIELD_LINK)
    return g_strdup (text);
  if (info->type == ANG_FIELD_DATE)
    return dup_date (text);
  if (info->type == ANG_FIELD_LOOKUP)
    return dup_code (store, info, text);

  return dup_number (info, number);
}

/**
 * ang_import_shown_dup_draft:
 *
 * Returns: (transfer full) (nullable): what a row says, as people read it; units and origins as they are written
 */
char *
ang_import_shown_dup_draft (AngStore             *store,
                            const AngImportDraft *draft,
                            AngImportFieldId      field)
{
  const AngImportField *line = ang_import_field_get (field);
  const AngField *info = line->entity != NULL ? &line->entity->fields[line->field] : NULL;

  if (!ang_import_draft_has (draft, field))
    return NULL;
  if (info != NULL && info->type == ANG_FIELD_LINK && ang_import_draft_get_text (draft, field) == NULL)
    return g_strdup (ang_import_draft_get_raw (draft, field));
  if (info != NULL && info->type == ANG_FIELD_REAL && (line->flags & ANG_IMPORT_FIELD_PRIVATE) == 0)
    return g_strdup (ang_import_draft_get_raw (draft, field));

  return ang_import_shown_dup_value (store, field, ang_import_draft_get_text (draft, field), ang_import_draft_get_number (draft, field));
}

static char *
dup_unit (AngRecord *employment)
{
  const char *name = ang_record_get_text (employment, ang_language_get_interface () == ANG_LANGUAGE_ENGLISH
                                                      ? ANG_EMPLOYMENT_UNIT_NAME_EN : ANG_EMPLOYMENT_UNIT_NAME_ID);

  return g_strdup (name != NULL ? name : ang_record_get_text (employment, ANG_EMPLOYMENT_EMPLOYER));
}

/**
 * ang_import_shown_dup_record:
 * @record: of the entity that @field is one of
 *
 * Returns: (transfer full) (nullable): what the register says, as people read it
 */
char *
ang_import_shown_dup_record (AngStore         *store,
                             AngRecord        *record,
                             AngImportFieldId  field)
{
  const AngImportField *line = ang_import_field_get (field);
  const AngField *info = &line->entity->fields[line->field];

  if (field == ANG_IMPORT_FIELD_UNIT)
    return dup_unit (record);
  if (!ang_record_is_set (record, line->field))
    return NULL;
  if (info->type == ANG_FIELD_REAL)
    return ang_number_format_decimal (ang_record_get_real (record, line->field), 2, ang_language_get_interface ());
  if (ang_field_holds_text (info))
    return ang_import_shown_dup_value (store, field, ang_record_get_text (record, line->field), 0);

  return ang_import_shown_dup_value (store, field, NULL, ang_record_get_integer (record, line->field));
}

/* Whatever the column is taken for. */
static gboolean
is_nik (const char *text)
{
  g_autofree char *number = NULL;

  if (ang_import_words_count_digits (text) != ANG_NIK_LENGTH)
    return FALSE;
  number = ang_identity_normalize (text);

  return ang_identity_get_kind (number) == ANG_IDENTIFIER_KIND_NIK;
}

/**
 * ang_import_shown_dup_cell:
 * @field: what the column holds
 *
 * Returns: (transfer full): a cell as it stands in the file; dots for what is class C
 */
char *
ang_import_shown_dup_cell (const AngSheetValue *value,
                           AngImportFieldId     field)
{
  AngDate date;

  if (value->kind == ANG_SHEET_VALUE_EMPTY || value->text == NULL || *value->text == '\0')
    return g_strdup ("");
  if ((ang_import_field_get (field)->flags & ANG_IMPORT_FIELD_PRIVATE) != 0)
    return dup_masked (field, value->text);
  if (is_nik (value->text))
    return dup_masked (ANG_IMPORT_FIELD_NIK, value->text);
  if (value->kind == ANG_SHEET_VALUE_BOOLEAN)
    return g_strdup (*value->text == '1' ? _("Yes") : _("No"));
  if (value->kind == ANG_SHEET_VALUE_DATE && ang_date_parse_iso (value->text, &date))
    return ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_SHORT);

  return g_strdup (value->text);
}

/** Returns: (transfer full): the name in the row with its titles; "" without */
char *
ang_import_shown_dup_name (const AngImportDraft *draft)
{
  return ang_name_join (ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_TITLE_FRONT),
                        ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_NAME),
                        ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_TITLE_BACK));
}
