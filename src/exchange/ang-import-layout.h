#pragma once

#include "ang-date.h"
#include "ang-import-table.h"

G_BEGIN_DECLS

/* Where the list of one sheet stands; rows as the spreadsheet counts them, from 1. */
typedef struct
{
  guint    sheet;      /* of the table */
  gboolean has_list;   /* FALSE: nothing like a list is there; the rest is 0 */
  guint    head_first; /* 0: the list has no heading */
  guint    head_last;
  guint    first;      /* rows of people */
  guint    last;
} AngImportSection;

/* Why a row between the first and the last is not one of people. */
typedef enum
{
  ANG_IMPORT_SKIP_NUMBERS = 1, /* (1) (2) (3) */
  ANG_IMPORT_SKIP_HEADING,     /* the heading again, as on every page */
  ANG_IMPORT_SKIP_GROUP,       /* a title over the rows below it */
  ANG_IMPORT_SKIP_TOTAL,
  ANG_IMPORT_SKIP_EMPTY,       /* a running number and nothing else */
} AngImportSkip;

/* What the lines above a list say of the cohort it is of. */
typedef struct
{
  char    *lines;  /* the lines joined, without letterhead and annex block; "" without */
  char    *title;  /* of the training, as far as it can be told; "" without */
  AngDate  start;
  AngDate  end;
  int      year;   /* 0: not said */
  int      number; /* the batch (angkatan), 0: not said */
  char    *place;  /* (nullable) */
  char    *letter_number; /* (nullable) */
  AngDate  letter_date;
} AngImportTitle;

void ang_import_title_clear (AngImportTitle *self);

/* What in a table is heading, what rows of people, and which columns there are. Columns of several sheets that have the same
 * heading are one column. To be changed by the thread that owns it only; a worker gets a copy. */
typedef struct _AngImportLayout AngImportLayout;

AngImportLayout        *ang_import_layout_guess           (AngImportTable        *table);
AngImportLayout        *ang_import_layout_copy            (const AngImportLayout *self);
void                    ang_import_layout_free            (AngImportLayout       *self);
AngImportTable         *ang_import_layout_get_table       (const AngImportLayout *self);

guint                   ang_import_layout_get_n_sections  (const AngImportLayout *self);
const AngImportSection *ang_import_layout_get_section     (const AngImportLayout *self,
                                                           guint                  section);
void                    ang_import_layout_set_section     (AngImportLayout        *self,
                                                           guint                   section,
                                                           const AngImportSection *place);
void                    ang_import_layout_read_title      (const AngImportLayout *self,
                                                           guint                  section,
                                                           AngImportTitle        *title);

guint                   ang_import_layout_get_n_columns   (const AngImportLayout *self);
char                   *ang_import_layout_dup_head        (const AngImportLayout *self,
                                                           guint                  column);
const char             *ang_import_layout_get_group       (const AngImportLayout *self,
                                                           guint                  column);
const char             *ang_import_layout_get_heading     (const AngImportLayout *self,
                                                           guint                  column);
char                   *ang_import_layout_dup_letters     (const AngImportLayout *self,
                                                           guint                  column);
guint                   ang_import_layout_get_place       (const AngImportLayout *self,
                                                           guint                  column);
GStrv                   ang_import_layout_dup_samples     (const AngImportLayout *self,
                                                           guint                  column,
                                                           guint                  n);

guint                   ang_import_layout_get_n_rows      (const AngImportLayout *self);
guint                   ang_import_layout_get_table_row   (const AngImportLayout *self,
                                                           guint                  row);
guint                   ang_import_layout_get_row_section (const AngImportLayout *self,
                                                           guint                  row);
gboolean                ang_import_layout_get             (const AngImportLayout *self,
                                                           guint                  row,
                                                           guint                  column,
                                                           AngSheetValue         *value);
const char             *ang_import_layout_get_title_above (const AngImportLayout *self,
                                                           guint                  row);
guint                   ang_import_layout_get_n_skipped   (const AngImportLayout *self);
AngImportSkip           ang_import_layout_get_skipped     (const AngImportLayout *self,
                                                           guint                  n,
                                                           guint                 *table_row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportLayout, ang_import_layout_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngImportTitle, ang_import_title_clear)

G_END_DECLS
