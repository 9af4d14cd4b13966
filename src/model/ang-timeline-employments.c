#include "config.h"

#include "ang-timeline-private.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-employment.h"
#include "ang-rank.h"
#include "ang-unit.h"

static int
compare_since (gconstpointer a,
               gconstpointer b)
{
  AngRecord *first = *(AngRecord *const *) a;
  AngRecord *second = *(AngRecord *const *) b;
  int order = ang_date_compare (ang_record_get_date (first, ANG_EMPLOYMENT_SINCE), ang_record_get_date (second, ANG_EMPLOYMENT_SINCE));

  return order != 0 ? order : ang_record_get_id (first) < ang_record_get_id (second) ? -1 : 1;
}

static char *
dup_rank (AngRecord *employment)
{
  const char *code = ang_record_get_text (employment, ANG_EMPLOYMENT_RANK_CODE);
  const AngRank *rank = code != NULL ? ang_rank_find (code) : NULL;

  return rank != NULL ? ang_rank_format (rank, ANG_RANK_STYLE_SHORT) : g_strdup (code);
}

static const char *
get_english (AngRecord *record,
             guint      indonesian,
             guint      english)
{
  return ang_record_is_set (record, english) ? ang_record_get_text (record, english) : ang_record_get_text (record, indonesian);
}

