#pragma once

#include "ang-sheet.h"

G_BEGIN_DECLS

#define ANG_TYPE_SHEET_WRITER (ang_sheet_writer_get_type ())
G_DECLARE_DERIVABLE_TYPE (AngSheetWriter, ang_sheet_writer, ANG, SHEET_WRITER, GObject)

/* What a format does. The base class has checked the order of calls, the cells, their texts and the page by then. */
struct _AngSheetWriterClass
{
  GObjectClass parent_class;

  gboolean (*begin)     (AngSheetWriter            *self,
                         const AngSheetPage        *page,
                         const AngSheetColumn      *columns,
                         const double              *widths,
                         guint                      n_columns,
                         GError                   **error);
  gboolean (*add_image) (AngSheetWriter            *self,
                         GBytes                    *image,
                         double                     height,
                         guint                      rows,
                         GError                   **error);
  gboolean (*add_row)   (AngSheetWriter            *self,
                         const AngSheetRow         *row,
                         GError                   **error);
  gboolean (*add_check) (AngSheetWriter            *self,
                         const AngSheetCheck       *check,
                         GError                   **error);
  gboolean (*finish)    (AngSheetWriter            *self,
                         const AngSheetProperties  *properties,
                         GCancellable              *cancellable,
                         GError                   **error);
  void     (*abort)     (AngSheetWriter            *self);

  /* A format that can be filled in has add_check; the base class keeps forms and hidden rows from the others.
   * The longest text of a cell in UTF-16 units, 0: no limit; and the most rows of a sheet, 0: no limit. */
  gsize    max_text;
  guint    max_rows;
};

AngSheetWriter *ang_sheet_writer_new_for_path   (const char                *path,
                                                 GError                   **error);

const char     *ang_sheet_writer_get_path       (AngSheetWriter            *self);
void            ang_sheet_writer_set_properties (AngSheetWriter            *self,
                                                 const AngSheetProperties  *properties);
guint           ang_sheet_writer_get_n_rows     (AngSheetWriter            *self);
guint           ang_sheet_writer_get_n_warnings (AngSheetWriter            *self);
const char     *ang_sheet_writer_get_warning    (AngSheetWriter            *self);

gboolean        ang_sheet_writer_begin          (AngSheetWriter            *self,
                                                 const AngSheetPage        *page,
                                                 const AngSheetColumn      *columns,
                                                 guint                      n_columns,
                                                 GError                   **error);
gboolean        ang_sheet_writer_add_image      (AngSheetWriter            *self,
                                                 GBytes                    *image,
                                                 double                     height,
                                                 guint                      rows,
                                                 GError                   **error);
gboolean        ang_sheet_writer_add_row        (AngSheetWriter            *self,
                                                 const AngSheetRow         *row,
                                                 GCancellable              *cancellable,
                                                 GError                   **error);
gboolean        ang_sheet_writer_add_check      (AngSheetWriter            *self,
                                                 const AngSheetCheck       *check,
                                                 GError                   **error);
gboolean        ang_sheet_writer_finish         (AngSheetWriter            *self,
                                                 GCancellable              *cancellable,
                                                 GError                   **error);
void            ang_sheet_writer_abort          (AngSheetWriter            *self);

G_END_DECLS
