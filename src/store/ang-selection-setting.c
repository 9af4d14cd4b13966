#include "config.h"

#include "ang-selection-commands.h"

#include <glib/gi18n.h>

#include "ang-command-private.h"
#include "ang-read-many.h"
#include "ang-setting.h"

typedef struct
{
  char *key;
  char *value;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->key);
  g_free (order->value);
  g_free (order);
}

static AngTransaction *
set (AngCommand  *command,
     AngStore    *store,
     gpointer     data,
     GError     **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) settings = NULL;
  g_autoptr (AngRecord) setting = NULL;
  AngTransaction *transaction;

  g_ptr_array_add (keys, order->key);
  settings = ang_read_texts (store, &ang_setting_entity, ANG_SETTING_KEY, keys, error);
  if (settings == NULL)
    return NULL;

  setting = settings->len > 0 ? g_object_ref (g_ptr_array_index (settings, 0)) : ang_record_new (&ang_setting_entity);
  ang_record_set_text (setting, ANG_SETTING_KEY, order->key);
  ang_record_set_text (setting, ANG_SETTING_VALUE, order->value);
  transaction = ang_transaction_new (N_ ("Change how candidates are ranked"), NULL);
  if (ang_record_is_changed (setting, ANG_SETTING_VALUE) || ang_record_is_changed (setting, ANG_SETTING_KEY))
    {
      ang_transaction_save (transaction, setting);
      ang_command_add_done (command, 1);
    }

  return transaction;
}

/**
 * ang_selection_command_set_rule:
 * @key: ANG_SELECTION_TIES and the like
 * @value: (nullable): what it becomes
 *
 * Returns: (transfer full): a command that sets it
 */
AngCommand *
ang_selection_command_set_rule (const char *key,
                                const char *value)
{
  Order *order = g_new0 (Order, 1);

  order->key = g_strdup (key);
  order->value = g_strdup (value);

  return ang_command_new (set, order, order_free);
}
