#pragma once

#include <gio/gio.h>

#include "ang-record.h"

G_BEGIN_DECLS

/* One command of the user: what is to be stored, changed and removed together, and undone together. */
#define ANG_TYPE_TRANSACTION (ang_transaction_get_type ())

G_DECLARE_FINAL_TYPE (AngTransaction, ang_transaction, ANG, TRANSACTION, GObject)

/* @label is a message id with at most one %s, marked with N_ (): the history translates it when it is shown, and puts
 * @subject (a name or a code; never class C) in. */
AngTransaction *ang_transaction_new         (const char      *label,
                                             const char      *subject);

/* The same for a number of things: message ids as for ngettext(), each with one %s for the number. Not to be marked with
 * N_ (): build-aux/update-po knows this function. */
AngTransaction *ang_transaction_new_counted (const char      *singular,
                                             const char      *plural,
                                             guint            n);

/* What the command is about, for the history of one record: */
void            ang_transaction_set_about   (AngTransaction  *self,
                                             const AngEntity *entity,
                                             gint64           id);

/* FALSE for filling a new register with what it starts with: no entry in the history, not to be undone. */
void            ang_transaction_set_recorded (AngTransaction *self,
                                              gboolean        recorded);

/* Stores a new record (giving it its id at once) or the changed fields of a stored one. What it holds when the transaction
 * is handed to the store counts: ang_store_commit_async() takes a copy, and the record may be edited on. */
void            ang_transaction_save        (AngTransaction  *self,
                                             AngRecord       *record);
void            ang_transaction_remove      (AngTransaction  *self,
                                             const AngEntity *entity,
                                             gint64           id);
gboolean        ang_transaction_is_empty    (AngTransaction  *self);

/* A transaction too long to be held at once asks for its parts. @func saves and removes what belongs together (a person with
 * number and post, some rows of a file), and is asked again while @more is TRUE. It is called in a thread of its own while
 * the part before is stored, and sees nothing of the transaction when it reads the store. What it gives is stored and let go
 * of: a record may link to what is in the register, in its own part or in an earlier one. FALSE, with an error, takes all
 * back. */
typedef gboolean (*AngTransactionFunc)         (AngTransaction  *self,
                                                gboolean        *more,
                                                gpointer         user_data,
                                                GError         **error);

/* @done: from 0 to 1. Called in the writer's thread, at most a hundred times. */
typedef void     (*AngTransactionProgressFunc) (double           done,
                                                gpointer         user_data);

void            ang_transaction_set_source   (AngTransaction             *self,
                                              guint64                     n_parts,
                                              AngTransactionFunc          func,
                                              gpointer                    user_data,
                                              GDestroyNotify              free_func);
void            ang_transaction_set_progress (AngTransaction             *self,
                                              AngTransactionProgressFunc  func,
                                              gpointer                    user_data);

/* What stops the commit of a transaction with a source at any time before its last moment; nothing is stored then. */
void            ang_transaction_set_cancellable (AngTransaction          *self,
                                                 GCancellable            *cancellable);

G_END_DECLS
