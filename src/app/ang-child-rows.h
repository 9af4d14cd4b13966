#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The few records that belong to another one, such as who pays what of a cohort, as lines with an editor for each field; a
 * button below adds one, another at the end of each line removes it. Every change is a command of its own.
 *
 * Properties: "store"; "entity" (name); "link" (field that holds the owner's id); "owner-id" (int64); "fields" (names with
 * blanks between; those that are computed are shown only); "add-label" (of the button; it offers the choices of the first
 * field); "note-title" (heading of a last column for what "describe" says; none without).
 * Signals: "describe" (AngChildRows *, AngRecord * → char *): a few words about a line; "prepare" (AngChildRows *,
 * AngRecord *): completes a new record before it is stored. */
#define ANG_TYPE_CHILD_ROWS (ang_child_rows_get_type ())

G_DECLARE_FINAL_TYPE (AngChildRows, ang_child_rows, ANG, CHILD_ROWS, GtkWidget)

GListModel     *ang_child_rows_get_records (AngChildRows *self);
gboolean        ang_child_rows_focus       (AngChildRows *self,
                                            gint64        id);
AngTransaction *ang_child_rows_begin       (AngChildRows *self,
                                            const char   *label);

G_END_DECLS
