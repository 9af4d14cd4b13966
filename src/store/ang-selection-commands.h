#pragma once

#include "ang-choices.h"
#include "ang-command.h"

G_BEGIN_DECLS

/* One cell of the table of scores. */
typedef struct
{
  gint64 participation;
  gint64 criterion; /* one of the cohort, or a usual one while the cohort has none */
  double value;     /* NaN: none */
} AngScoreChange;

/* What becomes of one candidate: accepted, reserve, rejected, withdrawn, or assessed to leave it open again. */
typedef struct
{
  gint64 participation;
  AngParticipationState state;
} AngDecision;

AngCommand *ang_selection_command_begin        (gint64                cohort);
AngCommand *ang_selection_command_score        (gint64                cohort,
                                                const AngScoreChange *changes,
                                                guint                 n_changes);
AngCommand *ang_selection_command_decide       (gint64                cohort,
                                                const AngDecision    *decisions,
                                                guint                 n_decisions,
                                                const char           *reason);
AngCommand *ang_selection_command_move_reserve (gint64                cohort,
                                                gint64                participation,
                                                int                   by);
AngCommand *ang_selection_command_replace      (gint64                cohort,
                                                gint64                participation,
                                                gint64                substitute,
                                                const char           *reason);
AngCommand *ang_selection_command_nominate     (gint64                cohort,
                                                const gint64         *ids,
                                                guint                 n_ids,
                                                gint64                nominator);

/* How candidates are ranked, in the settings of the register. */
AngCommand *ang_selection_command_set_rule     (const char           *key,
                                                const char           *value);

/* A part of commands that make more than that: the cohort gets the usual criteria as its own, unless it has some. */
gboolean    ang_selection_save_criteria        (AngTransaction       *transaction,
                                                gint64                cohort,
                                                AngStore             *store,
                                                GHashTable           *copies,
                                                GError              **error);

G_END_DECLS
