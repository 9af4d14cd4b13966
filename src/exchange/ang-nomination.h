#pragma once

#include "ang-record.h"
#include "ang-roster.h"
#include "ang-sheet-book.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The workbook that units fill in to nominate people for a cohort, and its way back. */

/* What the user chose for one workbook. All pointers are borrowed. */
typedef struct
{
  AngLanguage  language;   /* of the form; 0: that of the interface. The guidance is in both */
  const char  *deadline;   /* ISO; NULL: none is said */
  const char  *send_to;    /* NULL: the lines of the letterhead that is used first */
} AngNominationOptions;

/* What a file says of itself, if it is such a workbook. */
typedef struct
{
  char  *code;          /* of the cohort, as it was when the workbook was made */
  gint64 cohort;        /* its id in the register the workbook was made with */
  guint  version;       /* of the form */
  guint  sheet;         /* of the book */
  guint  head;          /* rows as the spreadsheet counts them: the heads in the form's language; 0: to be guessed */
  guint  first;         /* the first person, below the hidden row of keys */
  GStrv  keys;          /* (nullable): by column, the field's name in the table of import fields, "" for none; NULL: to be guessed */
  char  *nominated_by;  /* (nullable): what was filled in above the table */
  char  *letter_number; /* (nullable) */
  char  *letter_date;   /* (nullable): ISO, or as it was typed */
} AngNomination;

gboolean       ang_nomination_write         (AngStore                    *store,
                                             gint64                       cohort,
                                             const AngNominationOptions  *options,
                                             const char                  *path,
                                             GCancellable                *cancellable,
                                             AngRosterProgress            progress,
                                             gpointer                     user_data,
                                             GError                     **error);
char          *ang_nomination_dup_file_name (AngRecord                   *cohort,
                                             AngLanguage                  language);

gboolean       ang_nomination_recognise     (AngSheetBook                *book,
                                             AngNomination              **nomination,
                                             GCancellable                *cancellable,
                                             GError                     **error);
gint64         ang_nomination_find_cohort   (const AngNomination         *self,
                                             AngStore                    *store,
                                             GError                     **error);
char          *ang_nomination_dup_note      (const AngNomination         *self,
                                             AngLanguage                  language);
void           ang_nomination_free          (AngNomination               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngNomination, ang_nomination_free)

G_END_DECLS
