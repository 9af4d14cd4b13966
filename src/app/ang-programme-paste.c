#include "config.h"

#include "ang-programme-view-private.h"

#include <string.h>

#include "ang-choices.h"
#include "ang-matrix-private.h"
#include "ang-session-commands.h"

/* Rows of a host's table: by their headings when there are some, else date, time, topic, speaker and place. */

#define MAX_COLUMNS 24
#define NONE ANG_PROGRAMME_N_COLUMNS

static const struct
{
  const char         *word; /* that a heading begins with, in small letters */
  AngProgrammeColumn  column;
} headings[] = {
  { "hari", ANG_PROGRAMME_COLUMN_DATE }, { "tanggal", ANG_PROGRAMME_COLUMN_DATE }, { "tgl", ANG_PROGRAMME_COLUMN_DATE },
  { "date", ANG_PROGRAMME_COLUMN_DATE }, { "day", ANG_PROGRAMME_COLUMN_DATE }, { "waktu", ANG_PROGRAMME_COLUMN_START },
  { "jam", ANG_PROGRAMME_COLUMN_START }, { "pukul", ANG_PROGRAMME_COLUMN_START }, { "time", ANG_PROGRAMME_COLUMN_START },
  { "mulai", ANG_PROGRAMME_COLUMN_START }, { "begin", ANG_PROGRAMME_COLUMN_START }, { "start", ANG_PROGRAMME_COLUMN_START },
  { "selesai", ANG_PROGRAMME_COLUMN_END }, { "end", ANG_PROGRAMME_COLUMN_END }, { "jenis", ANG_PROGRAMME_COLUMN_KIND },
  { "kind", ANG_PROGRAMME_COLUMN_KIND }, { "type", ANG_PROGRAMME_COLUMN_KIND }, { "materi", ANG_PROGRAMME_COLUMN_TOPIC },
  { "topi", ANG_PROGRAMME_COLUMN_TOPIC }, { "kegiatan", ANG_PROGRAMME_COLUMN_TOPIC }, { "acara", ANG_PROGRAMME_COLUMN_TOPIC },
  { "agenda", ANG_PROGRAMME_COLUMN_TOPIC }, { "session", ANG_PROGRAMME_COLUMN_TOPIC }, { "activit", ANG_PROGRAMME_COLUMN_TOPIC },
  { "subject", ANG_PROGRAMME_COLUMN_TOPIC }, { "narasumber", ANG_PROGRAMME_COLUMN_SPEAKERS },
  { "pembicara", ANG_PROGRAMME_COLUMN_SPEAKERS }, { "pemateri", ANG_PROGRAMME_COLUMN_SPEAKERS },
  { "speaker", ANG_PROGRAMME_COLUMN_SPEAKERS }, { "lecturer", ANG_PROGRAMME_COLUMN_SPEAKERS },
  { "tempat", ANG_PROGRAMME_COLUMN_PLACE }, { "lokasi", ANG_PROGRAMME_COLUMN_PLACE }, { "ruang", ANG_PROGRAMME_COLUMN_PLACE },
  { "place", ANG_PROGRAMME_COLUMN_PLACE }, { "venue", ANG_PROGRAMME_COLUMN_PLACE }, { "location", ANG_PROGRAMME_COLUMN_PLACE },
  { "jp", ANG_PROGRAMME_COLUMN_JP }, { "bahasa", ANG_PROGRAMME_COLUMN_LANGUAGE }, { "language", ANG_PROGRAMME_COLUMN_LANGUAGE },
  { "ket", ANG_PROGRAMME_COLUMN_NOTE }, { "catatan", ANG_PROGRAMME_COLUMN_NOTE }, { "note", ANG_PROGRAMME_COLUMN_NOTE },
  { "remark", ANG_PROGRAMME_COLUMN_NOTE },
};

static const AngProgrammeColumn usual[] = {
  ANG_PROGRAMME_COLUMN_DATE, ANG_PROGRAMME_COLUMN_START, ANG_PROGRAMME_COLUMN_TOPIC, ANG_PROGRAMME_COLUMN_SPEAKERS,
  ANG_PROGRAMME_COLUMN_PLACE,
};

