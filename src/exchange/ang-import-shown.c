#include "config.h"

#include "ang-import-shown.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-employment.h"
#include "ang-identity.h"
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

/* Returns: how long the NIK is that begins at @text, with or without blanks, dots and hyphens in it; 0 if none does */
static gsize
measure_nik (const char *text)
{
  g_autofree char *number = NULL;
  char digits[ANG_NIK_LENGTH + 1] = "";
  gsize length = 0;

  for (guint n = 0; n < ANG_NIK_LENGTH; n++)
    {
      if (n > 0 && strchr (" .-", text[length]) != NULL && text[length] != '\0')
        length++;
      if (!g_ascii_isdigit (text[length]))
        return 0;
      digits[n] = text[length++];
    }
  if (g_ascii_isdigit (text[length]))
    return 0;
  number = ang_identity_normalize (digits);

  return ang_identity_get_kind (number) == ANG_IDENTIFIER_KIND_NIK ? length : 0;
}

/* Returns: how long the passport number is that begins at @text: "C1234567", "X 123456"; 0 if none does */
static gsize
measure_passport (const char *text)
{
  gsize n_letters = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  gsize blank = text[n_letters] == ' ' && n_letters == 1;
  gsize n_digits = strspn (text + n_letters + blank, "0123456789");
  gsize length = n_letters + blank + n_digits;

  if (n_letters < 1 || n_letters > 2 || n_digits < 6 || n_digits > 8 || g_ascii_isalnum (text[length]))
    return 0;

  return length;
}

/* Numbers of class C, wherever in the text they stand. */
static char *
dup_without_numbers (const char *text,
                     gboolean    passports)
{
  GString *shown = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0';)
    {
      gboolean begins = p == text || !g_ascii_isalnum (p[-1]);
      gsize nik = begins && g_ascii_isdigit (*p) ? measure_nik (p) : 0;
      gsize passport = begins && passports && g_ascii_isupper (*p) ? measure_passport (p) : 0;
      gsize length = MAX (nik, passport);

      if (length > 0)
        {
          g_autofree char *number = g_strcanon (g_strndup (p, length), G_CSET_A_2_Z G_CSET_DIGITS, '*');
          g_auto (GStrv) parts = g_strsplit (number, "*", -1);
          g_autofree char *joined = g_strjoinv ("", parts);
          g_autofree char *masked = ang_identity_mask (joined);

          g_string_append (shown, masked);
          p += length;
        }
      else
        g_string_append_c (shown, *p++);
    }

  return g_string_free (shown, FALSE);
}

/**
 * ang_import_shown_is_private:
 * @column: of the layout
 *
 * Returns: whether its cells are shown as dots: what it holds is class C, or what nobody uses seems to be
 */
gboolean
ang_import_shown_is_private (const AngImportLayout  *layout,
                             const AngImportMapping *mapping,
                             guint                   column)
{
  AngImportFieldId field = ang_import_mapping_get (mapping, column);

  if (field != ANG_IMPORT_FIELD_NONE)
    return (ang_import_field_get (field)->flags & ANG_IMPORT_FIELD_PRIVATE) != 0;

  return ang_import_heading_is_private (ang_import_layout_get_group (layout, column), ang_import_layout_get_heading (layout, column));
}

/**
 * ang_import_shown_dup_cell:
 * @field: what the column holds
 * @is_private: whether it is class C
 *
 * Returns: (transfer full): a cell as it stands in the file; dots for what is class C
 */
char *
ang_import_shown_dup_cell (const AngSheetValue *value,
                           AngImportFieldId     field,
                           gboolean             is_private)
{
  AngDate date;

  if (value->kind == ANG_SHEET_VALUE_EMPTY || value->text == NULL || *value->text == '\0')
    return g_strdup ("");
  if (is_private && (field != ANG_IMPORT_FIELD_NIK || measure_nik (value->text) == 0))
    return dup_masked (field, value->text);
  if (value->kind == ANG_SHEET_VALUE_BOOLEAN)
    return g_strdup (*value->text == '1' ? _("Yes") : _("No"));
  if (value->kind == ANG_SHEET_VALUE_DATE && ang_date_parse_iso (value->text, &date))
    return ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_SHORT);

  return dup_without_numbers (value->text, ang_import_field_get (field)->entity == NULL || field == ANG_IMPORT_FIELD_REMARKS);
}

/** Returns: (transfer full): the name in the row with its titles; "" without */
char *
ang_import_shown_dup_name (const AngImportDraft *draft)
{
  return ang_name_join (ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_TITLE_FRONT),
                        ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_NAME),
                        ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_TITLE_BACK));
}
