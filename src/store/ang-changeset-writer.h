#pragma once

#include "ang-database.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* Writes down rows that are added, in the form of SQLite's change sets. The session extension finds out by itself what was
 * changed, and reads every added row again for that; who adds rows knows them. */
typedef struct _AngChangesetWriter AngChangesetWriter;

AngChangesetWriter *ang_changeset_writer_new         (AngDatabase         *database);
void                ang_changeset_writer_free        (AngChangesetWriter  *self);
gboolean            ang_changeset_writer_begin_row   (AngChangesetWriter  *self,
                                                      const AngEntity     *entity,
                                                      GError             **error);
void                ang_changeset_writer_add_null    (AngChangesetWriter  *self);
void                ang_changeset_writer_add_integer (AngChangesetWriter  *self,
                                                      gint64               value);
void                ang_changeset_writer_add_real    (AngChangesetWriter  *self,
                                                      double               value);
void                ang_changeset_writer_add_text    (AngChangesetWriter  *self,
                                                      const char          *value);
void                ang_changeset_writer_add_bytes   (AngChangesetWriter  *self,
                                                      const void          *data,
                                                      gsize                size);
gsize               ang_changeset_writer_get_size    (AngChangesetWriter  *self);
GBytes             *ang_changeset_writer_take        (AngChangesetWriter  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngChangesetWriter, ang_changeset_writer_free)

G_END_DECLS
