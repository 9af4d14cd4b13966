#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"

G_BEGIN_DECLS

/* What a row of an AngRecordsEditor says about a record. */
typedef struct
{
  char    *title;
  char    *detail; /* (nullable): a second line */
  char    *mark;   /* (nullable): a word at the end */
  guint    depth;
  gboolean dimmed;
} AngRecordsRowText;

/* Called anew whenever the record changes. */
typedef void (*AngRecordsRowFunc) (AngRecord         *record,
                                   AngRecordsRowText *text,
                                   gpointer           user_data);

/* A row of an AngRecordsEditor: what a record is called, a second line, and a pill. */
#define ANG_TYPE_RECORDS_ROW (ang_records_row_get_type ())

G_DECLARE_FINAL_TYPE (AngRecordsRow, ang_records_row, ANG, RECORDS_ROW, GtkWidget)

GtkWidget *ang_records_row_new        (AngRecordsRowFunc  func,
                                       gpointer           user_data);
void       ang_records_row_set_record (AngRecordsRow     *self,
                                       AngRecord         *record);

G_END_DECLS
