#include "config.h"

#include "ang-register-findings-private.h"

#include <glib/gi18n.h>

#include "ang-unit.h"

/* Parts of parts of parts: deeper trees are circles. */
#define MAX_DEPTH 20

static gint64
get_number (AngRecord *unit,
            guint      field)
{
  gint64 number = ang_record_get_integer (unit, field);

  return number == ANG_UNSET ? 0 : number;
}

static gint64
sum_up (AngRegisterCheck *check,
        AngRecord        *unit,
        guint             field,
        guint             depth)
{
  GPtrArray *parts = ang_facts_list (check->facts, &ang_unit_entity, ANG_UNIT_PARENT_ID, ang_record_get_id (unit));
  gint64 sum = get_number (unit, field);

  for (guint i = 0; depth < MAX_DEPTH && i < parts->len; i++)
    sum += sum_up (check, g_ptr_array_index (parts, i), field, depth + 1);

  return sum;
}

static gboolean
is_closed (AngRegisterCheck *check,
           AngRecord        *unit)
{
  AngDate to = ang_record_get_date (unit, ANG_UNIT_VALID_TO);

  return ang_date_is_known (to) && ang_date_compare (to, ang_facts_get_today (check->facts)) < 0;
}

static AngFinding *
add (AngRegisterCheck *check,
     AngFindingKind    kind,
     AngSeverity       severity,
     const char       *message,
     AngRecord        *unit,
     gint64            count,
     guint             field)
{
  AngSentence *sentence = ang_sentence_new (message);

  ang_sentence_put_texts (sentence, "unit", ang_record_get_text (unit, ANG_UNIT_NAME_ID), ang_record_get_text (unit, ANG_UNIT_NAME_EN));
  ang_sentence_put_number (sentence, "count", count);
  ang_sentence_put_date (sentence, "date", ang_record_get_date (unit, ANG_UNIT_VALID_TO));

  return ang_register_check_add (check, kind, severity, sentence, unit, field, NULL);
}

static void
check_closed (AngRegisterCheck *check,
              AngRecord        *unit)
{
  gint64 people = get_number (unit, ANG_UNIT_PEOPLE);

  if (people > 0 && is_closed (check, unit))
    add (check, ANG_FINDING_KIND_UNIT_CLOSED, ANG_SEVERITY_WARNING, N_ ("{unit} was closed on {date}; people still in it: {count}."), unit,
         people, ANG_UNIT_VALID_TO);
}

/* Parts count for the unit that they are parts of. */
static void
check_never_served (AngRegisterCheck *check,
                    AngRecord        *unit)
{
  gint64 people;

  if (!ang_record_get_boolean (unit, ANG_UNIT_ACTIVE) || ang_record_get_integer (unit, ANG_UNIT_PARENT_ID) != 0
      || is_closed (check, unit) || sum_up (check, unit, ANG_UNIT_TRIPS_TODAY, 0) > 0)
    return;

  people = sum_up (check, unit, ANG_UNIT_PEOPLE, 0);
  if (people > 0)
    add (check, ANG_FINDING_KIND_UNIT_NEVER_SERVED, ANG_SEVERITY_INFO, N_ ("Nobody of {unit} was ever sent; people in it: {count}."), unit,
         people, ANG_UNIT_TRIPS_TODAY);
}

static gboolean
was_anybody_sent (GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      if (get_number (g_ptr_array_index (units, i), ANG_UNIT_TRIPS_THEN) > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_register_check_units:
 *
 * Adds closed units that people are still in, and units that were never served while others were.
 */
void
ang_register_check_units (AngRegisterCheck *check)
{
  GPtrArray *units = ang_facts_list_all (check->facts, &ang_unit_entity);
  gboolean any = was_anybody_sent (units);

  for (guint i = 0; i < units->len; i++)
    {
      check_closed (check, g_ptr_array_index (units, i));
      if (any)
        check_never_served (check, g_ptr_array_index (units, i));
    }
}
