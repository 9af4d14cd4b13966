#include "config.h"

#include "ang-records-editor-private.h"

#include <glib/gi18n.h>

#include "ang-cell-format.h"
#include "ang-record-label.h"
#include "ang-records-row.h"

/* What the rows of the list say. */

static char *
dup_title (AngRecordsEditor *self,
           AngRecord        *record)
{
  AngLanguage language = ang_language_get_interface ();
  guint field;

  if (ang_records_editor_find_field (self, ANG_RECORDS_TEXT_TITLE_FIELD, &field))
    return ang_cell_format_field (self->store, record, field, language);

  return ang_record_dup_label (record, language);
}

/** Returns: (transfer full): the second line of a row, empty when there is nothing to say */
char *
ang_records_editor_dup_detail (AngRecordsEditor *self,
                               AngRecord        *record)
{
  const char *names = self->texts[ANG_RECORDS_TEXT_DETAIL_FIELDS];
  g_auto (GStrv) parts = g_strsplit (names != NULL ? names : "", ",", -1);
  g_autoptr (GString) detail = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      guint field;

      if (!ang_entity_find_field (self->entity, parts[i], &field))
        continue;
      text = ang_cell_format_field (self->store, record, field, ang_language_get_interface ());
      if (*text != '\0')
        g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", text);
    }

  return g_strdup (detail->str);
}

static gboolean
is_in_use (AngRecordsEditor *self,
           AngRecord        *record)
{
  guint field;

  return !ang_entity_find_field (self->entity, "active", &field) || ang_record_get_boolean (record, field);
}

static void
describe (AngRecord         *record,
          AngRecordsRowText *text,
          gpointer           user_data)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (user_data);
  guint field;

  text->title = dup_title (self, record);
  text->detail = ang_records_editor_dup_detail (self, record);
  text->depth = ang_records_editor_is_searched (self) ? 0 : ang_whole_list_get_depth (self->list, record);
  text->dimmed = !is_in_use (self, record);
  if (text->dimmed)
    text->mark = g_strdup (_("Not in use"));
  else if (ang_records_editor_find_field (self, ANG_RECORDS_TEXT_EXCLUSIVE_FIELD, &field) &&
           ang_record_get_boolean (record, field))
    text->mark = g_strdup (self->texts[ANG_RECORDS_TEXT_EXCLUSIVE_TEXT]);
}

static void
on_setup (AngRecordsEditor *self,
          GtkListItem      *item)
{
  gtk_list_item_set_child (item, ang_records_row_new (describe, self));
}

static void
on_bind (AngRecordsEditor *self,
         GtkListItem      *item)
{
  ang_records_row_set_record (ANG_RECORDS_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind (AngRecordsEditor *self,
           GtkListItem      *item)
{
  ang_records_row_set_record (ANG_RECORDS_ROW (gtk_list_item_get_child (item)), NULL);
}

/** Makes the rows of the list at the side; called once. */
void
ang_records_editor_init_rows (AngRecordsEditor *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
}
