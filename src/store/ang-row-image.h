#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

/* The values of a row, one after the other, in the form of SQLite's change sets: made once, by any thread, bound to a statement
 * and written down as they are. */
typedef GByteArray AngRowImage;

void        ang_row_image_add_null    (AngRowImage       *self);
void        ang_row_image_add_integer (AngRowImage       *self,
                                       gint64             value);
void        ang_row_image_add_real    (AngRowImage       *self,
                                       double             value);
void        ang_row_image_add_text    (AngRowImage       *self,
                                       const char        *value);
void        ang_row_image_add_bytes   (AngRowImage       *self,
                                       const void        *data,
                                       gsize              size);
int         ang_row_image_bind        (const AngRowImage *self,
                                       AngStatement      *statement);

/* Numbers that count, as change sets have them everywhere. */
void        ang_row_image_add_count   (GByteArray        *bytes,
                                       guint32            count);

G_END_DECLS
