#include "config.h"

#include "ang-status-checks.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-feedback.h"
#include "ang-record-label.h"
#include "ang-scheme.h"

struct _AngStatusChecks
{
  GtkWidget parent_instance;

  AngStore     *store;
  AngRecord    *record;
  GSignalGroup *changes;
  gboolean      showing;

  GtkWidget *label;
  GtkWidget *boxes;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_RECORD,
} AngStatusChecksProps;

static GParamSpec *properties[PROP_RECORD + 1];

G_DEFINE_FINAL_TYPE (AngStatusChecks, ang_status_checks, GTK_TYPE_WIDGET)

static void
show_record (AngStatusChecks *self)
{
  const char *allowed = self->record != NULL ? ang_record_get_text (self->record, ANG_SCHEME_ALLOWED_STATUSES) : NULL;
  g_auto (GStrv) words = g_strsplit_set (allowed != NULL ? allowed : "", ";,", -1);
  gboolean writable = self->record != NULL && self->store != NULL && !ang_store_get_read_only (self->store);

  self->showing = TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    g_strstrip (words[i]);
  for (GtkWidget *box = gtk_widget_get_first_child (self->boxes); box != NULL; box = gtk_widget_get_next_sibling (box))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (box),
                                 g_strv_contains ((const char *const *) words, gtk_widget_get_name (box)));
  gtk_widget_set_sensitive (self->boxes, writable);
  self->showing = FALSE;
}

static char *
dup_checked (AngStatusChecks *self)
{
  g_autoptr (GString) checked = g_string_new (NULL);

  for (GtkWidget *box = gtk_widget_get_first_child (self->boxes); box != NULL; box = gtk_widget_get_next_sibling (box))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (box)))
        g_string_append_printf (checked, "%s%s", checked->len > 0 ? ";" : "", gtk_widget_get_name (box));
    }

  return checked->len > 0 ? g_strdup (checked->str) : NULL;
}

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngStatusChecks) self = ANG_STATUS_CHECKS (user_data);
  g_autoptr (GError) error = NULL;

  if (ang_store_commit_finish (ANG_STORE (source), result, &error) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  ang_feedback_error (GTK_WIDGET (self), _("The change could not be stored; the value of before is shown again"), error);
  show_record (self);
}

static void
on_toggled (AngStatusChecks *self)
{
  g_autoptr (AngRecord) changed = NULL;
  g_autoptr (AngTransaction) transaction = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *checked = NULL;

  if (self->showing || self->record == NULL)
    return;

  changed = ang_record_copy (self->record);
  checked = dup_checked (self);
  ang_record_set_text (changed, ANG_SCHEME_ALLOWED_STATUSES, checked);
  subject = ang_record_dup_label (self->record, ang_language_get_interface ());
  transaction = ang_transaction_new (N_("Change %s"), subject);
  ang_transaction_set_about (transaction, &ang_scheme_entity, ang_record_get_id (changed));
  ang_transaction_save (transaction, changed);
  ang_store_commit_async (self->store, transaction, NULL, on_committed, g_object_ref (self));
}

static void
set_record (AngStatusChecks *self,
            AngRecord       *record)
{
  if (!g_set_object (&self->record, record))
    return;

  g_signal_group_set_target (self->changes, record);
  show_record (self);
}

static void
ang_status_checks_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AngStatusChecks *self = ANG_STATUS_CHECKS (object);

  switch ((AngStatusChecksProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_status_checks_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AngStatusChecks *self = ANG_STATUS_CHECKS (object);

  switch ((AngStatusChecksProps) prop_id)
    {
    case PROP_STORE:
      if (g_set_object (&self->store, g_value_get_object (value)))
        show_record (self);
      break;
    case PROP_RECORD:
      set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_status_checks_dispose (GObject *object)
{
  AngStatusChecks *self = ANG_STATUS_CHECKS (object);

  g_clear_object (&self->changes);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->boxes, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_status_checks_parent_class)->dispose (object);
}

static void
ang_status_checks_class_init (AngStatusChecksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_status_checks_get_property;
  object_class->set_property = ang_status_checks_set_property;
  object_class->dispose = ang_status_checks_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "fieldrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
add_box (AngStatusChecks *self,
         const AngChoice *choice)
{
  GtkWidget *box =
    gtk_check_button_new_with_label (ang_enumeration_get_label (&ang_employment_status_enumeration, choice->value,
                                                                ang_language_get_interface ()));

  gtk_widget_set_name (box, choice->nick);
  g_signal_connect_object (box, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->boxes), box);
}

static void
ang_status_checks_init (AngStatusChecks *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->label = gtk_label_new (_("Allowed employment (none ticked: all of them)"));
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "field-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->label)), -1);
  self->boxes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_widget_set_parent (self->boxes, GTK_WIDGET (self));
  for (guint i = 0; i < ang_employment_status_enumeration.n_choices; i++)
    add_box (self, &ang_employment_status_enumeration.choices[i]);

  self->changes = g_signal_group_new (ANG_TYPE_RECORD);
  g_signal_group_connect_swapped (self->changes, "notify::allowed-statuses", G_CALLBACK (show_record), self);
  show_record (self);
}
