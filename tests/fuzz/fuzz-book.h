#pragma once

#include "ang-sheet-book.h"

/* What the fuzz targets share. */

/* The function that libFuzzer calls with each input. */
int  LLVMFuzzerTestOneInput (const guint8 *data,
                             gsize         size);

/* A file of this process alone, which each input overwrites. */
const char *fuzz_get_path   (void);

/* Reads all of a book, twice at the same time, and checks what it promises whatever the file holds. Frees both. */
void fuzz_read_book         (AngSheetBook *book,
                             GError       *error);
