#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_HISTORY_DONE = 1,
  ANG_HISTORY_UNDONE = 2,
  ANG_HISTORY_DROPPED = 3, /* undone, then something else was done */
} AngHistoryState;

/* One command in the history. Properties: "id", "at" (ISO 8601 local date and time), "author", "label" (translated,
 * with its subject), "state", "entity" (name), "entity-id". */
#define ANG_TYPE_HISTORY_ENTRY (ang_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (AngHistoryEntry, ang_history_entry, ANG, HISTORY_ENTRY, GObject)

/* One field that a command changed. Properties: "entity-label", "record" (what the row is called), "field-label", "old",
 * "new" (texts for people, in the interface language; class C masked), "entity", "entity-id", "field". */
#define ANG_TYPE_HISTORY_CHANGE (ang_history_change_get_type ())
G_DECLARE_FINAL_TYPE (AngHistoryChange, ang_history_change, ANG, HISTORY_CHANGE, GObject)

/* Newest first. @entity and @id: (nullable): only what touched that record (its own rows and its children's). */
GPtrArray *ang_store_read_history        (AngStore             *self,
                                          const AngEntity      *entity,
                                          gint64                id,
                                          guint                 offset,
                                          guint                 limit,
                                          GError              **error);
GPtrArray *ang_store_read_history_changes (AngStore            *self,
                                           gint64               entry,
                                           GError             **error);
gboolean   ang_store_undo                (AngStore             *self,
                                          GError              **error);
gboolean   ang_store_redo                (AngStore             *self,
                                          GError              **error);
/* Takes one older command back, as a new entry. ANG_STORE_ERROR_CONFLICT names the later entries that depend on it. */
gboolean   ang_store_revert              (AngStore             *self,
                                          gint64                entry,
                                          GError              **error);
void       ang_store_undo_async          (AngStore             *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void       ang_store_redo_async          (AngStore             *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void       ang_store_revert_async        (AngStore             *self,
                                          gint64                entry,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
/* Finishes any of the three. */
gboolean   ang_store_undo_finish         (AngStore             *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
