#include "config.h"

#include "ang-selection-spread.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-cohort-origin.h"
#include "ang-cohort-state.h"
#include "ang-participation.h"
#include "ang-rank.h"

static const AngChoice spread_choices[] = {
  { ANG_SPREAD_ORIGIN, "origin", NC_ ("spread", "Origin") },
  { ANG_SPREAD_UNIT, "unit", NC_ ("spread", "Unit") },
  { ANG_SPREAD_SEX, "sex", NC_ ("spread", "Sex") },
  { ANG_SPREAD_RANK_GROUP, "rank-group", NC_ ("spread", "Group of ranks") },
  { ANG_SPREAD_SENT, "sent", NC_ ("spread", "Earlier trips") },
};

const AngEnumeration ang_spread_enumeration = {
  "spread", "spread", spread_choices, G_N_ELEMENTS (spread_choices)
};

static const char *const rank_groups[] = { "I", "II", "III", "IV" };

enum
{
  KEY_PPPK = 5,
  KEY_NO_RANK = 6,
};

static void
part_free (gpointer data)
{
  AngSpreadPart *part = data;

  g_clear_pointer (&part->name, ang_sentence_unref);
  g_free (part);
}

static AngSpreadPart *
find_part (GPtrArray *parts,
           gint64     key)
{
  for (guint i = 0; i < parts->len; i++)
    {
      AngSpreadPart *part = g_ptr_array_index (parts, i);

      if (part->key == key)
        return part;
    }

  return NULL;
}

/* @name: (transfer full) */
static AngSpreadPart *
add_part (GPtrArray   *parts,
          gint64       key,
          AngSentence *name)
{
  AngSpreadPart *part = g_new0 (AngSpreadPart, 1);

  part->key = key;
  part->name = name;
  part->quota = ANG_UNSET;
  g_ptr_array_add (parts, part);

  return part;
}

static AngSentence *
name_texts (const char *indonesian,
            const char *english)
{
  AngSentence *sentence = ang_sentence_new ("{name}");

  ang_sentence_put_texts (sentence, "name", indonesian, english);

  return sentence;
}

static int
get_rank_group (AngRecord *participation)
{
  const AngRank *rank = ang_rank_find (ang_record_get_text (participation, ANG_PARTICIPATION_RANK_CODE));

  if (rank == NULL)
    return KEY_NO_RANK;
  if (rank->pppk)
    return KEY_PPPK;

  for (guint i = 0; i < G_N_ELEMENTS (rank_groups); i++)
    {
      gsize length = strlen (rank_groups[i]);

      if (strncmp (rank->roman, rank_groups[i], length) == 0 && rank->roman[length] == '/')
        return (int) i + 1;
    }

  return KEY_NO_RANK;
}

static AngSentence *
name_rank_group (int group)
{
  AngSentence *sentence;

  if (group == KEY_PPPK)
    return ang_sentence_new (N_ ("PPPK"));
  if (group == KEY_NO_RANK)
    return ang_sentence_new (N_ ("Without a rank"));

  sentence = ang_sentence_new (N_ ("Group {group}"));
  ang_sentence_put_text (sentence, "group", rank_groups[group - 1]);

  return sentence;
}

static gint64
get_origin_key (AngSelection *self,
                AngRecord    *participation)
{
  gint64 id = ang_record_get_integer (participation, ANG_PARTICIPATION_ORIGIN_ID);
  GPtrArray *origins = ang_facts_list (ang_selection_get_facts (self), &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID,
                                       ang_record_get_integer (participation, ANG_PARTICIPATION_COHORT_ID));

  for (guint i = 0; id == 0 && i < origins->len; i++)
    {
      if (ang_record_get_boolean (g_ptr_array_index (origins, i), ANG_COHORT_ORIGIN_IS_OWN))
        id = ang_record_get_integer (g_ptr_array_index (origins, i), ANG_COHORT_ORIGIN_ORIGIN_ID);
    }

  return id;
}

