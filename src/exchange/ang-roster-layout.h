#pragma once

#include "ang-roster-row.h"
#include "ang-roster.h"
#include "ang-sheet-writer.h"

G_BEGIN_DECLS

/* A roster on its way into a file: everything but who stands in it. Private to the room. */
typedef struct
{
  AngSheetWriter         *writer;
  AngRosterTemplate      *template;
  AngRosterCohort        *cohort;
  const AngRosterOptions *options;
  GCancellable           *cancellable;
  AngRecord              *letterhead; /* (nullable) */
  AngRecord              *signatory;  /* (nullable) */
  AngRecord              *session;    /* (nullable): that an attendance sheet is for */
  AngLanguage             language;
  guint                   n_columns;
  guint                   split;      /* the column at which the blocks at the right begin */
  gboolean                bare;       /* only heads and rows, for other programs */
} AngRosterLayout;

gboolean ang_roster_layout_begin     (AngRosterLayout  *self,
                                      GError          **error);
gboolean ang_roster_layout_add       (AngRosterLayout  *self,
                                      AngRosterRow     *row,
                                      gboolean          keep,
                                      GError          **error);
gboolean ang_roster_layout_end       (AngRosterLayout  *self,
                                      GPtrArray        *participations,
                                      GError          **error);
gboolean ang_roster_layout_add_heads (AngRosterLayout  *self,
                                      GError          **error);
gboolean ang_roster_layout_add_foot  (AngRosterLayout  *self,
                                      GPtrArray        *participations,
                                      GError          **error);
gboolean ang_roster_layout_add_travel (AngRosterLayout  *self,
                                       GError          **error);
gboolean ang_roster_layout_line      (AngRosterLayout  *self,
                                      AngSheetStyle     style,
                                      const char       *text,
                                      AngSheetRowFlags  flags,
                                      GError          **error);
gboolean ang_roster_layout_right     (AngRosterLayout  *self,
                                      AngSheetStyle     style,
                                      const char       *text,
                                      GError          **error);
gboolean ang_roster_layout_gap       (AngRosterLayout  *self,
                                      double            height,
                                      AngSheetRowFlags  flags,
                                      GError          **error);

G_END_DECLS
