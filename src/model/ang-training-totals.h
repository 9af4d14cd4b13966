#pragma once

#include "ang-date.h"
#include "ang-participation.h"

G_BEGIN_DECLS

/* What the trainings of one person add up to. */
typedef struct
{
  guint taken;   /* departed or completed: the trips that statistics count */
  guint ahead;   /* nominated, accepted, confirmed …: may still be taken */
  guint dropped; /* rejected, withdrawn, cancelled, not passed */
  int days;      /* of those taken, from departure to return */
  gint64 hours;  /* JP of those taken */
  AngDate last;  /* when the latest one taken began */
} AngTrainingTotals;

void ang_training_totals_add (AngTrainingTotals *totals,
                              AngRecord         *participation,
                              gint64             hours);

G_END_DECLS