/* People of other governments have a unit that is only a name. */
static gint64
get_unit_key (AngRecord *participation)
{
  gint64 id = ang_record_get_integer (participation, ANG_PARTICIPATION_UNIT_ID);
  const char *name = ang_record_get_text (participation, ANG_PARTICIPATION_UNIT_NAME_ID);

  return id == 0 && name != NULL ? -1 - (gint64) g_str_hash (name) : id;
}

static AngSpreadPart *
take_part (AngSelection *self,
           GPtrArray    *parts,
           AngSpread     spread,
           AngCandidate *candidate)
{
  AngRecord *row = candidate->participation;
  gint64 key;
  AngSpreadPart *part;

  switch (spread)
    {
    case ANG_SPREAD_ORIGIN:
      key = get_origin_key (self, row);
      part = find_part (parts, key);
      return part != NULL ? part : add_part (parts, key, name_texts (ang_record_get_text (row, ANG_PARTICIPATION_ORIGIN_NAME_ID),
                                                                     ang_record_get_text (row, ANG_PARTICIPATION_ORIGIN_NAME_EN)));
    case ANG_SPREAD_UNIT:
      key = get_unit_key (row);
      part = find_part (parts, key);
      if (part != NULL)
        return part;
      return add_part (parts, key, key == 0 ? ang_sentence_new (N_ ("Without a unit"))
                       : name_texts (ang_record_get_text (row, ANG_PARTICIPATION_UNIT_NAME_ID),
                                     ang_record_get_text (row, ANG_PARTICIPATION_UNIT_NAME_EN)));
    case ANG_SPREAD_RANK_GROUP:
      key = get_rank_group (row);
      part = find_part (parts, key);
      return part != NULL ? part : add_part (parts, key, name_rank_group ((int) key));
    case ANG_SPREAD_SENT:
      key = candidate->trips > 0;
      part = find_part (parts, key);
      return part != NULL ? part : add_part (parts, key, ang_sentence_new (key ? N_ ("Sent before") : N_ ("Never sent")));
    case ANG_SPREAD_SEX:
    default:
      key = ang_record_get_integer (row, ANG_PARTICIPATION_SEX);
      part = find_part (parts, key);
      if (part == NULL)
        {
          part = add_part (parts, key, ang_sentence_new ("{sex}"));
          ang_sentence_put_choice (part->name, "sex", &ang_sex_enumeration, (int) key);
        }
      return part;
    }
}

static void
count (AngSpreadPart *part,
       AngCandidate  *candidate)
{
  AngParticipationState state = ang_candidate_get_state (candidate);

  if (state == ANG_PARTICIPATION_STATE_WITHDRAWN || state == ANG_PARTICIPATION_STATE_CANCELLED)
    return;

  part->candidates++;
  part->chosen += ang_participation_state_is_chosen (state);
  part->reserve += state == ANG_PARTICIPATION_STATE_RESERVE;
}

/* Origins that have places stand there before anybody is nominated. */
static void
add_origins (AngSelection *self,
             GPtrArray    *parts)
{
  GPtrArray *origins = ang_facts_list (ang_selection_get_facts (self), &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID,
                                       ang_record_get_id (ang_selection_get_cohort (self)));

  for (guint i = 0; i < origins->len; i++)
    {
      AngRecord *origin = g_ptr_array_index (origins, i);
      AngSpreadPart *part = add_part (parts, ang_record_get_integer (origin, ANG_COHORT_ORIGIN_ORIGIN_ID),
                                      name_texts (ang_record_get_text (origin, ANG_COHORT_ORIGIN_ORIGIN_NAME_ID),
                                                  ang_record_get_text (origin, ANG_COHORT_ORIGIN_ORIGIN_NAME_EN)));

      part->quota = ang_record_get_integer (origin, ANG_COHORT_ORIGIN_QUOTA);
    }
}

static int
compare_parts (gconstpointer first,
               gconstpointer second)
{
  const AngSpreadPart *a = *(AngSpreadPart *const *) first;
  const AngSpreadPart *b = *(AngSpreadPart *const *) second;

  if (a->chosen != b->chosen)
    return a->chosen > b->chosen ? -1 : 1;
  if (a->candidates != b->candidates)
    return a->candidates > b->candidates ? -1 : 1;

  return (a->key > b->key) - (a->key < b->key);
}

