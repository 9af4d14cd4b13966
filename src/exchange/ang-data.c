#include "config.h"

#include "ang-data.h"

#include "ang-data-resources.h"

#define PREFIX "/id/angkatan/Angkatan/"

/**
 * ang_data_lookup:
 * @path: under the folder data, such as "rosters/NAME.roster"
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when the program brings none of that name
 */
GBytes *
ang_data_lookup (const char *path)
{
  g_autofree char *full = g_strconcat (PREFIX, path, NULL);

  return g_resource_lookup_data (ang_data_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * ang_data_open:
 * @path: under the folder data
 *
 * Returns: (transfer full): the file, to be read
 */
GInputStream *
ang_data_open (const char  *path,
               GError     **error)
{
  g_autofree char *full = g_strconcat (PREFIX, path, NULL);

  return g_resource_open_stream (ang_data_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
