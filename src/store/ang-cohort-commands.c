#include "config.h"

#include "ang-cohort-commands.h"

#include <glib/gi18n.h>

#include "ang-cohort-funding.h"
#include "ang-cohort-origin.h"
#include "ang-cohort-state.h"
#include "ang-command-private.h"
#include "ang-facts.h"
#include "ang-origin.h"
#include "ang-participation.h"
#include "ang-read-many.h"
#include "ang-scheme-funding.h"
#include "ang-scheme.h"
#include "ang-selection-commands.h"
#include "ang-snapshot.h"

typedef struct
{
  gint64 id; /* of the scheme or the cohort */
  int year;
  AngCohortState state;
  AngRecord *draft;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->draft);
  g_free (order);
}

/* What a scheme gives to a new cohort, where the draft says nothing. */
static const struct
{
  guint scheme;
  guint cohort;
} defaults[] = {
  { ANG_SCHEME_NAME_ID, ANG_COHORT_TITLE_ID },
  { ANG_SCHEME_DEFAULT_HOST_ID, ANG_COHORT_HOST_ID },
  { ANG_SCHEME_DEFAULT_VENUE, ANG_COHORT_VENUE },
  { ANG_SCHEME_DEFAULT_CITY, ANG_COHORT_CITY },
  { ANG_SCHEME_DEFAULT_COUNTRY, ANG_COHORT_COUNTRY },
  { ANG_SCHEME_COUNTRY, ANG_COHORT_COUNTRY },
  { ANG_SCHEME_DEFAULT_MODE, ANG_COHORT_MODE },
  { ANG_SCHEME_DEFAULT_JP, ANG_COHORT_JP },
  { ANG_SCHEME_DEFAULT_QUOTA, ANG_COHORT_QUOTA },
};

static void
copy_value (AngRecord *from,
            guint      from_field,
            AngRecord *to,
            guint      to_field)
{
  if (ang_field_holds_text (&ang_record_get_entity (to)->fields[to_field]))
    ang_record_set_text (to, to_field, ang_record_get_text (from, from_field));
  else
    ang_record_set_integer (to, to_field, ang_record_get_integer (from, from_field));
}

static void
fill_end (AngRecord *cohort,
          AngRecord *scheme)
{
  AngDate start = ang_record_get_date (cohort, ANG_COHORT_COURSE_START);
  gint64 days = ang_record_get_integer (scheme, ANG_SCHEME_DEFAULT_DAYS);
  g_autofree char *end = NULL;

  if (ang_record_is_set (cohort, ANG_COHORT_COURSE_END) || days == ANG_UNSET || days < 1 || !ang_date_is_complete (start))
    return;

  end = ang_date_to_iso (ang_date_add_days (start, (int) days - 1));
  ang_record_set_text (cohort, ANG_COHORT_COURSE_END, end);
}

static void
fill_defaults (AngRecord *cohort,
               AngRecord *scheme)
{
  AngDate start = ang_record_get_date (cohort, ANG_COHORT_COURSE_START);
  gboolean has_title = ang_record_is_set (cohort, ANG_COHORT_TITLE_ID);

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      if (!ang_record_is_set (cohort, defaults[i].cohort) && ang_record_is_set (scheme, defaults[i].scheme))
        copy_value (scheme, defaults[i].scheme, cohort, defaults[i].cohort);
    }

  /* The English name of the scheme belongs to its Indonesian name, not to a title of the draft's own. */
  if (!has_title && !ang_record_is_set (cohort, ANG_COHORT_TITLE_EN))
    ang_record_set_text (cohort, ANG_COHORT_TITLE_EN, ang_record_get_text (scheme, ANG_SCHEME_NAME_EN));
  if (!ang_record_is_set (cohort, ANG_COHORT_YEAR))
    ang_record_set_integer (cohort, ANG_COHORT_YEAR, ang_date_is_known (start) ? start.year : ang_date_today ().year);
  if (!ang_record_is_set (cohort, ANG_COHORT_MODE))
    ang_record_set_integer (cohort, ANG_COHORT_MODE, ANG_COURSE_MODE_ON_SITE);
  if (!ang_record_is_set (cohort, ANG_COHORT_STATE))
    ang_record_set_integer (cohort, ANG_COHORT_STATE, ANG_COHORT_STATE_PLANNED);
  fill_end (cohort, scheme);
}

static gboolean
fill_code (AngRecord  *cohort,
           AngRecord  *scheme,
           AngStore   *store,
           GError    **error)
{
  g_autofree char *code = NULL;

  if (ang_record_is_set (cohort, ANG_COHORT_CODE))
    return TRUE;

  code = ang_store_dup_next_cohort_code (store, ang_record_get_text (scheme, ANG_SCHEME_ABBREV),
                                         (int) ang_record_get_integer (cohort, ANG_COHORT_YEAR), error);
  ang_record_set_text (cohort, ANG_COHORT_CODE, code);

  return code != NULL;
}

