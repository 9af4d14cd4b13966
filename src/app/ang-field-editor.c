#include "config.h"

#include "ang-field-editor.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-choice-drop-down.h"
#include "ang-date-entry.h"
#include "ang-focus.h"
#include "ang-time.h"

struct _AngFieldEditor
{
  GtkWidget parent_instance;

  const AngField *field;
  guint           index;
  GtkWidget      *frame; /* what stands in the row */
  GtkWidget      *inner; /* what edits */
  gboolean        showing;
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_COMMIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngFieldEditor, ang_field_editor, GTK_TYPE_WIDGET)

static void
on_edited (AngFieldEditor *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
on_commit (AngFieldEditor *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_COMMIT], 0);
}

static void
on_chosen (AngFieldEditor *self)
{
  on_edited (self);
  on_commit (self);
}

static void
commit_when_left (AngFieldEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->inner, focus);
}

static void
create_entry (AngFieldEditor *self)
{
  if (self->field->flags & ANG_FIELD_PRIVATE)
    {
      self->inner = gtk_password_entry_new ();
      gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (self->inner), TRUE);
    }
  else
    {
      self->inner = gtk_entry_new ();
      gtk_entry_set_activates_default (GTK_ENTRY (self->inner), TRUE);
    }
  if (self->field->type == ANG_FIELD_INTEGER || self->field->type == ANG_FIELD_REAL || self->field->flags & ANG_FIELD_TIME)
    {
      gtk_widget_set_halign (self->inner, GTK_ALIGN_START);
      gtk_editable_set_width_chars (GTK_EDITABLE (self->inner), 10);
      gtk_widget_add_css_class (self->inner, "numeric");
    }

  self->frame = self->inner;
  g_signal_connect_object (self->inner, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inner, "activate", G_CALLBACK (on_commit), self, G_CONNECT_SWAPPED);
  commit_when_left (self);
}

static void
create_text_view (AngFieldEditor *self)
{
  self->inner = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->inner), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->inner), FALSE);
  self->frame = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (self->frame), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->frame), 72);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->frame), 180);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->frame), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->frame), self->inner);
  gtk_widget_add_css_class (self->frame, "long-text");
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner)), "changed", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  commit_when_left (self);
}

static void
create_check (AngFieldEditor *self)
{
  self->inner = self->frame = gtk_check_button_new_with_label (_(self->field->label));
  g_signal_connect_object (self->inner, "toggled", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
}

static void
create_date (AngFieldEditor *self)
{
  self->inner = self->frame = ang_date_entry_new ();
  g_signal_connect_object (self->inner, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inner, "commit", G_CALLBACK (on_commit), self, G_CONNECT_SWAPPED);
}

static void
create_drop_down (AngFieldEditor *self,
                  AngStore       *store)
{
  self->frame = ang_choice_drop_down_new (store, self->field);
  self->inner = ang_choice_drop_down_get_inner (ANG_CHOICE_DROP_DOWN (self->frame));
  g_signal_connect_object (self->frame, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
}

static void
create (AngFieldEditor *self,
        AngStore       *store)
{
  switch (self->field->type)
    {
    case ANG_FIELD_TEXT:
      if (self->field->flags & ANG_FIELD_LONG)
        create_text_view (self);
      else
        create_entry (self);
      break;
    case ANG_FIELD_BOOLEAN:
      create_check (self);
      break;
    case ANG_FIELD_DATE:
      create_date (self);
      break;
    case ANG_FIELD_CHOICE:
    case ANG_FIELD_LOOKUP:
    case ANG_FIELD_LINK:
      create_drop_down (self, store);
      break;
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_REAL:
      create_entry (self);
      break;
    case ANG_FIELD_ID:
    case ANG_FIELD_BYTES:
    default:
      g_critical ("The field %s has no editor", self->field->name);
      create_entry (self);
    }
}

static gboolean
ang_field_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ANG_FIELD_EDITOR (widget)->inner);
}

static void
ang_field_editor_dispose (GObject *object)
{
  AngFieldEditor *self = ANG_FIELD_EDITOR (object);

  /* Taking the widget apart takes the focus away: nothing is to be stored by that. */
  self->showing = TRUE;
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  self->inner = NULL;

  G_OBJECT_CLASS (ang_field_editor_parent_class)->dispose (object);
}

