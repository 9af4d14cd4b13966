#pragma once

#include "ang-date.h"
#include "ang-sentence.h"
#include "ang-unit.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_UNIT_EVENT_OPENED = 1,
  ANG_UNIT_EVENT_RENAMED,
  ANG_UNIT_EVENT_MERGED,
  ANG_UNIT_EVENT_SPLIT,
  ANG_UNIT_EVENT_CLOSED,
} AngUnitEventKind;

/* What happened to units on one day. */
typedef struct
{
  AngUnitEventKind kind;
  AngDate          date;   /* the first day after; may be unknown */
  GPtrArray       *before; /* (element-type AngUnit): what there was, borrowed */
  GPtrArray       *after;  /* (element-type AngUnit): what came out of it; of a split the part that continues it first */
} AngUnitEvent;

GPtrArray   *ang_unit_history_list     (GPtrArray    *units,
                                        gint64        unit);
AngSentence *ang_unit_event_describe   (AngUnitEvent *event);
AngUnit     *ang_unit_history_find_today (GPtrArray  *units,
                                          gint64      unit);

G_END_DECLS
