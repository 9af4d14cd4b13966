#pragma once

#include "ang-choices.h"
#include "ang-nomination.h"
#include "ang-roster-cohort.h"
#include "ang-sheet-writer.h"

G_BEGIN_DECLS

/* The making of a nomination workbook. Private to the room. */

/* Raised when columns or their places change in a way that an older program would misread. */
#define ANG_NOMINATION_VERSION 1

/* The file's own property, and the mark in the hidden row of keys: programs that drop properties keep rows. The mark is
 * followed by version, cohort id and cohort code, divided by spaces. */
#define ANG_NOMINATION_PROPERTY "angkatan-nomination"
#define ANG_NOMINATION_VERSION_PROPERTY "angkatan-nomination-version"
#define ANG_NOMINATION_COHORT_PROPERTY "angkatan-nomination-cohort"

/* How many rows are checked while they are filled in, and how many of them are numbered and ruled, as a page to print. */
#define ANG_NOMINATION_ROWS 5000
#define ANG_NOMINATION_RULED_ROWS 30

/* What is filled in once for all rows, above them. */
typedef enum
{
  ANG_NOMINATION_BY,
  ANG_NOMINATION_LETTER_NUMBER,
  ANG_NOMINATION_LETTER_DATE,
} AngNominationLabel;
#define ANG_NOMINATION_N_LABELS (ANG_NOMINATION_LETTER_DATE + 1)

/* The columns of the sheet of look-ups. */
typedef enum
{
  ANG_NOMINATION_LIST_NONE = -1,
  ANG_NOMINATION_LIST_UNITS,
  ANG_NOMINATION_LIST_STATUSES,
  ANG_NOMINATION_LIST_RANKS,
  ANG_NOMINATION_LIST_SEXES,
  ANG_NOMINATION_LIST_EDUCATION,
  ANG_NOMINATION_LIST_TESTS,
} AngNominationList;
#define ANG_NOMINATION_N_LISTS (ANG_NOMINATION_LIST_TESTS + 1)

/* When a column is wanted. */
typedef enum
{
  ANG_NOMINATION_ALWAYS,
  ANG_NOMINATION_WITHOUT_NIP, /* the scheme takes people who have no number of a civil servant */
  ANG_NOMINATION_ABROAD,
  ANG_NOMINATION_ENGLISH,     /* abroad, or the scheme asks for a test */
  ANG_NOMINATION_ENGLISH_AGE, /* the scheme says how old a test may be */
} AngNominationNeed;

typedef enum
{
  ANG_NOMINATION_CHECK_NONE,
  ANG_NOMINATION_CHECK_NIP,
  ANG_NOMINATION_CHECK_NIK,
  ANG_NOMINATION_CHECK_BIRTH,
  ANG_NOMINATION_CHECK_RECENT, /* a day of the last years */
  ANG_NOMINATION_CHECK_SCORE,
} AngNominationCheck;

/* One column of the form. Texts are message ids of the context "nomination". */
typedef struct
{
  const char         *key;      /* the field's name in the table of import fields */
  const char         *group;    /* (nullable): stands above it, and those that follow belong to it */
  const char         *head;
  const char         *how;      /* how to fill it in: said in the guidance, and beside the cell */
  const char         *example;  /* (nullable): not translated; of a list, one of its own */
  double              width;
  AngSheetCellKind    entry;
  gboolean            centred;
  gboolean            required;
  gboolean            strict;   /* nothing but what fits the check is taken */
  AngNominationList   list;
  guint               choice;   /* which one of the list is the example */
  AngNominationCheck  check;
  AngNominationNeed   need;
} AngNominationColumn;

/* Everything that the sheets of one workbook are made from. Index 0 is the form's language, 1 the other one. */
typedef struct
{
  AngStore                   *store;
  const AngNominationOptions *options;
  AngSheetWriter             *writer;
  AngRosterCohort            *about[2];
  AngRecord                  *letterhead; /* (nullable) */
  GPtrArray                  *columns;    /* of const AngNominationColumn */
  GPtrArray                  *lists[ANG_NOMINATION_N_LISTS]; /* of char, in the form's language */
  GCancellable               *cancellable;
} AngNominationJob;

const char *ang_nomination_translate        (AngLanguage             language,
                                             const char             *msgid) G_GNUC_FORMAT (2);
gboolean    ang_nomination_allows           (AngRecord              *scheme,
                                             AngEmploymentStatus     status,
                                             gboolean                otherwise);
const char *ang_nomination_get_label        (AngNominationLabel      label,
                                             AngLanguage             language);
const char *ang_nomination_get_sheet_name   (AngNominationJob       *job);
GPtrArray  *ang_nomination_choose_columns   (AngRosterCohort        *about);
char       *ang_nomination_dup_example      (AngNominationJob          *job,
                                             const AngNominationColumn *column);
gboolean    ang_nomination_read_lists       (AngNominationJob       *job,
                                             GError                **error);
GPtrArray  *ang_nomination_describe_rules   (AngRosterCohort        *about);
gboolean    ang_nomination_add_row          (AngNominationJob       *job,
                                             const AngSheetCell     *cells,
                                             guint                   n_cells,
                                             AngSheetRowFlags        flags,
                                             GError                **error);
void        ang_nomination_prepare_page     (AngNominationJob       *job,
                                             AngSheetPage           *page,
                                             gboolean                landscape,
                                             const char             *name);
gboolean    ang_nomination_write_guide      (AngNominationJob       *job,
                                             GError                **error);
gboolean    ang_nomination_write_form       (AngNominationJob       *job,
                                             GError                **error);
gboolean    ang_nomination_write_lists      (AngNominationJob       *job,
                                             GError                **error);

G_END_DECLS
