#include "config.h"

#include "ang-run-command.h"

#include "ang-feedback.h"

/* A command under way, and what is to be said when it ends. */
typedef struct
{
  GtkWidget      *widget;
  GtkWidget      *window; /* hears of it, should the widget be gone by then */
  char           *done;
  char           *failed;
  AngCommandDone  then;
} AngRun;

static AngRun *
ang_run_new (GtkWidget      *widget,
             const char     *done,
             const char     *failed,
             AngCommandDone  then)
{
  AngRun *run = g_new0 (AngRun, 1);

  run->widget = g_object_ref (widget);
  run->window = g_object_ref (ang_feedback_get_window (widget));
  run->done = g_strdup (done);
  run->failed = g_strdup (failed);
  run->then = then;

  return run;
}

static void
ang_run_free (AngRun *run)
{
  g_object_unref (run->widget);
  g_object_unref (run->window);
  g_free (run->done);
  g_free (run->failed);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngRun, ang_run_free)

static void
on_command_run (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AngRun) run = user_data;
  g_autoptr (AngCommand) command = ANG_COMMAND (source);
  g_autoptr (GError) error = NULL;

  if (!ang_command_run_finish (command, result, &error))
    {
      ang_feedback_error (run->window, run->failed, error);
      return;
    }

  if (run->done != NULL)
    ang_feedback_done (run->window, run->done);
  if (run->then != NULL)
    run->then (run->widget, command);
}

/**
 * ang_run_command:
 * @widget: any widget of the window
 * @command: (transfer full): what is to be done
 * @done: (nullable): what to say then, with a button that undoes it
 * @failed: what to say when it does not work, before the reason
 * @then: (nullable): what comes after it
 *
 * Runs a command without keeping the window waiting.
 */
void
ang_run_command (GtkWidget      *widget,
                 AngStore       *store,
                 AngCommand     *command,
                 const char     *done,
                 const char     *failed,
                 AngCommandDone  then)
{
  ang_command_run_async (command, store, NULL, on_command_run, ang_run_new (widget, done, failed, then));
}

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngRun) run = user_data;
  g_autoptr (GError) error = NULL;

  if (!ang_store_commit_finish (ANG_STORE (source), result, &error))
    ang_feedback_error (run->window, run->failed, error);
  else if (run->done != NULL)
    ang_feedback_done (run->window, run->done);
}

/**
 * ang_run_transaction:
 * @transaction: (transfer full): what is to be stored
 *
 * Like ang_run_command(), for a change that needs nothing to be read before.
 */
void
ang_run_transaction (GtkWidget      *widget,
                     AngStore       *store,
                     AngTransaction *transaction,
                     const char     *done,
                     const char     *failed)
{
  ang_store_commit_async (store, transaction, NULL, on_committed, ang_run_new (widget, done, failed, NULL));
  g_object_unref (transaction);
}
