#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The languages of the interface and of documents. Stored and written in files: never renumber. */
typedef enum
{
  ANG_LANGUAGE_ENGLISH = 1,
  ANG_LANGUAGE_INDONESIAN = 2,
} AngLanguage;

void        ang_language_init             (const char  *localedir);
AngLanguage ang_language_from_code        (const char  *code,
                                           AngLanguage  fallback);
AngLanguage ang_language_from_system      (void);
const char *ang_language_get_code         (AngLanguage  language);
AngLanguage ang_language_get_interface    (void);
void        ang_language_set_interface    (AngLanguage  language);
const char *ang_language_translate        (AngLanguage  language,
                                           const char  *context,
                                           const char  *msgid) G_GNUC_FORMAT (3);
const char *ang_language_translate_plural (AngLanguage  language,
                                           const char  *context,
                                           const char  *singular,
                                           const char  *plural,
                                           gulong       n) G_GNUC_FORMAT (3) G_GNUC_FORMAT (4);

G_END_DECLS
