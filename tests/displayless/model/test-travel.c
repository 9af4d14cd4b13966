#include "config.h"

#include "ang-time-zone.h"
#include "ang-travel.h"
#include "fixture-records.h"

#define MAKE(facts, id, ...) fixture_add (facts, &ang_travel_leg_entity, id, __VA_ARGS__)
#define SINGAPORE 4
#define KOLKATA 14
#define LONDON 36
#define AUCKLAND 41
#define LOS_ANGELES 44

/* By way of Batam to Singapore; one person goes later, another not at all, a third comes back by train besides. */
static AngFacts *
create_journey (void)
{
  AngFacts *facts = fixture_new ();

  MAKE (facts, 2, ANG_TRAVEL_LEG_COHORT_ID, 1, ANG_TRAVEL_LEG_FROM_PLACE, "Batam", ANG_TRAVEL_LEG_TO_PLACE, "Singapura",
        ANG_TRAVEL_LEG_DEPART_DATE, "2024-06-30", ANG_TRAVEL_LEG_DEPART_TIME, "11:30", ANG_TRAVEL_LEG_DEPART_ZONE, ANG_TIME_ZONE_JAKARTA,
        ANG_TRAVEL_LEG_ARRIVE_DATE, "2024-06-30", ANG_TRAVEL_LEG_ARRIVE_TIME, "13:40", ANG_TRAVEL_LEG_ARRIVE_ZONE, SINGAPORE, -1);
  MAKE (facts, 1, ANG_TRAVEL_LEG_COHORT_ID, 1, ANG_TRAVEL_LEG_FROM_PLACE, "Jambi", ANG_TRAVEL_LEG_TO_PLACE, "Batam",
        ANG_TRAVEL_LEG_CARRIER, "Contoh Air", ANG_TRAVEL_LEG_NUMBER, "CA 101",
        ANG_TRAVEL_LEG_DEPART_DATE, "2024-06-30", ANG_TRAVEL_LEG_DEPART_TIME, "07:15", ANG_TRAVEL_LEG_DEPART_ZONE, ANG_TIME_ZONE_JAKARTA,
        ANG_TRAVEL_LEG_ARRIVE_DATE, "2024-06-30", ANG_TRAVEL_LEG_ARRIVE_TIME, "08:15", ANG_TRAVEL_LEG_ARRIVE_ZONE, ANG_TIME_ZONE_JAKARTA, -1);
  MAKE (facts, 3, ANG_TRAVEL_LEG_COHORT_ID, 1, ANG_TRAVEL_LEG_PARTICIPATION_ID, 11, ANG_TRAVEL_LEG_INSTEAD_OF_ID, 1,
        ANG_TRAVEL_LEG_DEPART_DATE, "2024-06-30", ANG_TRAVEL_LEG_DEPART_TIME, "09:00", ANG_TRAVEL_LEG_FROM_PLACE, "Palembang",
        ANG_TRAVEL_LEG_TO_PLACE, "Batam", -1);
  MAKE (facts, 4, ANG_TRAVEL_LEG_COHORT_ID, 1, ANG_TRAVEL_LEG_PARTICIPATION_ID, 12, ANG_TRAVEL_LEG_INSTEAD_OF_ID, 1,
        ANG_TRAVEL_LEG_SKIPPED, 1, -1);
  MAKE (facts, 5, ANG_TRAVEL_LEG_COHORT_ID, 1, ANG_TRAVEL_LEG_PARTICIPATION_ID, 13, ANG_TRAVEL_LEG_DEPART_DATE, "2024-07-06",
        ANG_TRAVEL_LEG_FROM_PLACE, "Singapura", ANG_TRAVEL_LEG_TO_PLACE, "Kuala Lumpur", -1);

  return facts;
}

static void
assert_itinerary (AngFacts   *facts,
                  gint64      participation,
                  const char *ids)
{
  g_autoptr (GPtrArray) own = ang_travel_list_own (ang_facts_list_all (facts, &ang_travel_leg_entity), participation);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < own->len; i++)
    g_string_append_printf (found, "%" G_GINT64_FORMAT " ", ang_record_get_id (g_ptr_array_index (own, i)));
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_itineraries (void)
{
  g_autoptr (AngFacts) facts = create_journey ();
  GPtrArray *legs = ang_facts_list_all (facts, &ang_travel_leg_entity);
  g_autoptr (GPtrArray) group = ang_travel_list_group (legs);
  g_autofree char *route = ang_travel_dup_route (group);

  assert_itinerary (facts, 0, "1 2 ");
  assert_itinerary (facts, 10, "1 2 ");
  assert_itinerary (facts, 11, "3 2 ");
  assert_itinerary (facts, 12, "2 ");
  assert_itinerary (facts, 13, "1 2 5 ");
  g_assert_cmpstr (route, ==, "Jambi – Batam – Singapura");
  g_assert_cmpuint (ang_travel_count_different (legs, 1), ==, 2);
  g_assert_cmpuint (ang_travel_count_different (legs, 2), ==, 0);
  g_assert_null (ang_travel_find_override (legs, 1, 13));
  g_assert_nonnull (ang_travel_find_override (legs, 1, 12));
}

