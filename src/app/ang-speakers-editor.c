#include "config.h"

#include "ang-speakers-editor.h"

#include <glib/gi18n.h>

#include "ang-session-commands.h"
#include "ang-speaker-form.h"

/* What one looks for is found with few words; more rows would push the dialog out of the screen. */
#define MAX_RESULTS 5

struct _AngSpeakersEditor
{
  GtkWidget parent_instance;

  AngStore     *store;
  GPtrArray    *speakers; /* of AngSpeaker */
  GPtrArray    *found;    /* (nullable): the results, in their order */
  GCancellable *cancellable;

  GtkWidget      *root;
  GtkListBox     *list;
  GtkSearchEntry *entry;
  GtkListBox     *results;
};

G_DEFINE_FINAL_TYPE (AngSpeakersEditor, ang_speakers_editor, GTK_TYPE_WIDGET)

static void rebuild (AngSpeakersEditor *self);

static void
clear_rows (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static char *
dup_detail (AngRecord *speaker)
{
  const char *post = ang_record_get_text (speaker, ANG_SPEAKER_POST);
  const char *institution = ang_record_get_text (speaker, ANG_SPEAKER_INSTITUTION);

  if (post != NULL && institution != NULL)
    return g_strdup_printf ("%s, %s", post, institution);

  return g_strdup (post != NULL ? post : institution != NULL ? institution : "");
}

static GtkWidget *
create_label (const char *text,
              const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

static GtkWidget *
create_words (AngRecord *speaker)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *detail = dup_detail (speaker);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), create_label (ang_record_get_text (speaker, ANG_SPEAKER_NAME), NULL));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (box), create_label (detail, "dim-label"));

  return box;
}

static void
move (AngSpeakersEditor *self,
      guint              from,
      int                by)
{
  AngRecord *speaker;

  if ((by < 0 && from == 0) || (by > 0 && from + 1 >= self->speakers->len))
    return;

  speaker = g_ptr_array_steal_index (self->speakers, from);
  g_ptr_array_insert (self->speakers, (int) from + by, speaker);
  rebuild (self);
}

static guint
get_row_of (GtkWidget *button)
{
  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)));
}

static void
on_up (GtkWidget         *button,
       AngSpeakersEditor *self)
{
  move (self, get_row_of (button), -1);
}

static void
on_down (GtkWidget         *button,
         AngSpeakersEditor *self)
{
  move (self, get_row_of (button), 1);
}

static void
on_changed (AngSpeakersEditor *self,
            AngRecord         *speaker,
            AngSpeakerForm    *form)
{
  for (guint i = 0; i < self->speakers->len; i++)
    {
      AngRecord *listed = g_ptr_array_index (self->speakers, i);

      if (listed != g_object_get_data (G_OBJECT (form), "speaker"))
        continue;
      ang_record_set_text (listed, ANG_SPEAKER_NAME, ang_record_get_text (speaker, ANG_SPEAKER_NAME));
      ang_record_set_text (listed, ANG_SPEAKER_POST, ang_record_get_text (speaker, ANG_SPEAKER_POST));
      ang_record_set_text (listed, ANG_SPEAKER_INSTITUTION, ang_record_get_text (speaker, ANG_SPEAKER_INSTITUTION));
      ang_record_set_integer (listed, ANG_SPEAKER_PARTNER_ID, ang_record_get_integer (speaker, ANG_SPEAKER_PARTNER_ID));
      ang_record_set_text (listed, ANG_SPEAKER_NOTE, ang_record_get_text (speaker, ANG_SPEAKER_NOTE));
    }
  rebuild (self);
}

