#pragma once

#include "ang-xlsx-package.h"

G_BEGIN_DECLS

/* What kind of file somebody has brought, by what is in it and not by its name. Private to the room. */

typedef enum
{
  ANG_SHEET_KIND_TEXT,
  ANG_SHEET_KIND_ZIP,
} AngSheetKind;

gboolean ang_sheet_kind_read               (const char      *path,
                                            AngSheetKind    *kind,
                                            GCancellable    *cancellable,
                                            GError         **error);
gboolean ang_sheet_kind_check_package      (AngXlsxPackage  *package,
                                            GError         **error);
gboolean ang_sheet_kind_check_content_type (const char      *type,
                                            GError         **error);

G_END_DECLS
