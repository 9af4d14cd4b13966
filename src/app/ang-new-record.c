#include "config.h"

#include "ang-new-record.h"

#include <glib/gi18n.h>

#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-record-dialog.h"
#include "ang-record-label.h"

/* A dialog for a new partner or scheme: the fields it is known by. All others are on its page, which opens then. */

typedef struct
{
  AngRecordDialog *dialog;
  GtkWidget       *parent;
  const AngEntity *entity;
  gint64           id;
} AngNewRecord;

static void
ang_new_record_free (AngNewRecord *made)
{
  g_object_unref (made->dialog);
  g_object_unref (made->parent);
  g_free (made);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngNewRecord, ang_new_record_free)

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngNewRecord) made = user_data;
  g_autoptr (GError) error = NULL;

  if (!ang_store_commit_finish (ANG_STORE (source), result, &error))
    {
      ang_record_dialog_tell (made->dialog, error->message);
      return;
    }

  gtk_window_destroy (GTK_WINDOW (made->dialog));
  gtk_widget_activate_action (made->parent, "win.open-record", "(sx)", made->entity->name, made->id);
}

static void
on_save (AngRecordDialog *dialog,
         GtkWidget       *parent)
{
  AngForm *form = ANG_FORM (ang_record_dialog_get_content (dialog));
  AngNewRecord *made = g_new0 (AngNewRecord, 1);
  g_autoptr (AngRecord) draft = NULL;
  g_autoptr (AngRecord) record = NULL;
  g_autoptr (AngStore) store = NULL;
  g_autoptr (AngTransaction) transaction = NULL;
  g_autofree char *name = NULL;

  g_object_get (form, "record", &draft, "store", &store, NULL);
  record = ang_record_copy (draft);
  name = ang_record_dup_label (record, ang_language_get_interface ());
  transaction = ang_transaction_new (N_("Add %s"), name);
  ang_transaction_save (transaction, record);
  ang_transaction_set_about (transaction, ang_record_get_entity (record), ang_record_get_id (record));

  made->dialog = g_object_ref (dialog);
  made->parent = g_object_ref (parent);
  made->entity = ang_record_get_entity (record);
  made->id = ang_record_get_id (record);
  ang_store_commit_async (store, transaction, NULL, on_committed, made);
}

/* What a record of that kind is known by. */
static const char *const *
get_fields (const AngEntity *entity)
{
  static const char *const partner[] = { "name", "abbrev", "kind", "country", NULL };
  static const char *const scheme[] = { "name_id", "name_en", "abbrev", "kind", "partner_id", "country", NULL };

  return g_str_equal (entity->name, "scheme") ? scheme : partner;
}

static GtkWidget *
create_form (AngStore        *store,
             const AngEntity *entity)
{
  const char *const *fields = get_fields (entity);
  GtkWidget *form = g_object_new (ANG_TYPE_FORM, NULL);
  GtkWidget *section = g_object_new (ANG_TYPE_FORM_SECTION, NULL);
  GtkBuildableIface *buildable = GTK_BUILDABLE_GET_IFACE (section);
  g_autoptr (AngRecord) draft = ang_record_new (entity);
  guint active;

  if (ang_entity_find_field (entity, "active", &active))
    ang_record_set_boolean (draft, active, TRUE);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      GtkWidget *row = g_object_new (ANG_TYPE_FIELD_ROW, "field", fields[i], NULL);

      if (g_str_has_prefix (fields[i], "name"))
        gtk_widget_add_css_class (row, "wide");
      buildable->add_child (GTK_BUILDABLE (section), NULL, G_OBJECT (row), NULL);
    }
  gtk_widget_set_parent (section, form);
  g_object_set (form, "store", store, "record", draft, NULL);

  return form;
}

/**
 * ang_new_record_ask:
 * @parent: any widget of the window
 * @entity: partner or scheme
 * @title: of the dialog
 *
 * Asks for what a new record is known by, stores it as one command, and opens its page.
 */
void
ang_new_record_ask (GtkWidget       *parent,
                    AngStore        *store,
                    const AngEntity *entity,
                    const char      *title)
{
  AngRecordDialog *dialog = ang_record_dialog_new (parent, store, title, create_form (store, entity));

  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), parent, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
