#include "fuzz-book.h"

/* Any text, as it lies on the clipboard. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  fuzz_read_book (ang_sheet_book_new_for_text (text), NULL);

  return 0;
}
