#include "config.h"

#include "ang-roster-travel.h"

#include <glib/gi18n.h>

#include "ang-entities.h"
#include "ang-roster-content.h"
#include "ang-roster-layout.h"
#include "ang-time.h"
#include "ang-travel.h"

#define MAX_ROWS 10000

static const char *translate (AngRosterCohort *cohort,
                              const char      *msgid) G_GNUC_FORMAT (2);

static const char *
translate (AngRosterCohort *cohort,
           const char      *msgid)
{
  return ang_language_translate (cohort->language, "roster", msgid);
}

static GPtrArray *
read_of (AngRosterCohort  *cohort,
         const AngEntity  *entity,
         guint             link,
         guint             sort,
         GCancellable     *cancellable,
         GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);

  ang_query_add_integer (query, link, ANG_COMPARE_EQUAL, ang_record_get_id (cohort->cohort));
  ang_query_add_sort (query, sort, FALSE);

  return ang_store_read (cohort->store, query, 0, MAX_ROWS, cancellable, error);
}

static GPtrArray *
read_rooms (AngRosterCohort  *cohort,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_room_entity);

  if (cohort->lodgings->len == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < cohort->lodgings->len; i++)
    ang_query_add_integer (query, ANG_ROOM_LODGING_ID, ANG_COMPARE_EQUAL, ang_record_get_id (g_ptr_array_index (cohort->lodgings, i)));

  return ang_store_read (cohort->store, query, 0, MAX_ROWS, cancellable, error);
}

/**
 * ang_roster_travel_load:
 *
 * Reads legs, lodgings and rooms of the cohort, once for all people.
 */
gboolean
ang_roster_travel_load (AngRosterCohort  *cohort,
                        GCancellable     *cancellable,
                        GError          **error)
{
  if (cohort->legs != NULL)
    return TRUE;

  cohort->legs = read_of (cohort, &ang_travel_leg_entity, ANG_TRAVEL_LEG_COHORT_ID, ANG_TRAVEL_LEG_ID, cancellable, error);
  if (cohort->legs == NULL)
    return FALSE;
  cohort->lodgings = read_of (cohort, &ang_lodging_entity, ANG_LODGING_COHORT_ID, ANG_LODGING_CHECK_IN, cancellable, error);
  if (cohort->lodgings == NULL)
    return FALSE;
  cohort->rooms = read_rooms (cohort, cancellable, error);

  return cohort->rooms != NULL;
}

/* Journey */

static void
append_line (GString    *text,
             const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static AngRosterContent
journey (AngRosterRow *row)
{
  g_autoptr (GPtrArray) own = ang_travel_list_own (row->cohort->legs, ang_record_get_id (row->participation));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < own->len; i++)
    {
      g_autofree char *line = ang_travel_leg_dup_line (g_ptr_array_index (own, i), row->cohort->language);

      append_line (text, line);
    }

  return ang_roster_copy_text (text->str);
}

static void
append_difference (AngRosterRow *row,
                   GString      *text,
                   AngRecord    *leg)
{
  g_autofree char *line = NULL;
  g_autofree char *way = NULL;
  AngRecord *instead;

  if (!ang_record_get_boolean (leg, ANG_TRAVEL_LEG_SKIPPED))
    {
      line = ang_travel_leg_dup_line (leg, row->cohort->language);
      append_line (text, line);
      return;
    }

  for (guint i = 0; i < row->cohort->legs->len; i++)
    {
      instead = g_ptr_array_index (row->cohort->legs, i);
      if (ang_record_get_id (instead) != ang_record_get_integer (leg, ANG_TRAVEL_LEG_INSTEAD_OF_ID))
        continue;
      way = ang_travel_leg_dup_way (instead);
      /* Translators: in a travel list: a leg of the group that this person does not take */
      line = g_strdup_printf (translate (row->cohort, NC_ ("roster", "Not with the group: %s")), way);
      append_line (text, line);
    }
}

static AngRosterContent
own_journey (AngRosterRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->cohort->legs->len; i++)
    {
      AngRecord *leg = g_ptr_array_index (row->cohort->legs, i);

      if (ang_record_get_integer (leg, ANG_TRAVEL_LEG_PARTICIPATION_ID) == ang_record_get_id (row->participation))
        append_difference (row, text, leg);
    }

  return ang_roster_copy_text (text->len > 0 ? text->str : "-");
}

