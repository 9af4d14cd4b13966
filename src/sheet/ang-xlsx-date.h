#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates in workbooks are numbers that a number format shows as dates. Private to the room. */

typedef enum
{
  ANG_XLSX_FORMAT_NUMBER,
  ANG_XLSX_FORMAT_DATE,     /* with or without a time */
  ANG_XLSX_FORMAT_TIME,     /* of a day */
  ANG_XLSX_FORMAT_DURATION, /* hours beyond 24 */
} AngXlsxFormat;

#define ANG_XLSX_DATE_SIZE 24

AngXlsxFormat ang_xlsx_format_from_id   (guint          id);
AngXlsxFormat ang_xlsx_format_from_code (const char    *code);

gboolean      ang_xlsx_date_from_serial (double         serial,
                                         AngXlsxFormat  format,
                                         gboolean       from_1904,
                                         char           date[ANG_XLSX_DATE_SIZE]);
gboolean      ang_xlsx_date_from_iso    (const char    *text,
                                         char           date[ANG_XLSX_DATE_SIZE]);

G_END_DECLS
