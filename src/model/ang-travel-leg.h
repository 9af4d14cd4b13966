#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* One part of the journey. Without a participation it is that of the group; with one it is that person's own, instead of the leg it names. */
typedef enum
{
  ANG_TRAVEL_LEG_ID,
  ANG_TRAVEL_LEG_COHORT_ID,
  ANG_TRAVEL_LEG_PARTICIPATION_ID,
  ANG_TRAVEL_LEG_INSTEAD_OF_ID,
  ANG_TRAVEL_LEG_SKIPPED,
  ANG_TRAVEL_LEG_ORDER_NO,
  ANG_TRAVEL_LEG_MODE,
  ANG_TRAVEL_LEG_CARRIER,
  ANG_TRAVEL_LEG_NUMBER,
  ANG_TRAVEL_LEG_FROM_PLACE,
  ANG_TRAVEL_LEG_TO_PLACE,
  ANG_TRAVEL_LEG_DEPART_DATE,
  ANG_TRAVEL_LEG_DEPART_TIME,
  ANG_TRAVEL_LEG_DEPART_ZONE,
  ANG_TRAVEL_LEG_ARRIVE_DATE,
  ANG_TRAVEL_LEG_ARRIVE_TIME,
  ANG_TRAVEL_LEG_ARRIVE_ZONE,
  ANG_TRAVEL_LEG_NOTE,
} AngTravelLegField;

#define ANG_TYPE_TRAVEL_LEG (ang_travel_leg_get_type ())

ANG_DECLARE_RECORD (AngTravelLeg, ang_travel_leg, TRAVEL_LEG)

G_END_DECLS
