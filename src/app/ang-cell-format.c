#include "config.h"

#include "ang-cell-format.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-identifier.h"
#include "ang-identity.h"
#include "ang-number.h"
#include "ang-rank.h"
#include "ang-time.h"

static char *
format_date (const char  *iso,
             AngLanguage  language)
{
  AngDate date;

  if (iso == NULL || !ang_date_parse_iso (iso, &date))
    return g_strdup (iso != NULL ? iso : "");

  return ang_date_format (date, language, ANG_DATE_STYLE_LONG);
}

static char *
format_real (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%g", value));
}

static char *
format_lookup (AngStore       *store,
               const AngField *field,
               const char     *code,
               AngLanguage     language)
{
  const char *label;

  if (code == NULL)
    return g_strdup ("");

  label = store != NULL ? ang_store_get_lookup_label (store, field->target, code, language) : NULL;

  return g_strdup (label != NULL ? label : code);
}

/**
 * ang_cell_format_field:
 * @store: (nullable): for the labels of look-ups
 *
 * What a person reads for one field: a date as 30 Juni 2024, the word of a choice or look-up, a number with separators,
 * yes or nothing for a boolean. A field of class C is masked. Links have no text of their own: show a computed field.
 *
 * Returns: (transfer full): the text; "" for an empty field
 */
char *
ang_cell_format_field (AngStore    *store,
                       AngRecord   *record,
                       guint        field,
                       AngLanguage  language)
{
  const AngField *description = &ang_record_get_entity (record)->fields[field];

  if (!ang_record_is_set (record, field))
    return g_strdup ("");
  if (description->flags & ANG_FIELD_PRIVATE)
    return g_strdup ("••••");

  switch (description->type)
    {
    case ANG_FIELD_TEXT:
      if (description->flags & ANG_FIELD_TIME)
        return ang_time_format (ang_record_get_text (record, field), language);
      return g_strdup (ang_record_get_text (record, field));
    case ANG_FIELD_DATE:
      return format_date (ang_record_get_text (record, field), language);
    case ANG_FIELD_LOOKUP:
      return format_lookup (store, description, ang_record_get_text (record, field), language);
    case ANG_FIELD_CHOICE:
      return g_strdup (ang_enumeration_get_label (description->choices, (int) ang_record_get_integer (record, field), language));
    case ANG_FIELD_INTEGER:
      return ang_number_format (ang_record_get_integer (record, field), language);
    case ANG_FIELD_REAL:
      return format_real (ang_record_get_real (record, field));
    case ANG_FIELD_BOOLEAN:
      return g_strdup (ang_record_get_boolean (record, field) ? ang_language_translate (language, NULL, N_("Yes")) : "");
    case ANG_FIELD_ID:
    case ANG_FIELD_LINK:
    case ANG_FIELD_BYTES:
    default:
      return g_strdup ("");
    }
}

static char *
format_range (AngRecord   *record,
              AngColumn   *column,
              AngLanguage  language)
{
  const char *from_text = ang_record_get_text (record, ang_column_get_field (column));
  const char *to_text = ang_record_get_text (record, ang_column_get_field_to (column));
  AngDate from = ang_date_unknown ();
  AngDate to = ang_date_unknown ();

  if (from_text == NULL && to_text == NULL)
    return g_strdup ("");
  if (from_text != NULL)
    ang_date_parse_iso (from_text, &from);
  if (to_text != NULL)
    ang_date_parse_iso (to_text, &to);
  if (from_text == NULL || to_text == NULL)
    return ang_date_format (from_text != NULL ? from : to, language, ANG_DATE_STYLE_LONG);

  return ang_date_format_range (from, to, language);
}

static char *
format_both (AngRecord   *record,
             AngColumn   *column,
             AngLanguage  language)
{
  const char *indonesian = ang_record_get_text (record, ang_column_get_field (column));
  const char *english = ang_record_get_text (record, ang_column_get_field_to (column));
  const char *text = language == ANG_LANGUAGE_INDONESIAN ? indonesian : english;

  if (text == NULL)
    text = indonesian != NULL ? indonesian : english;

  return g_strdup (text != NULL ? text : "");
}

static char *
format_plain (AngRecord *record,
              AngColumn *column)
{
  guint field = ang_column_get_field (column);

  if (!ang_record_is_set (record, field))
    return g_strdup ("");

  return g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (record, field));
}

/* A NIK is class C: lists show it masked, whatever the number is called in them. */
static gboolean
is_protected (AngRecord  *record,
              const char *number)
{
  if (ang_record_get_entity (record) == &ang_identifier_entity)
    return ang_record_get_integer (record, ANG_IDENTIFIER_KIND) == ANG_IDENTIFIER_KIND_NIK;

  return ang_identity_get_kind (number) == ANG_IDENTIFIER_KIND_NIK;
}

static char *
format_identity (AngRecord *record,
                 AngColumn *column)
{
  const char *number = ang_record_get_text (record, ang_column_get_field (column));

  if (number == NULL)
    return g_strdup ("");

  return is_protected (record, number) ? ang_identity_mask (number) : ang_identity_format (number);
}

/* Ranks have an official form in Indonesian only; one that the office added itself is said by its look-up. */
static char *
format_rank (AngRecord    *record,
             AngColumn    *column,
             AngRankStyle  style,
             AngLanguage   language)
{
  const char *code = ang_record_get_text (record, ang_column_get_field (column));
  const AngRank *rank = code != NULL ? ang_rank_find (code) : NULL;

  if (rank == NULL)
    return ang_cell_format_field (ang_column_get_store (column), record, ang_column_get_field (column), language);

  return ang_rank_format (rank, style);
}

/**
 * ang_cell_format_column:
 *
 * What stands in a cell: on the screen, in what is copied, and in what is exported.
 *
 * Returns: (transfer full): the text
 */
char *
ang_cell_format_column (AngRecord   *record,
                        AngColumn   *column,
                        AngLanguage  language)
{
  switch (ang_column_get_format (column))
    {
    case ANG_COLUMN_FORMAT_RANGE:
      return format_range (record, column, language);
    case ANG_COLUMN_FORMAT_BOTH:
      return format_both (record, column, language);
    case ANG_COLUMN_FORMAT_PLAIN:
      return format_plain (record, column);
    case ANG_COLUMN_FORMAT_IDENTITY:
      return format_identity (record, column);
    case ANG_COLUMN_FORMAT_RANK:
      return format_rank (record, column, ANG_RANK_STYLE_SHORT, language);
    case ANG_COLUMN_FORMAT_RANK_SLASH:
      return format_rank (record, column, ANG_RANK_STYLE_SLASH, language);
    case ANG_COLUMN_FORMAT_AUTO:
    case ANG_COLUMN_FORMAT_PILL:
    default:
      return ang_cell_format_field (ang_column_get_store (column), record, ang_column_get_field (column), language);
    }
}
