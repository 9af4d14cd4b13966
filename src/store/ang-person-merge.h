#pragma once

#include "ang-command.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* Records of one person, side by side, and what is to be kept of each: a person with the same fields twice or more. */
#define ANG_TYPE_PERSON_MERGE (ang_person_merge_get_type ())

G_DECLARE_FINAL_TYPE (AngPersonMerge, ang_person_merge, ANG, PERSON_MERGE, GObject)

/* One field of which a value is to be chosen. NIP, NIK and the post stand for the number in use and for the employment of
 * today as a whole: the others stay as history. */
typedef struct
{
  const AngEntity *entity; /* the person, or what is protected */
  guint            field;
  guint            chosen; /* the place of the record whose value is kept */
  gboolean         differs;
} AngMergeField;

/* A cohort in which more than one of the records is. */
typedef struct
{
  gint64     cohort;
  char      *code;
  GPtrArray *rows;   /* (element-type AngParticipation) (nullable entries): by record */
  int        chosen; /* the place of the record whose row is kept, or -1: to be chosen */
} AngMergeConflict;

AngPersonMerge *ang_person_merge_read          (AngStore             *store,
                                                const gint64         *people,
                                                guint                 n_people,
                                                GError              **error);
void            ang_person_merge_read_async    (AngStore             *store,
                                                const gint64         *people,
                                                guint                 n_people,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
AngPersonMerge *ang_person_merge_read_finish   (AngStore             *store,
                                                GAsyncResult         *result,
                                                GError              **error);

guint           ang_person_merge_get_n_people  (AngPersonMerge       *self);
AngRecord      *ang_person_merge_get_record    (AngPersonMerge       *self,
                                                guint                 place,
                                                const AngEntity      *entity);
guint           ang_person_merge_get_kept      (AngPersonMerge       *self);
void            ang_person_merge_set_kept      (AngPersonMerge       *self,
                                                guint                 place);
AngMergeField  *ang_person_merge_list_fields   (AngPersonMerge       *self,
                                                guint                *n_fields);
AngMergeConflict *ang_person_merge_list_conflicts (AngPersonMerge    *self,
                                                   guint             *n_conflicts);
guint           ang_person_merge_count_linked  (AngPersonMerge       *self,
                                                guint                 place);

AngCommand     *ang_person_command_merge       (AngPersonMerge       *merge);

G_END_DECLS
