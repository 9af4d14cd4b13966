#include "config.h"

#include "ang-sheet-writer.h"

#include "ang-sheet-properties.h"
#include "ang-sheet-text.h"

#include <glib/gi18n.h>
#include <math.h>

typedef enum
{
  STATE_NEW,
  STATE_OPEN,
  STATE_DONE,
  STATE_FAILED,
} State;

typedef struct
{
  char *path;
  AngSheetProperties properties;
  State state;
  guint n_columns;
  guint n_rows;
  guint n_warnings;
  char *warning;
  GArray *cells;     /* of the row at hand, where texts had to be cleaned */
  GPtrArray *texts;  /* what those cells hold */
} AngSheetWriterPrivate;

typedef enum
{
  PROP_PATH = 1,
} AngSheetWriterProps;

static GParamSpec *props[PROP_PATH + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AngSheetWriter, ang_sheet_writer, G_TYPE_OBJECT)

static AngSheetWriterPrivate *
get_private (AngSheetWriter *self)
{
  return ang_sheet_writer_get_instance_private (self);
}

/* The first warning is kept in words, the others are counted. */
static void
warn (AngSheetWriterPrivate *priv,
      guint                  column,
      const char            *what)
{
  if (priv->n_warnings++ == 0)
    priv->warning = g_strdup_printf (_("Row %u, column %u: %s"), priv->n_rows + 1, column + 1, what);
}

static gboolean
is_good_date (const AngSheetCell *cell)
{
  return cell->value.date.year >= 1 && cell->value.date.year <= 9999
         && cell->value.date.month >= 1 && cell->value.date.month <= 12
         && cell->value.date.day >= 1 && cell->value.date.day <= 31
         && g_date_valid_dmy ((GDateDay) cell->value.date.day,
                              (GDateMonth) cell->value.date.month,
                              (GDateYear) cell->value.date.year);
}

static void
clean_text (AngSheetWriter *self,
            AngSheetCell   *cell,
            guint           column)
{
  AngSheetWriterPrivate *priv = get_private (self);
  AngSheetTextVerdict verdict;
  char *cleaned;

  verdict = ang_sheet_text_clean (cell->value.text, ANG_SHEET_WRITER_GET_CLASS (self)->max_text, &cleaned);
  if (verdict == ANG_SHEET_TEXT_CUT)
    warn (priv, column, _("the text was too long and was cut"));
  else if (verdict == ANG_SHEET_TEXT_REPAIRED)
    warn (priv, column, _("characters that a file cannot hold were left out"));

  if (cleaned == NULL)
    return;

  g_ptr_array_add (priv->texts, cleaned);
  cell->value.text = cleaned;
}

static void
make_empty (AngSheetCell *cell)
{
  *cell = ang_sheet_span (ang_sheet_empty (cell->style), cell->columns, cell->rows);
}

static void
clean_cell (AngSheetWriter *self,
            AngSheetCell   *cell,
            guint           column)
{
  switch (cell->kind)
    {
    case ANG_SHEET_CELL_TEXT:
    case ANG_SHEET_CELL_IDENTIFIER:
      clean_text (self, cell, column);
      break;

    case ANG_SHEET_CELL_DECIMAL:
      if (isfinite (cell->value.decimal))
        break;
      warn (get_private (self), column, _("a number that cannot be written was left out"));
      make_empty (cell);
      break;

    case ANG_SHEET_CELL_DATE:
    case ANG_SHEET_CELL_DATE_SHORT:
      if (is_good_date (cell))
        break;
      warn (get_private (self), column, _("a day that does not exist was left out"));
      make_empty (cell);
      break;

    case ANG_SHEET_CELL_EMPTY:
    case ANG_SHEET_CELL_INTEGER:
    default:
      break;
    }
}

