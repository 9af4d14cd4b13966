#pragma once

#include <gio/gio.h>

#include "ang-query.h"
#include "ang-record.h"
#include "ang-transaction.h"

G_BEGIN_DECLS

/* The door of the room: a register file. One thread owns the writing connection, reads have a connection of their own.
 * The _async calls are for the window, the plain ones for the command line, tests and worker threads. */

typedef enum
{
  ANG_STORE_ERROR_FAILED = 1,
  ANG_STORE_ERROR_NOT_A_REGISTER, /* some other file */
  ANG_STORE_ERROR_NEWER,          /* made by a newer version; untouched */
  ANG_STORE_ERROR_DAMAGED,
  ANG_STORE_ERROR_IN_USE,         /* open in another program; may be opened read-only */
  ANG_STORE_ERROR_READ_ONLY,
  ANG_STORE_ERROR_NO_SPACE,
  ANG_STORE_ERROR_NOT_FOUND,
  ANG_STORE_ERROR_EXISTS,         /* a value that must be unique, or the file to make */
  ANG_STORE_ERROR_STILL_USED,     /* removing what something else needs */
  ANG_STORE_ERROR_CONFLICT,       /* undoing what something later depends on */
  ANG_STORE_ERROR_INVALID,        /* a required field is empty, a number is out of range */
  ANG_STORE_ERROR_NOTHING_TO_DO,  /* nothing to undo or redo */
} AngStoreError;

#define ANG_STORE_ERROR (ang_store_error_quark ())
GQuark ang_store_error_quark (void);

typedef enum
{
  ANG_STORE_OPEN_DEFAULT = 0,
  ANG_STORE_OPEN_CREATE = 1 << 0, /* make a new, empty register; the file must not exist */
  ANG_STORE_OPEN_READ_ONLY = 1 << 1,
} AngStoreOpenFlags;

#define ANG_TYPE_STORE (ang_store_get_type ())

G_DECLARE_FINAL_TYPE (AngStore, ang_store, ANG, STORE, GObject)

/* Properties: "path" (string), "read-only" (boolean), "undo-label" and "redo-label" (string or NULL, translated for the
 * interface), "damage" (string or NULL: what the check in the background, some seconds after opening, found). Signal "changed" (AngStore *, const AngEntity * as pointer, gint64 id): in the thread the store was opened
 * in, once per entity after each commit, undo or redo; id 0 means "several". Signal "committed" (AngStore *, AngChanges * as
 * pointer): after these, once, with everything that was touched. */

AngStore     *ang_store_open               (const char           *path,
                                            AngStoreOpenFlags     flags,
                                            GError              **error);
void          ang_store_open_async         (const char           *path,
                                            AngStoreOpenFlags     flags,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
AngStore     *ang_store_open_finish        (GAsyncResult         *result,
                                            GError              **error);
gboolean      ang_store_close              (AngStore             *self,
                                            GError              **error);
void          ang_store_finish_writing     (AngStore             *self);
const char   *ang_store_get_path           (AngStore             *self);
gboolean      ang_store_get_read_only      (AngStore             *self);
gint64        ang_store_new_id             (void);

/* Reading. A page is a GPtrArray of AngRecord; fewer than @limit means the end. */
AngRecord    *ang_store_get                (AngStore             *self,
                                            const AngEntity      *entity,
                                            gint64                id,
                                            GError              **error);
GPtrArray    *ang_store_read               (AngStore             *self,
                                            AngQuery             *query,
                                            guint                 offset,
                                            guint                 limit,
                                            GCancellable         *cancellable,
                                            GError              **error);
GPtrArray    *ang_store_read_first         (AngStore             *self,
                                            AngQuery             *query,
                                            guint                 limit,
                                            guint64              *count,
                                            GCancellable         *cancellable,
                                            GError              **error);
gboolean      ang_store_count              (AngStore             *self,
                                            AngQuery             *query,
                                            guint64              *count,
                                            GCancellable         *cancellable,
                                            GError              **error);
void          ang_store_read_async         (AngStore             *self,
                                            AngQuery             *query,
                                            guint                 offset,
                                            guint                 limit,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray    *ang_store_read_finish        (AngStore             *self,
                                            GAsyncResult         *result,
                                            GError              **error);
void          ang_store_read_first_async   (AngStore             *self,
                                            AngQuery             *query,
                                            guint                 limit,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray    *ang_store_read_first_finish  (AngStore             *self,
                                            GAsyncResult         *result,
                                            guint64              *count,
                                            GError              **error);
void          ang_store_count_async        (AngStore             *self,
                                            AngQuery             *query,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean      ang_store_count_finish       (AngStore             *self,
                                            GAsyncResult         *result,
                                            guint64              *count,
                                            GError              **error);

/* Row by row in a worker thread, for exports of any size: @func returns FALSE to stop. Runs in one read transaction. */
typedef gboolean (*AngStoreRowFunc) (AngRecord *record,
                                     gpointer   user_data);
gboolean      ang_store_foreach            (AngStore             *self,
                                            AngQuery             *query,
                                            AngStoreRowFunc       func,
                                            gpointer              user_data,
                                            GCancellable         *cancellable,
                                            GError              **error);

/* Writing: all or nothing, one entry in the history. */
gboolean      ang_store_commit             (AngStore             *self,
                                            AngTransaction       *transaction,
                                            GError              **error);
void          ang_store_commit_async       (AngStore             *self,
                                            AngTransaction       *transaction,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean      ang_store_commit_finish      (AngStore             *self,
                                            GAsyncResult         *result,
                                            GError              **error);

/* The look-ups are few and wanted everywhere: one read, kept until they change. */
const char   *ang_store_get_lookup_label   (AngStore             *self,
                                            const char           *kind,
                                            const char           *code,
                                            AngLanguage           language);
char         *ang_store_dup_setting        (AngStore             *self,
                                            const char           *key);
gboolean      ang_store_remember           (AngStore             *self,
                                            const char           *key,
                                            const char           *value,
                                            GError              **error);
char         *ang_store_dup_next_cohort_code (AngStore           *self,
                                              const char         *scheme_abbrev,
                                              int                 year,
                                              GError            **error);

/* A copy that is complete and checked, through SQLite's backup interface. */
gboolean      ang_store_save_copy          (AngStore             *self,
                                            const char           *path,
                                            GError              **error);
void          ang_store_save_copy_async    (AngStore             *self,
                                            const char           *path,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean      ang_store_save_copy_finish   (AngStore             *self,
                                            GAsyncResult         *result,
                                            GError              **error);
int           ang_store_get_schema_version (AngStore             *self);
gboolean      ang_store_check              (AngStore             *self,
                                            gboolean              thorough,
                                            GError              **error);

G_END_DECLS
