#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

/* The one thread that owns the connection which writes. Jobs run in the order in which they were given. */
typedef struct _AngWriter AngWriter;

typedef void (*AngWriterFunc) (AngDatabase *database,
                               gpointer     user_data);

AngWriter *ang_writer_new         (AngDatabase    *database);
void       ang_writer_free        (AngWriter      *self);
void       ang_writer_push        (AngWriter      *self,
                                   AngWriterFunc   func,
                                   gpointer        user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngWriter, ang_writer_free)

G_END_DECLS
