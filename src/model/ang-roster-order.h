#pragma once

#include "ang-enumeration.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* In which order a roster names people. Stored in settings and templates: never renumber. */
typedef enum
{
  ANG_ROSTER_ORDER_LEADER_FIRST = 1, /* leader, deputy, then eselon, rank, name */
  ANG_ROSTER_ORDER_SENIORITY = 2,    /* after the DUK of PP 15/1979 */
  ANG_ROSTER_ORDER_UNIT = 3,
  ANG_ROSTER_ORDER_ALPHABETICAL = 4,
  ANG_ROSTER_ORDER_MANUAL = 5,
  ANG_ROSTER_ORDER_RANKING = 6,      /* of the cohort's selection: of templates alone, as a participation does not know it */
} AngRosterOrder;

/* Where people with a PPPK grade stand beside ranks of PNS: an office's choice. */
typedef enum
{
  ANG_ROSTER_PPPK_AFTER_PNS = 1,
  ANG_ROSTER_PPPK_BETWEEN_PNS = 2,
} AngRosterPppk;

extern const AngEnumeration ang_roster_order_enumeration;

int  ang_roster_order_compare (AngRecord      *a,
                               AngRecord      *b,
                               AngRosterOrder  order,
                               AngRosterPppk   pppk);
void ang_roster_order_sort    (GPtrArray      *participations,
                               AngRosterOrder  order,
                               AngRosterPppk   pppk);

G_END_DECLS
