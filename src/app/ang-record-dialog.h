#pragma once

#include "ang-command.h"
#include "ang-form.h"
#include "ang-store.h"
#include "ang-transaction.h"

G_BEGIN_DECLS

/* A dialog around the form of one record, with Cancel and Save. Signal "save" (AngRecordDialog *): everything typed is
 * right and taken over; the handler puts together what is to be stored and calls ang_record_dialog_commit(). */
#define ANG_TYPE_RECORD_DIALOG (ang_record_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngRecordDialog, ang_record_dialog, ANG, RECORD_DIALOG, GtkWindow)

AngRecordDialog *ang_record_dialog_new        (GtkWidget       *parent,
                                               AngStore        *store,
                                               const char      *title,
                                               GtkWidget       *content);
GtkWidget       *ang_record_dialog_get_content (AngRecordDialog *self);
void             ang_record_dialog_commit     (AngRecordDialog *self,
                                               AngTransaction  *transaction,
                                               const char      *done);
void             ang_record_dialog_run        (AngRecordDialog *self,
                                               AngCommand      *command,
                                               const char      *done);
void             ang_record_dialog_set_verb   (AngRecordDialog *self,
                                               const char      *verb);
void             ang_record_dialog_tell       (AngRecordDialog *self,
                                               const char      *what);
void             ang_record_dialog_wait       (AngRecordDialog *self);
void             ang_record_dialog_fail       (AngRecordDialog *self,
                                               const GError    *error);
void             ang_record_dialog_open_then  (AngRecordDialog *self,
                                               AngRecord       *record);

G_END_DECLS
