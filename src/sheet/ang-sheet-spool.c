#include "config.h"

#include "ang-sheet-spool.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

struct _AngSheetSpool
{
  char *path; /* until it could be removed while still open, which Windows does not allow */
  FILE *stream;
  gint64 end;
  GByteArray *buffer;
};

/* In the file: this, the cells with their texts as offsets, the texts. The process that writes it is the one that reads it. */
typedef struct
{
  AngSheetRow row;
  double height;
  gsize size; /* of what follows */
} Record;

static gboolean
fail (GError **error)
{
  int saved_errno = errno;

  g_set_error (error, ANG_SHEET_ERROR, saved_errno == ENOSPC ? ANG_SHEET_ERROR_NO_SPACE : ANG_SHEET_ERROR_FAILED,
               _("The pages could not be laid out: the folder “%s” for temporary files does not work (%s). "
                 "Nothing was written."), g_get_tmp_dir (), g_strerror (saved_errno));
  return FALSE;
}

static gboolean
has_text (const AngSheetCell *cell)
{
  return cell->kind == ANG_SHEET_CELL_TEXT || cell->kind == ANG_SHEET_CELL_IDENTIFIER;
}

/**
 * ang_sheet_spool_new:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an empty spool in the folder for temporary files, readable by this user only
 */
AngSheetSpool *
ang_sheet_spool_new (GError **error)
{
  g_autoptr (AngSheetSpool) self = g_new0 (AngSheetSpool, 1);
  int fd = g_file_open_tmp ("angkatan-XXXXXX.pages", &self->path, error);

  self->buffer = g_byte_array_new ();
  if (fd < 0)
    return NULL;

  g_close (fd, NULL);
  self->stream = g_fopen (self->path, "w+b");
  if (self->stream == NULL)
    {
      fail (error);
      return NULL;
    }
  if (g_remove (self->path) == 0)
    g_clear_pointer (&self->path, g_free);

  return g_steal_pointer (&self);
}

/**
 * ang_sheet_spool_free:
 * @self: (transfer full): a spool
 */
void
ang_sheet_spool_free (AngSheetSpool *self)
{
  g_clear_pointer (&self->stream, fclose);
  if (self->path != NULL)
    g_remove (self->path);

  g_free (self->path);
  g_byte_array_unref (self->buffer);
  g_free (self);
}

/**
 * ang_sheet_spool_append:
 * @self: a spool
 * @row: a row
 * @height: how high it will be
 * @offset: (out): where it lies
 * @error: return location
 *
 * Puts a row at the end. All rows are put in before the first is read.
 *
 * Returns: whether it worked
 */
gboolean
ang_sheet_spool_append (AngSheetSpool      *self,
                        const AngSheetRow  *row,
                        double              height,
                        gint64             *offset,
                        GError            **error)
{
  Record record = { .row = *row, .height = height };
  gsize cells_size = sizeof (AngSheetCell) * row->n_cells;

  g_byte_array_set_size (self->buffer, 0);
  if (cells_size > 0)
    g_byte_array_append (self->buffer, (const guint8 *) row->cells, cells_size);
  for (guint i = 0; i < row->n_cells; i++)
    {
      gsize at = self->buffer->len;

      if (!has_text (&row->cells[i]))
        continue;
      g_byte_array_append (self->buffer, (const guint8 *) row->cells[i].value.text, strlen (row->cells[i].value.text) + 1);
      ((AngSheetCell *) (gpointer) self->buffer->data)[i].value.text = GSIZE_TO_POINTER (at);
    }

  record.size = self->buffer->len;
  *offset = self->end;
  self->end += sizeof record + record.size;
  if (fwrite (&record, sizeof record, 1, self->stream) != 1
      || fwrite (self->buffer->data, 1, record.size, self->stream) != record.size)
    return fail (error);

  return TRUE;
}

/**
 * ang_sheet_spool_seek:
 * @self: a spool
 * @offset: where a row lies
 * @error: return location
 *
 * Returns: whether it worked
 */
gboolean
ang_sheet_spool_seek (AngSheetSpool  *self,
                      gint64          offset,
                      GError        **error)
{
  return fseek (self->stream, offset, SEEK_SET) == 0 || fail (error);
}

/**
 * ang_sheet_spool_read:
 * @self: a spool
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the next row
 */
AngSpooledRow *
ang_sheet_spool_read (AngSheetSpool  *self,
                      GError        **error)
{
  g_autoptr (AngSpooledRow) row = g_new0 (AngSpooledRow, 1);
  AngSheetCell *cells;
  Record record;

  if (fread (&record, sizeof record, 1, self->stream) != 1)
    {
      fail (error);
      return NULL;
    }

  row->data = cells = g_malloc (record.size);
  if (fread (row->data, 1, record.size, self->stream) != record.size)
    {
      fail (error);
      return NULL;
    }

  row->row = record.row;
  row->row.cells = cells;
  row->height = record.height;
  for (guint i = 0; i < row->row.n_cells; i++)
    if (has_text (&cells[i]))
      cells[i].value.text = (const char *) row->data + GPOINTER_TO_SIZE (cells[i].value.text);

  return g_steal_pointer (&row);
}

/**
 * ang_spooled_row_free:
 * @row: (transfer full): a row that was read
 */
void
ang_spooled_row_free (AngSpooledRow *row)
{
  g_free (row->data);
  g_free (row);
}
