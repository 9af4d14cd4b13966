#include "config.h"

#include "ang-giver.h"

#include "ang-operation.h"

/* Small parts are handed over together: waking another thread takes longer than storing a person. */
#define FEW_OPERATIONS 300

typedef struct
{
  GPtrArray *operations; /* NULL on error */
  guint      n_parts;    /* how often the source was asked */
  gboolean   last;
  GError    *error;
} AngPart;

struct _AngGiver
{
  AngTransaction *transaction;
  GThread        *thread;
  GAsyncQueue    *given; /* of AngPart */
  GAsyncQueue    *used;  /* of GPtrArray: parts that are stored; each stands for another one that is wanted */
  GPtrArray      *first; /* what was saved before the source was asked; NULL when it was given out */
  GPtrArray      *last;  /* what the caller has at the moment */
  gboolean        ended; /* there are no more */
  int             stopped;
};

static void
part_free (AngPart *part)
{
  g_clear_pointer (&part->operations, g_ptr_array_unref);
  g_clear_error (&part->error);
  g_free (part);
}

static AngPart *
make_part (AngGiver *self)
{
  AngPart *part = g_new0 (AngPart, 1);
  gboolean more = TRUE;
  gboolean good = TRUE;

  while (good && more && ang_transaction_get_operations (self->transaction)->len < FEW_OPERATIONS)
    {
      good = ang_transaction_ask (self->transaction, &more, &part->error);
      part->n_parts++;
    }
  if (good)
    part->operations = ang_transaction_take_operations (self->transaction);
  for (guint i = 0; good && i < part->operations->len; i++)
    good = ang_operation_prepare (part->operations->pdata[i], &part->error);
  if (!good)
    g_clear_pointer (&part->operations, g_ptr_array_unref);
  part->last = !good || !more;

  return part;
}

/* One part is made ahead: more would only take memory. Letting go of what is stored is work too, and nobody waits for it here. */
static gpointer
give (gpointer user_data)
{
  AngGiver *self = user_data;
  gboolean last = FALSE;

  while (!last)
    {
      G_GNUC_UNUSED g_autoptr (GPtrArray) used = g_async_queue_pop (self->used);
      AngPart *part;

      if (g_atomic_int_get (&self->stopped))
        break;
      part = make_part (self);
      last = part->last;
      g_async_queue_push (self->given, part);
    }

  return NULL;
}

/**
 * ang_giver_new:
 * @transaction: with a source; what was saved in it before comes first
 *
 * Returns: (transfer full): it, before the first part
 */
AngGiver *
ang_giver_new (AngTransaction *transaction)
{
  AngGiver *self = g_new0 (AngGiver, 1);

  self->transaction = transaction;
  self->given = g_async_queue_new_full ((GDestroyNotify) part_free);
  self->used = g_async_queue_new_full ((GDestroyNotify) g_ptr_array_unref);
  self->first = ang_transaction_take_operations (transaction);
  g_async_queue_push (self->used, g_ptr_array_new ());
  self->thread = g_thread_new ("ang-giver", give, self);

  return self;
}

/** Waits for the source to be done with the part that it makes at the moment. */
void
ang_giver_free (AngGiver *self)
{
  g_atomic_int_set (&self->stopped, TRUE);
  g_async_queue_push (self->used, g_ptr_array_new ());
  g_thread_join (self->thread);
  g_async_queue_unref (self->given);
  g_async_queue_unref (self->used);
  g_clear_pointer (&self->first, g_ptr_array_unref);
  g_clear_pointer (&self->last, g_ptr_array_unref);
  g_free (self);
}

/**
 * ang_giver_next:
 * @operations: (out) (transfer none): what to store, valid until the next call; %NULL after the last part
 * @n_parts: (inout): grows by the parts that this is
 *
 * Returns: whether there was no error; else the source's
 */
gboolean
ang_giver_next (AngGiver   *self,
                GPtrArray **operations,
                guint64    *n_parts,
                GError    **error)
{
  AngPart *part;
  gboolean good;

  *operations = NULL;
  if (self->first != NULL)
    {
      *operations = self->last = g_steal_pointer (&self->first);
      return TRUE;
    }
  if (self->last != NULL)
    g_async_queue_push (self->used, g_steal_pointer (&self->last));
  if (self->ended)
    return TRUE;

  part = g_async_queue_pop (self->given);
  good = part->operations != NULL;
  *n_parts += part->n_parts;
  self->ended = part->last;
  self->last = g_steal_pointer (&part->operations);
  *operations = self->last;
  if (!good)
    g_propagate_error (error, g_steal_pointer (&part->error));
  part_free (part);

  return good;
}
