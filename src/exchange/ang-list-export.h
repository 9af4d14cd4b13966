#pragma once

#include "ang-roster.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* One column of a list as it is shown. */
typedef struct
{
  guint       field;   /* of the query's entity */
  const char *heading; /* (nullable): as the user sees it; NULL: the field's label in the document's language */
  double      width;   /* millimetres; 0: what the field's kind usually needs */
} AngListColumn;

/* What the user chose. All pointers are borrowed. */
typedef struct
{
  AngQuery            *query;
  const AngListColumn *columns;
  guint                n_columns;
  const char          *title;
  AngLanguage          language; /* 0: of the interface */
  AngSheetPaper        paper;    /* 0: F4 */
} AngListOptions;

gboolean ang_list_export (AngStore              *store,
                          const AngListOptions  *options,
                          const char            *path,
                          GCancellable          *cancellable,
                          AngRosterProgress      progress,
                          gpointer               user_data,
                          GError               **error);

G_END_DECLS
