#include "config.h"

#include "ang-person-service.h"

#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-identity.h"

static AngDate
get_earlier (AngDate a,
             AngDate b)
{
  if (!ang_date_is_known (a))
    return b;
  if (!ang_date_is_known (b))
    return a;

  return ang_date_compare (a, b) <= 0 ? a : b;
}

/**
 * ang_person_find_appointment:
 *
 * The appointment stands in the numbers of civil servants: a PNS's has the month, a PPPK's the year. Where there is no such
 * number, service begins with the first employment that has a date.
 *
 * Returns: when service began, unknown if nothing tells
 */
AngDate
ang_person_find_appointment (AngFacts  *facts,
                             AngPerson *person)
{
  gint64 id = ang_record_get_id (ANG_RECORD (person));
  GPtrArray *identifiers = ang_facts_list (facts, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, id);
  GPtrArray *employments = ang_facts_list (facts, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, id);
  AngDate first = ang_date_unknown ();

  for (guint i = 0; i < identifiers->len; i++)
    {
      const char *number = ang_record_get_text (g_ptr_array_index (identifiers, i), ANG_IDENTIFIER_VALUE);
      AngIdentity identity;

      if (ang_identity_parse (number, ang_facts_get_today (facts), &identity))
        first = get_earlier (first, identity.appointment);
    }
  if (ang_date_is_known (first))
    return first;

  for (guint i = 0; i < employments->len; i++)
    first = get_earlier (first, ang_record_get_date (g_ptr_array_index (employments, i), ANG_EMPLOYMENT_SINCE));

  return first;
}
