#include "config.h"

#include "ang-import-lookups.h"

#include <string.h>

#include "ang-lookup.h"
#include "ang-origin.h"
#include "ang-text.h"
#include "ang-unit.h"

#define MAX_TEXT 400
#define MAX_PIECES 12
#define MAX_ORIGIN_WORDS 7

/* More different texts than this are looked up anew each time: a list of 100,000 people names some hundreds of units. */
#define MAX_KNOWN 20000

/* What a text was found to mean. */
typedef struct
{
  gint64 id;
  guint  at; /* where in the text it begins that says so */
} Meaning;

struct _AngImportLookups
{
  GHashTable *units;   /* key to gint64 * */
  GHashTable *ids;     /* of all units: what an alias may lead to */
  GHashTable *aliases; /* folded text to gint64 *: what somebody has said that it means */
  GHashTable *past;    /* the same of units of the past: used where none of today is called so */
  GHashTable *origins;
  GHashTable *codes;   /* "kind:key" to code */
  GPtrArray  *places;  /* what the own government is called at the end of a unit's name: " kota jambi" */
  gint64      own;

  /* Lists say the same thing over and over. */
  GMutex      mutex;
  GHashTable *known_units;   /* text to Meaning * */
  GHashTable *known_origins;
};

/** Returns: (transfer full): look-ups that know nothing yet */
AngImportLookups *
ang_import_lookups_new (void)
{
  AngImportLookups *self = g_new0 (AngImportLookups, 1);

  self->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->past = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->origins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->places = g_ptr_array_new_with_free_func (g_free);
  g_mutex_init (&self->mutex);
  self->known_units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->known_origins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/** Frees the look-ups. */
void
ang_import_lookups_free (AngImportLookups *self)
{
  g_hash_table_unref (self->units);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->aliases);
  g_hash_table_unref (self->past);
  g_hash_table_unref (self->origins);
  g_hash_table_unref (self->codes);
  g_ptr_array_unref (self->places);
  g_hash_table_unref (self->known_units);
  g_hash_table_unref (self->known_origins);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* "Kec. Telanaipura" and "Kecamatan Telanaipura", "Pemkot X" and "Pemerintah Kota X" are the same. */
static char *
make_key (const char *text)
{
  static const struct
  {
    const char *word;
    const char *meant;
  } words[] = {
    { "kec", "kecamatan" }, { "kel", "kelurahan" }, { "bag", "bagian" }, { "prov", "provinsi" }, { "propinsi", "provinsi" },
    { "kab", "kabupaten" }, { "pemkot", "pemerintah kota" }, { "pemkab", "pemerintah kabupaten" }, { "pemprov", "pemerintah provinsi" },
    { "sekr", "sekretariat" }, { "set", "sekretariat" }, { "dan", "" }, { "and", "" }, { "pemda", "pemerintah" }, { "the", "" },
    { "rs", "rumah sakit" },
  };
  g_autofree char *folded = ang_text_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  GString *key = g_string_sized_new (strlen (folded) + 16);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *word = parts[i];

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        {
          if (g_str_equal (words[j].word, word))
            {
              word = words[j].meant;
              break;
            }
        }
      if (*word != '\0' && key->len > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, word);
    }

  return g_string_free (key, FALSE);
}

static void
add_id (GHashTable *ids,
        const char *text,
        gint64      id)
{
  g_autofree char *key = make_key (text);

  if (*key != '\0' && !g_hash_table_contains (ids, key))
    g_hash_table_insert (ids, g_steal_pointer (&key), g_memdup2 (&id, sizeof id));
}

static void
add_unit (AngImportLookups *self,
          AngRecord        *unit)
{
  static const guint names[] = { ANG_UNIT_NAME_ID, ANG_UNIT_ABBREV, ANG_UNIT_NAME_EN };
  GHashTable *ids = ang_record_get_boolean (unit, ANG_UNIT_ACTIVE) ? self->units : self->past;
  gint64 id = ang_record_get_id (unit);

  g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_id (ids, ang_record_get_text (unit, names[i]), ang_record_get_id (unit));
}

/* "Pemerintah Kota Jambi" is also "Kota Jambi". */
static const char *
skip_government (const char *key)
{
  static const char government[] = "pemerintah ";

  return g_str_has_prefix (key, government) ? key + strlen (government) : key;
}

static void
add_origin (AngImportLookups *self,
            AngRecord        *origin)
{
  static const guint names[] = { ANG_ORIGIN_NAME_ID, ANG_ORIGIN_NAME_EN };
  gboolean own = ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = make_key (ang_record_get_text (origin, names[i]));
      const char *place = skip_government (key);

      add_id (self->origins, key, ang_record_get_id (origin));
      add_id (self->origins, place, ang_record_get_id (origin));
      if (own && *place != '\0')
        g_ptr_array_add (self->places, g_strconcat (" ", place, NULL));
    }
  if (own)
    self->own = ang_record_get_id (origin);
}

