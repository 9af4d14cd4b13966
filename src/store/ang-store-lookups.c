#include "config.h"

#include "ang-setting.h"
#include "ang-store-private.h"

/* Labels are interned: they stay valid when the cache is read anew. */
typedef struct
{
  const char *indonesian;
  const char *english;
} AngLabels;

static char *
get_key (const char *kind,
         const char *code)
{
  return g_strconcat (kind, "\n", code, NULL);
}

static GHashTable *
read_lookups (AngDatabase  *database,
              GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT kind, code, label_id, label_en FROM lookup", error);
  g_autoptr (GHashTable) lookups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      AngLabels *labels;
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&lookups);
      labels = g_new0 (AngLabels, 1);
      labels->indonesian = g_intern_string (ang_statement_get_text (statement, 2));
      labels->english = g_intern_string (ang_statement_get_text (statement, 3));
      g_hash_table_replace (lookups, get_key (ang_statement_get_text (statement, 0), ang_statement_get_text (statement, 1)), labels);
    }
}

/**
 * ang_store_read_lookups:
 *
 * Keeps the labels of the look-ups as @database has them now: when the register is opened and after each change of one, so
 * that who asks for a label never waits for the file.
 */
gboolean
ang_store_read_lookups (AngStore     *self,
                        AngDatabase  *database,
                        GError      **error)
{
  GHashTable *lookups = read_lookups (database, error);

  if (lookups == NULL)
    return FALSE;

  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->lookups, g_hash_table_unref);
  self->lookups = lookups;
  g_mutex_unlock (&self->mutex);

  return TRUE;
}

static const char *
find_label (AngStore    *self,
            const char  *kind,
            const char  *code,
            AngLanguage  language)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *key = get_key (kind, code);
  const AngLabels *labels = self->lookups != NULL ? g_hash_table_lookup (self->lookups, key) : NULL;

  if (labels == NULL)
    return NULL;
  if (language == ANG_LANGUAGE_ENGLISH && labels->english != NULL)
    return labels->english;

  return labels->indonesian;
}

/**
 * ang_store_get_lookup_label:
 * @code: (nullable): as a record holds it
 *
 * Returns: (transfer none) (nullable): the label, valid as long as the program runs; the Indonesian one where there is no
 *   English one, the code itself where the register does not know it, %NULL for no code
 */
const char *
ang_store_get_lookup_label (AngStore    *self,
                            const char  *kind,
                            const char  *code,
                            AngLanguage  language)
{
  const char *label;

  if (code == NULL || *code == '\0')
    return NULL;

  label = find_label (self, kind, code, language);

  return label != NULL ? label : g_intern_string (code);
}

static char *
read_text (AngDatabase *database,
           const char  *sql,
           const char  *value)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, NULL);
  gboolean row;

  if (statement == NULL)
    return NULL;
  ang_statement_bind_text (statement, 1, value);
  if (!ang_statement_step (statement, &row, NULL) || !row)
    return NULL;

  return g_strdup (ang_statement_get_text (statement, 0));
}

/**
 * ang_store_dup_setting:
 *
 * Returns: (transfer full) (nullable): the register's setting, or %NULL when it was never made
 */
char *
ang_store_dup_setting (AngStore   *self,
                       const char *key)
{
  AngDatabase *database = ang_readers_borrow (self->readers, NULL, NULL);
  char *value;

  if (database == NULL)
    return NULL;
  value = read_text (database, "SELECT value FROM setting WHERE key = ?", key);
  ang_readers_give_back (self->readers, database);

  return value;
}

typedef struct
{
  const char *key;
  const char *value;
} AngMemory;

/* The row keeps its id, so that what the history knows of it stays true. */
static gboolean
remember_in_writer (AngStore     *store,
                    AngDatabase  *database,
                    AngChanges   *changes,
                    gpointer      user_data,
                    GError      **error)
{
  const AngMemory *memory = user_data;
  g_autoptr (AngStatement) statement = NULL;

  statement = ang_database_prepare (database, "INSERT INTO setting (id, key, value) VALUES (?, ?, ?) "
                                              "ON CONFLICT (key) DO UPDATE SET value = excluded.value", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, ang_store_new_id ());
  ang_statement_bind_text (statement, 2, memory->key);
  ang_statement_bind_text (statement, 3, memory->value);
  ang_changes_add (changes, &ang_setting_entity, 0);

  return ang_statement_run (statement, error);
}

/**
 * ang_store_remember:
 * @key: of a setting, such as "import-mapping." and the signature of a list's heads
 * @value: (nullable): what was chosen
 *
 * Keeps what somebody chose along the way, outside the history and without ending what can be done again. That is for what
 * is no data: which columns of a list mean what is learnt whether the list is imported or not, and who takes the import back
 * in order to do it better wants the columns to be known the second time. Waits for the file.
 */
gboolean
ang_store_remember (AngStore    *self,
                    const char  *key,
                    const char  *value,
                    GError     **error)
{
  g_autofree char *known = ang_store_dup_setting (self, key);
  AngMemory memory = { key, value };

  return (known != NULL && g_strcmp0 (known, value) == 0) || ang_store_write (self, remember_in_writer, &memory, error);
}

/* Capitals and digits only: what can be said on the telephone and stand in a file name. */
static char *
get_code_stem (const char *abbrev,
               int         year)
{
  g_autoptr (GString) stem = g_string_new (NULL);

  for (const char *at = abbrev != NULL ? abbrev : ""; *at != '\0'; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (stem, g_ascii_toupper (*at));
    }
  if (stem->len == 0)
    g_string_append_c (stem, 'X');
  g_string_append_printf (stem, "-%d-", year);

  return g_string_free (g_steal_pointer (&stem), FALSE);
}

static gboolean
find_next_number (AngDatabase  *database,
                  const char   *stem,
                  gint64       *number,
                  GError      **error)
{
  g_autoptr (AngStatement) statement = NULL;
  gboolean row;

  statement = ang_database_prepare (database, "SELECT 1 + coalesce(max(CAST(substr(code, length(?1) + 1) AS INTEGER)), 0) "
                                              "FROM cohort WHERE substr(code, 1, length(?1)) = ?1", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, stem);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  *number = row ? ang_statement_get_integer (statement, 0) : 1;

  return TRUE;
}

/**
 * ang_store_dup_next_cohort_code:
 * @scheme_abbrev: (nullable): "SCP", "Temasek Foundation" …
 *
 * Returns: (transfer full): a code that no cohort has yet, like "SCP-2024-1"
 */
char *
ang_store_dup_next_cohort_code (AngStore    *self,
                                const char  *scheme_abbrev,
                                int          year,
                                GError     **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, NULL, error);
  g_autofree char *stem = get_code_stem (scheme_abbrev, year);
  gint64 number;
  gboolean found;

  if (database == NULL)
    return NULL;
  found = find_next_number (database, stem, &number, error);
  ang_readers_give_back (self->readers, database);

  return found ? g_strdup_printf ("%s%" G_GINT64_FORMAT, stem, number) : NULL;
}
