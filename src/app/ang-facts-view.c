#include "config.h"

#include "ang-facts-view.h"

#include <glib/gi18n.h>

#include "ang-facts-sheet.h"
#include "ang-feedback.h"

/* Several changes in a row are looked at together. */
#define DELAY_MS 200

struct _AngFactsView
{
  GtkWidget parent_instance;

  AngStore     *store;
  gint64        cohort;
  GCancellable *cancellable;
  guint         timeout;

  GtkWidget    *root;
  GtkDropDown  *language;
  GtkWidget    *copy_button;
  GtkTextView  *text;
};

G_DEFINE_FINAL_TYPE (AngFactsView, ang_facts_view, GTK_TYPE_WIDGET)

typedef struct
{
  gint64      cohort;
  AngLanguage language;
} Request;

static AngLanguage
get_language (AngFactsView *self)
{
  return gtk_drop_down_get_selected (self->language) == 0 ? ANG_LANGUAGE_INDONESIAN : ANG_LANGUAGE_ENGLISH;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  char *text = ang_facts_sheet_dup_text (ANG_STORE (source), request->cohort, request->language, cancellable, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngFactsView) self = ANG_FACTS_VIEW (user_data);
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), NULL);

  if (text != NULL && self->root != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

static void
read_facts (AngFactsView *self)
{
  g_autoptr (GTask) task = NULL;
  Request request = { self->cohort, get_language (self) };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self->store, self->cancellable, on_read, g_object_ref (self));
  g_task_set_source_tag (task, read_facts);
  g_task_set_task_data (task, g_memdup2 (&request, sizeof request), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

static gboolean
on_timeout (gpointer user_data)
{
  AngFactsView *self = ANG_FACTS_VIEW (user_data);

  self->timeout = 0;
  read_facts (self);

  return G_SOURCE_REMOVE;
}

static void
read_soon (AngFactsView *self)
{
  if (self->store == NULL || self->timeout != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->timeout = g_timeout_add (DELAY_MS, on_timeout, self);
}

static void
on_copy (AngFactsView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  ang_feedback_toast (GTK_WIDGET (self), _("The facts were copied"));
}

static void
ang_facts_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_facts_view_parent_class)->map (widget);
  if (ANG_FACTS_VIEW (widget)->store != NULL)
    read_facts (ANG_FACTS_VIEW (widget));
}

static void
ang_facts_view_dispose (GObject *object)
{
  AngFactsView *self = ANG_FACTS_VIEW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_facts_view_parent_class)->dispose (object);
}

static void
ang_facts_view_class_init (AngFactsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_facts_view_dispose;
  widget_class->map = ang_facts_view_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-facts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngFactsView, root);
  gtk_widget_class_bind_template_child (widget_class, AngFactsView, language);
  gtk_widget_class_bind_template_child (widget_class, AngFactsView, copy_button);
  gtk_widget_class_bind_template_child (widget_class, AngFactsView, text);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_facts_view_init (AngFactsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_selected (self->language, ang_language_get_interface () == ANG_LANGUAGE_INDONESIAN ? 0 : 1);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (read_soon), self, G_CONNECT_SWAPPED);
}

/**
 * ang_facts_view_set_cohort:
 *
 * Whose facts to show. To be called once; afterwards it follows the register while it is seen.
 */
void
ang_facts_view_set_cohort (AngFactsView *self,
                           AngStore     *store,
                           AngRecord    *cohort)
{
  self->store = g_object_ref (store);
  self->cohort = ang_record_get_id (cohort);
  g_signal_connect_object (store, "changed", G_CALLBACK (read_soon), self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_facts (self);
}
