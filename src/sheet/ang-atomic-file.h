#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that takes the place of an older one only when it is whole. Private to the room. */

typedef struct _AngAtomicFile AngAtomicFile;

AngAtomicFile *ang_atomic_file_new                  (const char     *path,
                                                     GError        **error);
void           ang_atomic_file_free                 (AngAtomicFile  *self);
const char    *ang_atomic_file_get_temporary        (AngAtomicFile  *self);
char          *ang_atomic_file_dup_native_temporary (AngAtomicFile  *self);
char          *ang_atomic_file_dup_native_folder    (AngAtomicFile  *self);
gboolean       ang_atomic_file_commit               (AngAtomicFile  *self,
                                                     GError        **error);
void           ang_atomic_file_set_error            (AngAtomicFile  *self,
                                                     int             saved_errno,
                                                     GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngAtomicFile, ang_atomic_file_free)

G_END_DECLS
