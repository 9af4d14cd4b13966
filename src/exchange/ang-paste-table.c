#include "config.h"

#include "ang-paste-table.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-identity.h"
#include "ang-language.h"
#include "ang-text.h"

typedef struct
{
  guint      line; /* in the text, from 1 */
  GPtrArray *cells;
} AngPasteLine;

struct _AngPasteTable
{
  GPtrArray *lines;                    /* AngPasteLine; the first @first are heading and numbers */
  guint      first;
  gboolean   heading;
  int        places[ANG_PASTE_N_COLUMNS]; /* where each column stands, or -1 */
};

/* Headings that lists have, without case, blanks and punctuation: domain.md 6.6, and what the grid itself is copied with. */
static const struct
{
  AngPasteColumn column;
  const char    *words;
} synonyms[] = {
  { ANG_PASTE_COLUMN_NUMBER, "no nomor urut nourut nr" },
  { ANG_PASTE_COLUMN_NAME, "nama namalengkap namapegawai namapeserta namapns name fullname namadangelar namalengkapgelar namanip" },
  { ANG_PASTE_COLUMN_NIP, "nip nipbaru nipnipppk nipppk nippppk nonip nippegawai ninipppk" },
  { ANG_PASTE_COLUMN_RANK, "gol golruang golongan golru golakhirnama pangkatgol pangkatgolongan pangkatgolonganruang pangkatgolruang "
                           "pangkat rank rankgrade golonganruang" },
  { ANG_PASTE_COLUMN_POST, "jabatan jabatannama namajabatan position designation post" },
  { ANG_PASTE_COLUMN_UNIT, "opd perangkatdaerah skpd unitkerja instansi asalinstansi unornama satuankerja satuankerjakerjanama "
                           "organisation organization unit" },
  { ANG_PASTE_COLUMN_ORIGIN, "asal origin asaldaerah pemerintah pemda" },
  { ANG_PASTE_COLUMN_ROLE, "peran role kedudukan" },
  { ANG_PASTE_COLUMN_STATE, "status keadaan state" },
  { ANG_PASTE_COLUMN_NIK, "nik noktp ktp" },
  { ANG_PASTE_COLUMN_TITLE_FRONT, "gelardepan glrdepan" },
  { ANG_PASTE_COLUMN_TITLE_BACK, "gelarbelakang gelarblk glrbelakang" },
  { ANG_PASTE_COLUMN_SEX, "jk lp jeniskelamin sex gender kelamin" },
  { ANG_PASTE_COLUMN_BIRTH, "ttl tanggallahir tgllahir dateofbirth dob tempattanggallahir tempattgllahir" },
  { ANG_PASTE_COLUMN_PHONE, "nohp nomorhp telepon telp wa whatsapp mobile phone hp" },
  { ANG_PASTE_COLUMN_EMAIL, "email surel" },
};

/* The grid's own headings, as its language has them. */
static const char *const titles[] = {
  [ANG_PASTE_COLUMN_NUMBER] = N_("No."),
  [ANG_PASTE_COLUMN_NAME] = N_("Name"),
  [ANG_PASTE_COLUMN_NIP] = N_("NIP"),
  [ANG_PASTE_COLUMN_RANK] = N_("Rank"),
  [ANG_PASTE_COLUMN_POST] = N_("Position"),
  [ANG_PASTE_COLUMN_UNIT] = N_("Unit"),
  [ANG_PASTE_COLUMN_ORIGIN] = N_("Origin"),
  [ANG_PASTE_COLUMN_ROLE] = N_("Role"),
  [ANG_PASTE_COLUMN_STATE] = N_("State"),
};

static void
line_free (gpointer data)
{
  AngPasteLine *line = data;

  g_ptr_array_unref (line->cells);
  g_free (line);
}

/* Reads one cell from *@at on: a spreadsheet quotes a cell with a tab, a line break or a quotation mark in it. */
static char *
read_cell (const char **at)
{
  const char *c = *at;
  GString *cell = g_string_new (NULL);

  if (*c == '"')
    {
      for (c++; *c != '\0' && (*c != '"' || c[1] == '"'); c++)
        {
          if (*c == '"')
            c++;
          g_string_append_c (cell, *c);
        }
      if (*c == '"')
        c++;
    }
  for (; *c != '\0' && *c != '\t' && *c != '\n'; c++)
    {
      if (*c != '\r')
        g_string_append_c (cell, *c);
    }
  *at = c;

  return g_strstrip (g_string_free (cell, FALSE));
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (*(const char *) g_ptr_array_index (cells, i) != '\0')
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
read_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  const char *at = text;
  guint number = 0;

  while (*at != '\0')
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      AngPasteLine *line;

      number++;
      g_ptr_array_add (cells, read_cell (&at));
      while (*at == '\t')
        {
          at++;
          g_ptr_array_add (cells, read_cell (&at));
        }
      if (*at == '\n')
        at++;
      if (is_blank (cells))
        continue;

      line = g_new0 (AngPasteLine, 1);
      line->line = number;
      line->cells = g_steal_pointer (&cells);
      g_ptr_array_add (lines, line);
    }

  return lines;
}

static char *
squeeze (const char *text)
{
  char *key = ang_text_fold (text);
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
is_title (const char     *key,
          AngPasteColumn  column)
{
  g_autofree char *english = NULL;
  g_autofree char *indonesian = NULL;

  if (column >= G_N_ELEMENTS (titles))
    return FALSE;

  english = squeeze (titles[column]);
  indonesian = squeeze (ang_language_translate (ANG_LANGUAGE_INDONESIAN, NULL, titles[column]));

  return g_str_equal (key, english) || g_str_equal (key, indonesian);
}

static int
find_column (const char *heading)
{
  g_autofree char *key = squeeze (heading);

  if (*key == '\0')
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      g_auto (GStrv) words = g_strsplit (synonyms[i].words, " ", -1);

      if (g_strv_contains ((const char *const *) words, key) || is_title (key, synonyms[i].column))
        return (int) synonyms[i].column;
    }

  return -1;
}

