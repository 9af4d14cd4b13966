#include "ang-sheet-book.h"

#include <stdio.h>
#include <string.h>

/* read-book [--memory] FILE: prints all that the file holds, one line for each sheet, row and value, or the error. For the
 * eyes, and for tests that compare it with what is known of the file. With --memory the last line is the most memory that was
 * used, in kB. */

static const char *const kinds[] = { "empty", "text", "number", "date", "boolean", "error" };

static void
print_value (const AngSheetValue *value)
{
  g_autofree char *escaped = g_strescape (value->text, NULL);
  g_autofree char *plain = g_strcompress (escaped);

  g_assert_cmpstr (plain, ==, value->text);
  g_assert_true (g_utf8_validate (value->text, -1, NULL));
  if (strpbrk (value->text, "\n\r\t\\") != NULL)
    printf ("  %u %s %s\n", value->column, kinds[value->kind], escaped);
  else
    printf ("  %u %s %s\n", value->column, kinds[value->kind], value->text);
}

static gboolean
print_sheet (AngSheetBook  *book,
             guint          sheet,
             GError       **error)
{
  g_autoptr (AngSheetReader) reader = ang_sheet_book_read (book, sheet, error);
  const AngSheetRange *merged;
  AngSheetReadRow row;
  gboolean more = TRUE;
  guint n;

  printf ("sheet %s%s\n", ang_sheet_book_get_sheet_name (book, sheet),
          ang_sheet_book_get_sheet_hidden (book, sheet) ? " (hidden)" : "");
  if (reader == NULL)
    return FALSE;

  while (TRUE)
    {
      if (!ang_sheet_reader_next (reader, &row, &more, NULL, error))
        return FALSE;
      if (!more)
        break;
      printf (" row %u\n", row.number);
      for (guint i = 0; i < row.n_values; i++)
        print_value (&row.values[i]);
    }

  merged = ang_sheet_reader_get_merged (reader, &n);
  for (guint i = 0; i < n; i++)
    printf (" merged %u-%u %u-%u\n", merged[i].first_row, merged[i].last_row, merged[i].first_column, merged[i].last_column);

  return TRUE;
}

static void
print_memory (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) && (peak = strstr (status, "VmHWM:")) != NULL)
    printf ("memory %" G_GUINT64_FORMAT "\n", g_ascii_strtoull (peak + strlen ("VmHWM:"), NULL, 10));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  gboolean with_memory = argc == 3 && strcmp (argv[1], "--memory") == 0;
  g_autoptr (AngSheetBook) book = NULL;

  if (argc != 2 + with_memory)
    {
      fprintf (stderr, "usage: read-book [--memory] FILE\n");
      return 2;
    }

  book = ang_sheet_book_open (argv[argc - 1], NULL, &error);
  for (guint i = 0; book != NULL && error == NULL && i < ang_sheet_book_get_n_sheets (book); i++)
    print_sheet (book, i, &error);
  if (error != NULL)
    printf ("error %s\n", error->message);
  if (with_memory)
    print_memory ();

  return error != NULL;
}
