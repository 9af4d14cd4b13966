#include "config.h"

#include "ang-recorder.h"

#include "ang-changeset-writer.h"
#include "ang-changeset.h"
#include "ang-history-table.h"
#include "ang-record-table.h"

/* How much a part holds: of added rows in bytes, of others in their number. */
#define PART_SIZE (1024 * 1024)
#define PART_CHANGES 5000

struct _AngRecorder
{
  AngDatabase          *database;
  AngTouched           *touched;
  AngRecorderEntryFunc  entry_func;
  gpointer              user_data;

  gboolean              in_parts;
  sqlite3_session      *session;
  AngChangesetWriter   *writer;    /* of a transaction in parts */
  gint64                lowest;    /* the first id of what the writer holds: all that were made since are above it */
  guint                 n_changes; /* what the session holds */

  GBytes               *first;     /* the first part, as long as there is no other */
  gint64                history;
  guint                 n_parts;
  gboolean              any;
};

/**
 * ang_recorder_new:
 * @touched: gets what is touched
 * @entry_func: (nullable): adds the entry; %NULL for what is not in the history
 */
AngRecorder *
ang_recorder_new (AngDatabase          *database,
                  AngTouched           *touched,
                  AngRecorderEntryFunc  entry_func,
                  gpointer              user_data)
{
  AngRecorder *self = g_new0 (AngRecorder, 1);

  self->database = database;
  self->touched = touched;
  self->entry_func = entry_func;
  self->user_data = user_data;

  return self;
}

/** Stops writing down. */
void
ang_recorder_free (AngRecorder *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->writer, ang_changeset_writer_free);
  g_clear_pointer (&self->first, g_bytes_unref);
  g_free (self);
}

/**
 * ang_recorder_watch:
 * @in_parts: whether it is going to be too much to be held
 *
 * Writes down every change of a record from now on. In parts, changes of rows that are there already have to be announced
 * with ang_recorder_before_change().
 */
gboolean
ang_recorder_watch (AngRecorder  *self,
                    gboolean      in_parts,
                    GError      **error)
{
  self->in_parts = in_parts;
  if (in_parts)
    {
      self->writer = ang_changeset_writer_new (self->database);
      self->lowest = G_MAXINT64;
      return TRUE;
    }
  self->session = ang_changeset_begin (self->database, error);

  return self->session != NULL;
}

static gboolean
store_part (AngRecorder  *self,
            GBytes       *changeset,
            GError      **error)
{
  self->n_parts++;

  return ang_history_table_add_part (self->database, self->history, self->n_parts, changeset, error);
}

/* From the second part on, the entry itself holds nothing. */
static gboolean
store_first (AngRecorder  *self,
             GError      **error)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) first = g_steal_pointer (&self->first);

  return self->entry_func (self->database, nothing, &self->history, self->user_data, error) &&
         store_part (self, first, error);
}

static gboolean
add_part (AngRecorder  *self,
          GBytes       *changeset,
          GError      **error)
{
  if (g_bytes_get_size (changeset) == 0)
    return TRUE;

  self->any = TRUE;
  if (self->entry_func == NULL)
    return TRUE;
  if (self->n_parts == 0 && self->first == NULL)
    {
      self->first = g_bytes_ref (changeset);
      return TRUE;
    }

  return (self->n_parts > 0 || store_first (self, error)) && store_part (self, changeset, error);
}

static gboolean
end_session (AngRecorder  *self,
             GError      **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (self->session == NULL)
    return TRUE;
  changeset = ang_changeset_end (self->database, g_steal_pointer (&self->session), error);
  self->n_changes = 0;

  return changeset != NULL && ang_touched_add_changeset (self->touched, changeset, error) && add_part (self, changeset, error);
}

static gboolean
end_writer (AngRecorder  *self,
            GError      **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (self->writer == NULL)
    return TRUE;
  changeset = ang_changeset_writer_take (self->writer);
  self->lowest = G_MAXINT64;

  return add_part (self, changeset, error);
}

/* The session's changes come before the added rows, whatever the order was in which they were made: no change is of a row
 * that was added in the same part, so each order leads to the same. */
static gboolean
end_part (AngRecorder  *self,
          GError      **error)
{
  return end_session (self, error) && end_writer (self, error);
}

/**
 * ang_recorder_insert:
 * @image: the row of @record
 *
 * Adds a row, and writes it down.
 */
gboolean
ang_recorder_insert (AngRecorder        *self,
                     AngRecord          *record,
                     const AngRowImage  *image,
                     GError            **error)
{
  const AngEntity *entity = ang_record_get_entity (record);

  if (!self->in_parts)
    return ang_record_table_insert (self->database, entity, image, error);

  if (self->session != NULL)
    sqlite3session_enable (self->session, 0);
  if (!ang_record_table_insert (self->database, entity, image, error) ||
      !ang_changeset_writer_add_row (self->writer, entity, image, error))
    return FALSE;
  self->lowest = MIN (self->lowest, ang_record_get_id (record));
  ang_touched_add_record (self->touched, record);

  return TRUE;
}

/**
 * ang_recorder_before_change:
 * @id: of a row that is about to be changed or removed
 */
gboolean
ang_recorder_before_change (AngRecorder  *self,
                            gint64        id,
                            GError      **error)
{
  if (!self->in_parts)
    return TRUE;
  if (id >= self->lowest && !end_part (self, error))
    return FALSE;

  self->n_changes++;
  if (self->session == NULL)
    self->session = ang_changeset_begin (self->database, error);
  if (self->session == NULL)
    return FALSE;
  sqlite3session_enable (self->session, 1);

  return TRUE;
}

/**
 * ang_recorder_flush:
 * @anyhow: whether to end the part even if it is small
 *
 * Puts away what is a part of its own by now.
 */
gboolean
ang_recorder_flush (AngRecorder  *self,
                    gboolean      anyhow,
                    GError      **error)
{
  if (!self->in_parts)
    return TRUE;
  if (!anyhow && self->n_changes < PART_CHANGES && ang_changeset_writer_get_size (self->writer) < PART_SIZE)
    return TRUE;

  return end_part (self, error);
}

/**
 * ang_recorder_finish:
 * @any: (out): whether anything was changed at all
 * @history: (out): the entry in the history, or 0
 *
 * Puts the last part away.
 */
gboolean
ang_recorder_finish (AngRecorder  *self,
                     gboolean     *any,
                     gint64       *history,
                     GError      **error)
{
  if (!end_part (self, error))
    return FALSE;
  if (self->first != NULL && !self->entry_func (self->database, self->first, &self->history, self->user_data, error))
    return FALSE;

  *any = self->any;
  *history = self->history;

  return TRUE;
}
