#include "config.h"

#include "ang-import-units.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-import-private.h"
#include "ang-text.h"
#include "ang-transaction.h"
#include "ang-unit.h"

/* The setting: a line for each text, folded, a tab, and the id of the unit. */
#define KNOWN_UNITS "import-units"

/** Frees it. */
void
ang_import_unknown_unit_free (AngImportUnknownUnit *self)
{
  g_free (self->text);
  g_free (self);
}

/* Returns: key → gint64 * */
static GHashTable *
read_known (AngStore *store)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text = ang_store_dup_setting (store, KNOWN_UNITS);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');
      gint64 id = tab != NULL ? g_ascii_strtoll (tab + 1, NULL, 10) : 0;

      if (id > 0)
        g_hash_table_replace (known, g_strndup (lines[i], (gsize) (tab - lines[i])), g_memdup2 (&id, sizeof id));
    }

  return known;
}

static gboolean
write_known (AngStore    *store,
             GHashTable  *known,
             GError     **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (known), (GCompareFunc) strcmp);

  for (GList *at = keys; at != NULL; at = at->next)
    g_string_append_printf (text, "%s\t%" G_GINT64_FORMAT "\n", (const char *) at->data, *(gint64 *) g_hash_table_lookup (known, at->data));

  return ang_store_remember (store, KNOWN_UNITS, text->str, error);
}

static AngRecord *
create_unit (const char *name)
{
  AngRecord *unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);

  return unit;
}

static void
set_meaning (GHashTable *known,
             const char *text,
             gint64      unit)
{
  char *key = ang_text_fold (text);

  if (unit != 0)
    g_hash_table_replace (known, key, g_memdup2 (&unit, sizeof unit));
  else
    {
      g_hash_table_remove (known, key);
      g_free (key);
    }
}

/**
 * ang_import_units_learn:
 *
 * Makes the units that are to be made, as one step that can be undone, and remembers what the texts mean. Blocks.
 *
 * Returns: whether that was possible; else nothing is remembered
 */
gboolean
ang_import_units_learn (AngStore                    *store,
                        const AngImportUnitMeaning  *meanings,
                        guint                        n_meanings,
                        GError                     **error)
{
  g_autoptr (AngTransaction) transaction = NULL;
  g_autoptr (GHashTable) known = read_known (store);
  guint n_new = 0;

  for (guint i = 0; i < n_meanings; i++)
    n_new += meanings[i].create;
  transaction = ang_transaction_new_counted (N_ ("Add %s unit that a list names"), N_ ("Add %s units that a list names"), n_new);
  for (guint i = 0; i < n_meanings; i++)
    {
      gint64 unit = meanings[i].unit;

      if (meanings[i].create)
        {
          g_autoptr (AngRecord) record = create_unit (meanings[i].text);

          ang_transaction_save (transaction, record);
          unit = ang_record_get_id (record);
        }
      set_meaning (known, meanings[i].text, unit);
    }
  if (n_new > 0 && !ang_store_commit (store, transaction, error))
    return FALSE;

  return write_known (store, known, error);
}

/**
 * ang_import_units_recall:
 * @lookups: knows the units of today and of the past
 *
 * Lets @lookups know what was learnt. A unit that is gone is nobody's any more.
 */
void
ang_import_units_recall (AngStore         *store,
                         AngImportLookups *lookups)
{
  g_autoptr (GHashTable) known = read_known (store);
  GHashTableIter iter;
  gpointer key;
  gpointer id;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, &id))
    ang_import_lookups_add_alias (lookups, key, *(gint64 *) id);
}

static int
compare_units (gconstpointer a,
               gconstpointer b)
{
  const AngImportUnknownUnit *left = *(AngImportUnknownUnit *const *) a;
  const AngImportUnknownUnit *right = *(AngImportUnknownUnit *const *) b;

  if (left->n_rows != right->n_rows)
    return left->n_rows > right->n_rows ? -1 : 1;

  return g_utf8_collate (left->text, right->text);
}

/**
 * ang_import_dup_unknown_units:
 *
 * Returns: (transfer full) (element-type AngImportUnknownUnit): what the rows that were checked call units that the register
 *   does not know, the most frequent first
 */
GPtrArray *
ang_import_dup_unknown_units (AngImport *self)
{
  GPtrArray *units = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_import_unknown_unit_free);
  GHashTableIter iter;
  gpointer value;

  if (self->plan == NULL)
    return units;

  g_hash_table_iter_init (&iter, self->plan->unknown_units);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      AngImportUnknownUnit *unit = g_memdup2 (value, sizeof *unit);

      unit->text = g_strdup (unit->text);
      g_ptr_array_add (units, unit);
    }
  g_ptr_array_sort (units, compare_units);

  return units;
}