/* "CA 101, 30-06-2024 08:15": what a host wants to know to fetch somebody. */
static char *
dup_flight (AngRosterRow *row,
            AngRecord    *leg,
            guint         date_field,
            guint         time_field)
{
  g_autofree char *carrier = ang_travel_leg_dup_carrier (leg);
  const char *number = ang_record_get_text (leg, ANG_TRAVEL_LEG_NUMBER);
  AngDate date = ang_date_unknown ();
  g_autofree char *day = NULL;
  g_autofree char *clock = ang_time_format (ang_record_get_text (leg, time_field), row->cohort->language);
  g_autofree char *when = NULL;

  if (ang_date_parse_iso (ang_record_get_text (leg, date_field), &date))
    day = ang_date_format (date, row->cohort->language, ANG_DATE_STYLE_SHORT);
  when = ang_roster_join (" ", day, clock);

  return ang_roster_join (", ", number != NULL ? number : carrier, when);
}

/* The leg that brings one to the course, and the one that takes one away from it. */
static AngRosterContent
flights (AngRosterRow *row)
{
  g_autoptr (GPtrArray) own = ang_travel_list_own (row->cohort->legs, ang_record_get_id (row->participation));
  const char *begins = ang_record_get_text (row->cohort->cohort, ANG_COHORT_COURSE_START);
  const char *ends = ang_record_get_text (row->cohort->cohort, ANG_COHORT_COURSE_END);
  AngRecord *arrival = NULL;
  AngRecord *departure = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < own->len; i++)
    {
      const char *day = ang_record_get_text (g_ptr_array_index (own, i), ANG_TRAVEL_LEG_DEPART_DATE);

      if (day != NULL && begins != NULL && g_strcmp0 (day, begins) <= 0)
        arrival = g_ptr_array_index (own, i);
      else if (day != NULL && ends != NULL && g_strcmp0 (day, ends) >= 0 && departure == NULL)
        departure = g_ptr_array_index (own, i);
    }
  first = arrival != NULL ? dup_flight (row, arrival, ANG_TRAVEL_LEG_ARRIVE_DATE, ANG_TRAVEL_LEG_ARRIVE_TIME) : NULL;
  second = departure != NULL ? dup_flight (row, departure, ANG_TRAVEL_LEG_DEPART_DATE, ANG_TRAVEL_LEG_DEPART_TIME) : NULL;

  return ang_roster_take_text (ang_roster_join ("\n", first, second));
}

/* Rooms */

static AngRecord *
find_room (AngRosterCohort *cohort,
           gint64           lodging,
           gint64           participation)
{
  for (guint i = 0; i < cohort->rooms->len; i++)
    {
      AngRecord *room = g_ptr_array_index (cohort->rooms, i);

      if (ang_record_get_integer (room, ANG_ROOM_LODGING_ID) == lodging && ang_record_is_set (room, ANG_ROOM_LABEL)
          && ang_record_get_integer (room, ANG_ROOM_PARTICIPATION_ID) == participation)
        return room;
    }

  return NULL;
}

static AngRosterContent
room (AngRosterRow *row)
{
  GPtrArray *lodgings = row->cohort->lodgings;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lodgings->len; i++)
    {
      AngRecord *lodging = g_ptr_array_index (lodgings, i);
      AngRecord *own = find_room (row->cohort, ang_record_get_id (lodging), ang_record_get_id (row->participation));
      g_autofree char *line = NULL;

      if (own == NULL)
        continue;
      line = lodgings->len > 1 ? g_strdup_printf ("%s: %s", ang_record_get_text (lodging, ANG_LODGING_NAME), ang_record_get_text (own, ANG_ROOM_LABEL))
                               : g_strdup (ang_record_get_text (own, ANG_ROOM_LABEL));
      append_line (text, line);
    }

  return ang_roster_copy_text (text->str);
}

