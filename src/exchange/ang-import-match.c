#include "config.h"

#include "ang-import-match.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-identity.h"
#include "ang-name-likeness.h"
#include "ang-name.h"
#include "ang-people-finder.h"
#include "ang-person.h"

/* Names that are less alike than this are not one person's, whatever the number says. */
#define UNLIKE 0.6

/* In a longer list, whoever has a number and is not found by it is compared with those who were born on the same day: to ask
 * for similar names of everybody takes its time. */
#define SHORT_LIST 1000

static const AngImportFieldId numbers[] = { ANG_IMPORT_FIELD_NIP, ANG_IMPORT_FIELD_NIK, ANG_IMPORT_FIELD_OLD_NIP };

#define N_NUMBERS G_N_ELEMENTS (numbers)

/* What was found for one row. */
typedef struct
{
  const AngImportDraft *draft;
  const char           *birth;       /* (nullable) */
  gint64                by_number[N_NUMBERS];
  gint64                other;       /* somebody else with one of the numbers; 0: nobody */
  GArray               *by_name;     /* (nullable): of AngPersonFound */
} Hits;

struct _AngImportMatcher
{
  AngStore               *store;
  const AngImportMapping *mapping;
  AngImportTarget         target;
  gboolean                thorough; /* looks for similar names of everybody who is not found */
  AngPeopleFinder        *finder;   /* (nullable): nobody is in the register */
  GCancellable           *cancellable;
  GArray                 *hits;     /* one a row */
  AngImportPeople        *people;
};

static void
hits_clear (gpointer data)
{
  Hits *hits = data;

  g_clear_pointer (&hits->by_name, g_array_unref);
}

/**
 * ang_import_matcher_new:
 * @mapping: outlives the matcher
 * @n_rows: how long the whole list is
 *
 * Returns: (transfer full): a matcher that has not read anybody yet
 */
AngImportMatcher *
ang_import_matcher_new (AngStore                *store,
                        const AngImportMapping  *mapping,
                        AngImportTarget          target,
                        guint                    n_rows,
                        GCancellable            *cancellable,
                        GError                 **error)
{
  g_autoptr (AngImportMatcher) self = g_new0 (AngImportMatcher, 1);
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  guint64 n_people;

  self->store = g_object_ref (store);
  self->mapping = mapping;
  self->target = target;
  self->thorough = n_rows <= SHORT_LIST;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->hits = g_array_new (FALSE, TRUE, sizeof (Hits));
  g_array_set_clear_func (self->hits, hits_clear);
  if (!ang_store_count (store, query, &n_people, cancellable, error))
    return NULL;
  if (n_people == 0)
    return g_steal_pointer (&self);
  self->finder = ang_people_finder_new (store, cancellable, error);

  return self->finder != NULL ? g_steal_pointer (&self) : NULL;
}

/** Frees the matcher and what it has read. */
void
ang_import_matcher_free (AngImportMatcher *self)
{
  g_array_unref (self->hits);
  g_clear_pointer (&self->people, ang_import_people_free);
  g_clear_pointer (&self->finder, ang_people_finder_free);
  g_clear_object (&self->cancellable);
  g_object_unref (self->store);
  g_free (self);
}

static Hits *
get_hits (AngImportMatcher *self,
          guint             position)
{
  return &g_array_index (self->hits, Hits, position);
}

