#include "config.h"

#include "ang-own-origin.h"

#include "ang-choice-list.h"
#include "ang-origin.h"
#include "ang-participation.h"

/**
 * ang_own_origin_find:
 *
 * Looks into the list of origins that drop-downs share, and waits for no file.
 *
 * Returns: the id of the own government; 0 as long as it is not known, which commands take for it
 */
gint64
ang_own_origin_find (AngStore *store)
{
  g_autoptr (AngChoiceList) origins =
    ang_choice_list_get (store, &ang_participation_entity.fields[ANG_PARTICIPATION_ORIGIN_ID]);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (origins)); i++)
    {
      g_autoptr (AngChoiceItem) item = g_list_model_get_item (G_LIST_MODEL (origins), i);
      AngRecord *origin = ang_choice_item_get_record (item);

      if (origin != NULL && ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN))
        return ang_record_get_id (origin);
    }

  return 0;
}
