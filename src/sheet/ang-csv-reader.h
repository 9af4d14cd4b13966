#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a CSV file (RFC 4180, UTF-8 with or without a byte order mark) record by record, whatever its size. */
#define ANG_TYPE_CSV_READER (ang_csv_reader_get_type ())

G_DECLARE_FINAL_TYPE (AngCsvReader, ang_csv_reader, ANG, CSV_READER, GObject)

AngCsvReader      *ang_csv_reader_new      (GInputStream   *stream,
                                            char            separator);
gboolean           ang_csv_reader_read     (AngCsvReader   *self,
                                            gboolean       *row,
                                            GCancellable   *cancellable,
                                            GError        **error);
guint              ang_csv_reader_get_size (AngCsvReader   *self);
const char        *ang_csv_reader_get_cell (AngCsvReader   *self,
                                            guint           column);
guint              ang_csv_reader_get_line (AngCsvReader   *self);

G_END_DECLS
