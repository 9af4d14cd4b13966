#pragma once

#include <gio/gio.h>

#include "ang-import-progress.h"

G_BEGIN_DECLS

/* What became of a row. */
typedef enum
{
  ANG_IMPORT_OUTCOME_CREATED = 1, /* a new person; into a cohort: who has joined as well */
  ANG_IMPORT_OUTCOME_UPDATED,     /* what differed was stored; into a cohort: who has joined as well */
  ANG_IMPORT_OUTCOME_JOINED,      /* into a cohort: the person has joined, and is otherwise as before */
  ANG_IMPORT_OUTCOME_UNCHANGED,   /* nothing new: the register had it all */
  ANG_IMPORT_OUTCOME_SKIPPED,     /* left out on purpose, or because nobody decided */
  ANG_IMPORT_OUTCOME_REJECTED,    /* could not be taken */
} AngImportOutcome;
#define ANG_IMPORT_N_OUTCOMES (ANG_IMPORT_OUTCOME_REJECTED + 1)

/* What came of an import, or, before it is run, what would. Keeps what it needs for the report; knows nothing of later
 * changes of the register. */
#define ANG_TYPE_IMPORT_RESULT (ang_import_result_get_type ())

G_DECLARE_FINAL_TYPE (AngImportResult, ang_import_result, ANG, IMPORT_RESULT, GObject)

guint             ang_import_result_get_n_rows         (AngImportResult        *self);
guint             ang_import_result_count              (AngImportResult        *self,
                                                        AngImportOutcome        outcome);
guint             ang_import_result_get_n_joined       (AngImportResult        *self);
gboolean          ang_import_result_has_changed        (AngImportResult        *self);
gint64            ang_import_result_get_cohort         (AngImportResult        *self);
char             *ang_import_result_dup_summary        (AngImportResult        *self);
AngImportOutcome  ang_import_result_get_outcome        (AngImportResult        *self,
                                                        guint                   row);
char             *ang_import_result_dup_reason         (AngImportResult        *self,
                                                        guint                   row);
const char       *ang_import_outcome_get_label         (AngImportOutcome        outcome);

/* Why rows were left out or rejected, the most frequent reason first. */
guint             ang_import_result_get_n_reasons      (AngImportResult        *self);
const char       *ang_import_result_get_reason         (AngImportResult        *self,
                                                        guint                   i,
                                                        AngImportOutcome       *outcome,
                                                        guint                  *n_rows);

gboolean          ang_import_result_save_report        (AngImportResult        *self,
                                                        const char             *path,
                                                        AngImportProgressFunc   progress,
                                                        gpointer                progress_data,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
void              ang_import_result_save_report_async  (AngImportResult        *self,
                                                        const char             *path,
                                                        AngImportProgressFunc   progress,
                                                        gpointer                progress_data,
                                                        GCancellable           *cancellable,
                                                        GAsyncReadyCallback     callback,
                                                        gpointer                user_data);
gboolean          ang_import_result_save_report_finish (AngImportResult        *self,
                                                        GAsyncResult           *result,
                                                        GError                **error);

G_END_DECLS
