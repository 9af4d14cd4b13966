#pragma once

#include "ang-week-view.h"

#include "ang-programme.h"

G_BEGIN_DECLS

#define ANG_WEEK_DAYS 7

struct _AngWeekView
{
  GtkWidget parent_instance;

  AngRecordSet *sessions; /* (nullable) */
  AngDate       monday;   /* of the week in sight */
  AngDate       first;    /* of the course; unknown when it has no dates */
  AngDate       last;
  GPtrArray    *blocks;   /* of AngSessionBlock, in the order of the sessions; their parent is the view */
  GArray       *places;   /* of AngDayBlock, one for each of them */
  GArray       *days;     /* of guint: the column of each of them */
  GtkWidget    *headings[ANG_WEEK_DAYS];
  int           from;     /* the hours in sight */
  int           to;
  gint64        current;  /* the session that the keys go on from, or 0 */
};

/* What the layout and the drawing agree upon. */
typedef struct
{
  int    left;     /* where the days begin, behind the hours */
  int    top;      /* where the hours begin, below the headings */
  int    strip;    /* of that, what sessions without a time take */
  double day;      /* the width of a column */
  double hour;     /* the height of an hour */
} AngWeekMetrics;

void ang_week_view_get_metrics (AngWeekView    *self,
                                int             width,
                                int             height,
                                AngWeekMetrics *metrics);
void ang_week_view_draw        (AngWeekView    *self,
                                GtkSnapshot    *snapshot);
void ang_week_view_add_keys    (AngWeekView    *self);
void ang_week_view_activate    (AngWeekView    *self,
                                AngRecord      *session);

G_END_DECLS
