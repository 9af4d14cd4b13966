#include "config.h"

#include "ang-data.h"

#include "ang-data-resources.h"

#define PREFIX "/id/angkatan/Angkatan/"

/* GLib takes in what is compiled in when it is first asked, and has no resource yet for a second thread that asks meanwhile:
 * looking up by path waits, asking for the resource does not. It is asked for only to be linked. */
static void
link_resource (void)
{
  (void) ang_data_get_resource ();
}

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

  link_resource ();

  return g_resources_lookup_data (full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
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

  link_resource ();

  return g_resources_open_stream (full, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
