#include "config.h"

#include <string.h>

#include "ang-choices.h"
#include "ang-cohort-findings.h"
#include "ang-cohort.h"
#include "ang-lodging.h"
#include "ang-participation.h"
#include "ang-room.h"
#include "ang-time-zone.h"
#include "ang-travel.h"
#include "fixture-records.h"

#define COHORT 1
#define HOTEL 5
#define SINGAPORE 4

static void
add_participant (AngFacts   *facts,
                 int         id,
                 const char *name,
                 int         sex)
{
  fixture_add (facts, &ang_participation_entity, id, ANG_PARTICIPATION_PERSON_ID, id + 100, ANG_PARTICIPATION_COHORT_ID, COHORT,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_CONFIRMED, ANG_PARTICIPATION_FULL_NAME, name,
               ANG_PARTICIPATION_SEX, sex, -1);
}

static AngRecord *
add_leg (AngFacts   *facts,
         int         id,
         const char *from,
         const char *to,
         const char *day,
         const char *departs,
         const char *arrives)
{
  return fixture_add (facts, &ang_travel_leg_entity, id, ANG_TRAVEL_LEG_COHORT_ID, COHORT, ANG_TRAVEL_LEG_FROM_PLACE, from,
                      ANG_TRAVEL_LEG_TO_PLACE, to, ANG_TRAVEL_LEG_DEPART_DATE, day, ANG_TRAVEL_LEG_ARRIVE_DATE, day,
                      ANG_TRAVEL_LEG_DEPART_TIME, departs, ANG_TRAVEL_LEG_ARRIVE_TIME, arrives,
                      ANG_TRAVEL_LEG_DEPART_ZONE, ANG_TIME_ZONE_JAKARTA, ANG_TRAVEL_LEG_ARRIVE_ZONE, ANG_TIME_ZONE_JAKARTA, -1);
}

static AngFacts *
new_journey (void)
{
  AngFacts *facts = fixture_new ();

  fixture_add (facts, &ang_cohort_entity, COHORT, ANG_COHORT_CODE, "SCP-2024-1", ANG_COHORT_STATE, ANG_COHORT_STATE_PROPOSED,
               ANG_COHORT_DEPART_DATE, "2024-06-30", ANG_COHORT_RETURN_DATE, "2024-07-06", -1);
  add_participant (facts, 11, "Rahma", ANG_SEX_FEMALE);
  add_participant (facts, 12, "Togar", ANG_SEX_MALE);
  add_leg (facts, 1, "Jambi", "Batam", "2024-06-30", "07:15", "08:15");
  add_leg (facts, 2, "Batam", "Singapura", "2024-06-30", "11:30", "12:40");
  add_leg (facts, 3, "Singapura", "Jambi", "2024-07-06", "09:00", "12:00");

  return facts;
}

/* What is said of the journey and the rooms, line by line. */
static void
assert_said (AngFacts   *facts,
             const char *expected)
{
  g_autoptr (GPtrArray) findings = ang_cohort_findings_compute (facts, COHORT);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = ang_finding_describe (finding, ANG_LANGUAGE_ENGLISH);

      if (ang_finding_get_kind (finding) != ANG_FINDING_KIND_TRAVEL && ang_finding_get_kind (finding) != ANG_FINDING_KIND_ROOMS)
        continue;
      g_assert_nonnull (ang_finding_get_cause (finding, NULL, NULL));
      g_string_append_printf (said, "%s%s %s", said->len > 0 ? "\n" : "", ang_finding_get_key (finding), text);
    }
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_clean (void)
{
  g_autoptr (AngFacts) facts = new_journey ();

  assert_said (facts, "");
}

static void
test_backwards (void)
{
  g_autoptr (AngFacts) facts = new_journey ();

  fixture_set (facts, &ang_travel_leg_entity, 2, ANG_TRAVEL_LEG_ARRIVE_TIME, "12:00", ANG_TRAVEL_LEG_ARRIVE_ZONE, SINGAPORE, -1);
  assert_said (facts, "travel:1:0:backwards-2 Batam → Singapura arrives before it departs: look at the days, times and time zones.");
  fixture_set (facts, &ang_travel_leg_entity, 2, ANG_TRAVEL_LEG_ARRIVE_TIME, "13:40", -1);
  assert_said (facts, "");
}

