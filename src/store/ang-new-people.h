#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

/* What is derived of people who come new with all that is theirs, in one part of a long transaction: it is known from their
 * records, and need not be read back from the tables. Whoever the same transaction touches once more is left to others.
 * Private to the store. */
typedef struct _AngNewPeople AngNewPeople;

/* @n_people more are about to be written into the summary. */
typedef gboolean (*AngNewPeopleFunc) (guint64    n_people,
                                      gpointer   user_data,
                                      GError   **error);

AngNewPeople *ang_new_people_new       (AngDatabase       *database,
                                        AngNewPeopleFunc   func,
                                        gpointer           user_data);
void          ang_new_people_free      (AngNewPeople      *self);
gboolean      ang_new_people_add       (AngNewPeople      *self,
                                        GPtrArray         *operations,
                                        GError           **error);
gboolean      ang_new_people_finish    (AngNewPeople      *self,
                                        GError           **error);
GArray       *ang_new_people_leave_out (AngNewPeople      *self,
                                        const GArray      *people);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngNewPeople, ang_new_people_free)

G_END_DECLS
