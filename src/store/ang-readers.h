#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

/* Connections that only read, lent to one thread at a time: a search waits neither for an import nor for an export. */
typedef struct _AngReaders AngReaders;

AngReaders  *ang_readers_new       (const char    *path);
void         ang_readers_close     (AngReaders    *self);
void         ang_readers_free      (AngReaders    *self);
AngDatabase *ang_readers_borrow    (AngReaders    *self,
                                    GCancellable  *cancellable,
                                    GError       **error);
void         ang_readers_give_back (AngReaders    *self,
                                    AngDatabase   *database);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngReaders, ang_readers_free)

G_END_DECLS
