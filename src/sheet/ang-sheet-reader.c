#include "config.h"

#include "ang-sheet-reader.h"

#include <glib/gi18n.h>

typedef struct
{
  gboolean failed;
  gboolean at_end;
} AngSheetReaderPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AngSheetReader, ang_sheet_reader, G_TYPE_OBJECT)

static void
ang_sheet_reader_class_init (AngSheetReaderClass *klass)
{
}

static void
ang_sheet_reader_init (AngSheetReader *self)
{
}

/**
 * ang_sheet_reader_next:
 * @row: (out caller-allocates): the row, when there was another; its texts stay valid until the next call
 * @more: (out): whether there was another row
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Rows in which no cell holds anything are not given. A reader belongs to one thread at a time, together with its book and
 * the book's other readers. The file's checksum is known only at the end: rows of a damaged file may come before its error.
 *
 * Returns: FALSE on an error, which names the part of the file or the row; the reader is of no use after it
 */
gboolean
ang_sheet_reader_next (AngSheetReader   *self,
                       AngSheetReadRow  *row,
                       gboolean         *more,
                       GCancellable     *cancellable,
                       GError          **error)
{
  AngSheetReaderPrivate *priv = ang_sheet_reader_get_instance_private (self);

  *more = FALSE;
  if (priv->failed)
    {
      g_set_error_literal (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("The file could not be read to its end."));
      return FALSE;
    }
  if (priv->at_end)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      priv->failed = TRUE;
      return FALSE;
    }

  priv->failed = !ANG_SHEET_READER_GET_CLASS (self)->next (self, row, more, cancellable, error);
  priv->at_end = !priv->failed && !*more;

  return !priv->failed;
}

/**
 * ang_sheet_reader_get_merged:
 * @n_ranges: (out): how many there are
 *
 * Returns: (array length=n_ranges) (nullable): the sheet's merged cells, all of them only after the last row
 */
const AngSheetRange *
ang_sheet_reader_get_merged (AngSheetReader *self,
                             guint          *n_ranges)
{
  AngSheetReaderClass *klass = ANG_SHEET_READER_GET_CLASS (self);

  *n_ranges = 0;
  return klass->get_merged != NULL ? klass->get_merged (self, n_ranges) : NULL;
}

/** Returns: how much has been read, from 0 to 1, by bytes */
double
ang_sheet_reader_get_progress (AngSheetReader *self)
{
  return ANG_SHEET_READER_GET_CLASS (self)->get_progress (self);
}
