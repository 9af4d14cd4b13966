#include "config.h"

#include "ang-roster-value.h"

#include <glib/gi18n.h>

#define TEXT ANG_ROSTER_KIND_TEXT
#define IDENTIFIER ANG_ROSTER_KIND_IDENTIFIER
#define DATE ANG_ROSTER_KIND_DATE
#define NUMBER ANG_ROSTER_KIND_NUMBER
#define CENTRE ANG_ROSTER_KIND_CENTRE
#define CLASS_A ANG_PRIVACY_PUBLIC
#define CLASS_B ANG_PRIVACY_PERSONAL
#define CLASS_C ANG_PRIVACY_PROTECTED
#define PERSON ANG_ROSTER_NEEDS_PERSON
#define EMPLOYMENT ANG_ROSTER_NEEDS_EMPLOYMENT
#define PASSPORT ANG_ROSTER_NEEDS_PASSPORT
#define TRAVEL ANG_ROSTER_NEEDS_TRAVEL
#define PRIVATE ANG_ROSTER_NEEDS_PRIVATE
#define HISTORY ANG_ROSTER_NEEDS_HISTORY
#define SELECTION ANG_ROSTER_NEEDS_SELECTION
#define PROGRAMME ANG_ROSTER_NEEDS_PROGRAMME
#define DOCUMENTS ANG_ROSTER_NEEDS_DOCUMENTS

