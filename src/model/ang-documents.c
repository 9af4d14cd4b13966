#include "config.h"

#include "ang-documents.h"

#include "ang-cohort-dues.h"
#include "ang-cohort-state.h"
#include "ang-document.h"
#include "ang-lead-time.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-requirement.h"

struct _AngDocuments
{
  GObject parent_instance;

  AngFacts *facts;
  AngRecord *cohort;
  gboolean abroad;
  GPtrArray *people;       /* participations, in roster order */
  GPtrArray *requirements[2]; /* by scope */
  GHashTable *records;     /* documents, by what they are of */
  GHashTable *passports;   /* by participation */
  GHashTable *days;        /* AngDate, by requirement */
  GHashTable *counts;      /* AngDocumentCount, by requirement, participation or (its own) cohort */
};

/* What a record is of: the cohort itself has no participation. */
typedef struct
{
  gint64 participation;
  gint64 requirement;
} Place;

G_DEFINE_FINAL_TYPE (AngDocuments, ang_documents, G_TYPE_OBJECT)

static guint
hash_place (gconstpointer data)
{
  const Place *place = data;

  return g_int64_hash (&place->participation) * 31 + g_int64_hash (&place->requirement);
}

static gboolean
equal_places (gconstpointer a,
              gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  return left->participation == right->participation && left->requirement == right->requirement;
}

static AngDocumentScope
get_scope (AngRecord *requirement)
{
  return (AngDocumentScope) ang_record_get_integer (requirement, ANG_REQUIREMENT_SCOPE);
}

static gboolean
has_code (AngRecord  *requirement,
          const char *code)
{
  return g_strcmp0 (ang_record_get_text (requirement, ANG_REQUIREMENT_CODE), code) == 0;
}

/**
 * ang_passport_pick:
 * @facts: with the person's passports
 * @participation: (nullable): what may say which one
 *
 * Returns: (transfer none) (nullable): the passport that somebody travels with: the one chosen, else the one that is valid
 *   longest; one without a full date of expiry only when no other has one
 */
AngRecord *
ang_passport_pick (AngFacts  *facts,
                   gint64     person,
                   AngRecord *participation)
{
  GPtrArray *passports = ang_facts_list (facts, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, person);
  gint64 chosen = participation != NULL ? ang_record_get_integer (participation, ANG_PARTICIPATION_PASSPORT_ID) : 0;
  AngRecord *longest = NULL;
  AngDate last = ang_date_unknown ();

  for (guint i = 0; i < passports->len; i++)
    {
      AngRecord *passport = g_ptr_array_index (passports, i);
      AngDate expiry = ang_record_get_date (passport, ANG_PASSPORT_EXPIRY_DATE);

      if (ang_record_get_id (passport) == chosen)
        return passport;
      if (longest == NULL || (ang_date_is_complete (expiry) && (!ang_date_is_complete (last) || ang_date_compare (expiry, last) > 0)))
        {
          longest = passport;
          last = expiry;
        }
    }

  return longest;
}

static gboolean
is_of_people (AngDocuments *self,
              AngRecord    *requirement,
              AngRecord    *participation)
{
  AngDocumentPeople people = (AngDocumentPeople) ang_record_get_integer (requirement, ANG_REQUIREMENT_PEOPLE);
  gint64 status = ang_record_get_integer (participation, ANG_PARTICIPATION_EMP_STATUS);
  AngRecord *passport;

  switch (people)
    {
    case ANG_DOCUMENT_PEOPLE_ASN:
      return status != 0 && status != ANG_EMPLOYMENT_STATUS_NON_ASN;
    case ANG_DOCUMENT_PEOPLE_NON_ASN:
      return status == ANG_EMPLOYMENT_STATUS_NON_ASN;
    case ANG_DOCUMENT_PEOPLE_SERVICE_PASSPORT:
      passport = ang_documents_get_passport (self, participation);
      return passport != NULL && ang_record_get_integer (passport, ANG_PASSPORT_KIND) == ANG_PASSPORT_KIND_SERVICE;
    case ANG_DOCUMENT_PEOPLE_ALL:
    default:
      return TRUE;
    }
}