static AngProgrammeColumn
find_heading (const char *cell)
{
  g_autofree char *stripped = g_strstrip (g_strdup (cell));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (g_str_has_prefix (folded, headings[i].word))
        return headings[i].column;
    }

  return NONE;
}

/* Two headings make a row of headings; one could be a topic that begins so. */
static gboolean
read_headings (GPtrArray          *cells,
               AngProgrammeColumn *columns)
{
  guint n = 0;

  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      columns[i] = i < cells->len ? find_heading (g_ptr_array_index (cells, i)) : NONE;
      if (columns[i] != NONE)
        n++;
    }
  if (n >= 2)
    return TRUE;

  for (guint i = 0; i < MAX_COLUMNS; i++)
    columns[i] = i < G_N_ELEMENTS (usual) ? usual[i] : NONE;

  return FALSE;
}

/* "Senin, 27 Maret 2023": what stands before the comma says nothing more. */
static gboolean
fill_date (AngRecord  *session,
           const char *text)
{
  const char *comma = strchr (text, ',');

  return ang_programme_fill_session (session, ANG_PROGRAMME_COLUMN_DATE, text) ||
         (comma != NULL && ang_programme_fill_session (session, ANG_PROGRAMME_COLUMN_DATE, comma + 1));
}

static void
fill_cell (AngSessionDraft    *draft,
           AngProgrammeColumn  column,
           const char         *text)
{
  if (column == ANG_PROGRAMME_COLUMN_SPEAKERS)
    draft->speakers = g_strdup (text);
  else if (column == ANG_PROGRAMME_COLUMN_DATE)
    fill_date (draft->session, text);
  else if (column != NONE)
    ang_programme_fill_session (draft->session, column, text);
}

/* A merged cell of the date reaches the clipboard in its first row alone. */
static AngSessionDraft *
read_row (GPtrArray                 *cells,
          const AngProgrammeColumn  *columns,
          char                     **date)
{
  AngSessionDraft *draft = ang_session_draft_new ();

  ang_record_set_integer (draft->session, ANG_SESSION_KIND, ANG_SESSION_KIND_CLASS);
  for (guint i = 0; i < cells->len && i < MAX_COLUMNS; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (g_ptr_array_index (cells, i)));

      if (*text != '\0')
        fill_cell (draft, columns[i], text);
    }

  if (!ang_record_is_set (draft->session, ANG_SESSION_DATE))
    ang_record_set_text (draft->session, ANG_SESSION_DATE, *date);
  g_free (*date);
  *date = g_strdup (ang_record_get_text (draft->session, ANG_SESSION_DATE));

  return draft;
}

static gboolean
has_topic (AngRecord *session)
{
  return ang_record_is_set (session, ANG_SESSION_TOPIC_ID) || ang_record_is_set (session, ANG_SESSION_TOPIC_EN);
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = g_ptr_array_index (cells, i);

      if (strspn (text, " \t\r\n") < strlen (text))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_programme_parse_rows:
 * @text: rows as spreadsheets put them on the clipboard
 * @n_left_out: (out): how many of them have no topic
 *
 * Returns: (transfer full) (element-type AngSessionDraft): the sessions they describe
 */
GPtrArray *
ang_programme_parse_rows (const char *text,
                          guint      *n_left_out)
{
  g_autoptr (GPtrArray) rows = ang_matrix_parse_text (text);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_session_draft_free);
  AngProgrammeColumn columns[MAX_COLUMNS];
  g_autofree char *date = NULL;
  gboolean headed = rows->len > 0 && read_headings (g_ptr_array_index (rows, 0), columns);

  *n_left_out = 0;
  for (guint i = headed ? 1 : 0; i < rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (rows, i);
      AngSessionDraft *draft = read_row (cells, columns, &date);

      if (has_topic (draft->session))
        {
          g_ptr_array_add (drafts, draft);
          continue;
        }
      ang_session_draft_free (draft);
      if (!is_blank (cells))
        (*n_left_out)++;
    }

  return drafts;
}
