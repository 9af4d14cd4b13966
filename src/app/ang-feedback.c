#include "config.h"

#include "ang-feedback.h"

/**
 * ang_feedback_toast:
 * @widget: any widget in the window
 *
 * Says @text at the foot of the window for some seconds.
 */
void
ang_feedback_toast (GtkWidget  *widget,
                    const char *text)
{
  gtk_widget_activate_action (widget, "win.toast", "(sb)", text, FALSE);
}

/**
 * ang_feedback_done:
 * @widget: any widget in the window
 * @text: what was done, in one sentence without a full stop
 *
 * Like ang_feedback_toast(), with a button that undoes the last command. For after a commit.
 */
void
ang_feedback_done (GtkWidget  *widget,
                   const char *text)
{
  gtk_widget_activate_action (widget, "win.toast", "(sb)", text, TRUE);
}

/**
 * ang_feedback_error:
 * @widget: any widget in the window
 * @what: what did not work, in plain words
 * @error: (nullable): why; a cancelled operation is not told
 *
 * Shows a banner above the page that stays until it is closed.
 */
void
ang_feedback_error (GtkWidget    *widget,
                    const char   *what,
                    const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_activate_action (widget, "win.show-error", "(ss)", what, error != NULL ? error->message : "");
}

/**
 * ang_feedback_get_window:
 *
 * What ends later than it began asks at its begin, and speaks through the window: the page or the dialog it was begun on may
 * be left by then.
 *
 * Returns: (transfer none): the window that speaks for @widget, not a dialog of it; @widget itself while it is in none
 */
GtkWidget *
ang_feedback_get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  while (GTK_IS_WINDOW (root) && gtk_window_get_transient_for (GTK_WINDOW (root)) != NULL)
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));

  return root != NULL ? GTK_WIDGET (root) : widget;
}
