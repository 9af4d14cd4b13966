#include "config.h"

#include "ang-xlsx-image.h"

#include "ang-sheet-picture.h"
#include "ang-xlsx-page.h"

/* In constant-memory mode the library has forgotten the heights of the rows it wrote, and takes every one for this. */
#define ASSUMED_ROW 20

struct _AngXlsxImage
{
  lxw_object_properties *object;
  guint row;
  guint rows;
  GArray *heights; /* of those rows, in pixels */
  guint height;    /* of the image, in pixels */
};

/* A place in the rows: the row, and the pixels below its top. */
typedef struct
{
  guint row;
  guint offset;
} Place;

/* The same pictures as in a .pdf, and no words of the library on the terminal about the others. */
static gboolean
is_picture (GBytes *image)
{
  cairo_surface_t *surface = ang_sheet_picture_load (image);

  if (surface == NULL)
    return FALSE;

  cairo_surface_destroy (surface);
  return TRUE;
}

static guint
get_total (AngXlsxImage *self)
{
  guint total = 0;

  for (guint i = 0; i < self->heights->len; i++)
    total += g_array_index (self->heights, guint, i);

  return total;
}

static Place
find_place (AngXlsxImage *self,
            guint         y)
{
  Place place = { 0, y };

  while (place.row + 1 < self->heights->len && place.offset >= g_array_index (self->heights, guint, place.row))
    place.offset -= g_array_index (self->heights, guint, place.row++);

  return place;
}

/* Both ends must lie in the first ASSUMED_ROW pixels of their rows, or the library moves them to other rows. */
static gboolean
is_expressible (AngXlsxImage *self,
                guint         y)
{
  return find_place (self, y).offset < ASSUMED_ROW && find_place (self, y + self->height).offset < ASSUMED_ROW;
}

static guint
find_top (AngXlsxImage *self)
{
  guint total = get_total (self);
  guint slack = total > self->height ? total - self->height : 0;
  guint middle = slack / 2;

  for (guint i = 0; i <= middle; i++)
    {
      if (is_expressible (self, middle - i))
        return middle - i;
      if (middle + i <= slack && is_expressible (self, middle + i))
        return middle + i;
    }

  return 0;
}

/**
 * ang_xlsx_image_new:
 * @sheet: a sheet
 * @row: the next row of it
 * @image: a PNG or JPEG file
 * @height: its height on paper in mm
 * @rows: beside how many rows it stands
 *
 * Returns: (transfer full) (nullable): the image, %NULL when it is of another kind or damaged
 */
AngXlsxImage *
ang_xlsx_image_new (lxw_worksheet *sheet,
                    guint          row,
                    GBytes        *image,
                    double         height,
                    guint          rows)
{
  lxw_image_options options = { .object_position = LXW_OBJECT_MOVE_DONT_SIZE, .decorative = LXW_TRUE };
  AngXlsxImage *self;
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);

  if (!is_picture (image)
      || worksheet_insert_image_buffer_opt (sheet, row, 0, data, size, &options) != LXW_NO_ERROR)
    return NULL;

  self = g_new0 (AngXlsxImage, 1);
  STAILQ_FOREACH (self->object, sheet->image_props, list_pointers)
    if (STAILQ_NEXT (self->object, list_pointers) == NULL)
      break;
  self->row = row;
  self->rows = rows;
  self->heights = g_array_new (FALSE, FALSE, sizeof (guint));
  self->height = (guint) (height / ANG_XLSX_MM_PER_ROW_PIXEL + 0.5);
  return self;
}

/**
 * ang_xlsx_image_free:
 * @self: (transfer full): an image
 */
void
ang_xlsx_image_free (AngXlsxImage *self)
{
  g_array_unref (self->heights);
  g_free (self);
}

/**
 * ang_xlsx_image_wants_row:
 * @self: an image
 *
 * Returns: whether the next row stands beside it
 */
gboolean
ang_xlsx_image_wants_row (AngXlsxImage *self)
{
  return self->heights->len < self->rows;
}

/**
 * ang_xlsx_image_get_row:
 * @self: an image
 * @height: the height of the next row, in mm
 *
 * Returns: the height it needs, so that the last row beside the image reaches its foot
 */
double
ang_xlsx_image_get_row (AngXlsxImage *self,
                        double        height)
{
  guint total = get_total (self);

  if (self->heights->len + 1 < self->rows || total >= self->height)
    return height;

  return MAX (height, (self->height - total) * ANG_XLSX_MM_PER_ROW_PIXEL);
}

/**
 * ang_xlsx_image_add_row:
 * @self: an image
 * @pixels: the height of a row beside it
 */
void
ang_xlsx_image_add_row (AngXlsxImage *self,
                        guint         pixels)
{
  g_array_append_val (self->heights, pixels);
}

/**
 * ang_xlsx_image_settle:
 * @self: an image
 *
 * Gives the image its size and place, now that the rows beside it are known.
 */
void
ang_xlsx_image_settle (AngXlsxImage *self)
{
  lxw_object_properties *object = self->object;
  double natural_height = object->height * 96.0 / object->y_dpi;
  guint top = find_top (self);
  Place from = find_place (self, top);
  Place to = find_place (self, top + self->height);
  int assumed = ASSUMED_ROW * (int) (to.row - from.row) + (int) MIN (to.offset, ASSUMED_ROW - 1)
                - (int) MIN (from.offset, ASSUMED_ROW - 1);

  object->row = self->row + from.row;
  object->y_offset = MIN (from.offset, ASSUMED_ROW - 1);
  object->x_scale = self->height / natural_height * ANG_XLSX_MM_PER_ROW_PIXEL / ANG_XLSX_MM_PER_COLUMN_PIXEL;
  object->y_scale = MAX (assumed, 1) / natural_height;
}
