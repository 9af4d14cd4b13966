#include "config.h"

#include "ang-records-editor-private.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-field-row.h"
#include "ang-record-label.h"

/* A change under way: what it is about, and the words for when it has worked. */
typedef struct
{
  AngRecordsEditor *editor;
  GtkWidget        *window; /* hears of it, should the editor be gone by then */
  gint64            added; /* 0: nothing was added */
  char             *done;  /* (nullable) */
} AngRecordsChange;

static AngRecordsChange *
ang_records_change_new (AngRecordsEditor *self,
                        gint64            added,
                        char             *done)
{
  AngRecordsChange *change = g_new0 (AngRecordsChange, 1);

  change->editor = g_object_ref (self);
  change->window = g_object_ref (ang_feedback_get_window (GTK_WIDGET (self)));
  change->added = added;
  change->done = done;

  return change;
}

static void
ang_records_change_free (AngRecordsChange *change)
{
  g_object_unref (change->editor);
  g_object_unref (change->window);
  g_free (change->done);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngRecordsChange, ang_records_change_free)

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngRecordsChange) change = user_data;
  AngRecordsEditor *self = change->editor;
  gboolean here = gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
  g_autoptr (GError) error = NULL;

  if (!ang_store_commit_finish (ANG_STORE (source), result, &error))
    {
      ang_feedback_error (change->window, _("This could not be stored"), error);
      if (here)
        gtk_widget_set_sensitive (self->draft_bar, TRUE);
      return;
    }

  if (change->added != 0 && here)
    {
      ang_records_editor_drop_draft (self);
      ang_records_editor_select (self, change->added);
    }
  if (change->done != NULL)
    ang_feedback_done (change->window, change->done);
}

static void
commit (AngRecordsEditor *self,
        AngTransaction   *transaction,
        gint64            added,
        char             *done)
{
  ang_store_commit_async (self->store, transaction, NULL, on_committed, ang_records_change_new (self, added, done));
}

