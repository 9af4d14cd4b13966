#include "config.h"

#include "ang-paste-rows.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (widget) == NULL)
    return;
  if (text == NULL || *text == '\0')
    ang_feedback_toast (widget, _("There are no rows on the clipboard."));
  else
    gtk_widget_activate_action (widget, "win.import-rows", "s", text);
}

/**
 * ang_paste_rows:
 * @widget: on the page into which is pasted
 *
 * Takes rows that were copied in a spreadsheet to the import assistant.
 */
void
ang_paste_rows (GtkWidget *widget)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_clipboard_read, g_object_ref (widget));
}
