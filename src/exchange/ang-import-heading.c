#include "config.h"

#include "ang-import-field.h"

#include <string.h>

#include "ang-language.h"
#include "ang-text.h"

/* How sure a heading is, at best; the place in the list of synonyms lowers it. */
#define SURE_EXACT 400u
#define SURE_STRIPPED 300u
#define SURE_PARTS 200u
#define SURE_LOWER 100u
#define LABEL_PLACE 5u
#define MAX_HEADING 200

typedef struct
{
  AngImportFieldId field;
  guint place; /* among the synonyms of the field */
} Entry;

static void
add_entry (GHashTable       *entries,
           char             *key,
           AngImportFieldId  field,
           guint             place)
{
  Entry *entry;

  if (*key == '\0' || g_hash_table_contains (entries, key))
    {
      g_free (key);
      return;
    }
  entry = g_new (Entry, 1);
  entry->field = field;
  entry->place = place;
  g_hash_table_insert (entries, key, entry);
}

/* What the program itself calls the field, in both languages: its lists come back. */
static void
add_labels (GHashTable           *entries,
            const AngImportField *field)
{
  const char *label = field->label != NULL ? field->label : field->entity->fields[field->field].label;

  add_entry (entries, ang_import_heading_squeeze (label), field->id, LABEL_PLACE);
  add_entry (entries, ang_import_heading_squeeze (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, label)), field->id,
             LABEL_PLACE);
}

static GHashTable *
get_entries (void)
{
  static gsize once = 0;
  static GHashTable *entries = NULL;

  if (!g_once_init_enter (&once))
    return entries;

  entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    {
      const AngImportField *field = ang_import_field_get (i);
      g_auto (GStrv) synonyms = g_strsplit (field->synonyms, " ", -1);

      for (guint j = 0; synonyms[j] != NULL; j++)
        add_entry (entries, g_strdup (synonyms[j]), field->id, MIN (j, 50));
    }
  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    add_labels (entries, ang_import_field_get (i));
  g_once_init_leave (&once, 1);

  return entries;
}

/**
 * ang_import_heading_squeeze:
 * @heading: (nullable): as it stands
 *
 * Returns: (transfer full): what is compared: no case, no blanks, no punctuation, no accents
 */
char *
ang_import_heading_squeeze (const char *heading)
{
  char *key = ang_text_fold (heading);
  char *to = key;

  for (const char *from = key; *from != '\0'; from++)
    {
      if (*from != ' ')
        *to++ = *from;
    }
  *to = '\0';

  return key;
}

static gboolean
look_up (const char       *key,
         guint             sure,
         AngImportFieldId *field,
         guint            *sureness)
{
  const Entry *entry = g_hash_table_lookup (get_entries (), key);

  if (entry == NULL)
    return FALSE;
  *field = entry->field;
  *sureness = sure - entry->place;

  return TRUE;
}

static gboolean
look_up_text (const char       *group,
              const char       *heading,
              guint             sure,
              AngImportFieldId *field,
              guint            *sureness)
{
  g_autofree char *joined = g_strconcat (group, " ", heading, NULL);
  g_autofree char *key = ang_import_heading_squeeze (joined);

  return *key != '\0' && look_up (key, sure, field, sureness);
}

/* Drops "(dd-mm-yyyy)", "[required]", "*" and an enumeration before the heading: "a. Nama". */
static char *
strip (const char *heading)
{
  GString *stripped = g_string_new (NULL);
  guint depth = 0;

  if (g_ascii_isalnum (heading[0]) && heading[1] != '\0' && strchr (".)", heading[1]) != NULL && heading[2] == ' ')
    heading += 3;
  for (const char *p = heading; *p != '\0'; p++)
    {
      if (strchr ("([{", *p) != NULL)
        depth++;
      else if (strchr (")]}", *p) != NULL)
        depth -= MIN (depth, 1);
      else if (depth == 0)
        g_string_append_c (stripped, *p);
    }

  return g_string_free (stripped, FALSE);
}

static char *
separate (const char *heading)
{
  static const char *const joints[] = { " dan ", " and ", " atau ", " or ", " beserta ", " serta " };
  g_autofree char *lower = g_ascii_strdown (heading, -1);

  g_strdelimit (lower, "/\n,&+;|\\", '/');
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      g_auto (GStrv) parts = g_strsplit (lower, joints[i], -1);

      g_free (lower);
      lower = g_strjoinv ("/", parts);
    }

  return g_steal_pointer (&lower);
}

/* A set of fields fits into one number. */
G_STATIC_ASSERT (ANG_IMPORT_N_FIELDS <= 64);

#define BIT(f) (G_GUINT64_CONSTANT (1) << (ANG_IMPORT_FIELD_ ## f))

