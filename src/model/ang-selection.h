#pragma once

#include "ang-choices.h"
#include "ang-eligibility.h"
#include "ang-facts.h"
#include "ang-finding.h"
#include "ang-selection-rules.h"

G_BEGIN_DECLS

/* What the terms of the scheme come to for one candidate, with what was set aside. */
typedef enum
{
  ANG_LIGHT_NO_RULES = 1,   /* the scheme has none */
  ANG_LIGHT_MET = 2,
  ANG_LIGHT_UNKNOWN = 3,    /* something cannot be told */
  ANG_LIGHT_OVERRIDDEN = 4, /* not met, set aside with a reason */
  ANG_LIGHT_NOT_MET = 5,
} AngLight;

extern const AngEnumeration ang_light_enumeration;

/* One candidate of a cohort. What is computed changes with the scores of all. */
typedef struct
{
  AngRecord *participation;
  AngRecord *person;    /* NULL if it was not read */
  AngRecord *nominator; /* NULL without a nomination */
  double    *scores;    /* one for each criterion; NaN: none */
  guint      n_scored;  /* of those that count */
  double     total;     /* NaN: none yet */
  guint      place;     /* from 1; 0 while scores are missing, or when the person has withdrawn */
  gboolean   shared;    /* somebody else has the same place */
  AngSentence *tie;     /* why this one stands before or after another with the same total; NULL without one */
  guint      trips;
  int        last_year; /* of the last trip; 0: none, or not known */
  char      *schemes;   /* "SCP 2019, ITEC 2023" or NULL */
  GPtrArray *terms;     /* of AngEligibility: each rule of the scheme */
  GPtrArray *findings;  /* of AngFinding: the rules that are not met or cannot be told, with what was set aside */
  AngLight   light;
} AngCandidate;

/* The selection of one cohort: who is proposed by whom, what they got, who comes first and why. Nothing in it is stored. */
#define ANG_TYPE_SELECTION (ang_selection_get_type ())

G_DECLARE_FINAL_TYPE (AngSelection, ang_selection, ANG, SELECTION, GObject)

AngSelection *ang_selection_new               (AngFacts       *facts,
                                               gint64          cohort,
                                               GPtrArray      *waivers);
AngRecord    *ang_selection_get_cohort        (AngSelection   *self);
AngScheme    *ang_selection_get_scheme        (AngSelection   *self);
AngFacts     *ang_selection_get_facts         (AngSelection   *self);
const AngSelectionRules *ang_selection_get_rules (AngSelection *self);
void          ang_selection_set_rules         (AngSelection            *self,
                                               const AngSelectionRules *rules);

GPtrArray    *ang_selection_get_criteria      (AngSelection   *self);
gboolean      ang_selection_has_own_criteria  (AngSelection   *self);
guint         ang_selection_get_n_counted     (AngSelection   *self);
double        ang_selection_get_share         (AngSelection   *self,
                                               guint           criterion);
GPtrArray    *ang_selection_get_candidates    (AngSelection   *self);
AngCandidate *ang_selection_find              (AngSelection   *self,
                                               gint64          participation);
GPtrArray    *ang_selection_get_nominators    (AngSelection   *self);

void          ang_selection_set_score         (AngSelection   *self,
                                               AngCandidate   *candidate,
                                               guint           criterion,
                                               double          score);
AngSentence  *ang_selection_explain_total     (AngSelection   *self,
                                               AngCandidate   *candidate);

AngParticipationState ang_candidate_get_state (AngCandidate   *self);
gboolean      ang_candidate_is_complete       (AngSelection   *self,
                                               AngCandidate   *candidate);
char         *ang_total_format                (double          total,
                                               AngLanguage     language);
char         *ang_score_format                (double          score,
                                               AngLanguage     language);

G_END_DECLS
