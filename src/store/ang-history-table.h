#pragma once

#include "ang-database.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* The table of the history: what was done, by whom, and how to take it back. */

gboolean  ang_history_table_insert         (AngDatabase      *database,
                                            const char       *label,
                                            const char       *subject,
                                            const AngEntity  *about,
                                            gint64            about_id,
                                            gint64            reverts,
                                            GBytes           *changeset,
                                            gint64           *id,
                                            GError          **error);
gboolean  ang_history_table_insert_revert  (AngDatabase      *database,
                                            gint64            reverts,
                                            GBytes           *changeset,
                                            gint64           *id,
                                            GError          **error);
char     *ang_history_table_dup_title      (AngDatabase      *database,
                                            gint64            id,
                                            GError          **error);
gboolean  ang_history_table_drop_undone    (AngDatabase      *database,
                                            GError          **error);
gboolean  ang_history_table_set_state      (AngDatabase      *database,
                                            gint64            id,
                                            int               state,
                                            GError          **error);
gboolean  ang_history_table_find_undo      (AngDatabase      *database,
                                            gint64           *id,
                                            GError          **error);
gboolean  ang_history_table_find_redo      (AngDatabase      *database,
                                            gint64           *id,
                                            GError          **error);
gboolean  ang_history_table_get_label      (AngDatabase      *database,
                                            gint64            id,
                                            char            **label,
                                            char            **subject,
                                            int              *state,
                                            GError          **error);

/* What an entry did: one change set, or several for a long one, which are done in their order and taken back from the end. */
gboolean  ang_history_table_add_part       (AngDatabase      *database,
                                            gint64            history,
                                            guint             part,
                                            GBytes           *changeset,
                                            GError          **error);
gboolean  ang_history_table_count_parts    (AngDatabase      *database,
                                            gint64            id,
                                            guint            *n_parts,
                                            GError          **error);
GBytes   *ang_history_table_get_part       (AngDatabase      *database,
                                            gint64            id,
                                            guint             part,
                                            GError          **error);

G_END_DECLS