/* Whether a kind is meant for such a cohort, and how. */
static AngDocumentNeed
get_need_of_cohort (AngDocuments *self,
                    AngRecord    *requirement)
{
  const char *country = ang_record_get_text (requirement, ANG_REQUIREMENT_COUNTRY);
  gint64 scheme = ang_record_get_integer (requirement, ANG_REQUIREMENT_SCHEME_ID);

  if (!ang_record_get_boolean (requirement, ANG_REQUIREMENT_ACTIVE)
      || (country != NULL && g_strcmp0 (country, ang_record_get_text (self->cohort, ANG_COHORT_COUNTRY)) != 0)
      || (scheme != 0 && scheme != ang_record_get_integer (self->cohort, ANG_COHORT_SCHEME_ID)))
    return ANG_DOCUMENT_NEED_NO;

  return (AngDocumentNeed) ang_record_get_integer (requirement,
                                                   self->abroad ? ANG_REQUIREMENT_NEED_ABROAD : ANG_REQUIREMENT_NEED_DOMESTIC);
}

static AngDate
compute_day (AngDocuments *self,
             AngRecord    *requirement)
{
  AngRecord *lead_time = ang_facts_get (self->facts, &ang_lead_time_entity,
                                        ang_record_get_integer (requirement, ANG_REQUIREMENT_LEAD_TIME_ID));
  gint64 days = ang_record_get_integer (requirement, ANG_REQUIREMENT_DUE_DAYS);
  AngDate from = ang_date_unknown ();

  if (lead_time != NULL)
    from = ang_lead_time_get_day (self->facts, lead_time, ANG_COHORT (self->cohort));
  else if (days != ANG_UNSET)
    from = ang_cohort_get_first_day (ANG_COHORT (self->cohort));
  if (!ang_date_is_complete (from) || days == ANG_UNSET)
    return ang_date_is_complete (from) ? from : ang_date_unknown ();

  return ang_date_add_days (from, (int) -days);
}

static AngDate
get_day (AngDocuments *self,
         AngRecord    *requirement)
{
  AngDate *day = g_hash_table_lookup (self->days, requirement);

  if (day == NULL)
    {
      AngDate computed = compute_day (self, requirement);

      day = g_memdup2 (&computed, sizeof computed);
      g_hash_table_insert (self->days, requirement, day);
    }

  return *day;
}

static AngDocumentState
derive_state (AngDocuments *self,
              AngRecord    *requirement,
              AngRecord    *participation,
              gboolean     *derived)
{
  *derived = participation != NULL
             && ((has_code (requirement, ANG_REQUIREMENT_PASSPORT) && ang_documents_get_passport (self, participation) != NULL)
                 || (has_code (requirement, ANG_REQUIREMENT_CERTIFICATE)
                     && ang_record_is_set (participation, ANG_PARTICIPATION_CERTIFICATE_NUMBER)));

  return *derived ? ANG_DOCUMENT_STATE_RECEIVED : ANG_DOCUMENT_STATE_MISSING;
}

/**
 * ang_documents_get_slot:
 * @participation: (nullable): %NULL for documents of the cohort itself
 * @slot: (out caller-allocates): what there is to say; its records are borrowed
 */
