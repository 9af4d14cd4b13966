#pragma once

#include "ang-import-draft.h"

#include "ang-identity.h"

G_BEGIN_DECLS

/* Private to the draft. */

/* A cell as it came: nothing at its ends, no control characters, no apostrophe before it. */
typedef struct
{
  const char        *text; /* %NULL: the cell says nothing */
  AngSheetValueKind  kind;
  int                column;
} AngImportCell;

/* How the dates of a column are written, as far as its cells tell. */
typedef enum
{
  ANG_IMPORT_ORDER_UNKNOWN = 0, /* not looked at */
  ANG_IMPORT_ORDER_DAY,
  ANG_IMPORT_ORDER_MONTH,       /* some can only have the month first */
} AngImportOrder;

/* Which letters a column has for the sexes: laki-laki and perempuan, or pria and wanita. */
typedef enum
{
  ANG_IMPORT_LETTERS_UNKNOWN = 0, /* not looked at */
  ANG_IMPORT_LETTERS_LP,
  ANG_IMPORT_LETTERS_PW,
} AngImportLetters;

struct _AngImportDraft
{
  const AngImportLayout  *layout;  /* of the row being read */
  const AngImportMapping *mapping;
  const AngImportContext *context;
  guint                   row;

  AngImportCell cells[ANG_IMPORT_N_FIELDS];
  const char   *texts[ANG_IMPORT_N_FIELDS];   /* in stored form */
  gint64        numbers[ANG_IMPORT_N_FIELDS];
  int           columns[ANG_IMPORT_N_FIELDS]; /* -1: derived */

  GPtrArray *owned;  /* texts made for this row */
  GArray    *issues;
  GArray    *orders; /* of int: AngImportOrder of each column */
  guint      n_rows; /* of the layout the orders are of */

  AngImportLetters letters;
};

void        ang_import_draft_set          (AngImportDraft   *self,
                                           AngImportFieldId  field,
                                           const char       *text,
                                           int               column);
void        ang_import_draft_set_number   (AngImportDraft   *self,
                                           AngImportFieldId  field,
                                           gint64            number,
                                           int               column);
const char *ang_import_draft_keep         (AngImportDraft   *self,
                                           char             *text);
void        ang_import_draft_say          (AngImportDraft   *self,
                                           AngImportFieldId  field,
                                           AngSeverity       severity,
                                           char             *message);
void        ang_import_draft_give         (AngImportDraft   *self,
                                           AngImportFieldId  field,
                                           const char       *text,
                                           int               column);

void        ang_import_draft_split_name   (AngImportDraft   *self);
void        ang_import_draft_read_name    (AngImportDraft   *self);
void        ang_import_draft_read_numbers (AngImportDraft   *self);
void        ang_import_draft_check_row    (AngImportDraft   *self);
gboolean    ang_import_draft_expand       (AngImportDraft   *self,
                                           AngImportFieldId  field,
                                           const char      **text);
void        ang_import_draft_read_choice  (AngImportDraft       *self,
                                           AngImportFieldId      field,
                                           const AngEnumeration *choices);
void        ang_import_draft_read_birth   (AngImportDraft   *self);
void        ang_import_draft_read_date    (AngImportDraft   *self,
                                           AngImportFieldId  field);
gboolean    ang_import_draft_get_date     (AngImportDraft   *self,
                                           AngImportFieldId  field,
                                           AngDate          *date);
void        ang_import_draft_split_post   (AngImportDraft   *self);
void        ang_import_draft_read_post    (AngImportDraft   *self);
void        ang_import_draft_read_place   (AngImportDraft   *self);
void        ang_import_draft_read_person  (AngImportDraft   *self);

G_END_DECLS
