#include "config.h"

#include "ang-file-ending.h"

#include <glib/gi18n.h>

static gboolean
has_ending (const char        *name,
            const char *const *endings)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; endings[i] != NULL; i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_file_ending_ensure:
 * @file: as it was chosen
 * @endings: (array zero-terminated): those that say of which kind the file is
 * @ending: the one that it gets without any of them
 *
 * The chooser has asked about a file of the name that was typed, not about one with the ending: such a one is not replaced.
 *
 * Returns: (transfer full) (nullable): the file to write, or %NULL when it is there already
 */
GFile *
ang_file_ending_ensure (GFile              *file,
                        const char *const  *endings,
                        const char         *ending,
                        GError            **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *ended = g_strconcat (name, ending, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) other = folder != NULL ? g_file_get_child (folder, ended) : NULL;

  if (other == NULL || has_ending (name, endings))
    return g_object_ref (file);

  if (g_file_query_exists (other, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("There is already a file “%s”."), ended);
      return NULL;
    }

  return g_steal_pointer (&other);
}
