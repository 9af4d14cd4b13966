#include "config.h"

#include "ang-sheet-picture.h"

#include <string.h>

/* A logo has no business to be larger, and a forged size must not cost memory. */
#define SIDE_MAX 8192

typedef struct
{
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_block (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
is_good_size (guint width,
              guint height)
{
  return width > 0 && height > 0 && width <= SIDE_MAX && height <= SIDE_MAX;
}

static cairo_surface_t *
load_png (const guint8 *data,
          gsize         size)
{
  Reader reader = { data, size };
  guint width = (guint) data[18] << 8 | data[19];
  guint height = (guint) data[22] << 8 | data[23];

  if (data[16] != 0 || data[17] != 0 || data[20] != 0 || data[21] != 0 || !is_good_size (width, height))
    return NULL;

  return cairo_image_surface_create_from_png_stream (read_block, &reader);
}

/* ITU T.81: segments of a marker and a length; the frame header (SOF0 … SOF15 without the tables between) has the size. */
static gboolean
find_jpeg_size (const guint8 *data,
                gsize         size,
                guint        *width,
                guint        *height)
{
  gsize at = 2;

  while (at + 9 < size && data[at] == 0xFF)
    {
      guint8 marker = data[at + 1];

      if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
        {
          *height = (guint) data[at + 5] << 8 | data[at + 6];
          *width = (guint) data[at + 7] << 8 | data[at + 8];
          return TRUE;
        }
      at += marker == 0xFF ? 1 : 2 + ((gsize) data[at + 2] << 8 | data[at + 3]);
    }

  return FALSE;
}

/* PDF holds JPEG data as they are: cairo only needs to know the size, and the pixels are never unpacked. */
static cairo_surface_t *
load_jpeg (GBytes *image)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);
  guint width = 0;
  guint height = 0;
  cairo_surface_t *surface;

  if (!find_jpeg_size (data, size, &width, &height) || !is_good_size (width, height))
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size, (cairo_destroy_func_t) g_bytes_unref,
                               g_bytes_ref (image));
  return surface;
}

/**
 * ang_sheet_picture_load:
 * @image: a file
 *
 * Returns: (transfer full) (nullable): the picture, %NULL when it is neither PNG nor JPEG, damaged, or very large
 */
cairo_surface_t *
ang_sheet_picture_load (GBytes *image)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);
  cairo_surface_t *surface = NULL;

  if (size > 33 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    surface = load_png (data, size);
  else if (size > 33 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    surface = load_jpeg (image);

  if (surface != NULL && cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}