static AngRecord *
create_draft (AngRecordsEditor *self)
{
  AngRecord *draft = ang_record_new (self->entity);
  guint field;

  if (ang_entity_find_field (self->entity, "active", &field))
    ang_record_set_boolean (draft, field, TRUE);
  if (ang_records_editor_find_field (self, ANG_RECORDS_TEXT_EXCLUSIVE_FIELD, &field) &&
      g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    ang_record_set_boolean (draft, field, TRUE);
  if (ang_records_editor_find_field (self, ANG_RECORDS_TEXT_SCOPE_FIELD, &field))
    {
      if (ang_field_holds_text (&self->entity->fields[field]))
        ang_record_set_text (draft, field, self->texts[ANG_RECORDS_TEXT_SCOPE_TEXT]);
      else
        ang_record_set_integer (draft, field, self->scope_id);
    }

  return draft;
}

/* Enter in any entry is the default button. */
static void
let_enter_create (GtkWidget *widget,
                  gboolean   create)
{
  if (GTK_IS_ENTRY (widget))
    gtk_entry_set_activates_default (GTK_ENTRY (widget), create);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    let_enter_create (child, create);
}

static void
add (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (self->draft != NULL || self->list == NULL || self->form == NULL)
    return;

  ang_records_editor_show_all (self);
  self->draft = create_draft (self);
  ang_records_editor_show (self, self->draft);
  let_enter_create (GTK_WIDGET (self->form), TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_default_widget (GTK_WINDOW (root), self->create_button);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

/** Throws the new record away, if there is one, and shows the selected one again. */
void
ang_records_editor_drop_draft (AngRecordsEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->draft == NULL)
    return;

  g_clear_object (&self->draft);
  let_enter_create (GTK_WIDGET (self->form), FALSE);
  if (GTK_IS_WINDOW (root) && gtk_window_get_default_widget (GTK_WINDOW (root)) == self->create_button)
    gtk_window_set_default_widget (GTK_WINDOW (root), NULL);
  gtk_widget_set_sensitive (self->draft_bar, TRUE);
  ang_records_editor_show_selected (self);
}

static void
cancel (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (widget);

  ang_records_editor_drop_draft (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Takes the mark from whoever has it, in the same step. */
static void
save_others_without (AngRecordsEditor *self,
                     AngTransaction   *transaction,
                     guint             field,
                     gint64            id)
{
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (AngRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      g_autoptr (AngRecord) changed = NULL;

      if (ang_record_get_id (record) == id || !ang_record_get_boolean (record, field))
        continue;
      changed = ang_record_copy (record);
      ang_record_set_boolean (changed, field, FALSE);
      ang_transaction_save (transaction, changed);
    }
}

static void
create (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (widget);
  g_autoptr (AngTransaction) transaction = NULL;
  g_autoptr (AngRecord) record = NULL;
  g_autofree char *name = NULL;
  guint field;

  if (self->draft == NULL || !ang_form_check (self->form))
    return;

  record = ang_record_copy (self->draft);
  name = ang_record_dup_label (record, ang_language_get_interface ());
  transaction = ang_transaction_new (N_("Add %s"), *name != '\0' ? name : _(self->entity->label));
  if (ang_records_editor_find_field (self, ANG_RECORDS_TEXT_EXCLUSIVE_FIELD, &field) && ang_record_get_boolean (record, field))
    save_others_without (self, transaction, field, 0);
  ang_transaction_save (transaction, record);
  ang_transaction_set_about (transaction, self->entity, ang_record_get_id (record));
  gtk_widget_set_sensitive (self->draft_bar, FALSE);
  commit (self, transaction, ang_record_get_id (record), NULL);
}

static void
show_all (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (widget);

  ang_records_editor_show_all (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
remove_shown (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AngRecordsEditor *self = ANG_RECORDS_EDITOR (widget);
  g_autoptr (AngTransaction) transaction = NULL;
  g_autofree char *name = NULL;

  if (self->draft != NULL || self->shown == NULL || !self->removable)
    return;

  name = ang_record_dup_label (self->shown, ang_language_get_interface ());
  if (*name == '\0')
    {
      g_free (name);
      name = g_strdup (_(self->entity->label));
    }
  transaction = ang_transaction_new (N_("Remove %s"), name);
  ang_transaction_remove (transaction, self->entity, ang_record_get_id (self->shown));
  /* Translators: %s is the name of what was removed from a list, such as a contact or a theme. */
  commit (self, transaction, 0, g_strdup_printf (_("“%s” was removed"), name));
}

static gboolean
on_exclusive_commit (AngRecordsEditor *self,
                     AngRecord        *changed)
{
  g_autoptr (AngTransaction) transaction = NULL;
  g_autofree char *name = NULL;
  guint field;

  if (self->draft != NULL || !ang_records_editor_find_field (self, ANG_RECORDS_TEXT_EXCLUSIVE_FIELD, &field) ||
      !ang_record_get_boolean (changed, field))
    return FALSE;

  name = ang_record_dup_label (changed, ang_language_get_interface ());
  transaction = ang_transaction_new (N_("Change %s"), name);
  ang_transaction_set_about (transaction, self->entity, ang_record_get_id (changed));
  save_others_without (self, transaction, field, ang_record_get_id (changed));
  ang_transaction_save (transaction, changed);
  commit (self, transaction, 0, NULL);

  return TRUE;
}

/**
 * ang_records_editor_watch_exclusive:
 *
 * Lets the row of the field that only one record may have set take the mark from the others in the same step; called when
 * the form is there.
 */
void
ang_records_editor_watch_exclusive (AngRecordsEditor *self)
{
  GtkWidget *row = ang_records_editor_find_row (self, ANG_RECORDS_TEXT_EXCLUSIVE_FIELD);

  if (row != NULL)
    g_signal_connect_object (row, "commit", G_CALLBACK (on_exclusive_commit), self, G_CONNECT_SWAPPED);
}

/** Installs the actions "records.…" and their keys; called once for the class. */
void
ang_records_editor_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "records.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "records.remove", NULL, remove_shown);
  gtk_widget_class_install_action (widget_class, "records.create", NULL, create);
  gtk_widget_class_install_action (widget_class, "records.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "records.show-all", NULL, show_all);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "records.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "records.create", NULL);
}
