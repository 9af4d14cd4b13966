#pragma once

#include "ang-import-layout.h"
#include "ang-import-mapping.h"
#include "ang-import-progress.h"
#include "ang-import-result.h"
#include "ang-import-row.h"
#include "ang-import-units.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Where the rows go. */
typedef enum
{
  ANG_IMPORT_PEOPLE = 1,   /* into the register */
  ANG_IMPORT_PARTICIPANTS, /* into a cohort that is there */
  ANG_IMPORT_NEW_COHORT,   /* into a cohort made of the list */
} AngImportTarget;

/* What is done with rows about people of the register that differ from what it says of them. */
typedef enum
{
  ANG_IMPORT_EXISTING_UPDATE = 1, /* the rows' values are stored; empty cells never erase */
  ANG_IMPORT_EXISTING_SKIP,       /* the register's stay; into a cohort the people join all the same */
  ANG_IMPORT_EXISTING_FAIL,       /* nothing at all is stored if there is such a row */
} AngImportExisting;

typedef enum
{
  ANG_IMPORT_FILTER_ALL = 0,
  ANG_IMPORT_FILTER_PROBLEMS,  /* rejected or ambiguous, or with something odd in it */
  ANG_IMPORT_FILTER_NEW,
  ANG_IMPORT_FILTER_CHANGED,
  ANG_IMPORT_FILTER_SAME,
  ANG_IMPORT_FILTER_AMBIGUOUS,
  ANG_IMPORT_FILTER_REJECTED,
} AngImportFilter;
#define ANG_IMPORT_N_FILTERS (ANG_IMPORT_FILTER_REJECTED + 1)

/* A file on its way into a register: opened, loaded, its columns understood, matched with the register, decided on, and then
 * stored as one step that can be undone. Used from one thread; each long step has an _async form for the window and a plain
 * one for the command line, tests and worker threads. The order is open, load, (layout, fields, cohort), check, (decisions),
 * run; going back to an earlier step is always possible, and drops what came after it.
 *
 * Nothing is stored, and nothing of the register is changed, before ang_import_run().
 *
 * Signals: "reset" (the table, its layout or the meaning of a column has changed: whoever shows columns or samples reads them
 * again), "decided" (decisions have changed, and with them the counts of what would be done). */
#define ANG_TYPE_IMPORT (ang_import_get_type ())

G_DECLARE_FINAL_TYPE (AngImport, ang_import, ANG, IMPORT, GObject)

AngImport            *ang_import_new                 (AngStore               *store,
                                                      AngImportTarget         target,
                                                      gint64                  cohort);
AngStore             *ang_import_get_store           (AngImport              *self);
AngImportTarget       ang_import_get_target          (AngImport              *self);

/* 1. The file and its sheets; visible sheets come first. */
gboolean              ang_import_open                (AngImport              *self,
                                                      const char             *path,
                                                      GCancellable           *cancellable,
                                                      GError                **error);
void                  ang_import_open_async          (AngImport              *self,
                                                      const char             *path,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
gboolean              ang_import_open_finish         (AngImport              *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
void                  ang_import_open_text           (AngImport              *self,
                                                      const char             *text);
const char           *ang_import_get_source          (AngImport              *self);
char                 *ang_import_dup_format          (AngImport              *self);
guint                 ang_import_get_n_sheets        (AngImport              *self);
const char           *ang_import_get_sheet_name      (AngImport              *self,
                                                      guint                   sheet);
gboolean              ang_import_get_sheet_hidden    (AngImport              *self,
                                                      guint                   sheet);

/* 2. Reading the chosen sheets into memory; guesses where their tables are and what their columns mean. */
gboolean              ang_import_load                (AngImport              *self,
                                                      const guint            *sheets,
                                                      guint                   n_sheets,
                                                      AngImportProgressFunc   progress,
                                                      gpointer                progress_data,
                                                      GCancellable           *cancellable,
                                                      GError                **error);
void                  ang_import_load_async          (AngImport              *self,
                                                      const guint            *sheets,
                                                      guint                   n_sheets,
                                                      AngImportProgressFunc   progress,
                                                      gpointer                progress_data,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
gboolean              ang_import_load_finish         (AngImport              *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
gint64                ang_import_get_nominated       (AngImport              *self);
guint                 ang_import_get_main_sheet      (AngImport              *self);
gboolean              ang_import_is_nomination       (AngImport              *self);

/* Where the lists stand, over the table as it was read (ang_import_layout_get_table()); moving one guesses the fields anew.
 * %NULL before something is loaded. */
const AngImportLayout  *ang_import_get_layout        (AngImport              *self);
void                  ang_import_set_section         (AngImport              *self,
                                                      guint                   section,
                                                      const AngImportSection *place);

/* 3. The columns (of the layout) and what they mean. %NULL before something is loaded. */
const AngImportMapping *ang_import_get_mapping       (AngImport              *self);
char                **ang_import_dup_samples         (AngImport              *self,
                                                      guint                   column,
                                                      guint                   n_samples);
void                  ang_import_set_field           (AngImport              *self,
                                                      guint                   column,
                                                      AngImportFieldId        field);
gboolean              ang_import_assign              (AngImport              *self,
                                                      const char             *assignment,
                                                      GError                **error);
gboolean              ang_import_is_remembered       (AngImport              *self);
gboolean              ang_import_is_ready            (AngImport              *self,
                                                      GError                **error);

/* What differs in the register is stored as of this day, where the row itself does not say since when (ISO 8601). */
const char           *ang_import_get_date            (AngImport              *self);
void                  ang_import_set_date            (AngImport              *self,
                                                      const char             *date);

/* The cohort that the rows go into; a new one is a draft, guessed from the lines above the table, that the user completes. */
AngRecord            *ang_import_get_cohort          (AngImport              *self);

/* 4. Matching with the register. */
gboolean              ang_import_check               (AngImport              *self,
                                                      AngImportProgressFunc   progress,
                                                      gpointer                progress_data,
                                                      GCancellable           *cancellable,
                                                      GError                **error);
void                  ang_import_check_async         (AngImport              *self,
                                                      AngImportProgressFunc   progress,
                                                      gpointer                progress_data,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
gboolean              ang_import_check_finish        (AngImport              *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
gboolean              ang_import_is_checked          (AngImport              *self);
GListModel           *ang_import_create_rows         (AngImport              *self,
                                                      AngImportFilter         filter);
gboolean              ang_import_rows_allow          (GListModel             *rows,
                                                      guint                   position,
                                                      AngImportDecision       decision);
guint                 ang_import_count               (AngImport              *self,
                                                      AngImportFilter         filter);
guint                 ang_import_count_place         (AngImport              *self,
                                                      AngImportPlace          place);
GPtrArray            *ang_import_dup_unknown_units   (AngImport              *self);

/* 5. Decisions. */
void                  ang_import_set_existing        (AngImport              *self,
                                                      AngImportExisting       existing);
void                  ang_import_decide_all          (AngImport              *self,
                                                      AngImportVerdict        verdict,
                                                      AngImportDecision       decision);
AngImportResult      *ang_import_predict             (AngImport              *self);

/* 6. Storing. */
AngImportResult      *ang_import_run                 (AngImport              *self,
                                                      AngImportProgressFunc   progress,
                                                      gpointer                progress_data,
                                                      GCancellable           *cancellable,
                                                      GError                **error);
void                  ang_import_run_async           (AngImport              *self,
                                                      AngImportProgressFunc   progress,
                                                      gpointer                progress_data,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
AngImportResult      *ang_import_run_finish          (AngImport              *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);

G_END_DECLS
