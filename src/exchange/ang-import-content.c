#include "config.h"

#include "ang-import-content.h"

#include <string.h>

#include "ang-identity.h"
#include "ang-import-words.h"
#include "ang-phone.h"
#include "ang-rank.h"
#include "ang-text.h"

#define N_SAMPLES 60u
#define MAX_COLUMNS 64u
#define MAX_LENGTH 200u
#define ENOUGH 0.6

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static AngImportFieldId
look_at_number (const char *text)
{
  g_autofree char *number = ang_identity_normalize (text);

  switch (number != NULL ? ang_identity_get_kind (number) : (AngIdentifierKind) 0)
    {
    case ANG_IDENTIFIER_KIND_NIP:
    case ANG_IDENTIFIER_KIND_NIPPPK:
      return ANG_IMPORT_FIELD_NIP;
    case ANG_IDENTIFIER_KIND_NIK:
      return ANG_IMPORT_FIELD_NIK;
    case ANG_IDENTIFIER_KIND_OLD_NIP:
    case ANG_IDENTIFIER_KIND_OTHER:
    default:
      return ANG_IMPORT_FIELD_NONE;
    }
}

static gboolean
is_mobile (const char *text)
{
  g_autofree char *number = ang_phone_normalize (text);

  return ang_phone_is_valid (number) && g_str_has_prefix (number, "+628") && ang_import_words_count_digits (number) >= 11;
}

static gboolean
is_rank (const char *text)
{
  const AngRank *rank = NULL;
  AngRankResult result;

  if (!has_letters (text))
    return FALSE;
  result = ang_rank_parse (text, ANG_EMPLOYMENT_STATUS_PNS, &rank, NULL);

  return result == ANG_RANK_RESULT_FOUND || result == ANG_RANK_RESULT_DISAGREES;
}

static AngImportFieldId
look_at_word (const char *key)
{
  static const struct
  {
    const char *words;
    AngImportFieldId field;
  } known[] = {
    { " l p lk pr laki laki perempuan pria wanita male female ", ANG_IMPORT_FIELD_SEX },
    { " pns cpns pppk p3k non asn honorer thl pppk paruh waktu ", ANG_IMPORT_FIELD_STATUS },
    { " sd smp slta sltp sma smk d1 d2 d3 d4 d i d ii d iii d iv s1 s2 s3 s 1 s 2 s 3 d 1 d 2 d 3 d 4 ", ANG_IMPORT_FIELD_EDUCATION },
  };
  g_autofree char *word = g_strconcat (" ", key, " ", NULL);

  for (guint i = 0; *key != '\0' && i < G_N_ELEMENTS (known); i++)
    {
      if (strstr (known[i].words, word) != NULL)
        return known[i].field;
    }

  return ANG_IMPORT_FIELD_NONE;
}

static gboolean
begins_with (const char        *key,
             const char *const *words,
             guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_str_has_prefix (key, words[i]))
        return TRUE;
    }

  return FALSE;
}

static AngImportFieldId
look_at_beginning (const char *key)
{
  static const char *const posts[] = {
    "kepala ", "sekretaris ", "staf ", "analis ", "pengelola ", "pranata ", "guru", "dokter ", "perawat", "bidan", "lurah", "camat", "kasi ",
    "kabid ", "kasubbag ", "kabag ", "asisten ", "pengawas ", "auditor", "plt ", "plh ", "pj ", "fungsional ", "arsiparis", "direktur",
    "head ", "director", "staff", "penelaah ", "penyuluh ", "operator ", "teknisi ", "ajudan",
  };
  static const char *const units[] = {
    "dinas ", "badan ", "bagian ", "bidang ", "sekretariat ", "kecamatan ", "kelurahan ", "kec ", "kel ", "inspektorat", "satuan ", "satpol",
    "rumah sakit", "rsud", "puskesmas ", "kantor ", "uptd ", "bappeda", "bkpsdm", "bpkad", "dpmptsp", "diskominfo", "perumdam ", "sdn ",
    "smpn ", "universitas ", "sd negeri", "smp negeri", "office of", "department",
  };

  if (begins_with (key, posts, G_N_ELEMENTS (posts)))
    return ANG_IMPORT_FIELD_POST;

  return begins_with (key, units, G_N_ELEMENTS (units)) ? ANG_IMPORT_FIELD_UNIT : ANG_IMPORT_FIELD_NONE;
}

