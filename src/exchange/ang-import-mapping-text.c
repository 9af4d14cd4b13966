#include "config.h"

#include "ang-import-mapping-private.h"

#include <string.h>

/* A heading with the one above it; the second column of the same heading is told apart. */
static GStrv
dup_keys (const AngImportLayout *layout)
{
  guint n = ang_import_layout_get_n_columns (layout);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GStrv keys = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *head = *ang_import_layout_get_heading (layout, i) != '\0' ? ang_import_layout_dup_head (layout, i) : g_strdup ("");
      g_autofree char *key = ang_import_heading_squeeze (head);
      guint times = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) + 1;

      keys[i] = times > 1 ? g_strdup_printf ("%s#%u", key, times) : g_strdup (key);
      g_hash_table_replace (seen, g_steal_pointer (&key), GUINT_TO_POINTER (times));
    }

  return keys;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * ang_import_layout_dup_signature:
 *
 * What a mapping is remembered by: the headings, in whatever order they stand.
 *
 * Returns: (transfer full) (nullable): the signature; %NULL of a list without headings
 */
char *
ang_import_layout_dup_signature (const AngImportLayout *layout)
{
  g_auto (GStrv) keys = dup_keys (layout);
  g_autofree char *text = NULL;
  guint n = g_strv_length (keys);
  guint n_headed = 0;

  for (guint i = 0; i < n; i++)
    n_headed += *keys[i] != '\0' && *keys[i] != '#';
  if (n_headed == 0)
    return NULL;
  qsort (keys, n, sizeof *keys, compare_keys);
  text = g_strjoinv ("\n", keys);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/**
 * ang_import_mapping_to_text:
 *
 * Returns: (transfer full): the mapping to be remembered: a line for each headed column, heading, tab, name of the field
 */
char *
ang_import_mapping_to_text (const AngImportMapping *self,
                            const AngImportLayout  *layout)
{
  g_auto (GStrv) keys = dup_keys (layout);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (*keys[i] != '\0' && *keys[i] != '#')
        g_string_append_printf (text, "%s\t%s\n", keys[i], ang_import_field_get (self->columns[i].field)->name);
    }

  return g_string_free (text, FALSE);
}

static gboolean
apply_line (AngImportMapping *self,
            GStrv             keys,
            const char       *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 2);
  const AngImportField *field = parts[0] != NULL && parts[1] != NULL ? ang_import_field_find (parts[1]) : NULL;

  for (guint i = 0; field != NULL && i < self->n_columns && keys[i] != NULL; i++)
    {
      if (!g_str_equal (keys[i], parts[0]))
        continue;
      /* What was found out by itself the same way keeps its reason. */
      if (self->columns[i].field != field->id)
        ang_import_mapping_set (self, i, field->id);
      return TRUE;
    }

  return FALSE;
}

/**
 * ang_import_mapping_apply_text:
 * @text: of ang_import_mapping_to_text(), for a layout of the same signature
 *
 * Sets the columns as they were. Headings and fields that are not known are passed over.
 *
 * Returns: whether every line could be applied
 */
gboolean
ang_import_mapping_apply_text (AngImportMapping      *self,
                               const AngImportLayout *layout,
                               const char            *text)
{
  g_auto (GStrv) keys = dup_keys (layout);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean all = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0' && !apply_line (self, keys, lines[i]))
        all = FALSE;
    }

  return all;
}
