#include "config.h"

#include "ang-record-page.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-record-label.h"
#include "ang-record-watch.h"
#include "ang-records-editor.h"
#include "ang-table.h"

typedef struct
{
  AngRecordWatch *watch;
  GSignalGroup   *changes; /* of the record */
  guint           leave_idle;
} AngRecordPagePrivate;

typedef enum
{
  PROP_RECORD = 1,
} AngRecordPageProps;

static GParamSpec *properties[PROP_RECORD + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AngRecordPage, ang_record_page, ANG_TYPE_PAGE)

static gboolean
on_leave_idle (gpointer user_data)
{
  AngRecordPagePrivate *priv = ang_record_page_get_instance_private (ANG_RECORD_PAGE (user_data));

  priv->leave_idle = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (user_data)) && ang_record_watch_get_gone (priv->watch))
    gtk_widget_activate_action (GTK_WIDGET (user_data), "win.back", NULL);

  return G_SOURCE_REMOVE;
}

/* What was deleted, or undone while it was being made, is not looked at any longer. */
static void
leave_when_gone (AngRecordPage *self)
{
  AngRecordPagePrivate *priv = ang_record_page_get_instance_private (self);

  if (ang_record_watch_get_gone (priv->watch) && priv->leave_idle == 0)
    priv->leave_idle = g_idle_add (on_leave_idle, self);
}

static void
update_title (AngRecordPage *self)
{
  AngRecord *record = ang_record_page_get_record (self);
  g_autofree char *title = record != NULL ? ang_record_dup_label (record, ang_language_get_interface ()) : NULL;

  if (title != NULL)
    ang_page_set_title (ANG_PAGE (self), title);
}

static void
update_actions (AngRecordPage *self)
{
  gboolean writable = !ang_store_get_read_only (ang_page_get_store (ANG_PAGE (self)));

  ang_page_enable_action (ANG_PAGE (self), "delete", writable && ang_record_page_get_record (self) != NULL);
}

static void
on_record_changed (AngRecordPage *self)
{
  AngRecordPagePrivate *priv = ang_record_page_get_instance_private (self);

  g_signal_group_set_target (priv->changes, ang_record_watch_get_record (priv->watch));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  update_title (self);
  update_actions (self);
}

static void
on_deleted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) self = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;

  if (gtk_widget_get_root (self) == NULL)
    return;
  if (!ang_store_commit_finish (ANG_STORE (source), result, &error))
    {
      ang_feedback_error (self, _("This could not be deleted"), error);
      return;
    }

  /* Translators: %s is the name of what was deleted, such as a partner or a scheme. */
  done = g_strdup_printf (_("“%s” was deleted"), ang_page_get_title (ANG_PAGE (self)));
  ang_feedback_done (self, done);
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngRecordPage *self = ANG_RECORD_PAGE (user_data);
  AngRecord *record = ang_record_page_get_record (self);
  g_autoptr (AngTransaction) transaction = ang_transaction_new (N_("Delete %s"), ang_page_get_title (ANG_PAGE (self)));

  if (record == NULL)
    return;

  ang_transaction_remove (transaction, ang_record_get_entity (record), ang_record_get_id (record));
  ang_store_commit_async (ang_page_get_store (ANG_PAGE (self)), transaction, NULL, on_deleted, g_object_ref (self));
}

/* The template's child. */
static GtkNotebook *
get_tabs (AngRecordPage *self)
{
  return GTK_NOTEBOOK (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  GtkNotebook *tabs = get_tabs (ANG_RECORD_PAGE (user_data));
  GtkWidget *child = gtk_notebook_get_nth_page (tabs, gtk_notebook_get_current_page (tabs));

  if (ANG_IS_RECORDS_EDITOR (child))
    gtk_widget_activate_action (child, "records.add", NULL);
}

static const GActionEntry entries[] = {
  { "delete", on_delete },
  { "new", on_new },
};

/* New and Ctrl+F are for the list in sight. */
static void
on_tab_switched (AngRecordPage *self,
                 GtkWidget     *child)
{
  gboolean writable = !ang_store_get_read_only (ang_page_get_store (ANG_PAGE (self)));

  g_object_set (self, "table", ANG_IS_TABLE (child) ? child : NULL, NULL);
  ang_page_enable_action (ANG_PAGE (self), "new", writable && ANG_IS_RECORDS_EDITOR (child));
}

static void
ang_record_page_shown (AngPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  leave_when_gone (ANG_RECORD_PAGE (page));
}

static void
ang_record_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((AngRecordPageProps) prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, ang_record_page_get_record (ANG_RECORD_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_record_page_constructed (GObject *object)
{
  AngRecordPage *self = ANG_RECORD_PAGE (object);
  AngRecordPagePrivate *priv = ang_record_page_get_instance_private (self);

  G_OBJECT_CLASS (ang_record_page_parent_class)->constructed (object);

  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
  priv->watch = ang_record_watch_new (ang_page_get_store (ANG_PAGE (self)), ANG_RECORD_PAGE_GET_CLASS (self)->entity,
                                      ang_page_get_record_id (ANG_PAGE (self)));
  g_signal_connect_object (priv->watch, "notify::record", G_CALLBACK (on_record_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->watch, "notify::gone", G_CALLBACK (leave_when_gone), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_tabs (self), "switch-page", G_CALLBACK (on_tab_switched), self, G_CONNECT_SWAPPED);
  ang_page_enable_action (ANG_PAGE (self), "new", FALSE);
  update_actions (self);
}

static void
ang_record_page_dispose (GObject *object)
{
  AngRecordPagePrivate *priv = ang_record_page_get_instance_private (ANG_RECORD_PAGE (object));

  g_clear_handle_id (&priv->leave_idle, g_source_remove);
  g_clear_object (&priv->changes);
  g_clear_object (&priv->watch);

  G_OBJECT_CLASS (ang_record_page_parent_class)->dispose (object);
}

static void
ang_record_page_class_init (AngRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ang_record_page_get_property;
  object_class->constructed = ang_record_page_constructed;
  object_class->dispose = ang_record_page_dispose;
  ANG_PAGE_CLASS (klass)->shown = ang_record_page_shown;

  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_record_page_init (AngRecordPage *self)
{
  AngRecordPagePrivate *priv = ang_record_page_get_instance_private (self);

  priv->changes = g_signal_group_new (ANG_TYPE_RECORD);
  g_signal_group_connect_swapped (priv->changes, "notify", G_CALLBACK (update_title), self);
}

/**
 * ang_record_page_get_record:
 *
 * Returns: (transfer none) (nullable): the record; %NULL before it is read and after it is gone
 */
AngRecord *
ang_record_page_get_record (AngRecordPage *self)
{
  AngRecordPagePrivate *priv = ang_record_page_get_instance_private (self);

  return priv->watch != NULL ? ang_record_watch_get_record (priv->watch) : NULL;
}

/**
 * ang_record_page_open:
 * @record: a row of a list on the page
 *
 * Opens the page of another record. For the "activate" of the tables in a subclass's template.
 */
void
ang_record_page_open (AngRecordPage *self,
                      AngRecord     *record)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", ang_record_get_entity (record)->name,
                              ang_record_get_id (record));
}