/* Letters, dots and commas, a few words, a capital at the beginning, and none of the words that places and streets begin
 * with. */
static gboolean
is_name (const char *text,
         const char *key)
{
  static const char *const others[] = {
    "jl ", "jalan ", "pemerintah", "penata", "pembina", "pengatur", "jabatan", "provinsi", "kota ", "kabupaten", "islam", "kristen",
  };
  guint n_words = 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && (c >= 0x80 || strchr (" .,'`-", (int) c) == NULL))
        return FALSE;
      n_words += c == ' ';
    }
  if (!g_unichar_isupper (g_utf8_get_char (text)) && !g_str_has_prefix (text, "d"))
    return FALSE;

  return n_words <= 9 && strlen (key) >= 2 && strlen (key) <= 60 && !begins_with (key, others, G_N_ELEMENTS (others));
}

static AngImportFieldId
look_at_letters (const char *text)
{
  g_autofree char *key = ang_text_fold (text);
  AngImportFieldId field = look_at_word (key);

  if (field == ANG_IMPORT_FIELD_NONE)
    field = look_at_beginning (key);

  return field == ANG_IMPORT_FIELD_NONE && is_name (text, key) ? ANG_IMPORT_FIELD_NAME : field;
}

/* Of somebody who works. */
static gboolean
is_birth_date (const char *text)
{
  AngDate date;

  return ang_date_parse (text, &date) && ang_date_is_complete (date) && date.year >= 1935 && date.year <= 2010;
}

static gboolean
is_place_and_date (const char *text)
{
  g_autofree char *place = NULL;
  AngDate date;

  return ang_date_parse_with_place (text, &place, &date) && place != NULL && ang_date_is_complete (date);
}

static AngImportFieldId
look_at_text (const char *text)
{
  guint n_digits = ang_import_words_count_digits (text);
  gboolean letters = has_letters (text);

  /* "NIP | : 1990…" is a line of a form. */
  if (*text == ':')
    return ANG_IMPORT_FIELD_NONE;
  if (strchr (text, '@') != NULL && strchr (text, ' ') == NULL && strchr (strchr (text, '@'), '.') != NULL)
    return ANG_IMPORT_FIELD_EMAIL;
  if (n_digits >= 16 && !letters)
    return look_at_number (text);
  if (n_digits >= 18 && letters)
    return look_at_number (text) != ANG_IMPORT_FIELD_NONE ? ANG_IMPORT_FIELD_NIP : ANG_IMPORT_FIELD_NAME_NIP;
  if (n_digits >= 4 && n_digits <= 8 && is_birth_date (text))
    return ANG_IMPORT_FIELD_BIRTH_DATE;
  if (n_digits >= 5 && n_digits <= 8 && letters && is_place_and_date (text))
    return ANG_IMPORT_FIELD_BIRTH;
  if (n_digits >= 10 && !letters && is_mobile (text))
    return ANG_IMPORT_FIELD_PHONE;
  if (n_digits <= 2 && is_rank (text))
    return ANG_IMPORT_FIELD_RANK;
  if (n_digits > 0 && n_digits <= 5 && !letters)
    return ANG_IMPORT_FIELD_NUMBER;

  return letters ? look_at_letters (text) : ANG_IMPORT_FIELD_NONE;
}

/**
 * ang_import_content_look_at:
 *
 * Returns: what the cell looks like, %ANG_IMPORT_FIELD_NONE if it may be anything
 */