/* Hands the writers a row they can trust. Returns FALSE when the cells reach beyond the columns. */
static gboolean
clean_row (AngSheetWriter    *self,
           const AngSheetRow *row,
           AngSheetRow       *clean)
{
  AngSheetWriterPrivate *priv = get_private (self);
  guint column = 0;

  g_ptr_array_set_size (priv->texts, 0);
  g_array_set_size (priv->cells, 0);
  if (row->n_cells > 0)
    g_array_append_vals (priv->cells, row->cells, row->n_cells);

  for (guint i = 0; i < row->n_cells; i++)
    {
      AngSheetCell *cell = &g_array_index (priv->cells, AngSheetCell, i);

      clean_cell (self, cell, column);
      cell->columns = MAX (cell->columns, 1);
      cell->rows = MAX (cell->rows, 1);
      column += cell->columns;
    }

  *clean = *row;
  clean->cells = (const AngSheetCell *) (gpointer) priv->cells->data;
  return column <= priv->n_columns;
}

static gboolean
is_usable (AngSheetWriter  *self,
           GError         **error)
{
  AngSheetWriterPrivate *priv = get_private (self);

  if (priv->state == STATE_NEW || priv->state == STATE_OPEN)
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
               _("“%s” is not being written any more."), priv->path);
  return FALSE;
}

/* Passes a result on, and lets go of the half-written file when it is bad. */
static gboolean
conclude (AngSheetWriter *self,
          gboolean        success)
{
  if (!success)
    ang_sheet_writer_abort (self);
  return success;
}

static gboolean
is_form (const AngSheetPage   *page,
         const AngSheetColumn *columns,
         guint                 n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      if (columns[i].entry != ANG_SHEET_CELL_EMPTY)
        return TRUE;
    }

  return page->hidden || page->locked;
}

static gboolean
can_be_filled_in (AngSheetWriter  *self,
                  GError         **error)
{
  if (ANG_SHEET_WRITER_GET_CLASS (self)->add_check != NULL)
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
               _("“%s” was not written: a form that others fill in can only be an .xlsx file. Save as .xlsx."),
               get_private (self)->path);
  return FALSE;
}

static void
ang_sheet_writer_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AngSheetWriter *self = ANG_SHEET_WRITER (object);

  switch ((AngSheetWriterProps) prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, ang_sheet_writer_get_path (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_sheet_writer_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AngSheetWriterPrivate *priv = get_private (ANG_SHEET_WRITER (object));

  switch ((AngSheetWriterProps) prop_id)
    {
    case PROP_PATH:
      priv->path = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_sheet_writer_dispose (GObject *object)
{
  ang_sheet_writer_abort (ANG_SHEET_WRITER (object));

  G_OBJECT_CLASS (ang_sheet_writer_parent_class)->dispose (object);
}

static void
ang_sheet_writer_finalize (GObject *object)
{
  AngSheetWriterPrivate *priv = get_private (ANG_SHEET_WRITER (object));

  ang_sheet_properties_clear (&priv->properties);
  g_clear_pointer (&priv->path, g_free);
  g_clear_pointer (&priv->warning, g_free);
  g_clear_pointer (&priv->cells, g_array_unref);
  g_clear_pointer (&priv->texts, g_ptr_array_unref);

  G_OBJECT_CLASS (ang_sheet_writer_parent_class)->finalize (object);
}

static void
ang_sheet_writer_class_init (AngSheetWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ang_sheet_writer_get_property;
  object_class->set_property = ang_sheet_writer_set_property;
  object_class->dispose = ang_sheet_writer_dispose;
  object_class->finalize = ang_sheet_writer_finalize;

  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
ang_sheet_writer_init (AngSheetWriter *self)
{
  AngSheetWriterPrivate *priv = get_private (self);

  priv->cells = g_array_new (FALSE, FALSE, sizeof (AngSheetCell));
  priv->texts = g_ptr_array_new_with_free_func (g_free);
}

/**
 * ang_sheet_writer_get_path:
 * @self: a writer
 *
 * Returns: where the file will be
 */
const char *
ang_sheet_writer_get_path (AngSheetWriter *self)
{
  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), NULL);

  return get_private (self)->path;
}

/**
 * ang_sheet_writer_set_properties:
 * @self: a writer
 * @properties: title, author and the like; copied
 *
 * Sets what the file says of itself. May be called at any time before ang_sheet_writer_finish().
 */
void
ang_sheet_writer_set_properties (AngSheetWriter           *self,
                                 const AngSheetProperties *properties)
{
  AngSheetProperties copy;

  g_return_if_fail (ANG_IS_SHEET_WRITER (self));

  copy = ang_sheet_properties_copy (properties);
  ang_sheet_properties_clear (&get_private (self)->properties);
  get_private (self)->properties = copy;
}

/**
 * ang_sheet_writer_get_n_rows:
 * @self: a writer
 *
 * Returns: how many rows the sheet at hand has so far
 */
guint
ang_sheet_writer_get_n_rows (AngSheetWriter *self)
{
  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), 0);

  return get_private (self)->n_rows;
}