static void
add_code (AngImportLookups *self,
          AngRecord        *lookup,
          guint             field)
{
  const char *text = ang_record_get_text (lookup, field);
  g_autofree char *folded = ang_text_fold (text);
  char *key = g_strconcat (ang_record_get_text (lookup, ANG_LOOKUP_KIND), ":", folded, NULL);

  if (*folded == '\0' || g_hash_table_contains (self->codes, key))
    g_free (key);
  else
    g_hash_table_insert (self->codes, key, g_strdup (ang_record_get_text (lookup, ANG_LOOKUP_CODE)));
}

static void
add_lookup (AngImportLookups *self,
            AngRecord        *lookup)
{
  static const guint fields[] = { ANG_LOOKUP_CODE, ANG_LOOKUP_LABEL_ID, ANG_LOOKUP_LABEL_EN, ANG_LOOKUP_DETAIL };

  if (ang_record_get_text (lookup, ANG_LOOKUP_KIND) == NULL || ang_record_get_text (lookup, ANG_LOOKUP_CODE) == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      /* What is kept beside a country or a level is no name of it. */
      if (fields[i] != ANG_LOOKUP_DETAIL || g_str_equal (ang_record_get_text (lookup, ANG_LOOKUP_KIND), "education"))
        add_code (self, lookup, fields[i]);
    }
}

/**
 * ang_import_lookups_add:
 * @record: a unit, an origin, or a value of an editable list
 *
 * Makes it known by its names, codes and abbreviations. What was added first is found first.
 */
void
ang_import_lookups_add (AngImportLookups *self,
                        AngRecord        *record)
{
  const AngEntity *entity = ang_record_get_entity (record);

  g_hash_table_remove_all (self->known_units);
  g_hash_table_remove_all (self->known_origins);
  if (entity == &ang_unit_entity)
    add_unit (self, record);
  else if (entity == &ang_origin_entity)
    add_origin (self, record);
  else if (entity == &ang_lookup_entity)
    add_lookup (self, record);
}

/**
 * ang_import_lookups_add_alias:
 * @key: a text that lists have, folded
 * @unit: what it means; without that unit it means nothing
 */
void
ang_import_lookups_add_alias (AngImportLookups *self,
                              const char       *key,
                              gint64            unit)
{
  g_hash_table_remove_all (self->known_units);
  if (*key != '\0' && g_hash_table_contains (self->ids, &unit))
    g_hash_table_replace (self->aliases, g_strdup (key), g_memdup2 (&unit, sizeof unit));
}

/** Adds each of the records. */
void
ang_import_lookups_add_all (AngImportLookups *self,
                            GPtrArray        *records)
{
  for (guint i = 0; i < records->len; i++)
    ang_import_lookups_add (self, g_ptr_array_index (records, i));
}

static gint64
look_up (GHashTable *ids,
         const char *key)
{
  gint64 *id = g_hash_table_lookup (ids, key);

  return id != NULL ? *id : 0;
}

static gint64
look_up_unit (const AngImportLookups *self,
              const char             *key)
{
  gint64 id = look_up (self->units, key);

  return id != 0 ? id : look_up (self->past, key);
}

/* "Dinas Kesehatan Kota Jambi" is the own government's Dinas Kesehatan. */
static gint64
find_without_place (const AngImportLookups *self,
                    char                   *key)
{
  gint64 id = look_up_unit (self, key);

  for (guint i = 0; id == 0 && i < self->places->len; i++)
    {
      const char *place = g_ptr_array_index (self->places, i);

      if (!g_str_has_suffix (key, place))
        continue;
      key[strlen (key) - strlen (place)] = '\0';
      if (g_str_has_suffix (key, " pemerintah"))
        key[strlen (key) - strlen (" pemerintah")] = '\0';
      id = look_up_unit (self, key);
    }

  return id;
}

/* "Bagian Kerja Sama Setda": a unit, and behind it the one above. */
static gint64
find_before_other (const AngImportLookups *self,
                   char                   *key)
{
  for (char *blank = strrchr (key, ' '); blank != NULL; blank = g_strrstr_len (key, blank - key, " "))
    {
      gint64 id;

      if (look_up_unit (self, blank + 1) == 0)
        continue;
      *blank = '\0';
      id = look_up_unit (self, key);
      *blank = ' ';
      if (id != 0)
        return id;
    }

  return 0;
}

