#include "fuzz-book.h"

/* Any bytes, as a file that somebody opens: the zip file around a workbook, or a list in text form. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  GError *error = NULL;

  if (g_file_set_contents_full (fuzz_get_path (), (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    {
      AngSheetBook *book = ang_sheet_book_open (fuzz_get_path (), NULL, &error);

      fuzz_read_book (book, error);
    }

  return 0;
}
