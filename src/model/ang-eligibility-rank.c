#include "config.h"

#include "ang-eligibility-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-rank.h"

static const char *
get_rank (AngEligibilityCheck *check)
{
  if (check->participation != NULL && ang_record_is_set (check->participation, ANG_PARTICIPATION_RANK_CODE))
    return ang_record_get_text (check->participation, ANG_PARTICIPATION_RANK_CODE);

  return ang_record_get_text (check->person, ANG_PERSON_RANK_CODE);
}

/**
 * ang_eligibility_find_status:
 * @word: one of a scheme's list of employments
 *
 * Returns: (transfer none) (nullable): the employment it names
 */
const AngChoice *
ang_eligibility_find_status (const char *word)
{
  g_autofree char *nick = g_ascii_strdown (word, -1);

  g_strdelimit (g_strstrip (nick), "_ ", '-');
  if (strcmp (nick, "pppk-pw") == 0)
    return ang_enumeration_find (&ang_employment_status_enumeration, ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME);

  return ang_enumeration_find_nick (&ang_employment_status_enumeration, nick);
}

/** Whether the scheme takes people of this employment; words in its list that name none are passed over. */
void
ang_eligibility_check_status (AngEligibilityCheck *check)
{
  const char *allowed = ang_record_get_text (check->scheme, ANG_SCHEME_ALLOWED_STATUSES);
  g_auto (GStrv) words = NULL;
  AngSentence *sentence;
  gboolean met = FALSE;
  int status = ang_eligibility_get_status (check);

  if (allowed == NULL)
    return;
  if (status == 0)
    {
      ang_eligibility_add_unknown (check, ANG_ELIGIBILITY_RULE_STATUS, N_ ("{name}: the employment is not known."), ANG_PERSON_EMP_STATUS);
      return;
    }

  sentence = ang_eligibility_begin (check, N_ ("{name}: {status}; the scheme takes {allowed}."));
  ang_sentence_put_choice (sentence, "status", &ang_employment_status_enumeration, status);
  words = g_strsplit_set (allowed, ";,", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const AngChoice *choice = ang_eligibility_find_status (words[i]);

      if (choice == NULL)
        continue;
      ang_sentence_put_choice (sentence, "allowed", &ang_employment_status_enumeration, choice->value);
      met |= choice->value == status;
    }
  ang_eligibility_add (check, ANG_ELIGIBILITY_RULE_STATUS, ang_verdict_from_met (met), sentence, ANG_PERSON_EMP_STATUS);
}

static void
put_rank (AngSentence   *sentence,
          const char    *place,
          const AngRank *rank)
{
  g_autofree char *text = ang_rank_format (rank, ANG_RANK_STYLE_SHORT);

  ang_sentence_put_text (sentence, place, text);
}

/* Limits in ranks of PNS say nothing about PPPK, and the other way round. */
static void
check_rank (AngEligibilityCheck *check,
            AngEligibilityRule   rule,
            guint                limit_field,
            const char          *message)
{
  const AngRank *limit = ang_rank_find (ang_record_get_text (check->scheme, limit_field));
  const AngRank *rank = ang_rank_find (get_rank (check));
  AngVerdict verdict = ANG_VERDICT_WARN;
  AngSentence *sentence;

  if (limit == NULL || ang_eligibility_get_status (check) == ANG_EMPLOYMENT_STATUS_NON_ASN)
    return;
  if (rank == NULL)
    {
      ang_eligibility_add_unknown (check, rule, N_ ("{name}: the rank is not known."), ANG_PERSON_RANK_CODE);
      return;
    }

  if (rank->pppk == limit->pppk)
    verdict = ang_verdict_from_met (rule == ANG_ELIGIBILITY_RULE_MIN_RANK ? rank->level >= limit->level : rank->level <= limit->level);
  else
    message = N_ ("{name}: rank {rank} cannot be compared with {limit}, which the scheme names.");

  sentence = ang_eligibility_begin (check, message);
  put_rank (sentence, "rank", rank);
  put_rank (sentence, "limit", limit);
  ang_eligibility_add (check, rule, verdict, sentence, ANG_PERSON_RANK_CODE);
}

/**
 * ang_eligibility_check_ranks:
 *
 * The lowest and the highest rank the scheme takes. Ranks of PNS and PPPK are left open against each other; non-ASN have
 * none.
 */
void
ang_eligibility_check_ranks (AngEligibilityCheck *check)
{
  check_rank (check, ANG_ELIGIBILITY_RULE_MIN_RANK, ANG_SCHEME_MIN_RANK,
              N_ ("{name}: rank {rank}; the scheme asks for at least {limit}."));
  check_rank (check, ANG_ELIGIBILITY_RULE_MAX_RANK, ANG_SCHEME_MAX_RANK,
              N_ ("{name}: rank {rank}; the scheme asks for at most {limit}."));
}
