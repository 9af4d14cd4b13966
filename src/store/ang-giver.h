#pragma once

#include "ang-transaction-private.h"

G_BEGIN_DECLS

/* Asks the source of a transaction for the next parts in a thread of its own, while the one before is stored. */
typedef struct _AngGiver AngGiver;

AngGiver *ang_giver_new  (AngTransaction  *transaction);
void      ang_giver_free (AngGiver        *self);
gboolean  ang_giver_next (AngGiver        *self,
                          GPtrArray      **operations,
                          guint64         *n_parts,
                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngGiver, ang_giver_free)

G_END_DECLS