static void
append_mates (AngRosterRow *row,
              GString      *text,
              gint64        lodging,
              AngRecord    *own)
{
  for (guint i = 0; i < row->everybody->len; i++)
    {
      AngRecord *other = g_ptr_array_index (row->everybody, i);
      AngRecord *others = other != row->participation ? find_room (row->cohort, lodging, ang_record_get_id (other)) : NULL;

      if (others != NULL && g_strcmp0 (ang_record_get_text (others, ANG_ROOM_LABEL), ang_record_get_text (own, ANG_ROOM_LABEL)) == 0)
        append_line (text, ang_record_get_text (other, ANG_PARTICIPATION_FULL_NAME));
    }
}

static AngRosterContent
room_mates (AngRosterRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->cohort->lodgings->len; i++)
    {
      gint64 lodging = ang_record_get_id (g_ptr_array_index (row->cohort->lodgings, i));
      AngRecord *own = find_room (row->cohort, lodging, ang_record_get_id (row->participation));

      if (own != NULL)
        append_mates (row, text, lodging, own);
    }

  return ang_roster_copy_text (text->str);
}

/**
 * ang_roster_get_travel:
 *
 * Returns: a value that tells of the person's journey or room
 */
AngRosterContent
ang_roster_get_travel (AngRosterRow   *row,
                       AngRosterValue  value)
{
  if (row->participation == NULL || row->cohort->legs == NULL)
    return ang_roster_no_content ();

  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_JOURNEY:
      return journey (row);
    case ANG_ROSTER_VALUE_OWN_JOURNEY:
      return own_journey (row);
    case ANG_ROSTER_VALUE_FLIGHTS:
      return flights (row);
    case ANG_ROSTER_VALUE_ROOM:
      return room (row);
    case ANG_ROSTER_VALUE_ROOM_MATES:
      return room_mates (row);
    default:
      return ang_roster_no_content ();
    }
}

/* What stands above the people */

/**
 * ang_roster_travel_dup_lodging:
 *
 * Returns: (transfer full): name, address, phone and days of a lodging in one line
 */
char *
ang_roster_travel_dup_lodging (AngRosterCohort *cohort,
                               AngRecord       *lodging)
{
  const char *phone = ang_record_get_text (lodging, ANG_LODGING_PHONE);
  g_autoptr (GString) line = g_string_new (ang_record_get_text (lodging, ANG_LODGING_NAME));
  AngDate from = ang_date_unknown ();
  AngDate to = ang_date_unknown ();

  if (ang_record_is_set (lodging, ANG_LODGING_ADDRESS))
    g_string_append_printf (line, ", %s", ang_record_get_text (lodging, ANG_LODGING_ADDRESS));
  if (phone != NULL)
    {
      g_string_append (line, ", ");
      g_string_append_printf (line, translate (cohort, NC_ ("roster", "phone %s")), phone);
    }
  if (ang_date_parse_iso (ang_record_get_text (lodging, ANG_LODGING_CHECK_IN), &from)
      && ang_date_parse_iso (ang_record_get_text (lodging, ANG_LODGING_CHECK_OUT), &to))
    {
      g_autofree char *days = ang_date_format_range (from, to, cohort->language);

      g_string_append_printf (line, " (%s)", days);
    }

  return g_strdelimit (g_strdup (line->str), "\n", ' ');
}

