#pragma once

#include "ang-xlsx-package.h"

G_BEGIN_DECLS

/* Reads a part of a workbook as XML, piece by piece. Names come without their namespace's prefix: what an element means is
 * told by its place. Private to the room. */

typedef struct _AngXlsxXml AngXlsxXml;

/* Called for what the part holds; the root element has depth 1. Each may be NULL. */
typedef struct
{
  void (*start) (AngXlsxXml  *xml,
                 guint        depth,
                 const char  *name,
                 const char **attributes,
                 gpointer     user_data);
  void (*end)   (AngXlsxXml  *xml,
                 guint        depth,
                 const char  *name,
                 gpointer     user_data);
  void (*text)  (AngXlsxXml  *xml,
                 const char  *text,
                 gsize        length,
                 gpointer     user_data);
} AngXlsxHandlers;

AngXlsxXml *ang_xlsx_xml_new               (AngXlsxPackage         *package,
                                            const char             *part,
                                            guint64                 max_size,
                                            const char             *root,
                                            const AngXlsxHandlers  *handlers,
                                            gpointer                user_data,
                                            GError                **error);
void        ang_xlsx_xml_free              (AngXlsxXml             *self);
gboolean    ang_xlsx_xml_step              (AngXlsxXml             *self,
                                            gboolean               *more,
                                            GCancellable           *cancellable,
                                            GError                **error);
void        ang_xlsx_xml_pause             (AngXlsxXml             *self);
void        ang_xlsx_xml_fail              (AngXlsxXml             *self,
                                            int                     code,
                                            const char             *format,
                                            ...) G_GNUC_PRINTF (3, 4);
const char *ang_xlsx_xml_get_part          (AngXlsxXml             *self);
double      ang_xlsx_xml_get_progress      (AngXlsxXml             *self);

gboolean    ang_xlsx_xml_read              (AngXlsxPackage         *package,
                                            const char             *part,
                                            const char             *root,
                                            const AngXlsxHandlers  *handlers,
                                            gpointer                user_data,
                                            GCancellable           *cancellable,
                                            GError                **error);

const char *ang_xlsx_xml_get_attribute     (const char            **attributes,
                                            const char             *name);
gboolean    ang_xlsx_xml_get_boolean       (const char            **attributes,
                                            const char             *name);
const char *ang_xlsx_xml_get_relation      (const char            **attributes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngXlsxXml, ang_xlsx_xml_free)

G_END_DECLS