static void
join (GString    *text,
      const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
put_whole (AngSentence *sentence,
           AngRecord   *employment)
{
  static const AngLanguage languages[] = { ANG_LANGUAGE_INDONESIAN, ANG_LANGUAGE_ENGLISH };
  g_autofree char *rank = dup_rank (employment);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gboolean english = languages[i] == ANG_LANGUAGE_ENGLISH;
      GString *text = g_string_new (NULL);

      join (text, ang_enumeration_get_label (&ang_employment_status_enumeration,
                                             (int) ang_record_get_integer (employment, ANG_EMPLOYMENT_EMP_STATUS), languages[i]));
      join (text, rank);
      join (text, english ? get_english (employment, ANG_EMPLOYMENT_POST_ID, ANG_EMPLOYMENT_POST_EN)
                          : ang_record_get_text (employment, ANG_EMPLOYMENT_POST_ID));
      join (text, english ? get_english (employment, ANG_EMPLOYMENT_UNIT_NAME_ID, ANG_EMPLOYMENT_UNIT_NAME_EN)
                          : ang_record_get_text (employment, ANG_EMPLOYMENT_UNIT_NAME_ID));
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
  ang_sentence_put_texts (sentence, "what", g_ptr_array_index (texts, 0), g_ptr_array_index (texts, 1));
}

static void
put_unit (AngSentence *sentence,
          const char  *place,
          AngRecord   *employment)
{
  ang_sentence_put_texts (sentence, place, ang_record_get_text (employment, ANG_EMPLOYMENT_UNIT_NAME_ID),
                          get_english (employment, ANG_EMPLOYMENT_UNIT_NAME_ID, ANG_EMPLOYMENT_UNIT_NAME_EN));
}

static gboolean
differs (AngRecord *before,
         AngRecord *after,
         guint      field)
{
  if (ang_field_holds_text (&ang_employment_entity.fields[field]))
    return g_strcmp0 (ang_record_get_text (before, field), ang_record_get_text (after, field)) != 0;

  return ang_record_get_integer (before, field) != ang_record_get_integer (after, field);
}

/* The office was called otherwise from that day on, or was taken up by another one: the person did not go anywhere. */
static gboolean
is_reorganised (AngFacts  *facts,
                AngRecord *before,
                AngRecord *after)
{
  gint64 to = ang_record_get_integer (after, ANG_EMPLOYMENT_UNIT_ID);
  AngRecord *old = ang_facts_get (facts, &ang_unit_entity, ang_record_get_integer (before, ANG_EMPLOYMENT_UNIT_ID));
  AngRecord *new = ang_facts_get (facts, &ang_unit_entity, to);

  if (old == NULL || new == NULL)
    return FALSE;

  return ang_record_get_integer (old, ANG_UNIT_SUCCESSOR_ID) == to
         || ang_record_get_integer (new, ANG_UNIT_PREDECESSOR_ID) == ang_record_get_id (old);
}

static AngDate
get_day (AngRecord *employment,
         guint      field)
{
  AngDate own = ang_record_get_date (employment, field);

  return ang_date_is_known (own) ? own : ang_record_get_date (employment, ANG_EMPLOYMENT_SINCE);
}

static void
add_rank (GPtrArray *entries,
          AngRecord *employment,
          AngDate    day)
{
  g_autofree char *rank = dup_rank (employment);
  AngSentence *sentence;

  if (rank == NULL)
    return;
  sentence = ang_sentence_new (N_ ("Rank: {rank}"));
  ang_sentence_put_text (sentence, "rank", rank);
  ang_timeline_add (entries, ANG_TIMELINE_KIND_RANK, day, sentence, employment);
}

static void
add_unit (GPtrArray *entries,
          AngFacts  *facts,
          AngRecord *before,
          AngRecord *after)
{
  gboolean reorganised = is_reorganised (facts, before, after);
  AngSentence *sentence =
    ang_sentence_new (reorganised ? N_ ("Unit reorganised: {old} became {unit}") : N_ ("New unit: {unit}, before {old}"));

  put_unit (sentence, "unit", after);
  put_unit (sentence, "old", before);
  ang_timeline_add (entries, ANG_TIMELINE_KIND_UNIT, ang_record_get_date (after, ANG_EMPLOYMENT_SINCE), sentence, after);
}

static void
add_changes (GPtrArray *entries,
             AngFacts  *facts,
             AngRecord *before,
             AngRecord *after)
{
  AngDate day = ang_record_get_date (after, ANG_EMPLOYMENT_SINCE);
  AngSentence *sentence;

  if (differs (before, after, ANG_EMPLOYMENT_EMP_STATUS))
    {
      sentence = ang_sentence_new (N_ ("{status}, before {old}"));
      ang_sentence_put_choice (sentence, "status", &ang_employment_status_enumeration,
                               (int) ang_record_get_integer (after, ANG_EMPLOYMENT_EMP_STATUS));
      ang_sentence_put_choice (sentence, "old", &ang_employment_status_enumeration,
                               (int) ang_record_get_integer (before, ANG_EMPLOYMENT_EMP_STATUS));
      ang_timeline_add (entries, ANG_TIMELINE_KIND_EMPLOYMENT, day, sentence, after);
    }
  if (differs (before, after, ANG_EMPLOYMENT_RANK_CODE))
    add_rank (entries, after, get_day (after, ANG_EMPLOYMENT_RANK_SINCE));
  if (differs (before, after, ANG_EMPLOYMENT_POST_ID) && ang_record_is_set (after, ANG_EMPLOYMENT_POST_ID))
    {
      sentence = ang_sentence_new (N_ ("Position: {post}"));
      ang_sentence_put_texts (sentence, "post", ang_record_get_text (after, ANG_EMPLOYMENT_POST_ID),
                              get_english (after, ANG_EMPLOYMENT_POST_ID, ANG_EMPLOYMENT_POST_EN));
      ang_timeline_add (entries, ANG_TIMELINE_KIND_EMPLOYMENT, get_day (after, ANG_EMPLOYMENT_POST_SINCE), sentence, after);
    }
  if (differs (before, after, ANG_EMPLOYMENT_UNIT_NAME_ID) && ang_record_is_set (after, ANG_EMPLOYMENT_UNIT_NAME_ID))
    add_unit (entries, facts, before, after);
}

static void
add_whole (GPtrArray  *entries,
           const char *message,
           AngDate     day,
           AngRecord  *employment)
{
  AngSentence *sentence = ang_sentence_new (message);

  put_whole (sentence, employment);
  ang_timeline_add (entries, ANG_TIMELINE_KIND_EMPLOYMENT, day, sentence, employment);
}

/**
 * ang_timeline_add_employments:
 *
 * The first employment as a whole, then what each later one changed: status, rank, position, unit; and the end.
 */
void
ang_timeline_add_employments (GPtrArray *entries,
                              AngFacts  *facts,
                              gint64     person)
{
  GPtrArray *all = ang_facts_list (facts, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, person);
  g_autoptr (GPtrArray) employments = g_ptr_array_new ();
  AngRecord *last;

  g_ptr_array_extend (employments, all, NULL, NULL);
  g_ptr_array_sort (employments, compare_since);
  if (employments->len == 0)
    return;

  add_whole (entries, N_ ("First employment recorded: {what}"),
             ang_record_get_date (g_ptr_array_index (employments, 0), ANG_EMPLOYMENT_SINCE), g_ptr_array_index (employments, 0));
  for (guint i = 1; i < employments->len; i++)
    add_changes (entries, facts, g_ptr_array_index (employments, i - 1), g_ptr_array_index (employments, i));

  last = g_ptr_array_index (employments, employments->len - 1);
  if (ang_record_is_set (last, ANG_EMPLOYMENT_UNTIL))
    add_whole (entries, N_ ("Last day of: {what}"), ang_record_get_date (last, ANG_EMPLOYMENT_UNTIL), last);
}
