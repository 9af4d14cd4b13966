#include "config.h"

#include "ang-person-merge-private.h"

#include "ang-entities.h"
#include "ang-finding.h"
#include "ang-read-many.h"

#define MAX_WAIVERS 1000

/* A reason set aside a finding about a person who is called by another id now: its key says so too. */

static char *
rename_token (AngMergeWork *self,
              const char   *token)
{
  char *end;
  gint64 id = g_ascii_strtoll (token, &end, 10);
  const gint64 *instead = *token != '\0' && *end == '\0' ? g_hash_table_lookup (self->renamed, &id) : NULL;

  return instead != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, *instead) : g_strdup (token);
}

static char *
rename_tokens (AngMergeWork *self,
               const char   *text,
               const char   *separator)
{
  g_auto (GStrv) tokens = g_strsplit (text, separator, -1);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      char *renamed = rename_token (self, tokens[i]);

      g_free (tokens[i]);
      tokens[i] = renamed;
    }

  return g_strjoinv (separator, tokens);
}

static gboolean
is_about_two (const char *kind)
{
  return g_str_equal (kind, ang_enumeration_get_nick (&ang_finding_kind_enumeration, ANG_FINDING_KIND_DUPLICATE_PERSON))
         || g_str_equal (kind, ang_enumeration_get_nick (&ang_finding_kind_enumeration, ANG_FINDING_KIND_DUPLICATE_NUMBER));
}

/* Returns: (nullable): NULL when there are no two people any more that it could be about. */
static char *
rename_key (AngMergeWork *self,
            const char   *key)
{
  g_auto (GStrv) parts = g_strsplit (key, ":", 4);
  g_autofree char *person = NULL;
  g_autofree char *detail = NULL;

  if (g_strv_length (parts) < 4)
    return g_strdup (key);

  person = rename_token (self, parts[2]);
  detail = rename_tokens (self, parts[3], "-");
  if (is_about_two (parts[0]))
    {
      gint64 first = g_ascii_strtoll (person, NULL, 10);
      gint64 second = g_ascii_strtoll (detail, NULL, 10);

      if (first == second)
        return NULL;
      return g_strdup_printf ("%s:%s:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, parts[0], parts[1], MIN (first, second), MAX (first, second));
    }

  return g_strdup_printf ("%s:%s:%s:%s", parts[0], parts[1], person, detail);
}

/* Findings about two people name the second one in the key alone. */
static gboolean
take_mentions (AngMergeWork  *self,
               GError       **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->renamed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, *(gint64 *) id);
      g_autoptr (AngQuery) query = ang_query_new (&ang_waiver_entity);
      g_autoptr (GPtrArray) waivers = NULL;

      ang_query_set_search (query, text);
      waivers = ang_store_read (self->store, query, 0, MAX_WAIVERS, NULL, error);
      if (waivers == NULL)
        return FALSE;
      for (guint i = 0; i < waivers->len; i++)
        ang_merge_work_take (self, g_ptr_array_index (waivers, i));
    }

  return TRUE;
}

static gboolean
is_there (AngMergeWork  *self,
          AngRecord     *waiver,
          const char    *key,
          gboolean      *there,
          GError       **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = NULL;

  g_ptr_array_add (keys, (gpointer) key);
  found = ang_read_texts (self->store, &ang_waiver_entity, ANG_WAIVER_FINDING, keys, error);
  *there = found != NULL && found->len > 0 && ang_record_get_id (g_ptr_array_index (found, 0)) != ang_record_get_id (waiver);

  return found != NULL;
}

static gboolean
rename_waiver (AngMergeWork  *self,
               GHashTable    *keys,
               AngRecord     *waiver,
               GError       **error)
{
  char *key = rename_key (self, ang_record_get_text (waiver, ANG_WAIVER_FINDING));
  gboolean there = TRUE;

  if (key != NULL && !g_hash_table_contains (keys, key) && !is_there (self, waiver, key, &there, error))
    {
      g_free (key);
      return FALSE;
    }
  if (there)
    {
      g_hash_table_insert (self->gone, waiver, GINT_TO_POINTER (TRUE));
      g_free (key);
      return TRUE;
    }

  if (g_strcmp0 (key, ang_record_get_text (waiver, ANG_WAIVER_FINDING)) != 0)
    ang_record_set_text (waiver, ANG_WAIVER_FINDING, key);
  g_hash_table_add (keys, key);

  return TRUE;
}

/**
 * ang_merge_waivers:
 *
 * Lets what was set aside follow; a reason that the person who stays has already for the same is enough.
 */
gboolean
ang_merge_waivers (AngMergeWork  *self,
                   GError       **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) waivers = NULL;

  if (!take_mentions (self, error))
    return FALSE;
  waivers = ang_merge_work_list (self, &ang_waiver_entity);
  for (guint i = 0; i < waivers->len; i++)
    {
      if (!rename_waiver (self, keys, g_ptr_array_index (waivers, i), error))
        return FALSE;
    }

  return TRUE;
}
