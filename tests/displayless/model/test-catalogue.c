#include <string.h>

#include "ang-catalogue.h"

typedef struct
{
  const char *key;
  gsize key_length;
  const char *value;
  gsize value_length;
} Message;

#define MESSAGE(key, value) { key, sizeof (key) - 1, value, sizeof (value) - 1 }

static const Message messages[] = {
  MESSAGE ("", "Language: id\nContent-Type: text/plain; charset=UTF-8\n"),
  MESSAGE ("%d person\0%d people", "%d orang"),
  MESSAGE ("Open", "Buka"),
  MESSAGE ("Save", "Simpan"),
  MESSAGE ("Untranslated", ""),
  MESSAGE ("state\004Open", "Terbuka"),
  MESSAGE ("zebra", "zébra"),
};

static void
put_word (GByteArray *array,
          guint32     word,
          gboolean    big)
{
  guint32 stored = big ? GUINT32_TO_BE (word) : GUINT32_TO_LE (word);

  g_byte_array_append (array, (const guint8 *) &stored, sizeof stored);
}

static GByteArray *
make_file (gboolean big)
{
  GByteArray *array = g_byte_array_new ();
  guint32 n = G_N_ELEMENTS (messages);
  guint32 offset = 28 + n * 16;

  put_word (array, 0x950412deu, big);
  put_word (array, 0, big);
  put_word (array, n, big);
  put_word (array, 28, big);
  put_word (array, 28 + n * 8, big);
  put_word (array, 0, big);
  put_word (array, 0, big);
  for (guint32 i = 0; i < n; offset += messages[i].key_length + 1, i++)
    {
      put_word (array, messages[i].key_length, big);
      put_word (array, offset, big);
    }
  for (guint32 i = 0; i < n; offset += messages[i].value_length + 1, i++)
    {
      put_word (array, messages[i].value_length, big);
      put_word (array, offset, big);
    }
  for (guint32 i = 0; i < n; i++)
    g_byte_array_append (array, (const guint8 *) messages[i].key, messages[i].key_length + 1);
  for (guint32 i = 0; i < n; i++)
    g_byte_array_append (array, (const guint8 *) messages[i].value, messages[i].value_length + 1);
  return array;
}

static AngCatalogue *
open_array (GByteArray  *array,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (array);

  return ang_catalogue_new (bytes, error);
}

static void
test_lookup (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngCatalogue) catalogue = open_array (make_file (GPOINTER_TO_INT (data)), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ang_catalogue_size (catalogue), ==, G_N_ELEMENTS (messages));
  g_assert_cmpstr (ang_catalogue_lookup (catalogue, NULL, "Open"), ==, "Buka");
  g_assert_cmpstr (ang_catalogue_lookup (catalogue, NULL, "Save"), ==, "Simpan");
  g_assert_cmpstr (ang_catalogue_lookup (catalogue, "state", "Open"), ==, "Terbuka");
  g_assert_cmpstr (ang_catalogue_lookup (catalogue, NULL, "zebra"), ==, "zébra");
  g_assert_cmpstr (ang_catalogue_lookup (catalogue, NULL, "%d person"), ==, "%d orang");

  g_assert_null (ang_catalogue_lookup (catalogue, NULL, "Untranslated"));
  g_assert_null (ang_catalogue_lookup (catalogue, NULL, "open"));
  g_assert_null (ang_catalogue_lookup (catalogue, NULL, "Ope"));
  g_assert_null (ang_catalogue_lookup (catalogue, NULL, "Opener"));
  g_assert_null (ang_catalogue_lookup (catalogue, "stat", "Open"));
  g_assert_null (ang_catalogue_lookup (catalogue, "states", "Open"));
  g_assert_null (ang_catalogue_lookup (catalogue, "state", "Save"));
  g_assert_null (ang_catalogue_lookup (catalogue, "", "Open"));
  g_assert_null (ang_catalogue_lookup (catalogue, NULL, "\xff"));
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngCatalogue) catalogue = NULL;
  GByteArray *array = make_file (FALSE);

  memset (array->data + 8, 0, 4);
  catalogue = open_array (array, &error);
  g_assert_no_error (error);
  g_assert_null (ang_catalogue_lookup (catalogue, NULL, "Open"));
}

/* Every cut of the file, and every byte of it changed in several ways: refused or readable, never outside of it. */
static void
test_damaged (void)
{
  static const guint8 patterns[] = { 0x00, 0x01, 0x7f, 0x80, 0xff };
  g_autoptr (GByteArray) whole = make_file (TRUE);

  for (guint length = 0; length < whole->len; length++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (whole->data, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (ang_catalogue_new (bytes, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }

  for (guint i = 0; i < whole->len * G_N_ELEMENTS (patterns); i++)
    {
      GByteArray *copy = g_byte_array_append (g_byte_array_new (), whole->data, whole->len);
      g_autoptr (AngCatalogue) catalogue = NULL;

      copy->data[i / G_N_ELEMENTS (patterns)] = patterns[i % G_N_ELEMENTS (patterns)];
      catalogue = open_array (copy, NULL);
      for (guint j = 0; catalogue != NULL && j < G_N_ELEMENTS (messages); j++)
        {
          const char *found = ang_catalogue_lookup (catalogue, j % 2 ? "state" : NULL, messages[j].key);

          g_assert_true (found == NULL || g_utf8_validate (found, -1, NULL));
        }
    }
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ang_catalogue_open ("/nowhere/angkatan.mo", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/catalogue/little-endian", GINT_TO_POINTER (FALSE), test_lookup);
  g_test_add_data_func ("/catalogue/big-endian", GINT_TO_POINTER (TRUE), test_lookup);
  g_test_add_func ("/catalogue/empty", test_empty);
  g_test_add_func ("/catalogue/damaged", test_damaged);
  g_test_add_func ("/catalogue/missing-file", test_missing_file);
  return g_test_run ();
}
