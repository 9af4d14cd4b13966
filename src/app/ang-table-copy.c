#include "config.h"

#include "ang-table-private.h"

#include <glib/gi18n.h>

#include "ang-cell-format.h"
#include "ang-feedback.h"
#include "ang-number.h"

/* More than this is not for the clipboard. */
#define MAX_COPIED 50000

typedef struct
{
  AngTable            *table;
  GtkBitset           *positions;
  guint                first;
  AngTableRecordsFunc  func;
  gpointer             user_data;
  GDestroyNotify       destroy;
} AngSelectedRead;

static void
ang_selected_read_free (AngSelectedRead *read)
{
  if (read->destroy != NULL)
    read->destroy (read->user_data);
  g_object_unref (read->table);
  gtk_bitset_unref (read->positions);
  g_free (read);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngSelectedRead, ang_selected_read_free)

static void
on_selected_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AngSelectedRead) read = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, &error);
  g_autoptr (GPtrArray) selected = NULL;

  if (rows == NULL)
    {
      read->func (read->table, NULL, error, read->user_data);
      return;
    }

  selected = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    {
      if (gtk_bitset_contains (read->positions, read->first + i))
        g_ptr_array_add (selected, g_object_ref (g_ptr_array_index (rows, i)));
    }
  read->func (read->table, selected, NULL, read->user_data);
}

/**
 * ang_table_read_selected:
 * @func: called once, later, in the main thread
 *
 * Reads the selected records, those too that were never in sight.
 */
void
ang_table_read_selected (AngTable            *self,
                         AngTableRecordsFunc  func,
                         gpointer             user_data,
                         GDestroyNotify       destroy)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (self->selection);
  AngSelectedRead *read = g_new0 (AngSelectedRead, 1);

  read->table = g_object_ref (self);
  read->positions = gtk_bitset_copy (positions);
  read->first = gtk_bitset_is_empty (positions) ? 0 : gtk_bitset_get_minimum (positions);
  read->func = func;
  read->user_data = user_data;
  read->destroy = destroy;

  ang_store_read_async (self->store, ang_query_list_get_query (ANG_QUERY_LIST (self->list)), read->first,
                        gtk_bitset_is_empty (positions) ? 0 : gtk_bitset_get_maximum (positions) - read->first + 1, NULL,
                        on_selected_read, read);
}

/* A tab or a line break inside a value would break the table apart where it is pasted. */
static void
append_cell (GString    *text,
             const char *value,
             gboolean    first)
{
  if (!first)
    g_string_append_c (text, '\t');
  for (const char *p = value; *p != '\0'; p++)
    g_string_append_c (text, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
}

static char *
format_rows (AngTable  *self,
             GPtrArray *records)
{
  g_autoptr (GPtrArray) columns = ang_table_get_shown_columns (self);
  AngLanguage language = ang_language_get_interface ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *title = ang_column_dup_title (g_ptr_array_index (columns, i));

      append_cell (text, title, i == 0);
    }
  g_string_append (text, "\r\n");

  for (guint row = 0; row < records->len; row++)
    {
      for (guint i = 0; i < columns->len; i++)
        {
          g_autofree char *value =
            ang_cell_format_column (g_ptr_array_index (records, row), g_ptr_array_index (columns, i), language);

          append_cell (text, value, i == 0);
        }
      g_string_append (text, "\r\n");
    }

  return g_string_free (text, FALSE);
}

static void
on_copy_read (AngTable     *self,
              GPtrArray    *records,
              const GError *error,
              gpointer      user_data)
{
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;
  g_autofree char *done = NULL;

  if (records == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _("The rows could not be copied"), error);
      return;
    }

  text = format_rows (self, records);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  number = ang_number_format (records->len, ang_language_get_interface ());
  done = g_strdup_printf (ngettext ("%s row copied, with headings", "%s rows copied, with headings", records->len), number);
  ang_feedback_toast (GTK_WIDGET (self), done);
}

/**
 * ang_table_copy:
 *
 * Action table.copy: the selected rows as tab-separated text with headings, as Excel pastes it.
 */
void
ang_table_copy (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AngTable *self = ANG_TABLE (widget);
  guint n_selected = ang_table_get_n_selected (self);

  if (n_selected == 0)
    return;
  if (n_selected > MAX_COPIED)
    {
      ang_feedback_error (widget, _("These are too many rows to copy; export the list to a file instead"), NULL);
      return;
    }

  ang_table_read_selected (self, on_copy_read, NULL, NULL);
}

/**
 * ang_table_get_n_selected:
 *
 * Returns: the number of selected rows
 */
guint
ang_table_get_n_selected (AngTable *self)
{
  g_autoptr (GtkBitset) selected = self->selection != NULL ? gtk_selection_model_get_selection (self->selection) : NULL;

  return selected != NULL ? (guint) gtk_bitset_get_size (selected) : 0;
}

/**
 * ang_table_get_selected:
 *
 * Returns: (transfer full) (nullable): the first selected record; %NULL when none is, or while it is being read
 */
AngRecord *
ang_table_get_selected (AngTable *self)
{
  g_autoptr (GtkBitset) selected = self->selection != NULL ? gtk_selection_model_get_selection (self->selection) : NULL;
  g_autoptr (AngRecord) record = NULL;

  if (selected == NULL || gtk_bitset_is_empty (selected))
    return NULL;

  record = g_list_model_get_item (G_LIST_MODEL (self->list), gtk_bitset_get_minimum (selected));
  if (record == NULL || ang_record_get_id (record) == 0)
    return NULL;

  return g_steal_pointer (&record);
}
