#include "config.h"

#include "ang-kept-files.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ang-feedback.h"
#include "ang-store-attachments.h"

/* What is being taken in or written. */
typedef struct
{
  AngStore                *store;
  AngRecord               *attachment; /* of a file that is written */
  char                    *path;
  AngKeptFileProgressFunc  func;
  gpointer                 func_data;
  gboolean                 opens;
} Job;

/* How far a job is, on its way to the main thread. */
typedef struct
{
  GTask  *task;
  double  done;
} Step;

static void
job_free (Job *job)
{
  g_object_unref (job->store);
  g_clear_object (&job->attachment);
  g_free (job->path);
  g_free (job);
}

static gboolean
tell_step (gpointer data)
{
  Step *step = data;
  Job *job = g_task_get_task_data (step->task);

  if (!g_task_get_completed (step->task) && !g_cancellable_is_cancelled (g_task_get_cancellable (step->task)))
    job->func (step->done, job->func_data);

  return G_SOURCE_REMOVE;
}

static Step *
step_new (GTask  *task,
          double  done)
{
  Step *step = g_new0 (Step, 1);

  step->task = g_object_ref (task);
  step->done = done;

  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->task);
  g_free (step);
}

static void
on_progress (double   done,
             gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  Step *step;

  if (job->func == NULL)
    return;

  step = step_new (task, done);
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, tell_step, step, step_free);
}

static void
keep_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  AngRecord *record = ang_store_keep_file (job->store, job->path, on_progress, task, cancellable, &error);

  if (record != NULL)
    g_task_return_pointer (task, record, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ang_kept_file_add_async:
 * @func: (nullable): hears how far it is
 *
 * Takes what is in a file into the register; to be finished with ang_kept_file_add_finish().
 */
void
ang_kept_file_add_async (AngStore                *store,
                         const char              *path,
                         AngKeptFileProgressFunc  func,
                         gpointer                 func_data,
                         GCancellable            *cancellable,
                         GAsyncReadyCallback      callback,
                         gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->path = g_strdup (path);
  job->func = func;
  job->func_data = func_data;
  g_task_set_source_tag (task, ang_kept_file_add_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, keep_in_thread);
}

/** Returns: (transfer full): an attachment, to be stored with what it belongs to */
AngRecord *
ang_kept_file_add_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "angkatan", "opened", NULL);
}

/* A folder of its own for each copy: nobody else may look into it, and the file keeps its name. */
static char *
build_private_path (AngRecord  *attachment,
                    GError    **error)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *place = g_build_filename (folder, unique, NULL);
  g_autofree char *name = g_strdup (ang_record_get_text (attachment, ANG_ATTACHMENT_NAME));

  if (g_mkdir_with_parents (place, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("A folder for the copy could not be made: %s"), g_strerror (errno));
      return NULL;
    }
  /* Whatever another system thought a name may be. */
  g_strdelimit (name, "/\\:*?\"<>|", '_');

  return g_build_filename (place, name, NULL);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (job->opens && job->path == NULL)
    job->path = build_private_path (job->attachment, &error);
  if (job->path == NULL || !ang_store_write_file (job->store, job->attachment, job->path, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  /* What is changed in a copy would be lost: programs see that it is to be read. */
  if (job->opens)
    g_chmod (job->path, 0400);
  g_task_return_boolean (task, TRUE);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GtkWidget *widget = GTK_WIDGET (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      ang_feedback_error (widget, job->opens ? _ ("The file could not be opened") : _ ("The file could not be saved"), error);
      return;
    }
  if (!job->opens)
    {
      ang_feedback_toast (widget, _ ("File saved"));
      return;
    }

  uri = g_filename_to_uri (job->path, NULL, NULL);
  if (uri != NULL)
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, uri, GDK_CURRENT_TIME);
}

static void
write_file (GtkWidget *widget,
            AngStore  *store,
            AngRecord *attachment,
            char      *path)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, on_written, NULL);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->attachment = g_object_ref (attachment);
  job->path = path;
  job->opens = path == NULL;
  g_task_set_source_tag (task, write_file);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * ang_kept_file_open:
 * @widget: any widget of the window
 *
 * Opens a private copy of a file with the system's program for it; ang_kept_files_clean() removes it.
 */
void
ang_kept_file_open (GtkWidget *widget,
                    AngStore  *store,
                    AngRecord *attachment)
{
  write_file (widget, store, attachment, NULL);
}

typedef struct
{
  GtkWidget *widget;
  AngStore  *store;
  AngRecord *attachment;
} SaveAs;

static void
on_place_chosen (GtkNativeDialog *chooser,
                 int              response,
                 SaveAs          *save)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    write_file (save->widget, save->store, save->attachment, g_file_get_path (file));
  g_object_unref (save->widget);
  g_object_unref (save->store);
  g_object_unref (save->attachment);
  g_free (save);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

/** Asks where to write a file, and writes it there. */
void
ang_kept_file_save_as (GtkWidget *widget,
                       AngStore  *store,
                       AngRecord *attachment)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save the File"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _ ("_Save"), _ ("_Cancel"));
  SaveAs *save = g_new0 (SaveAs, 1);

  save->widget = g_object_ref (widget);
  save->store = g_object_ref (store);
  save->attachment = g_object_ref (attachment);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), ang_record_get_text (attachment, ANG_ATTACHMENT_NAME));
  g_signal_connect (chooser, "response", G_CALLBACK (on_place_chosen), save);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
remove_folder (const char *folder,
               guint       depth)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (depth > 0 && g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          remove_folder (path, depth - 1);
          g_rmdir (path);
        }
      else
        {
          g_chmod (path, 0600);
          g_remove (path);
        }
    }
}

/**
 * ang_kept_files_clean:
 *
 * Removes the copies that were made to be opened: when the program ends, and when it starts, those of one that had no time to.
 */
void
ang_kept_files_clean (void)
{
  g_autofree char *folder = get_folder ();

  remove_folder (folder, 1);
  g_rmdir (folder);
}
