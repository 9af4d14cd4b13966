#include "config.h"

#include "ang-cohort-findings-private.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-lodging.h"
#include "ang-room.h"
#include "ang-travel.h"

/* The journey of the group, or of one person who does not travel with it all the way. */
typedef struct
{
  AngCohortCheck *check;
  AngRecord *participation; /* NULL: the group */
  GPtrArray *legs;
} Journey;

/* @message about the group and about one person; both name the places of a leg. */
typedef struct
{
  const char *group;
  const char *person;
} Message;

static gboolean
is_own (Journey   *journey,
        AngRecord *leg)
{
  return (journey->participation != NULL) == (ang_record_get_integer (leg, ANG_TRAVEL_LEG_PARTICIPATION_ID) != 0);
}

static AngSentence *
add (Journey     *journey,
     AngSeverity  severity,
     Message      message,
     const char  *detail,
     AngRecord   *leg,
     guint        field)
{
  AngSentence *sentence = ang_sentence_new (journey->participation != NULL ? message.person : message.group);
  g_autofree char *way = ang_travel_leg_dup_way (leg);
  g_autofree char *key = g_strdup_printf ("%s-%" G_GINT64_FORMAT, detail, ang_record_get_id (leg));
  AngFinding *finding;

  ang_sentence_put_text (sentence, "leg", way);
  if (journey->participation != NULL)
    finding = ang_cohort_check_add_for (journey->check, ANG_FINDING_KIND_TRAVEL, severity, sentence, journey->participation, 0);
  else
    finding = ang_cohort_check_add (journey->check, ANG_FINDING_KIND_TRAVEL, severity, sentence, 0);
  ang_finding_set_cause (finding, &ang_travel_leg_entity, ang_record_get_id (leg), field);
  ang_finding_set_detail (finding, key);

  return sentence;
}

static void
check_duration (Journey   *journey,
                AngRecord *leg)
{
  static const Message message = {
    N_ ("{leg} arrives before it departs: look at the days, times and time zones."),
    N_ ("{name}: {leg} arrives before it departs: look at the days, times and time zones."),
  };
  AngDate from = ang_record_get_date (leg, ANG_TRAVEL_LEG_DEPART_DATE);
  AngDate to = ang_record_get_date (leg, ANG_TRAVEL_LEG_ARRIVE_DATE);
  int minutes;
  gboolean known = ang_travel_leg_get_minutes (leg, &minutes);

  /* Without times it is the days that tell; over the date line one arrives the day before. */
  if (known ? minutes < 0
            : ang_date_is_complete (from) && ang_date_is_complete (to) && ang_date_days_between (from, to) < -1)
    add (journey, ANG_SEVERITY_ERROR, message, "backwards", leg, ANG_TRAVEL_LEG_ARRIVE_DATE);
}

static gboolean
lies_outside (AngDate day,
              AngDate first,
              AngDate last)
{
  return ang_date_is_complete (day)
         && ((ang_date_is_complete (first) && ang_date_compare (day, first) < 0)
             || (ang_date_is_complete (last) && ang_date_compare (day, last) > 0));
}

static void
check_days (Journey   *journey,
            AngRecord *leg)
{
  static const Message message = {
    N_ ("{leg} on {date} lies outside the days of travel ({period})."),
    N_ ("{name}: {leg} on {date} lies outside the days of travel ({period})."),
  };
  AngDate first = ang_record_get_date (journey->check->cohort, ANG_COHORT_DEPART_DATE);
  AngDate last = ang_record_get_date (journey->check->cohort, ANG_COHORT_RETURN_DATE);
  AngDate from = ang_record_get_date (leg, ANG_TRAVEL_LEG_DEPART_DATE);
  AngDate to = ang_record_get_date (leg, ANG_TRAVEL_LEG_ARRIVE_DATE);
  gboolean begins = lies_outside (from, first, last);
  AngSentence *sentence;

  if (!begins && !lies_outside (to, first, last))
    return;

  sentence = add (journey, ANG_SEVERITY_WARNING, message, "outside", leg,
                  begins ? ANG_TRAVEL_LEG_DEPART_DATE : ANG_TRAVEL_LEG_ARRIVE_DATE);
  ang_sentence_put_date (sentence, "date", begins ? from : to);
  ang_sentence_put_range (sentence, "period", ang_date_is_known (first) ? first : last, ang_date_is_known (last) ? last : first);
}

