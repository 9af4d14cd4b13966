#pragma once

#include "ang-import-step.h"
#include "ang-import.h"

G_BEGIN_DECLS

/* The first step: which file, which of its sheets, where its table stands, and what its rows become. Makes the import that
 * the other steps go on with. Signal "renewed": there is another import, or none any more. */
#define ANG_TYPE_IMPORT_FILE_STEP (ang_import_file_step_get_type ())

G_DECLARE_FINAL_TYPE (AngImportFileStep, ang_import_file_step, ANG, IMPORT_FILE_STEP, AngImportStep)

void       ang_import_file_step_start      (AngImportFileStep *self,
                                            AngStore          *store,
                                            AngImportTarget    target,
                                            gint64             cohort);
void       ang_import_file_step_set_target (AngImportFileStep *self,
                                            AngImportTarget    target,
                                            gint64             cohort);
void       ang_import_file_step_open       (AngImportFileStep *self,
                                            const char        *path);
void       ang_import_file_step_open_text  (AngImportFileStep *self,
                                            const char        *text);
AngImport *ang_import_file_step_get_import (AngImportFileStep *self);
AngImportTarget ang_import_file_step_get_target (AngImportFileStep *self);
gboolean   ang_import_file_step_is_pasted  (AngImportFileStep *self);
const char *ang_import_file_step_get_next_sheet (AngImportFileStep *self);
void       ang_import_file_step_take_next_sheet (AngImportFileStep *self);

G_END_DECLS