/**
 * ang_sheet_writer_get_n_warnings:
 * @self: a writer
 *
 * Returns: how many cells could not be written as they were given: a text too long, a forbidden character, a day that
 *   does not exist
 */
guint
ang_sheet_writer_get_n_warnings (AngSheetWriter *self)
{
  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), 0);

  return get_private (self)->n_warnings;
}

/**
 * ang_sheet_writer_get_warning:
 * @self: a writer
 *
 * Returns: (nullable): the first warning in words, with its row and column
 */
const char *
ang_sheet_writer_get_warning (AngSheetWriter *self)
{
  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), NULL);

  return get_private (self)->warning;
}

/**
 * ang_sheet_writer_begin:
 * @self: a writer
 * @page: the page; read during this call only
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many, at least one
 * @error: return location
 *
 * Begins a sheet. Called again it ends the sheet before and begins the next in the same file, where the format has sheets
 * (.xlsx; in a .pdf it begins a page; a .csv refuses with %ANG_SHEET_ERROR_UNSUPPORTED). The sheets' tabs stand in the order
 * they were begun. A form (see AngSheetPage) is refused in the same way by all but .xlsx.
 *
 * After any call has failed, nothing is left behind but the file that was there before.
 *
 * Returns: whether it worked
 */
gboolean
ang_sheet_writer_begin (AngSheetWriter        *self,
                        const AngSheetPage    *page,
                        const AngSheetColumn  *columns,
                        guint                  n_columns,
                        GError               **error)
{
  AngSheetWriterPrivate *priv = get_private (self);
  g_autofree double *widths = NULL;

  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), FALSE);
  g_return_val_if_fail (n_columns > 0, FALSE);

  if (!is_usable (self, error))
    return FALSE;
  if (is_form (page, columns, n_columns) && !can_be_filled_in (self, error))
    return conclude (self, FALSE);

  widths = ang_sheet_page_dup_widths (page, columns, n_columns);
  priv->n_columns = n_columns;
  priv->n_rows = 0;
  priv->state = STATE_OPEN;
  return conclude (self, ANG_SHEET_WRITER_GET_CLASS (self)->begin (self, page, columns, widths, n_columns, error));
}

/**
 * ang_sheet_writer_add_image:
 * @self: a writer with a sheet begun
 * @image: a PNG or JPEG file, as bytes
 * @height: how high it shall be, in mm; its width follows
 * @rows: beside how many of the next rows it stands
 * @error: return location
 *
 * Puts a logo at the left of the next @rows rows, centred on their height; where they are lower than the logo, the last of
 * them grows. Leave the columns that it covers empty in those rows.
 *
 * Returns: whether it worked; %ANG_SHEET_ERROR_UNSUPPORTED for any other kind of image, which leaves the writer usable
 */
gboolean
ang_sheet_writer_add_image (AngSheetWriter  *self,
                            GBytes          *image,
                            double           height,
                            guint            rows,
                            GError         **error)
{
  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), FALSE);
  g_return_val_if_fail (get_private (self)->state != STATE_NEW, FALSE);
  g_return_val_if_fail (rows > 0, FALSE);

  if (!is_usable (self, error))
    return FALSE;

  return ANG_SHEET_WRITER_GET_CLASS (self)->add_image (self, image, height, rows, error);
}

