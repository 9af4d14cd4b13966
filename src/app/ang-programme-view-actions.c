#include "config.h"

#include "ang-programme-view-private.h"

#include <glib/gi18n.h>

#include "ang-clock-time.h"
#include "ang-date-entry.h"
#include "ang-feedback.h"
#include "ang-record-dialog.h"
#include "ang-run-command.h"
#include "ang-session-commands.h"
#include "ang-session-form.h"

static void
show_made (GtkWidget  *widget,
           AngCommand *command)
{
  ang_programme_view_show (ANG_PROGRAMME_VIEW (widget), ang_command_get_made (command));
}

/* A new one goes to the day of the session at the cursor, when that one is over. */
static void
on_new (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (widget);
  AngRecord *session = ang_programme_view_get_session (self);
  const char *date = session != NULL ? ang_record_get_text (session, ANG_SESSION_DATE) : NULL;
  int end = session != NULL ? ang_clock_time_parse (ang_record_get_text (session, ANG_SESSION_END_TIME)) : ANG_CLOCK_TIME_UNKNOWN;
  g_autoptr (AngRecord) draft = NULL;

  draft = ang_programme_view_create_session (self, date, end);
  ang_session_form_open (widget, self->store, draft, self->jp_minutes);
}

static void
on_edit (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (widget);
  AngRecord *session = ang_programme_view_get_session (self);

  if (session != NULL)
    ang_session_form_open (widget, self->store, session, self->jp_minutes);
}

/* The selected rows of the list, or the session at the cursor of the week. */
static GArray *
collect_ids (AngProgrammeView *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  AngRecord *session = ang_programme_view_get_session (self);
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0
      && ang_matrix_get_range (self->matrix, &row, &column, &n_rows, &n_columns))
    {
      for (guint i = row; i < row + n_rows; i++)
        {
          AngRecord *selected = ang_programme_model_get_session (self->model, i);
          gint64 id = selected != NULL ? ang_record_get_id (selected) : 0;

          if (id != 0)
            g_array_append_val (ids, id);
        }
    }
  else if (session != NULL)
    {
      gint64 id = ang_record_get_id (session);

      g_array_append_val (ids, id);
    }

  return ids;
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (widget);
  g_autoptr (GArray) ids = collect_ids (self);
  g_autofree char *done = g_strdup_printf (ngettext ("%u session removed", "%u sessions removed", ids->len), ids->len);

  if (ids->len > 0)
    ang_run_command (widget, self->store, ang_session_command_remove ((const gint64 *) (gpointer) ids->data, ids->len), done,
                     _("The session could not be removed"), NULL);
}

static void
on_duplicate (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (widget);
  g_autoptr (GArray) ids = collect_ids (self);

  if (ids->len > 0)
    ang_run_command (widget, self->store, ang_session_command_duplicate ((const gint64 *) (gpointer) ids->data, ids->len, NULL),
                     _("Duplicated: change the day or time of the copy"), _("The session could not be duplicated"), show_made);
}

/* A day and where to. */

