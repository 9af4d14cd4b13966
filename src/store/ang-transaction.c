#include "config.h"

#include "ang-transaction-private.h"

#include "ang-store.h"

struct _AngTransaction
{
  GObject          parent_instance;
  char            *label;
  char            *subject;
  const AngEntity *about;
  gint64           about_id;
  gboolean         recorded;
  GPtrArray       *operations;

  /* Of a transaction that is given part by part: */
  AngTransactionFunc          source;
  gpointer                    source_data;
  GDestroyNotify              source_free;
  guint64                     n_parts; /* as far as was known before */
  AngTransactionProgressFunc  progress;
  gpointer                    progress_data;
  int                         percent; /* what was told last */
  GCancellable               *cancellable;
};

G_DEFINE_FINAL_TYPE (AngTransaction, ang_transaction, G_TYPE_OBJECT)

static void
operation_free (AngOperation *operation)
{
  g_clear_object (&operation->record);
  g_clear_object (&operation->edited);
  g_clear_pointer (&operation->image, g_byte_array_unref);
  g_free (operation);
}

static void
ang_transaction_finalize (GObject *object)
{
  AngTransaction *self = ANG_TRANSACTION (object);

  g_free (self->label);
  g_free (self->subject);
  g_ptr_array_unref (self->operations);
  if (self->source_free != NULL)
    self->source_free (self->source_data);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (ang_transaction_parent_class)->finalize (object);
}

static void
ang_transaction_class_init (AngTransactionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_transaction_finalize;
}

static void
ang_transaction_init (AngTransaction *self)
{
  self->recorded = TRUE;
  self->operations = g_ptr_array_new_with_free_func ((GDestroyNotify) operation_free);
}

/**
 * ang_transaction_new:
 * @label: what the command is called in the history: a message id with at most one "%s"
 * @subject: (nullable): what stands for the "%s"
 */
AngTransaction *
ang_transaction_new (const char *label,
                     const char *subject)
{
  AngTransaction *self = g_object_new (ANG_TYPE_TRANSACTION, NULL);

  self->label = g_strdup (label);
  self->subject = g_strdup (subject);

  return self;
}

/**
 * ang_transaction_new_counted:
 * @singular: what the command is called in the history when it is about one thing: a message id with one "%s"
 * @plural: what it is called for several
 * @n: how many; stands for the "%s"
 *
 * The history keeps both message ids and the number, and puts them together in the language it is looked at.
 *
 * Returns: (transfer full): an empty transaction
 */
AngTransaction *
ang_transaction_new_counted (const char *singular,
                             const char *plural,
                             guint       n)
{
  g_autofree char *label = g_strjoin (ANG_HISTORY_PLURAL, singular, plural, NULL);
  g_autofree char *subject = g_strdup_printf ("%u", n);

  return ang_transaction_new (label, subject);
}

/**
 * ang_transaction_set_about:
 * @entity: (nullable): a static entity
 * @id: the record, in whose history the command is to be found
 */
void
ang_transaction_set_about (AngTransaction  *self,
                           const AngEntity *entity,
                           gint64           id)
{
  self->about = entity;
  self->about_id = id;
}

/**
 * ang_transaction_set_recorded:
 * @recorded: %FALSE for what is not a command of the user: filling a new register with what it starts with
 *
 * What is not recorded cannot be undone and does not appear in the history.
 */
void
ang_transaction_set_recorded (AngTransaction *self,
                              gboolean        recorded)
{
  self->recorded = recorded;
}

static void
add_operation (AngTransaction   *self,
               AngOperationKind  kind,
               AngRecord        *record,
               const AngEntity  *entity,
               gint64            id)
{
  AngOperation *operation = g_new0 (AngOperation, 1);

  operation->kind = kind;
  operation->record = record != NULL ? g_object_ref (record) : NULL;
  operation->entity = entity;
  operation->id = id;
  g_ptr_array_add (self->operations, operation);
}

/**
 * ang_transaction_save:
 *
 * Stores a new record, which gets its id at once, or the changed fields of a stored one. The record is held; what it holds
 * when the transaction is handed to the store is stored.
 */
void
ang_transaction_save (AngTransaction *self,
                      AngRecord      *record)
{
  gboolean is_new = ang_record_get_id (record) == 0;

  if (is_new)
    ang_record_set_integer (record, 0, ang_store_new_id ());
  add_operation (self, is_new ? ANG_OPERATION_INSERT : ANG_OPERATION_UPDATE, record,
                 ang_record_get_entity (record), ang_record_get_id (record));
}

/**
 * ang_transaction_remove:
 *
 * Removes a record and what is only a part of it: a person's numbers, a cohort's participations.
 */
void
ang_transaction_remove (AngTransaction  *self,
                        const AngEntity *entity,
                        gint64           id)
{
  add_operation (self, ANG_OPERATION_REMOVE, NULL, entity, id);
}

/** Returns: whether there is nothing to store or to remove */
gboolean
ang_transaction_is_empty (AngTransaction *self)
{
  return self->operations->len == 0 && self->source == NULL;
}

