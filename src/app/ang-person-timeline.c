#include "config.h"

#include "ang-person-timeline.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-file-ending.h"
#include "ang-person-history.h"
#include "ang-store-timeline.h"
#include "ang-text-label.h"

#define N_KINDS ((guint) ANG_TIMELINE_KIND_NOMINATION)

struct _AngPersonTimeline
{
  AngPersonPart parent_instance;

  GPtrArray       *entries; /* (nullable): of AngTimelineEntry */
  GCancellable    *cancellable;
  guint            read_idle;
  gboolean         hidden[N_KINDS + 1];
  GtkNativeDialog *chooser;

  GtkStack   *stack;
  GtkBox     *kinds;
  GtkListBox *list;
};

enum
{
  SIGNAL_JUMP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngPersonTimeline, ang_person_timeline, ANG_TYPE_PERSON_PART)

static char *
dup_day (AngTimelineEntry *entry)
{
  AngDate day = ang_timeline_entry_get_date (entry);

  return ang_date_is_known (day) ? ang_date_format (day, ang_language_get_interface (), ANG_DATE_STYLE_LONG) : g_strdup ("–");
}

static GtkWidget *
create_row (AngTimelineEntry *entry,
            guint             position)
{
  AngLanguage language = ang_language_get_interface ();
  g_autofree char *day = dup_day (entry);
  g_autofree char *title = ang_timeline_entry_dup_title (entry, language);
  g_autofree char *detail = ang_timeline_entry_dup_detail (entry, language);
  g_autofree char *name = g_strdup_printf ("%u", position);
  const char *kind = ang_enumeration_get_label (&ang_timeline_kind_enumeration, (int) ang_timeline_entry_get_kind (entry), language);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *date = ang_text_label_new (day, "dim-label");
  GtkWidget *what = ang_text_label_new (kind, "dim-label");

  gtk_label_set_width_chars (GTK_LABEL (date), 18);
  gtk_label_set_width_chars (GTK_LABEL (what), 12);
  gtk_widget_set_valign (date, GTK_ALIGN_START);
  gtk_widget_set_valign (what, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), ang_text_label_new (title, NULL));
  if (detail != NULL)
    {
      GtkWidget *more = ang_text_label_new (detail, "caption");

      gtk_widget_add_css_class (more, "dim-label");
      gtk_box_append (GTK_BOX (words), more);
    }
  gtk_box_append (GTK_BOX (box), date);
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, name);

  return row;
}

static AngTimelineEntry *
get_entry (AngPersonTimeline *self,
           GtkListBoxRow     *row)
{
  guint position = (guint) g_ascii_strtoull (gtk_widget_get_name (GTK_WIDGET (row)), NULL, 10);

  return self->entries != NULL && position < self->entries->len ? g_ptr_array_index (self->entries, position) : NULL;
}

static int
get_year (AngPersonTimeline *self,
          GtkListBoxRow     *row)
{
  AngTimelineEntry *entry = row != NULL ? get_entry (self, row) : NULL;

  return entry != NULL ? ang_timeline_entry_get_date (entry).year : -1;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  AngPersonTimeline *self = ANG_PERSON_TIMELINE (user_data);
  int year = get_year (self, row);
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (before != NULL && year == get_year (self, before))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  text = year > 0 ? g_strdup_printf ("%d", year) : g_strdup (_ ("Without a date"));
  label = ang_text_label_new (text, "heading");
  gtk_widget_add_css_class (label, "timeline-year");
  gtk_list_box_row_set_header (row, label);
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer       user_data)
{
  AngPersonTimeline *self = ANG_PERSON_TIMELINE (user_data);
  AngTimelineEntry *entry = get_entry (self, row);

  return entry != NULL && !self->hidden[ang_timeline_entry_get_kind (entry)];
}

static void
rebuild (AngPersonTimeline *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->entries, i), i));
  gtk_list_box_invalidate_headers (self->list);
  gtk_stack_set_visible_child_name (self->stack, self->entries != NULL && self->entries->len > 0 ? "list" : "empty");
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngPersonTimeline) self = ANG_PERSON_TIMELINE (user_data);
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = ang_store_read_timeline_finish (ANG_STORE (source), result, &error);

  if (self->list == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&entries, g_ptr_array_unref);
      return;
    }
  if (entries == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _ ("The time line could not be read"), error);
      return;
    }

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  rebuild (self);
}

