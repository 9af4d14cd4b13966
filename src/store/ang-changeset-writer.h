#pragma once

#include "ang-database.h"
#include "ang-record.h"
#include "ang-row-image.h"

G_BEGIN_DECLS

/* Writes down rows that are added, in the form of SQLite's change sets. The session extension finds out by itself what was
 * changed, and reads every added row again for that; who adds rows knows them. */
typedef struct _AngChangesetWriter AngChangesetWriter;

AngChangesetWriter *ang_changeset_writer_new         (AngDatabase         *database);
void                ang_changeset_writer_free        (AngChangesetWriter  *self);
gboolean            ang_changeset_writer_add_row     (AngChangesetWriter  *self,
                                                      const AngEntity     *entity,
                                                      const AngRowImage   *image,
                                                      GError             **error);
gsize               ang_changeset_writer_get_size    (AngChangesetWriter  *self);
GBytes             *ang_changeset_writer_take        (AngChangesetWriter  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngChangesetWriter, ang_changeset_writer_free)

G_END_DECLS
