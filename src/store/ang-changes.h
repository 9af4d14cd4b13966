#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Which entities a command changed, for whoever shows them: one record each, or several. Beside it, which records were
 * changed or own something that was, for whoever computes something of them; too many are just said to be many. */
typedef struct _AngChanges AngChanges;

typedef void (*AngChangesFunc) (const AngEntity *entity,
                                gint64           id,
                                gpointer         user_data);

AngChanges *ang_changes_new           (void);
void        ang_changes_free          (AngChanges       *self);
void        ang_changes_add           (AngChanges       *self,
                                       const AngEntity  *entity,
                                       gint64            id);
void        ang_changes_add_whole     (AngChanges       *self,
                                       const AngEntity  *entity,
                                       gint64            id);
void        ang_changes_add_ids       (AngChanges       *self,
                                       const AngEntity  *entity,
                                       const gint64     *ids,
                                       guint             n_ids,
                                       gboolean          itself);
gboolean    ang_changes_contain       (AngChanges       *self,
                                       const AngEntity  *entity);
AngChanges *ang_changes_copy          (AngChanges       *self);
void        ang_changes_merge         (AngChanges       *self,
                                       AngChanges       *from);
const GArray *ang_changes_get_ids     (AngChanges       *self,
                                       const AngEntity  *entity,
                                       gboolean         *many);
gboolean    ang_changes_changed       (AngChanges       *self,
                                       const AngEntity  *entity);
void        ang_changes_foreach       (AngChanges       *self,
                                       AngChangesFunc    func,
                                       gpointer          user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngChanges, ang_changes_free)

G_END_DECLS
