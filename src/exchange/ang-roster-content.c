#include "config.h"

#include "ang-roster-content.h"

AngLanguage
ang_roster_get_language (AngRosterRow *row)
{
  return row->cohort->language;
}

AngRosterContent
ang_roster_no_content (void)
{
  return (AngRosterContent) { NULL, ANG_UNSET, ang_date_unknown () };
}

AngRosterContent
ang_roster_take_text (char *text)
{
  return (AngRosterContent) { text, ANG_UNSET, ang_date_unknown () };
}

AngRosterContent
ang_roster_copy_text (const char *text)
{
  return ang_roster_take_text (g_strdup (text));
}

AngRosterContent
ang_roster_integer_content (gint64 integer)
{
  return (AngRosterContent) { NULL, integer, ang_date_unknown () };
}

/* A field of a record that may be missing. */
const char *
ang_roster_get_text (AngRecord *record,
                     guint      field)
{
  return record != NULL ? ang_record_get_text (record, field) : NULL;
}

AngRosterContent
ang_roster_field_content (AngRecord *record,
                          guint      field)
{
  return ang_roster_copy_text (ang_roster_get_text (record, field));
}

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

AngRosterContent
ang_roster_choice_content (AngRosterRow         *row,
                           AngRecord            *record,
                           guint                 field,
                           const AngEnumeration *choices)
{
  int value = record != NULL ? (int) ang_record_get_integer (record, field) : 0;

  return value != 0 ? ang_roster_copy_text (ang_enumeration_get_label (choices, value, ang_roster_get_language (row))) : ang_roster_no_content ();
}

const char *
ang_roster_get_lookup (AngRosterRow *row,
                       const char   *kind,
                       AngRecord    *record,
                       guint         field)
{
  const char *code = ang_roster_get_text (record, field);

  return code != NULL ? ang_store_get_lookup_label (row->cohort->store, kind, code, ang_roster_get_language (row)) : NULL;
}

/* Parts that are there, with a separator between them. */
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

AngRosterContent
ang_roster_year_content (AngRecord *record,
                         guint      field)
{
  gint64 year = record != NULL ? ang_record_get_integer (record, field) : ANG_UNSET;

  return year != ANG_UNSET ? ang_roster_take_text (g_strdup_printf ("%d", (int) year)) : ang_roster_no_content ();
}
