#include "sheet-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#define OLD_TEXT "This was here before."

void
fixture_set_ending (Fixture    *fixture,
                    const char *ending)
{
  g_autofree char *name = g_strconcat ("list", ending, NULL);

  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("angkatan-sheet-XXXXXX", &error);
  g_assert_no_error (error);
  fixture_set_ending (fixture, ".xlsx");
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_chmod (fixture->folder, 0700);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_put_old_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, OLD_TEXT, -1, &error);
  g_assert_no_error (error);
}

void
fixture_assert_alone (Fixture *fixture,
                      guint    n_files)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_test_message ("in the folder: %s", name);
      n++;
    }
  g_assert_cmpuint (n, ==, n_files);
}

void
fixture_assert_old (Fixture *fixture)
{
  g_autofree char *text = fixture_read (fixture);

  g_assert_cmpstr (text, ==, OLD_TEXT);
  fixture_assert_alone (fixture, 1);
}

void
fixture_begin_sheet (AngSheetWriter *writer,
                     const char     *name)
{
  static const AngSheetColumn columns[] = { { 12, 0 }, { 40, 1 }, { 45, 0 } };
  const AngSheetCell heads[] = {
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, "NO"),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, "NAMA"),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, "NIP"),
  };
  AngSheetPage page;
  gboolean worked;
  g_autoptr (GError) error = NULL;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_A4, FALSE);
  page.sheet_name = name;
  worked = ang_sheet_writer_begin (writer, &page, columns, G_N_ELEMENTS (columns), &error);
  g_assert_no_error (error);
  g_assert_true (worked);
  worked = fixture_add_cells (writer, heads, G_N_ELEMENTS (heads), ANG_SHEET_ROW_REPEAT, &error);
  g_assert_no_error (error);
  g_assert_true (worked);
}

AngSheetWriter *
fixture_begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AngSheetWriter *writer = ang_sheet_writer_new_for_path (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (writer);
  fixture_begin_sheet (writer, "Daftar");
  return writer;
}

gboolean
fixture_add_cells (AngSheetWriter      *writer,
                   const AngSheetCell  *cells,
                   guint                n_cells,
                   AngSheetRowFlags     flags,
                   GError             **error)
{
  AngSheetRow row = { .cells = cells, .n_cells = n_cells, .flags = flags };

  return ang_sheet_writer_add_row (writer, &row, NULL, error);
}

gboolean
fixture_add_rows (AngSheetWriter  *writer,
                  guint            n_rows,
                  GError         **error)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("Orang %u, S.Kom.", i);
      g_autofree char *nip = g_strdup_printf ("19700101200501%04u", i % 10000);
      const AngSheetCell cells[] = {
        ang_sheet_integer (ANG_SHEET_STYLE_BODY_CENTRED, i + 1),
        ang_sheet_text (ANG_SHEET_STYLE_BODY, name),
        ang_sheet_identifier (ANG_SHEET_STYLE_BODY, nip),
      };

      if (!fixture_add_cells (writer, cells, G_N_ELEMENTS (cells), 0, error))
        return FALSE;
    }

  return TRUE;
}

void
fixture_finish (AngSheetWriter *writer)
{
  g_autoptr (GError) error = NULL;
  gboolean worked = ang_sheet_writer_finish (writer, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (worked);
}

char *
fixture_read_part (Fixture    *fixture,
                   const char *part)
{
  zip_t *archive = zip_open (fixture->path, ZIP_RDONLY, NULL);
  zip_file_t *file;
  zip_stat_t info;
  char *text;

  g_assert_nonnull (archive);
  g_assert_cmpint (zip_stat (archive, part, 0, &info), ==, 0);
  file = zip_fopen (archive, part, 0);
  text = g_malloc0 (info.size + 1);
  g_assert_cmpint (zip_fread (file, text, info.size), ==, (zip_int64_t) info.size);
  zip_fclose (file);
  zip_discard (archive);
  return text;
}

char *
fixture_read (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (fixture->path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}
