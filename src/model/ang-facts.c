#include "config.h"

#include "ang-facts.h"

#include "ang-agreement.h"
#include "ang-attendance.h"
#include "ang-cohort-origin.h"
#include "ang-cohort.h"
#include "ang-criterion.h"
#include "ang-deadline.h"
#include "ang-document.h"
#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-lodging.h"
#include "ang-lookup.h"
#include "ang-nominator.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-person.h"
#include "ang-room.h"
#include "ang-score.h"
#include "ang-session.h"
#include "ang-setting.h"
#include "ang-travel-leg.h"
#include "ang-unit.h"
#include "ang-waiver.h"

/* Records with the same value in one field, found by it. */
typedef struct
{
  gint64 link;
  const char *text; /* of the first of them */
  GPtrArray *records;
} List;

typedef struct
{
  guint field;
  GHashTable *lists;
} Index;

/* All that is known of one kind. */
typedef struct
{
  GPtrArray *all;
  GHashTable *by_id;
  GArray *indexes;
} Kind;

struct _AngFacts
{
  GObject parent_instance;

  AngDate today;
  GHashTable *kinds;
  GPtrArray *none;
};

static const struct
{
  const AngEntity *entity;
  guint field;
} indexed[] = {
  { &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID },
  { &ang_identifier_entity, ANG_IDENTIFIER_VALUE },
  { &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID },
  { &ang_passport_entity, ANG_PASSPORT_PERSON_ID },
  { &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID },
  { &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID },
  { &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID },
  { &ang_nominator_entity, ANG_NOMINATOR_COHORT_ID },
  { &ang_criterion_entity, ANG_CRITERION_COHORT_ID },
  { &ang_score_entity, ANG_SCORE_PARTICIPATION_ID },
  { &ang_score_entity, ANG_SCORE_CRITERION_ID },
  { &ang_travel_leg_entity, ANG_TRAVEL_LEG_COHORT_ID },
  { &ang_agreement_entity, ANG_AGREEMENT_PARTNER_ID },
  { &ang_cohort_entity, ANG_COHORT_SCHEME_ID },
  { &ang_lodging_entity, ANG_LODGING_COHORT_ID },
  { &ang_room_entity, ANG_ROOM_LODGING_ID },
  { &ang_person_entity, ANG_PERSON_BIRTH_DATE },
  { &ang_session_entity, ANG_SESSION_COHORT_ID },
  { &ang_attendance_entity, ANG_ATTENDANCE_PARTICIPATION_ID },
  { &ang_deadline_entity, ANG_DEADLINE_COHORT_ID },
  { &ang_document_entity, ANG_DOCUMENT_COHORT_ID },
  { &ang_lookup_entity, ANG_LOOKUP_KIND },
  { &ang_unit_entity, ANG_UNIT_PARENT_ID },
  { &ang_setting_entity, ANG_SETTING_KEY },
};

G_DEFINE_FINAL_TYPE (AngFacts, ang_facts, G_TYPE_OBJECT)

static void
list_free (List *list)
{
  g_ptr_array_unref (list->records);
  g_free (list);
}

static guint
hash_text (gconstpointer data)
{
  return g_str_hash (((const List *) data)->text);
}

static gboolean
equal_text (gconstpointer a,
            gconstpointer b)
{
  return g_str_equal (((const List *) a)->text, ((const List *) b)->text);
}

/* The link stands first. */
static GHashTable *
lists_new (gboolean of_texts)
{
  return g_hash_table_new_full (of_texts ? hash_text : g_int64_hash, of_texts ? equal_text : g_int64_equal,
                                (GDestroyNotify) list_free, NULL);
}

static void
clear_index (gpointer data)
{
  g_hash_table_unref (((Index *) data)->lists);
}

static void
add_index (GArray   *indexes,
           guint     field,
           gboolean  of_texts)
{
  Index *index;

  g_array_set_size (indexes, indexes->len + 1);
  index = &g_array_index (indexes, Index, indexes->len - 1);
  index->field = field;
  index->lists = lists_new (of_texts);
}

static Kind *
kind_new (const AngEntity *entity)
{
  Kind *kind = g_new0 (Kind, 1);

  kind->all = g_ptr_array_new ();
  kind->by_id = lists_new (FALSE);
  kind->indexes = g_array_new (FALSE, FALSE, sizeof (Index));
  g_array_set_clear_func (kind->indexes, clear_index);
  for (guint i = 0; i < G_N_ELEMENTS (indexed); i++)
    {
      if (indexed[i].entity == entity)
        add_index (kind->indexes, indexed[i].field, ang_field_holds_text (&entity->fields[indexed[i].field]));
    }

  return kind;
}