/* What a cell holds in which all of them stand. */
static AngImportFieldId
combine (guint64 found)
{
  static const struct
  {
    guint64 needed; /* any of these */
    guint64 also;   /* and any of these */
    guint64 allowed;
    AngImportFieldId field;
  } combinations[] = {
    { BIT (NAME), BIT (NIP) | BIT (NIK),
      BIT (NAME) | BIT (NIP) | BIT (NIK) | BIT (RANK) | BIT (GRADE) | BIT (TITLE_FRONT) | BIT (TITLE_BACK) | BIT (NAME_NIP),
      ANG_IMPORT_FIELD_NAME_NIP },
    { BIT (NAME), BIT (NAME) | BIT (TITLE_FRONT) | BIT (TITLE_BACK), BIT (NAME) | BIT (TITLE_FRONT) | BIT (TITLE_BACK),
      ANG_IMPORT_FIELD_NAME },
    { BIT (NIP), BIT (NIP) | BIT (NIK) | BIT (OLD_NIP), BIT (NIP) | BIT (NIK) | BIT (OLD_NIP), ANG_IMPORT_FIELD_NIP },
    { BIT (RANK), BIT (RANK) | BIT (GRADE) | BIT (RANK_SINCE), BIT (RANK) | BIT (GRADE) | BIT (RANK_SINCE),
      ANG_IMPORT_FIELD_RANK },
    { BIT (BIRTH_PLACE) | BIT (BIRTH), BIT (BIRTH_DATE) | BIT (BIRTH), BIT (BIRTH_PLACE) | BIT (BIRTH_DATE) | BIT (BIRTH),
      ANG_IMPORT_FIELD_BIRTH },
    { BIT (POST), BIT (UNIT) | BIT (ORIGIN) | BIT (PARENT_UNIT), BIT (POST) | BIT (UNIT) | BIT (ORIGIN) | BIT (PARENT_UNIT),
      ANG_IMPORT_FIELD_POST_UNIT },
    { BIT (UNIT), BIT (UNIT) | BIT (ORIGIN) | BIT (PARENT_UNIT), BIT (UNIT) | BIT (ORIGIN) | BIT (PARENT_UNIT),
      ANG_IMPORT_FIELD_UNIT },
    { BIT (PHONE), BIT (PHONE) | BIT (PHONE_OFFICE) | BIT (EMAIL), BIT (PHONE) | BIT (PHONE_OFFICE) | BIT (EMAIL),
      ANG_IMPORT_FIELD_PHONE },
    { BIT (EDUCATION), BIT (EDUCATION) | BIT (EDUCATION_FIELD), BIT (EDUCATION) | BIT (EDUCATION_FIELD),
      ANG_IMPORT_FIELD_EDUCATION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (combinations); i++)
    {
      if ((found & combinations[i].needed) != 0 && (found & combinations[i].also) != 0 && (found & ~combinations[i].allowed) == 0)
        return combinations[i].field;
    }

  return ANG_IMPORT_FIELD_NONE;
}

#undef BIT

/* "Nama Pegawai / NIP", "Pangkat, Gol. Ruang", "Tempat dan Tanggal Lahir": every part is known, and they go together. The
 * first part lends the others what they lack: "Tempat/Tgl Lahir". */
static gboolean
look_up_parts (const char       *heading,
               AngImportFieldId *field,
               guint            *sureness)
{
  g_autofree char *separated = separate (heading);
  g_auto (GStrv) parts = g_strsplit (separated, "/", 8);
  guint64 found = 0;
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *key = ang_import_heading_squeeze (parts[i]);
      AngImportFieldId part;

      if (*key == '\0')
        continue;
      if (g_str_equal (key, "nrp"))
        part = ANG_IMPORT_FIELD_NIP;
      else if (g_str_equal (key, "ruang") || g_str_equal (key, "tmt"))
        part = ANG_IMPORT_FIELD_GRADE;
      else if (g_str_equal (key, "tempat"))
        part = ANG_IMPORT_FIELD_BIRTH_PLACE;
      else if (g_str_equal (key, "gelar"))
        part = ANG_IMPORT_FIELD_TITLE_BACK;
      else if (!look_up (key, SURE_PARTS, &part, sureness) || part == ANG_IMPORT_FIELD_NONE)
        return FALSE;
      found |= G_GUINT64_CONSTANT (1) << part;
      n++;
    }
  *field = n > 1 ? combine (found) : ANG_IMPORT_FIELD_NONE;
  *sureness = SURE_PARTS;

  return *field != ANG_IMPORT_FIELD_NONE;
}

