#include "config.h"

#include "ang-field-row.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-field-editor.h"
#include "ang-focus.h"
#include "ang-form.h"
#include "ang-issue-label.h"
#include "ang-record-label.h"
#include "ang-transaction.h"

struct _AngFieldRow
{
  GtkWidget parent_instance;

  char         *field_name;
  char         *label_text;
  AngStore     *store;
  AngRecord    *record;
  gboolean      read_only;
  gboolean      draft;
  char         *issue;
  AngSeverity   severity;
  char         *complaint; /* (nullable): about what is typed now */
  gboolean      edited;

  guint           index;
  const AngField *field;
  GtkWidget      *label;
  GtkWidget      *editor;
  GtkWidget      *message;
  GBindingGroup  *form;
  GSignalGroup   *record_signals;
};

typedef enum
{
  PROP_FIELD = 1,
  PROP_LABEL,
  PROP_STORE,
  PROP_RECORD,
  PROP_READ_ONLY,
  PROP_DRAFT,
  PROP_ISSUE,
  PROP_SEVERITY,
} AngFieldRowProps;

enum
{
  SIGNAL_COMMIT,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_SEVERITY + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngFieldRow, ang_field_row, GTK_TYPE_WIDGET)

static void
update_message (AngFieldRow *self)
{
  const char *text = self->complaint != NULL ? self->complaint : self->issue;
  AngSeverity severity = self->complaint != NULL ? ANG_SEVERITY_ERROR : self->severity;
  gboolean invalid = text != NULL && severity == ANG_SEVERITY_ERROR;

  for (int other = ANG_SEVERITY_INFO; other <= ANG_SEVERITY_ERROR; other++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), ang_issue_label_get_class ((AngSeverity) other));
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), ang_issue_label_get_class (severity));
  ang_issue_label_set (ANG_ISSUE_LABEL (self->message), text, severity);
  if (self->editor != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (ang_field_editor_get_inner (ANG_FIELD_EDITOR (self->editor))),
                                 GTK_ACCESSIBLE_STATE_INVALID, invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                                 -1);
}

static void
set_complaint (AngFieldRow *self,
               char        *complaint)
{
  g_free (self->complaint);
  self->complaint = complaint;
  update_message (self);
}

static void
show_record (AngFieldRow *self)
{
  if (self->editor == NULL || self->record == NULL || self->edited)
    return;

  ang_field_editor_show (ANG_FIELD_EDITOR (self->editor), self->record);
}

static void
restore (AngFieldRow *self)
{
  self->edited = FALSE;
  set_complaint (self, NULL);
  show_record (self);
}

static gboolean
is_same (AngRecord *a,
         AngRecord *b,
         guint      field)
{
  const AngField *description = &ang_record_get_entity (a)->fields[field];

  if (ang_record_is_set (a, field) != ang_record_is_set (b, field))
    return FALSE;
  if (!ang_record_is_set (a, field))
    return TRUE;
  if (ang_field_holds_text (description))
    return g_strcmp0 (ang_record_get_text (a, field), ang_record_get_text (b, field)) == 0;
  if (description->type == ANG_FIELD_REAL)
    return ang_record_get_real (a, field) - ang_record_get_real (b, field) == 0;

  return ang_record_get_integer (a, field) == ang_record_get_integer (b, field);
}

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngFieldRow) self = ANG_FIELD_ROW (user_data);
  g_autoptr (GError) error = NULL;

  if (ang_store_commit_finish (ANG_STORE (source), result, &error))
    return;

  if (self->record == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  ang_feedback_error (GTK_WIDGET (self), _("The change could not be stored; the value of before is shown again"), error);
  restore (self);
}

static void
store_change (AngFieldRow *self,
              AngRecord   *changed)
{
  g_autofree char *subject = ang_record_dup_label (self->record, ang_language_get_interface ());
  g_autoptr (AngTransaction) transaction = ang_transaction_new (N_("Change %s"), subject);

  ang_transaction_set_about (transaction, ang_record_get_entity (changed), ang_record_get_id (changed));
  ang_transaction_save (transaction, changed);
  ang_store_commit_async (self->store, transaction, NULL, on_committed, g_object_ref (self));
}

/* What is typed, in a copy of the record. */
static AngRecord *
take (AngFieldRow *self)
{
  g_autoptr (AngRecord) changed = ang_record_copy (self->record);
  char *complaint = NULL;

  if (!ang_field_editor_take (ANG_FIELD_EDITOR (self->editor), changed, &complaint))
    {
      set_complaint (self, complaint);
      return NULL;
    }
  if ((self->field->flags & ANG_FIELD_REQUIRED) && !ang_record_is_set (changed, self->index))
    {
      set_complaint (self, g_strdup (_("This must not be empty")));
      return NULL;
    }

  set_complaint (self, NULL);

  return g_steal_pointer (&changed);
}

