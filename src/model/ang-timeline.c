#include "config.h"

#include "ang-timeline-private.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-identifier.h"
#include "ang-identity.h"
#include "ang-participation.h"
#include "ang-passport.h"

struct _AngTimelineEntry
{
  GObject parent_instance;

  AngTimelineKind  kind;
  AngDate          date;
  AngSentence     *sentence;
  AngSentence     *detail; /* (nullable) */
  const AngEntity *entity;
  gint64           id;
};

static const AngChoice kind_choices[] = {
  { ANG_TIMELINE_KIND_EMPLOYMENT, "employment", NC_ ("time line", "Employment") },
  { ANG_TIMELINE_KIND_RANK, "rank", NC_ ("time line", "Rank") },
  { ANG_TIMELINE_KIND_UNIT, "unit", NC_ ("time line", "Unit") },
  { ANG_TIMELINE_KIND_NUMBER, "number", NC_ ("time line", "Number") },
  { ANG_TIMELINE_KIND_PASSPORT, "passport", NC_ ("time line", "Passport") },
  { ANG_TIMELINE_KIND_TRAINING, "training", NC_ ("time line", "Training") },
  { ANG_TIMELINE_KIND_NOMINATION, "nomination", NC_ ("time line", "Nomination") },
};

const AngEnumeration ang_timeline_kind_enumeration = {
  "timeline-kind", "time line", kind_choices, G_N_ELEMENTS (kind_choices)
};

G_DEFINE_FINAL_TYPE (AngTimelineEntry, ang_timeline_entry, G_TYPE_OBJECT)

static void
ang_timeline_entry_finalize (GObject *object)
{
  AngTimelineEntry *self = ANG_TIMELINE_ENTRY (object);

  g_clear_pointer (&self->sentence, ang_sentence_unref);
  g_clear_pointer (&self->detail, ang_sentence_unref);

  G_OBJECT_CLASS (ang_timeline_entry_parent_class)->finalize (object);
}

static void
ang_timeline_entry_class_init (AngTimelineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_timeline_entry_finalize;
}

static void
ang_timeline_entry_init (AngTimelineEntry *self)
{
}

/** Returns: what it is about */
AngTimelineKind
ang_timeline_entry_get_kind (AngTimelineEntry *self)
{
  return self->kind;
}

/** Returns: when it happened; may be partial, or unknown */
AngDate
ang_timeline_entry_get_date (AngTimelineEntry *self)
{
  return self->date;
}

/** Returns: (transfer full): what happened */
char *
ang_timeline_entry_dup_title (AngTimelineEntry *self,
                              AngLanguage       language)
{
  return ang_sentence_format (self->sentence, language);
}

/** Returns: (transfer full) (nullable): what more there is to say */
char *
ang_timeline_entry_dup_detail (AngTimelineEntry *self,
                               AngLanguage       language)
{
  return self->detail != NULL ? ang_sentence_format (self->detail, language) : NULL;
}

/** Returns: (transfer none): the kind of record that it leads to, with its @id */
const AngEntity *
ang_timeline_entry_get_about (AngTimelineEntry *self,
                              gint64           *id)
{
  *id = self->id;

  return self->entity;
}

/**
 * ang_timeline_add:
 * @sentence: (transfer full): what happened
 * @about: what it is told from
 *
 * Returns: (transfer none): the entry
 */
AngTimelineEntry *
ang_timeline_add (GPtrArray       *entries,
                  AngTimelineKind  kind,
                  AngDate          date,
                  AngSentence     *sentence,
                  AngRecord       *about)
{
  AngTimelineEntry *entry = g_object_new (ANG_TYPE_TIMELINE_ENTRY, NULL);

  entry->kind = kind;
  entry->date = date;
  entry->sentence = sentence;
  entry->entity = ang_record_get_entity (about);
  entry->id = ang_record_get_id (about);
  g_ptr_array_add (entries, entry);

  return entry;
}

