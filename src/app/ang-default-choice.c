#include "config.h"

#include "ang-default-choice.h"

#include "ang-choice-list.h"
#include "ang-letterhead.h"
#include "ang-signatory.h"

#include <glib/gi18n.h>

/* They are read like the records that a field links to. */
static const AngField letterhead_choice = { "letterhead", ANG_FIELD_LINK, 0, "", .target = "letterhead" };
static const AngField signatory_choice = { "signatory", ANG_FIELD_LINK, 0, "", .target = "signatory" };

static gboolean
is_used_first (AngChoiceItem *item)
{
  AngRecord *record = ang_choice_item_get_record (item);
  gboolean is_default = FALSE;

  if (record != NULL)
    g_object_get (record, "is-default", &is_default, NULL);

  return is_default;
}

/* The choice is made once, as soon as the list is read: what the user chooses later stays. */
static void
on_items_changed (GListModel  *model,
                  guint        position,
                  guint        removed,
                  guint        added,
                  GtkDropDown *drop_down)
{
  guint n_items = g_list_model_get_n_items (model);
  guint chosen = 1;

  if (n_items < 2)
    return;

  g_signal_handlers_disconnect_by_func (model, on_items_changed, drop_down);
  for (guint i = n_items - 1; i > 0; i--)
    {
      g_autoptr (AngChoiceItem) item = g_list_model_get_item (model, i);

      if (is_used_first (item))
        chosen = i;
    }
  gtk_drop_down_set_selected (drop_down, chosen);
}

/**
 * ang_default_choice_fill:
 * @entity: that of letterheads or of signatories
 *
 * Offers every record of @entity, and none.
 */
void
ang_default_choice_fill (GtkDropDown     *drop_down,
                         AngStore        *store,
                         const AngEntity *entity)
{
  GListStore *none = g_list_store_new (ANG_TYPE_CHOICE_ITEM);
  GListStore *models = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (AngChoiceItem) without = ang_choice_item_new (_("None"), 0, NULL);
  g_autoptr (AngChoiceList) records =
    ang_choice_list_new (store, entity == &ang_letterhead_entity ? &letterhead_choice : &signatory_choice);
  g_autoptr (GtkFlattenListModel) model = NULL;

  g_list_store_append (none, without);
  g_list_store_append (models, none);
  g_list_store_append (models, records);
  g_object_unref (none);

  model = gtk_flatten_list_model_new (G_LIST_MODEL (models));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (model));
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), drop_down, 0);
  on_items_changed (G_LIST_MODEL (model), 0, 0, 0, drop_down);
}

/**
 * ang_default_choice_get:
 * @without: what stands for none
 *
 * Returns: the id of the chosen record, or @without
 */
gint64
ang_default_choice_get (GtkDropDown *drop_down,
                        gint64       without)
{
  AngChoiceItem *item = gtk_drop_down_get_selected_item (drop_down);
  gint64 id = item != NULL ? ang_choice_item_get_value (item) : 0;

  return id != 0 ? id : without;
}
