#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How a text file of somebody else is written. Private to the room. */
typedef struct
{
  const char *charset;        /* NULL: UTF-8 */
  char        separator;      /* between cells */
  gboolean    separator_line; /* the first line only names the separator */
} AngCsvGuess;

gboolean      ang_csv_guess_read   (const char         *path,
                                    AngCsvGuess        *guess,
                                    GCancellable       *cancellable,
                                    GError            **error);
GInputStream *ang_csv_guess_decode (const AngCsvGuess  *guess,
                                    GInputStream       *stream);

G_END_DECLS