/** @detail: (transfer full): what more there is to say */
void
ang_timeline_entry_set_detail (AngTimelineEntry *self,
                               AngSentence      *detail)
{
  g_clear_pointer (&self->detail, ang_sentence_unref);
  self->detail = detail;
}

/** Has it lead to another record than the one it is told from. */
void
ang_timeline_entry_set_about (AngTimelineEntry *self,
                              const AngEntity  *entity,
                              gint64            id)
{
  self->entity = entity;
  self->id = id;
}

/* A number says itself when its holder was appointed. */
static AngDate
get_first_day (AngRecord *identifier)
{
  AngDate from = ang_record_get_date (identifier, ANG_IDENTIFIER_VALID_FROM);
  AngIdentity identity;

  if (ang_date_is_known (from))
    return from;
  if (ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND) != ANG_IDENTIFIER_KIND_NIK
      && ang_identity_parse (ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE), ang_date_today (), &identity))
    return identity.appointment;

  return ang_date_unknown ();
}

static void
add_number (GPtrArray *entries,
            AngRecord *identifier)
{
  gint64 kind = ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND);
  const char *value = ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE);
  g_autofree char *number = kind == ANG_IDENTIFIER_KIND_NIK ? ang_identity_mask (value) : ang_identity_format (value);
  AngDate until = ang_record_get_date (identifier, ANG_IDENTIFIER_VALID_TO);
  AngSentence *sentence = ang_sentence_new (ang_date_is_known (until) ? N_ ("{kind} {number}, until {date}") : N_ ("{kind} {number}"));

  ang_sentence_put_choice (sentence, "kind", &ang_identifier_kind_enumeration, (int) kind);
  ang_sentence_put_text (sentence, "number", number);
  ang_sentence_put_date (sentence, "date", until);
  ang_timeline_add (entries, ANG_TIMELINE_KIND_NUMBER, get_first_day (identifier), sentence, identifier);
}

static void
add_passport (GPtrArray *entries,
              AngRecord *passport)
{
  g_autofree char *number = ang_identity_mask (ang_record_get_text (passport, ANG_PASSPORT_NUMBER));
  AngDate expiry = ang_record_get_date (passport, ANG_PASSPORT_EXPIRY_DATE);
  AngSentence *sentence = ang_sentence_new (ang_date_is_known (expiry) ? N_ ("Passport {number}, valid until {date}") : N_ ("Passport {number}"));

  ang_sentence_put_text (sentence, "number", number);
  ang_sentence_put_date (sentence, "date", expiry);
  ang_timeline_add (entries, ANG_TIMELINE_KIND_PASSPORT, ang_record_get_date (passport, ANG_PASSPORT_ISSUE_DATE), sentence, passport);
}

/* Newest first; what happened on no known day last. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const AngTimelineEntry *first = *(AngTimelineEntry *const *) a;
  const AngTimelineEntry *second = *(AngTimelineEntry *const *) b;
  int order;

  if (ang_date_is_known (first->date) != ang_date_is_known (second->date))
    return ang_date_is_known (first->date) ? -1 : 1;
  order = ang_date_compare (second->date, first->date);
  if (order != 0)
    return order;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;

  return first->id < second->id ? -1 : first->id > second->id;
}

/**
 * ang_timeline_build:
 * @facts: the person with identifiers, employments, passports and participations, and the units of the employments
 *
 * Returns: (transfer full) (element-type AngTimelineEntry): what is known of the person's years, the newest first; numbers of
 *   class C are masked
 */
GPtrArray *
ang_timeline_build (AngFacts *facts,
                    gint64    person)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *identifiers = ang_facts_list (facts, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, person);
  GPtrArray *passports = ang_facts_list (facts, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, person);

  for (guint i = 0; i < identifiers->len; i++)
    add_number (entries, g_ptr_array_index (identifiers, i));
  for (guint i = 0; i < passports->len; i++)
    add_passport (entries, g_ptr_array_index (passports, i));
  ang_timeline_add_employments (entries, facts, person);
  ang_timeline_add_trips (entries, facts, person);
  g_ptr_array_sort (entries, compare_entries);

  return entries;
}
