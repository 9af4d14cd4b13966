#include "config.h"

#include "ang-register-info.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-number.h"
#include "ang-person.h"

struct _AngRegisterInfo
{
  GtkWidget parent_instance;

  AngStore     *store;
  GCancellable *cancellable;

  GtkWidget  *root;
  GtkLabel   *path;
  GtkLabel   *size;
  GtkLabel   *version;
  GtkLabel   *people;
  GtkLabel   *cohorts;
  GtkWidget  *check_button;
  GtkSpinner *spinner;
  GtkLabel   *result;
};

typedef enum
{
  PROP_STORE = 1,
} AngRegisterInfoProps;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (AngRegisterInfo, ang_register_info, GTK_TYPE_WIDGET)

static void
take_count (GObject      *source,
            GAsyncResult *result,
            GtkLabel     *label)
{
  g_autofree char *text = NULL;
  guint64 count;

  if (!ang_store_count_finish (ANG_STORE (source), result, &count, NULL))
    return;

  text = ang_number_format ((gint64) count, ang_language_get_interface ());
  gtk_label_set_text (label, text);
}

static void
on_people_counted (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AngRegisterInfo) self = ANG_REGISTER_INFO (user_data);

  if (self->root != NULL)
    take_count (source, result, self->people);
}

static void
on_cohorts_counted (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (AngRegisterInfo) self = ANG_REGISTER_INFO (user_data);

  if (self->root != NULL)
    take_count (source, result, self->cohorts);
}

static void
on_file_info (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngRegisterInfo) self = ANG_REGISTER_INFO (user_data);
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  g_autofree char *size = info != NULL ? g_format_size ((guint64) g_file_info_get_size (info)) : NULL;

  if (size != NULL && self->root != NULL)
    gtk_label_set_text (self->size, size);
}

static void
read_facts (AngRegisterInfo *self)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (AngQuery) people = ang_query_new (&ang_person_entity);
  g_autoptr (AngQuery) cohorts = ang_query_new (&ang_cohort_entity);
  g_autofree char *version = NULL;

  if (self->store == NULL)
    return;

  file = g_file_new_for_path (ang_store_get_path (self->store));
  version = g_strdup_printf ("%d", ang_store_get_schema_version (self->store));
  gtk_label_set_text (self->path, ang_store_get_path (self->store));
  gtk_label_set_text (self->version, version);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           self->cancellable, on_file_info, g_object_ref (self));
  ang_store_count_async (self->store, people, self->cancellable, on_people_counted, g_object_ref (self));
  ang_store_count_async (self->store, cohorts, self->cancellable, on_cohorts_counted, g_object_ref (self));
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (ang_store_check (ANG_STORE (task_data), TRUE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  AngRegisterInfo *self = ANG_REGISTER_INFO (source);
  g_autoptr (GError) error = NULL;
  gboolean sound = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->root == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->spinner);
  gtk_widget_set_sensitive (self->check_button, TRUE);
  gtk_label_set_text (self->result, sound ? _("The register is sound: every page, index and link was read and fits.") : error->message);
  if (sound)
    gtk_widget_remove_css_class (GTK_WIDGET (self->result), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->result), "error");
}

static void
check (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  AngRegisterInfo *self = ANG_REGISTER_INFO (widget);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_checked, NULL);

  g_task_set_source_tag (task, check);
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  gtk_label_set_text (self->result, _("Checking …"));
  gtk_widget_set_visible (GTK_WIDGET (self->result), TRUE);
  gtk_spinner_start (self->spinner);
  gtk_widget_set_sensitive (self->check_button, FALSE);
  g_task_run_in_thread (task, check_in_thread);
}

static void
ang_register_info_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_register_info_parent_class)->map (widget);

  read_facts (ANG_REGISTER_INFO (widget));
}

static void
ang_register_info_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((AngRegisterInfoProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, ANG_REGISTER_INFO (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_register_info_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((AngRegisterInfoProps) prop_id)
    {
    case PROP_STORE:
      g_set_object (&ANG_REGISTER_INFO (object)->store, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_register_info_dispose (GObject *object)
{
  AngRegisterInfo *self = ANG_REGISTER_INFO (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_register_info_parent_class)->dispose (object);
}

static void
ang_register_info_class_init (AngRegisterInfoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_register_info_get_property;
  object_class->set_property = ang_register_info_set_property;
  object_class->dispose = ang_register_info_dispose;
  widget_class->map = ang_register_info_map;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-register-info.ui");
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, root);
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, path);
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, size);
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, version);
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, people);
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, cohorts);
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, check_button);
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, spinner);
  gtk_widget_class_bind_template_child (widget_class, AngRegisterInfo, result);
  gtk_widget_class_install_action (widget_class, "register.check", NULL, check);
}

static void
ang_register_info_init (AngRegisterInfo *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}