static gint64
find_in_pieces (const AngImportLookups *self,
                const char             *text)
{
  g_autofree char *marked = g_strdup (text);
  g_auto (GStrv) pieces = NULL;
  gint64 id = 0;

  /* The most particular comes first: "Puskesmas X, Dinas Kesehatan", "Dinas Kesehatan (Dinkes)". */
  pieces = g_strsplit (g_strdelimit (marked, ",\n/(;", '|'), "|", MAX_PIECES);
  for (guint i = 0; pieces[0] != NULL && pieces[1] != NULL && pieces[i] != NULL && id == 0; i++)
    {
      g_autofree char *key = make_key (pieces[i]);

      id = find_without_place (self, key);
    }

  return id;
}

typedef Meaning (*FindMeaning) (AngImportLookups *self,
                                const char       *text);

/* Looks for what @text means, unless it was asked before. */
static Meaning
recall (AngImportLookups *self,
        GHashTable       *known,
        const char       *text,
        FindMeaning       find)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = NULL;
  Meaning *meaning;
  Meaning found;

  if (text == NULL || *text == '\0' || strlen (text) > MAX_TEXT)
    return (Meaning) { 0 }
  ;
  locker = g_mutex_locker_new (&self->mutex);
  meaning = g_hash_table_lookup (known, text);
  if (meaning != NULL)
    return *meaning;
  found = find (self, text);
  if (g_hash_table_size (known) < MAX_KNOWN)
    g_hash_table_insert (known, g_strdup (text), g_memdup2 (&found, sizeof found));

  return found;
}

static Meaning
find_unit (AngImportLookups *self,
           const char       *text)
{
  g_autofree char *folded = ang_text_fold (text);
  g_autofree char *key = make_key (text);
  gint64 id = look_up (self->aliases, folded);

  if (id == 0)
    id = find_without_place (self, key);
  if (id == 0)
    id = find_before_other (self, key);

  return (Meaning) { id != 0 ? id : find_in_pieces (self, text), 0 };
}

/**
 * ang_import_lookups_find_unit:
 * @text: (nullable): a name in either language or an abbreviation, with or without the government or the unit above behind it
 *
 * Returns: the id of the unit, one of today before one of the past; 0 if none is called so
 */
gint64
ang_import_lookups_find_unit (AngImportLookups *self,
                              const char       *text)
{
  return recall (self, self->known_units, text, find_unit).id;
}

/**
 * ang_import_lookups_find_origin:
 * @text: (nullable): the name of a government or an institution, in either language, with or without "Pemerintah"
 *
 * Returns: its id, 0 if none is called so
 */
gint64
ang_import_lookups_find_origin (AngImportLookups *self,
                                const char       *text)
{
  g_autofree char *key = NULL;
  gint64 id;

  if (text == NULL || *text == '\0' || strlen (text) > MAX_TEXT)
    return 0;
  key = make_key (text);
  id = look_up (self->origins, key);

  return id != 0 ? id : look_up (self->origins, skip_government (key));
}

static Meaning
find_origin_behind (AngImportLookups *self,
                    const char       *text)
{
  Meaning meaning = { 0 };
  guint n_words = 0;

  for (const char *p = text + strlen (text); p > text && n_words < MAX_ORIGIN_WORDS; p--)
    {
      gint64 found;

      if (strchr (" \n,(", p[-1]) == NULL || strchr (" \n,(", *p) != NULL)
        continue;
      n_words++;
      found = ang_import_lookups_find_origin (self, p);
      if (found != 0)
        meaning = (Meaning) { found, (guint) (p - text) }
      ;
    }

  return meaning;
}

/**
 * ang_import_lookups_find_origin_behind:
 * @text: what a unit is called, with or without its government: "Dinas Kominfo, Provinsi X", "Dinas Kominfo Provinsi X"
 * @origin: (out): the id of the government, 0 if none is named
 *
 * Returns: (transfer none) (nullable): where in @text its name begins
 */
const char *
ang_import_lookups_find_origin_behind (AngImportLookups *self,
                                       const char       *text,
                                       gint64           *origin)
{
  Meaning meaning = recall (self, self->known_origins, text, find_origin_behind);

  *origin = meaning.id;

  return meaning.id != 0 ? text + meaning.at : NULL;
}

/** Returns: the id of the own government, 0 if it is not known */
gint64
ang_import_lookups_get_own (const AngImportLookups *self)
{
  return self->own;
}

/**
 * ang_import_lookups_find_code:
 * @kind: of the editable list
 * @text: a code, or a label in either language
 *
 * Returns: (transfer none) (nullable): the code, %NULL if it is none of them
 */
const char *
ang_import_lookups_find_code (const AngImportLookups *self,
                              const char             *kind,
                              const char             *text)
{
  g_autofree char *folded = ang_text_fold (text);
  g_autofree char *key = g_strconcat (kind, ":", folded, NULL);

  return g_hash_table_lookup (self->codes, key);
}