static void
ang_field_editor_class_init (AngFieldEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_field_editor_dispose;
  widget_class->focus = ang_focus_children;
  widget_class->grab_focus = ang_field_editor_grab_focus;

  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COMMIT] =
    g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_field_editor_init (AngFieldEditor *self)
{
}

/**
 * ang_field_editor_new:
 *
 * Returns: (transfer floating): an empty editor for one field of @entity
 */
GtkWidget *
ang_field_editor_new (AngStore        *store,
                      const AngEntity *entity,
                      guint            field)
{
  AngFieldEditor *self = g_object_new (ANG_TYPE_FIELD_EDITOR, NULL);

  self->field = &entity->fields[field];
  self->index = field;
  create (self, store);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * ang_field_editor_get_inner:
 *
 * Returns: (transfer none): the widget that takes the focus, for its accessible name
 */
GtkWidget *
ang_field_editor_get_inner (AngFieldEditor *self)
{
  return ANG_IS_DATE_ENTRY (self->inner) ? ang_date_entry_get_entry (ANG_DATE_ENTRY (self->inner)) : self->inner;
}

static char *
format_number (AngFieldEditor *self,
               AngRecord      *record)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!ang_record_is_set (record, self->index))
    return NULL;
  if (self->field->type == ANG_FIELD_REAL)
    return g_strdup (g_ascii_formatd (digits, sizeof digits, "%g", ang_record_get_real (record, self->index)));

  return g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (record, self->index));
}

static void
show_text (AngFieldEditor *self,
           const char     *text)
{
  if (GTK_IS_TEXT_VIEW (self->inner))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner)), text != NULL ? text : "", -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->inner), text != NULL ? text : "");
}

static void
show_time (AngFieldEditor *self,
           const char     *iso)
{
  g_autofree char *text = ang_time_format (iso, ang_language_get_interface ());

  show_text (self, text);
}

static void
show_number (AngFieldEditor *self,
             AngRecord      *record)
{
  g_autofree char *text = format_number (self, record);

  show_text (self, text);
}

/**
 * ang_field_editor_show:
 *
 * Shows what @record holds, without a signal.
 */
void
ang_field_editor_show (AngFieldEditor *self,
                       AngRecord      *record)
{
  self->showing = TRUE;
  switch (self->field->type)
    {
    case ANG_FIELD_TEXT:
      if (self->field->flags & ANG_FIELD_TIME)
        show_time (self, ang_record_get_text (record, self->index));
      else
        show_text (self, ang_record_get_text (record, self->index));
      break;
    case ANG_FIELD_BOOLEAN:
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->inner), ang_record_get_boolean (record, self->index));
      break;
    case ANG_FIELD_DATE:
      ang_date_entry_set_date (ANG_DATE_ENTRY (self->inner), ang_record_get_text (record, self->index));
      break;
    case ANG_FIELD_LOOKUP:
      ang_choice_drop_down_set (ANG_CHOICE_DROP_DOWN (self->frame), 0, ang_record_get_text (record, self->index));
      break;
    case ANG_FIELD_CHOICE:
    case ANG_FIELD_LINK:
      ang_choice_drop_down_set (ANG_CHOICE_DROP_DOWN (self->frame), ang_record_get_integer (record, self->index), NULL);
      break;
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_REAL:
      show_number (self, record);
      break;
    case ANG_FIELD_ID:
    case ANG_FIELD_BYTES:
    default:
      break;
    }
  self->showing = FALSE;
}

static char *
dup_typed (AngFieldEditor *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (!GTK_IS_TEXT_VIEW (self->inner))
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->inner))));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
take_integer (AngFieldEditor *self,
              AngRecord      *record,
              const char     *typed)
{
  gint64 value;

  if (!g_ascii_string_to_signed (typed, 10, -G_MAXINT, G_MAXINT, &value, NULL))
    return FALSE;

  ang_record_set_integer (record, self->index, value);

  return TRUE;
}

