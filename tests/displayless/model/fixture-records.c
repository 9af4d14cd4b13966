#include "fixture-records.h"

#include "ang-lookup.h"

/* clang's analyser does not see the caller's va_start () behind the field's type. */
static void
set_values (AngRecord *record,
            va_list    values)
{
  /* NOLINTBEGIN(clang-analyzer-valist.Uninitialized) */
  for (int field = va_arg (values, int); field >= 0; field = va_arg (values, int))
    {
      const AngField *description = &ang_record_get_entity (record)->fields[field];

      if (ang_field_holds_text (description))
        ang_record_set_text (record, (guint) field, va_arg (values, const char *));
      else if (description->type == ANG_FIELD_REAL)
        ang_record_set_real (record, (guint) field, va_arg (values, double));
      else
        ang_record_set_integer (record, (guint) field, va_arg (values, int));
    }
  /* NOLINTEND(clang-analyzer-valist.Uninitialized) */
}

AngRecord *
fixture_add (AngFacts        *facts,
             const AngEntity *entity,
             int              id,
             ...)
{
  g_autoptr (AngRecord) record = ang_record_new (entity);
  va_list values;

  ang_record_set_integer (record, 0, id);
  va_start (values, id);
  set_values (record, values);
  va_end (values);
  ang_facts_add (facts, record);

  return ang_facts_get (facts, entity, id);
}

void
fixture_set (AngFacts        *facts,
             const AngEntity *entity,
             int              id,
             ...)
{
  AngRecord *record = ang_facts_get (facts, entity, id);
  va_list values;

  g_assert_nonnull (record);
  va_start (values, id);
  set_values (record, values);
  va_end (values);
}

static void
add_lookup (AngFacts   *facts,
            int         id,
            const char *code,
            const char *indonesian,
            const char *english,
            int         level)
{
  fixture_add (facts, &ang_lookup_entity, id, ANG_LOOKUP_KIND, "education", ANG_LOOKUP_CODE, code, ANG_LOOKUP_LABEL_ID, indonesian,
               ANG_LOOKUP_LABEL_EN, english, ANG_LOOKUP_LEVEL, level, -1);
}

AngFacts *
fixture_new (void)
{
  AngFacts *facts = ang_facts_new (ang_date_new (2025, 9, 1));

  add_lookup (facts, 901, "15", "SLTA", "Senior Secondary School", 3);
  add_lookup (facts, 902, "35", "Diploma IV", "Diploma 4", 7);
  add_lookup (facts, 903, "40", "S-1/Sarjana", "Bachelor", 7);
  add_lookup (facts, 904, "45", "S-2/Magister", "Master", 9);

  return facts;
}