/* data/rosters/README.md says of each what it holds. */
static const AngRosterValueInfo values[] = {
  [ANG_ROSTER_VALUE_EMPTY] = { "empty", N_ ("Empty, to be filled in"), TEXT, 25, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_NUMBER] = { "number", N_ ("NO."), CENTRE, 11, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_NAME] = { "name", N_ ("NAME"), TEXT, 60, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_NAME_NIP] = { "name-nip", N_ ("NAME / NIP"), TEXT, 70, CLASS_B, 0 },
  [ANG_ROSTER_VALUE_NIP] = { "nip", N_ ("NIP"), IDENTIFIER, 44, CLASS_B, 0 },
  [ANG_ROSTER_VALUE_RANK] = { "rank", N_ ("RANK"), TEXT, 40, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_GRADE] = { "grade", N_ ("GRADE"), CENTRE, 18, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_RANK_GRADE] = { "rank-grade", N_ ("RANK / GRADE"), TEXT, 44, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_RANK_SINCE] = { "rank-since", N_ ("RANK SINCE"), DATE, 22, CLASS_B, 0 },
  [ANG_ROSTER_VALUE_STATUS] = { "status", N_ ("EMPLOYMENT"), TEXT, 24, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_ESELON] = { "eselon", N_ ("ESELON"), CENTRE, 16, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_POST] = { "post", N_ ("POSITION"), TEXT, 60, CLASS_A, EMPLOYMENT },
  [ANG_ROSTER_VALUE_POST_SINCE] = { "post-since", N_ ("POSITION SINCE"), DATE, 22, CLASS_B, EMPLOYMENT },
  [ANG_ROSTER_VALUE_UNIT] = { "unit", N_ ("UNIT"), TEXT, 60, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_POST_UNIT] = { "post-unit", N_ ("POSITION / UNIT"), TEXT, 90, CLASS_A, EMPLOYMENT },
  [ANG_ROSTER_VALUE_UNIT_POST] = { "unit-post", N_ ("UNIT / POSITION"), TEXT, 90, CLASS_A, EMPLOYMENT },
  [ANG_ROSTER_VALUE_ORGANISATION] = { "organisation", N_ ("Organisation"), TEXT, 40, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_ORIGIN] = { "origin", N_ ("ORIGIN"), TEXT, 44, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_ROLE] = { "role", N_ ("Role"), TEXT, 28, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_STATE] = { "state", N_ ("STATE"), TEXT, 24, CLASS_B, 0 },
  [ANG_ROSTER_VALUE_REMARKS] = { "remarks", N_ ("REMARKS"), TEXT, 27, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_NOTE] = { "note", N_ ("Remarks"), TEXT, 27, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_SEX] = { "sex", N_ ("Sex"), TEXT, 18, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_AGE] = { "age", N_ ("AGE"), NUMBER, 13, CLASS_B, 0 },
  [ANG_ROSTER_VALUE_BIRTH_DATE] = { "birth-date", N_ ("Date of birth"), DATE, 22, CLASS_B, 0 },
  [ANG_ROSTER_VALUE_BIRTH_PLACE] = { "birth-place", N_ ("Place of birth"), TEXT, 26, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_BIRTH] = { "birth", N_ ("PLACE AND DATE OF BIRTH"), TEXT, 44, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_SERVICE_YEARS] = { "service-years", N_ ("Years of service"), NUMBER, 14, CLASS_B, EMPLOYMENT },
  [ANG_ROSTER_VALUE_SERVICE_MONTHS] = { "service-months", N_ ("MONTHS OF SERVICE"), NUMBER, 14, CLASS_B, EMPLOYMENT },
  [ANG_ROSTER_VALUE_EDUCATION] = { "education", N_ ("Highest education (field)"), TEXT, 36, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_EDUCATION_NAME] = { "education-name", N_ ("FIELD OF STUDY"), TEXT, 36, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_EDUCATION_LEVEL] = { "education-level", N_ ("EDUCATION"), CENTRE, 24, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_EDUCATION_YEAR] = { "education-year", N_ ("GRADUATED"), CENTRE, 18, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_ENGLISH] = { "english", N_ ("English test / score"), TEXT, 26, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_TRAINING_NAME] = { "training-name", N_ ("LAST TRAINING"), TEXT, 44, CLASS_B, HISTORY },
  [ANG_ROSTER_VALUE_TRAINING_YEAR] = { "training-year", N_ ("YEAR OF THE LAST TRAINING"), CENTRE, 16, CLASS_B, HISTORY },
  [ANG_ROSTER_VALUE_TRAINING_HOURS] = { "training-hours", N_ ("HOURS"), NUMBER, 14, CLASS_B, HISTORY },
  [ANG_ROSTER_VALUE_HISTORY] = { "history", N_ ("EARLIER TRAININGS"), TEXT, 50, CLASS_B, HISTORY },
  [ANG_ROSTER_VALUE_EARLIER_COURSES] = { "earlier-courses", N_ ("Earlier courses of the scheme"), TEXT, 30, CLASS_B, HISTORY },
  [ANG_ROSTER_VALUE_ACTIVITY] = { "activity", N_ ("ACTIVITY"), TEXT, 50, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_PERIOD] = { "period", N_ ("DURATION"), TEXT, 46, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_PLACE] = { "place", N_ ("PLACE OF THE ASSIGNMENT"), TEXT, 40, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_COST] = { "cost", N_ ("COSTS OF THE ASSIGNMENT"), TEXT, 55, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_SIGNATURE] = { "signature", N_ ("SIGNATURE"), TEXT, 40, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_SIGNATURE_ODD] = { "signature-odd", N_ ("Signature, odd numbers"), TEXT, 28, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_SIGNATURE_EVEN] = { "signature-even", N_ ("Signature, even numbers"), TEXT, 28, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_SALUTATION] = { "salutation", N_ ("Form of address"), TEXT, 12, CLASS_A, PERSON },
  [ANG_ROSTER_VALUE_SURNAME] = { "surname", N_ ("Surname"), TEXT, 26, CLASS_A, PERSON },
  [ANG_ROSTER_VALUE_GIVEN_NAMES] = { "given-names", N_ ("Given name(s)"), TEXT, 30, CLASS_A, PERSON },
  [ANG_ROSTER_VALUE_BADGE_NAME] = { "badge-name", N_ ("Preferred name on badge"), TEXT, 26, CLASS_A, PERSON },
  [ANG_ROSTER_VALUE_NATIONALITY] = { "nationality", N_ ("Nationality"), TEXT, 24, CLASS_A, PERSON },
  [ANG_ROSTER_VALUE_EMAIL] = { "email", N_ ("E-mail"), TEXT, 44, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_MOBILE] = { "mobile", N_ ("Mobile / WhatsApp"), IDENTIFIER, 30, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_OFFICE_PHONE] = { "office-phone", N_ ("Office phone"), IDENTIFIER, 30, CLASS_A, PERSON },
  [ANG_ROSTER_VALUE_OFFICE_CONTACT] = { "office-contact", N_ ("Office phone / e-mail"), TEXT, 44, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_CERTIFICATE] = { "certificate", N_ ("CERTIFICATE"), TEXT, 36, CLASS_B, 0 },
  [ANG_ROSTER_VALUE_PASSPORT_NAME] = { "passport-name", N_ ("Name as in passport"), TEXT, 40, CLASS_B, PERSON },
  [ANG_ROSTER_VALUE_PASSPORT_KIND] = { "passport-kind", N_ ("Passport type"), TEXT, 20, CLASS_C, PASSPORT },
  [ANG_ROSTER_VALUE_PASSPORT_NUMBER] = { "passport-number", N_ ("Passport no."), IDENTIFIER, 24, CLASS_C, PASSPORT },
  [ANG_ROSTER_VALUE_PASSPORT_ISSUE] = { "passport-issue", N_ ("Date of issue"), DATE, 22, CLASS_C, PASSPORT },
  [ANG_ROSTER_VALUE_PASSPORT_EXPIRY] = { "passport-expiry", N_ ("Date of expiry"), DATE, 22, CLASS_C, PASSPORT },
  [ANG_ROSTER_VALUE_PASSPORT_PLACE] = { "passport-place", N_ ("Place of issue"), TEXT, 26, CLASS_C, PASSPORT },
  [ANG_ROSTER_VALUE_NIK] = { "nik", N_ ("NIK"), IDENTIFIER, 38, CLASS_C, PERSON },
  [ANG_ROSTER_VALUE_DIET] = { "diet", N_ ("Dietary requirement"), TEXT, 30, CLASS_C, PRIVATE },
  [ANG_ROSTER_VALUE_MEDICAL] = { "medical", N_ ("Medical condition to be told (voluntary)"), TEXT, 30, CLASS_C, PRIVATE },
  [ANG_ROSTER_VALUE_EMERGENCY] = { "emergency", N_ ("Emergency contact (name, relation, phone)"), TEXT, 44, CLASS_C, PRIVATE },
  [ANG_ROSTER_VALUE_SHIRT_SIZE] = { "shirt-size", N_ ("Shirt size"), CENTRE, 14, CLASS_B, PRIVATE },
  [ANG_ROSTER_VALUE_JOURNEY] = { "journey", N_ ("Journey"), TEXT, 70, CLASS_B, TRAVEL },
  [ANG_ROSTER_VALUE_OWN_JOURNEY] = { "own-journey", N_ ("Journey, where it differs"), TEXT, 70, CLASS_B, TRAVEL },
  [ANG_ROSTER_VALUE_FLIGHTS] = { "flights", N_ ("Arrival / departure flight"), TEXT, 40, CLASS_B, TRAVEL },
  [ANG_ROSTER_VALUE_ROOM] = { "room", N_ ("Room"), TEXT, 30, CLASS_B, TRAVEL },
  [ANG_ROSTER_VALUE_ROOM_MATES] = { "room-mates", N_ ("Shares the room with"), TEXT, 45, CLASS_B, TRAVEL },
  [ANG_ROSTER_VALUE_FACT] = { "fact", N_ ("Fact"), TEXT, 50, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_FACT_TEXT] = { "fact-text", N_ ("What is known"), TEXT, 120, CLASS_A, 0 },
  [ANG_ROSTER_VALUE_SCORES] = { "scores", N_ ("SCORE"), CENTRE, 22, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_TOTAL] = { "total", N_ ("TOTAL"), CENTRE, 18, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_PLACE_IN_RANKING] = { "ranking", N_ ("PLACE"), CENTRE, 15, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_TIE] = { "tie", N_ ("SAME TOTAL"), TEXT, 44, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_TERMS] = { "terms", N_ ("TERMS"), TEXT, 40, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_OVERRIDES] = { "overrides", N_ ("OVERRIDDEN TERMS"), TEXT, 40, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_NOMINATION] = { "nomination", N_ ("NOMINATED BY"), TEXT, 40, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_TRIPS] = { "trips", N_ ("EARLIER TRIPS"), TEXT, 26, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_DECISION] = { "decision", N_ ("DECISION"), TEXT, 24, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_DECISION_REASON] = { "decision-reason", N_ ("REASON"), TEXT, 40, CLASS_B, SELECTION },
  [ANG_ROSTER_VALUE_ATTENDANCE] = { "attendance", N_ ("Attendance"), CENTRE, 12, CLASS_B, PROGRAMME },
  [ANG_ROSTER_VALUE_ATTENDANCE_COUNT] = { "attendance-count", N_ ("Sessions attended"), CENTRE, 16, CLASS_B, PROGRAMME },
  [ANG_ROSTER_VALUE_ATTENDANCE_SHARE] = { "attendance-share", N_ ("Share of sessions attended"), CENTRE, 16, CLASS_B, PROGRAMME },
  [ANG_ROSTER_VALUE_CERTIFICATE_DATE] = { "certificate-date", N_ ("Date of the certificate"), DATE, 24, CLASS_B, PROGRAMME },
  [ANG_ROSTER_VALUE_CERTIFICATE_JP] = { "certificate-jp", N_ ("Training hours of the certificate (JP)"), CENTRE, 14, CLASS_B, PROGRAMME },
  [ANG_ROSTER_VALUE_SESSION_DAY] = { "session-day", N_ ("Day"), TEXT, 42, CLASS_A, PROGRAMME },
  [ANG_ROSTER_VALUE_SESSION_TIME] = { "session-time", N_ ("Time"), CENTRE, 26, CLASS_A, PROGRAMME },
  [ANG_ROSTER_VALUE_SESSION_TOPIC] = { "session-topic", N_ ("Topic"), TEXT, 70, CLASS_A, PROGRAMME },
  [ANG_ROSTER_VALUE_SESSION_SPEAKERS] = { "session-speakers", N_ ("Speakers"), TEXT, 70, CLASS_A, PROGRAMME },
  [ANG_ROSTER_VALUE_SESSION_KIND] = { "session-kind", N_ ("Kind"), TEXT, 24, CLASS_A, PROGRAMME },
  [ANG_ROSTER_VALUE_SESSION_PLACE] = { "session-place", N_ ("Place"), TEXT, 50, CLASS_A, PROGRAMME },
  [ANG_ROSTER_VALUE_SESSION_JP] = { "session-jp", N_ ("JP"), CENTRE, 12, CLASS_A, PROGRAMME },
  [ANG_ROSTER_VALUE_SESSION_NOTE] = { "session-note", N_ ("Note"), TEXT, 40, CLASS_A, PROGRAMME },
  [ANG_ROSTER_VALUE_DOCUMENTS] = { "documents", N_ ("DOCUMENT"), CENTRE, 13, CLASS_B, DOCUMENTS },
  [ANG_ROSTER_VALUE_DOCUMENT_COUNT] = { "document-count", N_ ("THERE"), CENTRE, 14, CLASS_B, DOCUMENTS },
  [ANG_ROSTER_VALUE_DOCUMENTS_MISSING] = { "documents-missing", N_ ("MISSING DOCUMENTS"), TEXT, 60, CLASS_B, DOCUMENTS },
};

G_STATIC_ASSERT (G_N_ELEMENTS (values) == ANG_ROSTER_N_VALUES);

/** Returns: what is known about @value */
const AngRosterValueInfo *
ang_roster_value_get_info (AngRosterValue value)
{
  g_assert (value < ANG_ROSTER_N_VALUES);

  return &values[value];
}

/**
 * ang_roster_value_find:
 * @word: (nullable): as a template writes it
 * @value: (out): the value of that word
 *
 * Returns: whether there is one
 */
gboolean
ang_roster_value_find (const char     *word,
                       AngRosterValue *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (g_strcmp0 (values[i].word, word) == 0)
        {
          *value = i;
          return TRUE;
        }
    }

  return FALSE;
}
