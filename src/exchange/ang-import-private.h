#pragma once

#include "ang-import-row-private.h"
#include "ang-nomination.h"

G_BEGIN_DECLS

/* Private to the room. */
struct _AngImport
{
  GObject parent_instance;

  AngStore          *store;
  AngImportTarget    target;
  gint64             cohort_id;
  AngSheetBook      *book;
  AngNomination     *nomination; /* (nullable): what the book says of itself, if it is a nomination workbook */
  gint64             nominated;  /* the id of its cohort, 0 without one */
  char              *source;
  AngImportLayout   *layout;
  AngImportMapping  *mapping;
  gboolean           remembered;
  gboolean           keyed; /* the nomination workbook tells what its columns mean */
  AngRecord         *cohort;
  char              *date;
  AngImportExisting  existing;
  AngImportPlan     *plan;
  AngImportBoard    *board;
  gboolean           stored; /* the plan was carried out */
  gboolean           busy; /* a worker thread looks at it */
};

/* What a worker thread has made of the sheets. */
typedef struct
{
  AngImportLayout  *layout;
  AngImportMapping *mapping;
  gboolean          remembered;
  gboolean          keyed;
  AngRecord        *cohort; /* (nullable) */
} AngImportLoaded;

AngImportPurpose  ang_import_get_purpose  (AngImport        *self);
void              ang_import_adopt_book   (AngImport        *self,
                                           AngSheetBook     *book,
                                           AngNomination    *nomination,
                                           gint64            nominated,
                                           const char       *source);
void              ang_import_adopt_loaded (AngImport        *self,
                                           AngImportLoaded  *loaded);
AngImportPlan    *ang_import_create_plan  (AngImport        *self);
void              ang_import_adopt_plan   (AngImport        *self,
                                           AngImportPlan    *plan);
void              ang_import_refresh_plan (AngImport        *self);
void              ang_import_end_plan     (AngImport        *self);

G_END_DECLS
