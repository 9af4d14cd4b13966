#include "config.h"

#include "ang-participants-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-participation.h"
#include "ang-paste-rows.h"

/* A spreadsheet takes a cell with a tab, a line break or a quotation mark only in quotation marks. */
static void
append_cell (GString    *text,
             const char *cell)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *doubled = NULL;

  if (cell == NULL)
    return;
  if (strpbrk (cell, "\t\n\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  parts = g_strsplit (cell, "\"", -1);
  doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (text, "\"%s\"", doubled);
}

static void
append_row (AngParticipantsView *self,
            GString             *text,
            AngRecord           *participation,
            guint                position)
{
  for (guint i = 0; i < ANG_PARTICIPANT_N_COLUMNS; i++)
    {
      g_autofree char *cell = ang_participant_column_dup_text ((AngParticipantColumn) i, self->store, participation, position);

      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, cell);
    }
  g_string_append_c (text, '\n');
}

/**
 * ang_participants_view_dup_tsv:
 *
 * Returns: (transfer full): the rows as a spreadsheet takes them from the clipboard, with their headings. A NIP keeps the
 *   blanks it is printed with, so that no spreadsheet makes a number of it.
 */
char *
ang_participants_view_dup_tsv (AngParticipantsView *self,
                               GPtrArray           *participations)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ANG_PARTICIPANT_N_COLUMNS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", ang_participant_column_get_title ((AngParticipantColumn) i));
  g_string_append_c (text, '\n');

  for (guint i = 0; i < participations->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (participations, i);
      guint position = i;

      ang_record_set_find (self->participations, ang_record_get_id (participation), &position);
      append_row (self, text, participation, position);
    }

  return g_string_free (text, FALSE);
}

/**
 * ang_participants_view_copy:
 *
 * Puts the selected rows on the clipboard, all when none is selected.
 */
void
ang_participants_view_copy (AngParticipantsView *self)
{
  g_autoptr (GPtrArray) rows = ang_participants_grid_dup_selected (self->grid);
  g_autofree char *text = NULL;
  g_autofree char *done = NULL;

  if (rows->len == 0)
    {
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->participations)); i++)
        g_ptr_array_add (rows, g_object_ref (ang_record_set_get (self->participations, i)));
    }

  text = ang_participants_view_dup_tsv (self, rows);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  done = g_strdup_printf (ngettext ("%u row copied", "%u rows copied", rows->len), rows->len);
  ang_feedback_toast (GTK_WIDGET (self), done);
}

/**
 * ang_participants_view_paste:
 *
 * Takes rows from the clipboard to the import assistant.
 */
void
ang_participants_view_paste (AngParticipantsView *self)
{
  ang_paste_rows (GTK_WIDGET (self));
}