static GArray *
collect_day (AngProgrammeView *self,
             const char       *date)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sessions)); i++)
    {
      AngRecord *session = ang_record_set_get (self->sessions, i);
      gint64 id = ang_record_get_id (session);

      if (g_strcmp0 (ang_record_get_text (session, ANG_SESSION_DATE), date) == 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

typedef struct
{
  AngProgrammeView *view; /* (nullable) */
  AngDateEntry     *entry;
  char             *date;
} DayCopy;

static void
day_copy_free (gpointer  data,
               GClosure *closure)
{
  DayCopy *copy = data;

  g_clear_weak_pointer (&copy->view);
  g_free (copy->date);
  g_free (copy);
}

static void
on_copy_confirmed (AngRecordDialog *dialog,
                   DayCopy         *copy)
{
  g_autofree char *target = NULL;
  g_autoptr (GArray) ids = NULL;
  AngDate date;

  if (!ang_date_entry_get_date (copy->entry, &target) || target == NULL || !ang_date_parse_iso (target, &date)
      || !ang_date_is_complete (date) || g_strcmp0 (target, copy->date) == 0)
    {
      ang_record_dialog_tell (dialog, _("Enter another day, such as 28/3/2023."));
      return;
    }

  if (copy->view != NULL)
    {
      ids = collect_day (copy->view, copy->date);
      ang_run_command (GTK_WIDGET (copy->view), copy->view->store,
                       ang_session_command_duplicate ((const gint64 *) (gpointer) ids->data, ids->len, target),
                       _("The day was copied"), _("The day could not be copied"), show_made);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_copy_day (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (widget);
  AngRecord *session = ang_programme_view_get_session (self);
  const char *iso = session != NULL ? ang_record_get_text (session, ANG_SESSION_DATE) : NULL;
  DayCopy *copy;
  GtkWidget *box;
  GtkWidget *label;
  AngRecordDialog *dialog;
  AngDate date;
  g_autofree char *next = NULL;

  if (iso == NULL || !ang_date_parse_iso (iso, &date) || !ang_date_is_complete (date))
    return;

  copy = g_new0 (DayCopy, 1);
  g_set_weak_pointer (&copy->view, self);
  copy->date = g_strdup (iso);
  copy->entry = ANG_DATE_ENTRY (ang_date_entry_new ());
  next = ang_date_to_iso (ang_date_add_days (date, 1));
  ang_date_entry_set_date (copy->entry, next);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  label = gtk_label_new_with_mnemonic (_("Copy all its sessions to the _day"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), ang_date_entry_get_entry (copy->entry));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (copy->entry));
  dialog = ang_record_dialog_new (widget, self->store, _("Copy the Day"), box);
  g_signal_connect_data (dialog, "save", G_CALLBACK (on_copy_confirmed), copy, day_copy_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Pasting */

static void
add_drafts (AngProgrammeView *self,
            const char       *text)
{
  guint n_left_out = 0;
  GPtrArray *drafts = ang_programme_parse_rows (text, &n_left_out);
  g_autoptr (GString) done = g_string_new (NULL);

  if (drafts->len == 0)
    {
      g_ptr_array_unref (drafts);
      ang_feedback_toast (GTK_WIDGET (self), _("There are no rows with a topic on the clipboard. Copy date, time, topic, speaker and place in Excel."));
      return;
    }

  g_string_append_printf (done, ngettext ("%u session added", "%u sessions added", drafts->len), drafts->len);
  if (n_left_out > 0)
    {
      g_string_append (done, " · ");
      g_string_append_printf (done, ngettext ("%u row left out", "%u rows left out", n_left_out), n_left_out);
    }
  ang_run_command (GTK_WIDGET (self), self->store, ang_session_command_write (ang_record_get_id (self->cohort), drafts), done->str,
                   _("The sessions could not be added"), show_made);
}

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AngProgrammeView) self = ANG_PROGRAMME_VIEW (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->root != NULL)
    add_drafts (self, text != NULL ? text : "");
}

static void
on_paste_rows (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_clipboard_read, g_object_ref (widget));
}

static void
on_previous_week (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ang_week_view_turn (ANG_PROGRAMME_VIEW (widget)->week, -1);
}

static void
on_next_week (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  ang_week_view_turn (ANG_PROGRAMME_VIEW (widget)->week, 1);
}

/** Which commands make sense for what is at the cursor. */
void
ang_programme_view_update_actions (AngProgrammeView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writable = self->store != NULL && !ang_store_get_read_only (self->store);
  AngRecord *session = ang_programme_view_get_session (self);
  gboolean some = self->sessions != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->sessions)) > 0;

  gtk_widget_action_set_enabled (widget, "programme.new", writable);
  gtk_widget_action_set_enabled (widget, "programme.paste-rows", writable);
  gtk_widget_action_set_enabled (widget, "programme.edit", writable && session != NULL);
  gtk_widget_action_set_enabled (widget, "programme.remove", writable && session != NULL);
  gtk_widget_action_set_enabled (widget, "programme.duplicate", writable && session != NULL);
  gtk_widget_action_set_enabled (widget, "programme.copy-day",
                                 writable && session != NULL && ang_record_is_set (session, ANG_SESSION_DATE));
  gtk_widget_action_set_enabled (widget, "programme.calendar", some);
  gtk_widget_action_set_enabled (widget, "programme.attendance-sheet", session != NULL);
  gtk_widget_action_set_enabled (widget, "programme.previous-week", ang_week_view_can_turn (self->week, -1));
  gtk_widget_action_set_enabled (widget, "programme.next-week", ang_week_view_can_turn (self->week, 1));
}

/* "n" is a letter in the list; in the week there is nothing to type. */
static gboolean
on_week_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "week") != 0)
    return FALSE;

  return gtk_widget_activate_action_variant (widget, g_variant_get_string (arguments, NULL), NULL);
}

static void
bind_week_key (GtkWidgetClass *widget_class,
               guint           keyval,
               const char     *action)
{
  gtk_widget_class_add_binding (widget_class, keyval, 0, on_week_key, "s", action);
}

/** The commands with their keys. */
void
ang_programme_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "programme.new", NULL, on_new);
  gtk_widget_class_install_action (widget_class, "programme.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "programme.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "programme.duplicate", NULL, on_duplicate);
  gtk_widget_class_install_action (widget_class, "programme.copy-day", NULL, on_copy_day);
  gtk_widget_class_install_action (widget_class, "programme.paste-rows", NULL, on_paste_rows);
  gtk_widget_class_install_action (widget_class, "programme.calendar", "s", ang_programme_view_write_calendar);
  gtk_widget_class_install_action (widget_class, "programme.attendance-sheet", NULL, ang_programme_view_write_sheet);
  gtk_widget_class_install_action (widget_class, "programme.previous-week", NULL, on_previous_week);
  gtk_widget_class_install_action (widget_class, "programme.next-week", NULL, on_next_week);
  bind_week_key (widget_class, GDK_KEY_n, "programme.new");
  bind_week_key (widget_class, GDK_KEY_Delete, "programme.remove");
  bind_week_key (widget_class, GDK_KEY_KP_Delete, "programme.remove");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_CONTROL_MASK, "programme.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "programme.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "programme.paste-rows", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "programme.edit", NULL);
}