static void
on_commit (AngFieldRow *self)
{
  g_autoptr (AngRecord) changed = NULL;
  gboolean handled = FALSE;
  char *complaint = NULL;

  if (!self->edited || self->record == NULL || self->read_only)
    return;

  changed = take (self);
  if (changed == NULL)
    return;

  self->edited = FALSE;
  if (is_same (self->record, changed, self->index))
    {
      show_record (self);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, changed, &handled);
  if (handled)
    return;
  if (self->draft || ang_record_get_id (self->record) == 0)
    ang_field_editor_take (ANG_FIELD_EDITOR (self->editor), self->record, &complaint);
  else
    store_change (self, changed);
}

static void
on_edited (AngFieldRow *self)
{
  self->edited = TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  AngFieldRow *self = ANG_FIELD_ROW (user_data);

  if (keyval != GDK_KEY_Escape || !self->edited)
    return FALSE;

  restore (self);

  return TRUE;
}

static void
update_label (AngFieldRow *self)
{
  const char *text = self->label_text != NULL ? self->label_text : _(self->field->label);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->label, self->field->type != ANG_FIELD_BOOLEAN);
  if (self->editor == NULL)
    return;

  if (self->field->type == ANG_FIELD_BOOLEAN)
    gtk_check_button_set_label (GTK_CHECK_BUTTON (ang_field_editor_get_inner (ANG_FIELD_EDITOR (self->editor))), text);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->label), ang_field_editor_get_inner (ANG_FIELD_EDITOR (self->editor)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (ang_field_editor_get_inner (ANG_FIELD_EDITOR (self->editor))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_read_only (AngFieldRow *self)
{
  if (self->editor != NULL)
    ang_field_editor_set_read_only (ANG_FIELD_EDITOR (self->editor),
                                    self->read_only || self->record == NULL || (self->field->flags & ANG_FIELD_COMPUTED) != 0);
}

static void
create_editor (AngFieldRow     *self,
               const AngEntity *entity)
{
  if (!ang_entity_find_field (entity, self->field_name, &self->index))
    {
      g_critical ("%s has no field %s", entity->name, self->field_name);
      return;
    }

  self->field = &entity->fields[self->index];
  self->editor = ang_field_editor_new (self->store, entity, self->index);
  gtk_widget_insert_before (self->editor, GTK_WIDGET (self), self->message);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "commit", G_CALLBACK (on_commit), self, G_CONNECT_SWAPPED);
  update_label (self);
}

static void
follow_field (AngFieldRow *self)
{
  g_autofree char *name = g_strdelimit (g_strdup (self->field->name), "_", '-');
  g_autofree char *detail = g_strconcat ("notify::", name, NULL);

  self->record_signals = g_signal_group_new (ANG_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, detail, G_CALLBACK (show_record), self);
}

static void
prepare (AngFieldRow *self)
{
  if (self->editor != NULL || self->record == NULL || self->store == NULL || self->field_name == NULL)
    return;

  create_editor (self, ang_record_get_entity (self->record));
  if (self->editor == NULL)
    return;
  follow_field (self);
  g_signal_group_set_target (self->record_signals, self->record);
  update_message (self);
  show_record (self);
  update_read_only (self);
}

static void
ang_field_row_root (GtkWidget *widget)
{
  AngFieldRow *self = ANG_FIELD_ROW (widget);

  GTK_WIDGET_CLASS (ang_field_row_parent_class)->root (widget);

  g_binding_group_set_source (self->form, gtk_widget_get_ancestor (widget, ANG_TYPE_FORM));
}

static gboolean
ang_field_row_grab_focus (GtkWidget *widget)
{
  AngFieldRow *self = ANG_FIELD_ROW (widget);

  return self->editor != NULL && gtk_widget_grab_focus (self->editor);
}

static void
ang_field_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AngFieldRow *self = ANG_FIELD_ROW (object);

  switch ((AngFieldRowProps) prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->field_name);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label_text);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_DRAFT:
      g_value_set_boolean (value, self->draft);
      break;
    case PROP_ISSUE:
      g_value_set_string (value, self->issue);
      break;
    case PROP_SEVERITY:
      g_value_set_int (value, (int) self->severity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_store (AngFieldRow *self,
           AngStore    *store)
{
  if (g_set_object (&self->store, store))
    prepare (self);
}

static void
set_read_only (AngFieldRow *self,
               gboolean     read_only)
{
  self->read_only = read_only;
  update_read_only (self);
}

static void
ang_field_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AngFieldRow *self = ANG_FIELD_ROW (object);

  switch ((AngFieldRowProps) prop_id)
    {
    case PROP_FIELD:
      self->field_name = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      g_free (self->label_text);
      self->label_text = g_value_dup_string (value);
      if (self->field != NULL)
        update_label (self);
      break;
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      ang_field_row_set_record (self, g_value_get_object (value));
      break;
    case PROP_READ_ONLY:
      set_read_only (self, g_value_get_boolean (value));
      break;
    case PROP_DRAFT:
      self->draft = g_value_get_boolean (value);
      break;
    case PROP_ISSUE:
      ang_field_row_set_issue (self, g_value_get_string (value), self->severity);
      break;
    case PROP_SEVERITY:
      ang_field_row_set_issue (self, self->issue, (AngSeverity) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_field_row_dispose (GObject *object)
{
  AngFieldRow *self = ANG_FIELD_ROW (object);

  g_clear_object (&self->form);
  g_clear_object (&self->record_signals);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_field_row_parent_class)->dispose (object);
}

static void
ang_field_row_finalize (GObject *object)
{
  AngFieldRow *self = ANG_FIELD_ROW (object);

  g_free (self->field_name);
  g_free (self->label_text);
  g_free (self->issue);
  g_free (self->complaint);

  G_OBJECT_CLASS (ang_field_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamFlags explicit_flags = flags | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, explicit_flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_DRAFT] = g_param_spec_boolean ("draft", NULL, NULL, FALSE, flags);
  properties[PROP_ISSUE] = g_param_spec_string ("issue", NULL, NULL, NULL, explicit_flags);
  properties[PROP_SEVERITY] =
    g_param_spec_int ("severity", NULL, NULL, ANG_SEVERITY_INFO, ANG_SEVERITY_ERROR, ANG_SEVERITY_WARNING, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_field_row_class_init (AngFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_field_row_get_property;
  object_class->set_property = ang_field_row_set_property;
  object_class->dispose = ang_field_row_dispose;
  object_class->finalize = ang_field_row_finalize;
  widget_class->root = ang_field_row_root;
  widget_class->focus = ang_focus_children;
  widget_class->grab_focus = ang_field_row_grab_focus;

  install_properties (object_class);
  signals[SIGNAL_COMMIT] =
    g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 1, ANG_TYPE_RECORD);
  gtk_widget_class_set_css_name (widget_class, "fieldrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
ang_field_row_init (AngFieldRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->severity = ANG_SEVERITY_WARNING;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "field-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  self->message = ang_issue_label_new ();
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  self->form = g_binding_group_new ();
  g_binding_group_bind (self->form, "store", self, "store", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->form, "draft", self, "draft", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->form, "record", self, "record", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->form, "read-only", self, "read-only", G_BINDING_SYNC_CREATE);
}

/**
 * ang_field_row_set_record:
 * @record: (nullable): whose field to show; typing that was not stored is lost
 */
void
ang_field_row_set_record (AngFieldRow *self,
                          AngRecord   *record)
{
  if (!g_set_object (&self->record, record))
    return;

  prepare (self);
  if (self->record_signals != NULL)
    g_signal_group_set_target (self->record_signals, record);
  if (self->editor != NULL)
    {
      restore (self);
      update_read_only (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * ang_field_row_get_field:
 *
 * Returns: the stable name of the field it shows
 */
const char *
ang_field_row_get_field (AngFieldRow *self)
{
  return self->field_name;
}

/**
 * ang_field_row_set_issue:
 * @issue: (nullable): what to say about the value, for people
 *
 * Shows it beside the field, with the icon and colour of @severity.
 */
void
ang_field_row_set_issue (AngFieldRow *self,
                         const char  *issue,
                         AngSeverity  severity)
{
  if (g_strcmp0 (self->issue, issue) == 0 && self->severity == severity)
    return;

  g_free (self->issue);
  self->issue = g_strdup (issue);
  self->severity = severity;
  update_message (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ISSUE]);
}

/**
 * ang_field_row_is_edited:
 *
 * Returns: whether something is typed that is not stored yet
 */
gboolean
ang_field_row_is_edited (AngFieldRow *self)
{
  return self->edited;
}

/**
 * ang_field_row_check:
 *
 * Takes over what is typed, and says beside the field what is wrong with it.
 *
 * Returns: whether it is right
 */
gboolean
ang_field_row_check (AngFieldRow *self)
{
  g_autoptr (AngRecord) changed = NULL;

  if (self->editor == NULL || self->record == NULL || (self->field->flags & ANG_FIELD_COMPUTED))
    return TRUE;

  on_commit (self);
  changed = take (self);

  return changed != NULL;
}
