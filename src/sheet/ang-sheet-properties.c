#include "config.h"

#include "ang-sheet-properties.h"

#include "ang-sheet-text.h"

/* A property of more than 255 characters makes a workbook that has to be repaired. */
#define PROPERTY_MAX 250

static void
free_own_properties (AngSheetProperties *properties)
{
  AngSheetProperty *own = (AngSheetProperty *) properties->own;

  for (guint i = 0; i < properties->n_own; i++)
    {
      g_free ((char *) own[i].name);
      g_free ((char *) own[i].value);
    }
  g_free (own);
}

static AngSheetProperty *
dup_own_properties (const AngSheetProperties *properties)
{
  AngSheetProperty *own = g_new0 (AngSheetProperty, properties->n_own);

  for (guint i = 0; i < properties->n_own; i++)
    {
      own[i].name = ang_sheet_text_dup_clean (properties->own[i].name, PROPERTY_MAX);
      own[i].value = ang_sheet_text_dup_clean (properties->own[i].value, PROPERTY_MAX);
    }

  return own;
}

/**
 * ang_sheet_properties_copy:
 * @properties: what a file says of itself
 *
 * Returns: (transfer full): the same, its texts clean and no longer than a file can hold
 */
AngSheetProperties
ang_sheet_properties_copy (const AngSheetProperties *properties)
{
  return (AngSheetProperties) {
           .title = ang_sheet_text_dup_clean (properties->title, PROPERTY_MAX),
           .subject = ang_sheet_text_dup_clean (properties->subject, PROPERTY_MAX),
           .author = ang_sheet_text_dup_clean (properties->author, PROPERTY_MAX),
           .company = ang_sheet_text_dup_clean (properties->company, PROPERTY_MAX),
           .keywords = ang_sheet_text_dup_clean (properties->keywords, PROPERTY_MAX),
           .comments = ang_sheet_text_dup_clean (properties->comments, PROPERTY_MAX),
           .created = properties->created,
           .own = dup_own_properties (properties),
           .n_own = properties->n_own,
  };
}

/**
 * ang_sheet_properties_clear:
 * @properties: a copy
 *
 * Frees what ang_sheet_properties_copy() has made.
 */
void
ang_sheet_properties_clear (AngSheetProperties *properties)
{
  free_own_properties (properties);
  g_free ((char *) properties->title);
  g_free ((char *) properties->subject);
  g_free ((char *) properties->author);
  g_free ((char *) properties->company);
  g_free ((char *) properties->keywords);
  g_free ((char *) properties->comments);
  *properties = (AngSheetProperties) { .title = NULL };
}
