#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A compiled message catalogue (GNU .mo) held open for reading, apart from gettext and its process-wide language. */
typedef struct _AngCatalogue AngCatalogue;

AngCatalogue *ang_catalogue_open   (const char          *path,
                                    GError             **error);
AngCatalogue *ang_catalogue_new    (GBytes              *bytes,
                                    GError             **error);
void          ang_catalogue_free   (AngCatalogue        *self);
guint         ang_catalogue_size   (const AngCatalogue  *self);
const char   *ang_catalogue_lookup (const AngCatalogue  *self,
                                    const char          *context,
                                    const char          *msgid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngCatalogue, ang_catalogue_free)

G_END_DECLS