static void
test_durations (void)
{
  static const struct
  {
    const char *depart;
    const char *depart_time;
    int depart_zone;
    const char *arrive;
    const char *arrive_time;
    int arrive_zone;
    int minutes;
    const char *text;
  } cases[] = {
    { "2024-06-30", "11:30", ANG_TIME_ZONE_JAKARTA, "2024-06-30", "13:40", SINGAPORE, 70, "1 h 10 min" },
    { "2025-10-29", "23:10", SINGAPORE, "2025-10-30", "02:20", KOLKATA, 340, "5 h 40 min" },
    { "2024-03-31", "00:30", LONDON, "2024-03-31", "03:30", LONDON, 120, "2 hours" },      /* the clock goes on by an hour */
    { "2024-07-01", "20:00", AUCKLAND, "2024-07-01", "12:30", LOS_ANGELES, 690, "11 h 30 min" }, /* over the date line */
    { "2024-06-30", "08:00", ANG_TIME_ZONE_JAKARTA, "2024-06-30", "08:30", SINGAPORE, -30, "" },
    { "2024-06-30", "08:00", ANG_TIME_ZONE_JAKARTA, "2024-06-30", "08:45", ANG_TIME_ZONE_JAKARTA, 45, "45 minutes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AngFacts) facts = fixture_new ();
      AngRecord *leg =
        MAKE (facts, 1, ANG_TRAVEL_LEG_DEPART_DATE, cases[i].depart, ANG_TRAVEL_LEG_DEPART_TIME, cases[i].depart_time,
              ANG_TRAVEL_LEG_DEPART_ZONE, cases[i].depart_zone, ANG_TRAVEL_LEG_ARRIVE_DATE, cases[i].arrive,
              ANG_TRAVEL_LEG_ARRIVE_TIME, cases[i].arrive_time, ANG_TRAVEL_LEG_ARRIVE_ZONE, cases[i].arrive_zone, -1);
      g_autofree char *text = ang_travel_leg_dup_duration (leg, ANG_LANGUAGE_ENGLISH);
      int minutes = 0;

      g_assert_true (ang_travel_leg_get_minutes (leg, &minutes));
      g_assert_cmpint (minutes, ==, cases[i].minutes);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_texts (void)
{
  g_autoptr (AngFacts) facts = create_journey ();
  AngRecord *first = ang_facts_get (facts, &ang_travel_leg_entity, 1);
  AngRecord *second = ang_facts_get (facts, &ang_travel_leg_entity, 2);
  g_autofree char *line = ang_travel_leg_dup_line (first, ANG_LANGUAGE_INDONESIAN);
  g_autofree char *times = ang_travel_leg_dup_times (second, ANG_LANGUAGE_ENGLISH);
  g_autofree char *unknown = ang_travel_leg_dup_times (ang_facts_get (facts, &ang_travel_leg_entity, 4), ANG_LANGUAGE_ENGLISH);
  g_autofree char *kolkata = ang_time_zone_format (KOLKATA, ang_date_new (2025, 10, 30), 0, ANG_LANGUAGE_INDONESIAN);

  g_assert_cmpstr (line, ==, "Jambi → Batam, 30 Juni 2024 07.15 WIB – 08.15 WIB, Contoh Air CA 101");
  g_assert_cmpstr (times, ==, "30 June 2024 11:30 WIB – 13:40 UTC+8");
  g_assert_cmpstr (unknown, ==, "");
  g_assert_cmpstr (kolkata, ==, "UTC+5.30");
}

/* Every zone that can be chosen is one that this machine knows. */
static void
test_zones (void)
{
  for (guint i = 0; i < ang_time_zone_enumeration.n_choices; i++)
    {
      gint64 instant;

      g_assert_cmpint (ang_time_zone_enumeration.choices[i].value, ==, (int) i + 1);
      g_assert_true (ang_time_zone_get_instant ((int) i + 1, ang_date_new (2025, 1, 1), 0, &instant));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/travel/itineraries", test_itineraries);
  g_test_add_func ("/travel/durations", test_durations);
  g_test_add_func ("/travel/texts", test_texts);
  g_test_add_func ("/travel/zones", test_zones);

  return g_test_run ();
}
