#include "config.h"

#include "ang-sheet-writer.h"

#include "ang-csv-writer.h"
#include "ang-pdf-writer.h"
#include "ang-xlsx-writer.h"

#include <glib/gi18n.h>

static AngSheetWriter *
new_machine_csv (const char  *path,
                 GError     **error)
{
  return ang_csv_writer_new (path, ANG_CSV_MACHINE, error);
}

/* The formats by the end of a file's name. */
static const struct
{
  const char *ending;
  AngSheetWriter *(*make) (const char  *path,
                           GError     **error);
} formats[] = {
  { ".xlsx", ang_xlsx_writer_new },
  { ".pdf", ang_pdf_writer_new },
  { ".csv", new_machine_csv },
};

/**
 * ang_sheet_writer_new_for_path:
 * @path: where the file shall be; its ending says what it is
 * @error: return location
 *
 * Chooses the format by the name's ending: .xlsx, .pdf, or .csv for machines (ang_csv_writer_new() has the other
 * flavour). An unknown one is %ANG_SHEET_ERROR_UNSUPPORTED.
 *
 * Returns: (transfer full) (nullable): a writer
 */
AngSheetWriter *
ang_sheet_writer_new_for_path (const char  *path,
                               GError     **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      return formats[i].make (path, error);

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
               _("“%s” cannot be written: end its name in .xlsx, .csv or .pdf. Nothing was written."), path);
  return NULL;
}
