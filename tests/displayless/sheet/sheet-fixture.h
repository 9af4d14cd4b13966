#pragma once

#include "ang-sheet-writer.h"

/* What the tests of this room share: a folder of their own, small sheets, and looking into what came out. */

typedef struct
{
  char *folder;
  char *path;    /* of the file under test; nothing is there yet */
} Fixture;

#define fixture_add(name, function) \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* Puts the file's ending in place of the usual .xlsx. */
void            fixture_set_ending   (Fixture      *fixture,
                                      const char   *ending);
void            fixture_set_up       (Fixture      *fixture,
                                      gconstpointer data);
void            fixture_tear_down    (Fixture      *fixture,
                                      gconstpointer data);

/* An older file at the path, and whether it is still there, alone in its folder and unchanged. */
void            fixture_put_old_file (Fixture      *fixture);
void            fixture_assert_old   (Fixture      *fixture);
void            fixture_assert_alone (Fixture      *fixture,
                                      guint         n_files);

/* A sheet with a header and some rows of three cells. */
AngSheetWriter *fixture_begin        (Fixture      *fixture);
void            fixture_begin_sheet  (AngSheetWriter *writer,
                                      const char     *name);
gboolean        fixture_add_rows     (AngSheetWriter  *writer,
                                      guint            n_rows,
                                      GError         **error);
gboolean        fixture_add_cells    (AngSheetWriter      *writer,
                                      const AngSheetCell  *cells,
                                      guint                n_cells,
                                      AngSheetRowFlags     flags,
                                      GError             **error);
void            fixture_finish       (AngSheetWriter *writer);

/* The text of a part of a workbook; of the whole file. */
char           *fixture_read_part    (Fixture      *fixture,
                                      const char   *part);
char           *fixture_read         (Fixture      *fixture);
