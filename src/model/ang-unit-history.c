#include "config.h"

#include "ang-unit-history.h"

#include <glib/gi18n.h>

#include "ang-facts.h"

/* A register may have been edited so that units follow one another in a circle: no more steps are gone. */
#define MAX_STEPS 1000

/* The units by their ids, and those of one line: what one of them came from and what became of it. */
typedef struct
{
  GPtrArray  *units;
  GHashTable *by_id;
  GHashTable *line;
  GPtrArray  *events;
} Search;

static void
event_free (gpointer data)
{
  AngUnitEvent *event = data;

  g_ptr_array_unref (event->before);
  g_ptr_array_unref (event->after);
  g_free (event);
}

static GHashTable *
index_units (GPtrArray *units)
{
  GHashTable *by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < units->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (units, i));

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), g_ptr_array_index (units, i));
    }

  return by_id;
}

static AngRecord *
find (GHashTable *by_id,
      gint64      id)
{
  return g_hash_table_lookup (by_id, &id);
}

static AngRecord *
find_successor (Search    *search,
                AngRecord *unit)
{
  return find (search->by_id, ang_record_get_integer (unit, ANG_UNIT_SUCCESSOR_ID));
}

/* The part that continues it first, then those that came out of it besides. */
static GPtrArray *
list_after (Search    *search,
            AngRecord *unit)
{
  GPtrArray *after = g_ptr_array_new ();
  AngRecord *successor = find_successor (search, unit);

  if (successor != NULL)
    g_ptr_array_add (after, successor);
  for (guint i = 0; i < search->units->len; i++)
    {
      AngRecord *other = g_ptr_array_index (search->units, i);

      if (other != successor && ang_record_get_integer (other, ANG_UNIT_PREDECESSOR_ID) == ang_record_get_id (unit))
        g_ptr_array_add (after, other);
    }

  return after;
}

static GPtrArray *
list_before (Search    *search,
             AngRecord *unit)
{
  GPtrArray *before = g_ptr_array_new ();
  AngRecord *whole = find (search->by_id, ang_record_get_integer (unit, ANG_UNIT_PREDECESSOR_ID));

  for (guint i = 0; i < search->units->len; i++)
    {
      AngRecord *other = g_ptr_array_index (search->units, i);

      if (other == whole || ang_record_get_integer (other, ANG_UNIT_SUCCESSOR_ID) == ang_record_get_id (unit))
        g_ptr_array_add (before, other);
    }

  return before;
}

static void
follow (Search     *search,
        AngRecord  *unit,
        GPtrArray *(*next) (Search *, AngRecord *))
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  g_ptr_array_add (waiting, unit);
  for (guint i = 0; i < waiting->len && i < MAX_STEPS; i++)
    {
      g_autoptr (GPtrArray) more = next (search, g_ptr_array_index (waiting, i));

      for (guint j = 0; j < more->len; j++)
        {
          if (g_hash_table_add (search->line, g_ptr_array_index (more, j)))
            g_ptr_array_add (waiting, g_ptr_array_index (more, j));
        }
    }
}

static AngUnitEvent *
add_event (Search           *search,
           AngUnitEventKind  kind,
           AngDate           date)
{
  AngUnitEvent *event = g_new0 (AngUnitEvent, 1);

  event->kind = kind;
  event->date = date;
  event->before = g_ptr_array_new_with_free_func (g_object_unref);
  event->after = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (search->events, event);

  return event;
}

static AngDate
get_first_day_after (AngRecord *unit)
{
  AngDate last = ang_record_get_date (unit, ANG_UNIT_VALID_TO);

  return ang_date_is_complete (last) ? ang_date_add_days (last, 1) : last;
}

/* Who else went into the same unit on the same day. */
static GPtrArray *
list_merged (Search    *search,
             AngRecord *unit,
             AngRecord *into)
{
  GPtrArray *merged = g_ptr_array_new ();

  for (guint i = 0; i < search->units->len; i++)
    {
      AngRecord *other = g_ptr_array_index (search->units, i);

      if (find_successor (search, other) == into
          && g_strcmp0 (ang_record_get_text (other, ANG_UNIT_VALID_TO), ang_record_get_text (unit, ANG_UNIT_VALID_TO)) == 0)
        g_ptr_array_add (merged, other);
    }

  return merged;
}

/* One that came into being on another day was there already, and took the other in. */
static gboolean
began_with (AngRecord *unit,
            AngDate    date)
{
  AngDate from = ang_record_get_date (unit, ANG_UNIT_VALID_FROM);

  return !ang_date_is_known (from) || !ang_date_is_known (date) || ang_date_compare (from, date) == 0;
}

/* Told once, for the first of them that is in the line. */
static gboolean
is_told_for (Search    *search,
             GPtrArray *merged,
             AngRecord *unit)
{
  for (guint i = 0; i < merged->len; i++)
    {
      if (g_hash_table_contains (search->line, g_ptr_array_index (merged, i)))
        return g_ptr_array_index (merged, i) == unit;
    }

  return FALSE;
}

static void
add_all (GPtrArray *to,
         GPtrArray *units)
{
  g_ptr_array_extend (to, units, (GCopyFunc) (void (*)(void))g_object_ref, NULL);
}