static gboolean
has_number (const AngImportDraft *draft)
{
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      if (ang_import_draft_has (draft, numbers[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_numbers (AngImportMatcher  *self,
              GError           **error)
{
  g_autofree const char **keys = g_new0 (const char *, self->hits->len * N_NUMBERS);
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < self->hits->len; i++)
    {
      for (guint j = 0; j < N_NUMBERS; j++)
        keys[i * N_NUMBERS + j] = ang_import_draft_get_text (get_hits (self, i)->draft, numbers[j]);
    }
  found = ang_people_finder_find_numbers (self->finder, keys, self->hits->len * N_NUMBERS, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const AngPersonFound *person = &g_array_index (found, AngPersonFound, i);
      Hits *hits = get_hits (self, person->key / N_NUMBERS);
      gint64 *place = &hits->by_number[person->key % N_NUMBERS];

      if (*place == 0)
        *place = person->person;
      else if (*place != person->person)
        hits->other = person->person;
    }

  return found != NULL;
}

static gboolean
is_found (const Hits *hits)
{
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      if (hits->by_number[i] != 0)
        return TRUE;
    }

  return hits->by_name != NULL;
}

typedef GArray *(*FindNames) (AngPeopleFinder    *finder,
                              const char *const  *names,
                              const char *const  *births,
                              guint               n_names,
                              GError            **error);

typedef enum
{
  ROWS_ALL,
  ROWS_FEW,  /* those that all time may be taken for */
  ROWS_MANY, /* the others */
} Rows;

static gboolean
is_among (const AngImportMatcher *self,
          const Hits             *hits,
          Rows                    rows)
{
  gboolean many = !self->thorough && has_number (hits->draft);

  return rows == ROWS_ALL || many == (rows == ROWS_MANY);
}

/* Of those rows whose people are not found yet. */
static gboolean
find_names (AngImportMatcher  *self,
            FindNames          find,
            Rows               rows,
            GError           **error)
{
  g_autofree const char **names = g_new0 (const char *, self->hits->len);
  g_autofree const char **births = g_new0 (const char *, self->hits->len);
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < self->hits->len; i++)
    {
      const Hits *hits = get_hits (self, i);

      if (is_found (hits) || !is_among (self, hits, rows))
        continue;
      names[i] = ang_import_draft_get_text (hits->draft, ANG_IMPORT_FIELD_NAME);
      births[i] = hits->birth;
    }
  found = find (self->finder, names, births, self->hits->len, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const AngPersonFound *person = &g_array_index (found, AngPersonFound, i);
      Hits *hits = get_hits (self, person->key);

      if (hits->by_name == NULL)
        hits->by_name = g_array_new (FALSE, FALSE, sizeof (AngPersonFound));
      g_array_append_val (hits->by_name, *person);
    }

  return found != NULL;
}

static GArray *
list_people (AngImportMatcher *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->hits->len; i++)
    {
      Hits *hits = get_hits (self, i);

      for (guint j = 0; j < N_NUMBERS; j++)
        {
          if (hits->by_number[j] != 0 && g_hash_table_add (seen, &hits->by_number[j]))
            g_array_append_val (ids, hits->by_number[j]);
        }
      if (hits->other != 0 && g_hash_table_add (seen, &hits->other))
        g_array_append_val (ids, hits->other);
      for (guint j = 0; hits->by_name != NULL && j < hits->by_name->len; j++)
        {
          gint64 *id = &g_array_index (hits->by_name, AngPersonFound, j).person;

          if (g_hash_table_add (seen, id))
            g_array_append_val (ids, *id);
        }
    }

  return ids;
}

/**
 * ang_import_matcher_read:
 * @drafts: rows; they stay as they are until the next call
 *
 * Reads everybody whom one of these rows may be about, in place of those of the rows before.
 *
 * Returns: whether it could be read
 */
gboolean
ang_import_matcher_read (AngImportMatcher  *self,
                         AngImportDraft   **drafts,
                         guint              n_drafts,
                         GError           **error)
{
  g_autoptr (GArray) ids = NULL;

  if (self->finder == NULL)
    return TRUE;

  g_clear_pointer (&self->people, ang_import_people_free);
  g_array_set_size (self->hits, 0);
  g_array_set_size (self->hits, n_drafts);
  for (guint i = 0; i < n_drafts; i++)
    {
      get_hits (self, i)->draft = drafts[i];
      get_hits (self, i)->birth = ang_import_draft_get_text (drafts[i], ANG_IMPORT_FIELD_BIRTH_DATE);
    }
  if (!find_numbers (self, error) || !find_names (self, ang_people_finder_find_names, ROWS_ALL, error) ||
      !find_names (self, ang_people_finder_find_similar, ROWS_FEW, error) ||
      !find_names (self, ang_people_finder_find_born, ROWS_MANY, error))
    return FALSE;

  ids = list_people (self);
  self->people = ang_import_people_read (self->store, self->mapping, ids, self->cancellable, error);

  return self->people != NULL;
}

