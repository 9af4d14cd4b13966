#include "config.h"

#include "ang-partner-dues.h"

#include <glib/gi18n.h>

#include "ang-agreement.h"
#include "ang-cohort-dues.h"
#include "ang-engagement.h"

static void
put_partner (AngSentence *sentence,
             AngRecord   *record,
             guint        indonesian,
             guint        english)
{
  ang_sentence_put_texts (sentence, "partner", ang_record_get_text (record, indonesian), ang_record_get_text (record, english));
}

/* What lies so far back is a finding, but nobody is reminded of it any more. */
static gboolean
is_forgotten (AngFacts *facts,
              AngDate   day)
{
  gint64 memory = ang_facts_get_parameter (facts, ANG_RULES_DEADLINE_MEMORY, ANG_RULES_DEADLINE_MEMORY_DEFAULT);

  return ang_date_is_complete (day) && ang_date_days_between (day, ang_facts_get_today (facts)) > memory;
}

/* An agreement that ends in some years is nothing to do yet. */
static gboolean
is_far_off (AngFacts *facts,
            AngDate   day)
{
  gint64 notice = ang_facts_get_parameter (facts, ANG_RULES_AGREEMENT_NOTICE, ANG_RULES_AGREEMENT_NOTICE_DEFAULT);

  return ang_date_is_complete (day) && ang_date_days_between (ang_facts_get_today (facts), day) > notice;
}

static void
add_next_step (AngFacts  *facts,
               GPtrArray *dues,
               AngRecord *engagement)
{
  AngDate day = ang_record_get_date (engagement, ANG_ENGAGEMENT_DUE);
  AngDate done = ang_record_get_date (engagement, ANG_ENGAGEMENT_DONE);
  AngSentence *sentence;
  AngDue *due;

  if (!ang_date_is_known (day) || is_forgotten (facts, day))
    return;

  sentence = ang_sentence_new (N_ ("{partner}: {step}"));
  put_partner (sentence, engagement, ANG_ENGAGEMENT_PARTNER_NAME_ID, ANG_ENGAGEMENT_PARTNER_NAME);
  ang_sentence_put_text (sentence, "step", ang_record_get_text (engagement, ang_record_is_set (engagement, ANG_ENGAGEMENT_NEXT_STEP)
                                                                ? ANG_ENGAGEMENT_NEXT_STEP : ANG_ENGAGEMENT_TOPIC));
  due = ang_due_new (ANG_DUE_KIND_NEXT_STEP, day, sentence);
  ang_due_set_about (due, 0, ang_record_get_integer (engagement, ANG_ENGAGEMENT_PARTNER_ID), 0);
  ang_due_set_cause (due, &ang_engagement_entity, ang_record_get_id (engagement), ANG_ENGAGEMENT_DONE);
  ang_due_set_done (due, ang_date_is_known (done), done);
  g_ptr_array_add (dues, due);
}

static void
add_expiry (AngFacts  *facts,
            GPtrArray *dues,
            AngRecord *agreement)
{
  AngDate day = ang_record_get_date (agreement, ANG_AGREEMENT_VALID_TO);
  const char *name = ang_record_get_text (agreement, ang_record_is_set (agreement, ANG_AGREEMENT_TITLE) ? ANG_AGREEMENT_TITLE : ANG_AGREEMENT_NUMBER);
  AngSentence *sentence;
  AngDue *due;

  if (!ang_date_is_known (day) || is_forgotten (facts, day) || is_far_off (facts, day) || ang_agreement_is_renewed (facts, agreement))
    return;

  sentence = ang_sentence_new (N_ ("{partner}: the agreement “{title}” ends"));
  put_partner (sentence, agreement, ANG_AGREEMENT_PARTNER_NAME_ID, ANG_AGREEMENT_PARTNER_NAME);
  ang_sentence_put_text (sentence, "title", name);
  due = ang_due_new (ANG_DUE_KIND_EXPIRY, day, sentence);
  ang_due_set_about (due, 0, ang_record_get_integer (agreement, ANG_AGREEMENT_PARTNER_ID), 0);
  ang_due_set_cause (due, &ang_agreement_entity, ang_record_get_id (agreement), ANG_AGREEMENT_VALID_TO);
  g_ptr_array_add (dues, due);
}

/**
 * ang_agreement_is_renewed:
 * @facts: all agreements
 *
 * Returns: whether another agreement of the same kind with the same partner is valid longer, or without end
 */
gboolean
ang_agreement_is_renewed (AngFacts  *facts,
                          AngRecord *agreement)
{
  GPtrArray *all = ang_facts_list (facts, &ang_agreement_entity, ANG_AGREEMENT_PARTNER_ID, ang_record_get_integer (agreement, ANG_AGREEMENT_PARTNER_ID));
  AngDate end = ang_record_get_date (agreement, ANG_AGREEMENT_VALID_TO);

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *other = g_ptr_array_index (all, i);
      AngDate other_end = ang_record_get_date (other, ANG_AGREEMENT_VALID_TO);

      if (other == agreement || ang_record_get_integer (other, ANG_AGREEMENT_KIND) != ang_record_get_integer (agreement, ANG_AGREEMENT_KIND))
        continue;
      if (!ang_date_is_known (other_end) || ang_date_compare (other_end, end) > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_partner_dues_compute:
 * @facts: engagements and agreements
 *
 * Returns: (transfer full) (element-type AngDue): next steps of all partners, those done, too, and ends of agreements that are
 *   near; nothing that is long past
 */
GPtrArray *
ang_partner_dues_compute (AngFacts *facts)
{
  GPtrArray *engagements = ang_facts_list_all (facts, &ang_engagement_entity);
  GPtrArray *agreements = ang_facts_list_all (facts, &ang_agreement_entity);
  GPtrArray *dues = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < engagements->len; i++)
    add_next_step (facts, dues, g_ptr_array_index (engagements, i));
  for (guint i = 0; i < agreements->len; i++)
    add_expiry (facts, dues, g_ptr_array_index (agreements, i));
  ang_dues_sort (dues);

  return dues;
}