static gboolean
on_read_idle (gpointer user_data)
{
  AngPersonTimeline *self = ANG_PERSON_TIMELINE (user_data);
  AngPerson *person = ang_person_part_get_person (ANG_PERSON_PART (self));

  self->read_idle = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (person == NULL || ang_person_part_get_store (ANG_PERSON_PART (self)) == NULL)
    return G_SOURCE_REMOVE;

  self->cancellable = g_cancellable_new ();
  ang_store_read_timeline_async (ang_person_part_get_store (ANG_PERSON_PART (self)), ang_record_get_id (ANG_RECORD (person)),
                                 self->cancellable, on_read, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Only while it is in sight: no page waits for a tab that nobody looks at. */
static void
queue_read (AngPersonTimeline *self)
{
  if (self->read_idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->read_idle = g_idle_add (on_read_idle, self);
}

static void
on_store_changed (AngPersonTimeline *self)
{
  queue_read (self);
}

static void
follow_store (AngPersonTimeline *self)
{
  AngStore *store = ang_person_part_get_store (ANG_PERSON_PART (self));

  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
}

static void
on_row_activated (AngPersonTimeline *self,
                  GtkListBoxRow     *row)
{
  AngTimelineEntry *entry = get_entry (self, row);
  const AngEntity *entity;
  gint64 id;

  if (entry == NULL)
    return;
  entity = ang_timeline_entry_get_about (entry, &id);
  g_signal_emit (self, signals[SIGNAL_JUMP], 0, entity, id);
}

/* Filters */

static void
on_kind_toggled (AngPersonTimeline *self,
                 GtkToggleButton   *button)
{
  guint kind = (guint) g_ascii_strtoull (gtk_widget_get_name (GTK_WIDGET (button)), NULL, 10);

  self->hidden[kind] = !gtk_toggle_button_get_active (button);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

static void
add_kinds (AngPersonTimeline *self)
{
  for (guint i = 0; i < ang_timeline_kind_enumeration.n_choices; i++)
    {
      int kind = ang_timeline_kind_enumeration.choices[i].value;
      g_autofree char *name = g_strdup_printf ("%d", kind);
      GtkWidget *button =
        gtk_toggle_button_new_with_label (ang_enumeration_get_label (&ang_timeline_kind_enumeration, kind, ang_language_get_interface ()));

      gtk_widget_set_name (button, name);
      gtk_widget_add_css_class (button, "chip");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_kind_toggled), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->kinds, button);
    }
}

/* Copying and writing */

static void
on_copy (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr (GPtrArray) shown = ang_person_timeline_list_shown (ANG_PERSON_TIMELINE (widget));
  g_autofree char *text = ang_person_history_dup_text (shown, ang_language_get_interface ());

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  ang_feedback_toast (widget, _ ("The time line was copied"));
}

typedef struct
{
  AngStore  *store;
  GPtrArray *entries;
  GFile     *file;
  gint64     person;
  AngLanguage language;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_object_unref (writing->store);
  g_ptr_array_unref (writing->entries);
  g_object_unref (writing->file);
  g_free (writing);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Writing *writing = data;
  g_autofree char *path = g_file_get_path (writing->file);
  GError *error = NULL;

  if (ang_person_history_write (writing->store, writing->person, writing->entries, writing->language, path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (writing->file);
  g_autofree char *uri = g_file_get_uri (writing->file);
  /* Translators: %s is the name of a file. */
  g_autofree char *done = g_strdup_printf (_ ("The time line was written to “%s”"), name);

  if (gtk_widget_get_root (GTK_WIDGET (source)) == NULL)
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    gtk_widget_activate_action (GTK_WIDGET (source), "win.toast-file", "(ss)", done, uri);
  else
    ang_feedback_error (GTK_WIDGET (source), _ ("The time line could not be written; a file of that name that was there is unchanged"), error);
}

static void
write_to (AngPersonTimeline *self,
          GFile             *file)
{
  Writing *writing = g_new0 (Writing, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_written, NULL);

  writing->store = g_object_ref (ang_person_part_get_store (ANG_PERSON_PART (self)));
  writing->entries = ang_person_timeline_list_shown (self);
  writing->file = g_object_ref (file);
  writing->person = ang_record_get_id (ANG_RECORD (ang_person_part_get_person (ANG_PERSON_PART (self))));
  writing->language = ang_language_get_interface ();
  g_task_set_source_tag (task, write_to);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
on_chosen (GtkNativeDialog   *chooser,
           int                response,
           AngPersonTimeline *self)
{
  static const char *const known[] = { ".xlsx", ".pdf", ".csv", NULL };
  g_autoptr (GtkNativeDialog) own = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (own));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT || chosen == NULL || ang_person_part_get_person (ANG_PERSON_PART (self)) == NULL)
    return;

  file = ang_file_ending_ensure (chosen, known, ".xlsx", &error);
  if (file != NULL && g_file_peek_path (file) != NULL)
    write_to (self, file);
  else
    ang_feedback_error (GTK_WIDGET (self), _ ("Files can only be written on this computer or on a network drive"), error);
}

static void
on_export (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const struct { const char *name; const char *suffix; } kinds[] = {
    { N_ ("Excel workbook"), "xlsx" }, { N_ ("PDF document"), "pdf" }, { N_ ("Comma-separated values"), "csv" },
  };
  AngPersonTimeline *self = ANG_PERSON_TIMELINE (widget);
  AngRecord *person = ANG_RECORD (ang_person_part_get_person (ANG_PERSON_PART (self)));
  GtkFileChooser *chooser;
  g_autofree char *name = NULL;

  if (person == NULL)
    return;
  name = g_strdelimit (g_strconcat (ang_record_get_text (person, ANG_PERSON_NAME), ".xlsx", NULL), "/\\:*?\"<>|", '-');
  chooser = GTK_FILE_CHOOSER (gtk_file_chooser_native_new (_ ("Export the Time Line"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                           GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel")));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (kinds[i].name));
      gtk_file_filter_add_suffix (filter, kinds[i].suffix);
      gtk_file_chooser_add_filter (chooser, filter);
    }
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_set_object (&self->chooser, GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
ang_person_timeline_show (AngPersonPart *part,
                          AngRecord     *person)
{
  queue_read (ANG_PERSON_TIMELINE (part));
}

static void
ang_person_timeline_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_person_timeline_parent_class)->map (widget);

  queue_read (ANG_PERSON_TIMELINE (widget));
}

static void
ang_person_timeline_dispose (GObject *object)
{
  AngPersonTimeline *self = ANG_PERSON_TIMELINE (object);

  g_clear_handle_id (&self->read_idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->list = NULL;

  G_OBJECT_CLASS (ang_person_timeline_parent_class)->dispose (object);
}

static void
ang_person_timeline_class_init (AngPersonTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_person_timeline_dispose;
  widget_class->map = ang_person_timeline_map;
  ANG_PERSON_PART_CLASS (klass)->show = ang_person_timeline_show;

  signals[SIGNAL_JUMP] = g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_POINTER, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-person-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPersonTimeline, stack);
  gtk_widget_class_bind_template_child (widget_class, AngPersonTimeline, kinds);
  gtk_widget_class_bind_template_child (widget_class, AngPersonTimeline, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "timeline.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "timeline.export", NULL, on_export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "timeline.copy", NULL);
}

static void
ang_person_timeline_init (AngPersonTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_kinds (self);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
  g_signal_connect (self, "notify::store", G_CALLBACK (follow_store), NULL);
}

/** Returns: (transfer full) (element-type AngTimelineEntry): what the filters leave */
GPtrArray *
ang_person_timeline_list_shown (AngPersonTimeline *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      AngTimelineEntry *entry = g_ptr_array_index (self->entries, i);

      if (!self->hidden[ang_timeline_entry_get_kind (entry)])
        g_ptr_array_add (shown, g_object_ref (entry));
    }

  return shown;
}