static void
save_origin (AngTransaction *transaction,
             gint64          cohort,
             gint64          origin,
             gint64          quota)
{
  g_autoptr (AngRecord) row = ang_record_new (&ang_cohort_origin_entity);

  ang_record_set_integer (row, ANG_COHORT_ORIGIN_COHORT_ID, cohort);
  ang_record_set_integer (row, ANG_COHORT_ORIGIN_ORIGIN_ID, origin);
  ang_record_set_integer (row, ANG_COHORT_ORIGIN_QUOTA, quota);
  ang_transaction_save (transaction, row);
}

static gboolean
save_own_origin (AngTransaction  *transaction,
                 AngRecord       *cohort,
                 AngStore        *store,
                 GError         **error)
{
  g_autoptr (GPtrArray) origins = ang_read_all (store, &ang_origin_entity, error);

  if (origins == NULL)
    return FALSE;

  for (guint i = 0; i < origins->len; i++)
    {
      AngRecord *origin = g_ptr_array_index (origins, i);

      if (ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN))
        save_origin (transaction, ang_record_get_id (cohort), ang_record_get_id (origin),
                     ang_record_get_integer (cohort, ANG_COHORT_QUOTA));
    }

  return TRUE;
}

static void
save_funding (AngTransaction *transaction,
              gint64          cohort,
              gint64          component,
              gint64          payer)
{
  g_autoptr (AngRecord) row = ang_record_new (&ang_cohort_funding_entity);

  ang_record_set_integer (row, ANG_COHORT_FUNDING_COHORT_ID, cohort);
  ang_record_set_integer (row, ANG_COHORT_FUNDING_COMPONENT, component);
  ang_record_set_integer (row, ANG_COHORT_FUNDING_PAYER, payer);
  ang_transaction_save (transaction, row);
}

static gboolean
save_scheme_funding (AngTransaction  *transaction,
                     AngRecord       *cohort,
                     gint64           scheme,
                     AngStore        *store,
                     GError         **error)
{
  g_autoptr (GPtrArray) rows = ang_read_linked (store, &ang_scheme_funding_entity, ANG_SCHEME_FUNDING_SCHEME_ID, &scheme, 1, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    save_funding (transaction, ang_record_get_id (cohort),
                  ang_record_get_integer (g_ptr_array_index (rows, i), ANG_SCHEME_FUNDING_COMPONENT),
                  ang_record_get_integer (g_ptr_array_index (rows, i), ANG_SCHEME_FUNDING_PAYER));

  return rows != NULL;
}

/**
 * ang_cohort_complete:
 * @cohort: a draft that names its scheme
 *
 * Fills in what the scheme proposes where the draft says nothing, and the next code of the year.
 *
 * Returns: whether there is such a scheme, and a code
 */
gboolean
ang_cohort_complete (AngRecord  *cohort,
                     AngStore   *store,
                     GError    **error)
{
  g_autoptr (AngRecord) scheme = ang_store_get (store, &ang_scheme_entity, ang_record_get_integer (cohort, ANG_COHORT_SCHEME_ID), error);

  if (scheme == NULL)
    return FALSE;

  fill_defaults (cohort, scheme);

  return fill_code (cohort, scheme, store, error);
}

/**
 * ang_cohort_save_new:
 * @cohort: completed
 *
 * Saves a new cohort, with the own government as an origin and who pays for what as the scheme has it.
 *
 * Returns: whether what it needs could be read
 */
gboolean
ang_cohort_save_new (AngRecord       *cohort,
                     AngTransaction  *transaction,
                     AngStore        *store,
                     GError         **error)
{
  ang_transaction_save (transaction, cohort);
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (cohort));

  return save_own_origin (transaction, cohort, store, error) &&
         save_scheme_funding (transaction, cohort, ang_record_get_integer (cohort, ANG_COHORT_SCHEME_ID), store, error);
}

static AngTransaction *
create (AngCommand  *command,
        AngStore    *store,
        gpointer     data,
        GError     **error)
{
  Order *order = data;
  AngRecord *cohort = order->draft;
  g_autoptr (AngTransaction) transaction = NULL;

  ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, order->id);
  if (!ang_cohort_complete (cohort, store, error))
    return NULL;

  transaction = ang_transaction_new (N_ ("New cohort %s"), ang_record_get_text (cohort, ANG_COHORT_CODE));
  if (!ang_cohort_save_new (cohort, transaction, store, error))
    return NULL;
  ang_command_set_made (command, ang_record_get_id (cohort));
  ang_command_add_done (command, 1);

  return g_steal_pointer (&transaction);
}