/* A leg within the days may still begin later than the cohort is said to depart. */
static void
check_end (Journey    *journey,
           AngRecord  *leg,
           guint       leg_field,
           guint       cohort_field,
           Message     message,
           const char *detail)
{
  AngDate first = ang_record_get_date (journey->check->cohort, ANG_COHORT_DEPART_DATE);
  AngDate last = ang_record_get_date (journey->check->cohort, ANG_COHORT_RETURN_DATE);
  AngDate day = ang_record_get_date (leg, leg_field);
  AngDate planned = ang_record_get_date (journey->check->cohort, cohort_field);
  AngSentence *sentence;

  if (!ang_date_is_complete (day) || !ang_date_is_complete (planned) || ang_date_compare (day, planned) == 0
      || lies_outside (day, first, last))
    return;

  sentence = add (journey, ANG_SEVERITY_WARNING, message, detail, leg, leg_field);
  ang_sentence_put_date (sentence, "date", day);
  ang_sentence_put_date (sentence, "planned", planned);
}

static gboolean
is_same_place (const char *a,
               const char *b)
{
  g_autofree char *folded_a = a != NULL ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *folded_b = b != NULL ? g_utf8_casefold (b, -1) : NULL;

  return folded_a == NULL || folded_b == NULL || g_str_equal (folded_a, folded_b);
}

static void
check_follow (Journey   *journey,
              AngRecord *before,
              AngRecord *leg)
{
  static const Message gap = {
    N_ ("A leg is missing: the journey reaches {to}, and goes on from {from} ({leg})."),
    N_ ("{name}: a leg is missing: the journey reaches {to}, and goes on from {from} ({leg})."),
  };
  static const Message early = {
    N_ ("{leg} departs before the leg before it has arrived ({before})."),
    N_ ("{name}: {leg} departs before the leg before it has arrived ({before})."),
  };
  const char *to = ang_record_get_text (before, ANG_TRAVEL_LEG_TO_PLACE);
  const char *from = ang_record_get_text (leg, ANG_TRAVEL_LEG_FROM_PLACE);
  gint64 arrival;
  gint64 departure;
  AngSentence *sentence;

  if (!is_same_place (to, from))
    {
      sentence = add (journey, ANG_SEVERITY_WARNING, gap, "gap", leg, ANG_TRAVEL_LEG_FROM_PLACE);
      ang_sentence_put_text (sentence, "to", to);
      ang_sentence_put_text (sentence, "from", from);
    }
  if (ang_travel_leg_get_arrival (before, &arrival) && ang_travel_leg_get_departure (leg, &departure) && departure < arrival)
    {
      g_autofree char *way = ang_travel_leg_dup_way (before);

      sentence = add (journey, ANG_SEVERITY_ERROR, early, "early", leg, ANG_TRAVEL_LEG_DEPART_TIME);
      ang_sentence_put_text (sentence, "before", way);
    }
}

/* Of a person's journey only what the person's own legs bring with them: the rest is told of the group. */
static void
check_journey (Journey *journey)
{
  static const Message departure = {
    N_ ("The journey begins on {date} ({leg}), but the departure is on {planned}."),
    N_ ("{name} departs on {date} ({leg}), the group on {planned}."),
  };
  static const Message arrival = {
    N_ ("The journey ends on {date} ({leg}), but the return is on {planned}."),
    N_ ("{name} returns on {date} ({leg}), the group on {planned}."),
  };

  for (guint i = 0; i < journey->legs->len; i++)
    {
      AngRecord *leg = g_ptr_array_index (journey->legs, i);
      AngRecord *before = i > 0 ? g_ptr_array_index (journey->legs, i - 1) : NULL;

      if (is_own (journey, leg))
        {
          check_duration (journey, leg);
          check_days (journey, leg);
        }
      if (before != NULL && (is_own (journey, leg) || is_own (journey, before)))
        check_follow (journey, before, leg);
    }
  if (journey->legs->len == 0)
    return;

  if (is_own (journey, g_ptr_array_index (journey->legs, 0)))
    check_end (journey, g_ptr_array_index (journey->legs, 0), ANG_TRAVEL_LEG_DEPART_DATE, ANG_COHORT_DEPART_DATE, departure, "departure");
  if (journey->legs->len > 1 && is_own (journey, g_ptr_array_index (journey->legs, journey->legs->len - 1)))
    check_end (journey, g_ptr_array_index (journey->legs, journey->legs->len - 1), ANG_TRAVEL_LEG_ARRIVE_DATE, ANG_COHORT_RETURN_DATE,
               arrival, "return");
}

static void
check_journeys (AngCohortCheck *check)
{
  GPtrArray *legs = ang_facts_list (check->facts, &ang_travel_leg_entity, ANG_TRAVEL_LEG_COHORT_ID, check->id);
  g_autoptr (GPtrArray) group = ang_travel_list_group (legs);
  g_autoptr (GHashTable) apart = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *people = g_new (gint64, MAX (legs->len, 1));
  Journey journey = { check, NULL, group };

  check_journey (&journey);
  for (guint i = 0; i < legs->len; i++)
    {
      people[i] = ang_record_get_integer (g_ptr_array_index (legs, i), ANG_TRAVEL_LEG_PARTICIPATION_ID);
      g_hash_table_add (apart, &people[i]);
    }

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);
      gint64 id = ang_record_get_id (participation);
      g_autoptr (GPtrArray) own = NULL;

      if (!g_hash_table_contains (apart, &id))
        continue;
      own = ang_travel_list_own (legs, id);
      journey = (Journey) { check, participation, own };
      check_journey (&journey);
    }
}

