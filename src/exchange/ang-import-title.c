#include "config.h"

#include "ang-import-layout-private.h"

#include <string.h>

#include "ang-text.h"

#define MAX_LINES 60u
#define MAX_CELLS 40u
#define MAX_LINE 500u

typedef struct
{
  AngImportTitle *title;
  GString *lines;
  GString *named; /* what the training is called */
  gboolean begun; /* with the words that titles of lists begin with */
} Reading;

/** Frees what the lines said. */
void
ang_import_title_clear (AngImportTitle *self)
{
  g_clear_pointer (&self->lines, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->letter_number, g_free);
}

static char *
dup_line (AngImportTable *table,
          guint           row)
{
  GString *line = g_string_new (NULL);
  AngSheetValue value;

  for (guint i = 0; i < MAX_CELLS && line->len < MAX_LINE && ang_import_table_get_nth (table, row, i, &value); i++)
    g_string_append_printf (line, "%s%.*s", line->len > 0 ? " " : "", (int) MAX_LINE, value.text);
  g_strdelimit (line->str, "\n\r\t", ' ');
  if (!g_utf8_validate (line->str, -1, NULL))
    {
      char *valid = g_utf8_make_valid (line->str, -1);

      g_string_assign (line, valid);
      g_free (valid);
    }

  return g_strstrip (g_string_free (line, FALSE));
}

static gboolean
has_word (const char        *key,
          const char *const *words,
          guint              n_words)
{
  g_autofree char *padded = g_strconcat (" ", key, " ", NULL);

  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *word = g_strconcat (" ", words[i], " ", NULL);

      if (strstr (padded, word) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
begins_title (const char *key)
{
  static const char *const words[] = {
    "daftar", "peserta", "pelatihan", "rekap", "rekapitulasi", "nominatif", "diklat", "participants", "list", "roster", "training", "course",
    "program", "kursus", "bimtek",
  };

  return has_word (key, words, G_N_ELEMENTS (words));
}

static gboolean
is_letterhead (const char *key)
{
  static const char *const words[] = { "jalan", "jl", "telepon", "telp", "fax", "faksimile", "laman", "pos el", "email", "kode pos", "website" };

  return has_word (key, words, G_N_ELEMENTS (words)) || (g_str_has_prefix (key, "pemerintah ") && strstr (key, "peserta") == NULL);
}

/* "NOMOR : 800/…" and "TANGGAL : 28 Oktober 2025" are of the letter that the list is the annex of. */
static gboolean
read_annex (Reading    *reading,
            const char *line,
            const char *key)
{
  const char *colon = strchr (line, ':');

  if (has_word (key, (const char *const[]) { "lampiran", "annex", "tentang" }, 3))
    return TRUE;
  if (colon == NULL)
    return FALSE;
  colon += 1 + strspn (colon + 1, " ");
  if (strstr (key, "nomor") != NULL || strstr (key, "number") != NULL)
    {
      if (reading->title->letter_number == NULL && *colon != '\0')
        reading->title->letter_number = g_strdup (colon);
      return TRUE;
    }
  if (reading->begun || (!g_str_has_prefix (key, "tanggal") && !g_str_has_prefix (key, "date")))
    return FALSE;
  ang_date_parse (colon, &reading->title->letter_date);

  return TRUE;
}

static int
read_roman (const char *word)
{
  static const char *const romans[] = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
  };

  for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
    {
      if (g_ascii_strcasecmp (romans[i], word) == 0)
        return (int) i + 1;
    }

  return 0;
}

/* "angkatan ke-13", "Angkatan XIII", "Batch 2" */
static void
read_number (AngImportTitle *title,
             const char     *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  for (guint i = 0; title->number == 0 && words[i] != NULL && words[i + 1] != NULL; i++)
    {
      const char *next = words[i + 1];

      if (!g_str_equal (words[i], "angkatan") && !g_str_equal (words[i], "batch") && !g_str_equal (words[i], "gelombang"))
        continue;
      if (g_str_equal (next, "ke") && words[i + 2] != NULL)
        next = words[i + 2];
      title->number = g_ascii_isdigit (*next) && strlen (next) <= 3 ? (int) g_ascii_strtoll (next, NULL, 10) : read_roman (next);
    }
}

static int
find_year (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strlen (words[i]) == 4 && strspn (words[i], "0123456789") == 4 && words[i][0] <= '2')
        {
          int year = (int) g_ascii_strtoll (words[i], NULL, 10);

          if (year >= 1980 && year <= 2100)
            return year;
        }
    }

  return 0;
}

/* Where the place begins: at the beginning of a line, or behind what comes before it. */
static const char *
find_place (const char *lower)
{
  static const char *const joints[] = { " di ", " at " };
  const char *found;

  if (g_str_has_prefix (lower, "di ") || g_str_has_prefix (lower, "at ") || g_str_has_prefix (lower, "in "))
    return lower + strlen ("di ");
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      found = strstr (lower, joints[i]);
      if (found != NULL)
        return found + strlen (joints[i]);
    }

  return NULL;
}