/**
 * ang_cohort_command_create:
 * @scheme: its id
 * @draft: (nullable): what is known already; it goes before the scheme's defaults and is not changed
 *
 * A cohort with what the scheme proposes: titles, host, place, mode, hours, quota, the days of the course, who pays for
 * what; with the next code of its year and the own government as an origin.
 *
 * Returns: (transfer full): a command that makes the cohort
 */
AngCommand *
ang_cohort_command_create (gint64     scheme,
                           AngCohort *draft)
{
  Order *order = g_new0 (Order, 1);

  order->id = scheme;
  order->draft = draft != NULL ? ang_record_copy (ANG_RECORD (draft)) : ang_record_new (&ang_cohort_entity);

  return ang_command_new (create, order, order_free);
}

/* What belongs to one trip and not to the next. */
static const guint of_one_trip[] = {
  ANG_COHORT_ID, ANG_COHORT_CODE, ANG_COHORT_NUMBER, ANG_COHORT_LABEL, ANG_COHORT_COURSE_START, ANG_COHORT_COURSE_END,
  ANG_COHORT_DEPART_DATE, ANG_COHORT_RETURN_DATE, ANG_COHORT_SENDOFF_DATE, ANG_COHORT_SENDOFF_PLACE, ANG_COHORT_SENDOFF_OFFICIAL,
  ANG_COHORT_SENDOFF_POST, ANG_COHORT_SENDOFF_BEHALF, ANG_COHORT_LETTER_NUMBER, ANG_COHORT_LETTER_DATE, ANG_COHORT_COUNT_ONLY,
  ANG_COHORT_COUNT_TOTAL, ANG_COHORT_COUNT_MALE, ANG_COHORT_COUNT_FEMALE, ANG_COHORT_COUNT_NON_ASN, ANG_COHORT_PUBLIC_SUMMARY,
  ANG_COHORT_NOTE,
};

static AngRecord *
make_duplicate (AngRecord *cohort,
                int        year)
{
  AngRecord *copy = ang_record_copy (cohort);

  for (guint i = 0; i < G_N_ELEMENTS (of_one_trip); i++)
    ang_record_unset (copy, of_one_trip[i]);
  ang_record_set_integer (copy, ANG_COHORT_YEAR, year);
  ang_record_set_integer (copy, ANG_COHORT_STATE, ANG_COHORT_STATE_PLANNED);

  return copy;
}

static gboolean
duplicate_children (AngTransaction  *transaction,
                    gint64           from,
                    gint64           to,
                    AngStore        *store,
                    GError         **error)
{
  g_autoptr (GPtrArray) origins = ang_read_linked (store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, &from, 1, error);
  g_autoptr (GPtrArray) funding = NULL;

  if (origins == NULL)
    return FALSE;

  for (guint i = 0; i < origins->len; i++)
    save_origin (transaction, to, ang_record_get_integer (g_ptr_array_index (origins, i), ANG_COHORT_ORIGIN_ORIGIN_ID),
                 ang_record_get_integer (g_ptr_array_index (origins, i), ANG_COHORT_ORIGIN_QUOTA));

  funding = ang_read_linked (store, &ang_cohort_funding_entity, ANG_COHORT_FUNDING_COHORT_ID, &from, 1, error);
  for (guint i = 0; funding != NULL && i < funding->len; i++)
    save_funding (transaction, to, ang_record_get_integer (g_ptr_array_index (funding, i), ANG_COHORT_FUNDING_COMPONENT),
                  ang_record_get_integer (g_ptr_array_index (funding, i), ANG_COHORT_FUNDING_PAYER));

  return funding != NULL;
}

static AngTransaction *
duplicate (AngCommand  *command,
           AngStore    *store,
           gpointer     data,
           GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) cohort = ang_store_get (store, &ang_cohort_entity, order->id, error);
  g_autoptr (AngRecord) scheme = NULL;
  g_autoptr (AngRecord) copy = NULL;
  g_autoptr (AngTransaction) transaction = NULL;

  if (cohort == NULL)
    return NULL;
  scheme = ang_store_get (store, &ang_scheme_entity, ang_record_get_integer (cohort, ANG_COHORT_SCHEME_ID), error);
  if (scheme == NULL)
    return NULL;

  copy = make_duplicate (cohort, order->year);
  if (!fill_code (copy, scheme, store, error))
    return NULL;

  transaction = ang_transaction_new (N_ ("Duplicate a cohort as %s"), ang_record_get_text (copy, ANG_COHORT_CODE));
  ang_transaction_save (transaction, copy);
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (copy));
  ang_command_set_made (command, ang_record_get_id (copy));
  ang_command_add_done (command, 1);

  return duplicate_children (transaction, order->id, ang_record_get_id (copy), store, error) ? g_steal_pointer (&transaction) : NULL;
}

