#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reading a workbook back before it may take its place. Private to the room. */

/* What a sheet must hold. */
typedef struct
{
  guint   n_rows;
  guint64 n_cells;
} AngXlsxCount;

gboolean ang_xlsx_proof_read (const char         *path,
                              const AngXlsxCount *sheets,
                              guint               n_sheets,
                              GCancellable       *cancellable,
                              GError            **error);

G_END_DECLS
