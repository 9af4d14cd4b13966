#pragma once

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* How many minutes make one training hour (JP); ang_rules_list() has where each of these numbers comes from. */
#define ANG_RULES_JP_MINUTES "rules.jp-minutes"
#define ANG_RULES_JP_MINUTES_DEFAULT 45

/* From which share of the sessions on, in per cent, an absence is worth a finding. */
#define ANG_RULES_ABSENCE_SHARE "rules.absence-share"
#define ANG_RULES_ABSENCE_SHARE_DEFAULT 20

/* What the times of sessions say. */
int      ang_session_get_start           (AngRecord      *session);
int      ang_session_get_end             (AngRecord      *session);
int      ang_session_get_minutes         (AngRecord      *session);
double   ang_session_get_jp              (AngRecord      *session,
                                          gint64          jp_minutes);
double   ang_session_compute_jp          (AngRecord      *session,
                                          gint64          jp_minutes);
gboolean ang_session_overlaps            (AngRecord      *session,
                                          AngRecord      *other);
gboolean ang_session_kind_counts         (AngSessionKind  kind);
gboolean ang_session_kind_teaches        (AngSessionKind  kind);
int      ang_session_compare             (AngRecord      *a,
                                          AngRecord      *b);
double   ang_programme_sum_jp            (GPtrArray      *sessions,
                                          gint64          jp_minutes);

char    *ang_jp_format                   (double          jp,
                                          AngLanguage     language);
gboolean ang_jp_parse                    (const char     *text,
                                          double         *jp);

/* A block of one day in a week's picture: blocks at the same time stand beside each other, in lanes. */
typedef struct
{
  int   start; /* minutes from midnight */
  int   end;
  guint lane;
  guint n_lanes;
} AngDayBlock;

void     ang_programme_lay_out           (AngDayBlock    *blocks,
                                          guint           n_blocks);

G_END_DECLS