static int
compare_keys (gconstpointer first,
              gconstpointer second)
{
  const AngSpreadPart *a = *(AngSpreadPart *const *) first;
  const AngSpreadPart *b = *(AngSpreadPart *const *) second;

  return (a->key > b->key) - (a->key < b->key);
}

/**
 * ang_selection_list_spread:
 *
 * Returns: (transfer full) (element-type AngSpreadPart): how candidates and choice are spread. Origins in their order, with
 *   their quotas; units with the most chosen first
 */
GPtrArray *
ang_selection_list_spread (AngSelection *self,
                           AngSpread     spread)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  GPtrArray *candidates = ang_selection_get_candidates (self);

  if (ang_selection_get_cohort (self) == NULL)
    return parts;
  if (spread == ANG_SPREAD_ORIGIN)
    add_origins (self, parts);

  for (guint i = 0; i < candidates->len; i++)
    count (take_part (self, parts, spread, g_ptr_array_index (candidates, i)), g_ptr_array_index (candidates, i));

  if (spread == ANG_SPREAD_UNIT)
    g_ptr_array_sort (parts, compare_parts);
  else if (spread != ANG_SPREAD_ORIGIN)
    g_ptr_array_sort (parts, compare_keys);

  return parts;
}

/**
 * ang_selection_sum_up:
 * @whole: (out caller-allocates): the cohort as a whole, without a name
 */
void
ang_selection_sum_up (AngSelection  *self,
                      AngSpreadPart *whole)
{
  GPtrArray *candidates = ang_selection_get_candidates (self);

  *whole = (AngSpreadPart) { .quota = ANG_UNSET };
  if (ang_selection_get_cohort (self) != NULL)
    whole->quota = ang_record_get_integer (ang_selection_get_cohort (self), ANG_COHORT_QUOTA);
  for (guint i = 0; i < candidates->len; i++)
    count (whole, g_ptr_array_index (candidates, i));
}

/* The proposal */

static void
proposal_free (gpointer data)
{
  AngProposal *proposal = data;

  g_clear_pointer (&proposal->reason, ang_sentence_unref);
  g_free (proposal);
}

static gboolean
has_room (const AngSpreadPart *part)
{
  return part->quota == ANG_UNSET || part->chosen < part->quota;
}

/* @with_terms: who does not meet the terms is left open
 * Returns: (nullable): what stands against a place */
static const char *
find_obstacle (AngCandidate *candidate,
               gboolean      with_terms)
{
  if (candidate->place == 0)
    return N_ ("Scores are missing.");
  if (with_terms && candidate->light == ANG_LIGHT_NOT_MET)
    return N_ ("A term of the scheme is not met.");

  return NULL;
}

static AngSentence *
say_why (AngCandidate          *candidate,
         AngParticipationState  state,
         gboolean               origin_full)
{
  AngSentence *sentence;

  if (state == ANG_PARTICIPATION_STATE_ACCEPTED)
    sentence = ang_sentence_new (N_ ("Place {place} in the ranking."));
  else if (origin_full)
    sentence = ang_sentence_new (N_ ("Place {place} in the ranking; the quota of the origin is filled."));
  else
    sentence = ang_sentence_new (N_ ("Place {place} in the ranking; the quota is filled."));
  ang_sentence_put_number (sentence, "place", candidate->place);

  return sentence;
}

static AngProposal *
propose (AngSelection  *self,
         AngCandidate  *candidate,
         GPtrArray     *origins,
         AngSpreadPart *whole,
         guint         *n_reserve,
         gboolean       with_terms)
{
  AngProposal *proposal = g_new0 (AngProposal, 1);
  AngSpreadPart *origin = take_part (self, origins, ANG_SPREAD_ORIGIN, candidate);
  const char *obstacle = find_obstacle (candidate, with_terms);

  proposal->candidate = candidate;
  if (obstacle != NULL)
    {
      proposal->reason = ang_sentence_new (obstacle);
      return proposal;
    }

  if (has_room (origin) && has_room (whole))
    {
      proposal->state = ANG_PARTICIPATION_STATE_ACCEPTED;
      origin->chosen++;
      whole->chosen++;
    }
  else if (*n_reserve > 0)
    {
      proposal->state = ANG_PARTICIPATION_STATE_RESERVE;
      (*n_reserve)--;
    }
  proposal->reason = say_why (candidate, proposal->state, !has_room (origin) && proposal->state != ANG_PARTICIPATION_STATE_ACCEPTED);

  return proposal;
}

