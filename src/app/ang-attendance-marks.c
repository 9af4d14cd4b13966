#include "config.h"

#include "ang-attendance-marks.h"

#include <glib/gi18n.h>

#include "ang-attendance-code.h"

static guint
mark_hash (gconstpointer key)
{
  const AngMark *mark = key;

  return g_int64_hash (&mark->session) * 31 + g_int64_hash (&mark->participation);
}

static gboolean
mark_equal (gconstpointer a,
            gconstpointer b)
{
  const AngMark *first = a;
  const AngMark *second = b;

  return first->session == second->session && first->participation == second->participation;
}

static void
mark_free (gpointer data)
{
  AngMark *mark = data;

  g_free (mark->note);
  g_free (mark);
}

/** Returns: (transfer full): no marks yet, to be found by person and session */
GHashTable *
ang_marks_new (void)
{
  return g_hash_table_new_full (mark_hash, mark_equal, NULL, mark_free);
}

/** Returns: (nullable) (transfer none): what is noted of that person in that session */
const AngMark *
ang_marks_find (GHashTable *marks,
                gint64      participation,
                gint64      session)
{
  AngMark key = { .participation = participation, .session = session };

  return g_hash_table_lookup (marks, &key);
}

/** @value: 0 takes away what is noted */
void
ang_marks_put (GHashTable         *marks,
               gint64              participation,
               gint64              session,
               AngAttendanceValue  value,
               gint64              minutes,
               const char         *note)
{
  AngMark *mark = g_new0 (AngMark, 1);

  *mark = (AngMark) { participation, session, value, minutes, g_strdup (note) };
  if (value != 0)
    {
      g_hash_table_replace (marks, mark, mark);
      return;
    }
  g_hash_table_remove (marks, mark);
  mark_free (mark);
}

/** @mark: (nullable): one more cell; %NULL when nothing is noted in it */
void
ang_attendance_counts_add (AngAttendanceCounts *counts,
                           const AngMark       *mark)
{
  AngAttendanceValue value = mark != NULL ? mark->value : 0;

  counts->values[value]++;
  if (mark != NULL)
    counts->noted++;
  if (ang_attendance_was_there (value))
    counts->there++;
}

/** Returns: (transfer full): "Present: 24, Late: 1" */
char *
ang_attendance_counts_describe (const AngAttendanceCounts *counts)
{
  AngLanguage language = ang_language_get_interface ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ang_attendance_enumeration.n_choices; i++)
    {
      int value = ang_attendance_enumeration.choices[i].value;

      if (counts->values[value] > 0)
        g_string_append_printf (text, "%s%s: %u", text->len > 0 ? ", " : "",
                                ang_enumeration_get_label (&ang_attendance_enumeration, value, language), counts->values[value]);
    }
  if (counts->values[0] > 0)
    g_string_append_printf (text, "%s%s: %u", text->len > 0 ? ", " : "", _("not noted"), counts->values[0]);

  return g_string_free (text, FALSE);
}