/* A row is the heading when it says where the names or the numbers stand and names another column, or is alone. */
static gboolean
read_heading (AngPasteTable *self,
              GPtrArray     *cells)
{
  guint n_known = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      int column = find_column (g_ptr_array_index (cells, i));

      if (column < 0 || self->places[column] >= 0)
        continue;
      self->places[column] = (int) i;
      n_known++;
    }

  if (self->places[ANG_PASTE_COLUMN_NAME] < 0 && self->places[ANG_PASTE_COLUMN_NIP] < 0 && self->places[ANG_PASTE_COLUMN_NIK] < 0)
    n_known = 0;
  if (n_known < MIN (2, cells->len))
    {
      for (guint i = 0; i < ANG_PASTE_N_COLUMNS; i++)
        self->places[i] = -1;
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_number_up_to (const char *text,
                 gint64      most)
{
  char *end = NULL;
  gint64 number = g_ascii_strtoll (text, &end, 10);

  return end != text && (*end == '\0' || g_str_equal (end, ".")) && number > 0 && number <= most;
}

/* Below the heading many lists number their columns: (1) (2) (3). */
static gboolean
is_number_row (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *key = squeeze (g_ptr_array_index (cells, i));

      if (!is_number_up_to (key, 99) || g_ascii_strtoll (key, NULL, 10) != i + 1)
        return FALSE;
    }

  return cells->len > 1;
}

static AngPasteColumn
guess_single (const char *cell)
{
  g_autofree char *number = ang_identity_normalize (cell);

  switch (number != NULL ? ang_identity_get_kind (number) : (AngIdentifierKind) 0)
    {
    case ANG_IDENTIFIER_KIND_NIP:
    case ANG_IDENTIFIER_KIND_NIPPPK:
    case ANG_IDENTIFIER_KIND_OLD_NIP:
      return ANG_PASTE_COLUMN_NIP;
    case ANG_IDENTIFIER_KIND_NIK:
      return ANG_PASTE_COLUMN_NIK;
    case ANG_IDENTIFIER_KIND_OTHER:
    default:
      return ANG_PASTE_COLUMN_NAME;
    }
}

/* Without a heading: the grid's order, with or without the running number; a single column is names or numbers. */
static void
guess_places (AngPasteTable *self,
              GPtrArray     *cells)
{
  guint skipped = is_number_up_to (g_ptr_array_index (cells, 0), 9999) ? ANG_PASTE_COLUMN_NUMBER : ANG_PASTE_COLUMN_NAME;

  if (cells->len == 1)
    {
      self->places[guess_single (g_ptr_array_index (cells, 0))] = 0;
      return;
    }

  for (guint i = skipped; i <= ANG_PASTE_COLUMN_STATE && i - skipped < cells->len; i++)
    self->places[i] = (int) (i - skipped);
}

/**
 * ang_paste_table_new:
 * @text: lines of cells with tabs between them
 *
 * Takes the rows apart. Headings are recognised in both languages and in the spellings that lists of offices have;
 * without them the columns are those of the participants' grid.
 *
 * Returns: (transfer full): the rows
 */
AngPasteTable *
ang_paste_table_new (const char *text)
{
  AngPasteTable *self = g_new0 (AngPasteTable, 1);

  self->lines = read_lines (text);
  for (guint i = 0; i < ANG_PASTE_N_COLUMNS; i++)
    self->places[i] = -1;
  if (self->lines->len == 0)
    return self;

  self->heading = read_heading (self, ((AngPasteLine *) g_ptr_array_index (self->lines, 0))->cells);
  if (!self->heading)
    guess_places (self, ((AngPasteLine *) g_ptr_array_index (self->lines, 0))->cells);
  else
    self->first = 1;
  if (self->heading && self->lines->len > 1 && is_number_row (((AngPasteLine *) g_ptr_array_index (self->lines, 1))->cells))
    self->first = 2;

  return self;
}

/** Frees the rows; the texts they gave out go with them. */
void
ang_paste_table_free (AngPasteTable *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * ang_paste_table_get_n_rows:
 *
 * Returns: how many rows there are below the heading
 */
guint
ang_paste_table_get_n_rows (const AngPasteTable *self)
{
  return self->lines->len - self->first;
}

/**
 * ang_paste_table_get_line:
 *
 * Returns: where @row stands in what was pasted, from 1
 */
guint
ang_paste_table_get_line (const AngPasteTable *self,
                          guint                row)
{
  return ((AngPasteLine *) g_ptr_array_index (self->lines, self->first + row))->line;
}

/**
 * ang_paste_table_get:
 *
 * Returns: (transfer none): what stands there; "" for an empty cell and for a column that is not there
 */
const char *
ang_paste_table_get (const AngPasteTable *self,
                     guint                row,
                     AngPasteColumn       column)
{
  AngPasteLine *line = g_ptr_array_index (self->lines, self->first + row);
  int place = self->places[column];

  return place >= 0 && (guint) place < line->cells->len ? g_ptr_array_index (line->cells, (guint) place) : "";
}

/**
 * ang_paste_table_has_heading:
 *
 * Returns: whether the first line was a heading
 */
gboolean
ang_paste_table_has_heading (const AngPasteTable *self)
{
  return self->heading;
}
