#include "config.h"

#include "ang-migrations.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ang-schema-resources.h"
#include "ang-store-copy.h"
#include "ang-store.h"

#define SCHEMA_PREFIX "/id/angkatan/Angkatan/schema/"

/* Where the header of an SQLite file holds the two numbers, big-endian. */
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_SIZE 100
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68

static const AngMigration migrations[] = {
  { ANG_SCHEMA_FIRST, { "0001-1-tables.sql", "0001-2-derived.sql", "0001-3-views.sql" } },
  { ANG_SCHEMA_PARTS, { "0002-parts.sql" } },
  { ANG_SCHEMA_LIFE,
    { "0003-1-selection.sql", "0003-2-documents.sql", "0003-3-travel.sql", "0003-4-programme.sql", "0003-5-partners.sql",
      "0003-6-units.sql", "0003-7-views.sql", "0003-8-findings.sql" } },
};

/**
 * ang_migrations_list:
 *
 * Returns: (transfer none): the steps from nothing to the current version
 */
const AngMigration *
ang_migrations_list (guint *n_migrations)
{
  *n_migrations = G_N_ELEMENTS (migrations);

  return migrations;
}

static guint32
read_big_endian (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static gboolean
read_header (const char  *path,
             guint8      *header,
             gsize       *length,
             GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) local_error = NULL;

  stream = g_file_read (file, NULL, &local_error);
  if (stream != NULL)
    g_input_stream_read_all (G_INPUT_STREAM (stream), header, HEADER_SIZE, length, NULL, &local_error);
  if (local_error == NULL)
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND, _("There is no file “%s”."), path);
  else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_A_REGISTER, _("“%s” is a folder, not a register."), name);
  else
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _("“%s” could not be read: %s"), name, local_error->message);

  return FALSE;
}

/**
 * ang_migrations_check:
 * @newest: the version up to which this program understands registers
 * @version: (out): the file's version
 *
 * Looks at the file without letting SQLite touch it.
 *
 * Returns: whether it is a register that this program understands; else %ANG_STORE_ERROR_NOT_A_REGISTER,
 *   %ANG_STORE_ERROR_NEWER or %ANG_STORE_ERROR_NOT_FOUND
 */
gboolean
ang_migrations_check (const char  *path,
                      int          newest,
                      int         *version,
                      GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  guint8 header[HEADER_SIZE] = { 0 };
  gsize length = 0;

  if (!read_header (path, header, &length, error))
    return FALSE;

  if (length < HEADER_SIZE || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0 ||
      read_big_endian (header + HEADER_APPLICATION_ID) != ANG_REGISTER_APPLICATION_ID)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_A_REGISTER, _("“%s” is not a register of Angkatan."), name);
      return FALSE;
    }

  *version = (int) read_big_endian (header + HEADER_USER_VERSION);
  if (*version > newest)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NEWER,
                   _("“%s” was made by a newer version of Angkatan. It was left as it is; open it with that version."), name);
      return FALSE;
    }

  return TRUE;
}

/**
 * ang_migrations_dup_sql:
 * @name: a file of src/store/schema
 */
char *
ang_migrations_dup_sql (const char  *name,
                        GError     **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_PREFIX, name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  /* Only to have it linked: a second thread that asks at the same time may get none yet, while a look-up by path waits. */
  (void) ang_schema_get_resource ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * ang_migrations_copy_path:
 * @version: the version that the register is about to get
 *
 * Returns: (transfer full): where the register is kept as it was: "NAME.before-v2.angkatan"
 */
char *
ang_migrations_copy_path (const char *path,
                          int         version)
{
  g_autofree char *stem = g_str_has_suffix (path, ".angkatan") ? g_strndup (path, strlen (path) - strlen (".angkatan")) : g_strdup (path);

  return g_strdup_printf ("%s.before-v%d.angkatan", stem, version);
}

static gboolean
run_scripts (AngDatabase         *database,
             const AngMigration  *migration,
             GError             **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", migration->version);

  for (guint i = 0; i < G_N_ELEMENTS (migration->scripts) && migration->scripts[i] != NULL; i++)
    {
      g_autofree char *sql = NULL;

      /* A script that is not a name is the text itself: what tests bring along. */
      if (g_str_has_suffix (migration->scripts[i], ".sql"))
        sql = ang_migrations_dup_sql (migration->scripts[i], error);
      else
        sql = g_strdup (migration->scripts[i]);
      if (sql == NULL || !ang_database_execute (database, sql, error))
        return FALSE;
    }

  return ang_database_execute (database, pragma, error);
}

static gboolean
run_step (AngDatabase         *database,
          const AngMigration  *migration,
          GError             **error)
{
  if (!ang_database_begin (database, error))
    return FALSE;

  if (run_scripts (database, migration, error) && ang_database_commit (database, error))
    return TRUE;

  ang_database_rollback (database);

  return FALSE;
}

/* A copy that is already there is of an earlier try that stopped after copying: the register is still what it was. */
static gboolean
copy_before (AngDatabase  *database,
             int           version,
             GError      **error)
{
  g_autofree char *path = ang_migrations_copy_path (ang_database_get_path (database), version);

  if (g_file_test (path, G_FILE_TEST_EXISTS) && g_remove (path) != 0)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _("The older copy “%s” could not be replaced."), path);
      return FALSE;
    }

  return ang_store_copy_database (database, path, NULL, error);
}

/**
 * ang_migrations_run:
 *
 * Brings a register to the last of @migrations, one transaction a step. A register that holds something already is copied
 * beside itself before.
 */
gboolean
ang_migrations_run (AngDatabase         *database,
                    const AngMigration  *steps,
                    guint                n_steps,
                    GError             **error)
{
  gint64 version;

  if (!ang_database_get_pragma (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > 0 && version < steps[n_steps - 1].version &&
      !copy_before (database, steps[n_steps - 1].version, error))
    return FALSE;

  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i].version > version && !run_step (database, &steps[i], error))
        return FALSE;
    }
  ang_database_flush (database);

  return TRUE;
}