static void
on_change (GtkWidget         *button,
           AngSpeakersEditor *self)
{
  AngRecord *speaker = g_ptr_array_index (self->speakers, get_row_of (button));
  AngSpeakerForm *form = ang_speaker_form_open (GTK_WIDGET (self), self->store, speaker);

  g_object_set_data_full (G_OBJECT (form), "speaker", g_object_ref (speaker), g_object_unref);
  g_signal_connect_object (form, "saved", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

static void
on_remove (GtkWidget         *button,
           AngSpeakersEditor *self)
{
  g_ptr_array_remove_index (self->speakers, get_row_of (button));
  rebuild (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add_button (AngSpeakersEditor *self,
            GtkWidget         *box,
            const char        *icon,
            const char        *label,
            const char        *name,
            GCallback          callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  /* Translators: a command and the name of the speaker it is for: "Move up: Marcus Koh". */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), label, name);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static void
append_row (AngSpeakersEditor *self,
            guint              index)
{
  AngRecord *speaker = g_ptr_array_index (self->speakers, index);
  const char *name = ang_record_get_text (speaker, ANG_SPEAKER_NAME);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), create_words (speaker));
  add_button (self, box, "document-edit-symbolic", _("Change"), name, G_CALLBACK (on_change));
  if (index > 0)
    add_button (self, box, "go-up-symbolic", _("Move up"), name, G_CALLBACK (on_up));
  if (index + 1 < self->speakers->len)
    add_button (self, box, "go-down-symbolic", _("Move down"), name, G_CALLBACK (on_down));
  add_button (self, box, "list-remove-symbolic", _("Remove"), name, G_CALLBACK (on_remove));
  gtk_list_box_append (self->list, box);
  gtk_list_box_row_set_activatable (gtk_list_box_get_row_at_index (self->list, (int) index), FALSE);
}

static void
rebuild (AngSpeakersEditor *self)
{
  clear_rows (self->list);
  for (guint i = 0; i < self->speakers->len; i++)
    append_row (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->speakers->len > 0);
}

/* Finding */

static gboolean
is_chosen (AngSpeakersEditor *self,
           AngRecord         *speaker)
{
  for (guint i = 0; i < self->speakers->len; i++)
    {
      if (ang_record_get_id (g_ptr_array_index (self->speakers, i)) == ang_record_get_id (speaker))
        return TRUE;
    }

  return FALSE;
}

static void
append_new (AngSpeakersEditor *self,
            const char        *text)
{
  /* Translators: %s is what was typed into a search: the name of a new speaker. */
  g_autofree char *label = g_strdup_printf (_("New speaker “%s”"), text);

  gtk_list_box_append (self->results, create_label (label, NULL));
}

static void
show_results (AngSpeakersEditor *self,
              GPtrArray         *records)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  clear_rows (self->results);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      AngRecord *speaker = g_ptr_array_index (records, i);

      if (is_chosen (self, speaker))
        continue;
      g_ptr_array_add (self->found, g_object_ref (speaker));
      gtk_list_box_append (self->results, create_words (speaker));
    }
  if (*text != '\0')
    append_new (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self->results), *text != '\0');
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngSpeakersEditor) self = ANG_SPEAKERS_EDITOR (user_data);
  g_autoptr (GPtrArray) records = ang_store_read_finish (ANG_STORE (source), result, NULL);

  if (records != NULL && self->root != NULL)
    show_results (self, records);
}

static void
stop_search (AngSpeakersEditor *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
on_search (AngSpeakersEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (AngQuery) query = NULL;

  stop_search (self);
  if (*text == '\0')
    {
      gtk_widget_set_visible (GTK_WIDGET (self->results), FALSE);
      return;
    }

  query = ang_query_new (&ang_speaker_entity);
  ang_query_set_search (query, text);
  self->cancellable = g_cancellable_new ();
  ang_store_read_async (self->store, query, 0, MAX_RESULTS, self->cancellable, on_read, g_object_ref (self));
}

static void
clear_search (AngSpeakersEditor *self)
{
  stop_search (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_set_visible (GTK_WIDGET (self->results), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add_typed (AngSpeakersEditor *self)
{
  g_autoptr (GPtrArray) speakers = ang_speakers_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  for (guint i = 0; i < speakers->len; i++)
    ang_speakers_editor_add (self, g_ptr_array_index (speakers, i));
}

static void
on_result (AngSpeakersEditor *self,
           GtkListBoxRow     *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  if (self->found != NULL && index < self->found->len)
    ang_speakers_editor_add (self, g_ptr_array_index (self->found, index));
  else
    add_typed (self);
  clear_search (self);
}

/* Enter takes the first who was found; what names nobody known is a new speaker. */
static void
on_activate (AngSpeakersEditor *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->results, 0);

  if (gtk_widget_get_visible (GTK_WIDGET (self->results)) && first != NULL)
    {
      on_result (self, first);
      return;
    }

  add_typed (self);
  clear_search (self);
}

static void
on_stop (AngSpeakersEditor *self)
{
  clear_search (self);
}

static void
ang_speakers_editor_dispose (GObject *object)
{
  AngSpeakersEditor *self = ANG_SPEAKERS_EDITOR (object);

  stop_search (self);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_speakers_editor_parent_class)->dispose (object);
}

static void
ang_speakers_editor_finalize (GObject *object)
{
  AngSpeakersEditor *self = ANG_SPEAKERS_EDITOR (object);

  g_ptr_array_unref (self->speakers);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (ang_speakers_editor_parent_class)->finalize (object);
}

static void
ang_speakers_editor_class_init (AngSpeakersEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_speakers_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_speakers_editor_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-speakers-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSpeakersEditor, root);
  gtk_widget_class_bind_template_child (widget_class, AngSpeakersEditor, list);
  gtk_widget_class_bind_template_child (widget_class, AngSpeakersEditor, entry);
  gtk_widget_class_bind_template_child (widget_class, AngSpeakersEditor, results);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_result);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
}

static void
ang_speakers_editor_init (AngSpeakersEditor *self)
{
  self->speakers = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** To be called once, before anything is looked for. */
void
ang_speakers_editor_set_store (AngSpeakersEditor *self,
                               AngStore          *store)
{
  g_set_object (&self->store, store);
}

/** @speaker: one that the register has, or a new one: the last in the order */
void
ang_speakers_editor_add (AngSpeakersEditor *self,
                         AngRecord         *speaker)
{
  g_ptr_array_add (self->speakers, g_object_ref (speaker));
  rebuild (self);
}

/** Returns: (transfer none) (element-type AngSpeaker): who speaks */
GPtrArray *
ang_speakers_editor_get (AngSpeakersEditor *self)
{
  return self->speakers;
}

/** Takes over what stands in the search and was not confirmed. */
void
ang_speakers_editor_finish (AngSpeakersEditor *self)
{
  add_typed (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}
