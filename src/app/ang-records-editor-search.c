#include "config.h"

#include "ang-records-editor-private.h"

#include <string.h>

#include "ang-focus.h"

/* Which rows the list shows, by words and by filters, and how the keyboard comes out of it. */

/* Whether every word of the search is in the record's texts: both languages, codes and abbreviations too. */
static gboolean
fits_search (AngRecordsEditor *self,
             AngRecord        *record)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *detail = NULL;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  if (self->search == NULL)
    return TRUE;

  for (guint i = 1; i < self->entity->n_fields; i++)
    {
      if (self->entity->fields[i].type == ANG_FIELD_TEXT && ang_record_get_text (record, i) != NULL)
        g_string_append_printf (all, "%s\n", ang_record_get_text (record, i));
    }
  detail = ang_records_editor_dup_detail (self, record);
  g_string_append (all, detail);
  folded = g_utf8_casefold (all->str, (gssize) all->len);

  words = g_strsplit (self->search, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/** Returns: whether @record fits the words and the filters */
gboolean
ang_records_editor_matches (AngRecordsEditor *self,
                            AngRecord        *record)
{
  return ang_filter_bar_matches (self->filter_bar, record) && fits_search (self, record);
}

/** Returns: whether the list shows only what was searched for */
gboolean
ang_records_editor_is_searched (AngRecordsEditor *self)
{
  return self->search != NULL || ang_filter_bar_is_active (self->filter_bar);
}

/** Puts the filters of the declaration above the list; called once, when the entity is known. */
void
ang_records_editor_init_filters (AngRecordsEditor *self)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      AngFilter *filter = g_ptr_array_index (self->filters, i);

      if (ang_filter_resolve (filter, self->entity))
        ang_filter_bar_add (self->filter_bar, filter, self->store);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), self->filters->len > 0);
}

/** The words or the filters are others. */
void
ang_records_editor_on_search_changed (AngRecordsEditor *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));

  g_clear_pointer (&self->search, g_free);
  if (*typed != '\0')
    self->search = g_utf8_casefold (typed, -1);
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/** Enter: into what was found. */
void
ang_records_editor_on_search_activate (AngRecordsEditor *self)
{
  /* What was typed last may not have been searched for yet. */
  ang_records_editor_on_search_changed (self);
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_DOWN);
}

/** Escape: without the words. */
void
ang_records_editor_on_search_stopped (AngRecordsEditor *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  ang_records_editor_on_search_changed (self);
}

/** The whole list again. */
void
ang_records_editor_show_all (AngRecordsEditor *self)
{
  ang_filter_bar_clear (self->filter_bar);
  ang_records_editor_on_search_stopped (self);
}

/** The vfunc focus: Tab leaves the list for the form, or it would have to be pressed as often as there are records. */
gboolean
ang_records_editor_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  GtkWidget *view = GTK_WIDGET (ANG_RECORDS_EDITOR (widget)->view);

  if (ang_focus_leaves (view, direction))
    return ang_focus_past (view, widget, direction);

  return ang_focus_children (widget, direction);
}
