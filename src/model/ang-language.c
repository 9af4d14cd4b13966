#include "config.h"

#include "ang-language.h"

static AngLanguage interface_language = ANG_LANGUAGE_ENGLISH;

void
ang_language_init (const char *localedir)
{
}

AngLanguage
ang_language_from_code (const char  *code,
                        AngLanguage  fallback)
{
  if (code != NULL && g_str_has_prefix (code, "id"))
    return ANG_LANGUAGE_INDONESIAN;
  if (code != NULL && g_str_has_prefix (code, "en"))
    return ANG_LANGUAGE_ENGLISH;
  return fallback;
}

const char *
ang_language_get_code (AngLanguage language)
{
  return language == ANG_LANGUAGE_INDONESIAN ? "id" : "en";
}

AngLanguage
ang_language_get_interface (void)
{
  return interface_language;
}

void
ang_language_set_interface (AngLanguage language)
{
  interface_language = language;
}

const char *
ang_language_translate (AngLanguage  language,
                        const char  *context,
                        const char  *msgid)
{
  return msgid;
}
