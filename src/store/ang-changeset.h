#pragma once

#include "ang-database.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* What a command did, as SQLite's session extension keeps it: rows inserted, removed and updated, with old and new values. */
typedef struct _AngChangesetReader AngChangesetReader;

AngChangesetReader *ang_changeset_reader_new         (AngDatabase         *database,
                                                      GBytes              *changeset,
                                                      GError             **error);
void                ang_changeset_reader_free        (AngChangesetReader  *self);
gboolean            ang_changeset_reader_next        (AngChangesetReader  *self,
                                                      gboolean            *change,
                                                      GError             **error);
const AngEntity    *ang_changeset_reader_get_entity  (AngChangesetReader  *self);
int                 ang_changeset_reader_get_kind    (AngChangesetReader  *self);
gint64              ang_changeset_reader_get_id      (AngChangesetReader  *self);
sqlite3_value      *ang_changeset_reader_get_old     (AngChangesetReader  *self,
                                                      guint                field);
sqlite3_value      *ang_changeset_reader_get_new     (AngChangesetReader  *self,
                                                      guint                field);
gboolean            ang_changeset_reader_get_link    (AngChangesetReader  *self,
                                                      const char          *link,
                                                      gboolean             old,
                                                      gint64              *id);

GBytes             *ang_changeset_invert             (AngDatabase         *database,
                                                      GBytes              *changeset,
                                                      GError             **error);
gboolean            ang_changeset_apply              (AngDatabase         *database,
                                                      GBytes              *changeset,
                                                      gboolean            *conflict,
                                                      GError             **error);
sqlite3_session    *ang_changeset_begin              (AngDatabase         *database,
                                                      GError             **error);
GBytes             *ang_changeset_end                (AngDatabase         *database,
                                                      sqlite3_session     *session,
                                                      GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngChangesetReader, ang_changeset_reader_free)

G_END_DECLS
