#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

/* The texts differ only by the shape of a query, so this is seldom reached. */
#define ANG_DATABASE_KEPT_STATEMENTS 200

struct _AngDatabase
{
  sqlite3      *handle;
  char         *path;
  GHashTable   *statements; /* text → sqlite3_stmt, those that nobody uses at the moment */
  GCancellable *cancellable;
  gint64        budget; /* 0: none */
  gboolean      spent;
  sqlite3_int64 changes_before;
};

struct _AngStatement
{
  AngDatabase  *database;
  sqlite3_stmt *stmt;
  int           bind_code;
};

G_END_DECLS
