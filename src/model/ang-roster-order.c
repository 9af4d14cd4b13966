#include "config.h"

#include "ang-roster-order.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-participation.h"

typedef struct
{
  AngRosterOrder order;
  AngRosterPppk  pppk;
} SortKey;

static const AngChoice order_choices[] = {
  { ANG_ROSTER_ORDER_LEADER_FIRST, "leader-first", NC_ ("roster order", "Leader first, then eselon, rank and name") },
  { ANG_ROSTER_ORDER_SENIORITY, "seniority", NC_ ("roster order", "Seniority (DUK)") },
  { ANG_ROSTER_ORDER_UNIT, "unit", NC_ ("roster order", "By unit") },
  { ANG_ROSTER_ORDER_ALPHABETICAL, "alphabetical", NC_ ("roster order", "Alphabetical") },
  { ANG_ROSTER_ORDER_MANUAL, "manual", NC_ ("roster order", "As arranged by hand") },
};

const AngEnumeration ang_roster_order_enumeration = {
  "roster-order", "roster order", order_choices, G_N_ELEMENTS (order_choices)
};

static int
compare_integers (gint64 a,
                  gint64 b)
{
  return (a > b) - (a < b);
}

/* An empty text comes last. */
static int
compare_texts (const char *a,
               const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return strcmp (a, b);
}

static int
compare_text_field (AngRecord *a,
                    AngRecord *b,
                    guint      field)
{
  return compare_texts (ang_record_get_text (a, field), ang_record_get_text (b, field));
}

static int
get_role_place (AngRecord *participation)
{
  switch (ang_record_get_integer (participation, ANG_PARTICIPATION_ROLE))
    {
    case ANG_PARTICIPATION_ROLE_LEADER:
      return 0;
    case ANG_PARTICIPATION_ROLE_DEPUTY:
      return 1;
    case ANG_PARTICIPATION_ROLE_RESERVE:
      return 3;
    default:
      return 2;
    }
}

/* The numbers of the enumeration rise as the eselon falls; none of it comes last. */
static int
compare_eselons (AngRecord *a,
                 AngRecord *b)
{
  gint64 eselon_a = ang_record_get_integer (a, ANG_PARTICIPATION_ESELON);
  gint64 eselon_b = ang_record_get_integer (b, ANG_PARTICIPATION_ESELON);

  return compare_integers (eselon_a == ANG_ESELON_NONE ? G_MAXINT : eselon_a,
                           eselon_b == ANG_ESELON_NONE ? G_MAXINT : eselon_b);
}

static int
get_status_place (AngRecord     *participation,
                  AngRosterPppk  pppk)
{
  switch (ang_record_get_integer (participation, ANG_PARTICIPATION_EMP_STATUS))
    {
    case ANG_EMPLOYMENT_STATUS_PNS:
    case ANG_EMPLOYMENT_STATUS_CPNS:
      return 0;
    case ANG_EMPLOYMENT_STATUS_PPPK:
      return pppk == ANG_ROSTER_PPPK_BETWEEN_PNS ? 0 : 1;
    case ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME:
      return pppk == ANG_ROSTER_PPPK_BETWEEN_PNS ? 0 : 2;
    default:
      return 3;
    }
}

static int
compare_ranks (AngRecord     *a,
               AngRecord     *b,
               AngRosterPppk  pppk)
{
  int result = compare_integers (get_status_place (a, pppk), get_status_place (b, pppk));

  if (result == 0)
    result = compare_integers (ang_record_get_integer (b, ANG_PARTICIPATION_RANK_LEVEL),
                               ang_record_get_integer (a, ANG_PARTICIPATION_RANK_LEVEL));

  return result;
}

static int
compare_names (AngRecord *a,
               AngRecord *b)
{
  int result = compare_text_field (a, b, ANG_PARTICIPATION_NAME_KEY);

  if (result == 0)
    result = compare_text_field (a, b, ANG_PARTICIPATION_FULL_NAME);
  if (result == 0)
    result = compare_integers (ang_record_get_id (a), ang_record_get_id (b));

  return result;
}

static int
compare_leader_first (AngRecord     *a,
                      AngRecord     *b,
                      AngRosterPppk  pppk)
{
  int result = compare_integers (get_role_place (a), get_role_place (b));

  if (result == 0)
    result = compare_eselons (a, b);
  if (result == 0)
    result = compare_ranks (a, b, pppk);
  if (result == 0)
    result = compare_names (a, b);

  return result;
}

