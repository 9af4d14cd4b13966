#pragma once

#include "ang-language.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* What one payer gives in one currency. */
typedef struct
{
  int payer;
  char *currency;  /* ISO 4217 */
  gint64 amount;   /* in whole units */
  guint n_unknown; /* components of this payer whose amount is not known */
} AngFundingTotal;

char      *ang_funding_dup_words  (GPtrArray             *fundings,
                                   const char            *partner,
                                   AngLanguage            language);
GPtrArray *ang_funding_list_totals (GPtrArray            *fundings);
char      *ang_funding_total_dup_text (const AngFundingTotal *total,
                                       AngLanguage            language);

G_END_DECLS
