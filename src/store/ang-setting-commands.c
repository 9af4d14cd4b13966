#include "config.h"

#include "ang-setting-commands.h"

#include <glib/gi18n.h>

#include "ang-command-private.h"
#include "ang-read-many.h"
#include "ang-rules.h"
#include "ang-setting.h"

typedef struct
{
  char  *key;
  gint64 value;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->key);
  g_free (order);
}

/* What is the same as the rule's own number is not kept: a later version may know a better one. */
static void
put_value (AngTransaction *transaction,
           AngRecord      *known,
           const AngRule  *rule,
           gint64          value)
{
  g_autoptr (AngRecord) setting = known != NULL ? g_object_ref (known) : ang_record_new (&ang_setting_entity);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  if (value == rule->fallback)
    {
      if (known != NULL)
        ang_transaction_remove (transaction, &ang_setting_entity, ang_record_get_id (known));
      return;
    }
  if (known != NULL && g_strcmp0 (ang_record_get_text (known, ANG_SETTING_VALUE), text) == 0)
    return;
  ang_record_set_text (setting, ANG_SETTING_KEY, rule->key);
  ang_record_set_text (setting, ANG_SETTING_VALUE, text);
  ang_transaction_save (transaction, setting);
}

static AngTransaction *
set_rule (AngCommand  *command,
          AngStore    *store,
          gpointer     data,
          GError     **error)
{
  Order *order = data;
  const AngRule *rule = ang_rules_find (order->key);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) known = NULL;
  AngTransaction *transaction;

  if (rule == NULL || order->value < rule->least || order->value > rule->most)
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("That number is out of range."));
      return NULL;
    }
  g_ptr_array_add (keys, order->key);
  known = ang_read_texts (store, &ang_setting_entity, ANG_SETTING_KEY, keys, error);
  if (known == NULL)
    return NULL;

  transaction = ang_transaction_new (N_ ("Change a rule"), NULL);
  put_value (transaction, known->len > 0 ? g_ptr_array_index (known, 0) : NULL, rule, order->value);
  ang_command_add_done (command, 1);

  return transaction;
}

/**
 * ang_setting_command_set_rule:
 * @key: of one of ang_rules_list()
 * @value: what counts from now on
 *
 * Returns: (transfer full): a command that changes a number that rules go by
 */
AngCommand *
ang_setting_command_set_rule (const char *key,
                              gint64      value)
{
  Order *order = g_new0 (Order, 1);

  order->key = g_strdup (key);
  order->value = value;

  return ang_command_new (set_rule, order, order_free);
}
