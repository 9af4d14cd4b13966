#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What SQLite asks of the disk, with somebody in between who may say no, or take it down. Nothing is really synced while it
 * is there: the power stays on in tests, and what a sync is good for is seen in what was taken down. */
typedef enum
{
  IO_SHIM_OPEN,
  IO_SHIM_READ,
  IO_SHIM_WRITE,
  IO_SHIM_TRUNCATE,
  IO_SHIM_SYNC,
  IO_SHIM_DELETE,
  IO_SHIM_SHARE, /* memory that programs share, which WAL needs */
} IoShimKind;

typedef struct
{
  IoShimKind    kind;
  const char   *path;   /* (nullable): a file without a name */
  gint64        offset; /* or the new size */
  const guint8 *data;   /* (nullable): what is written */
  gsize         length;
  gboolean      lasting; /* a removal that is on the disk when the call is over */
} IoShimCall;

/* Returns: 0 for the call to go on, else the code of SQLite it fails with. Calls come one at a time, from any thread. */
typedef int (*IoShimHook) (const IoShimCall *call,
                           gpointer          user_data);

void io_shim_install   (void);
void io_shim_set_hook  (IoShimHook  hook,
                        gpointer    user_data);
void io_shim_set_share (gboolean    share);
int  io_shim_get_code  (IoShimKind  kind);

G_END_DECLS
