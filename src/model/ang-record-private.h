#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* One slot a field. Which member counts is said by the field's type; a text slot holds NULL, never "". */
typedef struct
{
  union
  {
    char   *text;
    gint64  integer;
    double  real;
    GBytes *bytes;
  };
  gboolean changed;
} AngSlot;

typedef struct
{
  AngSlot *slots;
} AngRecordPrivate;

AngSlot  *ang_record_get_slot    (AngRecord      *self,
                                  guint           field);
gboolean  ang_record_slots_equal (const AngField *field,
                                  const AngSlot  *a,
                                  const AngSlot  *b);

G_END_DECLS
