#pragma once

#include "ang-choices.h"
#include "ang-record.h"
#include "ang-roster-paste.h"

G_BEGIN_DECLS

/* Private to the room. */
struct _AngPasteRow
{
  GObject parent_instance;

  guint           line;
  char           *name;
  char           *number;     /* (nullable): NIP or NIPPPK */
  char           *nik;        /* (nullable) */
  AngPasteVerdict verdict;
  char           *reason;
  AngRecord      *person;     /* of the register, or a draft */
  AngRecord      *employment; /* (nullable): of a new person */
  gint64          origin;
  AngParticipationRole  role;
  AngParticipationState state; /* 0: as the cohort has it */
};

void ang_paste_row_judge (AngPasteRow     *self,
                          AngPasteVerdict  verdict,
                          char            *reason);

G_END_DECLS
