#pragma once

#include "ang-roster-template.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* No letterhead, no signature. */
#define ANG_ROSTER_WITHOUT ((gint64) - 1)

/* How far a document is: called in the thread that writes it. */
typedef void (*AngRosterProgress) (guint64  done,
                                   guint64  total,
                                   gpointer user_data);

/* What the user chose for one document. All pointers are borrowed. */
typedef struct
{
  AngRosterTemplate *template;
  AngLanguage        language;      /* 0: the template's, else that of the interface */
  AngSheetPaper      paper;         /* 0: the template's */
  gint64             letterhead;    /* id; 0: the one used first */
  gint64             signatory;     /* id; 0: the one used first */
  const char        *letter_number; /* NULL: the cohort's */
  const char        *letter_date;   /* ISO; NULL: the cohort's */
  const char        *place;         /* of signing; NULL: the signatory's */
  AngRosterOrder     order;         /* 0: the template's */
  AngRosterPppk      pppk;          /* 0: after the PNS */
  gint64             session;       /* id of the one that an attendance sheet is for; 0: to be filled in by hand */
} AngRosterOptions;

void     ang_roster_options_init     (AngRosterOptions        *options,
                                      AngRosterTemplate       *template);
GArray  *ang_roster_dup_values       (AngRosterTemplate       *template);
gboolean ang_roster_write            (AngStore                *store,
                                      gint64                   cohort,
                                      const AngRosterOptions  *options,
                                      const char              *path,
                                      GCancellable            *cancellable,
                                      AngRosterProgress        progress,
                                      gpointer                 user_data,
                                      GError                 **error);
gboolean ang_roster_is_format        (const char              *path);

G_END_DECLS