void
ang_documents_get_slot (AngDocuments    *self,
                        AngRecord       *requirement,
                        AngRecord       *participation,
                        AngDocumentSlot *slot)
{
  Place place = { participation != NULL ? ang_record_get_id (participation) : 0, ang_record_get_id (requirement) };
  AngDate set;

  *slot = (AngDocumentSlot) { .requirement = requirement, .participation = participation };
  slot->document = g_hash_table_lookup (self->records, &place);
  slot->need = get_need_of_cohort (self, requirement);
  if (participation != NULL && slot->need != ANG_DOCUMENT_NEED_NO && !is_of_people (self, requirement, participation))
    slot->need = ANG_DOCUMENT_NEED_NO;
  slot->state = slot->document != NULL ? (AngDocumentState) ang_record_get_integer (slot->document, ANG_DOCUMENT_STATE)
                                       : derive_state (self, requirement, participation, &slot->derived);
  set = slot->document != NULL ? ang_record_get_date (slot->document, ANG_DOCUMENT_DUE) : ang_date_unknown ();
  slot->due = ang_date_is_complete (set) ? set : get_day (self, requirement);
  slot->overdue = slot->need == ANG_DOCUMENT_NEED_REQUIRED && !ang_document_state_is_there (slot->state)
                  && ang_date_is_complete (slot->due) && ang_date_compare (slot->due, ang_facts_get_today (self->facts)) < 0;
}

/**
 * ang_documents_put:
 * @participation: (nullable): %NULL for documents of the cohort itself
 * @document: (nullable): what is recorded from now on; %NULL: nothing
 *
 * Changes the picture alone: what a window shows until the register has stored it.
 */
void
ang_documents_put (AngDocuments *self,
                   AngRecord    *requirement,
                   AngRecord    *participation,
                   AngRecord    *document)
{
  Place place = { participation != NULL ? ang_record_get_id (participation) : 0, ang_record_get_id (requirement) };

  g_hash_table_remove (self->counts, requirement);
  g_hash_table_remove (self->counts, participation != NULL ? participation : self->cohort);
  if (document == NULL)
    g_hash_table_remove (self->records, &place);
  else
    g_hash_table_replace (self->records, g_memdup2 (&place, sizeof place), g_object_ref (document));
}

static int
compare_requirements (gconstpointer a,
                      gconstpointer b)
{
  AngRecord *left = *(AngRecord *const *) a;
  AngRecord *right = *(AngRecord *const *) b;
  gint64 orders[2] = { ang_record_get_integer (left, ANG_REQUIREMENT_ORDER_NO), ang_record_get_integer (right, ANG_REQUIREMENT_ORDER_NO) };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    orders[i] = orders[i] == ANG_UNSET ? G_MAXINT64 : orders[i];
  if (orders[0] != orders[1])
    return orders[0] < orders[1] ? -1 : 1;

  return g_strcmp0 (ang_record_get_text (left, ANG_REQUIREMENT_CODE), ang_record_get_text (right, ANG_REQUIREMENT_CODE));
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  AngRecord *left = *(AngRecord *const *) a;
  AngRecord *right = *(AngRecord *const *) b;
  gint64 orders[2] = { ang_record_get_integer (left, ANG_PARTICIPATION_ORDER_NO), ang_record_get_integer (right, ANG_PARTICIPATION_ORDER_NO) };

  if (orders[0] != orders[1])
    return orders[0] < orders[1] ? -1 : 1;

  return ang_record_get_id (left) < ang_record_get_id (right) ? -1 : 1;
}

static void
collect_people (AngDocuments *self)
{
  GPtrArray *all = ang_facts_list (self->facts, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, ang_record_get_id (self->cohort));

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (all, i);

      if (ang_participation_state_takes_place ((AngParticipationState) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE)))
        g_ptr_array_add (self->people, participation);
    }
  g_ptr_array_sort (self->people, compare_people);
}

static void
collect_records (AngDocuments *self)
{
  GPtrArray *all = ang_facts_list (self->facts, &ang_document_entity, ANG_DOCUMENT_COHORT_ID, ang_record_get_id (self->cohort));

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *document = g_ptr_array_index (all, i);
      Place place = { ang_record_get_integer (document, ANG_DOCUMENT_PARTICIPATION_ID),
        ang_record_get_integer (document, ANG_DOCUMENT_REQUIREMENT_ID) };

      g_hash_table_insert (self->records, g_memdup2 (&place, sizeof place), g_object_ref (document));
    }
}