/**
 * ang_selection_propose:
 * @n_reserve: how many of the next ones to put on reserve
 * @with_terms: whether those who do not meet a term, without an override, are left open
 *
 * The best by the ranking who fit the quotas of their origins and of the cohort. Decisions that were made stay as they are,
 * and take their places.
 *
 * Returns: (transfer full) (element-type AngProposal): one for each candidate about whom nothing was decided, in the order of
 *   the ranking
 */
GPtrArray *
ang_selection_propose (AngSelection *self,
                       guint         n_reserve,
                       gboolean      with_terms)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func (proposal_free);
  g_autoptr (GPtrArray) origins = ang_selection_list_spread (self, ANG_SPREAD_ORIGIN);
  GPtrArray *candidates = ang_selection_get_candidates (self);
  AngSpreadPart whole;

  ang_selection_sum_up (self, &whole);
  for (guint i = 0; i < candidates->len; i++)
    {
      AngCandidate *candidate = g_ptr_array_index (candidates, i);

      if (ang_participation_state_is_open (ang_candidate_get_state (candidate)))
        g_ptr_array_add (proposals, propose (self, candidate, origins, &whole, &n_reserve, with_terms));
    }

  return proposals;
}

/* The substitutes */

typedef struct
{
  AngSelection *selection;
  gint64 origin;
} Seat;

/* Of the same origin first, then by the list of the reserve, then by the ranking. */
static int
compare_substitutes (gconstpointer first,
                     gconstpointer second,
                     gpointer      user_data)
{
  AngCandidate *a = *(AngCandidate *const *) first;
  AngCandidate *b = *(AngCandidate *const *) second;
  const Seat *seat = user_data;
  gboolean other_a = get_origin_key (seat->selection, a->participation) != seat->origin;
  gboolean other_b = get_origin_key (seat->selection, b->participation) != seat->origin;
  gint64 order_a = ang_record_get_integer (a->participation, ANG_PARTICIPATION_RESERVE_ORDER);
  gint64 order_b = ang_record_get_integer (b->participation, ANG_PARTICIPATION_RESERVE_ORDER);
  guint place_a = a->place > 0 ? a->place : G_MAXUINT;
  guint place_b = b->place > 0 ? b->place : G_MAXUINT;

  if (other_a != other_b)
    return other_a - other_b;
  order_a = order_a == ANG_UNSET ? G_MAXINT64 : order_a;
  order_b = order_b == ANG_UNSET ? G_MAXINT64 : order_b;
  if (order_a != order_b)
    return order_a < order_b ? -1 : 1;

  return (place_a > place_b) - (place_a < place_b);
}

/**
 * ang_selection_list_substitutes:
 * @candidate: who gives up a place
 *
 * Returns: (transfer container) (element-type AngCandidate): who may take it: those on reserve and those left open, the next
 *   on reserve from the same origin first
 */
GPtrArray *
ang_selection_list_substitutes (AngSelection *self,
                                AngCandidate *candidate)
{
  GPtrArray *candidates = ang_selection_get_candidates (self);
  GPtrArray *substitutes = g_ptr_array_new ();
  Seat seat = { self, get_origin_key (self, candidate->participation) };

  for (guint i = 0; i < candidates->len; i++)
    {
      AngCandidate *other = g_ptr_array_index (candidates, i);
      AngParticipationState state = ang_candidate_get_state (other);

      if (other != candidate && (state == ANG_PARTICIPATION_STATE_RESERVE || ang_participation_state_is_open (state)))
        g_ptr_array_add (substitutes, other);
    }
  g_ptr_array_sort_with_data (substitutes, compare_substitutes, &seat);

  return substitutes;
}
