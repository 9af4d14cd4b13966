#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Says that a register is open for writing, so that a second program is told by whom. */
typedef struct _AngRegisterLock AngRegisterLock;

AngRegisterLock *ang_register_lock_take    (const char       *path,
                                            GError          **error);
void             ang_register_lock_release (AngRegisterLock  *self);

G_END_DECLS
