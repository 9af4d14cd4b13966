#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The gate that every text passes on its way into a document. Private to the room. */

typedef enum
{
  ANG_SHEET_TEXT_OK,
  ANG_SHEET_TEXT_REPAIRED, /* characters that no document may hold were taken out */
  ANG_SHEET_TEXT_CUT,      /* it was too long and ends in "…" */
} AngSheetTextVerdict;

AngSheetTextVerdict  ang_sheet_text_clean          (const char  *text,
                                                    gsize        max_units,
                                                    char       **cleaned);
char                *ang_sheet_text_dup_clean      (const char  *text,
                                                    gsize        max_units);
char                *ang_sheet_text_dup_escaped    (const char  *text);
char                *ang_sheet_text_dup_sheet_name (const char  *name);

G_END_DECLS
