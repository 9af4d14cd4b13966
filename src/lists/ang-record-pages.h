#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

#define ANG_RECORD_PAGE_SIZE 128

/* The memory of an AngRecordList: which object stands at which position. Positions are held weakly, the pages read last
 * strongly. */
typedef struct _AngRecordPages AngRecordPages;

/* What items-changed has to say. */
typedef struct
{
  guint position;
  guint removed;
  guint added;
} AngChangedSpan;

AngRecordPages *ang_record_pages_new      (void);
void            ang_record_pages_free     (AngRecordPages       *self);
void            ang_record_pages_clear    (AngRecordPages       *self);
AngRecord      *ang_record_pages_get      (AngRecordPages       *self,
                                           const AngEntity      *entity,
                                           guint                 position);
gboolean        ang_record_pages_has      (AngRecordPages       *self,
                                           guint                 page);
gboolean        ang_record_pages_is_held  (AngRecordPages       *self,
                                           guint                 page);
GArray         *ang_record_pages_get_held (AngRecordPages       *self);
void            ang_record_pages_fill     (AngRecordPages       *self,
                                           guint                 page,
                                           GPtrArray            *rows);
void            ang_record_pages_fill_all (AngRecordPages       *self,
                                           GHashTable           *pages);
AngChangedSpan  ang_record_pages_compare  (AngRecordPages       *self,
                                           GHashTable           *pages,
                                           guint                 n_before,
                                           guint                 n_after);
void            ang_record_pages_move     (AngRecordPages       *self,
                                           const AngChangedSpan *span,
                                           guint                 n_after);

G_END_DECLS