/**
 * ang_cohort_command_duplicate:
 * @year: of the new one
 *
 * The same training once more: without participants, dates, letters and results, planned, with the next code of @year.
 *
 * Returns: (transfer full): a command that makes the cohort
 */
AngCommand *
ang_cohort_command_duplicate (gint64 cohort,
                              int    year)
{
  Order *order = g_new0 (Order, 1);

  order->id = cohort;
  order->year = year;

  return ang_command_new (duplicate, order, order_free);
}

static const char *
get_state_label (AngCohortState state)
{
  switch (state)
    {
    case ANG_COHORT_STATE_PLANNED:
      return N_ ("Cohort %s is planned");
    case ANG_COHORT_STATE_OFFERED:
      return N_ ("Cohort %s is offered");
    case ANG_COHORT_STATE_SELECTION:
      return N_ ("Cohort %s is in selection");
    case ANG_COHORT_STATE_PROPOSED:
      return N_ ("Cohort %s is proposed");
    case ANG_COHORT_STATE_APPROVED:
      return N_ ("Cohort %s is approved");
    case ANG_COHORT_STATE_DEPARTED:
      return N_ ("Cohort %s has departed");
    case ANG_COHORT_STATE_COMPLETED:
      return N_ ("Cohort %s is completed");
    case ANG_COHORT_STATE_REPORTED:
      return N_ ("Cohort %s is reported");
    case ANG_COHORT_STATE_POSTPONED:
      return N_ ("Cohort %s is postponed");
    case ANG_COHORT_STATE_CANCELLED:
      return N_ ("Cohort %s is cancelled");
    default:
      return N_ ("State of cohort %s");
    }
}

static gboolean
is_selected (GPtrArray *participations)
{
  for (guint i = 0; i < participations->len; i++)
    {
      if (ang_participation_state_is_decided ((AngParticipationState) ang_record_get_integer (g_ptr_array_index (participations, i),
                                                                                              ANG_PARTICIPATION_STATE)))
        return TRUE;
    }

  return FALSE;
}

static void
move_along (AngCommand     *command,
            AngTransaction *transaction,
            AngRecord      *participation,
            AngCohortState  state,
            gboolean        selected)
{
  AngParticipationState before = (AngParticipationState) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE);
  AngParticipationState after = ang_cohort_state_move_along (state, before, selected);
  gboolean freeze = ang_cohort_state_is_frozen (state) && !ang_record_get_boolean (participation, ANG_PARTICIPATION_FROZEN);

  if (!freeze && after == before)
    return;

  ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, after);
  if (freeze)
    ang_snapshot_freeze (participation);
  ang_transaction_save (transaction, participation);
  ang_command_add_done (command, 1);
}

static AngTransaction *
set_state (AngCommand  *command,
           AngStore    *store,
           gpointer     data,
           GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) cohort = ang_store_get (store, &ang_cohort_entity, order->id, error);
  g_autoptr (GPtrArray) participations = NULL;
  g_autoptr (AngTransaction) transaction = NULL;
  gboolean selected;

  if (cohort == NULL)
    return NULL;
  participations = ang_read_linked (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, &order->id, 1, error);
  if (participations == NULL)
    return NULL;

  transaction = ang_transaction_new (get_state_label (order->state), ang_record_get_text (cohort, ANG_COHORT_CODE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, order->id);
  if (ang_record_get_integer (cohort, ANG_COHORT_STATE) == order->state)
    return g_steal_pointer (&transaction);

  ang_record_set_integer (cohort, ANG_COHORT_STATE, order->state);
  ang_transaction_save (transaction, cohort);
  if (order->state == ANG_COHORT_STATE_SELECTION && !ang_selection_save_criteria (transaction, order->id, store, NULL, error))
    return NULL;
  selected = is_selected (participations);
  for (guint i = 0; i < participations->len; i++)
    move_along (command, transaction, g_ptr_array_index (participations, i), order->state, selected);

  return g_steal_pointer (&transaction);
}

/**
 * ang_cohort_command_set_state:
 *
 * From approval on, the participants' snapshots are frozen; those who go have departed and completed with the cohort, and
 * are taken back with it. Where no selection was recorded, everybody nominated goes. A selection begins with the usual
 * criteria.
 *
 * Returns: (transfer full): a command that puts the cohort into @state
 */
AngCommand *
ang_cohort_command_set_state (gint64         cohort,
                              AngCohortState state)
{
  Order *order = g_new0 (Order, 1);

  order->id = cohort;
  order->state = state;

  return ang_command_new (set_state, order, order_free);
}
