#pragma once

#include "ang-record-list.h"

G_BEGIN_DECLS

/* What a record list has asked the store for. Private to the room. */

/* A reading round: the count and some pages, taken over together when the last of them has come. */
typedef struct
{
  GCancellable *cancellable;
  GHashTable   *pages; /* page number → GPtrArray of AngRecord */
  guint64       count;
  guint         n_pending;
  gboolean      anew; /* another query, or the first one: nothing of the old rows counts */
} AngRound;

/* A page request of its own that knows its list and its number. */
typedef struct
{
  AngRecordList *list;
  GCancellable  *cancellable;
  guint          page;
} AngPageRead;

AngRound    *ang_round_new     (gboolean       anew);
void         ang_round_free    (AngRound      *round);
AngPageRead *ang_page_read_new (AngRecordList *list,
                                GCancellable  *cancellable,
                                guint          page);

G_END_DECLS