static gboolean
add_line (AngRosterLayout  *self,
          AngSheetStyle     style,
          const char       *text,
          GError          **error)
{
  return ang_roster_layout_line (self, style, text, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

static gboolean
add_journey (AngRosterLayout  *self,
             GError          **error)
{
  g_autoptr (GPtrArray) group = ang_travel_list_group (self->cohort->legs);

  if (group->len > 0 && !add_line (self, ANG_SHEET_STYLE_PLAIN_BOLD, translate (self->cohort, NC_ ("roster", "Journey of the group")), error))
    return FALSE;
  for (guint i = 0; i < group->len; i++)
    {
      g_autofree char *leg = ang_travel_leg_dup_line (g_ptr_array_index (group, i), self->language);
      g_autofree char *duration = ang_travel_leg_dup_duration (g_ptr_array_index (group, i), self->language);
      g_autofree char *line = g_strdup_printf (*duration != '\0' ? "%u. %s (%s)" : "%u. %s%s", i + 1, leg, duration);

      if (!add_line (self, ANG_SHEET_STYLE_PLAIN, line, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_lodgings (AngRosterLayout  *self,
              GError          **error)
{
  if (self->cohort->lodgings->len > 0 && !add_line (self, ANG_SHEET_STYLE_PLAIN_BOLD, translate (self->cohort, NC_ ("roster", "Lodging")), error))
    return FALSE;
  for (guint i = 0; i < self->cohort->lodgings->len; i++)
    {
      g_autofree char *line = ang_roster_travel_dup_lodging (self->cohort, g_ptr_array_index (self->cohort->lodgings, i));

      if (!add_line (self, ANG_SHEET_STYLE_PLAIN, line, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_contacts (AngRosterLayout  *self,
              AngRecord        *partner,
              GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_contact_entity);
  g_autoptr (GPtrArray) contacts = NULL;

  if (partner == NULL)
    return TRUE;
  ang_query_add_integer (query, ANG_CONTACT_PARTNER_ID, ANG_COMPARE_EQUAL, ang_record_get_id (partner));
  ang_query_add_integer (query, ANG_CONTACT_ACTIVE, ANG_COMPARE_EQUAL, TRUE);
  contacts = ang_store_read (self->cohort->store, query, 0, MAX_ROWS, self->cancellable, error);
  if (contacts == NULL)
    return FALSE;

  for (guint i = 0; i < contacts->len; i++)
    {
      AngRecord *contact = g_ptr_array_index (contacts, i);
      const char *phone = ang_record_get_text (contact, ANG_CONTACT_PHONE);
      g_autofree char *who = ang_roster_join (", ", ang_record_get_text (contact, ANG_CONTACT_NAME), ang_record_get_text (contact, ANG_CONTACT_POST));
      g_autofree char *line = g_strdup_printf ("%s: %s, %s", ang_roster_cohort_pick (self->cohort, partner, ANG_PARTNER_NAME_LOCAL, ANG_PARTNER_NAME),
                                               who, phone != NULL ? phone : "-");

      if (phone != NULL && !add_line (self, ANG_SHEET_STYLE_PLAIN, line, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_calls (AngRosterLayout  *self,
           GError          **error)
{
  const char *mission = ang_record_get_text (self->cohort->cohort, ANG_COHORT_MISSION);
  gboolean same = self->cohort->host != NULL && self->cohort->partner != NULL
                  && ang_record_get_id (self->cohort->host) == ang_record_get_id (self->cohort->partner);

  if (!add_line (self, ANG_SHEET_STYLE_PLAIN_BOLD, translate (self->cohort, NC_ ("roster", "Indonesian mission, and the host")), error)
      || !add_line (self, ANG_SHEET_STYLE_PLAIN, mission != NULL ? mission : translate (self->cohort, NC_ ("roster", "The Indonesian mission is not recorded.")), error))
    return FALSE;

  return add_contacts (self, self->cohort->host, error) && (same || add_contacts (self, self->cohort->partner, error));
}

/**
 * ang_roster_layout_add_travel:
 *
 * Adds what stands above the people in a list of travel or an emergency sheet; nothing in other forms.
 */
gboolean
ang_roster_layout_add_travel (AngRosterLayout  *self,
                              GError          **error)
{
  AngRosterForm form = ang_roster_template_get_traits (self->template)->form;

  if (form != ANG_ROSTER_FORM_TRAVEL && form != ANG_ROSTER_FORM_EMERGENCY)
    return TRUE;
  if (!ang_roster_travel_load (self->cohort, self->cancellable, error))
    return FALSE;
  if (form == ANG_ROSTER_FORM_EMERGENCY
      && !add_line (self, ANG_SHEET_STYLE_PLAIN_BOLD, translate (self->cohort, NC_ ("roster", "CONFIDENTIAL: for the head of delegation alone. Delete after use.")), error))
    return FALSE;
  if (form == ANG_ROSTER_FORM_TRAVEL && !add_journey (self, error))
    return FALSE;

  return add_lodgings (self, error) && (form != ANG_ROSTER_FORM_EMERGENCY || add_calls (self, error))
         && ang_roster_layout_gap (self, 3, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}