AngImportFieldId
ang_import_content_look_at (const AngSheetValue *value)
{
  switch (value->kind)
    {
    case ANG_SHEET_VALUE_TEXT:
      return strlen (value->text) <= MAX_LENGTH ? look_at_text (value->text) : ANG_IMPORT_FIELD_NONE;
    case ANG_SHEET_VALUE_NUMBER:
      return strlen (value->text) <= 5 ? ANG_IMPORT_FIELD_NUMBER : look_at_number (value->text);
    case ANG_SHEET_VALUE_DATE:
      return is_birth_date (value->text) ? ANG_IMPORT_FIELD_BIRTH_DATE : ANG_IMPORT_FIELD_NONE;
    case ANG_SHEET_VALUE_EMPTY:
    case ANG_SHEET_VALUE_BOOLEAN:
    case ANG_SHEET_VALUE_ERROR:
    default:
      return ANG_IMPORT_FIELD_NONE;
    }
}

static guint
count_looks (const AngImportLayout *layout,
             guint                  column,
             guint                 *counts)
{
  guint n_rows = ang_import_layout_get_n_rows (layout);
  guint step = MAX (1, n_rows / N_SAMPLES);
  AngSheetValue value;
  guint n = 0;

  for (guint row = 0; row < n_rows; row += step)
    {
      if (!ang_import_layout_get (layout, row, column, &value) || value.text[strspn (value.text, " -")] == '\0')
        continue;
      counts[ang_import_content_look_at (&value)]++;
      n++;
    }

  return n;
}

/**
 * ang_import_content_guess:
 * @share: (out): of the cells looked at
 *
 * Returns: what most cells of the column look like, %ANG_IMPORT_FIELD_NONE if they may be anything
 */
AngImportFieldId
ang_import_content_guess (const AngImportLayout *layout,
                          guint                  column,
                          double                *share)
{
  guint counts[ANG_IMPORT_N_FIELDS] = { 0 };
  guint n = count_looks (layout, column, counts);
  AngImportFieldId best = ANG_IMPORT_FIELD_NONE;

  counts[ANG_IMPORT_FIELD_NONE] = 0;
  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }
  *share = n > 0 ? (double) counts[best] / n : 0;

  return *share >= ENOUGH ? best : ANG_IMPORT_FIELD_NONE;
}

/**
 * ang_import_content_agree:
 *
 * Returns: which share of the column's cells looks like @field
 */
double
ang_import_content_agree (const AngImportLayout *layout,
                          guint                  column,
                          AngImportFieldId       field)
{
  guint counts[ANG_IMPORT_N_FIELDS] = { 0 };
  guint n = count_looks (layout, column, counts);

  return n > 0 ? (double) counts[field] / n : 0;
}

/**
 * ang_import_content_is_list:
 * @first: of the table's rows
 *
 * Returns: whether rows without a heading look like a list of people: one column of numbers of people, or of names
 */
gboolean
ang_import_content_is_list (AngImportTable *table,
                            guint           first,
                            guint           n_rows)
{
  guint step = MAX (1, n_rows / N_SAMPLES);
  guint n_sampled = 0;
  guint numbers[MAX_COLUMNS] = { 0 };
  guint names[MAX_COLUMNS] = { 0 };
  AngSheetValue value;

  for (guint row = first; row < first + n_rows; row += step, n_sampled++)
    {
      for (guint i = 0; ang_import_table_get_nth (table, row, i, &value) && value.column < MAX_COLUMNS; i++)
        {
          AngImportFieldId field = ang_import_content_look_at (&value);
          guint sureness;

          numbers[value.column] += field == ANG_IMPORT_FIELD_NIP || field == ANG_IMPORT_FIELD_NIK || field == ANG_IMPORT_FIELD_NAME_NIP;
          /* A single word may be anything, where it does not stand alone. */
          names[value.column] += field == ANG_IMPORT_FIELD_NAME &&
                                 (strchr (value.text, ' ') != NULL || ang_import_table_count_cells (table, row) == 1) &&
                                 !ang_import_heading_find (NULL, value.text, &field, &sureness);
        }
    }
  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      if (numbers[i] * 2 >= MAX (n_sampled, 1) || names[i] * 5 >= MAX (n_sampled, 1) * 4)
        return TRUE;
    }

  return FALSE;
}