/**
 * ang_sheet_writer_add_row:
 * @self: a writer with a sheet begun
 * @row: the row; read during this call only
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Adds the next row. Rows go straight to the disk: their number does not cost memory.
 *
 * Returns: whether it worked
 */
gboolean
ang_sheet_writer_add_row (AngSheetWriter     *self,
                          const AngSheetRow  *row,
                          GCancellable       *cancellable,
                          GError            **error)
{
  AngSheetWriterPrivate *priv = get_private (self);
  guint max_rows = ANG_SHEET_WRITER_GET_CLASS (self)->max_rows;
  AngSheetRow clean;

  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), FALSE);
  g_return_val_if_fail (priv->state != STATE_NEW, FALSE);

  if (!is_usable (self, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return conclude (self, FALSE);
  if (max_rows > 0 && priv->n_rows >= max_rows)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
                   _("“%s” was not written: a sheet holds %u rows and there are more. Choose fewer, or save as .csv."),
                   priv->path, max_rows);
      return conclude (self, FALSE);
    }

  if ((row->flags & ANG_SHEET_ROW_HIDDEN) != 0 && ANG_SHEET_WRITER_GET_CLASS (self)->add_check == NULL)
    return TRUE;
  if (!clean_row (self, row, &clean))
    g_return_val_if_reached (FALSE);
  if (!ANG_SHEET_WRITER_GET_CLASS (self)->add_row (self, &clean, error))
    return conclude (self, FALSE);

  priv->n_rows++;
  return TRUE;
}

/**
 * ang_sheet_writer_add_check:
 * @self: a writer with a sheet begun
 * @check: what may be filled in; read during this call only
 * @error: return location
 *
 * Has the spreadsheet check what people fill into a part of the sheet at hand. The sheet of a list may be begun before or
 * after; nothing checks that it is.
 *
 * Returns: whether it worked; %ANG_SHEET_ERROR_UNSUPPORTED in a format that cannot be filled in
 */
gboolean
ang_sheet_writer_add_check (AngSheetWriter       *self,
                            const AngSheetCheck  *check,
                            GError              **error)
{
  AngSheetWriterPrivate *priv = get_private (self);

  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), FALSE);
  g_return_val_if_fail (priv->state != STATE_NEW, FALSE);
  g_return_val_if_fail (check->column < priv->n_columns && check->first_row <= check->last_row, FALSE);

  if (!is_usable (self, error))
    return FALSE;

  return conclude (self, can_be_filled_in (self, error)
                   && ANG_SHEET_WRITER_GET_CLASS (self)->add_check (self, check, error));
}

/**
 * ang_sheet_writer_finish:
 * @self: a writer with a sheet begun
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Completes the file, proves that it is whole, and only then puts it in the place of the one that was there before.
 *
 * Returns: whether it worked
 */
gboolean
ang_sheet_writer_finish (AngSheetWriter  *self,
                         GCancellable    *cancellable,
                         GError         **error)
{
  AngSheetWriterPrivate *priv = get_private (self);

  g_return_val_if_fail (ANG_IS_SHEET_WRITER (self), FALSE);
  g_return_val_if_fail (priv->state != STATE_NEW, FALSE);

  if (!is_usable (self, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !ANG_SHEET_WRITER_GET_CLASS (self)->finish (self, &priv->properties, cancellable, error))
    return conclude (self, FALSE);

  priv->state = STATE_DONE;
  return TRUE;
}

/**
 * ang_sheet_writer_abort:
 * @self: a writer
 *
 * Gives the file up: what was written so far is removed, a file that was there before stays. Does nothing once finished.
 */
void
ang_sheet_writer_abort (AngSheetWriter *self)
{
  AngSheetWriterPrivate *priv = get_private (self);

  g_return_if_fail (ANG_IS_SHEET_WRITER (self));

  if (priv->state == STATE_DONE || priv->state == STATE_FAILED)
    return;

  priv->state = STATE_FAILED;
  ANG_SHEET_WRITER_GET_CLASS (self)->abort (self);
}
