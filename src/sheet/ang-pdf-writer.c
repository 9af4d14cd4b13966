#include "config.h"

#include "ang-pdf-writer.h"

#include "ang-atomic-file.h"
#include "ang-sheet-pages.h"
#include "ang-sheet-style.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _AngPdfWriter
{
  AngSheetWriter parent_instance;

  AngAtomicFile *file;
  AngSheetPages *pages;
};

/* The file that cairo writes into, and what went wrong there. */
typedef struct
{
  FILE *stream;
  int saved_errno;
} Target;

G_DEFINE_FINAL_TYPE (AngPdfWriter, ang_pdf_writer, ANG_TYPE_SHEET_WRITER)

static cairo_status_t
write_block (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  Target *target = closure;

  if (fwrite (data, 1, length, target->stream) == length)
    return CAIRO_STATUS_SUCCESS;

  target->saved_errno = errno;
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t          *surface,
              const AngSheetProperties *properties)
{
  const struct { cairo_pdf_metadata_t key; const char *value; } metadata[] = {
    { CAIRO_PDF_METADATA_TITLE, properties->title },
    { CAIRO_PDF_METADATA_AUTHOR, properties->author },
    { CAIRO_PDF_METADATA_SUBJECT, properties->subject },
    { CAIRO_PDF_METADATA_KEYWORDS, properties->keywords },
    { CAIRO_PDF_METADATA_CREATOR, "Angkatan" },
  };
  g_autoptr (GDateTime) created = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    if (metadata[i].value != NULL && *metadata[i].value != '\0')
      cairo_pdf_surface_set_metadata (surface, metadata[i].key, metadata[i].value);

  if (properties->created == 0)
    return;

  created = g_date_time_new_from_unix_utc (properties->created);
  text = g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

static gboolean
draw_pages (AngPdfWriter     *self,
            cairo_surface_t  *surface,
            GCancellable     *cancellable,
            GError          **error)
{
  gboolean drawn = TRUE;
  cairo_t *cairo = cairo_create (surface);

  for (guint i = 0; drawn && i < ang_sheet_pages_get_n_pages (self->pages); i++)
    {
      double width;
      double height;

      ang_sheet_pages_get_size (self->pages, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width / ANG_SHEET_MM_PER_POINT, height / ANG_SHEET_MM_PER_POINT);
      drawn = !g_cancellable_set_error_if_cancelled (cancellable, error)
              && ang_sheet_pages_draw (self->pages, i, cairo, error);
      cairo_show_page (cairo);
    }

  cairo_destroy (cairo);
  return drawn;
}

/* Every block that cairo hands over is checked as it is written, so that a full disk cannot pass unseen. */
static gboolean
close_target (AngPdfWriter     *self,
              Target           *target,
              cairo_surface_t  *surface,
              gboolean          drawn,
              GError          **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (fclose (target->stream) != 0 && target->saved_errno == 0)
    target->saved_errno = errno;
  if (!drawn)
    return FALSE;
  if (target->saved_errno != 0)
    {
      ang_atomic_file_set_error (self->file, target->saved_errno, error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("“%s” could not be written: %s."),
                   ang_sheet_writer_get_path (ANG_SHEET_WRITER (self)), cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_file (AngPdfWriter              *self,
            const AngSheetProperties  *properties,
            GCancellable              *cancellable,
            GError                   **error)
{
  Target target = { g_fopen (ang_atomic_file_get_temporary (self->file), "wb"), 0 };
  cairo_surface_t *surface;
  gboolean drawn;

  if (target.stream == NULL)
    {
      ang_atomic_file_set_error (self->file, errno, error);
      return FALSE;
    }

  surface = cairo_pdf_surface_create_for_stream (write_block, &target, 1, 1);
  set_metadata (surface, properties);
  drawn = draw_pages (self, surface, cancellable, error);
  return close_target (self, &target, surface, drawn, error);
}

static gboolean
ang_pdf_writer_begin (AngSheetWriter        *writer,
                      const AngSheetPage    *page,
                      const AngSheetColumn  *columns,
                      const double          *widths,
                      guint                  n_columns,
                      GError               **error)
{
  AngPdfWriter *self = ANG_PDF_WRITER (writer);

  return ang_sheet_writer_begin (ANG_SHEET_WRITER (self->pages), page, columns, n_columns, error);
}

static gboolean
ang_pdf_writer_add_image (AngSheetWriter  *writer,
                          GBytes          *image,
                          double           height,
                          guint            rows,
                          GError         **error)
{
  return ang_sheet_writer_add_image (ANG_SHEET_WRITER (ANG_PDF_WRITER (writer)->pages), image, height, rows, error);
}

static gboolean
ang_pdf_writer_add_row (AngSheetWriter     *writer,
                        const AngSheetRow  *row,
                        GError            **error)
{
  return ang_sheet_writer_add_row (ANG_SHEET_WRITER (ANG_PDF_WRITER (writer)->pages), row, NULL, error);
}

static gboolean
ang_pdf_writer_finish (AngSheetWriter            *writer,
                       const AngSheetProperties  *properties,
                       GCancellable              *cancellable,
                       GError                   **error)
{
  AngPdfWriter *self = ANG_PDF_WRITER (writer);

  if (!ang_sheet_writer_finish (ANG_SHEET_WRITER (self->pages), cancellable, error)
      || !write_file (self, properties, cancellable, error)
      || !ang_atomic_file_commit (self->file, error))
    return FALSE;

  g_clear_pointer (&self->file, ang_atomic_file_free);
  g_clear_object (&self->pages);
  return TRUE;
}

static void
ang_pdf_writer_abort (AngSheetWriter *writer)
{
  AngPdfWriter *self = ANG_PDF_WRITER (writer);

  g_clear_object (&self->pages);
  g_clear_pointer (&self->file, ang_atomic_file_free);
}

static void
ang_pdf_writer_class_init (AngPdfWriterClass *klass)
{
  AngSheetWriterClass *writer_class = ANG_SHEET_WRITER_CLASS (klass);

  writer_class->begin = ang_pdf_writer_begin;
  writer_class->add_image = ang_pdf_writer_add_image;
  writer_class->add_row = ang_pdf_writer_add_row;
  writer_class->finish = ang_pdf_writer_finish;
  writer_class->abort = ang_pdf_writer_abort;
}

static void
ang_pdf_writer_init (AngPdfWriter *self)
{
}

/**
 * ang_pdf_writer_new:
 * @path: where the file shall be
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a writer of PDF files, laid out as the workbook is
 */
AngSheetWriter *
ang_pdf_writer_new (const char  *path,
                    GError     **error)
{
  g_autoptr (AngPdfWriter) self = g_object_new (ANG_TYPE_PDF_WRITER, "path", path, NULL);

  self->file = ang_atomic_file_new (path, error);
  if (self->file == NULL)
    return NULL;

  self->pages = ang_sheet_pages_new (path, error);
  return self->pages != NULL ? ANG_SHEET_WRITER (g_steal_pointer (&self)) : NULL;
}
