#include "config.h"

#include "ang-table-private.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-file-ending.h"
#include "ang-list-export.h"
#include "ang-number.h"
#include "ang-page.h"
#include "ang-settings.h"

/* One file that is being written, in a thread of its own. */
typedef struct
{
  AngStore  *store;
  AngQuery  *query;
  GArray    *columns; /* of AngListColumn; the headings are owned */
  char      *title;
  GFile     *file;
  GtkWidget *table;   /* only for its main thread */
  gint       rows;    /* how many are written; atomic */
  guint      watch;
} AngTableExport;

#define WATCH_EVERY_MS 200

static void
clear_column (gpointer column)
{
  g_free ((char *) ((AngListColumn *) column)->heading);
}

static void
ang_table_export_free (gpointer data)
{
  AngTableExport *export = data;

  g_clear_handle_id (&export->watch, g_source_remove);
  g_clear_object (&export->store);
  g_clear_object (&export->query);
  g_clear_object (&export->file);
  g_array_unref (export->columns);
  g_free (export->title);
  g_free (export);
}

static void
add_column (GArray *columns,
            guint   field,
            char   *heading)
{
  AngListColumn column = { field, heading, 0 };

  g_array_append_val (columns, column);
}

/* A range is two columns in a file, so that Excel can reckon with both dates. */
static GArray *
gather_columns (AngTable *self)
{
  g_autoptr (GPtrArray) shown = ang_table_get_shown_columns (self);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (AngListColumn));
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;

  g_array_set_clear_func (columns, clear_column);
  for (guint i = 0; i < shown->len; i++)
    {
      AngColumn *column = g_ptr_array_index (shown, i);
      gboolean range = ang_column_get_format (column) == ANG_COLUMN_FORMAT_RANGE;
      gboolean both = ang_column_get_format (column) == ANG_COLUMN_FORMAT_BOTH;

      add_column (columns, both && english ? ang_column_get_field_to (column) : ang_column_get_field (column),
                  range ? NULL : ang_column_dup_title (column));
      if (range)
        add_column (columns, ang_column_get_field_to (column), NULL);
    }

  return columns;
}

static void
on_progress (guint64  done,
             guint64  total,
             gpointer user_data)
{
  AngTableExport *export = user_data;

  g_atomic_int_set (&export->rows, (int) MIN (done, G_MAXINT));
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  AngTableExport *export = data;
  g_autofree char *path = g_file_get_path (export->file);
  g_autoptr (GError) error = NULL;
  AngListOptions options = {
    .query = export->query,
    .columns = (const AngListColumn *) (gpointer) export->columns->data,
    .n_columns = export->columns->len,
    .title = export->title,
  };

  if (ang_list_export (export->store, &options, path, cancellable, on_progress, export, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
on_watch (gpointer user_data)
{
  AngTableExport *export = user_data;
  g_autofree char *number = ang_number_format (g_atomic_int_get (&export->rows), ang_language_get_interface ());
  /* Translators: while a list is being written to a file; %s is a number */
  g_autofree char *text = g_strdup_printf (_("%s rows written"), number);

  ang_table_show_progress (ANG_TABLE (export->table), text);

  return G_SOURCE_CONTINUE;
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  AngTable *self = ANG_TABLE (source);
  AngTableExport *export = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *uri = g_file_get_uri (export->file);
  g_autofree char *done = g_strdup_printf (_("The list was written to “%s”"), name);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&export->watch, g_source_remove);
  g_clear_object (&self->export_cancellable);
  ang_table_show_progress (self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", TRUE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-file", "(ss)", done, uri);
  else
    ang_feedback_error (GTK_WIDGET (self), _("The list could not be written; a file of that name that was there is unchanged"), error);
}

static void
write_to (AngTable   *self,
          GFile      *file,
          const char *title)
{
  AngTableExport *export = g_new0 (AngTableExport, 1);
  g_autoptr (GTask) task = NULL;

  g_set_object (&export->store, self->store);
  g_set_object (&export->file, file);
  export->query = ang_table_dup_query (self);
  export->columns = gather_columns (self);
  export->title = g_strdup (title);
  export->table = GTK_WIDGET (self);
  export->watch = g_timeout_add (WATCH_EVERY_MS, on_watch, export);

  self->export_cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", FALSE);
  task = g_task_new (self, self->export_cancellable, on_written, NULL);
  g_task_set_source_tag (task, write_to);
  g_task_set_task_data (task, export, ang_table_export_free);
  g_task_run_in_thread (task, write_in_thread);
}

static char *
dup_title (AngTable *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ANG_TYPE_PAGE);
  const char *title = page != NULL ? ang_page_get_title (ANG_PAGE (page)) : NULL;

  return g_strdup (title != NULL ? title : _(self->entity->label));
}

static const char *
get_suffix (GtkFileChooser *chooser)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  const char *name = filter != NULL ? gtk_file_filter_get_name (filter) : "";

  if (g_strcmp0 (name, _("PDF document")) == 0)
    return ".pdf";
  if (g_strcmp0 (name, _("Comma-separated values")) == 0)
    return ".csv";

  return ".xlsx";
}

static void
on_chosen (GtkNativeDialog *chooser,
           int              response,
           AngTable        *self)
{
  static const char *const known[] = { ".xlsx", ".pdf", ".csv", NULL };
  g_autoptr (GtkNativeDialog) own = g_steal_pointer (&self->export_chooser);
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (own));
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *title = dup_title (self);
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || chosen == NULL)
    return;

  file = ang_file_ending_ensure (chosen, known, get_suffix (GTK_FILE_CHOOSER (own)), &error);
  if (file == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _("The list could not be written; a file of that name that was there is unchanged"), error);
      return;
    }
  path = g_file_get_path (file);
  if (path == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _("Files can only be written on this computer or on a network drive"), NULL);
      return;
    }
  if (self->settings != NULL)
    ang_settings_keep_export_folder (self->settings, file);
  write_to (self, file, title);
}

static void
add_kind (GtkFileChooser *chooser,
          const char     *name,
          const char     *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
set_start_folder (AngTable       *self,
                  GtkFileChooser *chooser)
{
  g_autoptr (GFile) folder = self->settings != NULL ? ang_settings_dup_export_folder (self->settings) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

/**
 * ang_table_export:
 *
 * Action table.export: everything the list shows, all rows and the columns in sight, into a file for Excel and others.
 */
void
ang_table_export (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  AngTable *self = ANG_TABLE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *title = dup_title (self);
  g_autofree char *name = g_strdelimit (g_strconcat (title, ".xlsx", NULL), "/\\:*?\"<>|", '-');
  GtkFileChooser *chooser =
    GTK_FILE_CHOOSER (gtk_file_chooser_native_new (_("Export the List"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                   _("_Export"), _("_Cancel")));

  add_kind (chooser, _("Excel workbook"), "xlsx");
  add_kind (chooser, _("PDF document"), "pdf");
  add_kind (chooser, _("Comma-separated values"), "csv");
  gtk_file_chooser_set_current_name (chooser, name);
  set_start_folder (self, chooser);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_set_object (&self->export_chooser, GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * ang_table_cancel_export:
 *
 * Action table.cancel-export.
 */
void
ang_table_cancel_export (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  g_cancellable_cancel (ANG_TABLE (widget)->export_cancellable);
}

/**
 * ang_table_show_progress:
 * @text: (nullable): how far it is; %NULL when it is over
 */
void
ang_table_show_progress (AngTable   *self,
                         const char *text)
{
  gtk_label_set_text (self->progress_text, text != NULL ? text : "");
  gtk_widget_set_visible (self->progress, text != NULL);
}
