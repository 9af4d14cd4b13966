#include "config.h"

#include "ang-identifier-form.h"

#include <glib/gi18n.h>

#include "ang-facts.h"
#include "ang-identity.h"
#include "ang-person-commands.h"
#include "ang-number-check.h"
#include "ang-form-section.h"

struct _AngIdentifierForm
{
  GtkWidget parent_instance;

  AngStore     *store;
  AngRecord    *person;   /* as the register has it */
  AngRecord    *draft;
  GListModel   *siblings; /* of AngIdentifier: all numbers of the person */
  GCancellable *cancellable;
  gboolean      taken;

  GtkWidget   *form;
  AngFieldRow *value_row;
  GtkWidget   *proposal;
};

G_DEFINE_FINAL_TYPE (AngIdentifierForm, ang_identifier_form, GTK_TYPE_WIDGET)

static AngIdentifierKind
get_kind (AngIdentifierForm *self)
{
  return (AngIdentifierKind) ang_record_get_integer (self->draft, ANG_IDENTIFIER_KIND);
}

static void
update_issues (AngIdentifierForm *self)
{
  g_autoptr (GArray) issues = ang_number_check (self->person, get_kind (self), ang_record_get_text (self->draft, ANG_IDENTIFIER_VALUE));
  AngIssue taken = ang_issue_taken (get_kind (self));

  if (self->taken)
    g_array_append_val (issues, taken);
  ang_number_check_show (self->value_row, issues);
}

static gboolean
belongs_to_others (AngIdentifierForm *self,
                   GPtrArray         *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      AngRecord *other = g_ptr_array_index (found, i);

      if (ang_record_get_integer (other, ANG_IDENTIFIER_PERSON_ID) != ang_record_get_id (self->person))
        return TRUE;
    }

  return FALSE;
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AngIdentifierForm) self = ANG_IDENTIFIER_FORM (user_data);
  g_autoptr (GPtrArray) found = ang_store_read_finish (ANG_STORE (source), result, NULL);

  /* The register itself refuses what must not be twice: here it is only said earlier. */
  if (found == NULL || self->form == NULL)
    return;

  self->taken = belongs_to_others (self, found);
  update_issues (self);
}

static void
look_for_others (AngIdentifierForm *self)
{
  const char *value = ang_record_get_text (self->draft, ANG_IDENTIFIER_VALUE);
  g_autoptr (AngQuery) query = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->taken = FALSE;
  if (value == NULL)
    return;

  query = ang_query_new (&ang_identifier_entity);
  ang_query_add_text (query, ANG_IDENTIFIER_VALUE, ANG_COMPARE_EQUAL, value);
  self->cancellable = g_cancellable_new ();
  ang_store_read_async (self->store, query, 0, 8, self->cancellable, on_found, g_object_ref (self));
}

/* A number of a later contract begins when the number says, or today. */
static void
propose_since (AngIdentifierForm *self,
               const char        *number)
{
  g_autofree char *since = NULL;

  if (ang_record_get_id (self->draft) != 0 || ang_record_is_set (self->draft, ANG_IDENTIFIER_VALID_FROM)
      || !ang_identity_succeeds (number, ang_record_get_text (self->person, ANG_PERSON_NIP)))
    return;
  since = ang_date_to_iso (ang_person_propose_since (number));
  ang_record_set_text (self->draft, ANG_IDENTIFIER_VALID_FROM, since);
}

/* The digits tell which kind it is; a number that is not well-formed stays what the user said. */
static void
on_value_changed (AngIdentifierForm *self)
{
  g_autofree char *normal = ang_identity_normalize (ang_record_get_text (self->draft, ANG_IDENTIFIER_VALUE));
  AngIdentifierKind kind = ang_identity_get_kind (normal);
  g_autoptr (AngRecord) proposed = ang_record_copy (self->person);

  if (normal != NULL && g_strcmp0 (normal, ang_record_get_text (self->draft, ANG_IDENTIFIER_VALUE)) != 0)
    {
      ang_record_set_text (self->draft, ANG_IDENTIFIER_VALUE, normal);
      return;
    }
  if (kind != 0 && get_kind (self) != ANG_IDENTIFIER_KIND_OTHER)
    ang_record_set_integer (self->draft, ANG_IDENTIFIER_KIND, kind);

  propose_since (self, normal);
  gtk_widget_set_visible (self->proposal, ang_number_check_propose (proposed, normal));
  look_for_others (self);
  update_issues (self);
}

static void
ang_identifier_form_dispose (GObject *object)
{
  AngIdentifierForm *self = ANG_IDENTIFIER_FORM (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->person);
  g_clear_object (&self->siblings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_identifier_form_parent_class)->dispose (object);
}

static void
ang_identifier_form_class_init (AngIdentifierFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_identifier_form_dispose;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-identifier-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngIdentifierForm, form);
  gtk_widget_class_bind_template_child (widget_class, AngIdentifierForm, value_row);
  gtk_widget_class_bind_template_child (widget_class, AngIdentifierForm, proposal);
}

