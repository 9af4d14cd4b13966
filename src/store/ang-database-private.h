#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

/* The texts differ only by the shape of a query, so this is seldom reached. */
#define ANG_DATABASE_KEPT_STATEMENTS 200

struct _AngDatabase
{
  sqlite3      *handle;
  char         *path;
  GHashTable   *statements; /* text → AngStatement: those that nobody uses at the moment */
  GCancellable *cancellable;
  gint64        budget; /* 0: none */
  gboolean      spent;
  sqlite3_int64 changes_before;
  gboolean      unchecked; /* the journal of a big transaction is still to be put into the file */
};

struct _AngStatement
{
  AngDatabase  *database;
  const char   *sql; /* the statement's own copy */
  sqlite3_stmt *stmt;
  int           bind_code;
  gboolean      stepped; /* stands at a row */
};

GHashTable *ang_statement_create_kept (void);

G_END_DECLS
