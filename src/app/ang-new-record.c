#include "config.h"

#include "ang-new-record.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-plan.h"
#include "ang-record-dialog.h"
#include "ang-record-label.h"

/* A dialog for a new partner or scheme: the fields it is known by. All others are on its page, which opens then. */

static void
on_save (AngRecordDialog *dialog)
{
  AngForm *form = ANG_FORM (ang_record_dialog_get_content (dialog));
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

  ang_record_dialog_open_then (dialog, record);
  ang_record_dialog_commit (dialog, transaction, NULL);
}

/* What a record of that kind is known by. */
static const char *const *
get_fields (const AngEntity *entity)
{
  static const char *const partner[] = { "name", "abbrev", "kind", "country", NULL };
  static const char *const unit[] = { "name_id", "name_en", "abbrev", "kind", "parent_id", "valid_from", NULL };
  static const char *const plan[] = { "title_id", "title_en", "year", "state", "partner_id", "scheme_id", "theme_id", "expected_quota", NULL };
  static const char *const scheme[] = { "name_id", "name_en", "abbrev", "kind", "partner_id", "country", NULL };

  if (g_str_equal (entity->name, "unit"))
    return unit;
  if (g_str_equal (entity->name, "plan"))
    return plan;

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
  if (entity == &ang_plan_entity)
    {
      ang_record_set_integer (draft, ANG_PLAN_YEAR, ang_date_today ().year + 1);
      ang_record_set_integer (draft, ANG_PLAN_STATE, ANG_PLAN_STATE_IDEA);
    }
  for (guint i = 0; fields[i] != NULL; i++)
    {
      GtkWidget *row = g_object_new (ANG_TYPE_FIELD_ROW, "field", fields[i], NULL);

      if (g_str_has_prefix (fields[i], "name") || g_str_has_prefix (fields[i], "title"))
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
 * @entity: partner, scheme, plan or unit
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

  g_signal_connect (dialog, "save", G_CALLBACK (on_save), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
