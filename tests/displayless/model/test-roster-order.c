#include "ang-choices.h"
#include "ang-participation.h"
#include "ang-roster-order.h"

static AngRecord *
create_participation (gint64                id,
                      const char           *name,
                      AngParticipationRole  role,
                      AngEselon             eselon,
                      AngEmploymentStatus   status,
                      int                   level)
{
  AngRecord *participation = ang_record_new (&ang_participation_entity);

  ang_record_set_integer (participation, ANG_PARTICIPATION_ID, id);
  ang_record_set_text (participation, ANG_PARTICIPATION_FULL_NAME, name);
  ang_record_set_text (participation, ANG_PARTICIPATION_NAME_KEY, name);
  ang_record_set_integer (participation, ANG_PARTICIPATION_ROLE, role);
  ang_record_set_integer (participation, ANG_PARTICIPATION_ESELON, eselon);
  ang_record_set_integer (participation, ANG_PARTICIPATION_EMP_STATUS, status);
  ang_record_set_integer (participation, ANG_PARTICIPATION_RANK_LEVEL, level);

  return participation;
}

/* In no order; the ids say where each belongs with the leader first. */
static GPtrArray *
create_cohort (void)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (people, create_participation (6, "hamid", ANG_PARTICIPATION_ROLE_PARTICIPANT, ANG_ESELON_NONE,
                                                 ANG_EMPLOYMENT_STATUS_PNS, 10));
  g_ptr_array_add (people, create_participation (8, "wati", ANG_PARTICIPATION_ROLE_PARTICIPANT, ANG_ESELON_NONE,
                                                 ANG_EMPLOYMENT_STATUS_PPPK, 11));
  g_ptr_array_add (people, create_participation (2, "yusuf", ANG_PARTICIPATION_ROLE_DEPUTY, ANG_ESELON_IV_A,
                                                 ANG_EMPLOYMENT_STATUS_PNS, 12));
  g_ptr_array_add (people, create_participation (9, "agus", ANG_PARTICIPATION_ROLE_PARTICIPANT, ANG_ESELON_NONE,
                                                 ANG_EMPLOYMENT_STATUS_NON_ASN, 0));
  g_ptr_array_add (people, create_participation (1, "zainal", ANG_PARTICIPATION_ROLE_LEADER, ANG_ESELON_III_A,
                                                 ANG_EMPLOYMENT_STATUS_PNS, 13));
  g_ptr_array_add (people, create_participation (3, "budi", ANG_PARTICIPATION_ROLE_PARTICIPANT, ANG_ESELON_II_B,
                                                 ANG_EMPLOYMENT_STATUS_PNS, 15));
  g_ptr_array_add (people, create_participation (5, "cici", ANG_PARTICIPATION_ROLE_PARTICIPANT, ANG_ESELON_NONE,
                                                 ANG_EMPLOYMENT_STATUS_PNS, 12));
  g_ptr_array_add (people, create_participation (7, "siti", ANG_PARTICIPATION_ROLE_PARTICIPANT, ANG_ESELON_NONE,
                                                 ANG_EMPLOYMENT_STATUS_PNS, 10));
  g_ptr_array_add (people, create_participation (4, "dewi", ANG_PARTICIPATION_ROLE_PARTICIPANT, ANG_ESELON_III_B,
                                                 ANG_EMPLOYMENT_STATUS_PNS, 13));

  return people;
}

static void
set_text (GPtrArray  *people,
          gint64      id,
          guint       field,
          const char *text)
{
  for (guint i = 0; i < people->len; i++)
    {
      AngRecord *person = g_ptr_array_index (people, i);

      if (ang_record_get_id (person) == id)
        ang_record_set_text (person, field, text);
    }
}

static void
assert_order (GPtrArray      *people,
              AngRosterOrder  order,
              AngRosterPppk   pppk,
              const char     *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  ang_roster_order_sort (people, order, pppk);
  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (ids, "%d", (int) ang_record_get_id (g_ptr_array_index (people, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_leader_first (void)
{
  g_autoptr (GPtrArray) people = create_cohort ();

  assert_order (people, ANG_ROSTER_ORDER_LEADER_FIRST, ANG_ROSTER_PPPK_AFTER_PNS, "123456789");
  /* Golongan XI of a PPPK stands between III/d and III/b of a PNS. */
  assert_order (people, ANG_ROSTER_ORDER_LEADER_FIRST, ANG_ROSTER_PPPK_BETWEEN_PNS, "123458679");
}

static void
test_seniority (void)
{
  g_autoptr (GPtrArray) people = create_cohort ();

  set_text (people, 6, ANG_PARTICIPATION_RANK_SINCE, "2021-04-01");
  set_text (people, 7, ANG_PARTICIPATION_RANK_SINCE, "2019-10-01");
  set_text (people, 1, ANG_PARTICIPATION_RANK_SINCE, "2020-04-01");
  set_text (people, 4, ANG_PARTICIPATION_RANK_SINCE, "2020-04-01");
  set_text (people, 2, ANG_PARTICIPATION_NIP, "198001012009011901");
  set_text (people, 5, ANG_PARTICIPATION_NIP, "198001012003011901");
  assert_order (people, ANG_ROSTER_ORDER_SENIORITY, ANG_ROSTER_PPPK_AFTER_PNS, "314257689");
}

static void
test_unit (void)
{
  g_autoptr (GPtrArray) people = create_cohort ();

  for (gint64 id = 1; id <= 9; id++)
    set_text (people, id, ANG_PARTICIPATION_UNIT_ORDER, id % 2 == 1 ? "DINKES" : "BAPPEDA");
  set_text (people, 4, ANG_PARTICIPATION_UNIT_ORDER, NULL);
  set_text (people, 4, ANG_PARTICIPATION_UNIT_NAME_ID, "Biro Hukum");
  assert_order (people, ANG_ROSTER_ORDER_UNIT, ANG_ROSTER_PPPK_AFTER_PNS, "268135794");
}

static void
test_alphabetical (void)
{
  g_autoptr (GPtrArray) people = create_cohort ();

  assert_order (people, ANG_ROSTER_ORDER_ALPHABETICAL, ANG_ROSTER_PPPK_AFTER_PNS, "935467821");
}

static void
test_manual (void)
{
  g_autoptr (GPtrArray) people = create_cohort ();

  for (guint i = 0; i < people->len; i++)
    {
      AngRecord *person = g_ptr_array_index (people, i);

      if (ang_record_get_id (person) > 6)
        ang_record_set_integer (person, ANG_PARTICIPATION_ORDER_NO, 10 - ang_record_get_id (person));
    }
  /* Who was not given a place comes after those who were. */
  assert_order (people, ANG_ROSTER_ORDER_MANUAL, ANG_ROSTER_PPPK_AFTER_PNS, "987123456");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-order/leader-first", test_leader_first);
  g_test_add_func ("/roster-order/seniority", test_seniority);
  g_test_add_func ("/roster-order/unit", test_unit);
  g_test_add_func ("/roster-order/alphabetical", test_alphabetical);
  g_test_add_func ("/roster-order/manual", test_manual);

  return g_test_run ();
}
