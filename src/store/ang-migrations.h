#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

/* What stands in the header of every register: "Angk". */
#define ANG_REGISTER_APPLICATION_ID 0x416E676B

/* The versions of the schema, each with the files that lead to it from the one before. A version that was released is
 * never edited again; what comes later gets the next number. */
typedef enum
{
  ANG_SCHEMA_FIRST = 1,
  ANG_SCHEMA_PARTS = 2,
  ANG_SCHEMA_LIFE = 3,
  ANG_SCHEMA_CURRENT = ANG_SCHEMA_LIFE,
} AngSchemaVersion;

typedef struct
{
  int         version;
  const char *scripts[8];
} AngMigration;

const AngMigration *ang_migrations_list      (guint               *n_migrations);
gboolean            ang_migrations_check     (const char          *path,
                                              int                  newest,
                                              int                 *version,
                                              GError             **error);
gboolean            ang_migrations_run       (AngDatabase         *database,
                                              const AngMigration  *migrations,
                                              guint                n_migrations,
                                              GError             **error);
char               *ang_migrations_dup_sql   (const char          *name,
                                              GError             **error);
char               *ang_migrations_copy_path (const char          *path,
                                              int                  version);

G_END_DECLS