/** Returns: (transfer none) (nullable): somebody who was read for the rows at hand */
AngImportPerson *
ang_import_matcher_get_person (AngImportMatcher *self,
                               gint64            id)
{
  return self->people != NULL && id != 0 ? ang_import_people_get (self->people, id) : NULL;
}

/* One date may say less than the other. */
static gboolean
are_dates_compatible (const char *a,
                      const char *b)
{
  return strncmp (a, b, MIN (strlen (a), strlen (b))) == 0;
}

static gboolean
has_other_number (const AngImportPerson *person,
                  const AngImportDraft  *draft,
                  AngImportFieldId       field)
{
  const char *number = ang_import_draft_get_text (draft, field);

  if (number == NULL || ang_import_person_find_number (person, number) != NULL)
    return FALSE;
  if (field == ANG_IMPORT_FIELD_NIK)
    return ang_import_person_has_kind (person, ANG_IDENTIFIER_KIND_NIK);

  return ang_import_person_has_kind (person, ANG_IDENTIFIER_KIND_NIP) || ang_import_person_has_kind (person, ANG_IDENTIFIER_KIND_NIPPPK);
}

typedef enum
{
  FIT_NOT,     /* somebody else */
  FIT_PERHAPS,
  FIT_SURE,    /* name and birth date */
} Fit;

/* Somebody of the same name. A NIK never changes; a NIP does, with the contract. */
static Fit
judge_namesake (const AngImportPerson *person,
                const AngImportDraft  *draft,
                const char            *birth)
{
  const char *known = ang_record_get_text (person->person, ANG_PERSON_BIRTH_DATE);

  if (birth != NULL && known != NULL && !are_dates_compatible (birth, known))
    return FIT_NOT;
  if (has_other_number (person, draft, ANG_IMPORT_FIELD_NIK))
    return FIT_NOT;
  if (birth == NULL || known == NULL || strlen (birth) < 10 || strlen (known) < 10)
    return has_other_number (person, draft, ANG_IMPORT_FIELD_NIP) ? FIT_NOT : FIT_PERHAPS;

  return has_other_number (person, draft, ANG_IMPORT_FIELD_NIP) ? FIT_PERHAPS : FIT_SURE;
}

static void
ask (AngImportMatch *match,
     const char     *reason)
{
  match->kind = ANG_IMPORT_MATCH_ASK;
  match->person = 0;
  match->reason = reason;
}

/* A PPPK gets another number with another contract. */
static gboolean
has_new_contract (AngImportMatcher     *self,
                  const AngImportDraft *draft,
                  gint64                id)
{
  AngImportPerson *person = ang_import_matcher_get_person (self, id);

  return person != NULL && ang_identity_succeeds (ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_NIP),
                                                  ang_record_get_text (person->person, ANG_PERSON_NIP));
}

/* The name stands for the person only where nothing else is said, and people are put into a cohort: there a list of names is
 * usual, and nothing of the person is changed by it. */
static gboolean
is_name_enough (AngImportMatcher     *self,
                const AngImportDraft *draft,
                const char           *birth)
{
  return self->target != ANG_IMPORT_PEOPLE && birth == NULL && !has_number (draft);
}

/* Who is called nearly so is never taken without a question. */
static void
collect_namesakes (AngImportMatcher *self,
                   const Hits       *hits,
                   AngImportMatch   *match,
                   guint            *n_sure,
                   gboolean         *alike)
{
  *n_sure = 0;
  *alike = FALSE;
  for (guint i = 0; hits->by_name != NULL && i < hits->by_name->len; i++)
    {
      const AngPersonFound *found = &g_array_index (hits->by_name, AngPersonFound, i);
      AngImportPerson *person = ang_import_matcher_get_person (self, found->person);
      Fit fit = person != NULL ? judge_namesake (person, hits->draft, hits->birth) : FIT_NOT;

      if (fit == FIT_SURE && found->likeness >= 1)
        g_array_insert_val (match->candidates, (*n_sure)++, found->person);
      else if (fit != FIT_NOT)
        g_array_append_val (match->candidates, found->person);
      *alike |= fit != FIT_NOT && found->likeness < 1;
    }
}

