#pragma once

#include "ang-xlsx-package.h"

G_BEGIN_DECLS

/* The texts that the sheets of a workbook share, kept one behind the other. Private to the room. */
typedef struct _AngXlsxStrings AngXlsxStrings;

AngXlsxStrings *ang_xlsx_strings_read  (AngXlsxPackage  *package,
                                        const char      *part,
                                        GCancellable    *cancellable,
                                        GError         **error);
void            ang_xlsx_strings_free  (AngXlsxStrings  *self);
const char     *ang_xlsx_strings_get   (AngXlsxStrings  *self,
                                        guint64          index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngXlsxStrings, ang_xlsx_strings_free)

G_END_DECLS
