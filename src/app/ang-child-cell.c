#include "config.h"

#include "ang-child-cell.h"

#include <glib/gi18n.h>

#include "ang-cell-format.h"
#include "ang-child-rows.h"
#include "ang-field-editor.h"
#include "ang-focus.h"
#include "ang-run-command.h"

struct _AngChildCell
{
  GtkWidget parent_instance;

  AngStore  *store;
  AngRecord *record;
  guint      field;
  GtkWidget *content; /* AngFieldEditor, or GtkLabel */
  gboolean   edited;
};

G_DEFINE_FINAL_TYPE (AngChildCell, ang_child_cell, GTK_TYPE_WIDGET)

static void
show (AngChildCell *self)
{
  g_autofree char *text = NULL;

  if (ANG_IS_FIELD_EDITOR (self->content))
    {
      if (!self->edited)
        ang_field_editor_show (ANG_FIELD_EDITOR (self->content), self->record);
      return;
    }

  text = ang_cell_format_field (self->store, self->record, self->field, ang_language_get_interface ());
  gtk_label_set_text (GTK_LABEL (self->content), text);
}

static void
set_complaint (AngChildCell *self,
               const char   *complaint)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), complaint);
  if (complaint != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
on_edited (AngChildCell *self)
{
  self->edited = TRUE;
}

static void
on_commit (AngChildCell *self)
{
  g_autoptr (AngRecord) draft = ang_record_copy (self->record);
  g_autofree char *complaint = NULL;
  GtkWidget *rows = gtk_widget_get_ancestor (GTK_WIDGET (self), ANG_TYPE_CHILD_ROWS);
  AngTransaction *transaction;

  if (!ang_field_editor_take (ANG_FIELD_EDITOR (self->content), draft, &complaint))
    {
      set_complaint (self, complaint);
      return;
    }

  self->edited = FALSE;
  set_complaint (self, NULL);
  if (rows == NULL || !ang_record_is_changed (draft, self->field))
    {
      show (self);
      return;
    }

  transaction = ang_child_rows_begin (ANG_CHILD_ROWS (rows), N_("Change %s"));
  ang_transaction_save (transaction, draft);
  ang_run_transaction (GTK_WIDGET (self), self->store, transaction, NULL, _("The change could not be stored"));
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        AngChildCell          *self)
{
  if (keyval != GDK_KEY_Escape || !self->edited)
    return GDK_EVENT_PROPAGATE;

  self->edited = FALSE;
  set_complaint (self, NULL);
  show (self);

  return GDK_EVENT_STOP;
}

static gboolean
ang_child_cell_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (ANG_CHILD_CELL (widget)->content, GTK_DIR_TAB_FORWARD);
}

static void
ang_child_cell_dispose (GObject *object)
{
  AngChildCell *self = ANG_CHILD_CELL (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_child_cell_parent_class)->dispose (object);
}

static void
ang_child_cell_class_init (AngChildCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_child_cell_dispose;
  widget_class->focus = ang_focus_children;
  widget_class->grab_focus = ang_child_cell_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "childcell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_child_cell_init (AngChildCell *self)
{
}

static GtkWidget *
create_editor (AngChildCell *self)
{
  GtkWidget *editor = ang_field_editor_new (self->store, ang_record_get_entity (self->record), self->field);
  const AngField *field = &ang_record_get_entity (self->record)->fields[self->field];
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (editor, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "commit", G_CALLBACK (on_commit), self, G_CONNECT_SWAPPED);
  ang_field_editor_set_read_only (ANG_FIELD_EDITOR (editor), ang_store_get_read_only (self->store));
  if (GTK_IS_EDITABLE (ang_field_editor_get_inner (ANG_FIELD_EDITOR (editor))))
    gtk_editable_set_width_chars (GTK_EDITABLE (ang_field_editor_get_inner (ANG_FIELD_EDITOR (editor))), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (ang_field_editor_get_inner (ANG_FIELD_EDITOR (editor))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label), -1);

  return editor;
}

/**
 * ang_child_cell_new:
 *
 * Returns: (transfer floating): a cell for one field of @record
 */
GtkWidget *
ang_child_cell_new (AngStore  *store,
                    AngRecord *record,
                    guint      field)
{
  AngChildCell *self = g_object_new (ANG_TYPE_CHILD_CELL, NULL);
  const AngField *description = &ang_record_get_entity (record)->fields[field];

  self->store = g_object_ref (store);
  self->record = g_object_ref (record);
  self->field = field;
  if (description->flags & ANG_FIELD_COMPUTED)
    {
      self->content = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->content), 0);
    }
  else
    self->content = create_editor (self);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  g_signal_connect_object (record, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
