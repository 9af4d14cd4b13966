#include "config.h"

#include "ang-plan-commands.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-commands.h"
#include "ang-cohort.h"
#include "ang-command-private.h"
#include "ang-plan.h"

/* What a plan says of the cohort it becomes; the scheme gives the rest. */
static AngRecord *
create_draft (AngRecord *plan)
{
  AngRecord *cohort = ang_record_new (&ang_cohort_entity);

  ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, ang_record_get_integer (plan, ANG_PLAN_SCHEME_ID));
  ang_record_set_integer (cohort, ANG_COHORT_THEME_ID, ang_record_get_integer (plan, ANG_PLAN_THEME_ID));
  ang_record_set_integer (cohort, ANG_COHORT_YEAR, ang_record_get_integer (plan, ANG_PLAN_YEAR));
  ang_record_set_text (cohort, ANG_COHORT_TITLE_ID, ang_record_get_text (plan, ANG_PLAN_TITLE_ID));
  ang_record_set_text (cohort, ANG_COHORT_TITLE_EN, ang_record_get_text (plan, ANG_PLAN_TITLE_EN));
  ang_record_set_text (cohort, ANG_COHORT_NOTE, ang_record_get_text (plan, ANG_PLAN_TARGET_GROUP));
  if (ang_record_is_set (plan, ANG_PLAN_EXPECTED_QUOTA))
    ang_record_set_integer (cohort, ANG_COHORT_QUOTA, ang_record_get_integer (plan, ANG_PLAN_EXPECTED_QUOTA));

  return cohort;
}

static gboolean
check_plan (AngRecord  *plan,
            GError    **error)
{
  if (ang_record_get_integer (plan, ANG_PLAN_COHORT_ID) != 0)
    g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("The plan has become a cohort already."));
  else if (ang_record_get_integer (plan, ANG_PLAN_SCHEME_ID) == 0)
    g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("A cohort belongs to a scheme: choose the plan’s scheme first."));
  else
    return TRUE;

  return FALSE;
}

static AngTransaction *
make_cohort (AngCommand  *command,
             AngStore    *store,
             gpointer     data,
             GError     **error)
{
  g_autoptr (AngRecord) plan = ang_store_get (store, &ang_plan_entity, *(gint64 *) data, error);
  g_autoptr (AngRecord) cohort = NULL;
  g_autoptr (AngTransaction) transaction = NULL;

  if (plan == NULL || !check_plan (plan, error))
    return NULL;
  cohort = create_draft (plan);
  if (!ang_cohort_complete (cohort, store, error))
    return NULL;

  transaction = ang_transaction_new (N_ ("Cohort %s made of a plan"), ang_record_get_text (cohort, ANG_COHORT_CODE));
  if (!ang_cohort_save_new (cohort, transaction, store, error))
    return NULL;
  ang_record_set_integer (plan, ANG_PLAN_COHORT_ID, ang_record_get_id (cohort));
  ang_record_set_integer (plan, ANG_PLAN_STATE, ANG_PLAN_STATE_COHORT);
  ang_transaction_save (transaction, plan);
  ang_command_set_made (command, ang_record_get_id (cohort));
  ang_command_add_done (command, 1);

  return g_steal_pointer (&transaction);
}

/**
 * ang_plan_command_make_cohort:
 *
 * Makes a cohort of a plan: with the plan's year, scheme, theme, titles and quota, and what the scheme proposes. The plan keeps
 * the link to it. One step of undo takes back both.
 *
 * Returns: (transfer full): a command that makes the cohort
 */
AngCommand *
ang_plan_command_make_cohort (gint64 plan)
{
  return ang_command_new (make_cohort, g_memdup2 (&plan, sizeof plan), g_free);
}
