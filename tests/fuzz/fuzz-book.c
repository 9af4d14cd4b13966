#include "fuzz-book.h"

#include <string.h>
#include <unistd.h>

/**
 * fuzz_get_path:
 *
 * Returns: (transfer none): a name in memory where the system has such a folder, else in the folder for temporary files
 */
const char *
fuzz_get_path (void)
{
  static char *path = NULL;

  if (path == NULL)
    {
      g_autofree char *name = g_strdup_printf ("angkatan-fuzz-%d", (int) getpid ());

      path = g_build_filename (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm" : g_get_tmp_dir (), name, NULL);
    }

  return path;
}

static void
check_error (GError *error)
{
  if (error == NULL)
    return;

  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 10);
  g_assert_cmpuint (strlen (error->message), <, 5000);
}

static void
check_row (const AngSheetReadRow *row,
           guint                  last_number)
{
  g_assert_cmpuint (row->number, >, last_number);
  g_assert_cmpuint (row->n_values, >, 0);
  for (guint i = 0; i < row->n_values; i++)
    {
      const AngSheetValue *value = &row->values[i];

      g_assert_cmpint (value->kind, >, ANG_SHEET_VALUE_EMPTY);
      g_assert_cmpint (value->kind, <=, ANG_SHEET_VALUE_ERROR);
      g_assert_cmpuint (value->column, <, 16384);
      g_assert_true (i == 0 || value->column > row->values[i - 1].column);
      g_assert_true (g_utf8_validate (value->text, -1, NULL));
      g_assert_true (*value->text != '\0');
      g_assert_cmpint (g_utf8_strlen (value->text, -1), <=, 32767);
    }
}

/* Returns whether there was another row. */
static gboolean
read_row (AngSheetReader *reader,
          guint          *last_number)
{
  g_autoptr (GError) error = NULL;
  AngSheetReadRow row;
  gboolean more;
  gboolean worked;

  if (reader == NULL)
    return FALSE;

  worked = ang_sheet_reader_next (reader, &row, &more, NULL, &error);
  g_assert_true (worked == (error == NULL));
  check_error (error);
  if (!worked || !more)
    return FALSE;

  check_row (&row, *last_number);
  *last_number = row.number;
  return TRUE;
}

static void
read_sheet (AngSheetBook *book,
            guint         sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetReader) first = ang_sheet_book_read (book, sheet, &error);
  g_autoptr (AngSheetReader) second = ang_sheet_book_read (book, sheet, NULL);
  guint first_number = 0;
  guint second_number = 0;
  guint n;

  g_assert_true ((first == NULL) == (error != NULL));
  check_error (error);
  while (read_row (first, &first_number))
    {
      read_row (second, &second_number);
      g_assert_cmpuint (first_number, ==, second_number);
    }

  if (first != NULL)
    {
      const AngSheetRange *merged = ang_sheet_reader_get_merged (first, &n);

      for (guint i = 0; i < n; i++)
        g_assert_true (merged[i].first_row <= merged[i].last_row && merged[i].first_column <= merged[i].last_column);
      g_assert_cmpfloat (ang_sheet_reader_get_progress (first), <=, 1);
    }
}

/**
 * fuzz_read_book:
 * @book: (transfer full) (nullable): what has been opened
 * @error: (transfer full) (nullable): why it has not
 */
void
fuzz_read_book (AngSheetBook *book,
                GError       *error)
{
  g_assert_true ((book == NULL) == (error != NULL));
  check_error (error);

  for (guint i = 0; book != NULL && i < MIN (ang_sheet_book_get_n_sheets (book), 8); i++)
    {
      g_assert_true (g_utf8_validate (ang_sheet_book_get_sheet_name (book, i), -1, NULL));
      read_sheet (book, i);
    }
  if (book != NULL)
    ang_sheet_book_get_property (book, "code");

  g_clear_object (&book);
  g_clear_error (&error);
}
