#include "config.h"

#include "ang-usual-button.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-run-command.h"
#include "ang-starter.h"

struct _AngUsualButton
{
  GtkButton parent_instance;

  AngStore *store;
};

typedef enum
{
  PROP_STORE = 1,
} AngUsualButtonProps;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (AngUsualButton, ang_usual_button, GTK_TYPE_BUTTON)

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GtkWidget *widget = GTK_WIDGET (source);
  AngStore *store = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (AngTransaction) transaction = g_task_propagate_pointer (G_TASK (result), &error);

  if (gtk_widget_get_root (widget) == NULL)
    return;

  if (transaction == NULL)
    ang_feedback_error (widget, _ ("The usual lead times and kinds of documents could not be added"), error);
  else if (ang_transaction_is_empty (transaction))
    ang_feedback_toast (widget, _ ("The usual lead times and kinds of documents are all here already."));
  else
    ang_run_transaction (widget, store, g_steal_pointer (&transaction), _ ("The usual lead times and kinds of documents were added"),
                         _ ("The usual lead times and kinds of documents could not be added"));
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  AngTransaction *transaction = ang_starter_new_documents (ANG_STORE (data), &error);

  if (transaction != NULL)
    g_task_return_pointer (task, transaction, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
ang_usual_button_clicked (GtkButton *button)
{
  AngUsualButton *self = ANG_USUAL_BUTTON (button);

  if (self->store != NULL)
    ang_usual_documents_add (GTK_WIDGET (self), self->store);
}

static void
set_store (AngUsualButton *self,
           AngStore       *store)
{
  if (!g_set_object (&self->store, store))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self), store != NULL && !ang_store_get_read_only (store));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
ang_usual_button_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((AngUsualButtonProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, ANG_USUAL_BUTTON (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_usual_button_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((AngUsualButtonProps) prop_id)
    {
    case PROP_STORE:
      set_store (ANG_USUAL_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_usual_button_dispose (GObject *object)
{
  g_clear_object (&ANG_USUAL_BUTTON (object)->store);

  G_OBJECT_CLASS (ang_usual_button_parent_class)->dispose (object);
}

static void
ang_usual_button_class_init (AngUsualButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ang_usual_button_get_property;
  object_class->set_property = ang_usual_button_set_property;
  object_class->dispose = ang_usual_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = ang_usual_button_clicked;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_usual_button_init (AngUsualButton *self)
{
  gtk_button_set_label (GTK_BUTTON (self), _ ("Add the Usual Ones"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Adds the Usual Lead Times and Kinds of Documents That Are Not Here Yet"));
}

/**
 * ang_usual_documents_add:
 * @widget: any widget of the window
 *
 * Adds the usual lead times and kinds of documents to the register, as one step.
 */
void
ang_usual_documents_add (GtkWidget *widget,
                         AngStore  *store)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, on_read, NULL);

  g_task_set_source_tag (task, ang_usual_documents_add);
  g_task_set_task_data (task, g_object_ref (store), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}
