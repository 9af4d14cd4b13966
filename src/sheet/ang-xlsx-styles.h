#pragma once

#include "ang-xlsx-date.h"
#include "ang-xlsx-package.h"

G_BEGIN_DECLS

/* Which of a workbook's cell formats show dates. Private to the room. */
typedef struct _AngXlsxStyles AngXlsxStyles;

AngXlsxStyles *ang_xlsx_styles_read  (AngXlsxPackage  *package,
                                      const char      *part,
                                      GCancellable    *cancellable,
                                      GError         **error);
void           ang_xlsx_styles_free  (AngXlsxStyles   *self);
gboolean       ang_xlsx_styles_get   (AngXlsxStyles   *self,
                                      guint64          index,
                                      AngXlsxFormat   *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngXlsxStyles, ang_xlsx_styles_free)

G_END_DECLS
