#include "ang-sheet-book.h"

#include <stdio.h>
#include <string.h>

/* read-book FILE: prints all that the file holds, one line for each sheet, row and value. For the eyes, and for tests that
 * compare it with what is known of the file. */

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

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetBook) book = argc == 2 ? ang_sheet_book_open (argv[1], NULL, &error) : NULL;

  if (argc != 2)
    {
      fprintf (stderr, "usage: read-book FILE\n");
      return 2;
    }
  for (guint i = 0; book != NULL && error == NULL && i < ang_sheet_book_get_n_sheets (book); i++)
    print_sheet (book, i, &error);
  if (error == NULL)
    return 0;

  printf ("error %s\n", error->message);
  return 1;
}
