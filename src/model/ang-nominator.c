#include "config.h"

#include "ang-nominator.h"

#include <glib/gi18n.h>

#include "ang-facts.h"

static const AngField nominator_fields[] = {
  [ANG_NOMINATOR_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_NOMINATOR_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_NOMINATOR_UNIT_ID] = { "unit_id", ANG_FIELD_LINK, 0, N_ ("Unit"),
    .target = "unit" },
  [ANG_NOMINATOR_ORIGIN_ID] = { "origin_id", ANG_FIELD_LINK, 0, N_ ("Origin"),
    .target = "origin" },
  [ANG_NOMINATOR_OFFICIAL] = { "official", ANG_FIELD_TEXT, 0, N_ ("Nominated by") },
  [ANG_NOMINATOR_NUMBER] = { "number", ANG_FIELD_TEXT, 0, N_ ("Number of the letter") },
  [ANG_NOMINATOR_DATE] = { "date", ANG_FIELD_DATE, 0, N_ ("Date of the letter") },
  [ANG_NOMINATOR_RECEIVED_ON] = { "received_on", ANG_FIELD_DATE, 0, N_ ("Received on") },
  [ANG_NOMINATOR_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_NOMINATOR_UNIT_NAME_ID] = { "unit_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Unit") },
  [ANG_NOMINATOR_UNIT_NAME_EN] = { "unit_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Unit (English)") },
  [ANG_NOMINATOR_ORIGIN_NAME_ID] = { "origin_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Origin") },
  [ANG_NOMINATOR_ORIGIN_NAME_EN] = { "origin_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Origin (English)") },
  [ANG_NOMINATOR_CANDIDATES] = { "candidates", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Candidates") },
  [ANG_NOMINATOR_COHORT_CODE] = { "cohort_code", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Cohort") },
};

const AngEntity ang_nominator_entity = {
  "nominator", N_ ("Nomination"), "nominator_view", nominator_fields, G_N_ELEMENTS (nominator_fields), ang_nominator_get_type
};

ANG_DEFINE_RECORD (AngNominator, ang_nominator)

/* The unit, else the other government, else the official who signed. */
static void
put_name (AngRecord   *self,
          AngSentence *sentence)
{
  guint indonesian = ANG_NOMINATOR_OFFICIAL;
  guint english = ANG_NOMINATOR_OFFICIAL;

  if (ang_record_is_set (self, ANG_NOMINATOR_UNIT_NAME_ID))
    {
      indonesian = ANG_NOMINATOR_UNIT_NAME_ID;
      english = ANG_NOMINATOR_UNIT_NAME_EN;
    }
  else if (ang_record_is_set (self, ANG_NOMINATOR_ORIGIN_NAME_ID))
    {
      indonesian = ANG_NOMINATOR_ORIGIN_NAME_ID;
      english = ANG_NOMINATOR_ORIGIN_NAME_EN;
    }
  ang_sentence_put_texts (sentence, "name", ang_record_get_text (self, indonesian), ang_record_get_text (self, english));
}

/**
 * ang_nominator_describe:
 *
 * Returns: (transfer full): who nominated, and with which letter, in one line
 */
AngSentence *
ang_nominator_describe (AngNominator *self)
{
  AngRecord *record = ANG_RECORD (self);
  AngDate date = ang_record_get_date (record, ANG_NOMINATOR_DATE);
  gboolean numbered = ang_record_is_set (record, ANG_NOMINATOR_NUMBER);
  AngSentence *sentence;

  if (numbered && ang_date_is_known (date))
    sentence = ang_sentence_new (N_ ("{name}, letter {number} of {date}"));
  else if (numbered)
    sentence = ang_sentence_new (N_ ("{name}, letter {number}"));
  else if (ang_date_is_known (date))
    sentence = ang_sentence_new (N_ ("{name}, letter of {date}"));
  else
    sentence = ang_sentence_new ("{name}");

  put_name (record, sentence);
  ang_sentence_put_text (sentence, "number", ang_record_get_text (record, ANG_NOMINATOR_NUMBER));
  ang_sentence_put_date (sentence, "date", date);

  return sentence;
}
