#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* What a column of a list can hold. The words for the command line and for remembered mappings are in the table: these
 * numbers are never stored. */
typedef enum
{
  ANG_IMPORT_FIELD_NONE = 0, /* not used; also what is known to be of no use here */

  ANG_IMPORT_FIELD_NUMBER,   /* the running number */
  ANG_IMPORT_FIELD_NAME_NIP, /* several in one cell: name, number, even the rank */
  ANG_IMPORT_FIELD_NAME,
  ANG_IMPORT_FIELD_TITLE_FRONT,
  ANG_IMPORT_FIELD_TITLE_BACK,
  ANG_IMPORT_FIELD_NIP,      /* of a PNS or a PPPK; what turns out to be a NIK goes to that field */
  ANG_IMPORT_FIELD_OLD_NIP,
  ANG_IMPORT_FIELD_NIK,
  ANG_IMPORT_FIELD_SEX,
  ANG_IMPORT_FIELD_BIRTH,    /* place and date in one cell */
  ANG_IMPORT_FIELD_BIRTH_DATE,
  ANG_IMPORT_FIELD_BIRTH_PLACE,
  ANG_IMPORT_FIELD_NATIONALITY,
  ANG_IMPORT_FIELD_PHONE,
  ANG_IMPORT_FIELD_PHONE_OFFICE,
  ANG_IMPORT_FIELD_EMAIL,
  ANG_IMPORT_FIELD_EDUCATION,
  ANG_IMPORT_FIELD_EDUCATION_FIELD,
  ANG_IMPORT_FIELD_EDUCATION_INSTITUTION,
  ANG_IMPORT_FIELD_EDUCATION_YEAR,
  ANG_IMPORT_FIELD_ENGLISH_TYPE,
  ANG_IMPORT_FIELD_ENGLISH_SCORE,
  ANG_IMPORT_FIELD_ENGLISH_DATE,
  ANG_IMPORT_FIELD_PASSPORT_NAME,
  ANG_IMPORT_FIELD_SURNAME,
  ANG_IMPORT_FIELD_GIVEN_NAMES,
  ANG_IMPORT_FIELD_BADGE_NAME,
  ANG_IMPORT_FIELD_PERSON_STATUS,

  ANG_IMPORT_FIELD_STATUS,   /* of employment: PNS, CPNS, PPPK, non-ASN */
  ANG_IMPORT_FIELD_CATEGORY, /* of people who are no civil servants */
  ANG_IMPORT_FIELD_RANK,     /* name, code, or both */
  ANG_IMPORT_FIELD_GRADE,    /* the code, where the name stands in another column */
  ANG_IMPORT_FIELD_RANK_SINCE,
  ANG_IMPORT_FIELD_POST,
  ANG_IMPORT_FIELD_POST_EN,
  ANG_IMPORT_FIELD_POST_KIND,
  ANG_IMPORT_FIELD_POST_SINCE,
  ANG_IMPORT_FIELD_ESELON,
  ANG_IMPORT_FIELD_ACTING,
  ANG_IMPORT_FIELD_POST_UNIT, /* post and unit in one cell */
  ANG_IMPORT_FIELD_UNIT,
  ANG_IMPORT_FIELD_PARENT_UNIT, /* the one above, used where the unit itself is not known */

  ANG_IMPORT_FIELD_PASSPORT_KIND,
  ANG_IMPORT_FIELD_PASSPORT_NUMBER,
  ANG_IMPORT_FIELD_PASSPORT_ISSUE,
  ANG_IMPORT_FIELD_PASSPORT_EXPIRY,
  ANG_IMPORT_FIELD_PASSPORT_PLACE,

  ANG_IMPORT_FIELD_ADDRESS,
  ANG_IMPORT_FIELD_EMERGENCY_NAME,
  ANG_IMPORT_FIELD_EMERGENCY_RELATION,
  ANG_IMPORT_FIELD_EMERGENCY_PHONE,
  ANG_IMPORT_FIELD_DIET,
  ANG_IMPORT_FIELD_ALLERGY,
  ANG_IMPORT_FIELD_SHIRT_SIZE,

  ANG_IMPORT_FIELD_ORIGIN,
  ANG_IMPORT_FIELD_ROLE,
  ANG_IMPORT_FIELD_STATE,
  ANG_IMPORT_FIELD_REMARKS,
  ANG_IMPORT_FIELD_CERTIFICATE_NUMBER,
  ANG_IMPORT_FIELD_CERTIFICATE_DATE,
} AngImportFieldId;
#define ANG_IMPORT_N_FIELDS (ANG_IMPORT_FIELD_CERTIFICATE_DATE + 1)

/* What is shown of a cell that is class C, but for a NIK. */
#define ANG_IMPORT_MASK "••••"

typedef enum
{
  ANG_IMPORT_FIELD_PRIVATE = 1 << 0,      /* class C: shown on demand only */
  ANG_IMPORT_FIELD_COMBINED = 1 << 1,     /* what it holds ends up in other fields; a draft never has a value of it */
  ANG_IMPORT_FIELD_PARTICIPANT = 1 << 2,  /* of a person's place in a cohort: not offered for people alone */
} AngImportFieldFlags;

/* One line of the table of fields. */
typedef struct _AngImportField AngImportField;

struct _AngImportField
{
  AngImportFieldId     id;
  const char          *name;     /* stable, English: `--map NAME=HEADER` and remembered mappings */
  const char          *label;    /* for people, to be translated */
  AngImportFieldFlags  flags;
  const AngEntity     *entity;   /* (nullable): the record it fills */
  guint                field;    /* of @entity */
  const char          *synonyms; /* headings, squeezed (see ang_import_heading_squeeze()), the surest first */
};

const AngImportField *ang_import_field_get       (AngImportFieldId  id);
const AngImportField *ang_import_field_find      (const char       *name);
const char           *ang_import_field_get_label (AngImportFieldId  id);
const char           *ang_import_field_quote     (AngImportFieldId  id,
                                                  const char       *text);

char                 *ang_import_heading_squeeze (const char       *heading);
gboolean              ang_import_heading_find    (const char       *group,
                                                  const char       *heading,
                                                  AngImportFieldId *field,
                                                  guint            *sureness);
gboolean              ang_import_heading_is_private (const char    *group,
                                                     const char    *heading);

G_END_DECLS
