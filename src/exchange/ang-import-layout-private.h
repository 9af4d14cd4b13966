#pragma once

#include "ang-import-field.h"
#include "ang-import-layout.h"

G_BEGIN_DECLS

/* Private to the layout. */

typedef struct
{
  AngImportSection place;
  gboolean         is_set;  /* by the user: what stands between the rows named is taken */
  GArray          *columns; /* gint: which column of the sheet each column of the layout is, -1: none of this sheet */
  guint            first_row; /* among the rows of people */
} AngImportLayoutSection;

typedef struct
{
  char  *group;   /* "" without */
  char  *heading; /* "" without */
  guint  place;   /* of the first sheet that has it */
} AngImportLayoutColumn;

typedef struct
{
  guint         row;
  AngImportSkip why;
} AngImportLayoutSkipped;

struct _AngImportLayout
{
  AngImportTable *table;
  GArray         *sections; /* AngImportLayoutSection */
  GArray         *columns;  /* AngImportLayoutColumn */
  GArray         *rows;     /* guint: of the table */
  GArray         *skipped;  /* AngImportLayoutSkipped */
  GHashTable     *joined;   /* (nullable): what stands in a cell together with the one below; key: see ang_import_layout_get() */
};

#define ANG_IMPORT_LAYOUT_SECTION(self, i) (&g_array_index ((self)->sections, AngImportLayoutSection, i))
#define ANG_IMPORT_LAYOUT_COLUMN(self, i) (&g_array_index ((self)->columns, AngImportLayoutColumn, i))

void     ang_import_layout_find_head    (AngImportTable         *table,
                                         AngImportSection       *place);
char    *ang_import_layout_join_heads   (AngImportTable         *table,
                                         const AngImportSection *place,
                                         guint                   column,
                                         char                  **group);
gboolean ang_import_layout_is_numbers   (AngImportTable         *table,
                                         guint                   row);
gboolean ang_import_layout_find_row     (AngImportTable         *table,
                                         guint                   sheet,
                                         guint                   number,
                                         guint                  *row);
void     ang_import_layout_collect_rows (AngImportLayout        *self,
                                         AngImportLayoutSection *section);
gpointer ang_import_layout_cell_key     (guint                   row,
                                         guint                   column);

G_END_DECLS