static void
kind_free (Kind *kind)
{
  g_ptr_array_unref (kind->all);
  g_hash_table_unref (kind->by_id);
  g_array_unref (kind->indexes);
  g_free (kind);
}

static Kind *
get_kind (AngFacts        *self,
          const AngEntity *entity)
{
  Kind *kind = g_hash_table_lookup (self->kinds, entity);

  if (kind == NULL)
    {
      kind = kind_new (entity);
      g_hash_table_insert (self->kinds, (gpointer) entity, kind);
    }

  return kind;
}

static void
append (GHashTable *lists,
        gint64      link,
        const char *text,
        AngRecord  *record)
{
  List wanted = { link, text, NULL };
  List *list = g_hash_table_lookup (lists, &wanted);

  if (list == NULL)
    {
      wanted.records = g_ptr_array_new_with_free_func (g_object_unref);
      list = g_memdup2 (&wanted, sizeof wanted);
      g_hash_table_add (lists, list);
    }
  g_ptr_array_add (list->records, g_object_ref (record));
}

static GPtrArray *
find_list (AngFacts        *self,
           const AngEntity *entity,
           guint            field,
           gint64           link,
           const char      *text)
{
  Kind *kind = g_hash_table_lookup (self->kinds, entity);
  List wanted = { link, text, NULL };

  for (guint i = 0; kind != NULL && i < kind->indexes->len; i++)
    {
      const Index *index = &g_array_index (kind->indexes, Index, i);

      if (index->field == field)
        {
          List *list = g_hash_table_lookup (index->lists, &wanted);

          return list != NULL ? list->records : self->none;
        }
    }

  return self->none;
}

static void
ang_facts_finalize (GObject *object)
{
  AngFacts *self = ANG_FACTS (object);

  g_hash_table_unref (self->kinds);
  g_ptr_array_unref (self->none);

  G_OBJECT_CLASS (ang_facts_parent_class)->finalize (object);
}

static void
ang_facts_class_init (AngFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_facts_finalize;
}

static void
ang_facts_init (AngFacts *self)
{
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) kind_free);
  self->none = g_ptr_array_new ();
}

/**
 * ang_facts_new:
 * @today: the day that ages and delays are counted to
 *
 * Returns: (transfer full): no facts yet
 */
AngFacts *
ang_facts_new (AngDate today)
{
  AngFacts *self = g_object_new (ANG_TYPE_FACTS, NULL);

  self->today = today;

  return self;
}

/**
 * ang_facts_copy:
 *
 * Returns: (transfer full): facts that know the same records, and may come to know more
 */
AngFacts *
ang_facts_copy (AngFacts *self)
{
  AngFacts *copy = ang_facts_new (self->today);
  GHashTableIter iter;
  gpointer kind;

  g_hash_table_iter_init (&iter, self->kinds);
  while (g_hash_table_iter_next (&iter, NULL, &kind))
    ang_facts_add_all (copy, ((Kind *) kind)->all);

  return copy;
}

/** Returns: the day that ages and delays are counted to */
AngDate
ang_facts_get_today (AngFacts *self)
{
  return self->today;
}

/**
 * ang_facts_add:
 * @record: of any kind; one that is there already is not added again
 */
void
ang_facts_add (AngFacts  *self,
               AngRecord *record)
{
  const AngEntity *entity = ang_record_get_entity (record);
  Kind *kind = get_kind (self, entity);
  gint64 id = ang_record_get_id (record);

  if (g_hash_table_contains (kind->by_id, &id))
    return;

  append (kind->by_id, id, NULL, record);
  g_ptr_array_add (kind->all, record);
  for (guint i = 0; i < kind->indexes->len; i++)
    {
      const Index *index = &g_array_index (kind->indexes, Index, i);

      if (!ang_record_is_set (record, index->field))
        continue;
      if (ang_field_holds_text (&entity->fields[index->field]))
        append (index->lists, 0, ang_record_get_text (record, index->field), record);
      else
        append (index->lists, ang_record_get_integer (record, index->field), NULL, record);
    }
}

/**
 * ang_facts_add_all:
 * @records: (element-type AngRecord)
 */
void
ang_facts_add_all (AngFacts  *self,
                   GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    ang_facts_add (self, g_ptr_array_index (records, i));
}

/**
 * ang_facts_get:
 *
 * Returns: (nullable) (transfer none): the record of that id, if it is known
 */