/* Rooms */

static AngRecord *
find_room (GPtrArray *rooms,
           gint64     participation)
{
  for (guint i = 0; i < rooms->len; i++)
    {
      AngRecord *room = g_ptr_array_index (rooms, i);

      if (ang_record_get_integer (room, ANG_ROOM_PARTICIPATION_ID) == participation && ang_record_is_set (room, ANG_ROOM_LABEL))
        return room;
    }

  return NULL;
}

/* Somebody of the other sex in the same room, after this one. */
static AngRecord *
find_other_sex (AngCohortCheck *check,
                GPtrArray      *rooms,
                guint           from,
                const char     *label)
{
  gint64 sex = ang_record_get_integer (g_ptr_array_index (check->going, from), ANG_PARTICIPATION_SEX);

  for (guint i = from + 1; i < check->going->len && sex != ANG_SEX_UNKNOWN; i++)
    {
      AngRecord *other = g_ptr_array_index (check->going, i);
      AngRecord *room = find_room (rooms, ang_record_get_id (other));
      gint64 other_sex = ang_record_get_integer (other, ANG_PARTICIPATION_SEX);

      if (room != NULL && other_sex != ANG_SEX_UNKNOWN && other_sex != sex && g_strcmp0 (ang_record_get_text (room, ANG_ROOM_LABEL), label) == 0)
        return other;
    }

  return NULL;
}

static void
add_shared (AngCohortCheck *check,
            AngRecord      *room,
            AngRecord      *one,
            AngRecord      *other)
{
  AngSentence *sentence = ang_sentence_new (N_ ("{name} and {other} share room {room}, a man and a woman."));
  g_autofree char *detail = g_strdup_printf ("mixed-%" G_GINT64_FORMAT, ang_record_get_integer (room, ANG_ROOM_LODGING_ID));
  AngFinding *finding;

  ang_sentence_put_text (sentence, "other", ang_record_get_text (other, ANG_PARTICIPATION_FULL_NAME));
  ang_sentence_put_text (sentence, "room", ang_record_get_text (room, ANG_ROOM_LABEL));
  finding = ang_cohort_check_add_for (check, ANG_FINDING_KIND_ROOMS, ANG_SEVERITY_INFO, sentence, one, 0);
  ang_finding_set_cause (finding, &ang_room_entity, ang_record_get_id (room), ANG_ROOM_LABEL);
  ang_finding_set_detail (finding, detail);
}

/* Rooms that nobody has begun to give out are no finding yet. */
static void
check_lodging (AngCohortCheck *check,
               AngRecord      *lodging)
{
  GPtrArray *rooms = ang_facts_list (check->facts, &ang_room_entity, ANG_ROOM_LODGING_ID, ang_record_get_id (lodging));
  guint without = 0;
  g_autofree char *detail = g_strdup_printf ("without-%" G_GINT64_FORMAT, ang_record_get_id (lodging));
  AngSentence *sentence;
  AngFinding *finding;

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);
      AngRecord *room = find_room (rooms, ang_record_get_id (participation));
      AngRecord *other = room != NULL ? find_other_sex (check, rooms, i, ang_record_get_text (room, ANG_ROOM_LABEL)) : NULL;

      without += room == NULL;
      if (other != NULL)
        add_shared (check, room, participation, other);
    }
  if (without == 0 || rooms->len == 0 || !check->before_departure)
    return;

  sentence = ang_sentence_new (N_ ("Without a room in {lodging}: {count}."));
  ang_sentence_put_text (sentence, "lodging", ang_record_get_text (lodging, ANG_LODGING_NAME));
  ang_sentence_put_number (sentence, "count", without);
  finding = ang_cohort_check_add (check, ANG_FINDING_KIND_ROOMS, ANG_SEVERITY_INFO, sentence, 0);
  ang_finding_set_cause (finding, &ang_lodging_entity, ang_record_get_id (lodging), ANG_LODGING_NAME);
  ang_finding_set_detail (finding, detail);
}

/**
 * ang_cohort_check_travel:
 *
 * Adds what does not fit in the journey, the group's and that of people who travel otherwise: legs that arrive before they
 * depart, lie outside the days of travel, leave a gap or overlap; and who has no room, or shares one with the other sex.
 */
void
ang_cohort_check_travel (AngCohortCheck *check)
{
  GPtrArray *lodgings = ang_facts_list (check->facts, &ang_lodging_entity, ANG_LODGING_COHORT_ID, check->id);

  check_journeys (check);
  for (guint i = 0; i < lodgings->len; i++)
    check_lodging (check, g_ptr_array_index (lodgings, i));
}
