#include "config.h"

#include "ang-settings.h"

#include <glib/gstdio.h>

#define SCHEMA_RESOURCE "/id/angkatan/Angkatan/settings/gschemas.compiled"

/* A program that was only copied to a place, not installed, finds no schema: GSettings would end the process. The same
 * schema is compiled in; GIO reads it from a folder, so it gets one for the moment of reading. */
static GSettingsSchema *
load_own_schema (GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (SCHEMA_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *folder = bytes != NULL ? g_dir_make_tmp ("angkatan-XXXXXX", error) : NULL;
  g_autofree char *path = NULL;
  g_autoptr (GSettingsSchemaSource) source = NULL;
  gsize length;
  const char *data;

  if (folder == NULL)
    return NULL;

  path = g_build_filename (folder, "gschemas.compiled", NULL);
  data = g_bytes_get_data (bytes, &length);
  if (g_file_set_contents (path, data, (gssize) length, error))
    source = g_settings_schema_source_new_from_directory (folder, g_settings_schema_source_get_default (), TRUE, error);
  g_remove (path);
  g_rmdir (folder);

  return source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, FALSE) : NULL;
}

/**
 * ang_settings_new:
 *
 * Returns: (transfer full): the user's own choices for the window. Where the schema is not installed they are kept all the
 *   same.
 */
GSettings *
ang_settings_new (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GError) error = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, APPLICATION_ID, TRUE);
  if (schema == NULL)
    schema = load_own_schema (&error);
  if (schema == NULL)
    g_error ("The settings schema %s is missing: %s", APPLICATION_ID, error != NULL ? error->message : "not found");

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * ang_settings_dup_export_folder:
 *
 * Returns: (transfer full): where a file was last written to, if that is still there; else the user's documents
 */
GFile *
ang_settings_dup_export_folder (GSettings *settings)
{
  g_autofree char *uri = g_settings_get_string (settings, "last-export-folder");
  g_autoptr (GFile) folder = g_file_new_for_uri (uri);
  g_autofree char *path = *uri != '\0' ? g_file_get_path (folder) : NULL;
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);

  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

/**
 * ang_settings_keep_export_folder:
 * @file: a file that was written
 *
 * The next file is offered the same folder.
 */
void
ang_settings_keep_export_folder (GSettings *settings,
                                 GFile     *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_settings_set_string (settings, "last-export-folder", uri);
}
