#pragma once

#include <gio/gio.h>

#include "ang-severity.h"

G_BEGIN_DECLS

/* What a row of a file is for the register, before anything is stored. */
typedef enum
{
  ANG_IMPORT_VERDICT_NEW = 1,   /* nobody of the register: becomes a new person */
  ANG_IMPORT_VERDICT_UPDATE,    /* somebody of the register, of whom the row says something else or something more */
  ANG_IMPORT_VERDICT_SAME,      /* somebody of the register, of whom the row says nothing new */
  ANG_IMPORT_VERDICT_AMBIGUOUS, /* several may be meant, or one who is only called alike: the user says who */
  ANG_IMPORT_VERDICT_REJECTED,  /* cannot be taken; the reason says why */
} AngImportVerdict;
#define ANG_IMPORT_N_VERDICTS (ANG_IMPORT_VERDICT_REJECTED + 1)

/* Where people go into a cohort: what becomes of the row there. */
typedef enum
{
  ANG_IMPORT_PLACE_NONE = 0, /* people are imported, no participants; or the row is rejected */
  ANG_IMPORT_PLACE_JOINS,
  ANG_IMPORT_PLACE_PRESENT,  /* in the cohort already: stays as it is there */
} AngImportPlace;

/* What is to be done with a row. */
typedef enum
{
  ANG_IMPORT_DECISION_UNDECIDED = 0, /* of an ambiguous row: it is left out as long as nobody has said who is meant */
  ANG_IMPORT_DECISION_TAKE,          /* as the verdict says: a new person is made, what differs is stored; into a cohort: joins */
  ANG_IMPORT_DECISION_KEEP,          /* into a cohort: joins, and what the register says of the person stays as it is */
  ANG_IMPORT_DECISION_SKIP,          /* the row is left out */
  ANG_IMPORT_DECISION_PERSON,        /* of an ambiguous row: it is the chosen candidate */
  ANG_IMPORT_DECISION_NEW_PERSON,    /* of an ambiguous row: it is none of the candidates */
} AngImportDecision;

/* What is said of one cell. */
typedef enum
{
  ANG_IMPORT_CELL_PLAIN = 0, /* empty, not mapped, or what the register has */
  ANG_IMPORT_CELL_NEW,       /* of a new person, or fills what the register does not have */
  ANG_IMPORT_CELL_CHANGED,   /* the register has something else */
  ANG_IMPORT_CELL_WARNING,   /* taken, but something is odd */
  ANG_IMPORT_CELL_ERROR,     /* not understood: the row is rejected, or the cell is left out */
} AngImportCellVerdict;

/* Somebody whom an ambiguous row may mean. Texts for people, in the interface language; class C masked. */
typedef struct
{
  gint64      person;
  const char *name;   /* with titles */
  const char *detail; /* (nullable): number, birth date, unit: what tells the candidates apart */
} AngImportCandidate;

/* Something the row says that the register does not, or not so. Texts as for people; class C masked. */
typedef struct
{
  const char *label;  /* of the field */
  int         column; /* the column it comes from, -1: derived from others */
  const char *old;    /* (nullable): what the register has */
  const char *new;    /* what the row says */
} AngImportChange;

/* One row of the file. Made when it is asked for, and the same object for as long as somebody holds it; reads no disk.
 * Properties, for lists: "number" (uint: as the spreadsheet counts), "sheet" (string), "name" (string: with titles, as the
 * register has it, else as in the file), "verdict" (uint), "place" (uint), "decision" (uint, notifies), "severity" (uint, 0:
 * nothing is odd), "reason" (string or NULL). */
#define ANG_TYPE_IMPORT_ROW (ang_import_row_get_type ())

G_DECLARE_FINAL_TYPE (AngImportRow, ang_import_row, ANG, IMPORT_ROW, GObject)

guint                     ang_import_row_get_number       (AngImportRow       *self);
const char               *ang_import_row_get_sheet        (AngImportRow       *self);
const char               *ang_import_row_get_name         (AngImportRow       *self);
AngImportVerdict          ang_import_row_get_verdict      (AngImportRow       *self);
AngImportPlace            ang_import_row_get_place        (AngImportRow       *self);
gint64                    ang_import_row_get_person       (AngImportRow       *self);
const char               *ang_import_row_get_reason       (AngImportRow       *self);

guint                     ang_import_row_get_n_cells      (AngImportRow       *self);
const char               *ang_import_row_get_cell         (AngImportRow       *self,
                                                           guint               column);
AngImportCellVerdict      ang_import_row_get_cell_verdict (AngImportRow       *self,
                                                           guint               column);
const char               *ang_import_row_get_cell_message (AngImportRow       *self,
                                                           guint               column);

const AngImportChange    *ang_import_row_get_changes      (AngImportRow       *self,
                                                           guint              *n_changes);
const AngImportCandidate *ang_import_row_get_candidates   (AngImportRow       *self,
                                                           guint              *n_candidates);

AngImportDecision         ang_import_row_get_decision     (AngImportRow       *self);
gboolean                  ang_import_row_can_decide       (AngImportRow       *self,
                                                           AngImportDecision   decision);
void                      ang_import_row_decide           (AngImportRow       *self,
                                                           AngImportDecision   decision,
                                                           gint64              person);

G_END_DECLS
