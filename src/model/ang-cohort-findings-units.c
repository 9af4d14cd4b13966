#include "config.h"

#include "ang-cohort-findings-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-findings.h"

/* In a smaller group one person more is a big share. */
#define MIN_GROUP 5

static gint64
count_of_unit (AngCohortCheck *check,
               gint64          unit)
{
  gint64 n = 0;

  for (guint i = 0; i < check->going->len; i++)
    n += ang_record_get_integer (g_ptr_array_index (check->going, i), ANG_PARTICIPATION_UNIT_ID) == unit;

  return n;
}

static void
add_share (AngCohortCheck *check,
           AngRecord      *participation,
           gint64          count,
           gint64          places,
           gint64          most)
{
  AngSentence *sentence = ang_sentence_new (N_ ("{unit} has {count} of {places} places: more than {most} %."));
  AngFinding *finding = ang_cohort_check_add (check, ANG_FINDING_KIND_UNIT_SHARE, ANG_SEVERITY_INFO, sentence, ANG_COHORT_QUOTA);
  g_autofree char *detail =
    g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (participation, ANG_PARTICIPATION_UNIT_ID));

  ang_sentence_put_texts (sentence, "unit", ang_record_get_text (participation, ANG_PARTICIPATION_UNIT_NAME_ID),
                          ang_record_get_text (participation, ANG_PARTICIPATION_UNIT_NAME_EN));
  ang_sentence_put_number (sentence, "count", count);
  ang_sentence_put_number (sentence, "places", places);
  ang_sentence_put_number (sentence, "most", most);
  ang_finding_set_detail (finding, detail);
  ang_finding_set_cause (finding, &ang_participation_entity, ang_record_get_id (participation), ANG_PARTICIPATION_UNIT_NAME_ID);
}

/**
 * ang_cohort_check_units:
 *
 * Adds that one unit has more than its share of the places (%ANG_RULES_UNIT_SHARE): participants come "dari berbagai OPD",
 * from various units, and whoever reads the list asks why so many are of one.
 */
void
ang_cohort_check_units (AngCohortCheck *check)
{
  gint64 most = ang_facts_get_parameter (check->facts, ANG_RULES_UNIT_SHARE, ANG_RULES_UNIT_SHARE_DEFAULT);
  gint64 quota = ang_record_get_integer (check->cohort, ANG_COHORT_QUOTA);
  gint64 places = MAX (quota == ANG_UNSET ? 0 : quota, (gint64) check->going->len);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (most <= 0 || check->going->len < MIN_GROUP)
    return;

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);
      gint64 unit = ang_record_get_integer (participation, ANG_PARTICIPATION_UNIT_ID);
      gint64 count;

      if (unit == 0 || !g_hash_table_add (seen, g_memdup2 (&unit, sizeof unit)))
        continue;
      count = count_of_unit (check, unit);
      if (count * 100 > places * most)
        add_share (check, participation, count, places, most);
    }
}
