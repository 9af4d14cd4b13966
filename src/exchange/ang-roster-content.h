#pragma once

#include "ang-roster-row.h"

G_BEGIN_DECLS

/* Pieces that values are put together from. Private to the room. */

AngLanguage ang_roster_get_language (AngRosterRow *row);
AngRosterContent ang_roster_no_content (void);
AngRosterContent ang_roster_take_text (char *text);
AngRosterContent ang_roster_copy_text (const char *text);
AngRosterContent ang_roster_integer_content (gint64 integer);
const char *ang_roster_get_text (AngRecord *record,
                                 guint      field);
AngRosterContent ang_roster_field_content (AngRecord *record,
                                           guint      field);
AngRosterContent ang_roster_date_content (AngRosterRow *row,
                                          AngRecord    *record,
                                          guint         field);
AngRosterContent ang_roster_choice_content (AngRosterRow         *row,
                                            AngRecord            *record,
                                            guint                 field,
                                            const AngEnumeration *choices);
const char *ang_roster_get_lookup (AngRosterRow *row,
                                   const char   *kind,
                                   AngRecord    *record,
                                   guint         field);
char *ang_roster_join (const char *separator,
                       const char *first,
                       const char *second);
AngRosterContent ang_roster_year_content (AngRecord *record,
                                          guint      field);
AngRosterContent ang_roster_decimal_content (double decimal);
AngRosterContent ang_roster_get_personal (AngRosterRow   *row,
                                          AngRosterValue  value);
AngRosterContent ang_roster_get_travel (AngRosterRow   *row,
                                        AngRosterValue  value);
AngRosterContent ang_roster_get_of_selection (AngRosterRow   *row,
                                              AngRosterValue  value,
                                              guint           item);

G_END_DECLS
