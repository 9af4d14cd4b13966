#pragma once

#include "ang-register-findings.h"

G_BEGIN_DECLS

/* What is looked at once for the whole register, being about no one cohort and no one person. */
typedef struct
{
  AngFacts *facts;
  GPtrArray *findings;
} AngRegisterCheck;

AngFinding *ang_register_check_add     (AngRegisterCheck *check,
                                        AngFindingKind    kind,
                                        AngSeverity       severity,
                                        AngSentence      *sentence,
                                        AngRecord        *record,
                                        guint             field,
                                        const char       *detail);

void        ang_register_check_origins (AngRegisterCheck *check);
void        ang_register_check_units   (AngRegisterCheck *check);
void        ang_register_check_partners (AngRegisterCheck *check);

G_END_DECLS
