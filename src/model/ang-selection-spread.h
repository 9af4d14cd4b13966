#pragma once

#include "ang-selection.h"

G_BEGIN_DECLS

/* What a choice is looked at by. */
typedef enum
{
  ANG_SPREAD_ORIGIN = 1,
  ANG_SPREAD_UNIT = 2,
  ANG_SPREAD_SEX = 3,
  ANG_SPREAD_RANK_GROUP = 4,
  ANG_SPREAD_SENT = 5,
} AngSpread;

extern const AngEnumeration ang_spread_enumeration;

/* One part of the candidates: an origin, a unit, a group of ranks. */
typedef struct
{
  AngSentence *name;
  gint64 key;       /* of an origin or a unit: its id */
  guint candidates; /* who has not withdrawn */
  guint chosen;
  guint reserve;
  gint64 quota;     /* ANG_UNSET: none */
} AngSpreadPart;

GPtrArray *ang_selection_list_spread (AngSelection *self,
                                      AngSpread     spread);
void       ang_selection_sum_up      (AngSelection  *self,
                                      AngSpreadPart *whole);

/* What may be chosen: who is proposed for which decision, to be changed before it is stored. */
typedef struct
{
  AngCandidate          *candidate;
  AngParticipationState  state; /* accepted, reserve, or 0: left open */
  AngSentence           *reason;
} AngProposal;

GPtrArray *ang_selection_propose     (AngSelection *self,
                                      guint         n_reserve,
                                      gboolean      with_terms);

GPtrArray *ang_selection_list_substitutes (AngSelection *self,
                                           AngCandidate *candidate);

G_END_DECLS