static void
test_outside (void)
{
  g_autoptr (AngFacts) facts = new_journey ();

  fixture_set (facts, &ang_travel_leg_entity, 3, ANG_TRAVEL_LEG_DEPART_DATE, "2024-07-07", ANG_TRAVEL_LEG_ARRIVE_DATE, "2024-07-07", -1);
  assert_said (facts, "travel:1:0:outside-3 Singapura → Jambi on 7 July 2024 lies outside the days of travel (30 June – 6 July 2024).");
  fixture_set (facts, &ang_travel_leg_entity, 3, ANG_TRAVEL_LEG_DEPART_DATE, "2024-07-05", ANG_TRAVEL_LEG_ARRIVE_DATE, "2024-07-05", -1);
  assert_said (facts, "travel:1:0:return-3 The journey ends on 5 July 2024 (Singapura → Jambi), but the return is on 6 July 2024.");
}

static void
test_follow (void)
{
  g_autoptr (AngFacts) facts = new_journey ();

  fixture_set (facts, &ang_travel_leg_entity, 2, ANG_TRAVEL_LEG_FROM_PLACE, "Jakarta", ANG_TRAVEL_LEG_DEPART_TIME, "08:00", -1);
  assert_said (facts, "travel:1:0:early-2 Jakarta → Singapura departs before the leg before it has arrived (Jambi → Batam).\n"
                      "travel:1:0:gap-2 A leg is missing: the journey reaches Batam, and goes on from Jakarta (Jakarta → Singapura).");
  fixture_set (facts, &ang_travel_leg_entity, 2, ANG_TRAVEL_LEG_FROM_PLACE, "BATAM", ANG_TRAVEL_LEG_DEPART_TIME, "11:30", -1);
  assert_said (facts, "");
}

/* Of a person's journey only what the own legs bring with them is told. */
static void
test_person (void)
{
  g_autoptr (AngFacts) facts = new_journey ();

  add_leg (facts, 4, "Palembang", "Jakarta", "2024-07-01", "07:00", "08:00");
  fixture_set (facts, &ang_travel_leg_entity, 4, ANG_TRAVEL_LEG_PARTICIPATION_ID, 12, ANG_TRAVEL_LEG_INSTEAD_OF_ID, 1, -1);
  fixture_add (facts, &ang_travel_leg_entity, 5, ANG_TRAVEL_LEG_COHORT_ID, COHORT, ANG_TRAVEL_LEG_PARTICIPATION_ID, 12,
               ANG_TRAVEL_LEG_INSTEAD_OF_ID, 2, ANG_TRAVEL_LEG_SKIPPED, 1, -1);
  assert_said (facts, "travel:1:112:departure-4 Togar departs on 1 July 2024 (Palembang → Jakarta), the group on 30 June 2024.\n"
                      "travel:1:112:gap-3 Togar: a leg is missing: the journey reaches Jakarta, and goes on from Singapura (Singapura → Jambi).");
  fixture_set (facts, &ang_participation_entity, 12, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_WITHDRAWN, -1);
  assert_said (facts, "");
}

static void
test_rooms (void)
{
  g_autoptr (AngFacts) facts = new_journey ();

  fixture_add (facts, &ang_lodging_entity, HOTEL, ANG_LODGING_COHORT_ID, COHORT, ANG_LODGING_NAME, "Hotel Contoh", -1);
  assert_said (facts, "");
  fixture_add (facts, &ang_room_entity, 21, ANG_ROOM_LODGING_ID, HOTEL, ANG_ROOM_PARTICIPATION_ID, 11, ANG_ROOM_LABEL, "1201", -1);
  assert_said (facts, "rooms:1:0:without-5 Without a room in Hotel Contoh: 1.");
  fixture_add (facts, &ang_room_entity, 22, ANG_ROOM_LODGING_ID, HOTEL, ANG_ROOM_PARTICIPATION_ID, 12, ANG_ROOM_LABEL, "1201", -1);
  assert_said (facts, "rooms:1:111:mixed-5 Rahma and Togar share room 1201, a man and a woman.");
  fixture_set (facts, &ang_participation_entity, 12, ANG_PARTICIPATION_SEX, ANG_SEX_FEMALE, -1);
  assert_said (facts, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings-travel/clean", test_clean);
  g_test_add_func ("/findings-travel/backwards", test_backwards);
  g_test_add_func ("/findings-travel/outside", test_outside);
  g_test_add_func ("/findings-travel/follow", test_follow);
  g_test_add_func ("/findings-travel/person", test_person);
  g_test_add_func ("/findings-travel/rooms", test_rooms);

  return g_test_run ();
}
