#include "config.h"

#include "ang-roster-content.h"

#include <math.h>

/** Returns: the language of the document that the row stands in */
AngLanguage
ang_roster_get_language (AngRosterRow *row)
{
  return row->cohort->language;
}

/** Returns: an empty cell */
AngRosterContent
ang_roster_no_content (void)
{
  return (AngRosterContent) { NULL, ANG_UNSET, ang_date_unknown () };
}

/**
 * ang_roster_take_text:
 * @text: (transfer full) (nullable): %NULL makes an empty cell
 *
 * Returns: a cell with @text
 */
AngRosterContent
ang_roster_take_text (char *text)
{
  return (AngRosterContent) { text, ANG_UNSET, ang_date_unknown () };
}

/**
 * ang_roster_copy_text:
 * @text: (transfer none) (nullable): %NULL makes an empty cell
 *
 * Returns: a cell with a copy of @text
 */
AngRosterContent
ang_roster_copy_text (const char *text)
{
  return ang_roster_take_text (g_strdup (text));
}

/**
 * ang_roster_integer_content:
 * @integer: %ANG_UNSET makes an empty cell
 *
 * Returns: a cell with a number
 */
AngRosterContent
ang_roster_integer_content (gint64 integer)
{
  return (AngRosterContent) { NULL, integer, ang_date_unknown () };
}

/**
 * ang_roster_decimal_content:
 * @decimal: NaN makes an empty cell
 *
 * Returns: a cell with a number that has digits behind the comma
 */
AngRosterContent
ang_roster_decimal_content (double decimal)
{
  AngRosterContent content = ang_roster_no_content ();

  content.has_decimal = !isnan (decimal);
  content.decimal = decimal;

  return content;
}

/**
 * ang_roster_get_text:
 * @record: (nullable): may be missing
 *
 * Returns: (transfer none) (nullable): the text in @field
 */
const char *
ang_roster_get_text (AngRecord *record,
                     guint      field)
{
  return record != NULL ? ang_record_get_text (record, field) : NULL;
}

/**
 * ang_roster_field_content:
 * @record: (nullable): may be missing
 *
 * Returns: a cell with the text in @field
 */
AngRosterContent
ang_roster_field_content (AngRecord *record,
                          guint      field)
{
  return ang_roster_copy_text (ang_roster_get_text (record, field));
}

/**
 * ang_roster_date_content:
 * @record: (nullable): may be missing
 *
 * Returns: a cell with the day in @field; a date known in part becomes a text, such as a month with its year
 */
AngRosterContent
ang_roster_date_content (AngRosterRow *row,
                         AngRecord    *record,
                         guint         field)
{
  AngRosterContent content = ang_roster_no_content ();

  if (!ang_date_parse_iso (ang_roster_get_text (record, field), &content.date) || !ang_date_is_known (content.date))
    return ang_roster_no_content ();
  if (!ang_date_is_complete (content.date))
    return ang_roster_take_text (ang_date_format (content.date, ang_roster_get_language (row), ANG_DATE_STYLE_LONG));

  return content;
}

/**
 * ang_roster_choice_content:
 * @record: (nullable): may be missing
 *
 * Returns: a cell with what @choices call the value of @field, in the document's language
 */
AngRosterContent
ang_roster_choice_content (AngRosterRow         *row,
                           AngRecord            *record,
                           guint                 field,
                           const AngEnumeration *choices)
{
  int value = record != NULL ? (int) ang_record_get_integer (record, field) : 0;

  return value != 0 ? ang_roster_copy_text (ang_enumeration_get_label (choices, value, ang_roster_get_language (row))) : ang_roster_no_content ();
}

/**
 * ang_roster_get_lookup:
 * @kind: the kind of look-up that @field has a code of
 * @record: (nullable): may be missing
 *
 * Returns: (transfer none) (nullable): its label in the document's language
 */
const char *
ang_roster_get_lookup (AngRosterRow *row,
                       const char   *kind,
                       AngRecord    *record,
                       guint         field)
{
  const char *code = ang_roster_get_text (record, field);

  return code != NULL ? ang_store_get_lookup_label (row->cohort->store, kind, code, ang_roster_get_language (row)) : NULL;
}

/**
 * ang_roster_join:
 * @first: (nullable): a part
 * @second: (nullable): another
 *
 * Returns: (transfer full) (nullable): the parts that are there, with @separator between them
 */
char *
ang_roster_join (const char *separator,
                 const char *first,
                 const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second);
  if (second == NULL || *second == '\0')
    return g_strdup (first);

  return g_strconcat (first, separator, second, NULL);
}

/**
 * ang_roster_year_content:
 * @record: (nullable): may be missing
 *
 * Returns: a cell with a year, as a text: a number would get a separator
 */
AngRosterContent
ang_roster_year_content (AngRecord *record,
                         guint      field)
{
  gint64 year = record != NULL ? ang_record_get_integer (record, field) : ANG_UNSET;

  return year != ANG_UNSET ? ang_roster_take_text (g_strdup_printf ("%d", (int) year)) : ang_roster_no_content ();
}
