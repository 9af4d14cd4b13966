#include "config.h"

#include "ang-rank-groups.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-rank.h"

/* What a group's choice has instead of the code of a rank; the roman number follows. */
#define PREFIX "group-"
#define PPPK "PPPK"

static const char *const groups[] = { "I", "II", "III", "IV" };

/**
 * ang_rank_groups_new:
 *
 * Returns: (transfer full): a list of AngChoiceItem, one a group
 */
GListModel *
ang_rank_groups_new (void)
{
  GListStore *list = g_list_store_new (ANG_TYPE_CHOICE_ITEM);
  g_autoptr (AngChoiceItem) pppk = ang_choice_item_new (_ ("All PPPK"), 0, PREFIX PPPK);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      /* Translators: %s is I, II, III or IV: the group (golongan) of a civil servant's rank. */
      g_autofree char *label = g_strdup_printf (_ ("Group %s"), groups[i]);
      g_autofree char *code = g_strconcat (PREFIX, groups[i], NULL);
      g_autoptr (AngChoiceItem) item = ang_choice_item_new (label, 0, code);

      g_list_store_append (list, item);
    }
  g_list_store_append (list, pppk);

  return G_LIST_MODEL (list);
}

static gboolean
belongs (const AngRank *rank,
         const char    *group)
{
  gsize length = strlen (group);

  if (rank->pppk)
    return g_str_equal (group, PPPK);

  return strncmp (rank->roman, group, length) == 0 && rank->roman[length] == '/';
}

/**
 * ang_rank_groups_apply:
 * @field: the field of the query's entity that holds the code of a rank
 *
 * Asks for every rank of the group that @item stands for.
 *
 * Returns: whether it stands for a group at all
 */
gboolean
ang_rank_groups_apply (AngChoiceItem *item,
                       guint          field,
                       AngQuery      *query)
{
  const char *code = ang_choice_item_get_code (item);
  gsize n;
  const AngRank *ranks = ang_rank_get_all (&n);

  if (code == NULL || !g_str_has_prefix (code, PREFIX))
    return FALSE;

  for (gsize i = 0; i < n; i++)
    {
      if (belongs (&ranks[i], code + strlen (PREFIX)))
        ang_query_add_text (query, field, ANG_COMPARE_EQUAL, ranks[i].code);
    }

  return TRUE;
}

/**
 * ang_rank_groups_have:
 * @code: (nullable): of a rank
 *
 * Returns: whether @item stands for a group, and the rank belongs to it
 */
gboolean
ang_rank_groups_have (AngChoiceItem *item,
                      const char    *code)
{
  const char *group = ang_choice_item_get_code (item);
  const AngRank *rank = ang_rank_find (code);

  return rank != NULL && group != NULL && g_str_has_prefix (group, PREFIX) && belongs (rank, group + strlen (PREFIX));
}
