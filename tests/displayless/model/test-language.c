#include "config.h"

#include <locale.h>
#include <stdio.h>

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ang-language.h"

static const char po[] =
  "msgid \"\"\n"
  "msgstr \"\"\n"
  "\"Language: id\\n\"\n"
  "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
  "\"Plural-Forms: nplurals=1; plural=0;\\n\"\n"
  "\n"
  "msgid \"Save\"\n"
  "msgstr \"Simpan\"\n"
  "\n"
  "msgid \"Open\"\n"
  "msgstr \"Buka\"\n"
  "\n"
  "msgctxt \"state\"\n"
  "msgid \"Open\"\n"
  "msgstr \"Terbuka\"\n"
  "\n"
  "msgid \"%lu person\"\n"
  "msgid_plural \"%lu people\"\n"
  "msgstr[0] \"%lu orang\"\n"
  "\n"
  "msgctxt \"roster\"\n"
  "msgid \"%lu day\"\n"
  "msgid_plural \"%lu days\"\n"
  "msgstr[0] \"%lu hari\"\n";

static gboolean have_catalogue;
static const char *program;

static gboolean
make_catalogue (const char *dir)
{
  g_autofree char *folder = g_build_filename (dir, "id", "LC_MESSAGES", NULL);
  g_autofree char *source = g_build_filename (dir, "id.po", NULL);
  g_autofree char *target = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GSubprocess) process = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (source, po, -1, NULL))
    return FALSE;
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "msgfmt", "-o", target, source, NULL);
  return process != NULL && g_subprocess_wait_check (process, NULL, NULL);
}

static gboolean
skip_without_catalogue (void)
{
  if (!have_catalogue)
    g_test_skip ("msgfmt is not installed");
  return !have_catalogue;
}

static void
test_code (void)
{
  static const struct { const char *code; AngLanguage language; } cases[] = {
    { "id", ANG_LANGUAGE_INDONESIAN },
    { "ID", ANG_LANGUAGE_INDONESIAN },
    { "id_ID", ANG_LANGUAGE_INDONESIAN },
    { "id_ID.UTF-8", ANG_LANGUAGE_INDONESIAN },
    { "id-ID", ANG_LANGUAGE_INDONESIAN },
    { "id@latin", ANG_LANGUAGE_INDONESIAN },
    { "id:en", ANG_LANGUAGE_INDONESIAN },
    { "en", ANG_LANGUAGE_ENGLISH },
    { "en_GB", ANG_LANGUAGE_ENGLISH },
    { "C", 0 },
    { "C.UTF-8", 0 },
    { "", 0 },
    { "i", 0 },
    { "ido", 0 },
    { "enm", 0 },
    { "fr_FR", 0 },
    { NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (ang_language_from_code (cases[i].code, 0), ==, cases[i].language);
      if (cases[i].language == 0)
        g_assert_cmpint (ang_language_from_code (cases[i].code, ANG_LANGUAGE_INDONESIAN), ==, ANG_LANGUAGE_INDONESIAN);
    }
  g_assert_cmpstr (ang_language_get_code (ANG_LANGUAGE_INDONESIAN), ==, "id");
  g_assert_cmpstr (ang_language_get_code (ANG_LANGUAGE_ENGLISH), ==, "en");
}

static void
assert_english (void)
{
  g_assert_cmpstr (_("Save"), ==, "Save");
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Save"), ==, "Save");
  g_assert_cmpstr (C_ ("state", "Open"), ==, "Open");
  g_assert_cmpstr (ngettext ("%lu person", "%lu people", 1), ==, "%lu person");
  g_assert_cmpstr (ngettext ("%lu person", "%lu people", 2), ==, "%lu people");
}

static void
assert_indonesian (void)
{
  g_assert_cmpstr (_("Save"), ==, "Simpan");
  g_assert_cmpstr (_("Open"), ==, "Buka");
  g_assert_cmpstr (_("Never translated"), ==, "Never translated");
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Save"), ==, "Simpan");
  g_assert_cmpstr (g_dgettext (NULL, "Open"), ==, "Buka");
  g_assert_cmpstr (C_ ("state", "Open"), ==, "Terbuka");
  g_assert_cmpstr (ngettext ("%lu person", "%lu people", 1), ==, "%lu orang");
  g_assert_cmpstr (ngettext ("%lu person", "%lu people", 2), ==, "%lu orang");
}

static void
test_switch (void)
{
  if (skip_without_catalogue ())
    return;

  for (int i = 0; i < 3; i++)
    {
      ang_language_set_interface (ANG_LANGUAGE_ENGLISH);
      g_assert_cmpint (ang_language_get_interface (), ==, ANG_LANGUAGE_ENGLISH);
      assert_english ();
      ang_language_set_interface (ANG_LANGUAGE_INDONESIAN);
      g_assert_cmpint (ang_language_get_interface (), ==, ANG_LANGUAGE_INDONESIAN);
      assert_indonesian ();
    }
}

static void
test_document (gconstpointer data)
{
  if (skip_without_catalogue ())
    return;

  ang_language_set_interface (GPOINTER_TO_INT (data));
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, "Save"), ==, "Simpan");
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, "Open"), ==, "Buka");
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, "state", "Open"), ==, "Terbuka");
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, "other", "Open"), ==, "Open");
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, "Never translated"), ==, "Never translated");
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, ""), ==, "");
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_ENGLISH, NULL, "Save"), ==, "Save");
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_ENGLISH, "state", "Open"), ==, "Open");
  g_assert_cmpstr (ang_language_translate_plural (ANG_LANGUAGE_INDONESIAN, NULL, "%lu person", "%lu people", 1), ==,
                   "%lu orang");
  g_assert_cmpstr (ang_language_translate_plural (ANG_LANGUAGE_INDONESIAN, "roster", "%lu day", "%lu days", 5), ==,
                   "%lu hari");
  g_assert_cmpstr (ang_language_translate_plural (ANG_LANGUAGE_INDONESIAN, NULL, "%lu day", "%lu days", 5), ==, "%lu days");
  g_assert_cmpstr (ang_language_translate_plural (ANG_LANGUAGE_ENGLISH, NULL, "%lu person", "%lu people", 0), ==,
                   "%lu people");
  g_assert_cmpstr (ang_language_translate_plural (ANG_LANGUAGE_ENGLISH, NULL, "%lu person", "%lu people", 1), ==,
                   "%lu person");
}

