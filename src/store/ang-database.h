#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* One connection to a register file, used by one thread at a time. Private to the room. */

typedef enum
{
  ANG_DATABASE_READ_ONLY = 0,
  ANG_DATABASE_WRITE = 1,
  ANG_DATABASE_CREATE = 2,
} AngDatabaseMode;

typedef struct _AngDatabase AngDatabase;
typedef struct _AngStatement AngStatement;

AngDatabase  *ang_database_open            (const char       *path,
                                            AngDatabaseMode   mode,
                                            GError          **error);
void          ang_database_close           (AngDatabase      *self);
void          ang_database_put_away        (const char       *path);
const char   *ang_database_get_path        (AngDatabase      *self);
sqlite3      *ang_database_get_handle      (AngDatabase      *self);
gboolean      ang_database_execute         (AngDatabase      *self,
                                            const char       *sql,
                                            GError          **error);
gboolean      ang_database_get_pragma      (AngDatabase      *self,
                                            const char       *sql,
                                            gint64           *value,
                                            GError          **error);
gboolean      ang_database_begin           (AngDatabase      *self,
                                            GError          **error);
gboolean      ang_database_commit          (AngDatabase      *self,
                                            GError          **error);
gboolean      ang_database_checkpoint      (AngDatabase      *self);
void          ang_database_rollback        (AngDatabase      *self);
void          ang_database_set_cancellable (AngDatabase      *self,
                                            GCancellable     *cancellable);
void          ang_database_set_budget      (AngDatabase      *self,
                                            gint64            steps);
gboolean      ang_database_is_spent        (AngDatabase      *self);
gboolean      ang_database_fail            (AngDatabase      *self,
                                            int               code,
                                            GError          **error);
void          ang_database_flush           (AngDatabase      *self);

/* A prepared statement: kept by the connection, lent out until it is freed. Columns count from 0, parameters from 1. */
AngStatement *ang_database_prepare         (AngDatabase      *self,
                                            const char       *sql,
                                            GError          **error);
void          ang_statement_free           (AngStatement     *self);
void          ang_statement_bind_integer   (AngStatement     *self,
                                            int               parameter,
                                            gint64            value);
void          ang_statement_bind_real      (AngStatement     *self,
                                            int               parameter,
                                            double            value);
void          ang_statement_bind_text      (AngStatement     *self,
                                            int               parameter,
                                            const char       *value);
void          ang_statement_bind_borrowed_text (AngStatement *self,
                                                int           parameter,
                                                const char   *value);
void          ang_statement_bind_borrowed_part (AngStatement *self,
                                                int           parameter,
                                                const char   *value,
                                                gsize         size);
void          ang_statement_bind_bytes     (AngStatement     *self,
                                            int               parameter,
                                            const void       *data,
                                            gsize             size);
void          ang_statement_bind_null      (AngStatement     *self,
                                            int               parameter);
gboolean      ang_statement_step           (AngStatement     *self,
                                            gboolean         *row,
                                            GError          **error);
gboolean      ang_statement_run            (AngStatement     *self,
                                            GError          **error);
void          ang_statement_reset          (AngStatement     *self);
gboolean      ang_statement_is_null        (AngStatement     *self,
                                            int               column);
gint64        ang_statement_get_integer    (AngStatement     *self,
                                            int               column);
double        ang_statement_get_real       (AngStatement     *self,
                                            int               column);
const char   *ang_statement_get_text       (AngStatement     *self,
                                            int               column);
GBytes       *ang_statement_dup_bytes      (AngStatement     *self,
                                            int               column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngDatabase, ang_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngStatement, ang_statement_free)

G_END_DECLS