static void
ang_identifier_form_init (AngIdentifierForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
stands_for_employer (AngRecord *identifier)
{
  gint64 kind = ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND);

  return kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK;
}

/* Of NIP and NIPPPK only one is in use, and only one of each other kind. */
static gboolean
competes (AngRecord *a,
          AngRecord *b)
{
  if (ang_record_get_id (a) == ang_record_get_id (b) || !ang_record_get_boolean (b, ANG_IDENTIFIER_IS_PRIMARY))
    return FALSE;

  return (stands_for_employer (a) && stands_for_employer (b)) ||
         ang_record_get_integer (a, ANG_IDENTIFIER_KIND) == ang_record_get_integer (b, ANG_IDENTIFIER_KIND);
}

/* A former number ended on the day before the new one began. */
static void
end_number (AngIdentifierForm *self,
            AngRecord         *former)
{
  AngDate since = ang_record_get_date (self->draft, ANG_IDENTIFIER_VALID_FROM);
  g_autofree char *last = NULL;

  if (ang_record_is_set (former, ANG_IDENTIFIER_VALID_TO) || !ang_date_is_complete (since) || !stands_for_employer (former))
    return;
  last = ang_date_to_iso (ang_date_add_days (since, -1));
  ang_record_set_text (former, ANG_IDENTIFIER_VALID_TO, last);
}

static void
retire_others (AngIdentifierForm *self,
               AngTransaction    *transaction)
{
  if (!ang_record_get_boolean (self->draft, ANG_IDENTIFIER_IS_PRIMARY) || self->siblings == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (self->siblings); i++)
    {
      g_autoptr (AngRecord) other = g_list_model_get_item (self->siblings, i);
      g_autoptr (AngRecord) changed = NULL;

      if (!competes (self->draft, other))
        continue;
      changed = ang_record_copy (other);
      ang_record_set_boolean (changed, ANG_IDENTIFIER_IS_PRIMARY, FALSE);
      end_number (self, changed);
      ang_transaction_save (transaction, changed);
    }
}

static void
on_save (AngRecordDialog   *dialog,
         AngIdentifierForm *self)
{
  gboolean fresh = ang_record_get_id (self->draft) == 0;
  const char *name = ang_record_get_text (self->person, ANG_PERSON_FULL_NAME);
  g_autoptr (AngTransaction) transaction = ang_transaction_new (fresh ? N_ ("New number of %s") : N_ ("Change a number of %s"), name);
  g_autoptr (AngRecord) proposed = ang_record_copy (self->person);

  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (self->person));
  ang_transaction_save (transaction, self->draft);
  retire_others (self, transaction);
  if (ang_number_check_propose (proposed, ang_record_get_text (self->draft, ANG_IDENTIFIER_VALUE)))
    ang_transaction_save (transaction, proposed);

  ang_record_dialog_commit (dialog, transaction, fresh ? _ ("Number added") : _ ("Number changed"));
}

static AngRecord *
create_draft (AngPerson     *person,
              AngIdentifier *identifier)
{
  AngRecord *draft;

  if (identifier != NULL)
    return ang_record_copy (ANG_RECORD (identifier));

  draft = ang_record_new (&ang_identifier_entity);
  ang_record_set_integer (draft, ANG_IDENTIFIER_PERSON_ID, ang_record_get_id (ANG_RECORD (person)));
  ang_record_set_integer (draft, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIP);
  ang_record_set_boolean (draft, ANG_IDENTIFIER_IS_PRIMARY, TRUE);

  return draft;
}

/**
 * ang_identifier_form_open:
 * @parent: any widget of the window
 * @identifier: (nullable): which number to change; a new one when there is none
 * @siblings: (nullable): all numbers of the person, so that only one of a kind stays in use
 *
 * Opens the dialog for a number of @person.
 */
void
ang_identifier_form_open (GtkWidget     *parent,
                          AngStore      *store,
                          AngPerson     *person,
                          AngIdentifier *identifier,
                          GListModel    *siblings)
{
  AngIdentifierForm *self = g_object_new (ANG_TYPE_IDENTIFIER_FORM, NULL);
  AngRecordDialog *dialog;

  self->store = g_object_ref (store);
  self->person = g_object_ref (ANG_RECORD (person));
  self->draft = create_draft (person, identifier);
  g_set_object (&self->siblings, siblings);
  g_object_set (self->form, "store", store, "draft", TRUE, "record", self->draft, NULL);
  g_signal_connect_object (self->draft, "notify::value", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::kind", G_CALLBACK (update_issues), self, G_CONNECT_SWAPPED);

  dialog = ang_record_dialog_new (parent, store, identifier != NULL ? _ ("Number") : _ ("New Number"), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  if (identifier != NULL)
    on_value_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->value_row));
}
