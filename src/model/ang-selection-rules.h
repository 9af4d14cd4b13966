#pragma once

#include "ang-enumeration.h"
#include "ang-facts.h"

G_BEGIN_DECLS

/* What decides between candidates with the same total. The words are kept in a setting: never change one. */
typedef enum
{
  ANG_TIE_NEVER_SENT = 1,
  ANG_TIE_FEWER_TRIPS = 2,
  ANG_TIE_HIGHER_RANK = 3,
  ANG_TIE_OLDER_IN_RANK = 4,
  ANG_TIE_OLDER = 5,
  ANG_TIE_NAME = 6,
} AngTie;

#define ANG_N_TIES 6

extern const AngEnumeration ang_tie_enumeration;

/* How an office puts its candidates in order. */
typedef struct
{
  gboolean never_sent_first; /* before everybody who was sent already, whatever the total */
  AngTie   ties[ANG_N_TIES]; /* the first one decides, unless it finds no difference */
  guint    n_ties;
} AngSelectionRules;

/* Settings: the words of AngTie with commas between them, 1 or 0, and where the order of the ties comes from. */
#define ANG_SELECTION_TIES "selection.ties"
#define ANG_SELECTION_TIES_DEFAULT "never-sent,higher-rank,older-in-rank,name"
#define ANG_SELECTION_TIES_SOURCE "selection.ties-source"
#define ANG_SELECTION_NEVER_SENT_FIRST "selection.never-sent-first"

void  ang_selection_rules_read      (AngSelectionRules       *self,
                                     AngFacts                *facts);
void  ang_selection_rules_set_ties  (AngSelectionRules       *self,
                                     const char              *words);
char *ang_selection_rules_dup_ties  (const AngSelectionRules *self);
gboolean ang_selection_parse_score  (const char              *text,
                                     double                  *score);
double ang_selection_compute_total  (const double            *scores,
                                     const double            *weights,
                                     guint                    n,
                                     guint                   *n_counted,
                                     guint                   *n_scored);

G_END_DECLS