/**
 * ang_transaction_set_source:
 * @n_parts: how often @func will be asked, for the progress; 0 if that is not known
 * @func: gives what comes next
 * @free_func: (nullable): frees @user_data with the transaction
 *
 * What was saved and removed so far comes first, as a part of its own. What is given part by part is not told whether it was
 * stored: its records are let go of, and are not to be saved again.
 */
void
ang_transaction_set_source (AngTransaction     *self,
                            guint64             n_parts,
                            AngTransactionFunc  func,
                            gpointer            user_data,
                            GDestroyNotify      free_func)
{
  g_return_if_fail (self->source == NULL);

  self->source = func;
  self->source_data = user_data;
  self->source_free = free_func;
  self->n_parts = n_parts;
}

/**
 * ang_transaction_set_progress:
 * @func: told how much is done of a transaction with a source
 */
void
ang_transaction_set_progress (AngTransaction             *self,
                              AngTransactionProgressFunc  func,
                              gpointer                    user_data)
{
  self->progress = func;
  self->progress_data = user_data;
}

/**
 * ang_transaction_set_cancellable:
 * @cancellable: (nullable): stops a transaction with a source
 *
 * For ang_store_commit(); ang_store_commit_async() sets its own.
 */
void
ang_transaction_set_cancellable (AngTransaction *self,
                                 GCancellable   *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/** Returns: (transfer none) (nullable): what stops a transaction with a source */
GCancellable *
ang_transaction_get_cancellable (AngTransaction *self)
{
  return self->cancellable;
}

/** Returns: whether it is given part by part */
gboolean
ang_transaction_has_source (AngTransaction *self)
{
  return self->source != NULL;
}

/**
 * ang_transaction_ask:
 * @more: (out): whether there may be another part after this
 *
 * Adds the operations of the next part.
 */
gboolean
ang_transaction_ask (AngTransaction  *self,
                     gboolean        *more,
                     GError         **error)
{
  *more = FALSE;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  return self->source (self, more, self->source_data, error);
}

/** Returns: (transfer full): the operations, which are not in the transaction any more */
GPtrArray *
ang_transaction_take_operations (AngTransaction *self)
{
  GPtrArray *operations = self->operations;

  self->operations = g_ptr_array_new_with_free_func ((GDestroyNotify) operation_free);

  return operations;
}

/** Returns: which share of all parts @n_parts are, from 0 to 1; 0 if it is not known how many there are */
double
ang_transaction_get_share (AngTransaction *self,
                           guint64         n_parts)
{
  return self->n_parts > 0 ? MIN ((double) n_parts / (double) self->n_parts, 1) : 0;
}

/** Tells whoever wants to know that @done of the work is done, if that is another percent. */
void
ang_transaction_report (AngTransaction *self,
                        double          done)
{
  int percent = (int) (done * 100);

  if (self->progress == NULL || percent == self->percent)
    return;
  self->percent = percent;
  self->progress (done, self->progress_data);
}

/** Returns: (transfer none) (element-type AngOperation): in the order in which they were asked for */
GPtrArray *
ang_transaction_get_operations (AngTransaction *self)
{
  return self->operations;
}

/** Returns: (transfer none): the message id of the history's label */
const char *
ang_transaction_get_label (AngTransaction *self)
{
  return self->label;
}

/** Returns: (transfer none) (nullable): what stands in the label for "%s" */
const char *
ang_transaction_get_subject (AngTransaction *self)
{
  return self->subject;
}

/**
 * ang_transaction_get_about:
 * @id: (out): the record's id, or 0
 *
 * Returns: (nullable): the entity that the command is about
 */
const AngEntity *
ang_transaction_get_about (AngTransaction *self,
                           gint64         *id)
{
  *id = self->about_id;

  return self->about;
}

/** Returns: whether it gets an entry in the history, and can be undone */
gboolean
ang_transaction_get_recorded (AngTransaction *self)
{
  return self->recorded;
}

/**
 * ang_transaction_detach:
 *
 * Goes on with copies of the records: another thread is going to store them.
 */
void
ang_transaction_detach (AngTransaction *self)
{
  for (guint i = 0; i < self->operations->len; i++)
    {
      AngOperation *operation = g_ptr_array_index (self->operations, i);

      if (operation->record == NULL || operation->edited != NULL)
        continue;
      operation->edited = operation->record;
      operation->record = ang_record_dup_changed (operation->edited);
    }
}

/**
 * ang_transaction_settle:
 * @stored: whether it is
 *
 * Lets the records know: what was stored is no change any more, and what was to be new and is not can be saved again as new.
 */
void
ang_transaction_settle (AngTransaction *self,
                        gboolean        stored)
{
  for (guint i = 0; i < self->operations->len; i++)
    {
      AngOperation *operation = g_ptr_array_index (self->operations, i);
      AngRecord *record = operation->edited != NULL ? operation->edited : operation->record;

      if (record == NULL)
        continue;
      if (stored)
        ang_record_clear_stored (record, operation->record);
      else if (operation->kind == ANG_OPERATION_INSERT)
        ang_record_set_integer (record, 0, 0);
    }
}
