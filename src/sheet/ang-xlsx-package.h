#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The zip file of a workbook and the parts in it (ECMA-376 part 2), with limits against files made to do harm. Private to
 * the room. */

#define ANG_XLSX_MAX_PART ((guint64) 1024 * 1024 * 1024)
#define ANG_XLSX_MAX_STRINGS ((guint64) 256 * 1024 * 1024)

#define ANG_TYPE_XLSX_PACKAGE (ang_xlsx_package_get_type ())
G_DECLARE_FINAL_TYPE (AngXlsxPackage, ang_xlsx_package, ANG, XLSX_PACKAGE, GObject)

AngXlsxPackage *ang_xlsx_package_open       (const char      *path,
                                             GError         **error);
gboolean        ang_xlsx_package_has_part   (AngXlsxPackage  *self,
                                             const char      *name);
guint           ang_xlsx_package_get_n_parts (AngXlsxPackage  *self);
const char     *ang_xlsx_package_get_part    (AngXlsxPackage  *self,
                                              guint            index);

/* A part that is being unpacked. It holds its package. */
typedef struct _AngXlsxPart AngXlsxPart;

AngXlsxPart    *ang_xlsx_part_open          (AngXlsxPackage  *package,
                                             const char      *name,
                                             guint64          max_size,
                                             GError         **error);
void            ang_xlsx_part_free          (AngXlsxPart     *self);
gboolean        ang_xlsx_part_read          (AngXlsxPart     *self,
                                             char            *buffer,
                                             gsize            size,
                                             gsize           *length,
                                             GCancellable    *cancellable,
                                             GError         **error);
const char     *ang_xlsx_part_get_name      (AngXlsxPart     *self);
double          ang_xlsx_part_get_progress  (AngXlsxPart     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngXlsxPart, ang_xlsx_part_free)

G_END_DECLS
