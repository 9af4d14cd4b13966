#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* While one of these lives, this thread writes numbers with a decimal point. Private to the room. */

typedef struct _AngNumericLocale AngNumericLocale;

AngNumericLocale *ang_numeric_locale_enter (void);
void              ang_numeric_locale_leave (AngNumericLocale *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngNumericLocale, ang_numeric_locale_leave)

G_END_DECLS
