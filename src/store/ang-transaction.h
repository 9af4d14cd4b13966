#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* One command of the user: what is to be stored, changed and removed together, and undone together. */
#define ANG_TYPE_TRANSACTION (ang_transaction_get_type ())

G_DECLARE_FINAL_TYPE (AngTransaction, ang_transaction, ANG, TRANSACTION, GObject)

/* @label is a message id with at most one %s, marked with N_ (): the history translates it when it is shown, and puts
 * @subject (a name or a code; never class C) in. */
AngTransaction *ang_transaction_new         (const char      *label,
                                             const char      *subject);

/* What the command is about, for the history of one record: */
void            ang_transaction_set_about   (AngTransaction  *self,
                                             const AngEntity *entity,
                                             gint64           id);

/* FALSE for filling a new register with what it starts with: no entry in the history, not to be undone. */
void            ang_transaction_set_recorded (AngTransaction *self,
                                              gboolean        recorded);

/* Stores a new record (giving it its id at once) or the changed fields of a stored one. The record is read when the
 * transaction is committed to the store, and must not be changed in between. */
void            ang_transaction_save        (AngTransaction  *self,
                                             AngRecord       *record);
void            ang_transaction_remove      (AngTransaction  *self,
                                             const AngEntity *entity,
                                             gint64           id);
gboolean        ang_transaction_is_empty    (AngTransaction  *self);

G_END_DECLS
