#include "config.h"

#include "ang-record-language.h"

/**
 * ang_record_get_in_language:
 * @indonesian: the field with the Indonesian form
 * @english: the field with the English one, which may be missing
 *
 * Returns: (transfer none) (nullable): the form of that language; the Indonesian one where there is no English one
 */
const char *
ang_record_get_in_language (AngRecord   *record,
                            guint        indonesian,
                            guint        english,
                            AngLanguage  language)
{
  if (language == ANG_LANGUAGE_ENGLISH && ang_record_is_set (record, english))
    return ang_record_get_text (record, english);

  return ang_record_get_text (record, indonesian);
}
