#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Very many short texts, kept compactly. What was added lately is kept once: most cells of a list repeat one of a few thousand
 * texts. */
typedef struct _AngImportTexts AngImportTexts;

AngImportTexts *ang_import_texts_new      (void);
void            ang_import_texts_free     (AngImportTexts       *self);
gboolean        ang_import_texts_add      (AngImportTexts       *self,
                                           char                  mark,
                                           const char           *text,
                                           guint32              *place);
const char     *ang_import_texts_get      (const AngImportTexts *self,
                                           guint32               place,
                                           char                 *mark);
void            ang_import_texts_seal     (AngImportTexts       *self);
gsize           ang_import_texts_get_size (const AngImportTexts *self);

G_END_DECLS
