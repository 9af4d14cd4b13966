#pragma once

#include "ang-choices.h"
#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The columns of the participants' grid, in the order in which they stand, are copied and are pasted. */
typedef enum
{
  ANG_PARTICIPANT_COLUMN_NUMBER,
  ANG_PARTICIPANT_COLUMN_NAME,
  ANG_PARTICIPANT_COLUMN_NIP,
  ANG_PARTICIPANT_COLUMN_RANK,
  ANG_PARTICIPANT_COLUMN_POST,
  ANG_PARTICIPANT_COLUMN_UNIT,
  ANG_PARTICIPANT_COLUMN_ORIGIN,
  ANG_PARTICIPANT_COLUMN_ROLE,
  ANG_PARTICIPANT_COLUMN_STATE,
} AngParticipantColumn;
#define ANG_PARTICIPANT_N_COLUMNS (ANG_PARTICIPANT_COLUMN_STATE + 1)

typedef enum
{
  ANG_PARTICIPANT_EDIT_NONE,
  ANG_PARTICIPANT_EDIT_TEXT,
  ANG_PARTICIPANT_EDIT_CHOICE,
} AngParticipantEdit;

const char         *ang_participant_column_get_title  (AngParticipantColumn  column);
int                 ang_participant_column_get_width  (AngParticipantColumn  column);
gboolean            ang_participant_column_get_expand (AngParticipantColumn  column);
AngParticipantEdit  ang_participant_column_get_edit   (AngParticipantColumn  column);
const AngField     *ang_participant_column_get_choice (AngParticipantColumn  column);
char               *ang_participant_column_dup_text   (AngParticipantColumn  column,
                                                       AngStore             *store,
                                                       AngRecord            *participation,
                                                       guint                 position);
char               *ang_participant_column_dup_today  (AngParticipantColumn  column,
                                                       AngRecord            *participation,
                                                       AngRecord            *person);
void                ang_participant_column_get_value  (AngParticipantColumn  column,
                                                       AngRecord            *participation,
                                                       gint64               *value,
                                                       const char          **code);

G_END_DECLS