static gboolean
is_in (const char        *key,
       const char *const *words,
       guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (strstr (key, words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* What says nothing without the heading above it. */
static gboolean
is_generic (const char *heading)
{
  static const char *const words[] = {
    "nama", "name", "nomor", "no", "number", "tmt", "tanggal", "tgl", "date", "tahun", "thn", "year", "yrs", "tingkat", "level", "jenis",
    "kind", "type", "kode", "id", "since", "lulus", "graduated", "hours", "jam", "tempat", "place", "gol", "status",
  };
  g_autofree char *key = ang_import_heading_squeeze (heading);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (key, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* "DATA PRIBADI" over "NAMA" changes nothing; "ATASAN LANGSUNG" over "NIP" does. */
static gboolean
says_nothing (const char *group)
{
  static const char *const words[] = {
    "data", "identitas", "biodata", "pribadi", "peserta", "pegawai", "kepegawaian", "personal", "participant", "details", "asn", "pns",
  };
  g_autofree char *key = ang_import_heading_squeeze (group);

  return is_in (key, words, G_N_ELEMENTS (words));
}

static gboolean
is_of_others (const char *group)
{
  static const char *const words[] = {
    "darurat", "emergency", "atasan", "superior", "orangtua", "suami", "istri", "pasangan", "keluarga", "ayah", "anak", "ahliwaris",
    "pengganti", "penanggungjawab",
  };
  g_autofree char *key = ang_import_heading_squeeze (group);

  return is_in (key, words, G_N_ELEMENTS (words));
}

static gboolean
find_plain (const char       *heading,
            AngImportFieldId *field,
            guint            *sureness)
{
  g_autofree char *stripped = strip (heading);

  return look_up_text ("", heading, SURE_EXACT, field, sureness) ||
         look_up_text ("", stripped, SURE_STRIPPED, field, sureness) ||
         look_up_parts (stripped, field, sureness);
}

/* "NAMA / NIP" over "NAMA" and "NIP": the group says what both are. */
static gboolean
names_it (const char *group,
          const char *heading)
{
  g_auto (GStrv) parts = g_strsplit_set (group, "/&,\n", -1);
  g_autofree char *wanted = ang_text_fold (heading);

  for (guint i = 0; parts[i] != NULL && parts[1] != NULL; i++)
    {
      g_autofree char *part = ang_text_fold (parts[i]);

      if (g_str_equal (g_strstrip (part), wanted))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_grouped (const char       *group,
              const char       *heading,
              AngImportFieldId *field,
              guint            *sureness)
{
  g_autofree char *stripped = strip (heading);
  g_autofree char *stripped_group = strip (group);
  AngImportFieldId alone = ANG_IMPORT_FIELD_NONE;
  gboolean is_alone = !is_of_others (group) && find_plain (heading, &alone, sureness);

  /* "PANGKAT" over "GOL": the code alone. */
  if (!is_alone || alone != ANG_IMPORT_FIELD_GRADE)
    {
      if (look_up_text (group, heading, SURE_EXACT, field, sureness) ||
          look_up_text (stripped_group, stripped, SURE_STRIPPED, field, sureness))
        return TRUE;
      if (!is_alone || (is_generic (heading) && !says_nothing (group) && !names_it (group, heading)))
        return FALSE;
      *sureness = MIN (*sureness, SURE_LOWER);
    }
  *field = alone;

  return TRUE;
}

/* "AGAMA ID" stands beside "AGAMA NAMA" and holds the key of another database. */
static gboolean
is_foreign_key (const char *heading)
{
  g_autofree char *key = ang_text_fold (heading);

  return g_str_has_suffix (key, " id") || g_str_has_prefix (key, "id ");
}

/**
 * ang_import_heading_find:
 * @group: (nullable): the heading that stands over this one and its neighbours
 * @heading: (nullable): the heading
 * @field: (out): what the column holds; %ANG_IMPORT_FIELD_NONE of one that is known to be of no use
 * @sureness: (out): the greater, the more surely; to choose between two columns
 *
 * Returns: whether the heading is known
 */
gboolean
ang_import_heading_find (const char       *group,
                         const char       *heading,
                         AngImportFieldId *field,
                         guint            *sureness)
{
  *field = ANG_IMPORT_FIELD_NONE;
  *sureness = 0;
  if (heading == NULL || *heading == '\0' || strlen (heading) > MAX_HEADING || (group != NULL && strlen (group) > MAX_HEADING))
    return FALSE;

  if (group == NULL || *group == '\0' ? find_plain (heading, field, sureness) : find_grouped (group, heading, field, sureness))
    return TRUE;
  *field = ANG_IMPORT_FIELD_NONE;

  return is_foreign_key (heading);
}

/**
 * ang_import_heading_is_private:
 * @group: (nullable): as for ang_import_heading_find()
 * @heading: (nullable): what stands over a column
 *
 * Returns: whether the column seems to hold what is shown on demand only, whether it is used or not
 */
gboolean
ang_import_heading_is_private (const char *group,
                               const char *heading)
{
  static const char *const words[] = {
    "paspor", "pasport", "passport", "alamat", "address", "domisili", "tempattinggal", "ktp", "nomornik", "nonik", "darurat", "emergency", "alergi",
    "allerg", "kartukeluarga", "nokk",
  };
  AngImportFieldId field;
  guint sureness;
  g_autofree char *key = NULL;

  if (heading == NULL || strlen (heading) > MAX_HEADING)
    return FALSE;
  if (ang_import_heading_find (group, heading, &field, &sureness) && field != ANG_IMPORT_FIELD_NONE)
    return (ang_import_field_get (field)->flags & ANG_IMPORT_FIELD_PRIVATE) != 0;
  key = ang_import_heading_squeeze (heading);
  if (is_in (key, words, G_N_ELEMENTS (words)))
    return TRUE;
  g_free (key);
  key = ang_import_heading_squeeze (group);

  return is_in (key, words, G_N_ELEMENTS (words));
}
