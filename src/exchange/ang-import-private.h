#pragma once

#include "ang-import-row-private.h"
#include "ang-nomination.h"
<<<<<<< HEAD
=======
#include "ang-sheet-book.h"
>>>>>>> 9a9fe6b (Import: participants into cohorts there are and new ones, nomination workbooks recognised; tests)

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
  char              *source;
  AngNomination     *nomination; /* (nullable): what the book says of itself */
  AngImportLayout   *layout;
  AngImportMapping  *mapping;
  gboolean           remembered;
<<<<<<< HEAD
  gboolean           keyed; /* the nomination workbook tells what its columns mean */
=======
>>>>>>> 9a9fe6b (Import: participants into cohorts there are and new ones, nomination workbooks recognised; tests)
  AngRecord         *cohort;
  char              *date;
  AngImportExisting  existing;
  AngImportPlan     *plan;
  AngImportBoard    *board;
  gboolean           stored; /* the plan was carried out */
  gboolean           busy; /* a worker thread looks at it */
};

/* What a worker thread has found out of a file. */
typedef struct
{
  AngSheetBook  *book;
  AngNomination *nomination; /* (nullable) */
} AngImportOpened;

/* What a worker thread has made of the sheets. */
typedef struct
{
  AngImportLayout  *layout;
  AngImportMapping *mapping;
  gboolean          remembered;
<<<<<<< HEAD
  gboolean          keyed;
=======
>>>>>>> 9a9fe6b (Import: participants into cohorts there are and new ones, nomination workbooks recognised; tests)
  AngRecord        *cohort; /* (nullable) */
} AngImportLoaded;

AngImportPurpose  ang_import_get_purpose  (AngImport        *self);
<<<<<<< HEAD
void              ang_import_adopt_book   (AngImport        *self,
                                           AngSheetBook     *book,
                                           AngNomination    *nomination,
=======
void              ang_import_adopt_opened (AngImport        *self,
                                           AngImportOpened  *opened,
>>>>>>> 9a9fe6b (Import: participants into cohorts there are and new ones, nomination workbooks recognised; tests)
                                           const char       *source);
void              ang_import_adopt_loaded (AngImport        *self,
                                           AngImportLoaded  *loaded);
AngImportLoaded  *ang_import_load_sheets  (AngImport              *self,
                                           const guint            *sheets,
                                           guint                   n_sheets,
                                           AngImportProgressFunc   progress,
                                           gpointer                progress_data,
                                           GCancellable           *cancellable,
                                           GError                **error);
void              ang_import_loaded_free  (AngImportLoaded  *loaded);
char             *ang_import_dup_memory_key (const AngImportLayout *layout);
AngImportPlan    *ang_import_create_plan  (AngImport        *self);
void              ang_import_adopt_plan   (AngImport        *self,
                                           AngImportPlan    *plan);
void              ang_import_end_plan     (AngImport        *self);

G_END_DECLS
