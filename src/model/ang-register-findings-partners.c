#include "config.h"

#include "ang-register-findings-private.h"

#include <glib/gi18n.h>

#include "ang-agreement.h"
#include "ang-cohort.h"
#include "ang-engagement.h"
#include "ang-partner-dues.h"
#include "ang-partner.h"
#include "ang-scheme-usage.h"
#include "ang-scheme.h"

/* Both are put right on the page of the partner. */
static void
add (AngRegisterCheck *check,
     AngFindingKind    kind,
     AngSeverity       severity,
     AngSentence      *sentence,
     AngRecord        *record,
     guint             partner_field,
     const char       *detail)
{
  AngFinding *finding = ang_register_check_add (check, kind, severity, sentence, record, 0, detail);

  ang_finding_set_cause (finding, &ang_partner_entity, ang_record_get_integer (record, partner_field), ANG_PARTNER_NAME);
}

static void
check_agreement (AngRegisterCheck *check,
                 AngRecord        *agreement)
{
  AngDate today = ang_facts_get_today (check->facts);
  AngDate end = ang_record_get_date (agreement, ANG_AGREEMENT_VALID_TO);
  gint64 notice = ang_facts_get_parameter (check->facts, ANG_RULES_AGREEMENT_NOTICE, ANG_RULES_AGREEMENT_NOTICE_DEFAULT);
  gboolean expired;
  AngSentence *sentence;

  if (!ang_date_is_complete (end) || ang_agreement_is_renewed (check->facts, agreement))
    return;
  expired = ang_date_compare (end, today) < 0;
  if (!expired && ang_date_days_between (today, end) > notice)
    return;

  sentence = ang_sentence_new (expired ? N_ ("The agreement “{title}” with {partner} ended on {date}, and no other is recorded.")
                                       : N_ ("The agreement “{title}” with {partner} ends on {date}: it is time for the next one."));
  ang_sentence_put_text (sentence, "title", ang_record_get_text (agreement, ang_record_is_set (agreement, ANG_AGREEMENT_TITLE)
                                                                 ? ANG_AGREEMENT_TITLE : ANG_AGREEMENT_NUMBER));
  ang_sentence_put_texts (sentence, "partner", ang_record_get_text (agreement, ANG_AGREEMENT_PARTNER_NAME_ID),
                          ang_record_get_text (agreement, ANG_AGREEMENT_PARTNER_NAME));
  ang_sentence_put_date (sentence, "date", end);
  add (check, ANG_FINDING_KIND_AGREEMENT, expired ? ANG_SEVERITY_WARNING : ANG_SEVERITY_INFO, sentence, agreement,
       ANG_AGREEMENT_PARTNER_ID, expired ? "expired" : "expires");
}

static void
check_next_step (AngRegisterCheck *check,
                 AngRecord        *engagement)
{
  AngDate due = ang_record_get_date (engagement, ANG_ENGAGEMENT_DUE);
  AngSentence *sentence;

  if (!ang_date_is_complete (due) || ang_record_is_set (engagement, ANG_ENGAGEMENT_DONE)
      || ang_date_compare (due, ang_facts_get_today (check->facts)) >= 0)
    return;

  sentence = ang_sentence_new (N_ ("{partner}: “{step}” was due on {date}."));
  ang_sentence_put_texts (sentence, "partner", ang_record_get_text (engagement, ANG_ENGAGEMENT_PARTNER_NAME_ID),
                          ang_record_get_text (engagement, ANG_ENGAGEMENT_PARTNER_NAME));
  ang_sentence_put_text (sentence, "step", ang_record_get_text (engagement, ang_record_is_set (engagement, ANG_ENGAGEMENT_NEXT_STEP)
                                                                ? ANG_ENGAGEMENT_NEXT_STEP : ANG_ENGAGEMENT_TOPIC));
  ang_sentence_put_date (sentence, "date", due);
  add (check, ANG_FINDING_KIND_NEXT_STEP, ANG_SEVERITY_WARNING, sentence, engagement, ANG_ENGAGEMENT_PARTNER_ID, NULL);
}

static void
check_quota (AngRegisterCheck *check,
             AngRecord        *scheme)
{
  GPtrArray *cohorts = ang_facts_list (check->facts, &ang_cohort_entity, ANG_COHORT_SCHEME_ID, ang_record_get_id (scheme));
  gint64 quota = ang_record_get_integer (scheme, ANG_SCHEME_SCHEME_QUOTA);
  g_autoptr (GArray) usage = NULL;
  const AngSchemeUsage *all;
  AngSentence *sentence;

  if (quota == ANG_UNSET)
    return;
  usage = ang_scheme_usage_compute (cohorts);
  all = &g_array_index (usage, AngSchemeUsage, 0);
  if (all->used + all->reserved <= quota)
    return;

  sentence = ang_sentence_new (N_ ("{scheme}: {used} places used and {reserved} reserved, for a quota of {quota} in all."));
  ang_sentence_put_text (sentence, "scheme", ang_record_get_text (scheme, ANG_SCHEME_ABBREV));
  ang_sentence_put_number (sentence, "used", all->used);
  ang_sentence_put_number (sentence, "reserved", all->reserved);
  ang_sentence_put_number (sentence, "quota", quota);
  ang_register_check_add (check, ANG_FINDING_KIND_SCHEME_QUOTA, ANG_SEVERITY_WARNING, sentence, scheme, ANG_SCHEME_SCHEME_QUOTA, NULL);
}

/**
 * ang_register_check_partners:
 *
 * Adds agreements that ended or soon will without another after them, steps that were agreed and not done in time, and
 * schemes of whose quota more is used than there is.
 */
void
ang_register_check_partners (AngRegisterCheck *check)
{
  GPtrArray *agreements = ang_facts_list_all (check->facts, &ang_agreement_entity);
  GPtrArray *engagements = ang_facts_list_all (check->facts, &ang_engagement_entity);
  GPtrArray *schemes = ang_facts_list_all (check->facts, &ang_scheme_entity);

  for (guint i = 0; i < agreements->len; i++)
    check_agreement (check, g_ptr_array_index (agreements, i));
  for (guint i = 0; i < engagements->len; i++)
    check_next_step (check, g_ptr_array_index (engagements, i));
  for (guint i = 0; i < schemes->len; i++)
    check_quota (check, g_ptr_array_index (schemes, i));
}