/* 6,5 and 6.5 are the same to whoever types it. */
static gboolean
take_real (AngFieldEditor *self,
           AngRecord      *record,
           const char     *typed)
{
  g_autofree char *plain = g_strdelimit (g_strdup (typed), ",", '.');
  char *end;
  double value = g_ascii_strtod (plain, &end);

  if (*end != '\0' || !isfinite (value))
    return FALSE;

  ang_record_set_real (record, self->index, value);

  return TRUE;
}

static gboolean
take_number (AngFieldEditor  *self,
             AngRecord       *record,
             char           **complaint)
{
  g_autofree char *typed = dup_typed (self);
  gboolean taken;

  if (*typed == '\0')
    {
      ang_record_unset (record, self->index);
      return TRUE;
    }

  taken = self->field->type == ANG_FIELD_INTEGER ? take_integer (self, record, typed) : take_real (self, record, typed);
  if (!taken)
    *complaint = g_strdup (self->field->type == ANG_FIELD_INTEGER ? _("Please type a whole number") : _("Please type a number"));

  return taken;
}

static gboolean
take_date (AngFieldEditor  *self,
           AngRecord       *record,
           char           **complaint)
{
  g_autofree char *iso = NULL;

  if (!ang_date_entry_get_date (ANG_DATE_ENTRY (self->inner), &iso))
    {
      *complaint = g_strdup (_("This is not a date. Type it as 30/6/2024, 30 June 2024, June 2024 or 2024"));
      return FALSE;
    }

  ang_record_set_text (record, self->index, iso);

  return TRUE;
}

static gboolean
take_time (AngFieldEditor  *self,
           AngRecord       *record,
           char           **complaint)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *iso = NULL;
  int minutes;

  if (*typed != '\0' && !ang_time_parse (typed, &minutes))
    {
      *complaint = g_strdup (_("This is not a time of the day. Type it as 7:15 or 19:30"));
      return FALSE;
    }
  if (*typed != '\0')
    iso = ang_time_to_iso (minutes);
  ang_record_set_text (record, self->index, iso);

  return TRUE;
}

static void
take_text (AngFieldEditor *self,
           AngRecord      *record)
{
  g_autofree char *typed = dup_typed (self);

  ang_record_set_text (record, self->index, *typed != '\0' ? typed : NULL);
}

/**
 * ang_field_editor_take:
 * @complaint: (out) (nullable): what is wrong with what was typed, for people
 *
 * Puts what is typed or chosen into @record.
 *
 * Returns: whether it could be read
 */
gboolean
ang_field_editor_take (AngFieldEditor  *self,
                       AngRecord       *record,
                       char           **complaint)
{
  *complaint = NULL;
  switch (self->field->type)
    {
    case ANG_FIELD_TEXT:
      if (self->field->flags & ANG_FIELD_TIME)
        return take_time (self, record, complaint);
      take_text (self, record);
      return TRUE;
    case ANG_FIELD_BOOLEAN:
      ang_record_set_boolean (record, self->index, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->inner)));
      return TRUE;
    case ANG_FIELD_DATE:
      return take_date (self, record, complaint);
    case ANG_FIELD_LOOKUP:
      ang_record_set_text (record, self->index, ang_choice_drop_down_get_code (ANG_CHOICE_DROP_DOWN (self->frame)));
      return TRUE;
    case ANG_FIELD_CHOICE:
    case ANG_FIELD_LINK:
      ang_record_set_integer (record, self->index, ang_choice_drop_down_get_value (ANG_CHOICE_DROP_DOWN (self->frame)));
      return TRUE;
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_REAL:
      return take_number (self, record, complaint);
    case ANG_FIELD_ID:
    case ANG_FIELD_BYTES:
    default:
      return TRUE;
    }
}

/**
 * ang_field_editor_set_read_only:
 *
 * Text that cannot be changed can still be selected and copied.
 */
void
ang_field_editor_set_read_only (AngFieldEditor *self,
                                gboolean        read_only)
{
  if (GTK_IS_EDITABLE (self->inner))
    gtk_editable_set_editable (GTK_EDITABLE (self->inner), !read_only);
  else if (GTK_IS_TEXT_VIEW (self->inner))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->inner), !read_only);
  else if (ANG_IS_DATE_ENTRY (self->inner))
    ang_date_entry_set_read_only (ANG_DATE_ENTRY (self->inner), read_only);
  else
    gtk_widget_set_sensitive (self->frame, !read_only);
}