static void
add_end (Search    *search,
         AngRecord *unit)
{
  AngDate date = get_first_day_after (unit);
  g_autoptr (GPtrArray) after = list_after (search, unit);
  g_autoptr (GPtrArray) merged = NULL;
  AngUnitEvent *event;

  if (after->len == 0)
    {
      if (ang_record_is_set (unit, ANG_UNIT_VALID_TO))
        g_ptr_array_add (add_event (search, ANG_UNIT_EVENT_CLOSED, date)->before, g_object_ref (unit));
      return;
    }
  if (after->len > 1)
    {
      event = add_event (search, ANG_UNIT_EVENT_SPLIT, date);
      g_ptr_array_add (event->before, g_object_ref (unit));
      add_all (event->after, after);
      return;
    }

  merged = list_merged (search, unit, g_ptr_array_index (after, 0));
  if (!is_told_for (search, merged, unit))
    return;
  event = add_event (search, merged->len > 1 || !began_with (g_ptr_array_index (after, 0), date) ? ANG_UNIT_EVENT_MERGED
                                                                                                 : ANG_UNIT_EVENT_RENAMED, date);
  add_all (event->before, merged);
  add_all (event->after, after);
}

static void
add_begin (Search    *search,
           AngRecord *unit)
{
  g_autoptr (GPtrArray) before = list_before (search, unit);

  if (before->len == 0 && ang_record_is_set (unit, ANG_UNIT_VALID_FROM))
    g_ptr_array_add (add_event (search, ANG_UNIT_EVENT_OPENED, ang_record_get_date (unit, ANG_UNIT_VALID_FROM))->after, g_object_ref (unit));
}

/* Newest first; what happened on no known day last. */
static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const AngUnitEvent *first = *(AngUnitEvent *const *) a;
  const AngUnitEvent *second = *(AngUnitEvent *const *) b;

  if (ang_date_is_known (first->date) != ang_date_is_known (second->date))
    return ang_date_is_known (first->date) ? -1 : 1;

  return ang_date_compare (second->date, first->date);
}

/**
 * ang_unit_history_list:
 * @units: (element-type AngUnit): all units of the register
 * @unit: the id of one of them
 *
 * Returns: (transfer full) (element-type AngUnitEvent): what happened to the unit, to all that it came from and to all that it
 *   became, the newest first
 */
GPtrArray *
ang_unit_history_list (GPtrArray *units,
                       gint64     unit)
{
  g_autoptr (GHashTable) by_id = index_units (units);
  g_autoptr (GHashTable) line = g_hash_table_new (NULL, NULL);
  Search search = { units, by_id, line, g_ptr_array_new_with_free_func (event_free) };
  AngRecord *start = find (by_id, unit);

  if (start == NULL)
    return search.events;

  g_hash_table_add (line, start);
  follow (&search, start, list_before);
  follow (&search, start, list_after);
  for (guint i = 0; i < units->len; i++)
    {
      if (!g_hash_table_contains (line, g_ptr_array_index (units, i)))
        continue;
      add_begin (&search, g_ptr_array_index (units, i));
      add_end (&search, g_ptr_array_index (units, i));
    }
  g_ptr_array_sort (search.events, compare_events);

  return search.events;
}

static void
put_units (AngSentence *sentence,
           const char  *place,
           GPtrArray   *units)
{
  g_autoptr (GString) indonesian = g_string_new (NULL);
  g_autoptr (GString) english = g_string_new (NULL);

  for (guint i = 0; i < units->len; i++)
    {
      AngRecord *unit = g_ptr_array_index (units, i);
      const char *name = ang_record_get_text (unit, ANG_UNIT_NAME_ID);
      const char *foreign = ang_record_get_text (unit, ANG_UNIT_NAME_EN);

      g_string_append_printf (indonesian, "%s“%s”", i > 0 ? ", " : "", name);
      g_string_append_printf (english, "%s“%s”", i > 0 ? ", " : "", foreign != NULL ? foreign : name);
    }
  ang_sentence_put_texts (sentence, place, indonesian->str, english->str);
}

/**
 * ang_unit_event_describe:
 *
 * Returns: (transfer full): what happened, without the day
 */
AngSentence *
ang_unit_event_describe (AngUnitEvent *event)
{
  static const char *const messages[] = {
    [ANG_UNIT_EVENT_OPENED] = N_ ("{after} came into being"),
    [ANG_UNIT_EVENT_RENAMED] = N_ ("{before} became {after}"),
    [ANG_UNIT_EVENT_MERGED] = N_ ("{before} went into {after}"),
    [ANG_UNIT_EVENT_SPLIT] = N_ ("{before} was split into {after}"),
    [ANG_UNIT_EVENT_CLOSED] = N_ ("{before} was closed"),
  };
  AngSentence *sentence = ang_sentence_new (messages[event->kind]);

  put_units (sentence, "before", event->before);
  put_units (sentence, "after", event->after);

  return sentence;
}

/**
 * ang_unit_history_find_today:
 * @units: (element-type AngUnit): all units of the register
 *
 * Returns: (transfer none) (nullable): the unit that continues @unit today; itself when no other one does
 */
AngUnit *
ang_unit_history_find_today (GPtrArray *units,
                             gint64     unit)
{
  g_autoptr (GHashTable) by_id = index_units (units);
  AngRecord *today = find (by_id, unit);

  for (guint i = 0; today != NULL && i < MAX_STEPS; i++)
    {
      AngRecord *next = find (by_id, ang_record_get_integer (today, ANG_UNIT_SUCCESSOR_ID));

      if (next == NULL)
        break;
      today = next;
    }

  return (AngUnit *) today;
}