static void
find_by_name (AngImportMatcher *self,
              const Hits       *hits,
              AngImportMatch   *match)
{
  gboolean alike;
  guint n_sure;

  collect_namesakes (self, hits, match, &n_sure, &alike);
  if (match->candidates->len == 0)
    return;

  match->person = g_array_index (match->candidates, gint64, 0);
  if (n_sure == 1)
    match->kind = ANG_IMPORT_MATCH_NAME_AND_BIRTH;
  else if (n_sure > 1)
    ask (match, _("Several people of this name were born on this day."));
  else if (alike)
    ask (match, _("Somebody in the register is called nearly so."));
  else if (match->candidates->len > 1)
    ask (match, _("Several people in the register are called so."));
  else if (has_new_contract (self, hits->draft, match->person))
    ask (match, _("Name, birth date and sex are those of somebody in the register: the same person with a new contract?"));
  else if (is_name_enough (self, hits->draft, hits->birth))
    match->kind = ANG_IMPORT_MATCH_NAME;
  else
    {
      ask (match, _("Somebody in the register is called so; nothing else tells whether it is the same person."));
      match->namesake = TRUE;
    }
}

/* Who stands in the register twice is not for the program to choose from. */
static gboolean
is_shared (const Hits     *hits,
           AngImportMatch *match)
{
  gint64 other = hits->other;

  if (match->kind != ANG_IMPORT_MATCH_NUMBER || other == 0)
    return FALSE;
  g_array_append_val (match->candidates, other);

  return TRUE;
}

typedef enum
{
  CALLED_SO,
  CALLED_NEARLY_SO, /* by a similar name that is no spelling of the same */
  CALLED_OTHERWISE, /* a slip in one digit makes a number somebody else's */
} Called;

static Called
compare_names (const AngImportPerson *person,
               const AngImportDraft  *draft)
{
  const char *name = ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_NAME);
  const char *known = ang_record_get_text (person->person, ANG_PERSON_NAME);

  if (name == NULL || known == NULL || g_ascii_strcasecmp (name, known) == 0 || ang_names_are_alike (name, known))
    return CALLED_SO;

  return ang_name_similarity (name, known) < UNLIKE ? CALLED_OTHERWISE : CALLED_NEARLY_SO;
}

static void
find_by_numbers (const Hits     *hits,
                 AngImportMatch *match)
{
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      gint64 id = hits->by_number[i];

      if (id == 0 || id == match->person)
        continue;
      g_array_append_val (match->candidates, id);
      if (match->person != 0)
        {
          match->kind = ANG_IMPORT_MATCH_CLASH;
          match->reason = _("The numbers are those of different people in the register.");
          return;
        }
      match->person = id;
      match->kind = ANG_IMPORT_MATCH_NUMBER;
    }
}

/**
 * ang_import_matcher_find:
 * @position: which of the rows that ang_import_matcher_read() was given
 * @match: (out caller-allocates): cleared with ang_import_match_clear()
 *
 * By NIP, else by NIK or old NIP, else by name and birth date; by less than that only with a question.
 */
void
ang_import_matcher_find (AngImportMatcher *self,
                         guint             position,
                         AngImportMatch   *match)
{
  const Hits *hits;
  AngImportPerson *person;
  Called called;

  memset (match, 0, sizeof *match);
  match->kind = ANG_IMPORT_MATCH_NOBODY;
  match->candidates = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (self->finder == NULL)
    return;

  hits = get_hits (self, position);
  find_by_numbers (hits, match);
  person = ang_import_matcher_get_person (self, match->person);
  called = match->kind == ANG_IMPORT_MATCH_NUMBER && person != NULL ? compare_names (person, hits->draft) : CALLED_SO;
  match->renamed = called == CALLED_NEARLY_SO;
  if (is_shared (hits, match))
    ask (match, _("The numbers are those of different people in the register."));
  else if (called == CALLED_OTHERWISE)
    ask (match, _("The number is that of somebody in the register who is called otherwise."));
  else if (match->kind == ANG_IMPORT_MATCH_NOBODY)
    find_by_name (self, hits, match);
}

/** Lets go of what was found. */
void
ang_import_match_clear (AngImportMatch *self)
{
  g_clear_pointer (&self->candidates, g_array_unref);
}