/* Year and month of the appointment, digits 9 to 14 of a NIP: the less, the longer in service. */
static const char *
get_service_start (AngRecord *participation)
{
  const char *nip = ang_record_get_text (participation, ANG_PARTICIPATION_NIP);

  return nip != NULL && strlen (nip) == 18 ? nip + 8 : NULL;
}

static int
compare_service (AngRecord *a,
                 AngRecord *b)
{
  const char *start_a = get_service_start (a);
  const char *start_b = get_service_start (b);

  if (start_a == NULL || start_b == NULL)
    return (start_a == NULL) - (start_b == NULL);

  return strncmp (start_a, start_b, 6);
}

static int
compare_seniority (AngRecord     *a,
                   AngRecord     *b,
                   AngRosterPppk  pppk)
{
  int result = compare_ranks (a, b, pppk);

  if (result == 0)
    result = compare_text_field (a, b, ANG_PARTICIPATION_RANK_SINCE);
  if (result == 0)
    result = compare_eselons (a, b);
  if (result == 0)
    result = compare_service (a, b);
  if (result == 0)
    result = compare_text_field (a, b, ANG_PARTICIPATION_BIRTH_DATE);
  if (result == 0)
    result = compare_names (a, b);

  return result;
}

/* Other origins after the own one's units, each together. */
static int
compare_units (AngRecord     *a,
               AngRecord     *b,
               AngRosterPppk  pppk)
{
  const char *code_a = ang_record_get_text (a, ANG_PARTICIPATION_UNIT_ORDER);
  const char *code_b = ang_record_get_text (b, ANG_PARTICIPATION_UNIT_ORDER);
  int result = compare_texts (code_a, code_b);

  if (result == 0)
    result = compare_text_field (a, b, ANG_PARTICIPATION_UNIT_NAME_ID);
  if (result == 0)
    result = compare_leader_first (a, b, pppk);

  return result;
}

static int
compare_manual (AngRecord     *a,
                AngRecord     *b,
                AngRosterPppk  pppk)
{
  gint64 number_a = ang_record_get_integer (a, ANG_PARTICIPATION_ORDER_NO);
  gint64 number_b = ang_record_get_integer (b, ANG_PARTICIPATION_ORDER_NO);
  int result = compare_integers (number_a == ANG_UNSET ? G_MAXINT64 : number_a,
                                 number_b == ANG_UNSET ? G_MAXINT64 : number_b);

  return result != 0 ? result : compare_leader_first (a, b, pppk);
}

/**
 * ang_roster_order_compare:
 * @a: a participation
 * @b: another
 *
 * The orders of rosters: PP 15/1979 for seniority as far as the register knows it (rank, since when, position, service,
 * age), office practice for the others. Two different participations never compare as equal.
 *
 * Returns: less than, equal to or greater than 0
 */
int
ang_roster_order_compare (AngRecord      *a,
                          AngRecord      *b,
                          AngRosterOrder  order,
                          AngRosterPppk   pppk)
{
  switch (order)
    {
    case ANG_ROSTER_ORDER_SENIORITY:
      return compare_seniority (a, b, pppk);
    case ANG_ROSTER_ORDER_UNIT:
      return compare_units (a, b, pppk);
    case ANG_ROSTER_ORDER_ALPHABETICAL:
      return compare_names (a, b);
    case ANG_ROSTER_ORDER_MANUAL:
      return compare_manual (a, b, pppk);
    case ANG_ROSTER_ORDER_LEADER_FIRST:
    case ANG_ROSTER_ORDER_RANKING:
    default:
      return compare_leader_first (a, b, pppk);
    }
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const SortKey *key = user_data;

  return ang_roster_order_compare (*(AngRecord **) a, *(AngRecord **) b, key->order, key->pppk);
}

/**
 * ang_roster_order_sort:
 * @participations: (element-type AngRecord): participations of one cohort
 */
void
ang_roster_order_sort (GPtrArray      *participations,
                       AngRosterOrder  order,
                       AngRosterPppk   pppk)
{
  SortKey key = { order, pppk };

  g_ptr_array_sort_with_data (participations, compare_pointers, &key);
}