gpointer
ang_facts_get (AngFacts        *self,
               const AngEntity *entity,
               gint64           id)
{
  Kind *kind = g_hash_table_lookup (self->kinds, entity);
  List *list = kind != NULL ? g_hash_table_lookup (kind->by_id, &id) : NULL;

  return list != NULL ? g_ptr_array_index (list->records, 0) : NULL;
}

/**
 * ang_facts_list:
 * @field: one that is indexed: the person of identifiers, employments, passports and participations, the cohort of
 *   participations and origins, the whole of units
 *
 * Returns: (transfer none): what was added with that @link, in the order it was added
 */
GPtrArray *
ang_facts_list (AngFacts        *self,
                const AngEntity *entity,
                guint            field,
                gint64           link)
{
  return find_list (self, entity, field, link, NULL);
}

/**
 * ang_facts_list_by_text:
 * @field: one that is indexed: the value of identifiers, the birth date of people
 *
 * Returns: (transfer none): what was added with that @text
 */
GPtrArray *
ang_facts_list_by_text (AngFacts        *self,
                        const AngEntity *entity,
                        guint            field,
                        const char      *text)
{
  return text != NULL ? find_list (self, entity, field, 0, text) : self->none;
}

/** Returns: (transfer none): everything of one kind that was added */
GPtrArray *
ang_facts_list_all (AngFacts        *self,
                    const AngEntity *entity)
{
  Kind *kind = g_hash_table_lookup (self->kinds, entity);

  return kind != NULL ? kind->all : self->none;
}

static AngRecord *
find_lookup (AngFacts   *self,
             const char *kind,
             const char *code)
{
  GPtrArray *list = ang_facts_list_by_text (self, &ang_lookup_entity, ANG_LOOKUP_KIND, kind);

  for (guint i = 0; i < list->len; i++)
    {
      AngRecord *lookup = g_ptr_array_index (list, i);

      if (g_strcmp0 (ang_record_get_text (lookup, ANG_LOOKUP_CODE), code) == 0)
        return lookup;
    }

  return NULL;
}

/**
 * ang_facts_find_level:
 * @level: (out): where the code stands in the order of its look-up
 *
 * Returns: FALSE when the register has no such code, or no order for it
 */
gboolean
ang_facts_find_level (AngFacts   *self,
                      const char *kind,
                      const char *code,
                      gint64     *level)
{
  AngRecord *lookup = code != NULL ? find_lookup (self, kind, code) : NULL;

  if (lookup == NULL || !ang_record_is_set (lookup, ANG_LOOKUP_LEVEL))
    return FALSE;

  *level = ang_record_get_integer (lookup, ANG_LOOKUP_LEVEL);

  return TRUE;
}

/**
 * ang_facts_get_label:
 * @indonesian: (out): what people read for @code, itself when the register does not know it
 * @english: (out) (nullable): the same in English
 */
void
ang_facts_get_label (AngFacts    *self,
                     const char  *kind,
                     const char  *code,
                     const char **indonesian,
                     const char **english)
{
  AngRecord *lookup = code != NULL ? find_lookup (self, kind, code) : NULL;

  *indonesian = lookup != NULL ? ang_record_get_text (lookup, ANG_LOOKUP_LABEL_ID) : code;
  *english = lookup != NULL ? ang_record_get_text (lookup, ANG_LOOKUP_LABEL_EN) : NULL;
}

/**
 * ang_facts_get_parameter:
 * @key: of a setting that holds a number
 *
 * Returns: the setting's number; @fallback when it is not set or no number of at least 0
 */
gint64
ang_facts_get_parameter (AngFacts   *self,
                         const char *key,
                         gint64      fallback)
{
  GPtrArray *list = ang_facts_list_by_text (self, &ang_setting_entity, ANG_SETTING_KEY, key);
  const char *value = list->len > 0 ? ang_record_get_text (g_ptr_array_index (list, 0), ANG_SETTING_VALUE) : NULL;
  gint64 number = fallback;

  if (value == NULL || !g_ascii_string_to_signed (value, 10, 0, G_MAXINT32, &number, NULL))
    return fallback;

  return number;
}

/**
 * ang_record_get_date:
 *
 * Returns: the date in @field, unknown when it is empty or no date
 */
AngDate
ang_record_get_date (AngRecord *record,
                     guint      field)
{
  const char *text = ang_record_get_text (record, field);
  AngDate date;

  if (text == NULL || !ang_date_parse_iso (text, &date))
    return ang_date_unknown ();

  return date;
}