static gboolean
is_wanted (AngDocuments *self,
           AngRecord    *requirement)
{
  AngDocumentSlot slot;

  if (get_scope (requirement) == ANG_DOCUMENT_SCOPE_COHORT)
    {
      ang_documents_get_slot (self, requirement, NULL, &slot);
      return slot.need != ANG_DOCUMENT_NEED_NO || slot.document != NULL;
    }

  if (get_need_of_cohort (self, requirement) != ANG_DOCUMENT_NEED_NO && self->people->len == 0)
    return TRUE;
  for (guint i = 0; i < self->people->len; i++)
    {
      ang_documents_get_slot (self, requirement, g_ptr_array_index (self->people, i), &slot);
      if (slot.need != ANG_DOCUMENT_NEED_NO || slot.document != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
collect_requirements (AngDocuments *self)
{
  GPtrArray *all = ang_facts_list_all (self->facts, &ang_requirement_entity);

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *requirement = g_ptr_array_index (all, i);

      if (is_wanted (self, requirement))
        g_ptr_array_add (self->requirements[get_scope (requirement) == ANG_DOCUMENT_SCOPE_COHORT ? 0 : 1], requirement);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->requirements); i++)
    g_ptr_array_sort (self->requirements[i], compare_requirements);
}

static void
ang_documents_finalize (GObject *object)
{
  AngDocuments *self = ANG_DOCUMENTS (object);

  g_clear_object (&self->facts);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->requirements[0]);
  g_ptr_array_unref (self->requirements[1]);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->passports);
  g_hash_table_unref (self->days);
  g_hash_table_unref (self->counts);

  G_OBJECT_CLASS (ang_documents_parent_class)->finalize (object);
}

static void
ang_documents_class_init (AngDocumentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_documents_finalize;
}