/* "DI CDAC MOHALI, INDIA, TANGGAL 30 …" */
static void
read_place (AngImportTitle *title,
            const char     *line)
{
  static const char *const ends[] = { "tanggal", "tgl", "pada ", "tahun ", "mulai", "dari tanggal", " - " };
  g_autofree char *lower = g_ascii_strdown (line, -1);
  const char *found = find_place (lower);
  gsize length;
  char *place;

  if (title->place != NULL || found == NULL)
    return;
  length = strlen (found);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (found, ends[i]);

      if (end != NULL)
        length = MIN (length, (gsize) (end - found));
    }
  length = MIN (length, strcspn (found, "0123456789"));
  place = g_strndup (line + (found - lower), length);
  for (gsize n = strlen (place); n > 0 && strchr (" ,.;:-/(", place[n - 1]) != NULL; n--)
    place[n - 1] = '\0';
  /* "di bidang …" is no place. */
  if (*place != '\0' && g_ascii_strncasecmp (place, "bidang", 6) != 0)
    title->place = place;
  else
    g_free (place);
}

/* Returns: (nullable): what stands in quotation marks */
static char *
dup_quoted (const char *line)
{
  static const struct
  {
    const char *open;
    const char *close;
  } marks[] = { { "“", "”" }, { "\"", "\"" }, { "‘", "’" }, { "„", "“" } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *open = strstr (line, marks[i].open);
      const char *close = open != NULL ? strstr (open + strlen (marks[i].open), marks[i].close) : NULL;

      if (close != NULL)
        return g_strstrip (g_strndup (open + strlen (marks[i].open), (gsize) (close - open) - strlen (marks[i].open)));
    }

  return NULL;
}

/* "DAFTAR PESERTA PELATIHAN X" is about X. */
static const char *
skip_list_words (const char *line)
{
  static const char *const words[] = {
    "daftar nominatif", "daftar hadir", "daftar nama", "daftar calon", "daftar", "nama nama", "nama-nama", "nama", "calon", "peserta", "list of",
    "participants", "of the", "of", "training", "kegiatan", "pelatihan", "program", "the", "rekapitulasi", "rekap", "mengikuti", "yang",
  };
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      while (*line == ' ' || *line == ':' || *line == '-' || g_unichar_type (g_utf8_get_char (line)) == G_UNICODE_DASH_PUNCTUATION)
        line = g_utf8_next_char (line);
      for (guint i = 0; i < G_N_ELEMENTS (words) && !more; i++)
        {
          gsize length = strlen (words[i]);

          if (g_ascii_strncasecmp (line, words[i], length) != 0 || g_ascii_isalnum (line[length]))
            continue;
          line += length;
          more = TRUE;
        }
    }

  return line;
}

static void
read_name (Reading    *reading,
           const char *line)
{
  g_autofree char *quoted = dup_quoted (line);
  const char *rest = skip_list_words (line);

  if (quoted != NULL && *quoted != '\0')
    {
      g_string_assign (reading->named, quoted);
      return;
    }
  /* The lines below say where and when. */
  if (reading->named->len == 0 && *rest != '\0' && g_ascii_strncasecmp (rest, "di ", 3) != 0 && g_ascii_strncasecmp (rest, "tahun", 5) != 0 &&
      g_ascii_strncasecmp (rest, "tanggal", 7) != 0)
    {
      const char *place = reading->title->place != NULL ? strstr (rest, reading->title->place) : NULL;

      g_string_assign (reading->named, rest);
      if (place != NULL && place - rest > 4)
        g_string_truncate (reading->named, (gsize) (place - rest) - 4);
    }
}

static void
read_line (Reading    *reading,
           const char *line)
{
  g_autofree char *key = ang_text_fold (line);
  AngDate start;
  AngDate end;

  if (*key == '\0' || read_annex (reading, line, key))
    return;
  reading->begun = reading->begun || begins_title (key);
  if (!reading->begun && is_letterhead (key))
    return;
  if (reading->begun)
    g_string_append_printf (reading->lines, "%s%s", reading->lines->len > 0 ? "\n" : "", line);
  if (!ang_date_is_known (reading->title->start) && ang_date_find_range (line, &start, &end))
    {
      reading->title->start = start;
      reading->title->end = end;
    }
  if (reading->title->year == 0)
    reading->title->year = find_year (key);
  read_number (reading->title, key);
  read_place (reading->title, line);
  if (reading->begun)
    read_name (reading, line);
}

/**
 * ang_import_layout_read_title:
 * @title: (out): what is said
 *
 * Reads the lines above the list, and the name of the sheet: what training it is of, when, where, and the letter that the
 * list is an annex of. A guess, to be shown before it is used.
 */
void
ang_import_layout_read_title (const AngImportLayout *self,
                              guint                  section,
                              AngImportTitle        *title)
{
  const AngImportSection *place = ang_import_layout_get_section (self, section);
  Reading reading = { title, g_string_new (NULL), g_string_new (NULL), FALSE };
  guint below = place->head_first != 0 ? place->head_first : place->first;
  guint first;
  guint n_rows;

  *title = (AngImportTitle) { 0 };
  ang_import_table_get_rows (self->table, place->sheet, &first, &n_rows);
  for (guint i = 0; place->has_list && i < MIN (n_rows, MAX_LINES); i++)
    {
      g_autofree char *line = NULL;

      if (ang_import_table_get_number (self->table, first + i) >= below)
        break;
      line = dup_line (self->table, first + i);
      read_line (&reading, line);
    }
  if (ang_date_is_known (title->start))
    title->year = title->start.year;
  if (title->year == 0)
    {
      g_autofree char *key = ang_text_fold (ang_import_table_get_sheet_name (self->table, place->sheet));

      title->year = find_year (key);
    }
  title->lines = g_string_free (reading.lines, FALSE);
  title->title = g_string_free (reading.named, FALSE);
}
