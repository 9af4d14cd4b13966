#pragma once

#include "ang-command-private.h"
#include "ang-person-merge.h"

G_BEGIN_DECLS

/* A merge on its way into a transaction. Every record is held once, whatever is changed in it. */
typedef struct
{
  AngStore       *store;
  AngPersonMerge *merge;
  gint64          kept;    /* the person that stays */
  GHashTable     *touched; /* "entity:id" → AngRecord */
  GPtrArray      *order;   /* (element-type AngRecord): those touched, as they came */
  GHashTable     *gone;    /* AngRecord → whether it is to be removed by itself, and not with its whole */
  GHashTable     *renamed; /* gint64 → gint64: what stands for an id that is gone */
} AngMergeWork;

AngRecord *ang_merge_work_take        (AngMergeWork    *self,
                                       AngRecord       *record);
GPtrArray *ang_merge_work_list        (AngMergeWork    *self,
                                       const AngEntity *entity);
gboolean   ang_merge_work_drop        (AngMergeWork    *self,
                                       AngRecord       *record,
                                       gint64           instead,
                                       GError         **error);
gint64     ang_merge_work_get_chosen  (AngMergeWork    *self,
                                       const AngEntity *entity,
                                       guint            field);
void       ang_merge_work_fill        (AngRecord       *record,
                                       AngRecord       *from);

gboolean   ang_merge_waivers          (AngMergeWork    *self,
                                       GError         **error);
gboolean   ang_merge_parts            (AngMergeWork    *self,
                                       GError         **error);
void       ang_record_copy_value      (AngRecord       *to,
                                       AngRecord       *from,
                                       guint            field);

G_END_DECLS