static void
ang_documents_init (AngDocuments *self)
{
  self->people = g_ptr_array_new ();
  self->requirements[0] = g_ptr_array_new ();
  self->requirements[1] = g_ptr_array_new ();
  self->records = g_hash_table_new_full (hash_place, equal_places, g_free, g_object_unref);
  self->passports = g_hash_table_new (NULL, NULL);
  self->days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * ang_documents_new:
 * @facts: the cohort with its participations, documents and deadlines; passports of the participants; all lead times and
 *   requirements
 * @cohort: the cohort's id
 *
 * Returns: (transfer full): what is needed, and what is there
 */
AngDocuments *
ang_documents_new (AngFacts *facts,
                   gint64    cohort)
{
  AngDocuments *self = g_object_new (ANG_TYPE_DOCUMENTS, NULL);

  self->facts = g_object_ref (facts);
  self->cohort = ang_facts_get (facts, &ang_cohort_entity, cohort);
  if (self->cohort == NULL)
    return self;

  self->abroad = ang_cohort_goes_abroad (ANG_COHORT (self->cohort));
  collect_people (self);
  collect_records (self);
  collect_requirements (self);

  return self;
}

/** Returns: (transfer none): what it was made of */
AngFacts *
ang_documents_get_facts (AngDocuments *self)
{
  return self->facts;
}

/** Returns: (transfer none) (nullable): the cohort */
AngRecord *
ang_documents_get_cohort (AngDocuments *self)
{
  return self->cohort;
}

/** Returns: (transfer none) (element-type AngRecord): the kinds that anybody needs, or has, in their order */
GPtrArray *
ang_documents_list (AngDocuments     *self,
                    AngDocumentScope  scope)
{
  return self->requirements[scope == ANG_DOCUMENT_SCOPE_COHORT ? 0 : 1];
}

/** Returns: (transfer none) (element-type AngRecord): who takes a place, in roster order */
GPtrArray *
ang_documents_list_people (AngDocuments *self)
{
  return self->people;
}

/** Returns: (transfer none) (nullable): what the participant travels with */
AngRecord *
ang_documents_get_passport (AngDocuments *self,
                            AngRecord    *participation)
{
  gpointer passport;

  if (!g_hash_table_lookup_extended (self->passports, participation, NULL, &passport))
    {
      passport = ang_passport_pick (self->facts, ang_record_get_integer (participation, ANG_PARTICIPATION_PERSON_ID), participation);
      g_hash_table_insert (self->passports, participation, passport);
    }

  return passport;
}

static void
count_slot (AngDocuments     *self,
            AngRecord        *requirement,
            AngRecord        *participation,
            AngDocumentCount *count)
{
  AngDocumentSlot slot;

  ang_documents_get_slot (self, requirement, participation, &slot);
  if (slot.need != ANG_DOCUMENT_NEED_REQUIRED || slot.state == ANG_DOCUMENT_STATE_NOT_NEEDED)
    return;

  count->needed++;
  count->overdue += slot.overdue;
  count->verified += slot.state == ANG_DOCUMENT_STATE_VERIFIED;
  if (ang_document_state_is_there (slot.state))
    count->there++;
  else if (ang_date_is_complete (slot.due) && (!ang_date_is_known (count->due) || ang_date_compare (slot.due, count->due) < 0))
    count->due = slot.due;
}

/* A matrix asks for the same again and again. */
static gboolean
find_count (AngDocuments     *self,
            AngRecord        *of,
            AngDocumentCount *count)
{
  const AngDocumentCount *known = g_hash_table_lookup (self->counts, of);

  *count = known != NULL ? *known : (AngDocumentCount) { 0 };

  return known != NULL;
}

static void
keep_count (AngDocuments           *self,
            AngRecord              *of,
            const AngDocumentCount *count)
{
  g_hash_table_insert (self->counts, of, g_memdup2 (count, sizeof *count));
}

/**
 * ang_documents_count_kind:
 * @count: (out caller-allocates): how many of one kind are needed, and there
 */
void
ang_documents_count_kind (AngDocuments     *self,
                          AngRecord        *requirement,
                          AngDocumentCount *count)
{
  if (find_count (self, requirement, count))
    return;

  if (get_scope (requirement) == ANG_DOCUMENT_SCOPE_COHORT)
    count_slot (self, requirement, NULL, count);
  for (guint i = 0; get_scope (requirement) != ANG_DOCUMENT_SCOPE_COHORT && i < self->people->len; i++)
    count_slot (self, requirement, g_ptr_array_index (self->people, i), count);
  keep_count (self, requirement, count);
}

/**
 * ang_documents_count_person:
 * @participation: (nullable): %NULL counts those of the cohort itself
 * @count: (out caller-allocates): how many one participant needs, and has
 */
void
ang_documents_count_person (AngDocuments     *self,
                            AngRecord        *participation,
                            AngDocumentCount *count)
{
  GPtrArray *requirements = self->requirements[participation == NULL ? 0 : 1];
  AngRecord *of = participation != NULL ? participation : self->cohort;

  if (find_count (self, of, count))
    return;

  for (guint i = 0; i < requirements->len; i++)
    count_slot (self, g_ptr_array_index (requirements, i), participation, count);
  keep_count (self, of, count);
}

/**
 * ang_documents_count_scope:
 * @count: (out caller-allocates): how many are needed and there in all
 */
void
ang_documents_count_scope (AngDocuments     *self,
                           AngDocumentScope  scope,
                           AngDocumentCount *count)
{
  GPtrArray *requirements = ang_documents_list (self, scope);

  *count = (AngDocumentCount) { 0 };
  for (guint i = 0; i < requirements->len; i++)
    {
      AngDocumentCount kind;

      ang_documents_count_kind (self, g_ptr_array_index (requirements, i), &kind);
      count->needed += kind.needed;
      count->there += kind.there;
      count->verified += kind.verified;
      count->overdue += kind.overdue;
      if (ang_date_is_known (kind.due) && (!ang_date_is_known (count->due) || ang_date_compare (kind.due, count->due) < 0))
        count->due = kind.due;
    }
}