static gpointer
translate_often (gpointer data)
{
  for (int i = 0; i < 20000; i++)
    g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, "Save"), ==, "Simpan");
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  if (skip_without_catalogue ())
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("translate", translate_often, NULL);
  for (int i = 0; i < 200; i++)
    ang_language_set_interface (i % 2 ? ANG_LANGUAGE_ENGLISH : ANG_LANGUAGE_INDONESIAN);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_hostile (void)
{
  g_autofree char *large = g_strnfill (10240, 'x');

  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, large), ==, large);
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, large, large), ==, large);
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, "\xff\xfe"), ==, "\xff\xfe");
  g_assert_cmpstr (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, NULL), ==, "");
  g_assert_cmpstr (ang_language_translate (0, NULL, "Save"), ==, "Save");
}

static void
test_numbers_stay_with_a_point (void)
{
  char text[16];

  snprintf (text, sizeof text, "%.1f", 43.8);
  g_assert_cmpstr (text, ==, "43.8");
  g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, "C");
}

/* Run in a process of its own: the environment counts from the start. */
static void
print_start (void)
{
  ang_language_init (NULL);
  printf ("%s %s %s\n", ang_language_get_code (ang_language_from_system ()),
          ang_language_get_code (ang_language_get_interface ()), _("Save"));
}

static void
test_environment (void)
{
  static const struct { const char *language; const char *all; const char *lang; const char *expected; } cases[] = {
    { NULL, NULL, "id_ID.UTF-8", "id id Simpan\n" },
    { NULL, NULL, "in_valid.UTF-8", "en en Save\n" },
    { NULL, "id_ID.UTF-8", "en_GB.UTF-8", "id id Simpan\n" },
    { "id:en", NULL, "en_US.UTF-8", "id id Simpan\n" },
    { "en", NULL, "id_ID.UTF-8", "en en Save\n" },
    { "id", "C.UTF-8", NULL, "id id Simpan\n" },
    { "id", "C", NULL, "id id Simpan\n" },
    { NULL, "C", NULL, "en en Save\n" },
    { NULL, "POSIX", NULL, "en en Save\n" },
    { NULL, NULL, NULL, "en en Save\n" },
    { NULL, NULL, "fr_FR.UTF-8", "en en Save\n" },
    { NULL, NULL, "xx_NOWHERE", "en en Save\n" },
  };

  if (skip_without_catalogue ())
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
      g_autoptr (GSubprocess) process = NULL;
      g_autofree char *output = NULL;
      const struct { const char *name; const char *value; } variables[] = {
        { "LANGUAGE", cases[i].language }, { "LC_ALL", cases[i].all }, { "LANG", cases[i].lang },
        { "LC_MESSAGES", NULL }, { "LC_CTYPE", NULL },
      };

      for (gsize j = 0; j < G_N_ELEMENTS (variables); j++)
        if (variables[j].value != NULL)
          g_subprocess_launcher_setenv (launcher, variables[j].name, variables[j].value, TRUE);
        else
          g_subprocess_launcher_unsetenv (launcher, variables[j].name);
      g_subprocess_launcher_setenv (launcher, "ANG_TEST_START", "1", TRUE);
      process = g_subprocess_launcher_spawn (launcher, NULL, program, NULL);
      g_assert_nonnull (process);
      g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
      g_assert_cmpstr (output, ==, cases[i].expected);
    }
}

static void
remove_catalogue (const char *dir)
{
  static const char *const names[] = {
    "id/LC_MESSAGES/" GETTEXT_PACKAGE ".mo", "id/LC_MESSAGES", "id", "id.po", "",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (dir, names[i], NULL);

      g_remove (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *dir = NULL;
  int result;

  if (g_getenv ("ANG_TEST_START") != NULL)
    {
      print_start ();
      return 0;
    }

  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  dir = g_dir_make_tmp ("angkatan-XXXXXX", NULL);
  have_catalogue = make_catalogue (dir);
  g_setenv ("ANGKATAN_LOCALEDIR", dir, TRUE);
  ang_language_init ("/nowhere");

  g_test_add_func ("/language/code", test_code);
  g_test_add_func ("/language/switch", test_switch);
  g_test_add_data_func ("/language/document/english", GINT_TO_POINTER (ANG_LANGUAGE_ENGLISH), test_document);
  g_test_add_data_func ("/language/document/indonesian", GINT_TO_POINTER (ANG_LANGUAGE_INDONESIAN), test_document);
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/hostile", test_hostile);
  g_test_add_func ("/language/numbers", test_numbers_stay_with_a_point);
  g_test_add_func ("/language/environment", test_environment);
  result = g_test_run ();
  remove_catalogue (dir);
  return result;
}
