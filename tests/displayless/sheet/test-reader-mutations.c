#include "fuzz-book.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>
#include <zip.h>

/* Our fixtures with some of their bytes changed at random, but the same ones each time: whatever comes out of it, the reader
 * ends soon, and what it gives or says is in order. */

#define N_WORKBOOKS 1000 /* in the zip file; and as many in its parts */
#define N_TEXTS 1000
#define MAX_SECONDS 2
#define FEWER 5         /* times, under sanitizers, where the fuzz targets do the same for longer */

static const char *folder;

static const char *const workbooks[] = {
  "gnumeric.xlsx", "libreoffice.xlsx", "openpyxl.xlsx", "xlsxwriter.xlsx", "xlsxwriter-1904.xlsx", "xlsxwriter-inline.xlsx",
};
static const char *const texts[] = { "libreoffice-comma.csv", "libreoffice-semicolon.csv", "libreoffice-tab.csv" };

static gboolean
is_sanitized (void)
{
  return g_getenv ("ASAN_OPTIONS") != NULL;
}

static GString *
load (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_string_new_len (contents, (gssize) length);
}

static gsize
get_place (GRand         *rand,
           const GString *bytes)
{
  return bytes->len > 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) bytes->len) : 0;
}

/* Bytes that mean something in one place or another, and some that mean nothing. */
static void
change (GString *bytes,
        GRand   *rand)
{
  static const char special[] = "\"<>&;=/,\t\r\n\0 019Axt\xff\xfe\x80\xef";
  gsize place = get_place (rand, bytes);
  gsize wanted = (gsize) g_rand_int_range (rand, 1, 64);
  gsize length = MIN (wanted, bytes->len - place);
  g_autofree char *piece = g_strndup (bytes->str + place, length);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      g_string_truncate (bytes, place);
      break;

    case 1:
      g_string_erase (bytes, (gssize) place, (gssize) length);
      break;

    case 2:
      g_string_insert_len (bytes, (gssize) get_place (rand, bytes), piece, (gssize) strlen (piece));
      break;

    case 3:
      g_string_insert_c (bytes, (gssize) place, special[g_rand_int_range (rand, 0, sizeof special)]);
      break;

    default:
      if (bytes->len > 0)
        bytes->str[place] = g_rand_boolean (rand) ? special[g_rand_int_range (rand, 0, sizeof special)]
                                                  : (char) g_rand_int_range (rand, 0, 256);
      break;
    }
}

static void
change_some (GString *bytes,
             GRand   *rand)
{
  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    change (bytes, rand);
}

static void
read_file (void)
{
  clock_t begun = clock ();
  GError *error = NULL;
  AngSheetBook *book = ang_sheet_book_open (fuzz_get_path (), NULL, &error);

  fuzz_read_book (book, error);
  if (!is_sanitized ())
    g_assert_cmpfloat ((double) (clock () - begun) / CLOCKS_PER_SEC, <=, MAX_SECONDS);
}

static void
mutate_files (const char *const *names,
              guint              n_names,
              guint              n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);

  n /= is_sanitized () ? FEWER : 1;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) bytes = load (names[i % n_names]);

      change_some (bytes, rand);
      g_assert_true (g_file_set_contents (fuzz_get_path (), bytes->str, (gssize) bytes->len, NULL));
      read_file ();
    }
  g_unlink (fuzz_get_path ());
}

static void
test_workbooks (void)
{
  mutate_files (workbooks, G_N_ELEMENTS (workbooks), N_WORKBOOKS);
}

static void
test_texts (void)
{
  mutate_files (texts, G_N_ELEMENTS (texts), N_TEXTS);
}

static GString *
load_part (zip_t        *archive,
           zip_uint64_t  index)
{
  g_autoptr (GString) text = g_string_new (NULL);
  zip_file_t *file;
  zip_stat_t info;

  g_assert_cmpint (zip_stat_index (archive, index, 0, &info), ==, 0);
  file = zip_fopen_index (archive, index, 0);
  g_string_set_size (text, info.size);
  g_assert_cmpint (zip_fread (file, text->str, info.size), ==, (zip_int64_t) info.size);
  zip_fclose (file);

  return g_steal_pointer (&text);
}

/* The zip file stays in order, so that the change reaches the XML. */
static void
mutate_part (const char *name,
             GRand      *rand)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  zip_t *from = zip_open (path, ZIP_RDONLY, NULL);
  zip_t *to = zip_open (fuzz_get_path (), ZIP_CREATE | ZIP_TRUNCATE, NULL);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  zip_int64_t n = zip_get_num_entries (from, 0);
  zip_int64_t changed = g_rand_int_range (rand, 0, (gint32) n);

  for (zip_int64_t i = 0; i < n; i++)
    {
      GString *text = load_part (from, (zip_uint64_t) i);

      if (i == changed)
        change_some (text, rand);
      g_ptr_array_add (kept, text);
      g_assert_cmpint (zip_file_add (to, zip_get_name (from, (zip_uint64_t) i, 0),
                                     zip_source_buffer (to, text->str, text->len, 0), 0), >=, 0);
    }
  g_assert_cmpint (zip_close (to), ==, 0);
  zip_discard (from);
  for (guint i = 0; i < kept->len; i++)
    g_string_free (g_ptr_array_index (kept, i), TRUE);
}

static void
test_parts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_WORKBOOKS / (is_sanitized () ? FEWER : 1); i++)
    {
      mutate_part (workbooks[i % G_N_ELEMENTS (workbooks)], rand);
      read_file ();
    }
  g_unlink (fuzz_get_path ());
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  folder = argv[1];
  g_test_add_func ("/reader-mutations/workbooks", test_workbooks);
  g_test_add_func ("/reader-mutations/parts", test_parts);
  g_test_add_func ("/reader-mutations/texts", test_texts);

  return g_test_run ();
}
