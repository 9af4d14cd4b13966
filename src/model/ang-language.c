#include "config.h"

#include "ang-language.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

#include "ang-catalogue.h"

#ifdef G_OS_WIN32
#include <windows.h>
#endif

static AngLanguage interface_language = ANG_LANGUAGE_ENGLISH;
static AngLanguage system_language;
static char *catalogue_dir;

static gboolean
is_c_locale (const char *name)
{
  return name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX") || g_str_has_prefix (name, "C.");
}

/* gettext ignores LANGUAGE while LC_MESSAGES is "C", and the newest ones also under "C.UTF-8": so any real locale is
 * better than that one, and that one is better than "C". */
static void
ensure_message_locale (AngLanguage language)
{
  static const char *const indonesian[] = { "id_ID.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "C.UTF-8", "en_US", NULL };
  static const char *const english[] = { "en_US.UTF-8", "en_GB.UTF-8", "C.UTF-8", "en_US", NULL };
  const char *const *name = language == ANG_LANGUAGE_INDONESIAN ? indonesian : english;

  if (!is_c_locale (setlocale (LC_MESSAGES, NULL)))
    return;
  while (*name != NULL && setlocale (LC_MESSAGES, *name) == NULL)
    name++;
}

static char *
find_catalogue_dir (const char *localedir)
{
  const char *chosen = g_getenv ("ANGKATAN_LOCALEDIR");

  if (chosen != NULL && *chosen != '\0')
    return g_strdup (chosen);
#ifdef G_OS_WIN32
  /* There is no fixed place to install to: the catalogues lie beside the program. */
  if (localedir == NULL || !g_file_test (localedir, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *root = g_win32_get_package_installation_directory_of_module (NULL);

      return g_build_filename (root, "share", "locale", NULL);
    }
#endif
  return g_strdup (localedir != NULL ? localedir : LOCALEDIR);
}

static void
bind_catalogue (const char *dir)
{
#ifdef G_OS_WIN32
  g_autofree char *native = g_win32_locale_filename_from_utf8 (dir);

  bindtextdomain (GETTEXT_PACKAGE, native != NULL ? native : dir);
#else
  bindtextdomain (GETTEXT_PACKAGE, dir);
#endif
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
set_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL && setlocale (LC_ALL, "C.UTF-8") == NULL)
    setlocale (LC_ALL, "C");
  if (is_c_locale (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_CTYPE, "C.UTF-8");
  /* libxlsxwriter and printf write numbers: with a decimal comma their files would be broken. */
  setlocale (LC_NUMERIC, "C");
}

static gpointer
load_catalogue (gpointer data)
{
  g_autofree char *dir = catalogue_dir != NULL ? g_strdup (catalogue_dir) : find_catalogue_dir (NULL);
  g_autofree char *path = g_build_filename (dir, "id", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GError) error = NULL;
  AngCatalogue *catalogue = ang_catalogue_open (path, &error);

  if (catalogue == NULL && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_warning ("%s: %s", path, error->message);
  return catalogue;
}

static const char *
find_indonesian (const char *context,
                 const char *msgid)
{
  static GOnce once = G_ONCE_INIT;
  const AngCatalogue *catalogue = g_once (&once, load_catalogue, NULL);

  /* The empty msgid is the header of the catalogue. */
  if (catalogue == NULL || *msgid == '\0')
    return NULL;
  return ang_catalogue_lookup (catalogue, context, msgid);
}

/* On Windows GLib goes by the form of numbers and dates; what counts is the language of the menus. */
static const char *
get_system_code (void)
{
#ifdef G_OS_WIN32
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
  gboolean chosen = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    chosen |= g_getenv (variables[i]) != NULL;
  if (!chosen)
    return PRIMARYLANGID (GetUserDefaultUILanguage ()) == LANG_INDONESIAN ? "id" : "en";
#endif
  return g_get_language_names ()[0];
}

/**
 * ang_language_init:
 * @localedir: (nullable): where the catalogues are installed; ANGKATAN_LOCALEDIR in the environment goes before it
 *
 * Sets up locale and gettext, and the system's language as the interface language. Call it once, first thing in main().
 * A program with GTK calls gtk_disable_setlocale() as well: GTK would set LC_NUMERIC again.
 */
void
ang_language_init (const char *localedir)
{
  system_language = ang_language_from_system ();
  g_free (catalogue_dir);
  catalogue_dir = find_catalogue_dir (localedir);

  set_locale ();
  bind_catalogue (catalogue_dir);

  /* GLib decides at the first g_dgettext() whether the program is translated at all, and GtkBuilder goes by that for the
   * rest of the process: it has to be asked while there is a catalogue, whatever the language is going to be. */
  ang_language_set_interface (ANG_LANGUAGE_INDONESIAN);
  (void) g_dgettext (GETTEXT_PACKAGE, "Angkatan");

  ang_language_set_interface (system_language);
}

/**
 * ang_language_from_code:
 * @code: (nullable): a language or locale name: `id`, `en_GB.UTF-8`, `id-ID`
 *
 * Returns: its language, @fallback if it is neither Indonesian nor English
 */
AngLanguage
ang_language_from_code (const char  *code,
                        AngLanguage  fallback)
{
  if (code == NULL || strlen (code) < 2 || g_ascii_isalpha (code[2]))
    return fallback;
  if (g_ascii_strncasecmp (code, "id", 2) == 0)
    return ANG_LANGUAGE_INDONESIAN;
  if (g_ascii_strncasecmp (code, "en", 2) == 0)
    return ANG_LANGUAGE_ENGLISH;
  return fallback;
}

/**
 * ang_language_from_system:
 *
 * Returns: Indonesian if that is the language of the user's system, else English; what was set for the interface since does
 *   not matter
 */
AngLanguage
ang_language_from_system (void)
{
  if (system_language != 0)
    return system_language;
  return ang_language_from_code (get_system_code (), ANG_LANGUAGE_ENGLISH);
}

/** Returns: `id` or `en` */
const char *
ang_language_get_code (AngLanguage language)
{
  return language == ANG_LANGUAGE_INDONESIAN ? "id" : "en";
}

/** Returns: what gettext translates into now */
AngLanguage
ang_language_get_interface (void)
{
  return interface_language;
}

/**
 * ang_language_set_interface:
 *
 * Switches gettext at once, for the whole process; what is on the screen already has to be made anew by its owner. For the
 * main thread.
 */
void
ang_language_set_interface (AngLanguage language)
{
  interface_language = language;
  g_setenv ("LANGUAGE", ang_language_get_code (language), TRUE);
  ensure_message_locale (language);
  /* Naming the domain is what makes gettext forget the translations it has looked up before. */
  textdomain (GETTEXT_PACKAGE);
}

/**
 * ang_language_translate:
 * @context: (nullable): the message context
 * @msgid: the English text, marked with N_() or NC_() where it stands
 *
 * Translates for a document, whatever the language of the interface is. Safe from any thread after ang_language_init().
 *
 * Returns: (transfer none): the text in @language; @msgid where there is no translation
 */
const char *
ang_language_translate (AngLanguage  language,
                        const char  *context,
                        const char  *msgid)
{
  const char *translation;

  if (msgid == NULL)
    return "";
  if (language != ANG_LANGUAGE_INDONESIAN)
    return msgid;
  translation = find_indonesian (context, msgid);
  return translation != NULL ? translation : msgid;
}

/**
 * ang_language_translate_plural:
 * @singular: the English text for one, which is also the key of the message
 * @plural: the English text for any other @n
 *
 * Like ang_language_translate(). Indonesian has one form for all numbers.
 *
 * Returns: (transfer none): the text in @language
 */
const char *
ang_language_translate_plural (AngLanguage  language,
                               const char  *context,
                               const char  *singular,
                               const char  *plural,
                               gulong       n)
{
  const char *translation = NULL;

  if (language == ANG_LANGUAGE_INDONESIAN && singular != NULL)
    translation = find_indonesian (context, singular);
  if (translation != NULL)
    return translation;
  return n == 1 ? singular : plural;
}
